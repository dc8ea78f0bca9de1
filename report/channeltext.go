package report

import (
	"fmt"
	"io"

	"github.com/sdkaudit/sdkaudit/audit"
)

// writeChannels tells several builds of one app: how they differ, then what
// they have in common.
func writeChannels(w io.Writer, results []*audit.Result, opts Options) error {
	var views []view
	for _, r := range results {
		r = sanitized(r)
		if !opts.Suppressed {
			r = counting(r)
		}
		views = append(views, newView(r, opts))
	}
	c := newChannels(views)
	common := c.common(views[0].Result)
	for _, v := range views {
		if worse(v.Verdict.Status, common.Verdict.Status) {
			common.Verdict = v.Verdict
		}
	}
	p := newTextPage(newView(common, opts))
	p.channelHead(c)
	if len(c.rows) > 0 {
		header := []string{p.say("差异", "difference")}
		for i := range c.kinds {
			header = append(header, kindNumber(i))
		}
		if err := p.table(p.say("各构建的差异", "How the builds differ"), header, c.rows, len(c.rows)); err != nil {
			return err
		}
	}
	details := newTextPage(newView(c.uncommon(views), opts))
	details.findings()
	p.print(details.String())
	p.print("\n", p.style(styleBold, p.say(fmt.Sprintf("%d 个构建的共同部分", len(results)), fmt.Sprintf("What the %d builds have in common", len(results)))), "\n")
	return p.body(w)
}

// worse reports whether a run over several builds ends as a rather than as b.
func worse(a, b audit.Status) bool {
	return rank(a, audit.Fail, audit.Inconclusive) < rank(b, audit.Fail, audit.Inconclusive)
}

// kindNumber is how the columns of the matrix call a kind of build.
func kindNumber(i int) string { return fmt.Sprintf("[%d]", i+1) }

// channelHead lists the builds, those that do not differ under one verdict.
func (p *textPage) channelHead(c channels) {
	n := 0
	for _, kind := range c.kinds {
		n += len(kind)
	}
	p.print(p.style(styleBold, p.say(
		fmt.Sprintf("%s：%d 个构建，%d 种", p.Build.Package, n, len(c.kinds)),
		fmt.Sprintf("%s: %d builds of %s", p.Build.Package, n, p.amount(len(c.kinds), "", "kind", "kinds")))), "\n\n")
	for i, kind := range c.kinds {
		v := kind[0]
		p.item(kindNumber(i), v.outcome())
		p.item("", v.counts())
		for _, v := range kind {
			for _, f := range v.Build.Files {
				p.item("", fmt.Sprintf("%s · %s · %s", f.Name, v.build(), p.digest("sha256:"+f.SHA256)))
			}
		}
	}
	if p.audited() {
		p.policyHead(p.Policy)
	}
	p.grounds()
}
