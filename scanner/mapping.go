package scanner

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// Mapping undoes the renaming of classes and methods that R8 or ProGuard did. It
// is the mapping.txt of a build, in the format that retrace reads:
// https://developer.android.com/build/shrink-code, and R8's doc/retrace.md.
//
// A Mapping may be used by one goroutine at a time. A nil Mapping changes no
// name.
type Mapping struct {
	id      string // pg_map_id, by which DEX files name their mapping; "" if not said
	classes map[string]mappedClass
	parsed  map[string]map[string][]frame // of classes whose members were asked for
}

// mappedClass is a class of the source: its name, and the lines of its members.
type mappedClass struct{ name, members string }

// Errors about mappings.
var (
	ErrNotMapping   = errors.New("not a mapping of R8 or ProGuard: no line such as \"com.example.Name -> a.b:\" is in it")
	ErrWrongMapping = errors.New("the mapping is that of another build")
)

// maxMapping bounds the size of a mapping, in bytes. It is kept in memory; those
// of the largest apps have some hundred million bytes.
const maxMapping = 1 << 30

// OpenMapping reads the mapping at path.
func OpenMapping(path string) (*Mapping, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	n := info.Size() // which a pipe does not have
	var text strings.Builder
	if n <= maxMapping {
		n, err = io.Copy(&text, io.LimitReader(f, maxMapping+1))
	}
	if err == nil && n > maxMapping {
		err = fmt.Errorf("longer than %d bytes", maxMapping)
	}
	var m *Mapping
	if err == nil {
		m, err = parseMapping(text.String())
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

// parseMapping finds the classes in the text of a mapping. What is no line of a
// mapping is passed over, as retrace does.
func parseMapping(text string) (*Mapping, error) {
	m := &Mapping{classes: map[string]mappedClass{}, parsed: map[string]map[string][]frame{}}
	var class mappedClass
	var renamed string // its name in the build
	start, off := 0, 0
	add := func() {
		if class.members = text[start:off]; renamed != "" {
			m.classes[renamed] = class
		}
	}
	for line := range strings.Lines(text) {
		if id, ok := strings.CutPrefix(line, "# pg_map_id: "); ok && m.id == "" {
			m.id = strings.TrimSpace(id)
		}
		if from, to, ok := cutClass(line); ok {
			add()
			class, renamed, start = mappedClass{name: from}, to, off+len(line)
		}
		off += len(line)
	}
	add()
	if len(m.classes) == 0 {
		return nil, ErrNotMapping
	}
	return m, nil
}

// cutClass takes apart the line of a class: "com.example.Name -> a.b:". Those of
// its members are indented.
func cutClass(line string) (from, to string, ok bool) {
	from, to, ok = strings.Cut(strings.TrimRight(line, "\r\n"), " -> ")
	if !ok || strings.ContainsAny(from, " \t#") {
		return "", "", false
	}
	to, ok = strings.CutSuffix(to, ":")
	return from, to, ok && to != ""
}

// Class returns the name in the source of the class that the build calls name.
func (m *Mapping) Class(name string) string {
	if m == nil {
		return name
	}
	if class, ok := m.classes[name]; ok {
		return class.name
	}
	return name
}

// descriptor does for a type descriptor what Class does for a name. Arrays and
// primitives it leaves alone.
func (m *Mapping) descriptor(desc []byte) []byte {
	if m == nil || len(desc) < 3 || desc[0] != 'L' {
		return desc
	}
	name := className(desc)
	original := m.Class(name)
	if original == name {
		return desc
	}
	return []byte("L" + strings.ReplaceAll(original, ".", "/") + ";")
}
