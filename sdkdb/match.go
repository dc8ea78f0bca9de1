package sdkdb

import (
	"cmp"
	"slices"
	"strings"
)

// Match is an entry that a class belongs to and the prefix that says so.
type Match struct {
	ID     string
	Prefix string // com.example.sdk
	// Weak is set if others use the prefix too: the class is the entry's only in
	// a build that defines classes under other prefixes of the entry.
	Weak bool
}

// Matcher finds what the names in a build are signs of. It remembers the
// packages that it saw and may be used by one goroutine at a time.
type Matcher struct {
	db   *DB
	seen map[string]ownership // by path of a package
}

// ownership is what is known of the classes of a package.
type ownership struct {
	match   Match
	found   bool
	divided bool // a prefix names a class of the package: each is looked up
}

// Matcher returns a Matcher over the inventory.
func (db *DB) Matcher() *Matcher { return &Matcher{db: db, seen: map[string]ownership{}} }

// Class returns the owner of a class given by its type descriptor,
// Lcom/example/Foo$Bar;. Of several prefixes the longest counts. Descriptors of
// arrays and primitives have no owner.
func (m *Matcher) Class(descriptor string) (Match, bool) {
	if len(descriptor) < 3 || descriptor[0] != 'L' || descriptor[len(descriptor)-1] != ';' {
		return Match{}, false
	}
	path := descriptor[1 : len(descriptor)-1]
	pkg := path[:max(0, strings.LastIndexByte(path, '/'))]
	own, ok := m.seen[pkg]
	if !ok {
		own.match, own.found = m.db.owner(pkg)
		own.divided = m.db.index.prefixWithin(pkg)
		// The descriptor is part of a whole DEX, which a key would keep.
		m.seen[strings.Clone(pkg)] = own
	}
	if own.divided {
		return m.db.owner(path)
	}
	return own.match, own.found
}

// Component returns the owner of a manifest component given by its fully
// qualified class name: the entry that lists it, else that of its package if the
// prefix is not weak.
func (m *Matcher) Component(class string) (Match, bool) {
	if rows := m.db.index.lookupMark(componentMark, class); len(rows) > 0 {
		return Match{ID: m.db.sdks[rows[0].sdk].ID, Prefix: rows[0].spelling()}, true
	}
	match, ok := m.db.owner(strings.ReplaceAll(class, ".", "/"))
	if match.Weak {
		return Match{}, false
	}
	return match, ok
}

// Divided reports whether prefixes or carve-outs of entries lie under a package.
func (m *Matcher) Divided(pkg string) bool {
	return m.db.index.prefixWithin(strings.ReplaceAll(pkg, ".", "/"))
}

// owner returns the owner of the class or package at path.
func (db *DB) owner(path string) (Match, bool) {
	i := db.index.longestPrefix(path)
	if i < 0 || db.index.prefixes[i].sdk < 0 {
		return Match{}, false
	}
	row := db.index.prefixes[i]
	return Match{db.sdks[row.sdk].ID, row.prefix, row.weak}, true
}

// prefixWithin reports whether some prefix lies under the package pkg, "" being
// the package of classes that are in none.
func (x *index) prefixWithin(pkg string) bool {
	if pkg == "" {
		return true
	}
	i, _ := slices.BinarySearchFunc(x.prefixes, pkg+"/", func(row prefixRow, path string) int { return cmp.Compare(row.path, path) })
	return i < len(x.prefixes) && strings.HasPrefix(x.prefixes[i].path, pkg+"/")
}
