package axml

import (
	"encoding/xml"
	"fmt"

	"github.com/sdkaudit/sdkaudit/scanner/protobuf"
)

// The messages that are read, by the numbers of their fields, aapt2's
// Resources.proto.
const (
	nodeElement = 1 // XmlNode

	elementName      = 3 // XmlElement
	elementAttribute = 4
	elementChild     = 5

	attributeSpace = 1 // XmlAttribute
	attributeName  = 2
	attributeValue = 3
	attributeID    = 5
	attributeItem  = 6
)

// maxDepth is how deep elements may nest. The deepest that a Manifest takes in
// is the fifth; what lies deeper than this says nothing.
const maxDepth = 32

// ParseProto reads the manifest of a bundle or of a package in the form that
// aapt2 calls proto: an XmlNode message. res is as for Parse, for resources.pb.
func ParseProto(data []byte, res func() []byte) (*Manifest, error) {
	if len(data) > maxSize {
		return nil, fmt.Errorf("manifest: longer than %d bytes", maxSize)
	}
	r := &protoReader{}
	var root node
	err := r.node(&root, data, 1)
	if err == nil && root.XMLName.Local == "" {
		err = errNoElement
	}
	if root.XMLName.Local == "" {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	if err != nil {
		r.notes.lose(CutOff, "%v", err)
	}
	return build(&root, r.notes, &resources{name: "resources.pb", load: res, parse: newProtoTable})
}

// protoReader reads a document in proto form.
type protoReader struct {
	notes notes
	count int // of elements and attributes
}

// node reads an XmlNode into n, which stays empty if it is not an element.
func (r *protoReader) node(n *node, message []byte, depth int) error {
	for f, err := range protobuf.Fields(message) {
		if err != nil {
			return err
		}
		if f.Number == nodeElement {
			if err := r.element(n, f.Bytes, depth); err != nil {
				return err
			}
		}
	}
	return nil
}

// element reads an XmlElement into n. Damage keeps what came before it. As in
// the walker, attributes of the framework without their id go last.
func (r *protoReader) element(n *node, message []byte, depth int) error {
	var named []xml.Attr
	defer func() { n.Attrs = append(n.Attrs, named...) }()
	for f, err := range protobuf.Fields(message) {
		if err != nil {
			return err
		}
		if r.count++; r.count > maxNodes {
			return fmt.Errorf("more than %d elements and attributes", maxNodes)
		}
		switch f.Number {
		case elementName:
			n.XMLName.Local = string(f.Bytes)
		case elementAttribute:
			a, byID, err := r.attribute(f.Bytes)
			switch {
			case err != nil:
				return err
			case !wanted(a.Name):
			case a.Name.Space == androidNS && !byID:
				named = append(named, a)
			default:
				n.Attrs = append(n.Attrs, a)
			}
		case elementChild:
			if depth == maxDepth {
				continue
			}
			var child node
			err := r.node(&child, f.Bytes, depth+1)
			if child.XMLName.Local != "" {
				n.Children = append(n.Children, child)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// attribute reads an XmlAttribute and reports whether its id gives its name.
func (r *protoReader) attribute(message []byte) (a xml.Attr, byID bool, err error) {
	var item []byte
	var id uint32
	for f, err := range protobuf.Fields(message) {
		if err != nil {
			return a, false, err
		}
		switch f.Number {
		case attributeSpace:
			a.Name.Space = string(f.Bytes)
		case attributeName:
			a.Name.Local = string(f.Bytes)
		case attributeValue:
			a.Value = string(f.Bytes)
		case attributeID:
			id = uint32(f.Value)
		case attributeItem:
			item = f.Bytes
		}
	}
	known, byID := attributeNames[id]
	if byID {
		a.Name = xml.Name{Space: androidNS, Local: known}
	}
	switch value, next, ok := readItem(item); {
	case next != 0:
		a.Value = text(typeReference, next)
	case ok:
		a.Value = value
	}
	return a, byID, nil
}
