package scanner

import (
	"path"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// packer is a product that hides an app's code, and what it leaves behind.
type packer struct {
	id           string
	name         privacy.Text
	libraries    []string // file names; * matches anything
	prefixes     []string // packages of its stub classes
	applications []string // application classes; <pkg> stands for the app's package
	members      []string // paths or base names; a trailing / or * matches what follows
}

// packed returns a gap if a packer hides the code of b. Its application class
// proves it; so do two other kinds of mark, or one together with components
// whose classes are missing. A single mark is not enough: stray files of a
// packer turn up in builds that are not packed.
func packed(b *Build, members []string, packages map[string]int, classesMissing bool) (Gap, bool) {
	for _, p := range packers {
		var marks []string
		add := func(mark string) {
			if mark != "" {
				marks = append(marks, mark)
			}
		}
		application := p.application(b)
		add(p.library(b.Libraries))
		add(p.prefix(packages))
		add(p.member(members))
		if application == "" && len(marks) < 2 && (len(marks) == 0 || !classesMissing) {
			continue
		}
		add(application)
		return Gap{
			Kind:      Packed,
			Member:    p.name.ZH + " / " + p.name.EN,
			Detail:    strings.Join(marks, ", "),
			HidesCode: true,
		}, true
	}
	return Gap{}, false
}

func (p *packer) application(b *Build) string {
	for _, a := range p.applications {
		if b.Application != "" && b.Application == strings.Replace(a, "<pkg>", b.Package, 1) {
			return b.Application
		}
	}
	return ""
}

func (p *packer) library(libraries []Library) string {
	for _, l := range libraries {
		for _, pattern := range p.libraries {
			if ok, _ := path.Match(pattern, l.Name); ok {
				return l.Member
			}
		}
	}
	return ""
}

func (p *packer) prefix(packages map[string]int) string {
	for _, prefix := range p.prefixes {
		for name := range packages {
			if name == prefix || strings.HasPrefix(name, prefix+".") {
				return prefix
			}
		}
	}
	return ""
}

func (p *packer) member(members []string) string {
	for _, pattern := range p.members {
		i := slices.IndexFunc(members, func(m string) bool {
			if !strings.Contains(pattern, "/") {
				m = path.Base(m)
			}
			if stem, ok := strings.CutSuffix(pattern, "/"); ok {
				return strings.HasPrefix(m, stem+"/")
			}
			ok, _ := path.Match(pattern, m)
			return ok
		})
		if i >= 0 {
			return members[i]
		}
	}
	return ""
}
