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
// Code that is decrypted, downloaded or unpacked at run time is not seen; what
// tells of it is (see Packed, EncryptedCode and RuntimeCode). SDKs whose classes and manifest entries
// were all renamed are not recognised.
package scanner

import (
	"context"
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// Scan reads the apps of one build, as Group returns them, and holds them
// against the inventory. mapping undoes the renaming of the build's classes; for
// nil the one that a bundle carries does. What is below the packages of own, and
// no SDK's, is the app's besides what its manifest tells. Scan fails only if ctx
// is cancelled, a file cannot be read at all, or the mapping is another build's;
// damage to parts is told as gaps of the Build.
func Scan(ctx context.Context, apps []*App, db *sdkdb.DB, mapping *Mapping, own ...string) (*Build, error) {
	s := newScan(apps, db, mapping)
	s.own = own
	if err := s.read(ctx, apps); err != nil {
		return nil, err
	}
	return s.build, nil
}

// newScan returns a scan of apps that has not begun.
func newScan(apps []*App, db *sdkdb.DB, mapping *Mapping) *scan {
	base := apps[0].Manifest
	b := &Build{
		Package:     base.Package,
		VersionName: base.VersionName,
		VersionCode: base.VersionCode,
		MinSDK:      base.MinSDK,
		TargetSDK:   base.TargetSDK,
		Application: base.Application.Name,
		Label:       base.Application.Label,
	}
	return &scan{
		build: b,
		code: code{
			matcher: db.Matcher(),
			markers: db.Strings(),
			collects: func(id string) privacy.Tri {
				e, _ := db.Lookup(id)
				return e.CollectsPersonalInfo()
			},
			finder:    api.New(),
			mapping:   mapping,
			artifacts: newArtifacts(db),
			versions:  versions{},
			uses:      map[useKey]*Use{},
			found:     newEvidence(),
			packages:  map[string]int{},
			unknown:   unknownCode{},
			weak:      &weakCode{},
			declared:  map[string]bool{},
			loaders:   map[string]bool{},
		},
	}
}

// read fills the build. The files' digests are taken beside the rest.
func (s *scan) read(ctx context.Context, apps []*App) error {
	inputs := inputsOf(apps)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	sums := make([]string, len(inputs))
	digests := make(chan error, 1)
	go func() { digests <- takeDigests(ctx, inputs, sums) }()
	err := s.readAll(ctx, apps, inputs)
	if err != nil {
		cancel()
	}
	if failed := <-digests; err == nil {
		err = failed
	}
	for i := range s.build.Files {
		s.build.Files[i].SHA256 = sums[i]
	}
	return err
}

// takeDigests sets sums to the SHA-256 of the inputs.
func takeDigests(ctx context.Context, inputs []*Input, sums []string) error {
	for i, in := range inputs {
		var err error
		if sums[i], err = in.archive.SHA256(ctx); err != nil {
			return fmt.Errorf("read %s: %w", in.Name, err)
		}
	}
	return nil
}

// readAll fills the build but for the digests.
func (s *scan) readAll(ctx context.Context, apps []*App, inputs []*Input) error {
	var err error
	if s.build.Certificate, err = apps[0].archive.Certificate(); err != nil {
		return fmt.Errorf("read %s: %w", inputs[0].Name, err)
	}
	if s.mapping == nil {
		s.readMapping(inputs[0])
	}
	for _, a := range apps {
		s.describe(a, a.prefix(len(inputs) > 1))
	}
	s.own = append(s.ownPackages(s.build), s.own...)
	for _, in := range inputs {
		s.describeInput(in, apps)
	}
	if repeats(apps) {
		s.seen = map[[sha256.Size]byte]bool{}
	}
	for _, a := range apps {
		if err := s.readApp(ctx, a, a.prefix(len(inputs) > 1)); err != nil {
			return err
		}
	}
	if err := s.readPlugins(ctx, apps, inputs); err != nil {
		return err
	}
	if s.wrongMapping != nil {
		return s.wrongMapping
	}
	s.conclude(apps)
	return nil
}

// scan is a scan in progress.
type scan struct {
	code
	build   *Build
	members []string // of all files, as evidence names them
}

// inputsOf returns the inputs that apps are from, each once.
func inputsOf(apps []*App) []*Input {
	var inputs []*Input
	for _, a := range apps {
		if !slices.Contains(inputs, a.input) {
			inputs = append(inputs, a.input)
		}
	}
	return inputs
}

// describeInput takes over what identifies an input and what of it could not be
// opened. apps are those of the build.
func (s *scan) describeInput(in *Input, apps []*App) {
	file := File{Name: in.Name, Size: in.archive.Size}
	if len(in.Apps) == 1 {
		file.Split = in.Apps[0].Manifest.Split
	}
	s.build.Files = append(s.build.Files, file)
	s.gaps = append(s.gaps, in.gaps...)
	s.readDependencies(in)
	s.readContainer(in.archive, in.Name)
	for _, a := range apps {
		if a.input == in && a.archive != in.archive {
			s.readContainer(a.archive, a.path)
		}
	}
}

// readApp reads the members of one app; prefix is put before their names.
func (s *scan) readApp(ctx context.Context, a *App, prefix string) error {
	for _, m := range a.members {
		if m.IsDir() {
			continue
		}
		s.members = append(s.members, m.name)
		s.readName(m.name, prefix+m.Name)
	}
	s.oddities(prefix+manifestName, a.notes)
	if a.library {
		return s.readLibrary(ctx, a, prefix)
	}
	return s.readArchive(ctx, a.archive, a.members, prefix, false)
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
	s.settleWeak()
	b.Classes = s.classes
	b.SDKs = s.found.detections()
	for i := range b.SDKs {
		d := &b.SDKs[i]
		d.Version, d.VersionFrom = s.versions.of(d.ID)
	}
	b.Unidentified = s.unknown.clusters(s.own)
	s.addComponents(b.Unidentified, b.Components)
	b.Uses = s.sortedUses()
	s.tellRuntimes(apps)
	s.tellLoaders()
	b.Gaps = s.gaps
	damaged := slices.ContainsFunc(s.gaps, func(g Gap) bool { return g.HidesCode }) // explains what is missing below
	if b.Classes == 0 && !damaged && !apps[0].mayLackCode() {
		b.Gaps = append(b.Gaps, Gap{Kind: NoCode, HidesCode: true})
	}
	missing := s.missingClasses()
	if packer, marks, ok := packed(b, s.members, s.packages, missing > 0); ok {
		b.Gaps = append(b.Gaps, Gap{Kind: Packed, Member: packer, Detail: marks, HidesCode: true})
	} else if missing > 0 && !damaged {
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
