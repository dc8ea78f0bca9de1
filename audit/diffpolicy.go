package audit

import (
	"slices"
	"strings"
)

// rowChanges pairs the rows of two policies: first those that resolve to the
// same SDKs, then those of the same name. What then is left came or went.
func rowChanges(older, newer *Policy) []RowChange {
	of := match(older.Disclosures, newer.Disclosures)
	var out []RowChange
	for i, row := range newer.Disclosures {
		c := rowChange(row, Added)
		if j, ok := of[i]; ok {
			c.Change = Changed
			c.Fields = fieldChanges(older.Disclosures[j], row)
			if len(c.Fields) == 0 {
				continue
			}
		}
		out = append(out, c)
	}
	kept := map[int]bool{}
	for _, j := range of {
		kept[j] = true
	}
	for j, row := range older.Disclosures {
		if !kept[j] {
			out = append(out, rowChange(row, Removed))
		}
	}
	return out
}

// match returns for rows of newer the row of older that is the same one. Rows
// that share a key are taken in their order.
func match(older, newer []Disclosure) map[int]int {
	of, taken := map[int]int{}, map[int]bool{}
	for _, key := range []func(Disclosure) string{rowWords, rowSDKs, rowName} {
		free := map[string][]int{}
		for j, old := range older {
			if !taken[j] {
				free[key(old)] = append(free[key(old)], j)
			}
		}
		for i, row := range newer {
			k := key(row)
			if _, done := of[i]; done || k == "" || len(free[k]) == 0 {
				continue
			}
			of[i], free[k] = free[k][0], free[k][1:]
			taken[of[i]] = true
		}
	}
	return of
}

// rowWords is all that a row says.
func rowWords(d Disclosure) string {
	var words []string
	for _, f := range fields(d) {
		words = append(words, f.New)
	}
	return strings.Join(words, "\x00")
}

// rowSDKs names the SDKs that a row resolves to, "" if it does not, together
// with its platforms: an SDK may well have a row for each.
func rowSDKs(d Disclosure) string {
	if d.Status != resolved {
		return ""
	}
	return strings.Join(resolvedIDs(d), "\x00") + "\x00\x00" + strings.Join(d.Platforms, "\x00")
}

func rowName(d Disclosure) string { return strings.ToLower(strings.Join(strings.Fields(d.Name), "")) }

func resolvedIDs(d Disclosure) []string {
	ids := []string{}
	if d.Status != resolved {
		return ids
	}
	for _, s := range d.SDKs {
		ids = append(ids, s.ID)
	}
	slices.Sort(ids)
	return ids
}

func rowChange(d Disclosure, c Change) RowChange {
	return RowChange{Change: c, Name: d.Name, Vendor: d.Vendor, Status: d.Status, SDKs: resolvedIDs(d), Line: d.Line, Fields: []FieldChange{}}
}

// fields lists what a row says, as the New of each field.
func fields(d Disclosure) []FieldChange {
	return []FieldChange{
		{Field: "name", New: d.Name},
		{Field: "vendor", New: d.Vendor},
		{Field: "purpose", New: d.Purpose},
		{Field: "personal_info", New: d.PersonalInfo},
		{Field: "permissions", New: strings.Join(d.Permissions, ", ")},
		{Field: "package", New: d.Package},
		{Field: "url", New: d.URL},
		{Field: "platforms", New: strings.Join(d.Platforms, ", ")},
	}
}

// fieldChanges lists what two rows say differently. The data types follow the
// cell that names them, so that a change of mere wording can be told.
func fieldChanges(older, newer Disclosure) []FieldChange {
	var out []FieldChange
	old := fields(older)
	for i, f := range fields(newer) {
		if f.Old = old[i].New; f.Old != f.New {
			out = append(out, f)
		}
	}
	types := FieldChange{Field: "data_types", Old: strings.Join(older.DataTypes, ", "), New: strings.Join(newer.DataTypes, ", ")}
	if types.Old != types.New {
		out = append(out, types)
	}
	return out
}

// phraseChanges compares what the prose of two policies names.
func phraseChanges(older, newer *Policy) []PhraseChange {
	key := func(c PhraseChange) string { return c.Kind + "\x00" + c.Name }
	var out []PhraseChange
	for _, p := range pairUp(phrases(older), phrases(newer), key) {
		if c := p.either(); p.change() != Changed {
			c.Change = p.change()
			out = append(out, c)
		}
	}
	return out
}

func phrases(p *Policy) []PhraseChange {
	var out []PhraseChange
	add := func(kind string, list []Phrase) {
		for _, x := range list {
			out = append(out, PhraseChange{Kind: kind, Name: x.Name, Label: p.Labels[x.Name], Quote: x.Quote, Line: x.Line})
		}
	}
	add("permission", p.Permissions)
	add("data", p.DataTypes)
	return out
}
