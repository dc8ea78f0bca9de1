package axml

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
)

// IsText reports whether a manifest is XML text.
func IsText(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))), []byte("<"))
}

// ParseText reads a manifest in XML text, as a library (AAR) and the output of
// decoding tools have it. The platform grants a library nothing, so none of its
// permissions is Implied.
func ParseText(data []byte) (*Manifest, error) {
	if len(data) > maxSize {
		return nil, fmt.Errorf("manifest: longer than %d bytes", maxSize)
	}
	root, err := readText(data)
	if err == io.EOF {
		err = errNoElement
	}
	if root == nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	var notes notes
	if err != nil {
		notes.lose(CutOff, "%v", err)
	}
	m, err := build(root, notes, &resources{tried: true})
	if err != nil {
		return nil, err
	}
	m.UsesPermissions = written(m.UsesPermissions)
	return m, nil
}

// written returns the permissions that the manifest itself asks for.
func written(permissions []UsesPermission) []UsesPermission {
	var out []UsesPermission
	for _, p := range permissions {
		if !p.Implied {
			out = append(out, p)
		}
	}
	return out
}

// readText reads an XML document into a tree. With an error it returns what came
// before it, nil if that is not even an element.
func readText(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var stack []node
	count := 0
	pop := func() *node {
		last := stack[len(stack)-1]
		if stack = stack[:len(stack)-1]; len(stack) == 0 {
			return &last
		}
		parent := &stack[len(stack)-1]
		parent.Children = append(parent.Children, last)
		return nil
	}
	for {
		token, err := d.Token()
		if count > maxNodes {
			err = fmt.Errorf("more than %d elements and attributes", maxNodes)
		}
		if err != nil {
			var root *node
			for len(stack) > 0 {
				root = pop()
			}
			return root, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			n := node{XMLName: token.Name}
			for _, a := range token.Attr {
				if wanted(a.Name) {
					n.Attrs = append(n.Attrs, a)
				}
			}
			stack = append(stack, n)
			count += 1 + len(token.Attr)
		case xml.EndElement:
			if root := pop(); root != nil {
				return root, nil
			}
		}
	}
}
