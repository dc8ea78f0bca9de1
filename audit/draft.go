package audit

import (
	"net/url"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// Draft is what a policy has to be given, as far as the inventory and the build
// can tell what belongs into it.
type Draft struct {
	Rows       []DraftRow     // of the list of SDKs
	Lists      bool           // it is the two lists: Rows are all SDKs, Collected is the other one
	Collected  []CollectedRow // what the app itself collects
	Incomplete bool           // code of the build could not be read: it may hold further SDKs
}

// DraftRow is a row for one SDK. What no source tells is left to the author.
type DraftRow struct {
	ID           string
	Name         Text
	Category     Text      // of the inventory; a hint for the purpose, which no source tells
	PersonalInfo DraftCell // names of data types
	Reached      []Text    // data types that its code reaches in this build and PersonalInfo lacks
	Provider     DraftCell // legal names; the author chooses if there are several
	PrivacyURL   DraftCell
}

// DraftCell is the facts for a cell; none if the author has to find them.
type DraftCell struct {
	Values     []Text
	Documented bool // the vendor's own documents say so; else someone else's do
}

// NewDraft drafts a row for every SDK of the build that can collect personal
// information and that the policy of r does not disclose; for all of them if r
// was held against none. db is the inventory that r rests on.
func NewDraft(r *Result, db *sdkdb.DB) *Draft {
	d := &Draft{Incomplete: hidesCode(r)}
	for _, s := range r.SDKs {
		if s.Disclosure != Disclosed && needsRow(s, d.Incomplete) {
			d.Rows = append(d.Rows, draftRow(r, s, db))
		}
	}
	return d
}

// draftRow drafts the row of an SDK of r. One that db lacks has only a name.
func draftRow(r *Result, s SDK, db *sdkdb.DB) DraftRow {
	row := DraftRow{ID: s.ID, Name: s.Name, Category: s.CategoryName}
	var known []string
	if e, ok := db.Lookup(s.ID); ok {
		refs := refsOf(e, "personal_info")
		known = sourced(e.PersonalInfo, refs)
		row.PersonalInfo = draftCell(e.Vendor, dataTypeNames(known), refs)
		row.Provider = draftCell(e.Vendor, texts(sourced(e.Vendor.Companies, e.Vendor.Sources)), e.Vendor.Sources)
		if e.PrivacyURL != "" {
			refs := refsOf(e, "privacy_url")
			row.PrivacyURL = draftCell(e.Vendor, texts(sourced([]string{e.PrivacyURL}, refs)), refs)
		}
	}
	for _, data := range r.Data {
		if slices.Contains(data.SDKs, s.ID) && !slices.Contains(known, data.Type) {
			row.Reached = append(row.Reached, data.Name)
		}
	}
	return row
}

// needsRow reports whether an SDK is in the build, on its own account, and can
// collect personal information. Where code is hidden a declaration is enough.
func needsRow(s SDK, hidden bool) bool {
	return s.Collects != privacy.No && len(s.PartOf) == 0 && (s.Presence == Defined || s.Presence == Declared && hidden)
}

func refsOf(e *sdkdb.SDK, facts string) []string {
	for _, group := range e.Sources {
		if group.Facts == facts {
			return group.Refs
		}
	}
	return nil
}

// sourced returns those of the facts that refs give a source for, see
// sdkdb.Sources.
func sourced(facts, refs []string) []string {
	based := false
	var without []string
	for _, ref := range refs {
		switch list, some := strings.CutPrefix(ref, "unsourced: "); {
		case some:
			without = append(without, strings.Split(list, "; ")...)
		case ref != "unsourced":
			based = true
		}
	}
	if !based {
		return nil
	}
	var out []string
	for _, f := range facts {
		if !slices.Contains(without, f) {
			out = append(out, f)
		}
	}
	return out
}

// draftCell holds values, which refs are the sources of.
func draftCell(vendor *sdkdb.Vendor, values []Text, refs []string) DraftCell {
	own := slices.ContainsFunc(refs, func(ref string) bool {
		u, err := url.Parse(ref)
		return err == nil && u.Host != "" && slices.ContainsFunc(vendor.Domains, func(domain string) bool {
			return u.Hostname() == domain || strings.HasSuffix(u.Hostname(), "."+domain)
		})
	})
	return DraftCell{Values: values, Documented: own && len(values) > 0}
}

func dataTypeNames(keys []string) []Text {
	var out []Text
	for _, key := range keys {
		if t, ok := privacy.LookupDataType(key); ok {
			out = append(out, t.Name)
		}
	}
	return out
}

// texts holds words that are the same in every language.
func texts(words []string) []Text {
	var out []Text
	for _, w := range words {
		out = append(out, Text{ZH: w, EN: w})
	}
	return out
}
