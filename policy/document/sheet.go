package document

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// readCSV reads text delimited by commas, semicolons or tabs.
func readCSV(src string, comma rune) ([]Block, []Gap) {
	r := csv.NewReader(strings.NewReader(src))
	r.Comma = comma
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	r.ReuseRecord = true
	if widest(src, comma) > maxSpan {
		return readText(src), []Gap{{Kind: "table-too-large", Detail: "a row of the table has too many cells", Line: 1}}
	}
	cells := 0
	var rows [][]spanCell
	var gaps []Gap
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			gaps = append(gaps, Gap{Kind: "broken-table", Detail: "a quoted cell has no end", Line: line})
			break
		}
		if cells += len(record); cells > maxCells {
			gaps = append(gaps, tooManyCells(line))
			break
		}
		row := make([]spanCell, len(record))
		for i, text := range record {
			at, _ := r.FieldPos(i)
			if len(text) > maxCell {
				gaps = append(gaps, Gap{Kind: "cell-too-long", Detail: "the rest of a cell is not read", Line: at})
				text = text[:runeStart(text, maxCell)]
			}
			row[i] = spanCell{Cell: Cell{Text: tidy(strings.Clone(text)), Line: at}, cols: 1, rows: 1}
		}
		rows = append(rows, row)
	}
	blocks, more := sheetBlocks(rows)
	return blocks, append(gaps, more...)
}

func tooManyCells(line int) Gap {
	return Gap{Kind: "table-too-large", Detail: "the tables of the document have too many cells", Line: line}
}

// widest returns the highest number of delimiters in a line.
func widest(src string, comma rune) int {
	most := 0
	for src != "" {
		var line string
		line, src = cutLine(src)
		most = max(most, strings.Count(line, string(comma)))
	}
	return most
}

// delimiter tells commas from semicolons by the first lines.
func delimiter(src string) rune {
	head := src[:min(len(src), 4096)]
	switch commas := strings.Count(head, ","); {
	case strings.Count(head, "\t") > commas:
		return '\t'
	case strings.Count(head, ";") > commas:
		return ';'
	}
	return ','
}

// sheetBlocks splits the rows of a sheet into tables, at blank rows, and into
// the lines above a table, which have a single cell.
func sheetBlocks(rows [][]spanCell) (blocks []Block, gaps []Gap) {
	var table [][]spanCell
	end := func() {
		if len(table) == 0 {
			return
		}
		grid, ok := fillSpans(table, maxCells)
		if !ok {
			gaps = append(gaps, tooManyCells(table[0][0].Line))
		} else if len(grid[0]) > 0 {
			blocks = append(blocks, tableBlocks(grid, table[0][0].Line)...)
		}
		table = nil
	}
	for _, row := range rows {
		if len(blocks) > maxBlocks {
			break
		}
		filled, last := 0, Cell{}
		for _, c := range row {
			if c.Text != "" {
				filled++
				last = c.Cell
			}
		}
		switch {
		case filled == 0:
			end()
		case filled == 1 && len(table) == 0:
			for text := range strings.SplitSeq(last.Text, "\n") {
				blocks = append(blocks, Block{Text: text, Line: last.Line, Links: last.Links})
			}
		default:
			table = append(table, row)
		}
	}
	end()
	return blocks, gaps
}
