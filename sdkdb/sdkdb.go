// Package sdkdb is the inventory: which SDKs exist, what they are called and
// what they look like in a build.
//
// The inventory is written as YAML, one file a vendor, in the directory data;
// the program carries it as static data that go generate makes of them. Load
// reads such a directory, Merge lays one over another. A DB answers two
// questions: which SDKs a row of a policy names (Resolve), and which SDK a
// class, library or manifest entry is a sign of (Matcher).
//
// # Security
//
// Names, links and class descriptors come from files that others wrote. Their
// length is bounded before anything costly is done with them, and no input
// makes Resolve or a Matcher panic. Load takes its files from the user and
// trusts their size.
//
// # Limitations
//
// A name resolves only if somebody recorded it, up to spelling; what nobody
// recorded stays unknown.
package sdkdb

import (
	"iter"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// DB is an inventory. It does not change and may be used by several goroutines.
type DB struct {
	sdks    []SDK // by id
	vendors []Vendor
	removed []string // ids that Merge takes out of the DB below
	index   *index
	digest  string
	date    string
}

// All yields the entries in the order of their ids. They must not be changed.
func (db *DB) All() iter.Seq[*SDK] {
	return func(yield func(*SDK) bool) {
		for i := range db.sdks {
			if !yield(&db.sdks[i]) {
				return
			}
		}
	}
}

// Lookup returns the entry that has the id. It must not be changed.
func (db *DB) Lookup(id string) (*SDK, bool) {
	i, ok := slices.BinarySearchFunc(db.sdks, id, func(s SDK, id string) int { return strings.Compare(s.ID, id) })
	if !ok {
		return nil, false
	}
	return &db.sdks[i], true
}

// Len returns the number of entries.
func (db *DB) Len() int { return len(db.sdks) }

// Digest identifies the content of the inventory: "sha256:" and 64 hex digits.
// Equal entries give equal digests, in whatever files they were.
func (db *DB) Digest() string { return db.digest }

// Date returns the day on which the inventory that the program carries last
// changed, as 2006-01-02, or "" for one that was loaded by itself.
func (db *DB) Date() string { return db.date }

// CollectsPersonalInfo says whether the SDK collects personal information: by
// its entry, else by its category.
func (s *SDK) CollectsPersonalInfo() privacy.Tri {
	if s.Collects != "" {
		return s.Collects
	}
	c, ok := LookupCategory(s.Category)
	if !ok {
		return privacy.Conditional
	}
	return c.Collects
}
