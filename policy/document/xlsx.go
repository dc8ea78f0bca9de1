package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// readXLSX reads the sheets of a SpreadsheetML workbook in their order, each
// with its name as a heading. A cell's line is its row in the sheet.
func readXLSX(a *archive) (blocks []Block, gaps []Gap, err error) {
	var book struct {
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	data, err := a.read("xl/workbook.xml")
	if err != nil {
		return nil, nil, err
	}
	if err := xml.Unmarshal(data, &book); err != nil {
		return nil, nil, &Error{msg: "cannot read xl/workbook.xml", err: err}
	}
	paths, err := a.relations("xl/_rels/workbook.xml.rels")
	if err != nil {
		return nil, nil, err
	}
	shared, err := a.sharedStrings()
	if err != nil {
		return nil, nil, err
	}
	cells := maxCells
	for _, s := range book.Sheets {
		if s.State == "hidden" || s.State == "veryHidden" {
			continue
		}
		name := strings.TrimPrefix(paths[s.ID], "/xl/")
		rows, ok, err := a.sheet("xl/"+name, shared, &cells)
		if err != nil {
			return nil, nil, err
		}
		if !ok {
			gaps = append(gaps, tooManyCells(1))
		}
		b, g := sheetBlocks(rows)
		blocks = append(append(blocks, Block{Kind: Heading, Level: 1, Text: collapse(s.Name), Line: 1}), b...)
		gaps = append(gaps, g...)
	}
	return blocks, gaps, nil
}

// sharedStrings reads the strings that cells refer to by number.
func (a *archive) sharedStrings() ([]string, error) {
	data, err := a.read("xl/sharedStrings.xml")
	if err != nil || data == nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	var out []string
	var text strings.Builder
	in, phonetic := false, 0
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, &Error{msg: "cannot read xl/sharedStrings.xml", err: err}
		}
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local == "t" && phonetic == 0
			if t.Name.Local == "rPh" {
				phonetic++
			}
		case xml.CharData:
			if in {
				text.Write(t)
			}
		case xml.EndElement:
			in = false
			switch t.Name.Local {
			case "rPh":
				phonetic--
			case "si":
				out = append(out, tidy(text.String()))
				text.Reset()
			}
		}
	}
}

// A sheetReader reads one sheet element by element.
type sheetReader struct {
	shared   []string
	links    map[string]string // targets of hyperlinks by id
	cells    map[place]Cell
	lastRow  int
	lastCol  int
	budget   *int // how many cells may still be read
	overflow bool

	row, col int // of the cell being read
	hidden   bool
	kind     string // type of the cell
	value    strings.Builder
	inValue  bool
}

type place struct{ row, col int }

// sheet reads the cells of one sheet, at most *budget of them.
func (a *archive) sheet(name string, shared []string, budget *int) (rows [][]spanCell, ok bool, err error) {
	data, err := a.read(name)
	if err != nil {
		return nil, false, err
	}
	links, err := a.relations(path.Dir(name) + "/_rels/" + path.Base(name) + ".rels")
	if err != nil {
		return nil, false, err
	}
	r := sheetReader{shared: shared, links: links, cells: map[place]Cell{}, budget: budget}
	d := xml.NewDecoder(bytes.NewReader(data))
	for !r.overflow {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, false, &Error{msg: "cannot read " + name, err: err}
		}
		switch t := t.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.CharData:
			if r.inValue {
				r.value.Write(t)
			}
		case xml.EndElement:
			r.end(t.Name.Local)
		}
	}
	rows = r.grid()
	return rows, !r.overflow, nil
}

func (r *sheetReader) start(e xml.StartElement) {
	switch e.Name.Local {
	case "row":
		r.row++
		if n, err := strconv.Atoi(attrOf(e, "r")); err == nil && n > 0 {
			r.row = n
		}
		r.col = 0
		r.hidden = attrOf(e, "hidden") == "1"
	case "c":
		r.col++
		if row, col, ok := position(attrOf(e, "r")); ok {
			r.row, r.col = row, col
		}
		r.kind = attrOf(e, "t")
		r.value.Reset()
	case "v", "t":
		r.inValue = true
	case "mergeCell":
		r.merge(attrOf(e, "ref"))
	case "hyperlink":
		row, col, ok := position(attrOf(e, "ref"))
		target := r.links[attrOf(e, "id")]
		if c, found := r.cells[place{row, col}]; ok && found && target != "" {
			c.Links = append(c.Links, Link{Text: c.Text, URL: target, Line: row})
			r.cells[place{row, col}] = c
		}
	}
}

func (r *sheetReader) end(name string) {
	switch name {
	case "v", "t":
		r.inValue = false
	case "c":
		text := r.value.String()
		if r.kind == "s" {
			i, err := strconv.Atoi(text)
			if err != nil || i < 0 || i >= len(r.shared) {
				return
			}
			text = r.shared[i]
		}
		if text = tidy(text); text != "" && !r.hidden {
			r.put(r.row, r.col, Cell{Text: text, Line: r.row})
		}
	}
}

// put puts a cell into its place.
func (r *sheetReader) put(row, col int, c Cell) {
	if *r.budget--; *r.budget < 0 || row > maxCells || col > maxSpan {
		r.overflow = true
		return
	}
	r.cells[place{row, col}] = c
	r.lastRow, r.lastCol = max(r.lastRow, row), max(r.lastCol, col)
}

// merge repeats the first cell of a merged range in every place of it. Ranges
// are listed after the cells.
func (r *sheetReader) merge(ref string) {
	from, to, found := strings.Cut(ref, ":")
	top, left, ok1 := position(from)
	bottom, right, ok2 := position(to)
	c, filled := r.cells[place{top, left}]
	if !found || !ok1 || !ok2 || !filled || bottom-top >= maxSpan || right-left >= maxSpan {
		return
	}
	for row := top; row <= bottom; row++ {
		for col := left; col <= right && !r.overflow; col++ {
			if c.Line, c.Spanned = row, row > top; row > top || col > left {
				r.put(row, col, c)
			}
		}
	}
}

// grid returns the cells as rows, the empty ones included.
func (r *sheetReader) grid() [][]spanCell {
	if r.lastRow*r.lastCol > maxCells {
		r.overflow = true
		return nil
	}
	rows := make([][]spanCell, r.lastRow)
	for i := range rows {
		rows[i] = make([]spanCell, r.lastCol)
		for j := range rows[i] {
			c := r.cells[place{i + 1, j + 1}]
			c.Line = i + 1
			rows[i][j] = spanCell{Cell: c, cols: 1, rows: 1}
		}
	}
	return rows
}

// position reads a reference such as "B12".
func position(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	return row, col, err == nil && i > 0 && row > 0
}
