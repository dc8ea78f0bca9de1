package axml

import (
	"bytes"
	"errors"
	"fmt"
)

// maxSize bounds the manifest, in bytes. The package parser of current versions
// refuses manifests far smaller.
const maxSize = 64 << 20

var errNotCompiled = errors.New("it is XML text; builds hold the compiled, binary form")

// Parse reads the compiled AndroidManifest.xml in data. It calls res, which may
// be nil, for the bytes of resources.arsc if a value it needs is a reference;
// res returns nil if there are none. A missing or damaged resource table is
// noted and no error.
func Parse(data []byte, res func() []byte) (*Manifest, error) {
	if len(data) > maxSize {
		return nil, fmt.Errorf("manifest: longer than %d bytes", maxSize)
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
		return nil, fmt.Errorf("manifest: %w", errNotCompiled)
	}
	root, notes, err := tree(data)
	if err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	if root.XMLName.Local != "manifest" {
		return nil, fmt.Errorf("manifest: the root element is <%s>", root.XMLName.Local)
	}
	b := &builder{resources: &resources{load: res}}
	b.manifest(root)
	if b.resources.fault != "" {
		notes.add(NoResources, "%s", b.resources.fault)
	}
	if t := b.resources.table; t != nil && t.visits > maxVisits {
		notes.lose(LimitReached, "more than %d types looked at for references", maxVisits)
	}
	b.Notes = notes
	return &b.Manifest, nil
}
