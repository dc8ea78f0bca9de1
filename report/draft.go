package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// draftFormats render a draft, by the names of the formats for results.
var draftFormats = []struct {
	name  string
	write func(io.Writer, Options, []draftTable) error
}{
	{"markdown", writeDraftMarkdown},
	{"html", writeDraftHTML},
	{"xlsx", writeDraftXLSX},
}

// DraftFormats returns the names of the formats that WriteDraft knows, the
// default first.
func DraftFormats() []string {
	var names []string
	for _, f := range draftFormats {
		names = append(names, f.name)
	}
	return names
}

// WriteDraft renders the rows that an SDK list lacks as a table, or the two
// lists as two. The error is that of w, or says that the format does not render
// a draft.
func WriteDraft(w io.Writer, d *audit.Draft, opts Options) error {
	name := opts.Format
	if name == "" {
		name = draftFormats[0].name
	}
	for _, f := range draftFormats {
		if f.name == name {
			return f.write(w, opts, draft{opts, sanitized(d)}.tables())
		}
	}
	return fmt.Errorf("format %q does not render a draft; those that do are %s", name, strings.Join(DraftFormats(), ", "))
}

// draft is a draft in one language. Brackets mark what the author has to fill
// in or to check; the space before one ends a link.
type draft struct {
	Options
	*audit.Draft
}

// draftTable is a table for a policy. Its first row holds the headings.
type draftTable struct {
	title string // at most 31 characters, as a sheet has; "" for rows of a list that has one
	rows  [][]string
}

func (d draft) tables() []draftTable {
	if !d.Lists {
		return []draftTable{{rows: d.missing()}}
	}
	return []draftTable{
		{d.say("已收集个人信息清单", "Collected personal information"), d.collected()},
		{d.say("与第三方共享个人信息清单", "Shared with third parties"), d.shared()},
	}
}

// missing are the rows to add to a list of SDKs.
func (d draft) missing() [][]string {
	rows := [][]string{{
		d.say("SDK名称", "SDK name"),
		d.say("使用目的", "Purpose"),
		d.say("收集个人信息类型", "Personal information collected"),
		d.say("第三方机构名称", "Third party"),
		d.say("隐私政策链接", "Privacy policy"),
	}}
	for _, r := range d.Rows {
		rows = append(rows, []string{d.in(r.Name), d.purpose(r), d.personalInfo(r), d.provider(r.Provider), d.cell(r.PrivacyURL)})
	}
	return rows
}

// collected is the list of what the app collects.
func (d draft) collected() [][]string {
	rows := [][]string{{
		d.say("个人信息种类", "Personal information"),
		d.say("收集目的", "Purpose"),
		d.say("收集场景", "Occasion"),
		d.say("涉及权限", "Permissions"),
		d.say("依据", "Grounds"),
	}}
	for _, r := range d.Collected {
		var permissions, grounds []string
		for _, p := range r.Permissions {
			permissions = append(permissions, shortPermission(p))
		}
		for _, q := range r.Stated {
			grounds = append(grounds, d.say("政策第 "+lineOf(q.File, q.Line)+" 行", "policy line "+lineOf(q.File, q.Line)))
		}
		if r.Reached {
			grounds = append(grounds, d.say("【代码能够读取，请核对是否收集】", "[code can reach it, check whether it is collected]"))
		}
		rows = append(rows, []string{d.in(r.Name), d.fill(), d.fill(), strings.Join(permissions, d.comma()), strings.Join(grounds, d.comma())})
	}
	return rows
}

// shared is the list of what goes to third parties.
func (d draft) shared() [][]string {
	rows := [][]string{{
		d.say("第三方SDK", "Third-party SDK"),
		d.say("第三方机构名称", "Third party"),
		d.say("共享个人信息种类", "Personal information shared"),
		d.say("共享目的", "Purpose"),
		d.say("共享场景", "Occasion"),
		d.say("共享方式", "Manner"),
		d.say("隐私政策链接", "Privacy policy"),
	}}
	for _, r := range d.Rows {
		rows = append(rows, []string{d.in(r.Name), d.provider(r.Provider), d.personalInfo(r), d.purpose(r), d.fill(), d.fill(), d.cell(r.PrivacyURL)})
	}
	return rows
}

func (d draft) fill() string { return d.say("【待填写】", "[to fill in]") }

func (d draft) comma() string { return d.say("、", ", ") }

// purpose is for the author to fill in: no source tells it.
func (d draft) purpose(r audit.DraftRow) string {
	return d.fill() + d.say("（类别："+d.in(r.Category)+"）", " (category: "+d.in(r.Category)+")")
}

func (d draft) personalInfo(r audit.DraftRow) string {
	info := d.cell(r.PersonalInfo)
	if len(r.Reached) > 0 {
		info += d.say(" 【代码能够读取，请核对："+d.list(r.Reached)+"】", " [reached by its code, check: "+d.list(r.Reached)+"]")
	}
	return info
}

// provider leaves the choice between several companies to the author.
func (d draft) provider(c audit.DraftCell) string {
	s := d.cell(c)
	if len(c.Values) > 1 {
		s += d.say(" 【请选择实际提供方】", " [choose the one that provides it]")
	}
	return s
}

func (d draft) cell(c audit.DraftCell) string {
	switch {
	case len(c.Values) == 0:
		return d.fill()
	case c.Documented:
		return d.list(c.Values)
	}
	return d.list(c.Values) + d.say(" 【非提供方文档，请核对】", " [not from the vendor's own documents, check]")
}

func (d draft) list(values []audit.Text) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = d.in(v)
	}
	return strings.Join(words, d.comma())
}
