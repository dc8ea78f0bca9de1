package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"github.com/sdkaudit/sdkaudit/audit"
)

var (
	//go:embed html/report.tmpl
	htmlTemplate string
	//go:embed html/report.css
	htmlCSS string
	//go:embed html/report.js
	htmlJS string
)

// htmlPage is what the template sees.
type htmlPage struct {
	Result   *audit.Result
	PageLang string // value of the lang attribute at first
	Policy   string // the content security policy
	CSS      template.CSS
	JS       template.JS

	Build                      string
	Headline, Summary, Outcome template.HTML
	Audited                    bool
	StaticAnalysis             audit.Text
	SDKs                       []audit.SDK
	Permissions                []audit.Permission
	Data                       []audit.Data
	Severities                 []audit.Severity
	Presences                  []audit.Presence
	States                     []audit.State
	RowStatuses                []string
	Rules                      []htmlRule
	Matrices                   []htmlMatrix
}

// htmlRule is a rule that has findings.
type htmlRule struct {
	ID    string
	Title audit.Text
	Count int
}

// htmlLink is a link to a finding.
type htmlLink struct {
	Number   int
	Severity audit.Severity
}

// writeHTML writes one file that needs nothing else: no network, no storage,
// and a content security policy that lets only its own style and script in.
// It holds both languages; Options.Lang is the one that shows first.
func writeHTML(w io.Writer, r *audit.Result, opts Options) error {
	b := newBilingual(r)
	t, err := template.New("report").Funcs(b.funcs()).Parse(htmlTemplate)
	if err != nil {
		return fmt.Errorf("report template: %w", err)
	}
	page := htmlPage{
		Result:         r,
		PageLang:       opts.say("zh-CN", "en"),
		Policy:         fmt.Sprintf("default-src 'none'; base-uri 'none'; form-action 'none'; style-src '%s'; script-src '%s'", cspHash(htmlCSS), cspHash(htmlJS)),
		CSS:            template.CSS(htmlCSS),
		JS:             template.JS(htmlJS),
		Build:          b.zh.build(),
		Headline:       b.both(view.headline),
		Summary:        b.both(view.summary),
		Outcome:        b.both(view.outcome),
		Audited:        b.zh.audited(),
		StaticAnalysis: staticAnalysis,
		SDKs:           b.zh.byUrgency(),
		Permissions:    b.zh.permissionsByUrgency(),
		Data:           b.zh.dataByUrgency(),
		Severities:     severities,
		Presences:      []audit.Presence{audit.Defined, audit.Declared, audit.Referenced, audit.Absent},
		States:         []audit.State{audit.Undisclosed, audit.Vague, audit.Disclosed, audit.NotChecked},
		RowStatuses:    []string{"resolved", "ambiguous", "unknown"},
		Rules:          rulesFound(r),
		Matrices:       b.matrices(),
	}
	if err := t.Execute(w, page); err != nil {
		return fmt.Errorf("report template: %w", err)
	}
	return nil
}

// cspHash names an inline style or script in a content security policy.
func cspHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// rulesFound lists the rules that have findings, in the order of the findings.
func rulesFound(r *audit.Result) []htmlRule {
	var rules []htmlRule
	index := make(map[string]int)
	for _, f := range r.Findings {
		i, ok := index[f.Rule]
		if !ok {
			i = len(rules)
			index[f.Rule] = i
			rules = append(rules, htmlRule{ID: f.Rule, Title: f.Title})
		}
		rules[i].Count++
	}
	return rules
}
