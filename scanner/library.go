package scanner

import (
	"cmp"
	"context"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/classfile"
)

// readLibrary reads the code of an AAR or JAR, which is in class files: its own,
// and those of the JARs that go into an app with it.
func (s *scan) readLibrary(ctx context.Context, a *App, prefix string) error {
	self := cmp.Or(strings.TrimSuffix(prefix, "!"), a.input.Name)
	if err := s.readClassFiles(ctx, a.archive, self); err != nil {
		return err
	}
	var rest []member
	for _, m := range a.members {
		if !isLibraryJar(m.name) {
			rest = append(rest, m)
			continue
		}
		name := prefix + m.Name
		nested, _, err := a.archive.Nested(m.Member)
		if err != nil {
			s.gap(unread(err), name, err.Error(), true)
			continue
		}
		s.readContainer(nested, name)
		if err := s.readClassFiles(ctx, nested, name); err != nil {
			return err
		}
		if err := s.readArchive(ctx, nested, plainMembers(nested), name+"!", true); err != nil {
			return err
		}
	}
	return s.readArchive(ctx, a.archive, rest, prefix, false)
}

// mayLackCode reports whether a has what its code is in, which may be empty: a
// JAR itself, or the classes.jar that even an AAR of resources alone has.
func (a *App) mayLackCode() bool {
	return a.library && (a.find(manifestName) == nil || a.find("classes.jar") != nil)
}

// isLibraryJar reports whether a member of an AAR is code that goes into apps.
// Its other JARs are for compilers and checkers.
func isLibraryJar(name string) bool {
	return name == "classes.jar" || strings.HasPrefix(name, "libs/") && path.Ext(name) == ".jar"
}

// readClassFiles reads the class files in an archive, which evidence calls name.
func (c *code) readClassFiles(ctx context.Context, a *apk.Archive, name string) error {
	markers := maps.Collect(c.markers)
	defined, referred := map[string]bool{}, map[string]bool{}
	for _, m := range a.Members {
		if err := ctx.Err(); err != nil {
			return err
		}
		// Below META-INF are the forms of classes for newer versions of Java.
		if path.Ext(m.Name) != ".class" || strings.HasPrefix(m.Name, "META-INF/") {
			continue
		}
		class, err := parseClass(a, m)
		if err != nil {
			c.gap(unread(err), name+"!"+m.Name, err.Error(), true)
			continue
		}
		descriptor := classDescriptor(class.Name())
		if !defined[descriptor] {
			defined[descriptor] = true
			c.define([]byte(descriptor), name)
		}
		for other := range class.Classes() {
			if len(other) > 0 && other[0] != '[' {
				referred[classDescriptor(other)] = true
			}
		}
		for text := range class.Strings() {
			if id, ok := markers[string(text)]; ok {
				c.found.add(id, evidenceKey{StringEvidence, string(text), name}, "")
			}
		}
		c.finder.FindClass(class, func(u api.Use) { c.addUse(u, name) })
	}
	for _, descriptor := range slices.Sorted(maps.Keys(referred)) {
		if !defined[descriptor] {
			c.refer([]byte(descriptor), name)
		}
	}
	return nil
}

func parseClass(a *apk.Archive, m *apk.Member) (*classfile.Class, error) {
	data, _, err := a.Read(m)
	if err != nil {
		return nil, err
	}
	return classfile.Parse(data)
}

// classDescriptor returns the type descriptor of a class that is named as class
// files do.
func classDescriptor(name []byte) string { return "L" + string(name) + ";" }
