package audit

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// ReadPolicy resolves every row of p in the inventory.
func ReadPolicy(p *policy.Policy, db *sdkdb.DB) *Policy {
	out := &Policy{Policy: *p, Disclosures: make([]Disclosure, 0, len(p.Disclosures))}
	out.Policy.Disclosures, out.Prose = nil, nil // not part of what is printed
	out.Labels = labels(p)
	for _, row := range p.Disclosures {
		res := db.Resolve(sdkdb.Query{
			Name: row.Name, Vendor: row.Vendor, URL: row.URL, Package: row.Package, Purpose: row.Purpose,
		})
		d := Disclosure{Disclosure: row, Status: string(res.Status), SDKs: []Resolution{}, Reason: res.Reason}
		for _, c := range res.Candidates {
			e, _ := db.Lookup(c.ID)
			d.SDKs = append(d.SDKs, Resolution{ID: c.ID, Name: e.Name, How: string(c.How), Score: c.Score})
		}
		out.Disclosures = append(out.Disclosures, d)
	}
	return out
}

// labels returns the names of the data types and permissions that p speaks of.
func labels(p *policy.Policy) map[string]Text {
	out := map[string]Text{}
	dataType := func(key string) {
		if t, ok := privacy.LookupDataType(key); ok {
			out[key] = t.Name
		}
	}
	permission := func(name string) {
		if q, ok := privacy.LookupPermission(name); ok {
			out[name] = q.Label
		}
	}
	for _, row := range p.Disclosures {
		for _, key := range row.DataTypes {
			dataType(key)
		}
		for _, name := range row.Permissions {
			permission(name)
		}
	}
	for _, phrase := range p.DataTypes {
		dataType(phrase.Name)
	}
	for _, phrase := range p.Permissions {
		permission(phrase.Name)
	}
	return out
}

// resolved is the status of a row that names its SDKs beyond doubt.
const resolved = string(sdkdb.Resolved)

// disclosures are the rows of a policy that speak of Android, by SDK.
type disclosures struct {
	byID      map[string][]Disclosure // resolved rows
	ambiguous map[string][]Disclosure // rows that may name it
}

func newDisclosures(p *Policy) disclosures {
	d := disclosures{
		byID:      map[string][]Disclosure{},
		ambiguous: map[string][]Disclosure{},
	}
	for _, row := range p.Disclosures {
		if !forAndroid(row.Platforms) {
			continue
		}
		into := d.byID
		if row.Status != resolved {
			into = d.ambiguous
		}
		for _, s := range row.SDKs {
			into[s.ID] = append(into[s.ID], row)
		}
	}
	return d
}

// forAndroid reports whether a row with these platforms speaks of Android. One
// that says nothing does.
func forAndroid(platforms []string) bool {
	return len(platforms) == 0 || slices.Contains(platforms, "android")
}

// of says whether the policy discloses e, which the SDKs in broughtBy bundle,
// and where. A shared core is disclosed with any SDK of partOf, a
// bundled SDK also by the row of its bundler if that row names it.
func (d disclosures) of(e *sdkdb.SDK, partOf, broughtBy []string) (State, []Quote) {
	for _, id := range append([]string{e.ID}, partOf...) {
		if rows := d.byID[id]; len(rows) > 0 {
			return Disclosed, quotes(rows)
		}
	}
	for _, id := range broughtBy {
		for _, row := range d.byID[id] {
			if mentions(row, e) {
				return Disclosed, quotes([]Disclosure{row})
			}
		}
	}
	if rows := d.ambiguous[e.ID]; len(rows) > 0 {
		return Vague, quotes(rows)
	}
	return Undisclosed, []Quote{}
}

// rowsOf returns the rows that an SDK of the build is held against: its own, and
// for a shared core those of the SDKs that it is part of.
func (r *run) rowsOf(id string) []Disclosure {
	rows := slices.Clone(r.rows.byID[id])
	for _, parent := range r.partOf(id) {
		rows = append(rows, r.rows.byID[parent]...)
	}
	return rows
}

// partOf returns the SDKs that id is the core of as far as they are in the
// build, for the row of one that is not says nothing of it; where none is, all
// that it may belong to.
func (r *run) partOf(id string) []string {
	for _, s := range r.result.SDKs {
		if s.ID == id && len(s.PartOf) > 0 {
			return s.PartOf
		}
	}
	return r.entry(id).PartOf
}

// mentions reports whether the purpose or information cell of row names the SDK.
func mentions(row Disclosure, e *sdkdb.SDK) bool {
	text := strings.ToLower(row.Name + "\n" + row.Purpose + "\n" + row.PersonalInfo)
	return slices.ContainsFunc(e.Aliases, func(name string) bool {
		return len([]rune(name)) >= 3 && strings.Contains(text, strings.ToLower(name))
	})
}

func quotes(rows []Disclosure) []Quote {
	out := make([]Quote, 0, len(rows))
	for _, row := range rows {
		text := row.Quote
		if text == "" {
			text = row.Name
		}
		out = append(out, Quote{Position: row.Position, Text: text})
	}
	return out
}

// phraseQuotes quotes the phrases that name one of the keys.
func phraseQuotes(phrases []policy.Phrase, keys ...string) []Quote {
	out := []Quote{}
	for _, p := range phrases {
		if slices.Contains(keys, p.Name) {
			out = append(out, Quote{Position: p.Position, Text: p.Quote})
		}
	}
	return out
}
