package apktest

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// spec is an archive while its spec is read.
type spec struct {
	manifest manifest
	dex      []DEX
	members  []Member
	tricks   []trick
	outer    *spec  // the archive that this one lies in
	path     string // and where
}

// Build makes an archive from a spec. The package documentation gives its
// grammar. An error names the line.
func Build(text string) ([]byte, error) {
	s := &spec{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		args, err := splitWords(line)
		if err == nil && len(args) > 0 {
			s, err = s.directive(args[0], args[1:])
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if s.outer != nil {
		return nil, fmt.Errorf("line %d: archive %s has no end", n, s.path)
	}
	return s.bytes()
}

// directive takes in a directive and returns the archive that the next one is
// for.
func (s *spec) directive(name string, args []string) (*spec, error) {
	switch name {
	case "archive":
		a, err := parse(args, 1, 1)
		return &spec{outer: s, path: a.word(0)}, err
	case "end":
		if s.outer == nil {
			return nil, fmt.Errorf("end without archive")
		}
		data, err := s.bytes()
		s.outer.add(s.path, data)
		return s.outer, err
	case "class":
		return s, s.class(args)
	case "ref", "string", "dex":
		return s, s.code(name, args)
	case "lib", "asset", "file", "hex":
		return s, s.file(name, args)
	case "zip":
		return s, s.zip(args)
	}
	return s, s.manifest.directive(name, args)
}

func (s *spec) add(name string, data []byte) {
	s.members = append(s.members, Member{Name: name, Data: data})
}

func (s *spec) file(directive string, args []string) error {
	a, err := parse(args, 1, -1)
	if err != nil {
		return err
	}
	path, text := a.word(0), strings.Join(a.words[1:], " ")
	switch directive {
	case "lib":
		abi, _, ok := strings.Cut(path, "/")
		if _, known := machines[abi]; !ok || !known {
			return fmt.Errorf("lib %s: no ABI", path)
		}
		s.add("lib/"+path, ELF(abi, a.words[1:]...))
	case "asset":
		s.add("assets/"+path, []byte(text))
	case "file":
		s.add(path, []byte(text))
	case "hex":
		data, err := hex.DecodeString(strings.ReplaceAll(text, " ", ""))
		if err != nil {
			return err
		}
		s.add(path, data)
	}
	return nil
}

// bytes returns the archive: the manifest, the resources, the code and then the
// other members in their order.
func (s *spec) bytes() ([]byte, error) {
	var z Zip
	if s.manifest.pkg != "" {
		data, err := s.manifest.bytes()
		if err != nil {
			return nil, err
		}
		z.Members = append(z.Members, Member{Name: "AndroidManifest.xml", Data: data})
	}
	if len(s.manifest.resources) > 0 {
		z.Members = append(z.Members, Member{Name: "resources.arsc", Data: s.manifest.table(), Stored: true})
	}
	for i, d := range s.dex {
		name := "classes.dex"
		if i > 0 {
			name = "classes" + strconv.Itoa(i+1) + ".dex"
		}
		z.Members = append(z.Members, Member{Name: name, Data: d.Bytes()})
	}
	z.Members = append(z.Members, s.members...)
	for _, t := range s.tricks {
		if err := t.apply(&z); err != nil {
			return nil, err
		}
	}
	b := z.Bytes()
	for _, t := range s.tricks {
		if t.name == "truncate" {
			b = b[:max(0, len(b)-t.number)]
		}
	}
	return b, nil
}
