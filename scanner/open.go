package scanner

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// ErrNoManifest is the cause where an archive holds no AndroidManifest.xml and
// so is no APK.
var ErrNoManifest = errors.New("no AndroidManifest.xml in the archive")

// App is an APK that has been opened and whose manifest has been read.
type App struct {
	Path     string
	Manifest *axml.Manifest

	archive *apk.Archive
}

// Open opens the APK at path and reads its manifest. Close closes it.
func Open(path string, limits apk.Limits) (*App, error) {
	archive, err := apk.Open(path, limits)
	if err != nil {
		return nil, err
	}
	a := &App{Path: path, archive: archive}
	if err := a.readManifest(); err != nil {
		archive.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return a, nil
}

// Close closes the file.
func (a *App) Close() error { return a.archive.Close() }

const manifestName = "AndroidManifest.xml"

func (a *App) readManifest() error {
	m := a.archive.Find(manifestName)
	if m == nil {
		return ErrNoManifest
	}
	data, _, err := a.archive.Read(m)
	if err != nil {
		return fmt.Errorf("read the manifest: %w", err)
	}
	a.Manifest, err = axml.Parse(data, a.resources)
	if err != nil {
		return fmt.Errorf("read the manifest: %w", err)
	}
	return nil
}

// resources returns the resource table, which references in the manifest may
// need, or nil.
func (a *App) resources() []byte {
	m := a.archive.Find("resources.arsc")
	if m == nil {
		return nil
	}
	data, _, err := a.archive.Read(m)
	if err != nil {
		return nil // references then stay as they are written
	}
	return data
}

// name is what evidence calls the file.
func (a *App) name() string { return filepath.Base(a.Path) }

// Group puts APKs that make up one build together: those with the same package
// and version code and distinct split names. The base comes first in its
// group; groups come in the order of their first file.
func Group(apps []*App) [][]*App {
	var groups [][]*App
next:
	for _, a := range apps {
		for i, g := range groups {
			first := g[0].Manifest
			sameSplit := func(b *App) bool { return b.Manifest.Split == a.Manifest.Split }
			if first.Package == a.Manifest.Package && first.VersionCode == a.Manifest.VersionCode && !slices.ContainsFunc(g, sameSplit) {
				groups[i] = append(g, a)
				continue next
			}
		}
		groups = append(groups, []*App{a})
	}
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b *App) int { return cmp.Compare(a.Manifest.Split, b.Manifest.Split) })
	}
	return groups
}
