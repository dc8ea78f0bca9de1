// Package scanner says what is in an Android build: its SDKs, permissions,
// components and libraries, and the third-party code that nobody knows. It
// knows nothing of policies.
//
// # Security
//
// A build comes from anyone. The readers below this package bound what they
// allocate and how long they work by the size of the input and by apk.Limits;
// what goes past that, or is damaged, becomes a Gap and the rest is still read.
//
// # Limitations
//
// Code that is decrypted, downloaded or unpacked at run time is not seen; the
// marks of packers are (see Packed). SDKs whose classes and manifest entries
// were all renamed are not recognised.
package scanner

import (
	"context"
	"fmt"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// Scan reads the APKs of one build, as Group returns them, and holds them
// against the inventory. It fails only if ctx is cancelled or a file cannot be
// read at all; damage to parts is told as gaps of the Build.
func Scan(ctx context.Context, apps []*App, db *sdkdb.DB) (*Build, error) {
	base := apps[0].Manifest
	b := &Build{
		Package:     base.Package,
		VersionName: base.VersionName,
		VersionCode: base.VersionCode,
		MinSDK:      base.MinSDK,
		TargetSDK:   base.TargetSDK,
		Application: base.Application.Name,
	}
	s := &scan{
		build: b,
		code: code{
			matcher: db.Matcher(),
			markers: db.Strings(),
			collects: func(id string) privacy.Tri {
				e, _ := db.Lookup(id)
				return e.CollectsPersonalInfo()
			},
			finder:   api.New(),
			uses:     map[useKey]*Use{},
			found:    newEvidence(),
			packages: map[string]int{},
			unknown:  unknownCode{},
			declared: map[string]bool{},
		},
	}
	for _, a := range apps {
		s.describe(a)
	}
	s.own = s.ownPackages(b)
	for _, a := range apps {
		if err := s.readFile(ctx, a, len(apps) > 1); err != nil {
			return nil, err
		}
	}
	s.conclude(apps)
	return b, nil
}

// scan is a scan in progress.
type scan struct {
	code
	build   *Build
	members []string // of all files, as evidence names them
}

// readFile reads one APK. Where a build has several, the names of members are
// told with the file they are in.
func (s *scan) readFile(ctx context.Context, a *App, several bool) error {
	prefix := ""
	if several {
		prefix = a.name() + "!"
	}
	sum, err := a.archive.SHA256()
	if err != nil {
		return fmt.Errorf("read %s: %w", a.Path, err)
	}
	s.build.Files = append(s.build.Files, File{Name: a.name(), SHA256: sum, Size: a.archive.Size, Split: a.Manifest.Split})
	for _, note := range a.archive.Notes {
		if note.Lost {
			s.gap(DamagedArchive, a.name(), note.Detail, true)
		}
	}
	for _, m := range a.archive.Members {
		if m.IsDir() {
			continue
		}
		s.members = append(s.members, m.Name)
		s.readName(m.Name, prefix+m.Name)
	}
	return s.readArchive(ctx, a.archive, prefix, false)
}

// readName takes the evidence that the name of a member is.
func (s *scan) readName(name, member string) {
	if lib, ok := library(name); ok {
		lib.Member = member
		s.build.Libraries = append(s.build.Libraries, lib)
		for _, mark := range s.matcher.Library(lib.Name) {
			kind := LibraryEvidence
			if mark.Weak {
				kind = AssetEvidence // a file that others ship too
			}
			s.found.add(mark.ID, evidenceKey{kind, lib.Name, member}, "")
		}
		return
	}
	if isAsset(name) {
		s.build.Assets = append(s.build.Assets, name)
	}
	for _, mark := range s.matcher.Asset(name) {
		s.found.add(mark.ID, evidenceKey{AssetEvidence, mark.Text, member}, "")
	}
}

// conclude grades what was found and says what hides code.
func (s *scan) conclude(apps []*App) {
	b := s.build
	b.Classes = s.classes
	b.SDKs = s.found.detections()
	b.Unidentified = s.unknown.clusters(s.own)
	b.Uses = s.sortedUses()
	b.Gaps = s.gaps
	if b.Classes == 0 {
		b.Gaps = append(b.Gaps, Gap{Kind: NoCode, HidesCode: true})
	}
	missing := s.missingClasses()
	if gap, ok := packed(b, s.members, s.packages, missing > 0); ok {
		b.Gaps = append(b.Gaps, gap)
	} else if missing > 0 {
		b.Gaps = append(b.Gaps, Gap{
			Kind:      MissingClasses,
			Detail:    fmt.Sprintf("%d of %d", missing, len(s.declared)),
			HidesCode: true,
		})
	}
	if splits := missingSplits(apps); splits != "" {
		b.Gaps = append(b.Gaps, Gap{Kind: MissingSplit, Detail: splits, HidesCode: true})
	}
}

// missingClasses returns how many declared components have no class in the
// build if that is half of them and at least five, else 0: then most of the
// app's code must be somewhere else. Fewer may be leftovers of a removed
// library.
func (s *scan) missingClasses() int {
	missing := 0
	for _, seen := range s.declared {
		if !seen {
			missing++
		}
	}
	if missing < 5 || 2*missing < len(s.declared) {
		return 0
	}
	return missing
}
