package sdkdb

import (
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// Query is what a row of a policy says about an SDK; all but Name may be empty.
type Query struct {
	Name    string
	Vendor  string
	URL     string
	Package string // Java packages, in whatever way they are separated
	Purpose string
}

// Status says how far a name was resolved.
type Status string

// The values of Status.
const (
	Resolved  Status = "resolved"  // the row names the candidates, all of them
	Ambiguous Status = "ambiguous" // the row may name some of the candidates
	Unknown   Status = "unknown"   // nothing in the inventory has the name
)

// The ways in which a candidate is found. What settled between several is
// appended: alias+vendor, typo+link.
const (
	HowPackage = "package"          // the row gives its package
	HowAlias   = "alias"            // the row has a name of it
	HowSeen    = "seen-in-policies" // the row has a name that policies use for it
	HowWords   = "words"            // … but for words such as 推送 and PUSH
	HowGeneric = "generic"          // … a name that means it only with its vendor
	HowTypo    = "typo"             // … but for a letter
	HowLink    = "link"             // the link names it; never by itself
)

// Candidate is an entry that a row names or may name.
type Candidate struct {
	ID    string  `json:"id"`
	How   string  `json:"how"`
	Score float64 `json:"score"` // 0 to 1
}

// Resolution is what a row names. Candidates are sorted by falling score; a row
// that may mean more than a few entries lists none.
type Resolution struct {
	Status     Status       `json:"status"`
	Candidates []Candidate  `json:"candidates"`
	Reason     privacy.Text `json:"reason"`
}

// maxCandidates bounds what an ambiguous row is answered with: a list that is
// longer than this says nothing.
const maxCandidates = 5

// Resolve says which SDKs a row of a policy names: by package, by name, by name
// with what the row says besides, by name but for a typing error, in that order.
// A link or a vendor alone never resolves: a wrong answer hides an SDK that
// nobody disclosed.
func (db *DB) Resolve(q Query) Resolution {
	r := newRow(db, q)
	f := r.name()
	if f.status == Unknown {
		f = r.typo()
	}
	f = r.withPackages(f)
	return f.resolution(db)
}

// Known reports whether s, taken alone, is a recorded name of an SDK, up to
// spelling; not one that is generic or mistyped.
func (db *DB) Known(s string) bool {
	if len(s) > maxName {
		return false
	}
	for _, key := range keysOf(s) {
		loose := looseKey(key)
		for _, k := range []string{key, loose, bareKey(loose)} {
			if slices.ContainsFunc(db.index.named(k), func(row nameRow) bool { return row.kind != genericName }) {
				return true
			}
		}
	}
	return false
}

// found is a resolution in the making.
type found struct {
	status Status
	cands  []cand
	why    []privacy.Text
}

// cand is a candidate in the making.
type cand struct {
	sdk   int
	how   string
	score float64
}

var unknown = found{status: Unknown}

func (f found) has(sdk int) bool {
	return slices.ContainsFunc(f.cands, func(c cand) bool { return c.sdk == sdk })
}

// and joins what two parts of a row name.
func (f found) and(g found) found {
	for _, c := range g.cands {
		if !f.has(c.sdk) {
			f.cands = append(slices.Clip(f.cands), c)
		}
	}
	f.why = append(slices.Clip(f.why), g.why...)
	return f
}

func (f found) resolution(db *DB) Resolution {
	r := Resolution{Status: f.status, Reason: joinReasons(f.why)}
	if f.status == Ambiguous && len(f.cands) > maxCandidates {
		f.cands = nil
	}
	for _, c := range f.cands {
		r.Candidates = append(r.Candidates, Candidate{db.sdks[c.sdk].ID, c.how, c.score})
	}
	slices.SortStableFunc(r.Candidates, func(a, b Candidate) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	if r.Status == Unknown {
		r.Reason = reasonUnknown
	}
	return r
}
