package apktest

import "slices"

// superFirst orders classes so that superclasses and interfaces which the file
// defines itself come before their heirs, as the format asks.
func superFirst(classes []Class) []Class {
	byName := make(map[string]int)
	for i, c := range classes {
		byName[descriptor(c.Name)] = i
	}
	var ordered []Class
	seen := make([]bool, len(classes))
	var visit func(i int)
	visit = func(i int) {
		if seen[i] {
			return
		}
		seen[i] = true
		for _, name := range append(classes[i].interfaces(), classes[i].super()) {
			if parent, ok := byName[name]; ok {
				visit(parent)
			}
		}
		ordered = append(ordered, classes[i])
	}
	for i := range classes {
		visit(i)
	}
	return ordered
}

func (c Class) super() string {
	if c.Super == "" {
		return "Ljava/lang/Object;"
	}
	return descriptor(c.Super)
}

func (c Class) interfaces() []string {
	var names []string
	for _, name := range c.Interfaces {
		names = append(names, descriptor(name))
	}
	return names
}

func (c Class) access() int {
	if slices.ContainsFunc(c.Methods, func(m Method) bool { return m.Abstract }) {
		return accPublic | accAbstract
	}
	return accPublic
}

func (c Class) fieldRef(constant Constant) fieldRef {
	return fieldRef{descriptor(c.Name), constant.name, constant.typ}
}

func (c Class) methodRef(m Method) methodRef {
	return methodRef{descriptor(c.Name), m.Name, m.proto()}
}

// sortedConstants returns the constants by field index.
func (c Class) sortedConstants(p *pool) []Constant {
	return slices.SortedFunc(slices.Values(c.Constants), func(a, b Constant) int {
		return p.fields.index[c.fieldRef(a)] - p.fields.index[c.fieldRef(b)]
	})
}

func (m Method) proto() string {
	if m.Proto == "" {
		return "()V"
	}
	return m.Proto
}

// isDirect tells static methods and constructors from virtual methods.
func (m Method) isDirect() bool {
	return m.Static || m.Name == "<init>" || m.Name == "<clinit>"
}

func (m Method) access() int {
	flags := accPublic
	if m.Static || m.Name == "<clinit>" {
		flags |= accStatic
	}
	if m.Name == "<init>" || m.Name == "<clinit>" {
		flags |= accConstructor
	}
	if m.Abstract {
		flags |= accAbstract
	}
	return flags
}
