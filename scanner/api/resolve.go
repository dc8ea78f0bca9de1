package api

import (
	"bytes"
	"iter"
	"slices"
	"sort"

	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

const (
	// maxIndex is how many methods or fields instructions can refer to.
	maxIndex = 1 << 16

	// maxMembers is how many methods and fields are looked at in a file. Those
	// of different classes do not overlap in the tables of an honest file, and
	// no class is looked at more than twice.
	maxMembers = 4 * maxIndex

	// maxProtos is how many methods of a file are compared by prototype.
	maxProtos = 4096

	// maxPrefixed is how many strings that begin with one prefix are looked at.
	maxPrefixed = 1024
)

// resolver looks up the targets in one DEX file.
type resolver struct {
	*Finder
	file  *dex.File
	index *index

	wanted  map[int]map[uint32]*want // by group and string index of the name
	members int                      // how many have been looked at
	protos  int                      // how many methods have been compared by prototype
}

// want is what is wanted of the members of one name.
type want struct {
	targets []int
	signs   circumstance
}

// resolve returns what the table is in the file.
func (f *Finder) resolve(file *dex.File) *index {
	r := resolver{Finder: f, file: file, index: newIndex(), wanted: make(map[int]map[uint32]*want)}
	r.texts()
	r.classes()
	if !r.index.empty() {
		r.index.follow(file)
	}
	return r.index
}

// classes looks up what has a class: first the classes of the table, then
// those that the file derives from them. A superclass comes before its heirs.
func (r *resolver) classes() {
	family := make(map[uint32]int) // group by type index
	for i := range r.groups {
		if t, ok := r.file.FindType(r.groups[i].class); ok {
			family[t] = i
			r.class(t, i, false)
		}
	}
	for class := range r.file.ClassDefs {
		group, ok := family[class.Superclass]
		if !ok {
			continue
		}
		if _, known := family[class.Class]; known {
			continue
		}
		family[class.Class] = group
		r.class(class.Class, group, true)
		for _, target := range r.groups[group].targets {
			if r.targets[target].Kind == Extends {
				r.index.extends[class.Class] = append(r.index.extends[class.Class], target)
			}
		}
	}
}

// class looks up what there is of a class of the table, or of an heir of it.
func (r *resolver) class(class uint32, group int, heir bool) {
	names := r.names(group)
	for i := range r.span(r.file.MethodsOf(class)) {
		id, err := r.file.Method(i)
		w := names[id.Name]
		if err != nil || w == nil {
			continue
		}
		r.index.addSign(i, w.signs)
		for _, t := range w.targets {
			r.method(i, id, t, heir)
		}
	}
	if heir {
		return
	}
	for i := range r.span(r.file.FieldsOf(class)) {
		id, err := r.file.Field(i)
		if w := names[id.Name]; err == nil && w != nil {
			r.field(i, w)
		}
	}
	r.whole(class, group)
}

// span is an iterator over the members from start up to but not including end
// that may be looked at.
func (r *resolver) span(start, end uint32) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i := start; i < min(end, maxIndex) && r.members < maxMembers; i++ {
			r.members++
			if !yield(i) {
				return
			}
		}
	}
}

// method adds the method at i if it is what the target says.
func (r *resolver) method(i uint32, id dex.MethodID, target int, heir bool) {
	t := &r.targets[target]
	if len(t.Protos) == 0 {
		if heir {
			return
		}
	} else if !r.hasProto(id.Proto, t.Protos) {
		return
	}
	switch {
	case t.Kind == Method:
		r.index.methods.add(i, target)
	case t.Kind == Override && heir:
		r.index.defined.add(i, target)
	}
}

// hasProto reports whether a prototype is one of those given.
func (r *resolver) hasProto(i uint32, protos []string) bool {
	if r.protos++; r.protos > maxProtos {
		return false
	}
	proto, err := r.file.Proto(i)
	return err == nil && slices.Contains(protos, proto)
}

// field adds the field at i to the targets that it may be.
func (r *resolver) field(i uint32, w *want) {
	for _, target := range w.targets {
		if r.targets[target].Kind == Field {
			r.index.fields.add(i, target)
		}
	}
}

// whole adds every way to mention a class if the class as such is a target.
func (r *resolver) whole(class uint32, group int) {
	for _, target := range r.groups[group].targets {
		if kind := r.targets[target].Kind; kind != Class && kind != Loader {
			continue
		}
		r.index.types.add(class, target)
		for i := range r.span(r.file.MethodsOf(class)) {
			r.index.methods.add(i, target)
		}
		for i := range r.span(r.file.FieldsOf(class)) {
			r.index.fields.add(i, target)
		}
	}
}

// names returns what is wanted of a group's members.
func (r *resolver) names(group int) map[uint32]*want {
	if names, ok := r.wanted[group]; ok {
		return names
	}
	names := make(map[uint32]*want)
	r.wanted[group] = names
	of := func(name string) *want {
		i, ok := r.file.FindString(name)
		if !ok {
			return &want{}
		}
		if names[i] == nil {
			names[i] = new(want)
		}
		return names[i]
	}
	g := &r.groups[group]
	for _, target := range g.targets {
		t := &r.targets[target]
		if t.Member == "" {
			continue
		}
		if _, ok := r.index.arguments[target]; !ok && t.Text != "" {
			continue // the constant that it must be passed is not in the file
		}
		w := of(t.Member)
		w.targets = append(w.targets, target)
	}
	for _, s := range g.signs {
		of(s.name).signs |= s.tells
	}
	return names
}

// texts looks up string constants.
func (r *resolver) texts() {
	for text, targets := range r.byText {
		i, ok := r.file.FindString(text)
		if !ok {
			continue
		}
		for _, target := range targets {
			switch r.targets[target].Kind {
			case Method:
				r.index.arguments[target] = i
			case Named:
				r.index.named = true
				r.index.strings.add(i, target)
			default:
				r.index.strings.add(i, target)
			}
		}
	}
	for text, signs := range r.signs {
		if i, ok := r.file.FindString(text); ok {
			r.index.stringSigns[i] = signs
		}
	}
	for _, target := range r.prefixes {
		r.prefix(target, []byte(r.targets[target].Text))
	}
}

// prefix looks up the strings that begin with a text, which stand together.
func (r *resolver) prefix(target int, text []byte) {
	n := int(r.file.NumStrings())
	first := sort.Search(n, func(i int) bool {
		s, _ := r.file.StringData(uint32(i))
		return bytes.Compare(s, text) >= 0
	})
	for i := first; i < min(n, first+maxPrefixed); i++ {
		s, _ := r.file.StringData(uint32(i))
		rest, ok := bytes.CutPrefix(s, text)
		if !ok {
			return
		}
		if endsWord(rest) {
			r.index.strings.add(uint32(i), target)
		}
	}
}

// endsWord reports whether a word that rest follows ends before it.
func endsWord(rest []byte) bool {
	if len(rest) == 0 {
		return true
	}
	c := rest[0]
	return c != '-' && c != '_' && c != '.' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c < 0x80
}
