package report

import (
	"html/template"
	"slices"
)

// htmlMatrix shows which SDK goes with which permission or data type.
type htmlMatrix struct {
	Title, Caption template.HTML
	Columns        []template.HTML
	Rows           []htmlMatrixRow
}

type htmlMatrixRow struct {
	Name  template.HTML
	Cells []bool
}

// matrices are those that have at least one row.
func (b bilingual) matrices() []htmlMatrix {
	permissions := htmlMatrix{
		Title:   pair("权限", "Permissions"),
		Caption: pair("● 该 SDK 的文档要求此权限，且 Manifest 声明了它。", "● The SDK's documents ask for the permission and the manifest declares it."),
	}
	var names []string
	asks := make(map[string][]string)
	for _, p := range b.zh.permissionsByUrgency() {
		if len(p.SDKs) == 0 || routine(p) {
			continue
		}
		names = append(names, p.Name)
		permissions.Columns = append(permissions.Columns, pair(p.Label.In("zh"), p.Label.In("en")))
		for _, id := range p.SDKs {
			asks[id] = append(asks[id], p.Name)
		}
	}
	permissions.Rows = b.matrixRows(names, asks)

	data := htmlMatrix{
		Title:   pair("政策所列个人信息", "Personal information in the policy"),
		Caption: pair("● 政策中该 SDK 的条目列有此项。", "● The policy's row of the SDK names it."),
	}
	var types []string
	lists := make(map[string][]string)
	if b.zh.audited() {
		for _, d := range b.zh.Policy.Disclosures {
			if d.Status != "resolved" {
				continue
			}
			for _, t := range d.DataTypes {
				if !slices.Contains(types, t) {
					types = append(types, t)
					data.Columns = append(data.Columns, b.key(t))
				}
				for _, s := range d.SDKs {
					lists[s.ID] = append(lists[s.ID], t)
				}
			}
		}
	}
	data.Rows = b.matrixRows(types, lists)

	return slices.DeleteFunc([]htmlMatrix{permissions, data}, func(m htmlMatrix) bool { return len(m.Rows) == 0 })
}

// matrixRows makes a row of each SDK that has one of the keys.
func (b bilingual) matrixRows(keys []string, of map[string][]string) []htmlMatrixRow {
	var rows []htmlMatrixRow
	for _, s := range b.zh.byUrgency() {
		if len(of[s.ID]) == 0 {
			continue
		}
		row := htmlMatrixRow{Name: b.text(s.Name)}
		for _, key := range keys {
			row.Cells = append(row.Cells, slices.Contains(of[s.ID], key))
		}
		rows = append(rows, row)
	}
	return rows
}
