package report

import (
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// draftFormats render a draft, by the names of the formats for results.
var draftFormats = []struct {
	name  string
	write func(io.Writer, draft) error
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

// WriteDraft renders the rows that an SDK list lacks as a table. The error is
// that of w, or says that the format does not render a draft.
func WriteDraft(w io.Writer, d *audit.Draft, opts Options) error {
	name := opts.Format
	if name == "" {
		name = "markdown"
	}
	for _, f := range draftFormats {
		if f.name == name {
			return f.write(w, draft{opts, sanitized(d)})
		}
	}
	return fmt.Errorf("format %q does not render a draft; those that do are %s", name, strings.Join(DraftFormats(), ", "))
}

// draft is a draft in one language.
type draft struct {
	Options
	*audit.Draft
}

func (d draft) header() []string {
	if d.Lang == "en" {
		return []string{"SDK name", "Purpose", "Personal information collected", "Third party", "Privacy policy"}
	}
	return []string{"SDK名称", "使用目的", "收集个人信息类型", "第三方机构名称", "隐私政策链接"}
}

// rows returns the cells. Brackets mark what the author has to fill in or check.
func (d draft) rows() [][]string {
	fill := d.say("【待填写】", "[to fill in]")
	var rows [][]string
	for _, r := range d.Rows {
		info := d.cell(r.PersonalInfo)
		if len(r.Reached) > 0 {
			info += d.say("【代码读取、请核对：", " [reached by its code, check: ") + d.list(r.Reached) + d.say("】", "]")
		}
		rows = append(rows, []string{
			d.in(r.Name),
			fill + d.say("（类别：", " (category: ") + d.in(r.Category) + d.say("）", ")"),
			info,
			d.provider(r.Provider),
			d.cell(r.PrivacyURL),
		})
	}
	return rows
}

// provider leaves the choice between several companies to the author.
func (d draft) provider(c audit.DraftCell) string {
	s := d.cell(c)
	if len(c.Values) > 1 {
		s += d.say("【请选择实际提供方】", " [choose the one that provides it]")
	}
	return s
}

func (d draft) cell(c audit.DraftCell) string {
	switch {
	case len(c.Values) == 0:
		return d.say("【待填写】", "[to fill in]")
	case c.Documented:
		return d.list(c.Values)
	}
	return d.list(c.Values) + d.say("【非提供方文档，请核对】", " [not from the vendor's own documents, check]")
}

func (d draft) list(values []audit.Text) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = d.in(v)
	}
	return strings.Join(words, d.say("、", ", "))
}

func writeDraftMarkdown(w io.Writer, d draft) error {
	m := markdown{view: view{Options: d.Options}}
	m.row(d.header()...)
	m.row("---", "---", "---", "---", "---")
	for _, row := range d.rows() {
		for i, c := range row {
			row[i] = markdownText(c)
		}
		m.row(row...)
	}
	_, err := io.WriteString(w, m.String())
	return err
}

// writeDraftHTML writes a table to be put into the page of the policy.
func writeDraftHTML(w io.Writer, d draft) error {
	var b strings.Builder
	line := func(tag string, cells []string) {
		b.WriteString("<tr>")
		for _, c := range cells {
			fmt.Fprintf(&b, "<%s>%s</%[1]s>", tag, html.EscapeString(c))
		}
		b.WriteString("</tr>\n")
	}
	fmt.Fprintf(&b, "<table lang=%q>\n<thead>\n", d.say("zh-CN", "en"))
	line("th", d.header())
	b.WriteString("</thead>\n<tbody>\n")
	for _, row := range d.rows() {
		line("td", row)
	}
	b.WriteString("</tbody>\n</table>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func writeDraftXLSX(w io.Writer, d draft) error {
	name := d.say("待补充披露", "Rows to add")
	s := sheet{name: name, frozen: 1}
	for i, title := range d.header() {
		s.columns = append(s.columns, column{title: title, width: []float64{24, 36, 50, 36, 44}[i]})
	}
	for _, row := range d.rows() {
		cells := make([]any, len(row))
		for i, c := range row {
			cells[i] = c
		}
		s.rows = append(s.rows, cells)
	}
	b := newBook()
	b.add(s)
	return b.write(w, name, "")
}
