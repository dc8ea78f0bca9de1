package axml

import (
	"errors"
	"fmt"
)

// maxSize bounds the manifest, in bytes. The package parser of current versions
// refuses manifests far smaller.
const maxSize = 64 << 20

var errNoElement = errors.New("there is no element in it")

var errNotCompiled = errors.New("it is XML text; builds hold the compiled, binary form")

// Parse reads the compiled AndroidManifest.xml in data. It calls res, which may
// be nil, for the bytes of resources.arsc if a value it needs is a reference;
// res returns nil if there are none. A missing or damaged resource table is
// noted and no error.
func Parse(data []byte, res func() []byte) (*Manifest, error) {
	if len(data) > maxSize {
		return nil, fmt.Errorf("manifest: longer than %d bytes", maxSize)
	}
	if IsText(data) {
		return nil, fmt.Errorf("manifest: %w", errNotCompiled)
	}
	root, notes, err := tree(data)
	if err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	arsc := func(data []byte) (values, error) { return newTable(data) }
	return build(root, notes, &resources{name: "resources.arsc", load: res, parse: arsc})
}

// build makes a Manifest of a document.
func build(root *node, notes notes, res *resources) (*Manifest, error) {
	if root.XMLName.Local != "manifest" {
		return nil, fmt.Errorf("manifest: the root element is <%s>", root.XMLName.Local)
	}
	b := &builder{resources: res}
	b.manifest(root)
	if res.fault != "" {
		notes.add(NoResources, "%s", res.fault)
	}
	if res.table != nil && res.table.visited() > maxVisits {
		notes.lose(LimitReached, "more than %d places looked at for references", maxVisits)
	}
	m := b.Manifest // a copy, for a pointer into b would keep the resource table
	m.Notes = notes
	return &m, nil
}
