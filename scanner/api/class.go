package api

import (
	"bytes"
	"slices"

	"github.com/sdkaudit/sdkaudit/scanner/classfile"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// FindClass calls found for the targets that the constant pool of a class file
// names, in the order of the table. A pool does not tell in which method or
// how often: circumstances count if they are anywhere in the class, and so
// does a string that a call must pass. Calls that must pass a number and
// methods that must be overridden are not found.
func (f *Finder) FindClass(class *classfile.Class, found func(Use)) {
	p := pool{
		Finder: f,
		class:  class,
		has:    make([]bool, len(f.targets)),
		passes: make([]bool, len(f.targets)),
	}
	p.strings()
	p.members()
	p.classes()
	descriptor := descriptorOf(class.Name())
	for i := range f.targets {
		if t := &f.targets[i]; p.counts(i) && !t.isPartOf(descriptor) {
			found(Use{Target: t, Class: descriptor, MethodID: dex.NoIndex, Count: 1})
		}
	}
}

// pool is what the constant pool of a class names.
type pool struct {
	*Finder
	class  *classfile.Class
	has    []bool // by target
	passes []bool // by target: there is the string that a call must pass
	seen   circumstance
}

// strings takes in string constants.
func (p *pool) strings() {
	for s := range p.class.Strings() {
		p.seen |= p.signs[string(s)]
		for _, target := range p.byText[string(s)] {
			if p.targets[target].Kind == Method {
				p.passes[target] = true
			} else {
				p.has[target] = true
			}
		}
		for _, target := range p.prefixes {
			if rest, ok := bytes.CutPrefix(s, []byte(p.targets[target].Text)); ok && endsWord(rest) {
				p.has[target] = true
			}
		}
	}
}

// members takes in methods and fields. Those of the class itself may be those
// that it inherits.
func (p *pool) members() {
	super, extends := p.byClass[string(descriptorOf(p.class.Super()))]
	for ref := range p.class.Refs() {
		group, ok := p.byClass[string(descriptorOf(ref.Class))]
		heir := !ok && extends && bytes.Equal(ref.Class, p.class.Name())
		if heir {
			group = super
		} else if !ok {
			continue
		}
		g := &p.groups[group]
		for _, s := range g.signs {
			if !ref.Field && string(ref.Name) == s.name {
				p.seen |= s.tells
			}
		}
		for _, target := range g.targets {
			if p.targets[target].matches(ref, heir) {
				p.has[target] = true
			}
		}
	}
}

// matches reports whether the target is the member that a reference names, in
// the target's class or in an heir of it.
func (t *Target) matches(ref classfile.Ref, heir bool) bool {
	if string(ref.Name) != t.Member {
		return false
	}
	switch t.Kind {
	case Field:
		return ref.Field && !heir
	case Method:
		if len(t.Protos) == 0 {
			return !ref.Field && !heir
		}
		return !ref.Field && slices.Contains(t.Protos, string(ref.Descriptor))
	}
	return false
}

// classes takes in classes and the superclass.
func (p *pool) classes() {
	for name := range p.class.Classes() {
		p.whole(name, Class, Loader)
	}
	p.whole(p.class.Super(), Extends)
}

// whole takes in a class if there are targets of such kinds.
func (p *pool) whole(name []byte, kinds ...Kind) {
	group, ok := p.byClass[string(descriptorOf(name))]
	if !ok {
		return
	}
	for _, target := range p.groups[group].targets {
		if slices.Contains(kinds, p.targets[target].Kind) {
			p.has[target] = true
		}
	}
}

// counts reports whether the class has a target and what the target asks for.
func (p *pool) counts(target int) bool {
	t := &p.targets[target]
	switch {
	case !p.has[target] || t.Int != 0:
		return false
	case t.Kind == Method && t.Text != "" && !p.passes[target]:
		return false
	case t.Kind == Named && p.seen&lookup == 0:
		return false
	}
	return p.seen&t.with == t.with && p.seen&t.without == 0 && p.seen&t.then == t.then
}

// descriptorOf returns the type descriptor of a class that is named in internal
// form.
func descriptorOf(name []byte) []byte {
	return slices.Concat([]byte("L"), name, []byte(";"))
}
