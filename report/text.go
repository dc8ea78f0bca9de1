package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// How many entries a list shows unless Options.Verbose.
const (
	textEvidence     = 3
	textFindings     = 30
	textSDKs         = 60
	textPermissions  = 30
	textData         = 30
	textUnidentified = 10
	textGaps         = 15
	textRows         = 200
	textPhrases      = 40
)

func writeText(w io.Writer, r *audit.Result, opts Options) error {
	if !opts.Suppressed {
		r = counting(r)
	}
	p := newTextPage(newView(r, opts))
	p.head()
	return p.body(w)
}

// body prints all below the head, and writes the page.
func (p *textPage) body(w io.Writer) error {
	p.findings()
	p.suppressed()
	if err := p.sdkTable(); err != nil {
		return err
	}
	if err := p.permissionTable(); err != nil {
		return err
	}
	if err := p.dataTable(); err != nil {
		return err
	}
	p.unidentified()
	p.gaps()
	p.last()
	_, err := p.WriteTo(w)
	return err
}

// head says first what the outcome is, then what was examined.
func (p *textPage) head() {
	p.print(p.style(statusStyle(p.Verdict.Status), p.headline()), "\n")
	p.paragraph("", p.counts())
	if len(p.Build.Files) == 0 && p.Policy != nil { // the text was checked on its own
		p.print("\n")
		p.policyHead(p.Policy)
		return
	}
	p.paragraph("", p.summary())
	p.print("\n")

	p.item(p.say("构建", "build"), fmt.Sprintf("%s · minSdk %d · targetSdk %d · %s", p.build(), p.Build.MinSDK, p.Build.TargetSDK,
		p.amount(p.Build.Classes, "个类", "class", "classes")))
	for _, f := range p.Build.Files {
		p.item("", f.Name+" · "+p.digest("sha256:"+f.SHA256))
	}
	if p.audited() {
		p.policyHead(p.Policy)
	}
	p.grounds()
}

// grounds says what the conclusions rest on besides the build and the policy.
func (p *textPage) grounds() {
	p.item(p.say("SDK 库", "inventory"), fmt.Sprintf("%s · %s · %s", p.Inventory.Date,
		p.amount(p.Inventory.Entries, "条", "entry", "entries"), p.digest(p.Inventory.Digest)))
	if warning := p.outdated(); warning != "" {
		p.item("", warning)
	}
	p.item(p.say("基准日", "as of"), p.AsOf)
	if b := p.baseline(); b != "" {
		p.item(p.say("基线", "baseline"), b)
	}
}

// policyHead names the documents and their dates.
func (p *textPage) policyHead(policy *audit.Policy) {
	for i, f := range policy.Files {
		name := ""
		if i == 0 {
			name = p.say("政策", "policy")
		}
		p.item(name, f.Name+" · "+p.digest("sha256:"+f.SHA256))
	}
	var dates []string
	if d := policy.VersionDate; d != nil {
		dates = append(dates, p.say("更新日期 ", "updated ")+d.Value)
	}
	if d := policy.EffectiveDate; d != nil {
		dates = append(dates, p.say("生效日期 ", "in force since ")+d.Value)
	}
	dates = append(dates, p.say("SDK 清单 ", "SDK list of ")+p.amount(len(policy.Disclosures), "行", "row", "rows")+p.forOthers(policy.Disclosures))
	p.item("", strings.Join(dates, " · "))
}

// digest shortens a digest to what tells files apart, unless the reader asked
// for everything.
func (p *textPage) digest(s string) string {
	if p.Verbose {
		return s
	}
	return truncate(s, len("sha256:")+17)
}

// findings prints the findings, those of one rule and severity under one
// heading: what they have in common is said once.
func (p *textPage) findings() {
	if len(p.Findings) == 0 {
		return
	}
	p.section(p.say("问题", "Findings"), len(p.Findings))
	first := true
	for rest := p.Findings; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Rule == rest[0].Rule && rest[n].Severity == rest[0].Severity {
			n++
		}
		if !first {
			p.print("\n")
		}
		first = false
		p.findingGroup(rest[:n])
		rest = rest[n:]
	}
}

