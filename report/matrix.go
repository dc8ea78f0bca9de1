package report

import (
	"html/template"
	"slices"

	"github.com/sdkaudit/sdkaudit/audit"
)

// htmlMatrix shows which SDK goes with which permission or data type.
type htmlMatrix struct {
	Title, Caption template.HTML
	Columns        []template.HTML
	Rows           []htmlMatrixRow
}

type htmlMatrixRow struct {
	Name  template.HTML
	Cells []htmlMark
}

// htmlMark is what stands in a cell. Its zero value is an empty cell.
type htmlMark struct {
	Sign  string
	Class string // of the style sheet
	Words template.HTML
}

var (
	markAsks   = htmlMark{"●", "on", pair("文档要求", "asked for by its documents")}
	markUses   = htmlMark{"■", "on", pair("代码使用", "used by its code")}
	markListed = htmlMark{"○", "listed", pair("政策列有，代码中未见", "in the policy, not seen in code")}
)

// markReach is the mark of a data type that code reaches.
func markReach(s audit.State) htmlMark {
	switch s {
	case audit.Disclosed:
		return htmlMark{"●", "disclosed", pair("代码读取，已披露", "reached by code, disclosed")}
	case audit.Vague:
		return htmlMark{"◐", "vague", pair("代码读取，披露不明确", "reached by code, disclosed vaguely")}
	case audit.Undisclosed:
		return htmlMark{"▲", "undisclosed", pair("代码读取，未见披露", "reached by code, undisclosed")}
	}
	return htmlMark{"●", "on", pair("代码读取", "reached by code")}
}

// grid collects the marks of a matrix. Rows and columns keep the order in
// which they came.
type grid struct {
	rows    []audit.Owner
	columns []string // data types or permissions
	marks   map[gridCell]htmlMark
}

type gridCell struct {
	row    audit.Owner
	column string
}

// mark fills a cell, unless something stands there.
func (g *grid) mark(row audit.Owner, column string, m htmlMark) {
	if g.marks == nil {
		g.marks = make(map[gridCell]htmlMark)
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

// matrices are those that have at least one row.
func (b bilingual) matrices() []htmlMatrix {
	data := b.matrix(b.dataGrid(),
		pair("个人信息", "Personal information"),
		pair("● 代码读取，已披露；◐ 披露不明确；▲ 未见披露；○ 政策列有，代码中未见。代码能够读取，不等于运行时确实读取。",
			"● reached by code and disclosed; ◐ vaguely; ▲ undisclosed; ○ in the policy, not seen in code. That code can reach it does not say that it does."))
	permissions := b.matrix(b.permissionGrid(),
		pair("权限", "Permissions"),
		pair("■ 代码使用该权限控制的接口；● 仅 SDK 的文档要求它。", "■ Its code uses what the permission gates; ● only its documents ask for it."))
	return slices.DeleteFunc([]htmlMatrix{data, permissions}, func(m htmlMatrix) bool { return len(m.Rows) == 0 })
}

// dataGrid shows what code reaches, and what the policy lists beside.
func (b bilingual) dataGrid() grid {
	var g grid
	for _, d := range b.zh.dataByUrgency() {
		for _, e := range d.Evidence {
			g.mark(e.Owner, d.Type, markReach(e.Disclosure))
		}
	}
	if !b.zh.audited() {
		return g
	}
	for _, d := range b.zh.Policy.Disclosures {
		for _, s := range d.SDKs {
			for _, t := range d.DataTypes {
				if d.Status == "resolved" && b.zh.sdks[s.ID].Presence != audit.Absent {
					g.mark(audit.Owner{Kind: "sdk", ID: s.ID}, t, markListed)
				}
			}
		}
	}
	return g
}

func (b bilingual) permissionGrid() grid {
	var g grid
	for _, p := range b.zh.permissionsByUrgency() {
		if routine(p) {
			continue
		}
		for _, o := range p.UsedBy {
			g.mark(o, p.Name, markUses)
		}
		for _, id := range p.SDKs {
			g.mark(audit.Owner{Kind: "sdk", ID: id}, p.Name, markAsks)
		}
	}
	return g
}

func (b bilingual) matrix(g grid, title, caption template.HTML) htmlMatrix {
	m := htmlMatrix{Title: title, Caption: caption}
	for _, key := range g.columns {
		m.Columns = append(m.Columns, b.key(key))
	}
	for _, row := range g.rows {
		r := htmlMatrixRow{Name: b.both(func(v view) string { return v.owner(row) })}
		for _, column := range g.columns {
			r.Cells = append(r.Cells, g.marks[gridCell{row, column}])
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}
