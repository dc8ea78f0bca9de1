package report

import (
	"io"

	"github.com/sdkaudit/sdkaudit/audit"
)

func writeDiffText(w io.Writer, c *audit.Changes, opts Options) error {
	v := changes{opts, c}
	p := newTextPage(view{Options: opts})
	style := styleBold
	if c.Fails > 0 {
		style = styleRed
	}
	for _, line := range wrap(v.headline(), p.width) {
		p.print(p.style(style, line), "\n")
	}
	p.paragraph("", v.verdict())
	p.print("\n")
	p.item(v.say("旧", "old"), v.side(c.Old))
	p.item(v.say("新", "new"), v.side(c.New))
	for _, n := range c.Notes {
		p.item(v.say("注意", "note"), v.in(n))
	}
	for _, t := range v.tables() {
		var rows [][]string
		for _, r := range t.Rows {
			rows = append(rows, r.Cells)
		}
		if err := p.table(t.Title, t.Header, rows, len(rows)); err != nil {
			return err
		}
	}
	_, err := p.WriteTo(w)
	return err
}
