package apktest

import (
	"fmt"
	"slices"
	"strings"
)

// directive takes in a directive that is about the manifest.
func (m *manifest) directive(name string, args []string) error {
	switch name {
	case "package", "version", "sdk", "split", "require-splits":
		return m.head(name, args)
	case "permission", "define-permission", "feature", "library", "instrumentation", "query":
		return m.request(name, args)
	case "application":
		return m.app(args)
	case "activity", "activity-alias", "service", "receiver", "provider":
		return m.addComponent(name, args)
	case "meta-data":
		return m.metaData(args)
	case "resource":
		a, err := parse(args, 2, 2)
		m.resources = append(m.resources, resource{a.word(0), a.word(1)})
		return err
	case "manifest":
		a, err := parse(args, 1, 1)
		m.style = a.word(0)
		if err == nil && !slices.Contains([]string{"utf16", "nameless", "proto", "text"}, m.style) {
			err = fmt.Errorf("manifest: unknown word %q", m.style)
		}
		return err
	}
	return fmt.Errorf("unknown directive %q", name)
}

// head takes in what the manifest element says, and uses-sdk.
func (m *manifest) head(name string, args []string) error {
	switch name {
	case "package":
		a, err := parse(args, 1, 1)
		m.pkg = a.word(0)
		return err
	case "version":
		a, err := parse(args, 2, 2)
		if err != nil {
			return err
		}
		code, err := number(a.word(1))
		if major := code >> 32; major != 0 {
			m.attrs = append(m.attrs, Android("versionCodeMajor", major))
		}
		m.attrs = append(m.attrs, Android("versionName", a.word(0)), Android("versionCode", int(uint32(code))))
		return err
	case "sdk":
		a, err := parse(args, 1, 3)
		if err != nil {
			return err
		}
		var attrs []Attr
		for i, word := range a.words {
			attrs = append(attrs, Android([]string{"minSdkVersion", "targetSdkVersion", "maxSdkVersion"}[i], typed(word)))
		}
		m.element("uses-sdk", attrs...)
		return nil
	case "split":
		a, err := parse(args, 1, 1, "feature", "for=", "types=")
		m.attrs = append(m.attrs, Plain("split", a.word(0)))
		if a.options["feature"] {
			m.attrs = append(m.attrs, Android("isFeatureSplit", true))
		}
		if base, ok := a.values["for"]; ok {
			m.attrs = append(m.attrs, Plain("configForSplit", base[0]))
		}
		if types := a.value("types"); types != "" {
			m.attrs = append(m.attrs, Android("splitTypes", types))
		}
		return err
	default: // require-splits
		a, err := parse(args, 0, -1)
		m.attrs = append(m.attrs, Android("isSplitRequired", true))
		if len(a.words) > 0 {
			m.attrs = append(m.attrs, Android("requiredSplitTypes", strings.Join(a.words, ",")))
		}
		return err
	}
}

// request takes in what the app asks of the platform.
func (m *manifest) request(name string, args []string) error {
	a, err := parse(args, 0, 2, "max=", "sdk-23", "optional", "package=", "action=", "authorities=")
	if err != nil {
		return err
	}
	attrs := []Attr{Android("name", a.word(0))}
	if a.options["optional"] {
		attrs = append(attrs, Android("required", false))
	}
	switch name {
	case "permission":
		if max := a.value("max"); max != "" {
			attrs = append(attrs, Android("maxSdkVersion", typed(max)))
		}
		if a.options["sdk-23"] {
			m.element("uses-permission-sdk-23", attrs...)
			return nil
		}
		m.element("uses-permission", attrs...)
	case "define-permission":
		m.element("permission", attrs...)
	case "feature":
		m.element("uses-feature", attrs...)
	case "library":
		m.application.Children = append(m.application.Children, Element{Name: "uses-library", Attrs: attrs})
	case "instrumentation":
		m.element("instrumentation", append(attrs, Android("targetPackage", a.word(1)))...)
	case "query":
		m.query(a)
	}
	return nil
}

func (m *manifest) query(a arguments) {
	var children []Element
	for _, name := range a.values["package"] {
		children = append(children, Element{Name: "package", Attrs: []Attr{Android("name", name)}})
	}
	if actions := actionElements(a); actions != nil {
		children = append(children, Element{Name: "intent", Children: actions})
	}
	for _, name := range a.values["authorities"] {
		children = append(children, Element{Name: "provider", Attrs: []Attr{Android("authorities", name)}})
	}
	m.children = append(m.children, Element{Name: "queries", Children: children})
}

func actionElements(a arguments) []Element {
	var actions []Element
	for _, name := range a.values["action"] {
		actions = append(actions, Element{Name: "action", Attrs: []Attr{Android("name", name)}})
	}
	return actions
}

func (m *manifest) app(args []string) error {
	a, err := parse(args, 0, 1, "label=", "debuggable", "factory=")
	if a.word(0) != "" {
		m.application.Attrs = append(m.application.Attrs, Android("name", a.word(0)))
	}
	if label := a.value("label"); label != "" {
		m.application.Attrs = append(m.application.Attrs, Android("label", label))
	}
	if a.options["debuggable"] {
		m.application.Attrs = append(m.application.Attrs, Android("debuggable", true))
	}
	if factory := a.value("factory"); factory != "" {
		m.application.Attrs = append(m.application.Attrs, Android("appComponentFactory", factory))
	}
	return err
}

func (m *manifest) addComponent(kind string, args []string) error {
	a, err := parse(args, 1, 1, "action=", "authorities=", "permission=", "exported=", "target=")
	e := Element{Name: kind, Attrs: []Attr{Android("name", a.word(0))}}
	for _, key := range []string{"authorities", "permission", "exported"} {
		if v := a.value(key); v != "" {
			e.Attrs = append(e.Attrs, Android(key, typed(v)))
		}
	}
	if target := a.value("target"); target != "" {
		e.Attrs = append(e.Attrs, Android("targetActivity", target))
	}
	if actions := actionElements(a); actions != nil {
		e.Children = []Element{{Name: "intent-filter", Children: actions}}
	}
	m.application.Children = append(m.application.Children, e)
	return err
}

func (m *manifest) metaData(args []string) error {
	a, err := parse(args, 1, 2, "resource=", "of=")
	if err != nil {
		return err
	}
	e := Element{Name: "meta-data", Attrs: []Attr{Android("name", a.word(0))}}
	if len(a.words) > 1 {
		e.Attrs = append(e.Attrs, Android("value", typed(a.word(1))))
	}
	if r := a.value("resource"); r != "" {
		e.Attrs = append(e.Attrs, Android("resource", r))
	}
	owner := &m.application
	if class := a.value("of"); class != "" {
		if owner, err = m.component(class); err != nil {
			return err
		}
	}
	owner.Children = append(owner.Children, e)
	return nil
}
