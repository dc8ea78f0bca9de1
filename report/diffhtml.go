package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"github.com/sdkaudit/sdkaudit/audit"
)

//go:embed html/diff.tmpl
var diffTemplate string

// diffPage is what the template sees.
type diffPage struct {
	Lang     string
	Policy   string // the content security policy
	CSS      template.CSS
	Title    string
	Headline string
	Verdict  string
	Status   string // style of the headline
	Sides    []diffSide
	Notes    []string
	Tables   []diffTable
}

type diffSide struct{ Label, Text string }

// writeDiffHTML writes one file that needs nothing else, in the language of the
// options.
func writeDiffHTML(w io.Writer, c *audit.Changes, opts Options) error {
	v := changes{opts, c}
	t, err := template.New("diff").Parse(diffTemplate)
	if err != nil {
		return fmt.Errorf("diff template: %w", err)
	}
	page := diffPage{
		Lang:     opts.say("zh-CN", "en"),
		Policy:   fmt.Sprintf("default-src 'none'; base-uri 'none'; form-action 'none'; style-src '%s'", cspHash(htmlCSS)),
		CSS:      template.CSS(htmlCSS),
		Title:    opts.say("差异", "Changes"),
		Headline: v.headline(),
		Verdict:  v.verdict(),
		Sides:    []diffSide{{opts.say("旧", "old"), v.side(c.Old)}, {opts.say("新", "new"), v.side(c.New)}},
		Tables:   v.tables(),
	}
	switch {
	case c.Fails > 0:
		page.Status = "fail"
	case c.Incomplete:
		page.Status = "inconclusive"
	}
	for _, n := range c.Notes {
		page.Notes = append(page.Notes, opts.in(n))
	}
	if err := t.Execute(w, page); err != nil {
		return fmt.Errorf("diff template: %w", err)
	}
	return nil
}
