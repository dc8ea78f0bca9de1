package audit

import (
	"slices"

	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// CollectedRow is a row of the list of personal information that an app
// collects. What it is for, and when, is left to the author.
type CollectedRow struct {
	Type        string
	Name        Text
	Reached     bool     // by code of the app, or by code that no entry of the inventory explains
	Stated      []Quote  // where the prose of the policy names it
	Permissions []string // of the build that gate what the code reaches
}

// NewLists drafts the two lists that MIIT notice 2021/292 asks for: the personal
// information that the app collects, and what it shares with third parties, which
// is a row for every SDK of the build that can collect any. What the code of an
// SDK alone reaches is not in the first.
func NewLists(r *Result, db *sdkdb.DB) *Draft {
	d := &Draft{Lists: true, Incomplete: hidesCode(r)}
	for _, s := range r.SDKs {
		if needsRow(s, d.Incomplete) {
			d.Rows = append(d.Rows, draftRow(r, s, db))
		}
	}
	d.Collected = collected(r)
	return d
}

// collected lists what code of the app reaches, by type, and then what only the
// policy names, in its order.
func collected(r *Result) []CollectedRow {
	var rows []CollectedRow
	for _, data := range r.Data {
		row := CollectedRow{Type: data.Type, Name: data.Name}
		for _, e := range data.Evidence {
			if e.Owner.Kind == scanner.SDKOwner {
				continue
			}
			row.Reached = true
			for _, p := range e.Permissions {
				asked := slices.ContainsFunc(r.Permissions, func(asked Permission) bool { return asked.Name == p })
				if asked && !slices.Contains(row.Permissions, p) {
					row.Permissions = append(row.Permissions, p)
				}
			}
		}
		if row.Reached {
			rows = append(rows, row)
		}
	}
	if r.Policy == nil {
		return rows
	}
	for _, phrase := range r.Policy.DataTypes {
		i := slices.IndexFunc(rows, func(row CollectedRow) bool { return row.Type == phrase.Name })
		if i < 0 {
			i = len(rows)
			rows = append(rows, CollectedRow{Type: phrase.Name, Name: r.Policy.Labels[phrase.Name]})
		}
		rows[i].Stated = append(rows[i].Stated, Quote{Position: phrase.Position, Text: phrase.Quote})
	}
	return rows
}
