package sdkdb

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"go.yaml.in/yaml/v4"
)

// Load reads every .yaml file at the top of fsys as a [File]. Fields must be
// known, keys unique, entries well-formed; if the content is at fault the error
// is a [Faults] that names every fault found.
func Load(fsys fs.FS) (*DB, error) {
	sources, faults, err := readSources(fsys)
	if err != nil {
		return nil, err
	}
	faults = append(faults, checkShape(sources)...)
	if len(faults) > 0 {
		return nil, sortFaults(faults)
	}
	return assemble(sources), nil
}

// assemble makes a DB of files whose entries are well-formed.
func assemble(sources []*source) *DB {
	var sdks []SDK
	var removed []string
	for _, src := range sources {
		removed = append(removed, src.file.Remove...)
		for _, sdk := range src.file.SDKs {
			sdk.Vendor = &src.file.Vendor
			sdks = append(sdks, sdk)
		}
	}
	return newDB(sdks, removed, "")
}

// source is one file of an inventory. Its nodes are kept because they know the
// lines.
type source struct {
	name string
	root yaml.Node
	file File
}

// readSources reads the files in the order of their names. A file that is not
// YAML of the right shape gives faults; what could be read of it is kept.
func readSources(fsys fs.FS) ([]*source, []Fault, error) {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil, nil, err
	}
	if len(names) == 0 {
		return nil, nil, errors.New("no .yaml file in the inventory")
	}
	var sources []*source
	var faults []Fault
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, fmt.Errorf("reading the inventory: %w", err)
		}
		src := &source{name: path.Base(name)}
		err = yaml.Load(data, &src.root)
		if err == nil {
			err = src.root.Load(&src.file, yaml.WithKnownFields())
		}
		faults = append(faults, src.yamlFaults(err)...)
		sources = append(sources, src)
	}
	return sources, faults, nil
}

// yamlFaults turns an error of the YAML package into faults.
func (src *source) yamlFaults(err error) []Fault {
	if err == nil {
		return nil
	}
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case errors.As(err, &many):
		var faults []Fault
		for _, e := range many.Errors {
			faults = append(faults, Fault{File: src.name, Line: e.Mark.Line, Text: e.Message})
		}
		return faults
	case errors.As(err, &one):
		return []Fault{{File: src.name, Line: one.Mark.Line, Text: one.Message}}
	}
	return []Fault{{File: src.name, Text: err.Error()}}
}

// line returns the line of the node at the path of mapping keys (string) and
// sequence indexes (int), or that of the last node on the path that exists.
func (src *source) line(path ...any) int {
	n := &src.root
	if n.Kind == yaml.DocumentNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	line := n.Line
	for _, step := range path {
		if n = child(n, step); n == nil {
			return line
		}
		line = n.Line
	}
	return line
}

func child(n *yaml.Node, step any) *yaml.Node {
	switch step := step.(type) {
	case string:
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == step {
				return n.Content[i+1]
			}
		}
	case int:
		if n.Kind == yaml.SequenceNode && step < len(n.Content) {
			return n.Content[step]
		}
	}
	return nil
}

// UnmarshalYAML reads the mapping of groups to references.
func (s *Sources) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return errors.New("sources must be a mapping of a group of facts to references")
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		group := SourceGroup{Facts: n.Content[i].Value}
		if err := n.Content[i+1].Load(&group.Refs); err != nil {
			return err
		}
		*s = append(*s, group)
	}
	slices.SortFunc(*s, func(a, b SourceGroup) int { return cmp.Compare(a.Facts, b.Facts) })
	return nil
}

func sortFaults(faults []Fault) Faults {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(faults)
}
