package report

import (
	"html/template"
	"slices"

	"github.com/sdkaudit/sdkaudit/audit"
)

// htmlMatrix is a grid as the template sees it.
type htmlMatrix struct {
	Title, Caption template.HTML
	Columns        []template.HTML
	Rows           []htmlMatrixRow
}

type htmlMatrixRow struct {
	Name     template.HTML
	Unlisted audit.State // of the SDK itself, if it is not disclosed
	Cells    []htmlMark
}

type htmlMark struct {
	Sign, Class string
	Words       template.HTML
}

// matrices are those that have at least one row.
func (b bilingual) matrices() []htmlMatrix {
	data := b.matrix(b.zh.dataGrid(),
		pair("个人信息", "Personal information"),
		pair("● 代码读取，该信息已披露；◐ 披露不明确；▲ 未见披露；○ 政策列有，代码中未见。代码能够读取，不等于运行时确实读取。",
			"● reached by code, and the information is disclosed; ◐ vaguely; ▲ undisclosed; ○ in the policy, not seen in code. That code can reach it does not say that it does."))
	permissions := b.matrix(b.zh.permissionGrid(),
		pair("权限", "Permissions"),
		pair("■ 代码使用该权限控制的接口；● 仅 SDK 的文档要求它。", "■ Its code uses what the permission gates; ● only its documents ask for it."))
	return slices.DeleteFunc([]htmlMatrix{data, permissions}, func(m htmlMatrix) bool { return len(m.Rows) == 0 })
}

func (b bilingual) matrix(g grid, title, caption template.HTML) htmlMatrix {
	m := htmlMatrix{Title: title, Caption: caption}
	for _, key := range g.columns {
		m.Columns = append(m.Columns, b.key(key))
	}
	for _, row := range g.rows {
		r := htmlMatrixRow{Name: b.both(func(v view) string { return v.owner(row) }), Unlisted: b.zh.unlisted(row)}
		for _, column := range g.columns {
			cell := g.marks[gridCell{row, column}]
			r.Cells = append(r.Cells, htmlMark{cell.sign, cell.class, b.text(cell.words)})
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}
