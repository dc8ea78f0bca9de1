package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
)

// pipeTables replaces the runs of lines that make up a table drawn with pipes or
// tabs by table blocks.
func (p *parser) pipeTables(blocks []document.Block) []document.Block {
	out := make([]document.Block, 0, len(blocks))
	for i := 0; i < len(blocks); {
		for _, sep := range [...]string{"|", "\t"} {
			if table, n := p.pipeTable(blocks[i:], sep); n > 0 {
				out = append(out, table)
				i += n
				goto next
			}
		}
		out = append(out, blocks[i])
		i++
	next:
	}
	return out
}

// pipeTable reads a table at the start of blocks, if one begins there, and
// returns how many blocks it takes. A table begins with a heading line: at least
// two of its cells have a role.
func (p *parser) pipeTable(blocks []document.Block, sep string) (document.Block, int) {
	first := blocks[0]
	if first.Kind == document.Table || strings.Count(first.Text, sep) < 2 {
		return document.Block{}, 0
	}
	head := splitCells(first, sep)
	if len(head) < 3 || p.headingRoles(head) < 2 {
		return document.Block{}, 0
	}
	rows := []document.Row{head}
	n := 1
	for ; n < len(blocks); n++ {
		b := blocks[n]
		if b.Kind == document.Table || strings.Count(b.Text, sep) == 0 {
			break
		}
		if isRule(b.Text) {
			continue
		}
		rows = append(rows, splitCells(b, sep))
	}
	if len(rows) < 2 {
		return document.Block{}, 0
	}
	return document.Block{Kind: document.Table, Line: first.Line, Rows: pad(rows)}, n
}

// splitCells splits a line into cells. The separators that frame the line make
// no cells of their own.
func splitCells(b document.Block, sep string) document.Row {
	s := b.Text
	if sep == "|" {
		s = strings.TrimSpace(s)
		s = strings.TrimPrefix(s, sep)
		s = strings.TrimSuffix(s, sep)
	}
	parts := strings.Split(s, sep)
	row := make(document.Row, len(parts))
	for i, part := range parts {
		row[i] = document.Cell{Text: strings.TrimSpace(part), Line: b.Line}
		for _, l := range b.Links {
			if l.Text != "" && strings.Contains(part, l.Text) {
				row[i].Links = append(row[i].Links, l)
			}
		}
		row[i].Text, row[i].Links = markdownLinks(row[i].Text, row[i].Links, b.Line)
	}
	return row
}

// isRule reports whether a line only draws a rule below the headings.
func isRule(s string) bool {
	return strings.Trim(s, "|-:+= \t—─") == ""
}

// pad makes all rows as wide as the widest.
func pad(rows []document.Row) []document.Row {
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	for i, r := range rows {
		for len(r) < width {
			r = append(r, document.Cell{})
		}
		rows[i] = r
	}
	return rows
}

// markdownLinks replaces [text](url) in s by its text, and adds the links.
func markdownLinks(s string, links []document.Link, line int) (string, []document.Link) {
	for from := 0; ; {
		mid := strings.Index(s[from:], "](")
		if mid < 0 {
			return s, links
		}
		mid += from
		open := strings.LastIndexByte(s[:mid], '[')
		length := strings.IndexByte(s[mid:], ')')
		if open < 0 || length < 0 {
			from = mid + 2
			continue
		}
		text, url := s[open+1:mid], strings.TrimSpace(s[mid+2:mid+length])
		links = append(links, document.Link{Text: text, URL: url, Line: line})
		s = s[:open] + text + s[mid+length+1:]
		from = open + len(text)
	}
}
