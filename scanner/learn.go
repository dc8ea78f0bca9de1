package scanner

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// Proposal is what a vendor's binary shows of an SDK that the inventory does not
// know. Lists are sorted, prefixes by how many classes they hold.
type Proposal struct {
	File              File
	Prefixes          []ProposedPrefix
	Specimens         []string // type descriptors of a few classes
	Components        []string // classes outside the prefixes
	MetaData          []string
	Authorities       []string
	CustomPermissions []string
	Permissions       []string
	Libraries         []string
	DataTypes         []string // that its code reaches

	Left int // classes in packages too small, too broad or too renamed to propose

	// Of a library alone.
	Version string   // of the manifest, "" if it has none
	Others  []string // ids of SDKs of the inventory that are in it too
}

// ProposedPrefix is a package that may be a prefix of the SDK.
type ProposedPrefix struct {
	Package string
	Classes int
	Kept    bool // rules of the library keep classes in it from renaming
	Weak    bool // a short package of renamed classes alone, as others have too
}

// Errors of Learn.
var (
	ErrNothingToLearn = errors.New("there is no class that the inventory does not know")
	ErrNoPrefix       = errors.New("the packages of its classes are too small, too broad or too renamed to stand for an SDK")
	ErrWhichPackage   = errors.New("an app holds code of many: say which package to learn")
)

// Learn proposes an entry for the SDK that apps, a library, hold: from the code
// that no entry owns. Of an app only the code under a package can be learned,
// which must then be named; for a library pkg may be "".
func Learn(ctx context.Context, apps []*App, db *sdkdb.DB, pkg string) (*Proposal, error) {
	library := apps[0].library
	if !library && pkg == "" {
		return nil, ErrWhichPackage
	}
	s := newScan(apps, db, nil)
	s.learned = strangers{}
	if err := s.read(ctx, apps); err != nil {
		return nil, err
	}
	b := s.build
	p := &Proposal{File: b.Files[0]}
	if pkg != "" {
		maps.DeleteFunc(s.learned, func(name string, _ *strangerPackage) bool { return !within(name, pkg) })
	}
	if len(s.learned) == 0 {
		if pkg != "" {
			return nil, fmt.Errorf("%w under %s", ErrNothingToLearn, pkg)
		}
		return nil, ErrNothingToLearn
	}
	p.Prefixes, p.Left = s.learned.prefixes(s.matcher, pkg)
	if len(p.Prefixes) == 0 {
		return nil, ErrNoPrefix
	}
	for i := range p.Prefixes {
		p.Prefixes[i].Kept = slices.ContainsFunc(s.keepRules(apps), func(rule string) bool { return within(rule, p.Prefixes[i].Package) })
	}
	p.Specimens = s.learned.specimens(p.Prefixes)
	p.DataTypes = p.reached(b)
	if library {
		s.proposeNames(p)
	}
	return p, nil
}

// owns reports whether a class is under a proposed prefix.
func (p *Proposal) owns(class string) bool {
	return slices.ContainsFunc(p.Prefixes, func(prefix ProposedPrefix) bool { return within(class, prefix.Package) })
}

// reached returns the kinds of personal information that code under the proposed
// prefixes reaches.
func (p *Proposal) reached(b *Build) []string {
	found := map[string]bool{}
	for _, u := range b.Uses {
		if u.Confidence != api.High && u.Confidence != api.Medium {
			continue
		}
		if slices.ContainsFunc(u.Sites, func(s Site) bool { return p.owns(s.Class) }) {
			found[u.DataTypes[0]] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// compilerLibraries are native libraries that come with compilers.
var compilerLibraries = []string{"libc++_shared.so", "libgnustl_shared.so", "libstlport_shared.so", "libgabi++_shared.so"}

// proposeNames takes over what the manifest, the native libraries and the other
// code of a library tell, less the names that entries have already.
func (s *scan) proposeNames(p *Proposal) {
	b := s.build
	p.Version = b.VersionName
	for _, d := range b.SDKs {
		if d.Presence == Defined {
			p.Others = append(p.Others, d.ID)
		}
	}
	unknown := func(marks []sdkdb.Mark) bool { return len(marks) == 0 }
	for _, c := range b.Components {
		if _, known := s.matcher.Component(c.Name); !known && !p.owns(c.Name) {
			p.Components = append(p.Components, c.Name)
		}
		for _, a := range c.Authorities {
			if unknown(s.matcher.Authority(a, b.Package)) {
				p.Authorities = append(p.Authorities, a)
			}
		}
		for _, m := range c.MetaData {
			if unknown(s.matcher.MetaData(m.Name)) {
				p.MetaData = append(p.MetaData, m.Name)
			}
		}
	}
	for _, m := range b.MetaData {
		if unknown(s.matcher.MetaData(m.Name)) {
			p.MetaData = append(p.MetaData, m.Name)
		}
	}
	for _, name := range b.CustomPermissions {
		if unknown(s.matcher.Permission(name, b.Package)) {
			p.CustomPermissions = append(p.CustomPermissions, name)
		}
	}
	for _, permission := range b.Permissions {
		if !slices.Contains(b.CustomPermissions, permission.Name) {
			p.Permissions = append(p.Permissions, permission.Name)
		}
	}
	for _, l := range b.Libraries {
		if unknown(s.matcher.Library(l.Name)) && !slices.Contains(compilerLibraries, l.Name) {
			p.Libraries = append(p.Libraries, l.Name)
		}
	}
	p.MetaData = slices.DeleteFunc(p.MetaData, func(name string) bool { return strings.HasPrefix(name, "android.") })
	for _, list := range []*[]string{&p.Components, &p.MetaData, &p.Authorities, &p.CustomPermissions, &p.Permissions, &p.Libraries} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
}

// strangers are the classes that no entry owns, by package.
type strangers map[string]*strangerPackage

type strangerPackage struct {
	classes  int
	examples []string // a few whose names were not made up by an obfuscator or the build tools
}

func (s strangers) add(name string) {
	pkg := packageName(name)
	p := s[pkg]
	if p == nil {
		p = &strangerPackage{}
		s[pkg] = p
	}
	p.classes++
	simple := strings.TrimPrefix(name[len(pkg):], ".")
	telling := len(simple) > 2 && simple != "BuildConfig" && !strings.Contains(simple, "$")
	if telling && len(p.examples) < maxExamples {
		p.examples = append(p.examples, name)
	}
}

// specimens returns a few classes under the prefixes, from different packages
// where it can: type descriptors, sorted.
func (s strangers) specimens(prefixes []ProposedPrefix) []string {
	var out []string
	for round := range maxExamples {
		for _, prefix := range prefixes {
			for _, pkg := range slices.Sorted(maps.Keys(s)) {
				if examples := s[pkg].examples; within(pkg, prefix.Package) && round < len(examples) && len(out) < maxExamples {
					out = append(out, "L"+strings.ReplaceAll(examples[round], ".", "/")+";")
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(a, b) })
	return out
}
