package scanner

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// baseModule is the module of a bundle that becomes the base APK.
const baseModule = "base"

// moduleNames returns the directories of an archive that are modules of a
// bundle, the base first.
func moduleNames(a *apk.Archive) []string {
	var names []string
	for _, m := range a.Members {
		if name, ok := strings.CutSuffix(m.Name, "/manifest/"+manifestName); ok && !strings.Contains(name, "/") {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(x, y string) int {
		return cmp.Or(-boolCompare(x == baseModule, y == baseModule), cmp.Compare(x, y))
	})
	return slices.Compact(names)
}

// boolCompare orders false before true.
func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// openBundle opens an Android App Bundle, whose modules become split APKs.
func (in *Input) openBundle(modules []string) error {
	for _, name := range modules {
		app := &App{input: in, archive: in.archive, members: moduleMembers(in.archive, name)}
		data, _, err := in.archive.Read(app.find(manifestName))
		if err != nil {
			return fmt.Errorf("read the manifest of module %s: %w", name, err)
		}
		app.Manifest, err = axml.ParseProto(data, func() []byte { return app.read("resources.pb") })
		if err != nil {
			return fmt.Errorf("read the manifest of module %s: %w", name, err)
		}
		if name != baseModule {
			app.Manifest.Split = cmp.Or(app.Manifest.Split, name)
		}
		in.Apps = append(in.Apps, app)
	}
	return nil
}

// moduleMembers returns the members of a module under the names that its APK
// will have them by. What bundletool does not take over is left out.
func moduleMembers(a *apk.Archive, module string) []member {
	var out []member
	for _, m := range a.Members {
		name, ok := strings.CutPrefix(m.Name, module+"/")
		if !ok {
			continue
		}
		switch dir, rest, inside := strings.Cut(name, "/"); {
		case !inside && name == "resources.pb", dir == "lib", dir == "assets", dir == "res":
			out = append(out, member{m, name})
		case inside && (dir == "dex" || dir == "manifest" || dir == "root"):
			out = append(out, member{m, rest})
		}
	}
	return out
}

// mappingName is where the build tools put the mapping of a bundle's classes.
const mappingName = "BUNDLE-METADATA/com.android.tools.build.obfuscation/proguard.map"

// readMapping takes the mapping that a bundle carries.
func (s *scan) readMapping(in *Input) {
	m := in.archive.Find(mappingName)
	if m == nil {
		return
	}
	data, _, err := in.archive.Read(m)
	if err == nil {
		s.mapping, err = parseMapping(string(data))
	}
	if err != nil {
		s.gap(UnreadableMember, m.Name, err.Error(), false)
	}
}