// findingGroup prints findings of one rule and severity.
func (p *textPage) findingGroup(group []audit.Finding) {
	f := group[0]
	severity := p.say("【", "[") + label(p.Options, severityWords, f.Severity) + p.say("】", "]")
	p.print(p.style(severityStyle(f.Severity), severity), " ")
	title := fmt.Sprintf("%s (%s)", p.title(f), f.Rule)
	if len(group) > 1 {
		title = fmt.Sprintf("%s (%s) ×%d", p.in(f.Title), f.Rule, len(group))
	}
	indent := columns(severity) + 1
	for i, line := range wrap(title, p.width-indent) {
		if i > 0 {
			p.print(strings.Repeat(" ", indent))
		}
		p.print(p.style(styleBold, line), "\n")
	}
	full := f.Severity.Rank() < audit.Low.Rank() || p.Verbose
	for i, f := range group {
		if p.capped(i, textFindings, len(group)) {
			break
		}
		p.finding(f, full)
	}
	if !full {
		return
	}
	supports, seeAlso := p.clauses(f)
	p.field(p.say("条款", "clauses"), supports)
	if p.Verbose {
		p.field("", seeAlso)
	}
	p.field(p.say("整改", "fix"), p.in(f.Fix))
}

// finding prints what is a finding's own: in full, or in short the message and
// where in the policy to look.
func (p *textPage) finding(f audit.Finding, full bool) {
	message := p.in(f.Message)
	if !full && len(f.Policy) > 0 {
		places := make([]string, len(f.Policy))
		for i, q := range f.Policy {
			places[i] = p.place(q)
		}
		message += " [" + strings.Join(places, ", ") + "]"
	}
	if f.Suppressed != nil {
		message = p.say("【不计】", "[suppressed] ") + message
	}
	p.bullet(message)
	p.field(p.say("原因", "because"), p.suppression(f))
	if !full {
		return
	}
	for i, q := range f.Policy {
		if p.capped(i, textEvidence, len(f.Policy)) {
			break
		}
		p.field(once(i, p.say("政策", "policy")), p.place(q)+" "+p.quoted(q.Text))
	}
	for i, e := range f.Evidence {
		if p.capped(i, textEvidence, len(f.Evidence)) {
			break
		}
		p.field(once(i, p.say("证据", "evidence")), p.evidence(e))
		if p.Verbose || e.Kind == "call" { // who calls is the evidence
			for _, example := range e.Examples {
				p.field("", "← "+example)
			}
		}
	}
	p.field(p.say("性质", "proof"), label(p.Options, proofWords, f.Proof))
	if p.Verbose {
		p.field(p.say("指纹", "id"), f.Fingerprint)
	}
}

// suppressed says what does not count, and which exceptions nothing needs.
func (p *textPage) suppressed() {
	var lines []string
	if n := p.Verdict.Suppressed; n > 0 && !p.Suppressed {
		lines = append(lines, p.amount(n, "项已豁免或在基线中的问题未列出（--show-suppressed 列出）",
			"suppressed finding is not listed (--show-suppressed lists it)", "suppressed findings are not listed (--show-suppressed lists them)"))
	}
	for _, e := range p.Exceptions {
		if e.Status == audit.Unused {
			lines = append(lines, p.say("未用到的豁免：", "an exception that nothing needs: ")+e.Rule+" "+e.Subject+p.term(e.Owner, e.Expires))
		}
	}
	for i, line := range lines {
		if i == 0 {
			p.print("\n")
		}
		p.dim(line)
	}
}

func (p *textPage) sdkTable() error {
	if len(p.SDKs) == 0 {
		return nil
	}
	header := []string{"SDK", p.say("类别", "category"), p.say("构建", "in build")}
	if p.audited() {
		header = append(header, p.say("政策（行号）", "in policy (line)"))
	}
	header = append(header, p.say("证据", "evidence"))
	var rows [][]string
	for _, s := range p.byUrgency() {
		name := strings.TrimSpace(p.in(s.Name) + " " + s.Version)
		row := []string{name, p.in(s.CategoryName), label(p.Options, presenceWords, s.Presence)}
		if p.audited() {
			row = append(row, p.disclosure(s.Disclosure, s.Policy))
		}
		rows = append(rows, append(row, p.basis(s)))
	}
	return p.table(p.say("SDK", "SDKs"), header, rows, textSDKs)
}

// basis sums up in a cell why an SDK is held to be in the build.
func (p *textPage) basis(s audit.SDK) string {
	var text string
	if len(s.Evidence) > 0 {
		text = s.Evidence[0].Value
		if n := s.Evidence[0].Count; n > 0 {
			text += fmt.Sprintf(" ×%d", n)
		}
		if more := len(s.Evidence) - 1; more > 0 {
			text += fmt.Sprintf(" +%d", more)
		}
	}
	if len(s.BroughtBy) > 0 {
		text += p.say("（由"+p.sdkNames(s.BroughtBy)+"带入）", " (brought by "+p.sdkNames(s.BroughtBy)+")")
	}
	if len(s.PartOf) > 0 {
		text += p.say("（属于"+p.sdkNames(s.PartOf)+"）", " (part of "+p.sdkNames(s.PartOf)+")")
	}
	return text
}

