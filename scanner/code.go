package scanner

import (
	"context"
	"crypto/sha256"
	"errors"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// code is what the DEX files of a build define and refer to, as far as it has
// been read.
type code struct {
	matcher   *sdkdb.Matcher
	collects  func(id string) privacy.Tri
	markers   iter.Seq2[string, string] // strings of the DEX string pool that tell an SDK, with its id
	finder    *api.Finder
	mapping   *Mapping // of the names in the DEX files that Android loads, nil for none
	own       []string // packages of the app itself
	found     *evidence
	uses      map[useKey]*Use
	artifacts artifacts
	versions  versions
	classes   int
	packages  map[string]int  // classes by package, whoever owns them
	unknown   unknownCode     // those that no entry owns
	learned   strangers       // the same, by package; nil unless a scan is to learn
	weak      *weakCode       // those that an entry may own; nil when that is settled
	ownsWeak  map[string]bool // whether an entry does, by its id
	declared  map[string]bool // components of the manifests: whether their class was seen
	gaps      []Gap
	loaders   map[string]bool // classes that load code which Android does not
	sealed    []sealed        // members that may hold such code

	wrongMapping error // why mapping is not this build's

	// seen are the digests of the DEX files that were read, nil where none is
	// expected to come again.
	seen map[[sha256.Size]byte]bool
}

// readArchive reads the code in an archive: the members that Android loads and,
// below them, archives and DEX files that are carried as data, which an app can
// load itself. prefix is put before the names of members.
func (c *code) readArchive(ctx context.Context, a *apk.Archive, members []member, prefix string, carried bool) error {
	var files []*apk.Member
	for _, m := range members {
		if isDEXName(m.name) {
			files = append(files, m.Member)
		}
	}
	ahead := c.readAhead(a, files...)
	defer ahead.stop()
	for _, m := range members {
		if err := ctx.Err(); err != nil {
			return err
		}
		name := prefix + m.Name
		c.readVersion(m, name, func() []byte {
			data, _, _ := a.Read(m.Member) // half of one states nothing
			return data
		})
		switch {
		case isDEXName(m.name):
			ahead.next(func(d *dexAhead) { c.readDEX(ahead, d, name, isDEX(m.name) && !carried) })
		case carriesCode(m.name):
			if err := c.readCarried(ctx, a, m.Member, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// isDEX reports whether Android would load the member as code of the app:
// classes.dex, classes2.dex and so on at the root.
func isDEX(name string) bool {
	n, ok := strings.CutPrefix(name, "classes")
	if !ok {
		return false
	}
	n, ok = strings.CutSuffix(n, ".dex")
	return ok && strings.Trim(n, "0123456789") == ""
}

// isDEXName reports whether the name of a member is that of a DEX file, be it
// loaded by the system or not.
func isDEXName(name string) bool { return strings.EqualFold(path.Ext(name), ".dex") }

// carriesCode reports whether the name of a member is that of an archive or
// DEX file which is not loaded by the system, such as plugin.jar or
// classes.dex.dat.
func carriesCode(name string) bool {
	parts := strings.Split(strings.ToLower(path.Base(name)), ".")
	return slices.ContainsFunc(parts[1:], func(ext string) bool {
		return slices.Contains([]string{"jar", "apk", "zip", "dex", "aar"}, ext)
	})
}

// readCarried reads an archive that a member is, or a DEX file by another name.
// Data that only bears the name is nothing to tell about.
func (c *code) readCarried(ctx context.Context, a *apk.Archive, m *apk.Member, name string) error {
	nested, notes, err := a.Nested(m)
	c.oddities(name, notes)
	switch {
	case errors.Is(err, apk.ErrNotZip):
		c.readCarriedDEX(a, m, name)
	case err != nil:
		c.gap(unread(err), name, err.Error(), true)
	default:
		c.readContainer(nested, name)
		return c.readNested(ctx, nested, name)
	}
	return nil
}

// readCarriedDEX reads the classes of one member that Android does not load.
func (c *code) readCarriedDEX(a *apk.Archive, m *apk.Member, name string) {
	ahead := c.readAhead(a, m)
	ahead.next(func(d *dexAhead) { c.readDEX(ahead, d, name, false) })
}

// readDEX takes in the classes of the member d. Data that is no DEX file is damage
// where Android would load it, and nothing to tell where it is only carried.
func (c *code) readDEX(x *ahead, d *dexAhead, name string, loaded bool) {
	c.oddities(name, d.notes)
	if d.err != nil {
		c.gap(unread(d.err), name, d.err.Error(), true)
		if len(d.data) == 0 {
			return
		}
	}
	if c.seen != nil {
		if c.seen[d.sum] {
			return
		}
		c.seen[d.sum] = true
	}
	notDEX := errors.Is(d.damage, dex.ErrNotDEX)
	if !loaded && notDEX && looksEncrypted(d.data) {
		c.sealed = append(c.sealed, sealed{d.member.Name, name})
	}
	var damage []error
	if d.damage != nil && (loaded || !notDEX) {
		damage = append(damage, d.damage)
	}
	for i, file := range d.files {
		f := dexFile{File: file, member: name}
		if loaded { // what is carried was not renamed with the app
			f.mapping = c.mapping
		}
		if c.wrongMapping == nil {
			c.wrongMapping = f.checkMapping()
		}
		damage = append(damage, c.readClasses(f), c.readConstants(f), x.uses(d, i, func(u api.Use) { c.readUse(f, u) }))
	}
	if err := errors.Join(damage...); err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n") // the rest follows from it
		c.gap(DamagedDEX, name, first, true)
	}
}

// define takes in a class that is defined, by its type descriptor.
func (c *code) define(desc []byte, member string) {
	name := className(desc)
	pkg := packageName(name)
	c.classes++
	c.packages[pkg]++
	if _, ok := c.declared[name]; ok {
		c.declared[name] = true
	}
	switch owner, known := c.matcher.Class(string(desc)); {
	case owner.Weak:
		c.weak.classes = append(c.weak.classes, weakClass{owner, name, member})
	case known:
		c.found.add(owner.ID, evidenceKey{ClassEvidence, owner.Prefix, member}, name)
	default:
		c.addStranger(name, member)
	}
}

// addStranger takes in a class that no entry owns.
func (c *code) addStranger(name, member string) {
	c.unknown.add(packageName(name), member)
	if c.learned != nil {
		c.learned.add(name)
	}
}

// refer takes in a class that is only referred to.
func (c *code) refer(desc []byte, member string) {
	if owner, known := c.matcher.Class(string(desc)); known && !owner.Weak {
		c.found.add(owner.ID, evidenceKey{ReferenceEvidence, owner.Prefix, member}, className(desc))
	}
}

// className returns the name of a class as a manifest spells it.
func className(desc []byte) string {
	return strings.ReplaceAll(string(desc[1:len(desc)-1]), "/", ".")
}

func (c *code) gap(kind GapKind, member, detail string, hidesCode bool) {
	c.gaps = append(c.gaps, Gap{Kind: kind, Member: member, Detail: detail, HidesCode: hidesCode})
}

// library returns the native library that a member is: lib/<abi>/<name>.so.
func library(name string) (Library, bool) {
	parts := strings.Split(name, "/")
	if len(parts) != 3 || parts[0] != "lib" || path.Ext(parts[2]) != ".so" {
		return Library{}, false
	}
	return Library{Name: parts[2], ABI: parts[1], Member: name}, true
}

// isAsset reports whether a member is one of the app's raw assets.
func isAsset(name string) bool { return strings.HasPrefix(name, "assets/") }
