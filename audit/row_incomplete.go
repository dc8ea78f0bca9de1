package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var rowIncomplete = &Rule{
	ID:       "row-incomplete-or-vague",
	Severity: Medium,
	Title:    Text{ZH: "披露行不完整或笼统", EN: "incomplete or vague row"},
	About: Text{
		ZH: "清单中的一行缺少提供方、目的、个人信息种类或链接，或其个人信息只有概括性词语而没有具体项目。整张表都没有的列只说一次，不逐行重复。" +
			"“无”“不涉及”是内容，不算缺少。广告与风控类SDK缺少目的、种类或提供方时为 medium，其余为 low，只缺链接为 info。",
		EN: "A row lacks provider, purpose, kinds of personal information or link, or names its information in umbrella words only. A column that the whole table lacks is told once, not row by row. " +
			"\"None\" is a value. medium where an advertising or risk-control SDK lacks purpose, kinds or provider, low otherwise, info where only the link is missing.",
	},
	Fix: Text{
		ZH: "补全该行：提供方名称、处理目的、方式、个人信息种类（逐项列出）、隐私政策链接。",
		EN: "Complete the row: provider, purpose, method, kinds of personal information item by item, link to the privacy policy.",
	},
	Clauses:  []string{"ID-2.1", "ID-2.4", "PIPL-17", "NDSR-21", "PIPL-23"},
	TextOnly: true,
	check:    checkRowIncomplete,
}

// columns are the cells that a row should have, by the names of policy.List.
var columns = []struct {
	key  string
	name Text
	cell func(Disclosure) string
}{
	{"vendor", Text{ZH: "提供方", EN: "provider"}, func(d Disclosure) string { return d.Vendor }},
	{"purpose", Text{ZH: "目的", EN: "purpose"}, func(d Disclosure) string { return d.Purpose }},
	{"personal-info", Text{ZH: "个人信息种类", EN: "kinds of personal information"}, func(d Disclosure) string { return d.PersonalInfo }},
	{"link", Text{ZH: "链接", EN: "link"}, func(d Disclosure) string { return d.URL }},
}

func checkRowIncomplete(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	out := r.missingColumns()
	for _, row := range r.result.Policy.Disclosures {
		if !forAndroid(row.Platforms) {
			continue
		}
		var zh, en []string
		severity := Info
		for _, c := range columns {
			if !slices.Contains(r.columnsOf(row), c.key) || c.cell(row) != "" {
				continue
			}
			zh, en = append(zh, "缺少"+c.name.ZH), append(en, "no "+c.name.EN)
			if c.key != "link" {
				severity = Low
			}
		}
		if vague(row) {
			zh, en = append(zh, "个人信息只有概括性词语"), append(en, "umbrella words only")
			severity = Low
		}
		if len(zh) == 0 {
			continue
		}
		if severity == Low && r.grave(row) {
			severity = Medium
		}
		out = append(out, Finding{
			Severity: severity,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "disclosure", ID: row.Name},
			Policy:   quotes([]Disclosure{row}),
			Message: Text{
				ZH: fmt.Sprintf("“%s”一行：%s。", row.Name, strings.Join(zh, "、")),
				EN: fmt.Sprintf("Row %q: %s.", row.Name, strings.Join(en, ", ")),
			},
		})
	}
	return out
}

// missingColumns tells once for each list which columns no row has.
func (r *run) missingColumns() []Finding {
	var out []Finding
	for i, list := range r.result.Policy.Lists {
		var zh, en []string
		for _, c := range columns {
			if !slices.Contains(list.Columns, c.key) {
				zh, en = append(zh, c.name.ZH), append(en, c.name.EN)
			}
		}
		if len(zh) == 0 {
			continue
		}
		out = append(out, Finding{
			Severity: Low,
			Proof:    Confirmed,
			Subject:  Subject{Kind: "list", ID: fmt.Sprint(i + 1)},
			Policy:   []Quote{{Position: list.Position, Text: list.Heading}},
			Message: Text{
				ZH: fmt.Sprintf("整个清单（%d 行）没有：%s。", list.Rows, strings.Join(zh, "、")),
				EN: fmt.Sprintf("The whole list (%d rows) lacks: %s.", list.Rows, strings.Join(en, ", ")),
			},
		})
	}
	return out
}

// columnsOf returns the columns that the list of a row has.
func (r *run) columnsOf(row Disclosure) []string {
	if row.List < 0 || row.List >= len(r.result.Policy.Lists) {
		return nil
	}
	return r.result.Policy.Lists[row.List].Columns
}

// nothing and elsewhere tell that a cell with no known type is still an answer:
// that there is none, or that another document says it.
var (
	nothing   = privacy.Lazily(`(?i)^(?:无|不涉及|不收集|没有|none|n/?a|[-—/]+)`)
	elsewhere = privacy.Lazily(`(?i)隐私政策|为准|privacy policy`)
)

// vague reports whether the information cell of a row names umbrellas only, or
// nothing that the vocabulary knows but "related information".
func vague(row Disclosure) bool {
	if row.PersonalInfo == "" || nothing().MatchString(row.PersonalInfo) || elsewhere().MatchString(row.PersonalInfo) {
		return false
	}
	for _, key := range row.DataTypes {
		if t, ok := privacy.LookupDataType(key); ok && t.Kind != privacy.Umbrella {
			return false
		}
	}
	return len(row.DataTypes) > 0 || strings.Contains(row.PersonalInfo, "相关信息")
}

// grave reports whether a row names an SDK that lives on identifiers.
func (r *run) grave(row Disclosure) bool {
	return slices.ContainsFunc(row.SDKs, func(s Resolution) bool {
		category := r.entry(s.ID).Category
		return category == "ads" || category == "ads-mediation" || category == "risk-control"
	})
}
