package scanner

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// dexFile is a DEX file of the build.
type dexFile struct {
	*dex.File
	member  string   // that it is in
	mapping *Mapping // of its names, nil if they are the source's
}

// source returns the type descriptor that a class has in the source.
func (f dexFile) source(desc []byte) []byte { return f.mapping.descriptor(desc) }

// readClasses lists the classes that f defines and the types that it refers to.
func (c *code) readClasses(f dexFile) error {
	for text, id := range c.markers {
		if _, ok := f.FindString(text); ok {
			c.found.add(id, evidenceKey{StringEvidence, text, f.member}, "")
		}
	}
	defined := make([]bool, f.NumTypes())
	var damage error
	for class := range f.ClassDefs {
		if int(class.Class) >= len(defined) || defined[class.Class] {
			damage = errors.New("a class_def of no type, or of one that another class_def has")
			continue
		}
		defined[class.Class] = true
	}
	for i := range f.NumTypes() {
		desc, err := f.Type(i)
		if err != nil {
			damage = err
			continue
		}
		if !isClass(desc) {
			if defined[i] {
				damage = fmt.Errorf("a class_def of the type %q, which is no class", desc)
			}
			continue
		}
		if defined[i] {
			c.define(f.source(desc), f.member)
		} else {
			c.refer(f.source(desc), f.member)
		}
	}
	return damage
}

// isClass reports whether a type descriptor is a class's, and not a primitive's
// or an array's. That of a class_def which names no type is empty.
func isClass(desc []byte) bool { return len(desc) >= 3 && desc[0] == 'L' }

// readUse takes in what the code of f reaches.
func (c *code) readUse(f dexFile, u api.Use) {
	if !isClass(u.Class) {
		return // damage that readClasses tells
	}
	if f.mapping != nil {
		u.Method = f.mapping.Method(className(u.Class), u.Method, f.prototype(u.MethodID))
		u.Class = f.source(u.Class)
		if i := strings.LastIndexByte(u.Field, '.'); i >= 0 {
			u.Field = f.mapping.Class(u.Field[:i]) + u.Field[i:]
		}
	}
	c.addUse(u, f.member)
}

// prototype returns the descriptor of a method, "" if there is none.
func (f dexFile) prototype(method uint32) string {
	if method == dex.NoIndex {
		return ""
	}
	id, err := f.Method(method)
	if err != nil {
		return ""
	}
	proto, err := f.Proto(id.Proto)
	if err != nil {
		return ""
	}
	return proto
}

// r8Marker is how the string begins in which R8 says how it made a DEX file. It
// goes on as a JSON object.
const r8Marker = "~~R8{"

// checkMapping reports that f was made with other mappings than its own. R8
// leaves a mark of every run: that of the app and those of libraries.
func (f dexFile) checkMapping() error {
	if f.mapping == nil || f.mapping.id == "" {
		return nil
	}
	less := func(i int) bool {
		s, _ := f.StringData(uint32(i))
		return string(s) >= r8Marker
	}
	var others []string
	for i := sort.Search(int(f.NumStrings()), less); i < int(f.NumStrings()); i++ {
		s, _ := f.StringData(uint32(i))
		mark, ok := strings.CutPrefix(string(s), r8Marker)
		if !ok {
			break
		}
		_, rest, ok := strings.Cut(mark, `"pg-map-id":"`)
		id, _, ok2 := strings.Cut(rest, `"`)
		switch {
		case !ok || !ok2:
		case id == f.mapping.id:
			return nil
		default:
			others = append(others, id)
		}
	}
	if len(others) == 0 {
		return nil
	}
	return fmt.Errorf("%w: its pg_map_id is %q, %s was made with %q", ErrWrongMapping, f.mapping.id, f.member, others)
}
