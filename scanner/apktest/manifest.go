package apktest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// manifest is a manifest while its spec is read.
type manifest struct {
	pkg         string
	attrs       []Attr
	children    []Element
	application Element
	resources   []resource
	style       string // utf16, nameless, proto or text
}

type resource struct{ name, value string }

// bytes returns the manifest, with references looked up.
func (m *manifest) bytes() ([]byte, error) {
	m.application.Name = "application"
	root := Element{
		Name:     "manifest",
		Attrs:    append([]Attr{Plain("package", m.pkg)}, m.attrs...),
		Children: append(slices.Clone(m.children), m.application),
	}
	if err := m.link(&root); err != nil {
		return nil, err
	}
	x := XML{Root: root}
	switch m.style {
	case "text":
		return x.Text(), nil
	case "proto":
		return x.Proto(), nil
	case "utf16":
		x.UTF16 = true
	case "nameless":
		x.Nameless = true
	}
	return x.Bytes(), nil
}

// link replaces the texts "@name" and "@0x7F010203" by references.
func (m *manifest) link(e *Element) error {
	e.Attrs = slices.Clone(e.Attrs)
	for i, a := range e.Attrs {
		name, ok := a.Value.(string)
		if !ok || !strings.HasPrefix(name, "@") {
			continue
		}
		name = name[1:]
		if id, err := strconv.ParseUint(name, 0, 32); err == nil {
			e.Attrs[i].Value = Ref(id)
			continue
		}
		at := slices.IndexFunc(m.resources, func(r resource) bool { return r.name == name })
		if at < 0 {
			return fmt.Errorf("no resource %q", name)
		}
		e.Attrs[i].Value = Ref(0x7f010000 + at)
	}
	e.Children = slices.Clone(e.Children)
	for i := range e.Children {
		if err := m.link(&e.Children[i]); err != nil {
			return err
		}
	}
	return nil
}

// table returns the resource table and the name of its file.
func (m *manifest) table() (name string, data []byte) {
	var values []string
	for _, r := range m.resources {
		values = append(values, r.value)
	}
	if m.style == "proto" {
		return "resources.pb", ProtoTable(m.pkg, values...)
	}
	return "resources.arsc", Table(m.pkg, values...)
}

// element adds an element below manifest.
func (m *manifest) element(name string, attrs ...Attr) {
	m.children = append(m.children, Element{Name: name, Attrs: attrs})
}

// component returns the component of that class.
func (m *manifest) component(class string) (*Element, error) {
	for i := range m.application.Children {
		c := &m.application.Children[i]
		if slices.Contains(c.Attrs, Android("name", class)) {
			return c, nil
		}
	}
	return nil, fmt.Errorf("no component %q", class)
}

// typed returns a value as aapt types it.
func typed(s string) any {
	if n, err := strconv.ParseInt(s, 10, 32); err == nil {
		return int(n)
	}
	switch s {
	case "true":
		return true
	case "false":
		return false
	}
	return s
}
