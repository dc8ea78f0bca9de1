package axml

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"

	"github.com/shogo82148/androidbinary"
)

// tree reads the document in data. androidbinary decodes it, unless the walker
// has found it too heavy for that; where the two disagree, the walker is right.
func tree(data []byte) (*node, notes, error) {
	w, err := walk(data)
	if err != nil {
		return nil, nil, err
	}
	if w.heavy == "" {
		root, err := decode(data)
		if err == nil && root.equal(w.root) {
			return root, w.notes, nil
		}
	}
	return w.root, w.notes, nil
}

// decode has androidbinary decode the document.
func decode(data []byte) (root *node, err error) {
	defer func() {
		if r := recover(); r != nil {
			root, err = nil, fmt.Errorf("androidbinary: %v", r)
		}
	}()
	f, err := androidbinary.NewXMLFile(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	root = new(node)
	if err := f.Decode(root, nil, nil); err != nil {
		return nil, err
	}
	root.keepWanted()
	return root, nil
}

// keepWanted removes the attributes that a Manifest has no use for, as the
// walker does from the start.
func (n *node) keepWanted() {
	n.Attrs = slices.DeleteFunc(n.Attrs, func(a xml.Attr) bool { return !wanted(a.Name) })
	for i := range n.Children {
		n.Children[i].keepWanted()
	}
}
