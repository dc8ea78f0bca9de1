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

type xlsxCell struct {
	Ref    string `xml:"r,attr"`
	Type   string `xml:"t,attr"`
	Value  string `xml:"v"`
	Inline struct {
		Text string   `xml:"t"`
		Runs []string `xml:"r>t"`
	} `xml:"is"`
}

// sheet reads the cells of one sheet, at most *budget of them.
func (a *archive) sheet(name string, shared []string, budget *int) (rows [][]spanCell, ok bool, err error) {
	data, err := a.read(name)
	if err != nil {
		return nil, false, err
	}
	var sheet struct {
		Rows []struct {
			Number int        `xml:"r,attr"`
			Hidden bool       `xml:"hidden,attr"`
			Cells  []xlsxCell `xml:"c"`
		} `xml:"sheetData>row"`
		Merges []struct {
			Ref string `xml:"ref,attr"`
		} `xml:"mergeCells>mergeCell"`
		Links []struct {
			Ref string `xml:"ref,attr"`
			ID  string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"hyperlinks>hyperlink"`
	}
	if err := xml.Unmarshal(data, &sheet); err != nil {
		return nil, false, &Error{msg: "cannot read " + name, err: err}
	}
	targets, err := a.relations(path.Dir(name) + "/_rels/" + path.Base(name) + ".rels")
	if err != nil {
		return nil, false, err
	}
	type place struct{ row, col int }
	cells := map[place]Cell{}
	lastRow, lastCol := 0, 0
	for i, r := range sheet.Rows {
		number := r.Number
		if number <= 0 {
			number = i + 1
		}
		for j, c := range r.Cells {
			row, col, valid := position(c.Ref)
			if !valid {
				row, col = number, j+1
			}
			if *budget--; *budget < 0 || row > maxCells || col > maxSpan {
				return nil, false, nil
			}
			if text := c.text(shared); text != "" && !r.Hidden {
				cells[place{row, col}] = Cell{Text: text, Line: row}
				lastRow, lastCol = max(lastRow, row), max(lastCol, col)
			}
		}
	}
	for _, l := range sheet.Links {
		row, col, valid := position(l.Ref)
		if c, found := cells[place{row, col}]; valid && found && targets[l.ID] != "" {
			c.Links = append(c.Links, Link{Text: c.Text, URL: targets[l.ID], Line: row})
			cells[place{row, col}] = c
		}
	}
	for _, m := range sheet.Merges {
		from, to, found := strings.Cut(m.Ref, ":")
		top, left, ok1 := position(from)
		bottom, right, ok2 := position(to)
		c, filled := cells[place{top, left}]
		if !found || !ok1 || !ok2 || !filled || bottom-top >= maxSpan || right-left >= maxSpan {
			continue
		}
		for row := top; row <= bottom; row++ {
			for col := left; col <= right; col++ {
				if *budget--; *budget < 0 {
					return nil, false, nil
				}
				c.Spanned = row > top
				if c.Line = row; row > top || col > left {
					cells[place{row, col}] = c
				}
			}
		}
		lastRow, lastCol = max(lastRow, bottom), max(lastCol, right)
	}
	if lastRow*lastCol > maxCells {
		return nil, false, nil
	}
	rows = make([][]spanCell, lastRow)
	for r := range rows {
		rows[r] = make([]spanCell, lastCol)
		for c := range rows[r] {
			cell := cells[place{r + 1, c + 1}]
			cell.Line = r + 1
			rows[r][c] = spanCell{Cell: cell, cols: 1, rows: 1}
		}
	}
	return rows, true, nil
}

// text returns what the cell shows.
func (c *xlsxCell) text(shared []string) string {
	switch c.Type {
	case "s":
		if i, err := strconv.Atoi(c.Value); err == nil && i >= 0 && i < len(shared) {
			return shared[i]
		}
		return ""
	case "inlineStr":
		return tidy(c.Inline.Text + strings.Join(c.Inline.Runs, ""))
	}
	return tidy(c.Value)
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
