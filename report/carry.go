package report

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/sdkaudit/sdkaudit/audit"
)

// An old workbook larger than this when unpacked is refused.
const maxCarried = 256 << 20

// carried is the sheet of findings of an old workbook. A nil carried is a
// workbook that there was not.
type carried struct {
	titles []string // of the columns
	rows   []*carriedRow
}

// carriedRow is a row of it. A nil row has nothing in its cells.
type carriedRow struct {
	titles []string
	cells  []typed
	taken  bool
}

// readCarried reads an old workbook; nil if there is none. It may be in the
// other language, and have been saved by another program.
func readCarried(data []byte) (c *carried, err error) {
	if data == nil {
		return nil, nil
	}
	defer func() { // the library does not promise to survive a damaged file
		if p := recover(); p != nil {
			c, err = nil, fmt.Errorf("old workbook: damaged: %v", p)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxCarried, UnzipXMLSizeLimit: maxCarried})
	if err != nil {
		return nil, fmt.Errorf("old workbook: %w", err)
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		if name == findingsName.ZH || name == findingsName.EN {
			c, err := readFindings(f, name)
			if err != nil {
				return nil, fmt.Errorf("old workbook: %w", err)
			}
			return c, nil
		}
	}
	return nil, fmt.Errorf("old workbook: no sheet %q or %q", findingsName.ZH, findingsName.EN)
}

func readFindings(f *excelize.File, sheet string) (*carried, error) {
	rows, err := f.GetRows(sheet)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 || !slices.ContainsFunc(rows[0], func(title string) bool { return names(fingerprintTitle, title) }) {
		return nil, fmt.Errorf("sheet %q has no column %q or %q in its first row", sheet, fingerprintTitle.ZH, fingerprintTitle.EN)
	}
	c := &carried{titles: rows[0]}
	for y, texts := range rows[1:] {
		row := &carriedRow{titles: c.titles}
		for x, text := range texts {
			cell, err := readTyped(f, sheet, cellName(x, y+1), text)
			if err != nil {
				return nil, err
			}
			row.cells = append(row.cells, cell)
		}
		if slices.ContainsFunc(row.cells, func(t typed) bool { return t.text != "" }) {
			c.rows = append(c.rows, row)
		}
	}
	return c, nil
}

// readTyped reads a cell with its number format. A formula is read as what it
// last gave.
func readTyped(f *excelize.File, sheet, at, text string) (typed, error) {
	t := typed{text: text}
	if text == "" {
		return t, nil // most cells of a wide sheet, each of which costs to look up
	}
	kind, err := f.GetCellType(sheet, at)
	if err != nil {
		return t, err
	}
	if kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber && kind != excelize.CellTypeFormula {
		return t, nil
	}
	raw, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		return t, err
	}
	number, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return t, nil // text after all
	}
	id, err := f.GetCellStyle(sheet, at)
	if err != nil {
		return t, err
	}
	style, err := f.GetStyle(id)
	if err != nil {
		return t, err
	}
	t.number, t.isNumber, t.format = number, true, style.NumFmt
	if style.CustomNumFmt != nil {
		t.customFormat = *style.CustomNumFmt
	}
	return t, nil
}

// names reports whether a heading is the title, in either language.
func names(title audit.Text, heading string) bool {
	heading = strings.TrimSpace(heading)
	return heading != "" && (heading == title.ZH || heading == title.EN)
}

// added lists the columns that people added to the sheet: those whose heading
// the program does not know or has met before, and those without one in which
// something stands.
func (c *carried) added() []int {
	if c == nil {
		return nil
	}
	width := len(c.titles)
	for _, row := range c.rows {
		width = max(width, len(row.cells))
	}
	columns, seen := findingColumns(), map[audit.Text]bool{}
	var out []int
	for x := range width {
		i := slices.IndexFunc(columns, func(k findingColumn) bool { return names(k.title, c.title(x)) })
		switch {
		case i >= 0 && !seen[columns[i].title]:
			seen[columns[i].title] = true
		case strings.TrimSpace(c.title(x)) != "" || slices.ContainsFunc(c.rows, func(row *carriedRow) bool { return row.at(x).text != "" }):
			out = append(out, x)
		}
	}
	return out
}

// title is the heading of column x, "" if it has none.
func (c *carried) title(x int) string {
	if x < len(c.titles) {
		return c.titles[x]
	}
	return ""
}

// maxNumber is more than findings are ever counted to.
const maxNumber = 1_000_000

// lastNumber is the highest number of a finding so far.
func (c *carried) lastNumber() int {
	last := 0
	if c != nil {
		for _, row := range c.rows {
			if n, err := strconv.Atoi(strings.TrimPrefix(row.text(numberTitle), "P")); err == nil && n < maxNumber {
				last = max(last, n)
			}
		}
	}
	return last
}

// take returns the first row with the fingerprint, once.
func (c *carried) take(fingerprint string) *carriedRow {
	if c == nil || fingerprint == "" {
		return nil
	}
	for _, row := range c.rows {
		if !row.taken && row.text(fingerprintTitle) == fingerprint {
			row.taken = true
			return row
		}
	}
	return nil
}

// rest returns the rows that were not taken: findings that are gone, and rows
// that people added.
func (c *carried) rest() []*carriedRow {
	if c == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(c.rows), func(row *carriedRow) bool { return row.taken })
}

// cell returns the cell under a heading.
func (r *carriedRow) cell(is func(heading string) bool) typed {
	if r == nil {
		return typed{}
	}
	for x, heading := range r.titles {
		if x < len(r.cells) && is(heading) {
			return r.cells[x]
		}
	}
	return typed{}
}

func (r *carriedRow) text(title audit.Text) string {
	return r.cell(func(heading string) bool { return names(title, heading) }).text
}

// at returns the cell in column x.
func (r *carriedRow) at(x int) typed {
	if r == nil || x >= len(r.cells) {
		return typed{}
	}
	return r.cells[x]
}

// typed returns the cells that people fill in: the usual ones and those in the
// columns that they added.
func (r *carriedRow) typed(usual []findingColumn, added []int) []any {
	var out []any
	for _, c := range usual {
		out = append(out, r.cell(func(heading string) bool { return names(c.title, heading) }))
	}
	for _, x := range added {
		out = append(out, r.at(x))
	}
	return out
}
