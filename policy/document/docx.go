package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// readDOCX reads the body of a WordprocessingML document: its paragraphs and
// tables. A block's line is its number in reading order, as these documents
// have no lines; the rows of a table are counted too.
func readDOCX(a *archive) ([]Block, []Gap, error) {
	data, err := a.read("word/document.xml")
	if err != nil {
		return nil, nil, err
	}
	links, err := a.relations("word/_rels/document.xml.rels")
	if err != nil {
		return nil, nil, err
	}
	r := docxReader{decoder: xml.NewDecoder(bytes.NewReader(data)), links: links, cells: maxCells, line: 1}
	r.decoder.Strict = false
	for {
		t, err := r.decoder.RawToken()
		if errors.Is(err, io.EOF) || len(r.blocks) > maxBlocks {
			break
		}
		if err != nil {
			r.gaps = append(r.gaps, Gap{Kind: "broken-markup", Detail: "the XML of the document is not well-formed from here on", Line: r.line})
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.EndElement:
			r.end(t.Name.Local)
		case xml.CharData:
			if r.inText {
				r.out().add(string(t), r.line, r.bold)
			}
		}
	}
	for len(r.tables) > 0 {
		r.endTable()
	}
	return r.blocks, r.gaps, nil
}

// A docxReader holds the state between two elements.
type docxReader struct {
	decoder *xml.Decoder
	links   map[string]string
	blocks  []Block
	gaps    []Gap
	line    int
	cells   int // how many cells the tables still to come may have
	open    int // how many cells were opened

	run     run
	kind    Kind
	level   int
	inText  bool // inside of w:t
	bold    bool // of the run being read
	deleted int  // depth of w:del and other elements whose text is not shown
	tables  []*docxTable
}

type docxTable struct {
	rows   [][]spanCell
	cell   *spanCell
	column int // of the next cell
	run    run
	line   int
	// merged tells how the open cell takes part in a vertical merge: "" not,
	// "restart" as the first, "continue" as a later one.
	merged string
	// open is, by column, the cell that a vertical merge began with.
	open map[int]*spanCell
}

func (r *docxReader) out() *run {
	if n := len(r.tables); n > 0 && r.tables[n-1].cell != nil {
		return &r.tables[n-1].run
	}
	return &r.run
}

func (r *docxReader) start(e xml.StartElement) {
	switch e.Name.Local {
	case "pStyle":
		r.style(attrOf(e, "val"))
	case "numPr":
		if r.kind == Paragraph {
			r.kind, r.level = Item, 1
		}
	case "outlineLvl":
		if n, err := strconv.Atoi(attrOf(e, "val")); err == nil && n >= 0 && n < 9 {
			r.kind, r.level = Heading, min(n+1, 6)
		}
	case "r":
		r.bold = false
	case "b":
		v := attrOf(e, "val")
		r.bold = v != "0" && v != "false"
	case "t":
		r.inText = r.deleted == 0
	case "br", "cr":
		r.lineBreak()
	case "tab":
		r.out().add("\u00a0", r.line, r.bold)
	case "del", "moveFrom", "txbxContent", "Fallback":
		r.deleted++
	case "hyperlink":
		r.out().openLink(r.links[attrOf(e, "id")], r.line)
	case "tbl":
		r.flush()
		if len(r.tables) < maxDepth {
			r.tables = append(r.tables, &docxTable{line: r.line, open: map[int]*spanCell{}})
		}
	case "tr":
		if t := r.table(); t != nil {
			if len(t.rows) > 0 {
				r.line++
			}
			t.rows = append(t.rows, nil)
			t.column = 0
		}
	case "tc":
		if t := r.table(); t != nil && len(t.rows) > 0 && r.open < maxCells {
			r.open++
			t.cell = &spanCell{Cell: Cell{Line: r.line}, cols: 1, rows: 1}
			t.merged = ""
		}
	case "gridSpan":
		if t := r.table(); t != nil && t.cell != nil {
			t.cell.cols = span(attrOf(e, "val"))
		}
	case "vMerge":
		if t := r.table(); t != nil && t.cell != nil {
			t.merged = "continue"
			if attrOf(e, "val") == "restart" {
				t.merged = "restart"
			}
		}
	}
}

func (r *docxReader) end(name string) {
	switch name {
	case "p":
		if out := r.out(); out != &r.run {
			out.lineBreak()
		} else {
			r.flush()
		}
	case "t":
		r.inText = false
	case "del", "moveFrom", "txbxContent", "Fallback":
		r.deleted = max(r.deleted-1, 0)
	case "hyperlink":
		r.out().closeLink()
	case "tc":
		r.endCell()
	case "tbl":
		r.endTable()
	}
}

func (r *docxReader) table() *docxTable {
	if len(r.tables) == 0 {
		return nil
	}
	return r.tables[len(r.tables)-1]
}

// style takes what the name of a paragraph style tells; Word's own headings
// are called Heading1 or, in Chinese versions, by their number alone.
func (r *docxReader) style(name string) {
	digits := strings.TrimPrefix(strings.ToLower(name), "heading")
	if n, err := strconv.Atoi(digits); err == nil && n >= 1 && n <= 9 {
		r.kind, r.level = Heading, min(n, 6)
	}
}

func (r *docxReader) lineBreak() {
	if out := r.out(); out != &r.run {
		out.lineBreak()
		return
	}
	kind, level := r.kind, r.level
	r.flush()
	if kind == Heading {
		r.kind, r.level = kind, level
	}
}

func (r *docxReader) flush() {
	if b, ok := r.run.block(r.kind, r.level); ok {
		r.blocks = append(r.blocks, b)
		r.line++
	}
	r.kind, r.level = Paragraph, 0
}

func (r *docxReader) endCell() {
	t := r.table()
	if t == nil || t.cell == nil {
		return
	}
	t.cell.Text, t.cell.Links, _, _ = t.run.take()
	r.kind, r.level = Paragraph, 0
	column := t.column
	t.column += t.cell.cols
	above := t.open[column]
	switch {
	case t.merged == "continue" && above != nil:
		t.cell.Text, t.cell.Links, t.cell.Spanned = above.Text, above.Links, true
	case t.merged == "restart":
		t.open[column] = t.cell
	default:
		delete(t.open, column)
	}
	last := len(t.rows) - 1
	t.rows[last] = append(t.rows[last], *t.cell)
	t.cell = nil
}

func (r *docxReader) endTable() {
	r.endCell()
	t := r.table()
	if t == nil {
		return
	}
	r.tables = r.tables[:len(r.tables)-1]
	r.line++
	grid, ok := fillSpans(t.rows, r.cells)
	if !ok || r.open >= maxCells {
		r.gaps = append(r.gaps, tooManyCells(t.line))
		return
	}
	if len(grid) == 0 || len(grid[0]) == 0 {
		return
	}
	r.cells -= len(grid) * len(grid[0])
	r.blocks = append(r.blocks, tableBlocks(grid, t.line)...)
}
