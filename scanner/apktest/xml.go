package apktest

import (
	"encoding/binary"
	"slices"
)

// androidNS is the namespace of the framework's attributes.
const androidNS = "http://schemas.android.com/apk/res/android"

// XML describes a document in Android's binary form, ResourceTypes.h.
type XML struct {
	Root  Element
	UTF16 bool // encodes the strings in UTF-16 instead of UTF-8
	// Nameless leaves the names of attributes with an id empty.
	Nameless bool
}

// Element is an element of an XML.
type Element struct {
	Name     string
	Attrs    []Attr
	Children []Element
}

// Attr is an attribute. With an ID it is one of the framework's; without it has
// no namespace.
type Attr struct {
	Name  string
	ID    uint32
	Value any // string, int, bool, float32 or Ref
}

// Ref is a reference to a resource.
type Ref uint32

// attributeIDs are the resource ids of the framework attributes that Android
// returns for names, from the framework's public resources.
var attributeIDs = map[string]uint32{
	"label":               0x01010001,
	"name":                0x01010003,
	"permission":          0x01010006,
	"protectionLevel":     0x01010009,
	"permissionGroup":     0x0101000a,
	"debuggable":          0x0101000f,
	"exported":            0x01010010,
	"authorities":         0x01010018,
	"targetPackage":       0x01010021,
	"value":               0x01010024,
	"resource":            0x01010025,
	"targetActivity":      0x01010202,
	"minSdkVersion":       0x0101020c,
	"versionCode":         0x0101021b,
	"versionName":         0x0101021c,
	"targetSdkVersion":    0x01010270,
	"maxSdkVersion":       0x01010271,
	"glEsVersion":         0x01010281,
	"required":            0x0101028e,
	"isFeatureSplit":      0x0101055b,
	"versionCodeMajor":    0x01010576,
	"appComponentFactory": 0x0101057a,
	"isSplitRequired":     0x01010591,
	"requiredSplitTypes":  0x0101064e,
	"splitTypes":          0x0101064f,
}

// Android returns the framework attribute of that name.
func Android(name string, value any) Attr {
	return Attr{Name: name, ID: attributeIDs[name], Value: value}
}

// Plain returns an attribute without namespace.
func Plain(name string, value any) Attr { return Attr{Name: name, Value: value} }

const none = 0xffffffff // the index that stands for no string

// xmlWriter holds the string pool while the nodes are written.
type xmlWriter struct {
	XML
	b       []byte
	strings []string
	ids     []uint32 // of the first strings, which name framework attributes
}

// Bytes returns the document.
func (x XML) Bytes() []byte {
	w := &xmlWriter{XML: x}
	w.collect(x.Root)
	prefix, uri := w.index("android"), w.index(androidNS)
	w.node(0x0100, prefix, uri)
	w.element(x.Root)
	w.node(0x0101, prefix, uri)
	nodes := w.b

	b := stringPool(w.strings, x.UTF16)
	if len(w.ids) > 0 {
		b = appendChunk(b, 0x0180, nil, u32s(w.ids...))
	}
	return appendChunk(nil, 0x0003, nil, append(b, nodes...))
}

// collect puts the names of framework attributes first, in the order of their
// ids, as the resource map and Android's lookup want them.
func (w *xmlWriter) collect(root Element) {
	names := map[uint32]string{}
	var visit func(Element)
	visit = func(e Element) {
		for _, a := range e.Attrs {
			if a.ID != 0 {
				names[a.ID] = a.Name
			}
		}
		for _, c := range e.Children {
			visit(c)
		}
	}
	visit(root)
	for id := range names {
		w.ids = append(w.ids, id)
	}
	slices.Sort(w.ids)
	for _, id := range w.ids {
		name := names[id]
		if w.Nameless {
			name = ""
		}
		w.strings = append(w.strings, name)
	}
}

// index returns the index of s in the pool, where it is put if it is not there.
// Names of framework attributes are found by nameIndex only.
func (w *xmlWriter) index(s string) uint32 {
	if i := slices.Index(w.strings[len(w.ids):], s); i >= 0 {
		return uint32(len(w.ids) + i)
	}
	w.strings = append(w.strings, s)
	return uint32(len(w.strings) - 1)
}

func (w *xmlWriter) nameIndex(a Attr) uint32 {
	if i := slices.Index(w.ids, a.ID); i >= 0 {
		return uint32(i)
	}
	return w.index(a.Name)
}

func (w *xmlWriter) element(e Element) {
	attrs := slices.Clone(e.Attrs)
	slices.SortStableFunc(attrs, func(a, b Attr) int { return int(a.ID) - int(b.ID) })
	body := []uint32{none, w.index(e.Name), 20<<16 | 20, uint32(len(attrs)), 0}
	for _, a := range attrs {
		space := uint32(none)
		if a.ID != 0 {
			space = w.index(androidNS)
		}
		raw, kind, data := w.value(a.Value)
		body = append(body, space, w.nameIndex(a), raw, kind<<24|8, data)
	}
	w.node(0x0102, body...)
	for _, c := range e.Children {
		w.element(c)
	}
	w.node(0x0103, none, w.index(e.Name))
}

// node appends an XML node of line 1 without comment.
func (w *xmlWriter) node(kind uint16, body ...uint32) {
	w.b = appendChunk(w.b, kind, u32s(1, none), u32s(body...))
}

func u32s(values ...uint32) []byte {
	var b []byte
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}

// appendChunk appends a chunk of the header fields and the body, padded to
// whole words.
func appendChunk(b []byte, kind uint16, header, body []byte) []byte {
	le := binary.LittleEndian
	body = append(body, make([]byte, -len(body)&3)...)
	b = le.AppendUint16(b, kind)
	b = le.AppendUint16(b, uint16(8+len(header)))
	b = le.AppendUint32(b, uint32(8+len(header)+len(body)))
	b = append(b, header...)
	return append(b, body...)
}
