package scanner

import (
	"errors"
	"fmt"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// errChanged is why what was opened before cannot be opened once more.
var errChanged = errors.New("it was changed while it waited for its turn")

// Suspend closes the file or directory of in and forgets its members, until
// Resume. Of builds that wait for their turn nothing but the manifests is kept
// then, however many they are. An Input that New made stays as it is.
func (in *Input) Suspend() error {
	if in.path == "" || in.archive == nil {
		return nil
	}
	err := in.archive.Close()
	in.archive = nil
	for _, a := range in.Apps {
		a.archive, a.members = nil, nil
	}
	return err
}

// Resume opens the inputs of apps that are suspended. It fails if what they
// hold is not what it was.
func Resume(apps []*App, limits apk.Limits) error {
	for _, in := range inputsOf(apps) {
		if in.archive != nil {
			continue
		}
		if err := in.resume(limits); err != nil {
			return err
		}
	}
	return nil
}

func (in *Input) resume(limits apk.Limits) error {
	again, err := Open(in.path, limits)
	if err != nil {
		return err
	}
	if !in.sameApps(again) {
		again.Close()
		return fmt.Errorf("%s: %w", in.path, errChanged)
	}
	in.archive, in.gaps = again.archive, again.gaps
	for i, a := range in.Apps {
		a.archive, a.members, a.notes = again.Apps[i].archive, again.Apps[i].members, again.Apps[i].notes
	}
	return nil
}

// sameApps reports whether the apps of in and other are of the same builds.
func (in *Input) sameApps(other *Input) bool {
	if len(in.Apps) != len(other.Apps) {
		return false
	}
	for i, a := range in.Apps {
		m, n := a.Manifest, other.Apps[i].Manifest
		if a.path != other.Apps[i].path || m.Package != n.Package || m.VersionCode != n.VersionCode || m.Split != n.Split {
			return false
		}
	}
	return true
}

// Suspend suspends the inputs of apps.
func Suspend(apps []*App) error {
	var errs []error
	for _, in := range inputsOf(apps) {
		errs = append(errs, in.Suspend())
	}
	return errors.Join(errs...)
}
