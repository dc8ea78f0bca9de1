package report_test

import (
	"bytes"
	"io"
	"os"
	"testing"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// FuzzSavedResult reads what claims to be saved results, as report, diff and
// --baseline do, renders them and compares them.
func FuzzSavedResult(f *testing.F) {
	for _, path := range []string{"testdata/gated.json", "testdata/hostile.json", "testdata/empty.json"} {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"schema":1,"build":{"package":"a"}}{"schema":1,"build":{"package":"a"},"findings":[{"suppressed":{}}]}`))
	f.Add([]byte(`{"schema":1,"policy":{"disclosures":[{"sdks":null}]},"data":[{"evidence":[{"types":[]}]}],"verdict":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		results, err := report.ReadAllJSON(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, format := range []string{"text", "json", "markdown", "sarif", "junit", "csv"} {
			for _, r := range results {
				if err := report.Write(io.Discard, r, report.Options{Format: format}); err != nil {
					t.Errorf("%s: %v", format, err)
				}
			}
		}
		if err := report.WriteAll(io.Discard, results, report.Options{}); err != nil {
			t.Error(err)
		}
		changes, err := audit.Diff(results[0], results[len(results)-1], audit.Tool{})
		if err != nil {
			return
		}
		for _, format := range report.DiffFormats() {
			if err := report.WriteDiff(io.Discard, changes, report.Options{Format: format}); err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}
