package axml

import (
	"encoding/xml"
	"slices"
)

// androidNS is the namespace of the framework's attributes.
const androidNS = "http://schemas.android.com/apk/res/android"

// node is an element of the document. Both readers make the same tree:
// androidbinary through encoding/xml, which fills the fields by their tags, and
// the walker.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []node     `xml:",any"`
}

// android returns the value of a framework attribute, "" where n has none.
func (n *node) android(name string) string {
	v, _ := n.attr(androidNS, name)
	return v
}

// plain returns the value of an attribute without a namespace.
func (n *node) plain(name string) string {
	v, _ := n.attr("", name)
	return v
}

func (n *node) attr(space, name string) (string, bool) {
	for _, a := range n.Attrs {
		if a.Name.Local == name && a.Name.Space == space {
			return a.Value, true
		}
	}
	return "", false
}

// equal reports whether two trees say the same. Namespace declarations do not
// count.
func (n *node) equal(o *node) bool {
	return n.XMLName.Local == o.XMLName.Local &&
		slices.Equal(n.Attrs, o.Attrs) &&
		slices.EqualFunc(n.Children, o.Children, func(a, b node) bool { return a.equal(&b) })
}
