package axml

import (
	"bytes"
	"fmt"
)

// maxSize bounds the manifest, in bytes. The package parser of current versions
// refuses manifests far smaller.
const maxSize = 64 << 20

// Parse reads the compiled AndroidManifest.xml in data. It calls res, which may
// be nil, for the bytes of resources.arsc if a value it needs is a reference;
// res returns nil if there are none. A missing or damaged resource table is
// noted and no error.
func Parse(data []byte, res func() []byte) (*Manifest, error) {
	if len(data) > maxSize {
		return nil, fmt.Errorf("manifest: longer than %d bytes", maxSize)
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
		return nil, fmt.Errorf("manifest: %w", errText)
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
	b.Notes = notes
	return &b.Manifest, nil
}
