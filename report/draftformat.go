package report

import (
	"fmt"
	"html"
	"io"
	"strings"
)

// draftMarkdown escapes what would be markup in a cell of a table. It leaves
// more as it is than markdownText does: the text is the inventory's, an author
// is to edit it, and an underscore inside a word or a link is none.
var draftMarkdown = strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "*", `\*`, "`", "\\`")

func writeDraftMarkdown(w io.Writer, _ Options, tables []draftTable) error {
	var b strings.Builder
	line := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	for i, t := range tables {
		if i > 0 {
			b.WriteString("\n")
		}
		if t.title != "" {
			fmt.Fprintf(&b, "## %s\n\n", t.title)
		}
		for y, row := range t.rows {
			cells := make([]string, len(row))
			for x, c := range row {
				cells[x] = draftMarkdown.Replace(c)
			}
			line(cells)
			if y == 0 {
				for x := range cells {
					cells[x] = "---"
				}
				line(cells)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeDraftHTML writes tables to be put into the page of the policy.
func writeDraftHTML(w io.Writer, opts Options, tables []draftTable) error {
	var b strings.Builder
	line := func(tag string, cells []string) {
		b.WriteString("<tr>")
		for _, c := range cells {
			fmt.Fprintf(&b, "<%s>%s</%[1]s>", tag, html.EscapeString(c))
		}
		b.WriteString("</tr>\n")
	}
	for _, t := range tables {
		fmt.Fprintf(&b, "<table lang=%q>\n", opts.say("zh-CN", "en"))
		if t.title != "" {
			fmt.Fprintf(&b, "<caption>%s</caption>\n", html.EscapeString(t.title))
		}
		b.WriteString("<thead>\n")
		line("th", t.rows[0])
		b.WriteString("</thead>\n<tbody>\n")
		for _, row := range t.rows[1:] {
			line("td", row)
		}
		b.WriteString("</tbody>\n</table>\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeDraftXLSX writes a sheet for each table.
func writeDraftXLSX(w io.Writer, opts Options, tables []draftTable) error {
	b := newBook()
	for _, t := range tables {
		s := sheet{name: t.title, frozen: 1}
		if s.name == "" {
			s.name = opts.say("待补充披露", "Rows to add")
		}
		for _, title := range t.rows[0] {
			s.columns = append(s.columns, column{title: title, width: 34})
		}
		for _, row := range t.rows[1:] {
			cells := make([]any, len(row))
			for x, c := range row {
				cells[x] = c
			}
			s.rows = append(s.rows, cells)
		}
		b.add(s)
	}
	return b.write(w, opts.say("披露草稿", "Draft of disclosures"), "")
}
