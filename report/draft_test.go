package report_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// drafts are what the formats are tried on.
func drafts() map[string]*audit.Draft {
	word := func(s string) audit.Text { return audit.Text{ZH: s, EN: s} }
	cell := func(own bool, values ...string) audit.DraftCell {
		c := audit.DraftCell{Documented: own}
		for _, v := range values {
			c.Values = append(c.Values, word(v))
		}
		return c
	}
	stated := audit.Quote{Text: "IMEI"}
	stated.Line = 7
	analytics := audit.Text{ZH: "统计分析", EN: "analytics"}
	rows := []audit.DraftRow{
		{ID: "known", Name: audit.Text{ZH: "好记", EN: "Haoji"}, Category: analytics, PersonalInfo: cell(true, "IMEI", "OAID"), Reached: []audit.Text{{ZH: "剪贴板", EN: "clipboard"}},
			Provider: cell(true, "北京好记科技有限公司"), PrivacyURL: cell(true, "https://haoji.example/privacy_policy")},
		{ID: "unknown", Name: audit.Text{ZH: "旁听", EN: "Pangting"}, Category: analytics},
		{ID: "doubtful", Name: word("Listen"), Category: analytics, PersonalInfo: cell(false, "IMEI"), Provider: cell(false, "甲公司", "乙公司"), PrivacyURL: cell(false, "https://other.example/")},
	}
	return map[string]*audit.Draft{
		"rows":    {Rows: rows},
		"nothing": {},
		"lists": {Lists: true, Rows: rows[:1], Collected: []audit.CollectedRow{
			{Type: "imei", Name: word("IMEI"), Reached: true, Permissions: []string{"android.permission.READ_PHONE_STATE"}, Stated: []audit.Quote{stated}},
		}},
		"hostile": {Rows: []audit.DraftRow{{
			Name: word("=cmd|' /C calc'!A1"), Category: word("<script>alert(1)</script>"), PersonalInfo: cell(true, "a|b\n| c | d"),
			Provider: cell(true, "`*x*`\u202e\x1b[31m"), PrivacyURL: cell(true, `javascript:alert("1")`),
		}}},
	}
}

func TestDraft(t *testing.T) {
	for name, d := range drafts() {
		for _, lang := range []string{"zh", "en"} {
			for _, format := range report.DraftFormats() {
				t.Run(name+"."+lang+"."+format, func(t *testing.T) {
					var b bytes.Buffer
					if err := report.WriteDraft(&b, d, report.Options{Format: format, Lang: lang}); err != nil {
						t.Fatal(err)
					}
					out, suffix := b.Bytes(), format
					if format == "xlsx" {
						out, suffix = dump(t, open(t, out)), "xlsx.txt"
					}
					golden(t, filepath.Join("testdata", "golden", "draft-"+name+"."+lang+"."+suffix), out)
				})
			}
		}
	}
}

func TestDraftFormat(t *testing.T) {
	var markdown, none bytes.Buffer
	d := drafts()["rows"]
	for b, format := range map[*bytes.Buffer]string{&markdown: "markdown", &none: ""} {
		if err := report.WriteDraft(b, d, report.Options{Format: format}); err != nil {
			t.Fatal(err)
		}
	}
	if markdown.String() != none.String() {
		t.Error("without a format a draft is not in Markdown")
	}
	err := report.WriteDraft(&none, d, report.Options{Format: "sarif"})
	if err == nil || !strings.Contains(err.Error(), `format "sarif" does not render a draft; those that do are markdown, html, xlsx`) {
		t.Errorf("error %v, want one that lists the formats", err)
	}
}
