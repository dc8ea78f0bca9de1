package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

func loadChanges(t *testing.T, path string) *audit.Changes {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var c audit.Changes
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return &c
}

// TestDiffFormats renders every saved comparison in every format.
func TestDiffFormats(t *testing.T) {
	paths, err := filepath.Glob("testdata/diff/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no saved comparisons: %v", err)
	}
	for _, path := range paths {
		c := loadChanges(t, path)
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		for _, format := range []string{"text", "markdown", "html"} {
			for _, lang := range []string{"zh", "en"} {
				t.Run(name+"."+lang+"."+format, func(t *testing.T) {
					var b bytes.Buffer
					if err := report.WriteDiff(&b, c, report.Options{Format: format, Lang: lang, Width: 100}); err != nil {
						t.Fatal(err)
					}
					got := b.Bytes()
					if format == "html" {
						css, err := os.ReadFile("html/report.css")
						if err != nil {
							t.Fatal(err)
						}
						got = cspDigest.ReplaceAll(bytes.Replace(got, css, []byte("…"), 1), []byte("sha256-…&#39;"))
					}
					golden(t, filepath.Join("testdata", "golden", "diff-"+name+"."+lang+"."+format), got)
				})
			}
		}
		var b bytes.Buffer
		if err := report.WriteDiff(&b, c, report.Options{Format: "json"}); err != nil {
			t.Fatal(err)
		}
		golden(t, path, b.Bytes())
		if diff := cmp.Diff(c, loadChanges(t, path)); diff != "" {
			t.Errorf("%s was changed by rendering it (-want +got):\n%s", path, diff)
		}
	}
}

func TestDiffUnknownFormat(t *testing.T) {
	err := report.WriteDiff(&bytes.Buffer{}, &audit.Changes{}, report.Options{Format: "sarif"})
	if err == nil || !strings.Contains(err.Error(), "text, json, markdown, html") {
		t.Errorf("error %v, want one that lists the formats", err)
	}
}

// TestDiffDocumented holds docs/diff.md to describe every key of the comparison,
// and no other.
func TestDiffDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/diff.md")
	if err != nil {
		t.Fatal(err)
	}
	var documented []string
	for line := range strings.Lines(string(doc)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			path, _, _ := strings.Cut(rest, "`")
			documented = append(documented, path)
		}
	}
	paths := slices.DeleteFunc(jsonPaths(reflect.TypeFor[audit.Changes](), ""), func(path string) bool {
		for _, shared := range []string{"tool.", "old.", "new.", "permissions[].used_by[].", "data[].owner."} {
			if strings.HasPrefix(path, shared) {
				return true // described with the result
			}
		}
		return false
	})
	slices.Sort(paths)
	slices.Sort(documented)
	if diff := cmp.Diff(paths, documented); diff != "" {
		t.Errorf("docs/diff.md: -want +got:\n%s", diff)
	}
}
