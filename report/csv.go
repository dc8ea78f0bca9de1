package report

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// Without a byte order mark Excel takes UTF-8 for the code page of the system.
const byteOrderMark = "\ufeff"

// writeCSV writes the comparison of build and policy, a line each for every
// SDK, permission and piece of code that is not known, and one for the inventory
// that they rest on. The header is there also when nothing follows.
func writeCSV(w io.Writer, r *audit.Result, opts Options) error {
	v := newView(r, opts)
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := append([][]string{v.unionHeader()}, v.unionRows()...)
	rows = append(rows, v.inventoryRow())
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = inert(c)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// inert puts an apostrophe before what a spreadsheet would take for a formula.
// A dash alone is none.
func inert(cell string) string {
	if strings.IndexAny(cell, "=+-@＝＋－＠") == 0 && cell != "-" {
		return "'" + cell
	}
	return cell
}
