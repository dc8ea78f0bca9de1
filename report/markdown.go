package report

import (
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// A comment on GitHub holds 65,536 characters. What would not fit is counted.
const markdownSize = 60_000

// How many entries the lists of a comment show.
const (
	markdownWorst = 10
	markdownList  = 50
)

// writeMarkdown makes a comment for a pull request or a job summary: the
// outcome and the worst findings first, all else folded.
func writeMarkdown(w io.Writer, r *audit.Result, opts Options) error {
	r = counting(r)
	m := markdown{view: newView(r, opts)}
	m.head()
	m.worst()
	m.fold(m.say("问题详情", "Findings in detail"), len(r.Findings), m.findings)
	m.fold("SDK", len(r.SDKs), m.sdkTable)
	m.fold(m.say("权限（Manifest 声明）", "Permissions in the manifest"), len(r.Permissions), m.permissionTable)
	m.fold(m.say("代码读取的个人信息", "Personal information that code reaches"), len(r.Data), m.dataTable)
	m.fold(m.say("未识别的第三方代码", "Third-party code that the inventory does not know"), len(r.Unidentified), m.unidentified)
	m.fold(m.say("未能检测", "Could not be checked"), len(r.Gaps), m.gaps)
	m.printf("%s\n", markdownText(m.outcome()))
	_, err := io.WriteString(w, m.String())
	return err
}

type markdown struct {
	view
	strings.Builder
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(m, format, args...) }

func (m *markdown) head() {
	m.printf("### %s\n\n", markdownText(m.headline()))
	m.printf("**%s** · %s\n\n", m.counts(), markdownCode(m.build()))
	m.printf("%s\n\n", markdownText(m.summary()))
	m.item(m.say("SDK 库", "SDK inventory"), markdownText(m.Inventory.Date))
	m.item("", markdownText(m.outdated()))
	m.printf("\n")
}

func (m *markdown) worst() {
	if len(m.Findings) == 0 {
		return
	}
	m.row(m.say("等级", "Severity"), m.say("规则", "Rule"), m.say("问题", "Finding"))
	m.row("---", "---", "---")
	for i, f := range m.Findings {
		if i == markdownWorst {
			break
		}
		m.row(label(m.Options, severityWords, f.Severity), markdownCode(f.Rule), markdownText(m.title(f)))
	}
	m.printf("\n")
	m.more(min(len(m.Findings), markdownWorst), len(m.Findings))
}

// fold prints a section that opens on a click; nothing if it has no entries.
func (m *markdown) fold(title string, n int, body func()) {
	if n == 0 || m.full() {
		return
	}
	m.printf("<details><summary>%s (%d)</summary>\n\n", html.EscapeString(title), n)
	body()
	m.printf("\n</details>\n\n")
}

func (m *markdown) full() bool { return m.Len() > markdownSize }

// more counts the entries after the first shown.
func (m *markdown) more(shown, n int) {
	if shown < n {
		m.printf("%s\n\n", m.say(fmt.Sprintf("…… 另有 %d 项", n-shown), fmt.Sprintf("… and %d more", n-shown)))
	}
}

func (m *markdown) findings() {
	for i, f := range m.Findings {
		if m.full() {
			m.more(i, len(m.Findings))
			return
		}
		m.finding(f)
	}
}

func (m *markdown) finding(f audit.Finding) {
	m.printf("**%s · %s** %s\n\n", label(m.Options, severityWords, f.Severity), markdownText(m.title(f)), markdownCode(f.Rule))
	m.printf("%s\n\n", markdownText(m.in(f.Message)))
	for i, e := range f.Evidence {
		if i == textEvidence {
			m.item("", m.say(fmt.Sprintf("…… 另有 %d 项", len(f.Evidence)-i), fmt.Sprintf("… and %d more", len(f.Evidence)-i)))
			break
		}
		m.item(m.say("证据", "Evidence"), markdownCode(m.evidence(e)))
	}
	for _, q := range f.Policy {
		m.item(m.say("政策", "Policy"), markdownCode(m.place(q))+" "+markdownText(m.quoted(q.Text)))
	}
	supports, _ := m.clauses(f)
	m.item(m.say("条款", "Clauses"), markdownText(supports))
	m.item(m.say("整改", "Fix"), markdownText(m.in(f.Fix)))
	m.printf("\n")
}

// item prints an entry of a list; nothing if it has no content. The content is
// Markdown.
func (m *markdown) item(label, content string) {
	switch {
	case content == "":
	case label == "":
		m.printf("- %s\n", content)
	default:
		m.printf("- %s: %s\n", label, content)
	}
}

// row prints a row of a table. The cells are Markdown.
func (m *markdown) row(cells ...string) { m.printf("| %s |\n", strings.Join(cells, " | ")) }

func (m *markdown) sdkTable() {
	m.row("SDK", m.say("提供方", "Vendor"), m.say("类别", "Category"), m.say("构建", "In build"), m.say("政策（行号）", "In policy (line)"))
	m.row("---", "---", "---", "---", "---")
	list := m.byUrgency()
	for i, s := range list {
		if i == markdownList || m.full() {
			m.printf("\n")
			m.more(i, len(list))
			return
		}
		m.row(markdownText(m.in(s.Name)), markdownText(m.in(s.Vendor)), markdownText(m.in(s.CategoryName)),
			label(m.Options, presenceWords, s.Presence), markdownText(m.disclosure(s.Disclosure, s.Policy)))
	}
}

func (m *markdown) permissionTable() {
	m.row(m.say("权限", "Permission"), m.say("名称", "What it opens"), m.say("类别", "Class"), m.say("政策（行号）", "In policy (line)"), m.say("要求它的 SDK", "SDKs that ask for it"))
	m.row("---", "---", "---", "---", "---")
	list := m.permissionsByUrgency()
	for i, p := range list {
		if i == markdownList || m.full() {
			m.printf("\n")
			m.more(i, len(list))
			return
		}
		m.row(markdownCode(shortPermission(p.Name)), markdownText(m.in(p.Label)), markdownText(label(m.Options, permissionClassWords, p.Class)),
			markdownText(m.disclosure(p.Disclosure, p.Policy)), markdownText(m.sdkNames(p.SDKs)))
	}
}

func (m *markdown) dataTable() {
	m.row(m.say("个人信息", "Personal information"), m.say("政策", "In policy"), m.say("由谁的代码读取", "Reached by code of"))
	m.row("---", "---", "---")
	list := m.dataByUrgency()
	for i, d := range list {
		if i == markdownList || m.full() {
			m.printf("\n")
			m.more(i, len(list))
			return
		}
		m.row(markdownText(m.in(d.Name)), label(m.Options, stateWords, d.Disclosure), markdownText(m.owners(d)))
	}
}

func (m *markdown) unidentified() {
	for i, c := range m.Unidentified {
		if i == markdownList || m.full() {
			m.more(i, len(m.Unidentified))
			return
		}
		m.item("", markdownCode(c.Package)+" "+m.amount(c.Classes, "个类", "class", "classes"))
	}
}

func (m *markdown) gaps() {
	for i, g := range m.Gaps {
		if i == markdownList || m.full() {
			m.more(i, len(m.Gaps))
			return
		}
		m.item("", markdownCode(g.Subject)+" "+markdownText(m.in(g.Message)))
	}
}

// markdownText escapes a sanitised string so that it is read as it is: no
// markup, no link, and no reference to a user or an issue, which GitHub would
// look for in the text after the escapes are gone.
func markdownText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '@', r == '#':
			b.WriteString(`\` + string(r) + "<!-- -->")
		case strings.ContainsRune("\\`*_{}[]()+-.!|~$^:", r):
			b.WriteString(`\` + string(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// markdownCode makes a code span that also holds in a cell of a table.
func markdownCode(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	longest, run := 0, 0
	for _, r := range s {
		if r == '`' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	fence := strings.Repeat("`", longest+1)
	if longest > 0 {
		s = " " + s + " "
	}
	return fence + strings.ReplaceAll(s, "|", `\|`) + fence
}
