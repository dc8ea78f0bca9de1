package document

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func (r *htmlReader) startCell(tag atom.Atom, z *html.Tokenizer, more bool) {
	t := r.table()
	if t == nil {
		r.lineBreak()
		return
	}
	r.endCell()
	if r.open++; r.open > maxCells {
		return
	}
	if len(t.rows) == 0 {
		t.rows = append(t.rows, nil)
	}
	c := &spanCell{Cell: Cell{Line: r.line, Header: tag == atom.Th}, cols: 1, rows: 1}
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch string(key) {
		case "colspan":
			c.cols = span(string(val))
		case "rowspan":
			c.rows = span(string(val))
		}
	}
	t.cell = c
}

// span reads a colspan or rowspan attribute. What is no number counts as 1, as
// in browsers; 0 means the rest of the table.
func span(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	switch {
	case err != nil || n < 0:
		return 1
	case n == 0:
		return maxSpan
	}
	return min(n, maxSpan)
}

// endCell ends the open cell of the innermost table, if any.
func (r *htmlReader) endCell() {
	t := r.table()
	if t == nil || t.cell == nil {
		return
	}
	var line int
	t.cell.Text, t.cell.Links, line, _ = t.run.take()
	if line > 0 {
		t.cell.Line = line
	}
	last := len(t.rows) - 1
	t.rows[last] = append(t.rows[last], *t.cell)
	t.cell = nil
}

// endTable ends the innermost table, if any. A table of one column is layout,
// not data: its cells become lines.
func (r *htmlReader) endTable() {
	t := r.table()
	if t == nil {
		return
	}
	r.endCell()
	r.tables = r.tables[:len(r.tables)-1]
	r.flush()
	rows, ok := fillSpans(t.rows, r.cells)
	if !ok || r.open > maxCells {
		r.gaps = append(r.gaps, tooManyCells(t.line))
		return
	}
	if len(rows) == 0 || len(rows[0]) == 0 {
		return
	}
	r.cells -= len(rows) * len(rows[0])
	r.blocks = append(r.blocks, tableBlocks(rows, t.line)...)
}

// tableBlocks returns rows as one table or, where they have a single column, as
// the lines of their cells.
func tableBlocks(rows []Row, line int) []Block {
	if len(rows[0]) > 1 {
		return []Block{{Kind: Table, Rows: rows, Line: line}}
	}
	var blocks []Block
	for _, row := range rows {
		for text := range strings.SplitSeq(row[0].Text, "\n") {
			if text != "" && !row[0].Spanned && len(blocks) <= maxBlocks {
				blocks = append(blocks, Block{Text: text, Line: row[0].Line})
			}
		}
		if n := len(blocks); n > 0 && blocks[n-1].Line == row[0].Line {
			blocks[n-1].Links = row[0].Links
		}
	}
	return blocks
}
