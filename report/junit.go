package report

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// The form that CI systems read; see github.com/testmoapp/junitxml.
type (
	junitSuites struct {
		XMLName  xml.Name   `xml:"testsuites"`
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Errors   int        `xml:"errors,attr"`
		Skipped  int        `xml:"skipped,attr,omitempty"`
		Suite    junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string `xml:"name,attr"`
		Tests    int    `xml:"tests,attr"`
		Failures int    `xml:"failures,attr"`
		Errors   int    `xml:"errors,attr"`
		Skipped  int    `xml:"skipped,attr,omitempty"`

		Properties []junitProperty `xml:"properties>property"`
		Cases      []junitCase     `xml:"testcase"`
	}
	junitProperty struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Failure *junitProblem `xml:"failure"`
		Error   *junitProblem `xml:"error"`
		Skipped *junitSkipped `xml:"skipped"`
		Output  string        `xml:"system-out,omitempty"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
	junitProblem struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// writeJUnit writes a test case for each finding, which fails if the finding
// is at or above the severity that fails a run and is skipped if it does not
// count; for each SDK and permission without one; and for each gap that hides
// something, which is an error.
func writeJUnit(w io.Writer, r *audit.Result, opts Options) error {
	v := newView(r, opts)
	suite := junitSuite{Name: v.build(), Properties: []junitProperty{{"as-of", r.AsOf}, {"inventory-date", r.Inventory.Date}}}
	if warning := v.outdated(); warning != "" {
		suite.Properties = append(suite.Properties, junitProperty{"inventory-outdated", warning})
	}
	found := make(map[audit.Subject]bool)
	for _, f := range r.Findings {
		found[f.Subject] = true
		file, line := v.location(f)
		c := junitCase{Class: f.Rule, Name: v.title(f), File: file, Line: line}
		switch {
		case f.Suppressed != nil:
			c.Skipped = &junitSkipped{v.suppression(f)}
			suite.Skipped++
		case v.fails(f):
			c.Failure = &junitProblem{Type: string(f.Severity), Message: v.in(f.Message), Text: v.plain(f)}
			suite.Failures++
		default:
			c.Output = v.plain(f)
		}
		suite.Cases = append(suite.Cases, c)
	}
	for _, s := range v.byUrgency() {
		if s.Presence == audit.Defined && !found[audit.Subject{Kind: "sdk", ID: s.ID}] {
			suite.Cases = append(suite.Cases, junitCase{Class: "sdk", Name: v.in(s.Name), Output: v.disclosure(s.Disclosure, s.Policy)})
		}
	}
	for _, p := range v.permissionsByUrgency() {
		if !routine(p) && !found[audit.Subject{Kind: "permission", ID: p.Name}] {
			suite.Cases = append(suite.Cases, junitCase{Class: "permission", Name: p.Name, Output: v.disclosure(p.Disclosure, p.Policy)})
		}
	}
	for _, g := range r.Gaps {
		if g.HidesCode || g.HidesList {
			suite.Errors++
			suite.Cases = append(suite.Cases, junitCase{Class: "gap", Name: g.Subject,
				Error: &junitProblem{Type: g.Kind, Message: v.in(g.Message), Text: g.Detail}})
		}
	}
	suite.Tests = len(suite.Cases)
	suites := junitSuites{Name: "sdkaudit", Tests: suite.Tests, Failures: suite.Failures, Errors: suite.Errors, Skipped: suite.Skipped, Suite: suite}

	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(suites); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// plain tells a finding in lines of text.
func (v view) plain(f audit.Finding) string {
	lines := []string{v.in(f.Message)}
	for _, e := range f.Evidence {
		lines = append(lines, v.evidence(e))
	}
	for _, q := range f.Policy {
		lines = append(lines, v.place(q)+" "+v.quoted(q.Text))
	}
	supports, _ := v.clauses(f)
	for _, s := range []string{supports, v.in(f.Fix)} {
		if s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}
