package scanner

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

const manifestName = "AndroidManifest.xml"

// open finds out what the input is by what lies in it, and opens the apps:
//
//	AndroidManifest.xml               an APK, or in text form a library (AAR)
//	base/manifest/AndroidManifest.xml a bundle (AAB); so with other modules
//	*.apk                             a set of APKs (.apks, .xapk, .apkm)
//	*.class, classes.dex              a JAR
func (in *Input) open() error {
	a := in.archive
	modules := moduleNames(a)
	switch {
	case a.Find(manifestName) != nil:
		app := &App{input: in, archive: a, members: plainMembers(a)}
		if err := app.readManifest(); err != nil {
			return err
		}
		in.Apps = []*App{app}
	case len(modules) > 0:
		return in.openBundle(modules)
	case hasExt(a, ".apk"):
		return in.openSet()
	case hasExt(a, ".class"), a.Find("classes.dex") != nil:
		in.Apps = []*App{{input: in, archive: a, members: plainMembers(a), Manifest: &axml.Manifest{}, library: true}}
	default:
		if what := looksLike(a); what != "" {
			return fmt.Errorf("%w: it looks like %s", ErrNoBuild, what)
		}
		return ErrNoBuild
	}
	return nil
}

// plainMembers returns the members of an archive that has them where an APK has
// them, or an AAR its libraries.
func plainMembers(a *apk.Archive) []member {
	out := make([]member, 0, len(a.Members))
	for _, m := range a.Members {
		name := m.Name
		if rest, ok := strings.CutPrefix(name, "jni/"); ok {
			name = "lib/" + rest
		}
		out = append(out, member{m, name})
	}
	return out
}

func hasExt(a *apk.Archive, ext string) bool {
	for _, m := range a.Members {
		if strings.EqualFold(path.Ext(m.Name), ext) {
			return true
		}
	}
	return false
}

// looksLike names what is at times given in place of a build, "" for anything
// else.
func looksLike(a *apk.Archive) string {
	for _, m := range a.Members {
		switch {
		case strings.HasPrefix(m.Name, "Payload/"):
			return "an iOS app (IPA)"
		case m.Name == "pack.info", m.Name == "module.json", strings.HasSuffix(m.Name, ".hap"), strings.HasPrefix(m.Name, "ets/"):
			return "a HarmonyOS package"
		case m.Name == "[Content_Types].xml":
			return "an Office document"
		}
	}
	return ""
}

// readManifest reads the manifest of an APK or of a library. Android does not
// look at how a binary one begins, so the other forms come after it.
func (a *App) readManifest() error {
	m := a.find(manifestName)
	if m == nil {
		return ErrNoBuild
	}
	data, notes, err := a.archive.Read(m)
	if err != nil {
		return fmt.Errorf("read the manifest: %w", err)
	}
	a.notes = notes
	switch {
	case axml.IsText(data):
		a.library = true
		a.Manifest, err = axml.ParseText(data)
	default:
		a.Manifest, err = axml.Parse(data, func() []byte { return a.read("resources.arsc") })
		if err != nil && bytes.HasPrefix(data, []byte{protoManifest}) {
			a.Manifest, err = axml.ParseProto(data, func() []byte { return a.read("resources.pb") })
		}
	}
	if err != nil {
		return fmt.Errorf("read the manifest: %w", err)
	}
	return nil
}

// protoManifest is how a manifest in proto form begins: with the tag of the
// root element.
const protoManifest = 1<<3 | 2
