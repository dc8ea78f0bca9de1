package scanner

import (
	"context"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// packed returns the packer that hides the code of b, and its marks. Its
// application class proves it; so do two other kinds of mark, or one together
// with components whose classes are missing. A single mark is not enough: stray
// files of a packer turn up in builds that are not packed.
func packed(b *Build, members []string, packages map[string]int, classesMissing bool) (name, marks string, ok bool) {
	for _, p := range packers {
		var found []string
		add := func(mark string) {
			if mark != "" {
				found = append(found, mark)
			}
		}
		application := p.application(b)
		add(p.library(b.Libraries))
		add(p.prefix(packages))
		add(p.member(members))
		if application == "" && len(found) < 2 && (len(found) == 0 || !classesMissing) {
			continue
		}
		add(application)
		return p.bothNames(), strings.Join(found, ", "), true
	}
	return "", "", false
}

// readNested reads an archive that a member is, and tells if what it holds is an
// app that is packed itself.
func (c *code) readNested(ctx context.Context, archive *apk.Archive, name string) error {
	app := &App{archive: archive, members: plainMembers(archive)}
	outer := c.packages
	c.packages = map[string]int{}
	err := c.readArchive(ctx, archive, app.members, name+"!", true)
	if app.readManifest() == nil {
		b := &Build{Package: app.Manifest.Package, Application: app.Manifest.Application.Name}
		var members []string
		for _, m := range app.members {
			members = append(members, m.name)
			if lib, ok := library(m.name); ok {
				b.Libraries = append(b.Libraries, lib)
			}
		}
		if packer, marks, ok := packed(b, members, c.packages, false); ok {
			c.gap(Packed, name, packer+": "+marks, true)
		}
	}
	for pkg, n := range c.packages {
		outer[pkg] += n
	}
	c.packages = outer
	return err
}
