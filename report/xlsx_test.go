package report_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// TestXLSX compares the cells of the workbook of every saved result.
func TestXLSX(t *testing.T) {
	for _, path := range results(t) {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		for _, lang := range []string{"zh", "en"} {
			t.Run(name+"."+lang, func(t *testing.T) {
				f := open(t, workbook(t, load(t, path), report.Options{Lang: lang}))
				golden(t, filepath.Join("testdata", "golden", name+"."+lang+".xlsx.txt"), dump(t, f))
			})
		}
	}
}

// dump writes the filled cells of a workbook, one a line, and fails if one is
// a formula.
func dump(t *testing.T, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x, value := range row {
				cell, err := excelize.CoordinatesToCellName(x+1, y+1)
				if err != nil {
					t.Fatal(err)
				}
				if formula, err := f.GetCellFormula(sheet, cell); formula != "" || err != nil {
					t.Errorf("%s!%s is a formula: %s, %v", sheet, cell, formula, err)
				}
				if value != "" {
					fmt.Fprintf(&b, "%s\t%s\n", cell, strings.ReplaceAll(value, "\n", "⏎"))
				}
			}
		}
	}
	return b.Bytes()
}

func workbook(t *testing.T, r *audit.Result, opts report.Options) []byte {
	t.Helper()
	opts.Format = "xlsx"
	var b bytes.Buffer
	if err := report.Write(&b, r, opts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestXLSXCarry fills in a workbook, as a reviewer would, and writes it anew
// for a build in which one finding is gone and one is new, in the other
// language.
func TestXLSXCarry(t *testing.T) {
	const sheet = "问题整改单"
	r := load(t, "testdata/jobs.json")
	if len(r.Findings) < 3 {
		t.Fatalf("%d findings in jobs.json, want 3 at least", len(r.Findings))
	}
	first := *r
	first.Findings = r.Findings[1:]
	f := open(t, workbook(t, &first, report.Options{}))
	date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	due := time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)
	last := len(first.Findings) + 2 // the row after the findings
	for cell, value := range map[string]any{
		"Q2": "法务部", "S2": due, "T2": "移除\n该 SDK", "Z1": "工单", "Z2": 1024, "Z3": "=1+1",
		"Q3": "研发部", fmt.Sprintf("F%d", last): "手工补充的一行", fmt.Sprintf("Y%d", last): "保留",
	} {
		if err := f.SetCellValue(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetCellStyle(sheet, "S2", "S2", date); err != nil {
		t.Fatal(err)
	}
	var old bytes.Buffer
	if err := f.Write(&old); err != nil {
		t.Fatal(err)
	}

	second := *r
	second.Findings = slices.Concat(r.Findings[:1], r.Findings[2:])
	got := open(t, workbook(t, &second, report.Options{Lang: "en", Carry: old.Bytes()}))
	rows, err := got.GetRows("Findings")
	if err != nil {
		t.Fatal(err)
	}
	header, row := rows[0], make(map[string][]string)
	for _, cells := range rows[1:] {
		row[cells[slices.Index(header, "Description")]] = cells
	}
	at := func(cells []string, title string) string {
		if i := slices.Index(header, title); i >= 0 && i < len(cells) {
			return cells[i]
		}
		return ""
	}
	added, gone, kept := row[r.Findings[0].Message.EN], row[r.Findings[1].Message.ZH], row[r.Findings[2].Message.EN]
	for _, tt := range []struct {
		what, got, want string
	}{
		{"number of a new finding", at(added, "No."), fmt.Sprintf("P%03d", len(first.Findings)+1)},
		{"a new finding", at(added, "This run"), "new"},
		{"what is typed beside a new finding", at(added, "Department"), ""},
		{"number of a finding that stays", at(kept, "No."), "P002"},
		{"a finding that stays", at(kept, "This run"), "still found"},
		{"what is typed beside it", at(kept, "Department"), "研发部"},
		{"a column that people added", at(kept, "工单"), "=1+1"},
		{"number of a finding that is gone", at(gone, "No."), "P001"},
		{"a finding that is gone", at(gone, "This run"), "not found in this run"},
		{"its severity", at(gone, "Severity"), "高"},
		{"a date", at(gone, "Due"), "01-31-26"},
		{"a line break", at(gone, "Measure"), "移除\n该 SDK"},
		{"a number", at(gone, "工单"), "1024"},
		{"a row that people added", at(row["手工补充的一行"], "Remarks"), "保留"},
		{"its result", at(row["手工补充的一行"], "This run"), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	if want := len(second.Findings) + 3; len(rows) != want {
		t.Errorf("%d rows, want %d", len(rows), want)
	}

	// A third run with the same result changes nothing but what is said of it.
	var b bytes.Buffer
	if err := got.Write(&b); err != nil {
		t.Fatal(err)
	}
	again, err := open(t, workbook(t, &second, report.Options{Lang: "en", Carry: b.Bytes()})).GetRows("Findings")
	if err != nil {
		t.Fatal(err)
	}
	for _, cells := range append(rows[1:], again[1:]...) {
		cells[slices.Index(header, "This run")] = ""
	}
	if diff := cmp.Diff(rows, again); diff != "" {
		t.Errorf("carried twice (-once +twice):\n%s", diff)
	}
}

func TestXLSXCarryErrors(t *testing.T) {
	var other bytes.Buffer
	if err := excelize.NewFile().Write(&other); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		old  []byte
		want string
	}{
		"empty":          {[]byte{}, "old workbook: "},
		"not a workbook": {[]byte("PK\x03\x04 no"), "old workbook: "},
		"another one":    {other.Bytes(), `no sheet "问题整改单" or "Findings"`},
	} {
		t.Run(name, func(t *testing.T) {
			err := report.Write(&bytes.Buffer{}, load(t, "testdata/empty.json"), report.Options{Format: "xlsx", Carry: tt.old})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}