// permissionTable leaves out the permissions that say nothing about personal
// information, unless the reader asked for everything.
func (p *textPage) permissionTable() error {
	header := []string{p.say("权限", "permission"), p.say("名称", "what it opens"), p.say("类别", "class")}
	if p.audited() {
		header = append(header, p.say("政策（行号）", "in policy (line)"))
	}
	header = append(header, p.say("要求它的 SDK", "SDKs that ask for it"))
	var rows [][]string
	hidden := 0
	for _, perm := range p.permissionsByUrgency() {
		if routine(perm) && !p.Verbose {
			hidden++
			continue
		}
		name := shortPermission(perm.Name)
		if perm.MaxSDK > 0 {
			name += fmt.Sprintf(" (maxSdk %d)", perm.MaxSDK)
		}
		row := []string{name, p.in(perm.Label), label(p.Options, permissionClassWords, perm.Class)}
		if p.audited() {
			row = append(row, p.disclosure(perm.Disclosure, perm.Policy))
		}
		rows = append(rows, append(row, p.sdkNames(perm.SDKs)))
	}
	if len(rows) > 0 {
		if err := p.table(p.say("权限（Manifest 声明）", "Permissions in the manifest"), header, rows, textPermissions); err != nil {
			return err
		}
	}
	if hidden > 0 {
		p.dim(p.say(fmt.Sprintf("另有 %d 项与个人信息无关的权限（-v 列出）", hidden), fmt.Sprintf("%d more that open no personal information (-v lists them)", hidden)))
	}
	return nil
}

// dataTable shows which kinds of personal information code reaches, and whose
// code that is.
func (p *textPage) dataTable() error {
	if len(p.Data) == 0 {
		return nil
	}
	header := []string{p.say("个人信息", "personal information")}
	if p.audited() {
		header = append(header, p.say("政策", "in policy"))
	}
	header = append(header, p.say("由谁的代码读取", "reached by code of"))
	var rows [][]string
	for _, d := range p.dataByUrgency() {
		row := []string{p.in(d.Name)}
		if p.audited() {
			row = append(row, label(p.Options, stateWords, d.Disclosure))
		}
		rows = append(rows, append(row, p.owners(d)))
	}
	return p.table(p.say("代码读取的个人信息", "Personal information that code reaches"), header, rows, textData)
}

func (p *textPage) unidentified() {
	if len(p.Unidentified) == 0 {
		return
	}
	p.section(p.say("未识别的第三方代码", "Third-party code that the inventory does not know"), len(p.Unidentified))
	for i, c := range p.Unidentified {
		if p.capped(i, textUnidentified, len(p.Unidentified)) {
			return
		}
		p.paragraph("  ", fmt.Sprintf("%s · %s · %s", c.Package, p.amount(c.Classes, "个类", "class", "classes"), strings.Join(c.Members, " ")))
	}
}

func (p *textPage) gaps() {
	if len(p.Gaps) == 0 {
		return
	}
	p.section(p.say("未能检测", "Could not be checked"), len(p.Gaps))
	for i, g := range p.Gaps {
		if p.capped(i, textGaps, len(p.Gaps)) {
			return
		}
		p.gap(g)
	}
}

func (p *textPage) gap(g audit.Gap) {
	text := p.in(g.Message)
	switch {
	case g.HidesCode:
		text += p.say("（不能据此说构建中没有什么）", " (nothing can be said to be absent from the build)")
	case g.HidesList:
		text += p.say("（不能据此说清单中没有什么）", " (nothing can be said to be absent from the SDK list)")
	}
	if g.Subject != "" {
		text = g.Subject + p.say("：", ": ") + text
	}
	p.bullet(text)
}

func (p *textPage) last() {
	p.print("\n")
	for _, line := range wrap(p.counts()+" — "+p.outcome(), p.width) {
		p.print(p.style(statusStyle(p.Verdict.Status), line), "\n")
	}
}

func statusStyle(s audit.Status) string {
	switch s {
	case audit.Pass:
		return styleGreen
	case audit.Fail:
		return styleRed
	}
	return styleYellow
}

func severityStyle(s audit.Severity) string {
	switch s {
	case audit.High:
		return styleRed
	case audit.Medium:
		return styleYellow
	}
	return styleBold
}
