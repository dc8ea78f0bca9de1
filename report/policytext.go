package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// writePolicyText shows how each row of the SDK list was understood, then
// what the prose discloses.
func writePolicyText(w io.Writer, policy *audit.Policy, opts Options) error {
	p := newTextPage(newView(&audit.Result{Policy: policy}, opts))
	p.policyHead(policy)
	if err := p.rowTable(); err != nil {
		return err
	}
	p.phrases(p.say("正文披露的权限", "Permissions that the prose discloses"), policy.Permissions)
	p.phrases(p.say("正文披露的个人信息", "Personal information that the prose discloses"), policy.DataTypes)
	p.links()
	p.policyGaps()
	p.policyLast()
	_, err := p.WriteTo(w)
	return err
}

func (p *textPage) rowTable() error {
	if len(p.Policy.Disclosures) == 0 {
		p.section(p.say("SDK 清单", "SDK list"), 0)
		p.dim(p.say("未读到 SDK 清单", "no SDK list was found"))
		return nil
	}
	header := []string{p.say("行", "line"), p.say("名称", "name"), p.say("提供方", "vendor"),
		p.say("个人信息", "personal information"), p.say("对应的 SDK", "resolved as"), p.say("如何识别", "how")}
	var rows [][]string
	for _, d := range p.Policy.Disclosures {
		rows = append(rows, []string{lineOf(d.File, d.Line), d.Name, d.Vendor, p.keys(d.DataTypes), p.resolved(d), p.how(d)})
	}
	return p.table(p.say("SDK 清单", "SDK list"), header, rows, textRows)
}

func (p *textPage) resolved(d audit.Disclosure) string {
	var names []string
	for _, s := range d.SDKs {
		names = append(names, p.in(s.Name))
	}
	text := strings.Join(names, p.say("、", ", "))
	if d.Status != "resolved" {
		text = strings.TrimSpace(label(p.Options, rowStatusWords, d.Status) + " " + text)
	}
	if isForOthers(d) {
		text += p.say("（仅 ", " (") + platformNames.Replace(strings.Join(d.Platforms, "/")) + p.say("，不算作 Android 的披露）", " only: discloses nothing for Android)")
	}
	return text
}

// isForOthers reports whether a row speaks of platforms other than Android.
func isForOthers(d audit.Disclosure) bool {
	return len(d.Platforms) > 0 && !slices.Contains(d.Platforms, "android")
}

var platformNames = strings.NewReplacer("ios", "iOS", "harmony", "HarmonyOS", "web", "Web")

// forOthers says how many rows speak of other platforms alone, if any do.
func (p *textPage) forOthers(rows []audit.Disclosure) string {
	n := 0
	for _, d := range rows {
		if isForOthers(d) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return p.say("（其中 ", " (") + p.amount(n, "行", "row", "rows") + p.say("仅涉及 iOS、HarmonyOS 或 Web）", " of iOS, HarmonyOS or the web only)")
}

// how tells by what a row was resolved, or why it was not.
func (p *textPage) how(d audit.Disclosure) string {
	if d.Status != "resolved" {
		return p.in(d.Reason)
	}
	var ways []string
	for _, s := range d.SDKs {
		parts := strings.Split(s.How, "+")
		for i, part := range parts {
			parts[i] = label(p.Options, howWords, part)
		}
		way := strings.Join(parts, " + ")
		if len(ways) == 0 || ways[len(ways)-1] != way {
			ways = append(ways, way)
		}
	}
	return strings.Join(ways, ", ")
}

// phrases prints what the prose discloses, with the words that do.
func (p *textPage) phrases(title string, list []audit.Phrase) {
	p.section(title, len(list))
	for i, x := range list {
		if p.capped(i, textPhrases, len(list)) {
			return
		}
		p.paragraph("  ", fmt.Sprintf("%s  %s %s", shortPermission(x.Name), lineOf(x.File, x.Line), p.quoted(x.Quote)))
	}
}

// links prints the links to SDK lists that are kept elsewhere.
func (p *textPage) links() {
	if len(p.Policy.ListLinks) == 0 {
		return
	}
	p.section(p.say("指向其他 SDK 清单的链接", "Links to SDK lists kept elsewhere"), len(p.Policy.ListLinks))
	for _, l := range p.Policy.ListLinks {
		p.paragraph("  ", fmt.Sprintf("%s %s %s", lineOf(l.File, l.Line), l.Text, l.URL))
	}
}

func (p *textPage) policyGaps() {
	if len(p.Policy.Gaps) == 0 {
		return
	}
	p.section(p.say("未能读取", "Could not be read"), len(p.Policy.Gaps))
	for i, g := range p.Policy.Gaps {
		if p.capped(i, textGaps, len(p.Policy.Gaps)) {
			return
		}
		p.paragraph("  ", fmt.Sprintf("%s %s %s", lineOf(g.File, g.Line), g.Kind, g.Detail))
	}
}

// policyLast counts the rows by what became of them.
func (p *textPage) policyLast() {
	n := make(map[string]int)
	for _, d := range p.Policy.Disclosures {
		n[d.Status]++
	}
	var parts []string
	for _, status := range []string{"resolved", "ambiguous", "unknown"} {
		parts = append(parts, fmt.Sprintf("%s %d", label(p.Options, rowStatusWords, status), n[status]))
	}
	p.print("\n", strings.Join(parts, " · "), "\n")
}

// lineOf is the place of something in the policy, short: its line, after the
// name of the document if there are several.
func lineOf(file string, line int) string {
	if file == "" {
		return fmt.Sprint(line)
	}
	return fmt.Sprintf("%s:%d", file, line)
}
