package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// Columns that a table spends between two columns: " │ ".
const tableGap = 3

// Table writes an aligned table of at most width columns (0 is DefaultWidth)
// where its cells can be wrapped that far. Cells are sanitised. Each row has
// as many cells as the header.
func Table(w io.Writer, header []string, rows [][]string, width int) error {
	if width <= 0 {
		width = DefaultWidth
	}
	return writeTable(w, header, rows, width)
}

func writeTable(w io.Writer, header []string, rows [][]string, width int) error {
	widths := columnWidths(header, rows, width)
	var b bytes.Buffer
	off := tw.Border{Left: tw.Off, Right: tw.Off, Top: tw.Off, Bottom: tw.Off}
	t := tablewriter.NewTable(&b,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: off,
			Symbols: tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenRows: tw.Off, BetweenColumns: tw.On},
				Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: tw.On},
			},
		})),
		tablewriter.WithEastAsian(tw.Off), // else Chinese is misaligned under a Chinese locale
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone), // cells are wrapped here
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
	)
	t.Header(wrapCells(header, widths))
	for _, row := range rows {
		if err := t.Append(wrapCells(row, widths)); err != nil {
			return fmt.Errorf("table: %w", err)
		}
	}
	if err := t.Render(); err != nil {
		return fmt.Errorf("table: %w", err)
	}
	for line := range strings.Lines(b.String()) {
		_, padding := utf8.DecodeRuneInString(line) // of the first column
		line = strings.TrimRight(line[padding:], " \n")
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

func wrapCells(cells []string, widths []int) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = strings.Join(wrap(Sanitize(c), widths[i]), "\n")
	}
	return out
}

// columnWidths shares out the width: columns that need little get what they
// need, the others the same width each.
func columnWidths(header []string, rows [][]string, width int) []int {
	need := make([]int, len(header))
	for _, row := range append([][]string{header}, rows...) {
		for i, c := range row {
			need[i] = max(need[i], columns(Sanitize(c)))
		}
	}
	left := width - tableGap*(len(header)-1) - 1 // and the padding at the end
	order := make([]int, len(need))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return need[a] - need[b] })
	for n, i := range order {
		share := left / (len(order) - n)
		need[i] = max(min(need[i], share), 2)
		left -= need[i]
	}
	return need
}
