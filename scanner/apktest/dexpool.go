package apktest

import (
	"cmp"
	"maps"
	"slices"
	"unicode/utf16"
)

// pool is the set of ids that a file mentions, first collected, then sorted
// as the format asks, so that every id has its index.
type pool struct {
	strings table[string]
	types   table[string]
	protos  table[string]
	fields  table[fieldRef]
	methods table[methodRef]
}

// table numbers distinct keys.
type table[K comparable] struct {
	index map[K]int
	keys  []K
}

func (t *table[K]) add(key K) {
	if t.index == nil {
		t.index = make(map[K]int)
	}
	t.index[key] = 0
}

func (t *table[K]) sort(compare func(a, b K) int) {
	t.keys = slices.SortedFunc(maps.Keys(t.index), compare)
	for i, key := range t.keys {
		t.index[key] = i
	}
}

// newPool collects everything that the file mentions and numbers it.
func newPool(d DEX) *pool {
	p := new(pool)
	for _, s := range d.Strings {
		p.strings.add(s)
	}
	for _, name := range d.Types {
		p.addType(descriptor(name))
	}
	for _, c := range d.Classes {
		p.addClass(c)
	}
	p.number()
	return p
}

func (p *pool) addClass(c Class) {
	p.addType(descriptor(c.Name))
	p.addType(c.super())
	for _, name := range c.Interfaces {
		p.addType(descriptor(name))
	}
	for _, constant := range c.Constants {
		p.addField(c.fieldRef(constant))
		if isReference(constant.typ) {
			p.strings.add(constant.text)
		}
	}
	for _, m := range c.Methods {
		p.addMethod(c.methodRef(m))
		for _, insn := range m.Code {
			p.addInsn(insn)
		}
	}
}

func (p *pool) addInsn(insn Insn) {
	switch ref := insn.ref.(type) {
	case stringRef:
		p.strings.add(string(ref))
	case typeRef:
		p.addType(string(ref))
	case fieldRef:
		p.addField(ref)
	case methodRef:
		p.addMethod(ref)
	}
	if insn.callProto != "" {
		p.addProto(insn.callProto)
	}
}

func (p *pool) addType(typ string) {
	p.types.add(typ)
	p.strings.add(typ)
}

func (p *pool) addProto(proto string) {
	params, result := splitProto(proto)
	p.protos.add(proto)
	p.addType(result)
	for _, typ := range params {
		p.addType(typ)
	}
	p.strings.add(shorty(params, result))
}

func (p *pool) addField(f fieldRef) {
	p.fields.add(f)
	p.addType(f.class)
	p.addType(f.typ)
	p.strings.add(f.name)
}

func (p *pool) addMethod(m methodRef) {
	p.methods.add(m)
	p.addType(m.class)
	p.addProto(m.proto)
	p.strings.add(m.name)
}

// number sorts the tables, each by the indexes of the ones before it.
func (p *pool) number() {
	p.strings.sort(func(a, b string) int {
		return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b)))
	})
	p.types.sort(func(a, b string) int {
		return cmp.Compare(p.strings.index[a], p.strings.index[b])
	})
	p.protos.sort(func(a, b string) int {
		return slices.Compare(p.protoOrder(a), p.protoOrder(b))
	})
	p.fields.sort(func(a, b fieldRef) int {
		return cmp.Or(
			cmp.Compare(p.types.index[a.class], p.types.index[b.class]),
			cmp.Compare(p.strings.index[a.name], p.strings.index[b.name]),
			cmp.Compare(p.types.index[a.typ], p.types.index[b.typ]),
		)
	})
	p.methods.sort(func(a, b methodRef) int {
		return cmp.Or(
			cmp.Compare(p.types.index[a.class], p.types.index[b.class]),
			cmp.Compare(p.strings.index[a.name], p.strings.index[b.name]),
			cmp.Compare(p.protos.index[a.proto], p.protos.index[b.proto]),
		)
	})
}

// protoOrder returns the type indexes by which prototypes are sorted: the
// result, then the parameters.
func (p *pool) protoOrder(proto string) []int {
	params, result := splitProto(proto)
	order := []int{p.types.index[result]}
	for _, typ := range params {
		order = append(order, p.types.index[typ])
	}
	return order
}
