package report

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

// sheet is a table of a workbook: a header that stays in sight, and rows.
type sheet struct {
	name    string
	columns []column
	rows    [][]any // string, int, link or typed
	frozen  int     // columns that stay when one scrolls to the right
	form    bool    // one fills it in rather than filter it
}

type column struct {
	title   string
	width   float64 // characters
	typed   bool    // filled in by people
	choices []string
}

// link is a cell that leads to another place of the workbook.
type link struct{ text, target string }

// typed is the value of a cell that a person filled in, with its number
// format, so that a date stays a date.
type typed struct {
	text         string
	number       float64
	isNumber     bool
	format       int
	customFormat string
}

// book writes sheets into a workbook. Its first error sticks.
type book struct {
	file    *excelize.File
	names   []string
	formats map[typed]int // style of a number format; the value is left out of the key
	styles  struct{ head, typedHead, cell, link int }
	err     error
}

func newBook() *book {
	b := &book{file: excelize.NewFile(), formats: make(map[typed]int)}
	b.styles.head = b.style(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: solid("D9E2EC"), Alignment: wrapped, Border: thin})
	b.styles.typedHead = b.style(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: solid("FFF2CC"), Alignment: wrapped, Border: thin})
	b.styles.cell = b.style(&excelize.Style{Alignment: wrapped, Border: thin})
	b.styles.link = b.style(&excelize.Style{Font: &excelize.Font{Color: "0563C1", Underline: "single"}, Alignment: wrapped, Border: thin})
	return b
}

var (
	wrapped = &excelize.Alignment{WrapText: true, Vertical: "top"}
	thin    = []excelize.Border{{Type: "left", Color: "BFBFBF", Style: 1}, {Type: "right", Color: "BFBFBF", Style: 1},
		{Type: "top", Color: "BFBFBF", Style: 1}, {Type: "bottom", Color: "BFBFBF", Style: 1}}
)

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) style(s *excelize.Style) int {
	id, err := b.file.NewStyle(s)
	b.do(err)
	return id
}

// add appends a sheet.
func (b *book) add(s sheet) {
	if b.names == nil {
		b.do(b.file.SetSheetName("Sheet1", s.name))
	} else {
		_, err := b.file.NewSheet(s.name)
		b.do(err)
	}
	b.names = append(b.names, s.name)
	for i, c := range s.columns {
		letter := columnLetter(i)
		b.do(b.file.SetColWidth(s.name, letter, letter, c.width))
		b.do(b.file.SetCellStr(s.name, cellName(i, 0), c.title))
		style := b.styles.head
		if c.typed {
			style = b.styles.typedHead
		}
		b.do(b.file.SetCellStyle(s.name, cellName(i, 0), cellName(i, 0), style))
		if c.choices != nil {
			b.dropDown(s.name, i, len(s.rows), c.choices)
		}
	}
	for y, row := range s.rows {
		for x, value := range row {
			b.cell(s.name, cellName(x, y+1), value)
		}
	}
	b.layOut(s)
}

// layOut freezes the header, adds the filter and sets up the page for print.
func (b *book) layOut(s sheet) {
	pane := "bottomLeft"
	if s.frozen > 0 {
		pane = "bottomRight"
	}
	b.do(b.file.SetPanes(s.name, &excelize.Panes{Freeze: true, XSplit: s.frozen, YSplit: 1, TopLeftCell: cellName(s.frozen, 1), ActivePane: pane}))
	if !s.form {
		b.do(b.file.AutoFilter(s.name, "A1:"+cellName(len(s.columns)-1, len(s.rows)), nil))
	}
	landscape, a4, wide, long, fit := "landscape", 9, 1, 0, true
	b.do(b.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide, FitToHeight: &long}))
	b.do(b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + s.name + "'!$1:$1", Scope: s.name}))
}

// cell writes one value. Text is stored as text, which is no formula, and made
// inert for the time when someone edits the cell or exports the sheet.
func (b *book) cell(sheet, at string, value any) {
	style := b.styles.cell
	switch value := value.(type) {
	case string:
		b.do(b.file.SetCellStr(sheet, at, inert(value)))
	case int:
		b.do(b.file.SetCellInt(sheet, at, int64(value)))
	case link:
		b.do(b.file.SetCellStr(sheet, at, value.text))
		if value.target != "" {
			b.do(b.file.SetCellHyperLink(sheet, at, value.target, "Location"))
			style = b.styles.link
		}
	case typed:
		if value.isNumber {
			b.do(b.file.SetCellFloat(sheet, at, value.number, -1, 64))
			style = b.numberFormat(value)
		} else {
			b.do(b.file.SetCellStr(sheet, at, value.text))
		}
	}
	b.do(b.file.SetCellStyle(sheet, at, at, style))
}

func (b *book) numberFormat(t typed) int {
	key := typed{format: t.format, customFormat: t.customFormat}
	id, ok := b.formats[key]
	if !ok {
		style := &excelize.Style{Alignment: wrapped, Border: thin, NumFmt: t.format}
		if t.customFormat != "" {
			style.CustomNumFmt = &t.customFormat
		}
		id = b.style(style)
		b.formats[key] = id
	}
	return id
}

// dropDown offers choices in a column, also below the last row.
func (b *book) dropDown(sheet string, x, rows int, choices []string) {
	v := excelize.NewDataValidation(true)
	v.Sqref = cellName(x, 1) + ":" + cellName(x, rows+100)
	v.ShowErrorMessage = false // one may type something else
	b.do(v.SetDropList(choices))
	b.do(b.file.AddDataValidation(sheet, v))
}

// write finishes the workbook. Its date is that of the result, not of today.
func (b *book) write(w io.Writer, title, asOf string) error {
	date, err := time.Parse(time.DateOnly, asOf)
	if err != nil {
		date = time.Unix(0, 0).UTC()
	}
	stamp := date.Format(time.RFC3339)
	b.do(b.file.SetDocProps(&excelize.DocProperties{Title: title, Creator: "sdkaudit", LastModifiedBy: "sdkaudit", Created: stamp, Modified: stamp}))
	if b.err == nil {
		b.err = b.file.Write(w)
	}
	if b.err != nil {
		return fmt.Errorf("workbook: %w", b.err)
	}
	return nil
}

// cellName is the name of a cell; x and y count from 0.
func cellName(x, y int) string { return fmt.Sprintf("%s%d", columnLetter(x), y+1) }

// columnLetter names a column: 0 is A, 26 is AA.
func columnLetter(x int) string {
	name := ""
	for x++; x > 0; x = (x - 1) / 26 {
		name = string(rune('A'+(x-1)%26)) + name
	}
	return name
}
