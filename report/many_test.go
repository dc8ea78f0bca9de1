package report_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// manyFindings is the result of jobs.json grown to n findings: copies of its
// SDKs and findings under names of their own.
func manyFindings(t *testing.T, n int) *audit.Result {
	t.Helper()
	r := load(t, filepath.Join("testdata", "jobs.json"))
	sdks, findings, data := r.SDKs, r.Findings, r.Data
	r.SDKs, r.Findings = nil, nil
	for i := range data {
		data[i].SDKs = nil
	}
	reaches := make([][]audit.Reach, len(data))
	for i := range data {
		reaches[i], data[i].Evidence = data[i].Evidence, nil
	}
	for k := 0; len(r.Findings) < n; k++ {
		suffix := fmt.Sprintf("-%03d", k)
		for _, s := range sdks {
			s.ID += suffix
			s.Name = audit.Text{ZH: s.Name.ZH + suffix, EN: s.Name.EN + suffix}
			s.BroughtBy, s.PartOf = nil, nil
			r.SDKs = append(r.SDKs, s)
		}
		for i := range data {
			for _, e := range reaches[i] {
				if e.Owner.Kind == "sdk" {
					e.Owner.ID += suffix
					data[i].SDKs = append(data[i].SDKs, e.Owner.ID)
				}
				data[i].Evidence = append(data[i].Evidence, e)
			}
		}
		for _, f := range findings[:min(len(findings), n-len(r.Findings))] {
			sdk, rest, _ := strings.Cut(f.Subject.ID, "/")
			f.Subject.ID = strings.TrimSuffix(sdk+suffix+"/"+rest, "/")
			mark := fmt.Sprintf(" finding%04dx", len(r.Findings))
			f.Title = audit.Text{ZH: f.Title.ZH + mark, EN: f.Title.EN + mark}
			f.Message = audit.Text{ZH: f.Message.ZH + mark, EN: f.Message.EN + mark}
			f.Fingerprint = fmt.Sprintf("%016x", 0xfeed_0000+len(r.Findings))
			f.Suppressed = nil
			r.Findings = append(r.Findings, f)
		}
	}
	slices.SortStableFunc(r.Findings, func(a, b audit.Finding) int { return a.Severity.Rank() - b.Severity.Rank() })
	r.Verdict.Headline = audit.Text{}
	r.Verdict.Counts = make(map[audit.Severity]int)
	for _, f := range r.Findings {
		r.Verdict.Counts[f.Severity]++
	}
	return r
}

// TestMany renders 300 findings in every format and both languages: none is
// lost, or those left out are counted, and the limits of the readers hold.
func TestMany(t *testing.T) {
	const n = 300
	r := manyFindings(t, n)
	for _, format := range report.Formats() {
		for _, lang := range []string{"zh", "en"} {
			t.Run(format+"."+lang, func(t *testing.T) {
				var b bytes.Buffer
				if err := report.Write(&b, r, report.Options{Format: format, Lang: lang, Verbose: true}); err != nil {
					t.Fatal(err)
				}
				text := b.String()
				if report.Binary(format) {
					text = unzipped(t, b.Bytes())
				}
				t.Logf("%d bytes", b.Len())
				unwrapped := strings.Join(strings.Fields(text), "")
				shown := 0
				for i := range n {
					if strings.Contains(unwrapped, fmt.Sprintf("finding%04dx", i)) {
						shown++
					}
				}
				switch format {
				case "cyclonedx": // lists no findings, but every SDK of the build
					for _, s := range r.SDKs {
						if s.Presence == audit.Defined && !strings.Contains(text, s.ID) {
							t.Errorf("lacks %s", s.ID)
						}
					}
				case "github":
					counts := fmt.Sprint(r.Verdict.Counts[audit.High])
					if lines := strings.Count(text, "\n"); shown != 10 || lines != 11 || !strings.Contains(text, counts) {
						t.Errorf("%d lines, want the ten worst and one with the counts:\n%s", lines, text)
					}
				case "markdown":
					if size := utf8.RuneCountInString(text); size > 65_536 {
						t.Errorf("%d characters, a comment on GitHub holds 65,536", size)
					}
					checkCounted(t, text, lang, n)
					if shown == 0 {
						t.Error("shows no finding in detail")
					}
				default:
					if shown != n {
						t.Errorf("shows %d of %d findings", shown, n)
					}
				}
			})
		}
	}
}

// checkCounted holds the details of a comment to show the findings that fit and
// to count the others.
func checkCounted(t *testing.T, text, lang string, n int) {
	t.Helper()
	title, format := "问题详情", "…… 另有 %d 项"
	if lang == "en" {
		title, format = "Findings in detail", "… and %d more"
	}
	_, details, ok := strings.Cut(text, title)
	details, _, closed := strings.Cut(details, "</details>")
	shown := strings.Count(details, "\n**")
	if !ok || !closed || !strings.Contains(details, fmt.Sprintf(format, n-shown)) {
		t.Errorf("%d findings in detail, and no count of the other %d", shown, n-shown)
	}
}

// TestDigests logs what TestLocale compares.
func TestDigests(t *testing.T) {
	for _, path := range results(t) {
		r := load(t, path)
		for _, format := range report.Formats() {
			for _, lang := range []string{"zh", "en"} {
				var b bytes.Buffer
				if err := report.Write(&b, r, report.Options{Format: format, Lang: lang}); err != nil {
					t.Fatal(err)
				}
				t.Logf("digest of %s %s %s: %x", path, format, lang, sha256.Sum256(b.Bytes()))
			}
		}
	}
}
