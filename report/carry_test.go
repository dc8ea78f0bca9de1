package report_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/sdkaudit/sdkaudit/report"
)

// TestCarryEdited carries over workbooks that people, or other programs, have
// changed in ways that the tool would not.
func TestCarryEdited(t *testing.T) {
	const sheet = "Findings"
	r := load(t, "testdata/jobs.json")
	fingerprint := r.Findings[0].Fingerprint
	for name, tt := range map[string]struct {
		rows   [][]any
		edit   func(f *excelize.File) error
		number string // of the first finding
		kept   string // must be somewhere in the sheet
	}{
		"nothing but the header":     {rows: [][]any{{"Fingerprint"}}, number: "P001"},
		"other order, fewer columns": {rows: [][]any{{"Remarks", "Fingerprint"}, {"typed", fingerprint}}, number: "P001", kept: "typed"},
		"two rows of one finding": {rows: [][]any{{"Fingerprint", "Remarks"}, {fingerprint, "first"}, {fingerprint, "second"}},
			number: "P001", kept: "second"},
		"a heading twice":          {rows: [][]any{{"Fingerprint", "Ticket", "Ticket"}, {fingerprint, "one", "two"}}, number: "P001", kept: "two"},
		"a usual heading twice":    {rows: [][]any{{"Fingerprint", "Remarks", "Remarks"}, {fingerprint, "one", "two"}}, number: "P001", kept: "two"},
		"no heading":               {rows: [][]any{{"Fingerprint", "", "Remarks"}, {fingerprint, "one", "", "two"}}, number: "P001", kept: "two"},
		"no number":                {rows: [][]any{{"No.", "Fingerprint"}, {"first", fingerprint}}, number: "first"},
		"a number beyond all":      {rows: [][]any{{"No.", "Fingerprint"}, {"P99999999999999999999", "gone"}}, number: "P001", kept: "P99999999999999999999"},
		"control characters":       {rows: [][]any{{"Fingerprint", "Remarks"}, {fingerprint, "a\x01b\u202e"}}, number: "P001", kept: "a"},
		"what looks like formulas": {rows: [][]any{{"Fingerprint", "=Ticket"}, {fingerprint, "=1+1"}}, number: "P001", kept: "=1+1"},
		"a formula": {rows: [][]any{{"Fingerprint", "Remarks"}, {fingerprint, ""}}, number: "P001",
			edit: func(f *excelize.File) error { return f.SetCellFormula(sheet, "B2", `HYPERLINK("file:///x")`) }},
		"merged cells": {rows: [][]any{{"Fingerprint", "Remarks", "Due"}, {fingerprint, "merged", "x"}}, number: "P001", kept: "merged",
			edit: func(f *excelize.File) error { return f.MergeCell(sheet, "B2", "C2") }},
		"a row far below": {rows: [][]any{{"Fingerprint", "Remarks"}}, number: "P001", kept: "far",
			edit: func(f *excelize.File) error { return f.SetCellValue(sheet, "B20000", "far") }},
	} {
		t.Run(name, func(t *testing.T) {
			old := excelize.NewFile()
			defer old.Close()
			if err := old.SetSheetName("Sheet1", sheet); err != nil {
				t.Fatal(err)
			}
			for y, row := range tt.rows {
				if err := old.SetSheetRow(sheet, fmt.Sprintf("A%d", y+1), &row); err != nil {
					t.Fatal(err)
				}
			}
			if tt.edit != nil {
				if err := tt.edit(old); err != nil {
					t.Fatal(err)
				}
			}
			var b bytes.Buffer
			if err := old.Write(&b); err != nil {
				t.Fatal(err)
			}
			got := open(t, workbook(t, r, report.Options{Lang: "en", Carry: b.Bytes()}))
			text := string(dump(t, got)) // which fails at formulas
			rows, err := got.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			if n := len(rows) - 1; n < len(r.Findings) || n > len(r.Findings)+1 {
				t.Errorf("%d rows for %d findings", n, len(r.Findings))
			}
			if rows[1][slices.Index(rows[0], "No.")] != tt.number {
				t.Errorf("number %q, want %q", rows[1][0], tt.number)
			}
			if !strings.Contains(text, tt.kept) {
				t.Errorf("%q is lost", tt.kept)
			}
		})
	}
}

// FuzzCarry checks that no old workbook, however damaged, does more than give
// an error.
func FuzzCarry(f *testing.F) {
	r := load(f, "testdata/empty.json")
	var b bytes.Buffer
	if err := report.Write(&b, r, report.Options{Format: "xlsx"}); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(b.Bytes()[:b.Len()/2])
	f.Fuzz(func(t *testing.T, old []byte) {
		var out bytes.Buffer
		if err := report.Write(&out, r, report.Options{Format: "xlsx", Carry: old}); err == nil && out.Len() == 0 {
			t.Error("no error and no workbook")
		}
	})
}
