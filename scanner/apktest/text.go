package apktest

import (
	"bytes"
	"encoding/xml"
)

// Text returns the document as XML text, the form that libraries have.
func (x XML) Text() []byte {
	b := bytes.NewBufferString(xml.Header)
	x.Root.text(b, ` xmlns:android="`+androidNS+`"`)
	return b.Bytes()
}

func (e Element) text(b *bytes.Buffer, namespaces string) {
	b.WriteString("<" + e.Name + namespaces)
	for _, a := range e.Attrs {
		b.WriteString(" ")
		if a.ID != 0 {
			b.WriteString("android:")
		}
		b.WriteString(a.Name + `="`)
		xml.EscapeText(b, []byte(plain(a.Value))) // a Buffer takes everything
		b.WriteString(`"`)
	}
	b.WriteString(">")
	for _, c := range e.Children {
		c.text(b, "")
	}
	b.WriteString("</" + e.Name + ">")
}
