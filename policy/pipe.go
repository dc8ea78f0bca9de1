package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
)

// drawnTables replaces the runs of lines that make up a table drawn with pipes
// or tabs by table blocks.
func (p *parser) drawnTables(blocks []document.Block) []document.Block {
	out := make([]document.Block, 0, len(blocks))
	for i := 0; i < len(blocks); {
		table, n := p.drawnTable(blocks[i:])
		if n == 0 {
			out = append(out, blocks[i])
			i++
			continue
		}
		out = append(out, table)
		i += n
	}
	return out
}

// drawnTable reads a table at the start of blocks, if one begins there, and
// returns how many blocks it takes.
func (p *parser) drawnTable(blocks []document.Block) (table document.Block, n int) {
	first := blocks[0]
	if first.Kind == document.Table {
		return document.Block{}, 0
	}
	for _, sep := range [...]string{"|", "\t"} {
		if !strings.Contains(first.Text, sep) {
			continue
		}
		head, used := p.drawnHead(blocks, sep)
		if used == 0 {
			continue
		}
		body, n := lineRows(blocks[used:], sep, strings.HasPrefix(first.Text, sep))
		if sep == "|" && !regular(body, len(head)) {
			body, n = streamRows(blocks[used:], len(head))
		}
		if n == 0 {
			continue
		}
		return document.Block{Kind: document.Table, Line: first.Line, Rows: pad(append([]document.Row{head}, body...))}, used + n
	}
	return document.Block{}, 0
}

// maxColumns is how many separators a line of a drawn table has at most.
const maxColumns = 64

// drawnHead reads the headings of a drawn table: one line of at least three
// cells or, in a table that lost its rows, one line for each cell. At least two
// of them have a role.
func (p *parser) drawnHead(blocks []document.Block, sep string) (head document.Row, used int) {
	if n := strings.Count(blocks[0].Text, sep); n > maxColumns {
		return nil, 0
	} else if n >= 2 {
		head = splitCells(blocks[0], sep, true)
		if len(head) >= 3 && p.headingRoles(head) >= 2 {
			return head, 1
		}
		return nil, 0
	}
	if sep != "|" {
		return nil, 0
	}
	for _, b := range blocks {
		text, ok := strings.CutSuffix(strings.TrimSpace(b.Text), "|")
		if b.Kind == document.Table || !ok || strings.Contains(text, "|") || p.heading(text).role == roleNone || !p.heading(text).plain {
			break
		}
		head = append(head, document.Cell{Text: strings.TrimSpace(text), Line: b.Line})
	}
	if len(head) < 3 || p.headingRoles(head) < 3 {
		return nil, 0
	}
	return head, len(head)
}

// lineRows reads rows of one line each, up to the first line without a
// separator. In a table that is not framed, a line that begins with one begins
// with an empty cell.
func lineRows(blocks []document.Block, sep string, framed bool) (rows []document.Row, n int) {
	for _, b := range blocks {
		if b.Kind == document.Table || !strings.Contains(b.Text, sep) || strings.Count(b.Text, sep) > maxColumns {
			break
		}
		n++
		if !isRule(b.Text) {
			rows = append(rows, splitCells(b, sep, framed))
		}
	}
	if len(rows) == 0 {
		return nil, 0
	}
	return rows, n
}

// regular reports whether most rows are as wide as the table. The last cell of
// a row may be missing where it is empty.
func regular(rows []document.Row, width int) bool {
	good := 0
	for _, r := range rows {
		if len(r) == width || len(r) == width-1 && width > 3 {
			good++
		}
	}
	return good > 0 && 10*good >= 6*len(rows)
}

// streamRows reads the rows of a table whose cells were broken over several
// lines: only the pipes tell where a cell ends, and every width-th one ends a
// row.
func streamRows(blocks []document.Block, width int) (rows []document.Row, n int) {
	var row document.Row
	var open document.Cell
	lost := 0 // lines since the last pipe
	for i, b := range blocks {
		if b.Kind == document.Table || lost > maxPending || b.Kind == document.Heading || strings.Count(b.Text, "|") > maxColumns {
			break
		}
		if !strings.Contains(b.Text, "|") {
			if len(row) == 0 && open.Text == "" && !pipeFollows(blocks[i:]) {
				break
			}
			lost++
		}
		parts := strings.Split(b.Text, "|")
		for j, part := range parts {
			if part = strings.TrimSpace(part); part != "" {
				if open.Text != "" {
					part = open.Text + "\n" + part
				} else {
					open.Line = b.Line
				}
				open.Text, open.Links = markdownLinks(part, open.Links, b.Line)
			}
			if j == len(parts)-1 {
				break // no pipe after the last part
			}
			if open.Line == 0 {
				open.Line = b.Line
			}
			row, open = append(row, open), document.Cell{}
			if len(row) == width {
				rows, row = append(rows, row), nil
			}
			n, lost = i+1, 0
		}
	}
	if open.Text != "" && lost <= 1 && len(row) > 0 {
		row = append(row, open)
		n++
	}
	if len(row) > 0 {
		rows = append(rows, row)
	}
	return rows, min(n, len(blocks))
}

// pipeFollows reports whether one of the next lines has a pipe.
func pipeFollows(blocks []document.Block) bool {
	for _, b := range blocks[:min(3, len(blocks))] {
		if b.Kind != document.Table && strings.Contains(b.Text, "|") {
			return true
		}
	}
	return false
}

// splitCells splits a line into cells. The pipes that frame the line make no
// cells of their own.
func splitCells(b document.Block, sep string, framed bool) document.Row {
	s := b.Text
	if sep == "|" {
		s = strings.TrimSpace(s)
		if framed {
			s = strings.TrimPrefix(s, sep)
		}
		s = strings.TrimSuffix(s, sep)
	}
	parts := strings.Split(s, sep)
	row := make(document.Row, len(parts))
	for i, part := range parts {
		row[i] = document.Cell{Line: b.Line}
		for _, l := range b.Links {
			if l.Text != "" && strings.Contains(part, l.Text) {
				row[i].Links = append(row[i].Links, l)
			}
		}
		row[i].Text, row[i].Links = markdownLinks(strings.TrimSpace(part), row[i].Links, b.Line)
	}
	return row
}

// isRule reports whether a line only draws a rule below the headings.
func isRule(s string) bool {
	return strings.Trim(s, "|-:+= \t—─") == "" && strings.Contains(s, "-")
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
