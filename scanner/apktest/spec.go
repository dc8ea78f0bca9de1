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
	packages []string // Maven coordinates that a bundle lists
	java     bool     // classes become class files
	outer    *spec    // the archive that this one lies in
	path     string   // and where
	module   bool     // it is no archive, but a module of the bundle around it
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
	case "archive", "module":
		a, err := parse(args, 1, 1)
		return &spec{outer: s, path: a.word(0), module: name == "module"}, err
	case "end":
		if s.outer == nil {
			return nil, fmt.Errorf("end without archive")
		}
		return s.outer, s.end()
	case "dependency":
		a, err := parse(args, 1, 1)
		s.packages = append(s.packages, a.word(0))
		return s, err
	case "java":
		s.java = true
		return s, nil
	case "class":
		return s, s.class(args)
	case "ref", "string", "dex":
		return s, s.code(name, args)
	case "lib", "jni", "asset", "file", "hex":
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
	case "lib", "jni":
		abi, _, ok := strings.Cut(path, "/")
		if _, known := machines[abi]; !ok || !known {
			return fmt.Errorf("lib %s: no ABI", path)
		}
		s.add(directive+"/"+path, ELF(abi, a.words[1:]...))
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

// end adds what has been described to the archive around it.
func (s *spec) end() error {
	if !s.module {
		data, err := s.bytes()
		s.outer.add(s.path, data)
		return err
	}
	members, err := s.all()
	for _, m := range members {
		m.Name = s.path + "/" + inModule(m.Name)
		s.outer.members = append(s.outer.members, m)
	}
	return err
}

// all returns the members: the manifest, the resources, the code and then the
// others in their order.
func (s *spec) all() ([]Member, error) {
	var members []Member
	if s.manifest.pkg != "" {
		if s.module {
			s.manifest.style = "proto"
		}
		data, err := s.manifest.bytes()
		if err != nil {
			return nil, err
		}
		members = append(members, Member{Name: "AndroidManifest.xml", Data: data})
	}
	if len(s.manifest.resources) > 0 {
		name, data := s.manifest.table()
		members = append(members, Member{Name: name, Data: data, Stored: true})
	}
	for i, d := range s.dex {
		if s.java {
			members = append(members, d.classFiles()...)
			continue
		}
		name := "classes.dex"
		if i > 0 {
			name = "classes" + strconv.Itoa(i+1) + ".dex"
		}
		members = append(members, Member{Name: name, Data: d.Bytes()})
	}
	if len(s.packages) > 0 {
		members = append(members, Member{Name: dependenciesName, Data: dependencies(s.packages)})
	}
	return append(members, s.members...), nil
}

// bytes returns the archive.
func (s *spec) bytes() ([]byte, error) {
	members, err := s.all()
	if err != nil {
		return nil, err
	}
	z := Zip{Members: members}
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
