package report_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// TestEveryFinding holds that no format drops a finding. The format github
// shows the worst only, and a bill of materials none.
func TestEveryFinding(t *testing.T) {
	for _, path := range results(t) {
		r := load(t, path)
		for i := range r.Findings {
			name := fmt.Sprintf("finding%04dx", i)
			r.Findings[i].Title = audit.Text{ZH: name, EN: name}
			r.Findings[i].Message = audit.Text{ZH: name, EN: name}
			r.Findings[i].Suppressed = nil
		}
		for _, format := range report.Formats() {
			if format == "github" || format == "cyclonedx" {
				continue
			}
			var b bytes.Buffer
			if err := report.Write(&b, r, report.Options{Format: format, Verbose: true}); err != nil {
				t.Fatal(err)
			}
			text := b.String()
			if report.Binary(format) {
				text = unzipped(t, b.Bytes())
			}
			for i := range r.Findings {
				if name := fmt.Sprintf("finding%04dx", i); !strings.Contains(text, name) {
					t.Errorf("%s as %s lacks %s about %v", path, format, name, r.Findings[i].Subject)
				}
			}
		}
	}
}

// unzipped returns the text of all members of an archive.
func unzipped(t *testing.T, archive []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, f := range z.File {
		member, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&text, member); err != nil {
			t.Fatal(err)
		}
		member.Close()
	}
	return text.String()
}
