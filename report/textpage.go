package report

import (
	"bytes"
	"fmt"
	"strings"
)

// ANSI styles.
const (
	styleBold   = "\x1b[1m"
	styleDim    = "\x1b[2m"
	styleRed    = "\x1b[1;31m"
	styleYellow = "\x1b[33m"
	styleGreen  = "\x1b[32m"
	styleReset  = "\x1b[0m"
)

// Width of the labels of items and fields, in columns.
const labelWidth = 10

// textPage is a page of terminal text, written out when it is complete.
type textPage struct {
	view
	bytes.Buffer
	width int
}

func newTextPage(v view) *textPage {
	p := &textPage{view: v, width: v.Width}
	if p.width <= 0 {
		p.width = DefaultWidth
	}
	return p
}

func (p *textPage) print(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

// style colours s if the reader wants colour.
func (p *textPage) style(style, s string) string {
	if !p.Color {
		return s
	}
	return style + s + styleReset
}

// section begins a part of the page, with the number of its entries.
func (p *textPage) section(title string, n int) {
	p.print("\n", p.style(styleBold, p.say(fmt.Sprintf("%s（%d）", title, n), fmt.Sprintf("%s (%d)", title, n))), "\n")
}

// paragraph prints wrapped text; nothing if it is empty.
func (p *textPage) paragraph(indent, s string) {
	if s == "" {
		return
	}
	for _, line := range wrap(s, p.width-columns(indent)) {
		p.print(indent, line, "\n")
	}
}

// bullet prints an entry of a list.
func (p *textPage) bullet(s string) {
	mark := "  · "
	for _, line := range wrap(s, p.width-columns(mark)) {
		p.print(mark, line, "\n")
		mark = "    "
	}
}

// item prints a label at the margin and text beside it.
func (p *textPage) item(label, s string) { p.labelled("", label, s) }

// field is an item inside an entry; nothing if the text is empty.
func (p *textPage) field(label, s string) {
	if s != "" {
		p.labelled("  ", label, s)
	}
}

func (p *textPage) labelled(indent, label, s string) {
	pad := strings.Repeat(" ", max(labelWidth-columns(label), 1))
	p.print(indent, p.style(styleDim, label), pad)
	rest := "\n" + indent + strings.Repeat(" ", labelWidth)
	p.print(strings.Join(wrap(s, p.width-columns(indent)-labelWidth), rest), "\n")
}

// once is a label that only the first of several fields carries.
func once(i int, label string) string {
	if i > 0 {
		return ""
	}
	return label
}

// capped reports whether entry i of n is beyond limit, and says so once.
func (p *textPage) capped(i, limit, n int) bool {
	if p.Verbose || i < limit {
		return false
	}
	p.dim(p.say(fmt.Sprintf("…… 另有 %d 项（-v 全部列出）", n-i), fmt.Sprintf("… and %d more (-v shows all)", n-i)))
	return true
}

// dim prints a remark of the report about itself.
func (p *textPage) dim(s string) { p.print("  ", p.style(styleDim, s), "\n") }

// table prints a section that is a table of at most limit rows.
func (p *textPage) table(title string, header []string, rows [][]string, limit int) error {
	p.section(title, len(rows))
	shown := rows
	if !p.Verbose && len(rows) > limit {
		shown = rows[:limit]
	}
	if err := writeTable(p, header, shown, p.width); err != nil {
		return err
	}
	if len(shown) < len(rows) {
		p.capped(len(shown), limit, len(rows))
	}
	return nil
}
