package report

import (
	"io"
	"slices"

	"github.com/sdkaudit/sdkaudit/audit"
)

// writeDiffMarkdown makes a comment for a pull request: what fails first, the
// tables folded.
func writeDiffMarkdown(w io.Writer, c *audit.Changes, opts Options) error {
	v := changes{opts, c}
	m := markdown{view: view{Options: opts}}
	m.printf("### %s\n\n", markdownText(v.headline()))
	if s := v.verdict(); s != "" {
		m.printf("**%s**\n\n", markdownText(s))
	}
	m.printf("%s → %s\n\n", markdownCode(v.side(c.Old)), markdownCode(v.side(c.New)))
	for _, n := range c.Notes {
		m.item("", markdownText(m.in(n)))
	}
	if len(c.Notes) > 0 {
		m.printf("\n")
	}
	for _, t := range v.tables() {
		slices.SortStableFunc(t.Rows, func(a, b diffRow) int { return rank(a.Fails, true) - rank(b.Fails, true) })
		m.fold(t.Title, len(t.Rows), func() {
			m.row(t.Header...)
			m.row(slices.Repeat([]string{"---"}, len(t.Header))...)
			for i, r := range t.Rows {
				if m.full() {
					m.printf("\n")
					m.more(i, len(t.Rows))
					return
				}
				cells := make([]string, len(r.Cells))
				for j, cell := range r.Cells {
					cells[j] = markdownText(cell)
				}
				m.row(cells...)
			}
		})
	}
	_, err := io.WriteString(w, m.String())
	return err
}
