package scanner

import (
	"path"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// product is something that apps are built with, other than an SDK, and what it
// leaves behind in them.
type product struct {
	id           string
	name         privacy.Text
	libraries    []string // file names; * matches anything
	prefixes     []string // packages of its classes
	applications []string // application classes; <pkg> stands for the app's package
	members      []string // paths or base names; a trailing / or * matches what follows
}

// bothNames returns the name in two languages, as gaps give it.
func (p *product) bothNames() string {
	if p.name.ZH == "" {
		return p.name.EN
	}
	return p.name.ZH + " / " + p.name.EN
}

func (p *product) application(b *Build) string {
	for _, a := range p.applications {
		if b.Application != "" && b.Application == strings.Replace(a, "<pkg>", b.Package, 1) {
			return b.Application
		}
	}
	return ""
}

func (p *product) library(libraries []Library) string {
	for _, l := range libraries {
		for _, pattern := range p.libraries {
			if ok, _ := path.Match(pattern, l.Name); ok {
				return l.Member
			}
		}
	}
	return ""
}

func (p *product) prefix(packages map[string]int) string {
	for _, prefix := range p.prefixes {
		for name := range packages {
			if name == prefix || strings.HasPrefix(name, prefix+".") {
				return prefix
			}
		}
	}
	return ""
}

func (p *product) member(members []string) string {
	for _, pattern := range p.members {
		i := slices.IndexFunc(members, memberMatcher(pattern))
		if i >= 0 {
			return members[i]
		}
	}
	return ""
}

// memberMatcher returns a function that reports whether a path is what pattern
// stands for. It looks at every name of a build, and most patterns are names.
func memberMatcher(pattern string) func(string) bool {
	whole := strings.Contains(pattern, "/")
	literal, meta := pattern, strings.IndexAny(pattern, `*?[\`)
	if meta >= 0 {
		literal = pattern[:meta]
	}
	return func(m string) bool {
		if !whole {
			m = strings.TrimRight(m, "/") // of a directory in an archive
			m = m[strings.LastIndexByte(m, '/')+1:]
		}
		switch {
		case !strings.HasPrefix(m, literal):
			return false
		case strings.HasSuffix(pattern, "/"):
			return true
		case meta < 0:
			return m == pattern
		}
		ok, _ := path.Match(pattern, m)
		return ok
	}
}
