package sdkdb

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Mark is an entry that a name in a build is a sign of.
type Mark struct {
	ID   string
	Text string // as the inventory has it: with its * or ${applicationId}
	Weak bool   // others have it too: evidence, never presence
}

// markKind is a sort of name that is a sign of an entry.
type markKind int

const (
	componentMark markKind = iota
	metaDataMark
	authorityMark
	permissionMark
	libraryMark
	assetMark
	stringMark
	markKinds
)

// markRow is a name of an entry. Where wild is set, its one * stands for any
// text, and text is what comes before it.
type markRow struct {
	text string
	tail string // after the *
	sdk  int
	wild bool
	weak bool
}

// spelling returns the row as the inventory has it.
func (row markRow) spelling() string {
	if row.wild {
		return row.text + "*" + row.tail
	}
	return row.text
}

func (row markRow) matches(name string) bool {
	return len(name) >= len(row.text)+len(row.tail) && strings.HasPrefix(name, row.text) && strings.HasSuffix(name, row.tail)
}

// appID stands for the package of the app in names that are made of it.
const appID = "${applicationId}"

// markRows lists the names of the entries by kind, those without a * first and
// sorted by text.
func markRows(sdks []SDK) (marks [markKinds][]markRow) {
	for i := range sdks {
		s := &sdks[i]
		add := func(kind markKind, names []string, weak bool) {
			for _, name := range names {
				row := markRow{text: name, sdk: i, weak: weak}
				row.text, row.tail, row.wild = strings.Cut(name, "*")
				marks[kind] = append(marks[kind], row)
			}
		}
		add(componentMark, s.Components, false)
		add(metaDataMark, s.MetaData, false)
		add(authorityMark, s.Authorities, false)
		add(permissionMark, s.CustomPermissions, false)
		add(libraryMark, s.Libraries, false)
		add(libraryMark, s.WeakLibraries, true)
		add(assetMark, s.Assets, false)
		for _, text := range s.Strings {
			marks[stringMark] = append(marks[stringMark], markRow{text: text, sdk: i})
		}
	}
	for _, rows := range marks {
		slices.SortFunc(rows, func(a, b markRow) int {
			return cmp.Or(boolCompare(a.wild, b.wild), cmp.Compare(a.text, b.text), cmp.Compare(a.tail, b.tail), cmp.Compare(a.sdk, b.sdk))
		})
		for i := 1; i < len(rows); i++ {
			// What several entries have tells none of them for sure.
			if a, b := &rows[i-1], &rows[i]; a.spelling() == b.spelling() {
				a.weak, b.weak = true, true
			}
		}
	}
	return marks
}

// lookupMark returns the rows of kind that name matches.
func (x *index) lookupMark(kind markKind, name string) []markRow {
	rows := x.marks[kind]
	wild, _ := slices.BinarySearchFunc(rows, true, func(row markRow, _ bool) int { return boolCompare(row.wild, true) })
	var found []markRow
	i, _ := slices.BinarySearchFunc(rows[:wild], name, func(row markRow, name string) int { return cmp.Compare(row.text, name) })
	for ; i < wild && rows[i].text == name; i++ {
		found = append(found, rows[i])
	}
	for _, row := range rows[wild:] {
		if row.matches(name) {
			found = append(found, row)
		}
	}
	return found
}

func (m *Matcher) marks(kind markKind, name string) []Mark {
	rows := m.db.index.lookupMark(kind, name)
	if len(rows) == 0 {
		return nil
	}
	marks := make([]Mark, len(rows))
	for i, row := range rows {
		marks[i] = Mark{m.db.sdks[row.sdk].ID, row.spelling(), row.weak}
	}
	return marks
}

// ofApp returns the marks of a name as it is and with the package of the app
// taken for ${applicationId}.
func (m *Matcher) ofApp(kind markKind, name, pkg string) []Mark {
	marks := m.marks(kind, name)
	if pkg != "" && strings.Contains(name, pkg) {
		marks = append(marks, m.marks(kind, strings.Replace(name, pkg, appID, 1))...)
	}
	return marks
}

// MetaData returns the entries that read the meta-data element of that name.
func (m *Matcher) MetaData(name string) []Mark { return m.marks(metaDataMark, name) }

// Authority returns the entries whose provider has the authority in the app of
// the given package.
func (m *Matcher) Authority(authority, pkg string) []Mark {
	return m.ofApp(authorityMark, authority, pkg)
}

// Permission returns the entries that define or use the custom permission in
// the app of the given package.
func (m *Matcher) Permission(name, pkg string) []Mark { return m.ofApp(permissionMark, name, pkg) }

// Library returns the entries that ship a native library of that file name,
// libfoo.so.
func (m *Matcher) Library(name string) []Mark { return m.marks(libraryMark, name) }

// Asset returns the entries that ship the member at path, assets/foo.dat.
func (m *Matcher) Asset(path string) []Mark { return m.marks(assetMark, path) }

// Strings yields the strings of the DEX string pool that tell an entry even
// where its classes are renamed, sorted, each with the id of the entry. A DEX
// has its strings sorted: look these up there, not those here.
func (db *DB) Strings() iter.Seq2[string, string] {
	return func(yield func(text, id string) bool) {
		for _, row := range db.index.marks[stringMark] {
			if !yield(row.text, db.sdks[row.sdk].ID) {
				return
			}
		}
	}
}
