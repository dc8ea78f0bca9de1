package scanner

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// ErrNoBuild is the cause where a file or directory holds nothing that a build
// is made of.
var ErrNoBuild = errors.New("no AndroidManifest.xml, APK or class file in it")

// Input is an open file or directory: an APK, a set of APKs, a bundle, a
// library, or what was unpacked from one of them.
type Input struct {
	Name string // base name of the file, by which evidence calls it
	Apps []*App // at least one

	path    string       // that Open opened, "" for New
	archive *apk.Archive // nil while it is suspended
	gaps    []Gap        // what of it could not be opened
}

// App is what one manifest describes: an APK, a module of a bundle, or a library.
type App struct {
	Manifest *axml.Manifest

	input   *Input
	path    string // of the APK in the input, "" where that is no set of APKs
	archive *apk.Archive
	members []member
	notes   []apk.Note // of reading the manifest
	library bool       // its class files are its code, and nothing installs it
}

// member is a member of an archive under the name that an APK has it by.
type member struct {
	*apk.Member        // whose Name is where it is
	name        string // classes.dex, lib/…, assets/…
}

// Open opens the file or directory at path. What it is, its content decides and
// not its name. The cause of an error is ErrNoBuild or one of package apk's.
func Open(path string, limits apk.Limits) (*Input, error) {
	archive, err := apk.Open(path, limits)
	if err != nil {
		return nil, err
	}
	name := path
	if full, err := filepath.Abs(path); err == nil {
		name = full // of which even "." has a last element
	}
	in, err := newInput(filepath.Base(name), archive)
	if err != nil {
		archive.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	in.path = path
	return in, nil
}

// New opens the file in r, which is size bytes long and must stay readable while
// the Input is used.
func New(name string, r io.ReaderAt, size int64, limits apk.Limits) (*Input, error) {
	archive, err := apk.New(r, size, limits)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	in, err := newInput(name, archive)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return in, nil
}

func newInput(name string, archive *apk.Archive) (*Input, error) {
	in := &Input{Name: name, archive: archive}
	if err := in.open(); err != nil {
		return nil, err
	}
	return in, nil
}

// Close closes what Open opened.
func (in *Input) Close() error {
	if in.archive == nil {
		return nil
	}
	return in.archive.Close()
}

// prefix is put before the names of members in evidence. Where one input is the
// whole build its name goes without saying.
func (a *App) prefix(several bool) string {
	switch {
	case a.path != "":
		return a.path + "!"
	case several:
		return a.input.Name + "!"
	}
	return ""
}

// find returns the member that an APK has by that name, or nil.
func (a *App) find(name string) *apk.Member {
	for _, m := range a.members {
		if m.name == name {
			return m.Member
		}
	}
	return nil
}

// read returns the data of the member of that name, nil if it cannot be had.
func (a *App) read(name string) []byte {
	m := a.find(name)
	if m == nil {
		return nil
	}
	data, _, err := a.archive.Read(m)
	if err != nil {
		return nil
	}
	return data
}
