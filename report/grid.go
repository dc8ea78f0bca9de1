package report

import (
	"slices"

	"github.com/sdkaudit/sdkaudit/audit"
)

// mark is what stands in a cell of a matrix. Its zero value is an empty cell.
type mark struct {
	sign  string
	class string // of the style sheet
	words audit.Text
}

var (
	markAsks   = mark{"●", "on", audit.Text{ZH: "文档要求", EN: "asked for by its documents"}}
	markUses   = mark{"■", "on", audit.Text{ZH: "代码使用", EN: "used by its code"}}
	markListed = mark{"○", "listed", audit.Text{ZH: "政策列有，代码中未见", EN: "in the policy, not seen in code"}}
)

// markReach is the mark of a data type that code reaches.
func markReach(s audit.State) mark {
	switch s {
	case audit.Disclosed:
		return mark{"●", "disclosed", audit.Text{ZH: "代码读取，已披露", EN: "reached by code, disclosed"}}
	case audit.Vague:
		return mark{"◐", "vague", audit.Text{ZH: "代码读取，披露不明确", EN: "reached by code, disclosed vaguely"}}
	case audit.Undisclosed:
		return mark{"▲", "undisclosed", audit.Text{ZH: "代码读取，未见披露", EN: "reached by code, undisclosed"}}
	}
	return mark{"●", "on", audit.Text{ZH: "代码读取", EN: "reached by code"}}
}

// grid shows which SDK goes with which data type or permission. Rows and
// columns keep the order in which they came.
type grid struct {
	rows    []audit.Owner
	columns []string // data types or permissions
	marks   map[gridCell]mark
}

type gridCell struct {
	row    audit.Owner
	column string
}

// set fills a cell, unless something stands there.
func (g *grid) set(row audit.Owner, column string, m mark) {
	if g.marks == nil {
		g.marks = make(map[gridCell]mark)
	}
	if !slices.Contains(g.rows, row) {
		g.rows = append(g.rows, row)
	}
	if !slices.Contains(g.columns, column) {
		g.columns = append(g.columns, column)
	}
	if _, ok := g.marks[gridCell{row, column}]; !ok {
		g.marks[gridCell{row, column}] = m
	}
}

// dataGrid shows what code reaches, and what the policy lists beside.
func (v view) dataGrid() grid {
	var g grid
	for _, d := range v.dataByUrgency() {
		for _, e := range d.Evidence {
			g.set(e.Owner, d.Type, markReach(e.Disclosure))
		}
	}
	if !v.audited() {
		return g
	}
	for _, d := range v.Policy.Disclosures {
		for _, s := range d.SDKs {
			for _, t := range d.DataTypes {
				if d.Status == "resolved" && v.sdks[s.ID].Presence != audit.Absent {
					g.set(audit.Owner{Kind: "sdk", ID: s.ID}, t, markListed)
				}
			}
		}
	}
	return g
}

// permissionGrid shows whose code uses what a permission gates, and whose
// documents ask for it.
func (v view) permissionGrid() grid {
	var g grid
	for _, p := range v.permissionsByUrgency() {
		if routine(p) {
			continue
		}
		for _, o := range p.UsedBy {
			g.set(o, p.Name, markUses)
		}
		for _, id := range p.SDKs {
			g.set(audit.Owner{Kind: "sdk", ID: id}, p.Name, markAsks)
		}
	}
	return g
}
