package scanner

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// openSet opens a set of APKs: what bundletool makes (.apks), the formats of
// app markets (.xapk, .apkm), or a directory of split APKs. The lists that such
// sets carry (toc.pb, manifest.json, info.json) say what a device is to install,
// and are not needed to see what there is.
func (in *Input) openSet() error {
	var errs []error
	for _, m := range in.setMembers() {
		app, err := in.openMember(m)
		if err != nil {
			errs = append(errs, err)
			in.gaps = append(in.gaps, Gap{Kind: unread(err), Member: m.Name, Detail: err.Error(), HidesCode: true})
			continue
		}
		in.Apps = append(in.Apps, app)
	}
	if len(in.Apps) == 0 {
		return errors.Join(errs...)
	}
	return nil
}

// setMembers returns the APKs of the set. Where bundletool made splits, it also
// makes of the same modules single APKs for old devices and instant ones, which
// hold nothing else.
func (in *Input) setMembers() []*apk.Member {
	var all, splits []*apk.Member
	for _, m := range in.archive.Members {
		if !strings.EqualFold(path.Ext(m.Name), ".apk") {
			continue
		}
		all = append(all, m)
		if !strings.HasPrefix(m.Name, "standalones/") && !strings.HasPrefix(m.Name, "instant/") {
			splits = append(splits, m)
		}
	}
	if len(splits) > 0 {
		return splits
	}
	return all
}

func (in *Input) openMember(m *apk.Member) (*App, error) {
	archive, _, err := in.archive.Nested(m)
	if err != nil {
		return nil, err
	}
	app := &App{input: in, path: m.Name, archive: archive, members: plainMembers(archive)}
	if err := app.readManifest(); err != nil {
		return nil, fmt.Errorf("%q: %w", m.Name, err)
	}
	return app, nil
}
