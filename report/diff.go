package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// diffFormats render changes, by the names of the formats for results.
var diffFormats = []struct {
	name  string
	raw   bool // renders the changes as they are, not the sanitised copy
	write func(io.Writer, *audit.Changes, Options) error
}{
	{name: "text", write: writeDiffText},
	{name: "json", raw: true, write: writeDiffJSON},
	{name: "markdown", write: writeDiffMarkdown},
	{name: "html", write: writeDiffHTML},
}

// DiffFormats returns the names of the formats that WriteDiff knows, text first.
func DiffFormats() []string {
	var names []string
	for _, f := range diffFormats {
		names = append(names, f.name)
	}
	return names
}

// WriteDiff renders what differs between two results. The error is that of w,
// or says that the format does not render changes.
func WriteDiff(w io.Writer, c *audit.Changes, opts Options) error {
	name := opts.Format
	if name == "" {
		name = "text"
	}
	for _, f := range diffFormats {
		if f.name != name {
			continue
		}
		if !f.raw {
			c = sanitized(c)
		}
		return f.write(w, c, opts)
	}
	return fmt.Errorf("format %q does not render changes; those that do are %s", name, strings.Join(DiffFormats(), ", "))
}

func writeDiffJSON(w io.Writer, c *audit.Changes, opts Options) error {
	return encodeJSON(w, filled(c), opts.Compact)
}

// changeWords are the ways in which a thing differs.
var changeWords = map[audit.Change]audit.Text{
	audit.Added:      {ZH: "新增", EN: "added"},
	audit.Removed:    {ZH: "移除", EN: "removed"},
	audit.Changed:    {ZH: "变化", EN: "changed"},
	audit.Identified: {ZH: "新识别", EN: "newly identified"},
}

// fieldWords are the fields of a row.
var fieldWords = map[string]audit.Text{
	"name":          {ZH: "名称", EN: "name"},
	"vendor":        {ZH: "提供方", EN: "vendor"},
	"purpose":       {ZH: "目的", EN: "purpose"},
	"personal_info": {ZH: "个人信息", EN: "personal information"},
	"data_types":    {ZH: "个人信息类型", EN: "kinds of personal information"},
	"permissions":   {ZH: "权限", EN: "permissions"},
	"package":       {ZH: "包名", EN: "package"},
	"url":           {ZH: "链接", EN: "link"},
	"platforms":     {ZH: "平台", EN: "platforms"},
}

// changes are what differs as a reader of one language sees it.
type changes struct {
	Options
	*audit.Changes
}

// A diffTable is one kind of change, a row each.
type diffTable struct {
	Title  string
	Header []string
	Rows   []diffRow
}

// diffRow is a change. Its first cell says how the thing differs.
type diffRow struct {
	Change audit.Change
	Fails  bool
	Cells  []string
}

// Class is the style of the row in HTML.
func (r diffRow) Class() string {
	if r.Fails {
		return "high"
	}
	return string(r.Change)
}

// row begins with how a thing differs; an exclamation mark says that it fails.
func (c changes) row(change audit.Change, fails bool, cells ...string) diffRow {
	words := label(c.Options, changeWords, change)
	if fails {
		words += " !"
	}
	return diffRow{Change: change, Fails: fails, Cells: append([]string{words}, cells...)}
}

// tables are the kinds of change that there are.
func (c changes) tables() []diffTable {
	var out []diffTable
	for _, t := range []diffTable{c.sdks(), c.permissions(), c.data(), c.components(), c.rows(), c.prose()} {
		if len(t.Rows) > 0 {
			t.Header = append([]string{c.say("变化", "change")}, t.Header...)
			out = append(out, t)
		}
	}
	return out
}

func (c changes) sdks() diffTable {
	t := diffTable{Title: "SDK", Header: []string{"SDK", c.say("类别", "category"), c.say("版本", "version"), c.say("构建", "in build"), c.say("政策", "in policy")}}
	for _, s := range c.SDKs {
		name := c.in(s.Name) + " (" + s.ID + ")"
		if len(s.BroughtBy) > 0 {
			name += c.say("，由 "+strings.Join(s.BroughtBy, "、")+" 带入", ", brought by "+strings.Join(s.BroughtBy, ", "))
		}
		presence := label(c.Options, presenceWords, s.NewPresence)
		if s.Change == audit.Changed && s.OldPresence != s.NewPresence {
			presence = label(c.Options, presenceWords, s.OldPresence) + " → " + presence
		}
		t.Rows = append(t.Rows, c.row(s.Change, s.Fails, name, c.in(s.CategoryName), was(s.OldVersion, s.NewVersion), presence, label(c.Options, stateWords, s.Disclosure)))
	}
	return t
}

// was tells an old and a new value, of which either may be unknown.
func was(before, now string) string {
	switch {
	case before == "" || before == now:
		return now
	case now == "":
		return before
	}
	return before + " → " + now
}

func (c changes) permissions() diffTable {
	t := diffTable{Title: c.say("权限（Manifest 声明）", "Permissions in the manifest"), Header: []string{
		c.say("权限", "permission"), c.say("名称", "what it opens"), c.say("类别", "class"), c.say("要求它的 SDK", "SDKs that ask for it"), c.say("政策", "in policy")}}
	for _, p := range c.Permissions {
		name := shortPermission(p.Name)
		if p.OldMaxSDK != p.NewMaxSDK {
			name += fmt.Sprintf(" (maxSdk %s → %s)", maxSDK(p.OldMaxSDK), maxSDK(p.NewMaxSDK))
		}
		t.Rows = append(t.Rows, c.row(p.Change, p.Fails, name, c.in(p.Label), label(c.Options, permissionClassWords, p.Class),
			strings.Join(p.SDKs, ", "), label(c.Options, stateWords, p.Disclosure)))
	}
	return t
}

func maxSDK(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprint(n)
}

func (c changes) data() diffTable {
	t := diffTable{Title: c.say("代码读取的个人信息", "Personal information that code reaches"), Header: []string{
		c.say("个人信息", "personal information"), c.say("由谁的代码", "code of"), c.say("接口", "interfaces"), c.say("政策", "in policy")}}
	for _, d := range c.Data {
		t.Rows = append(t.Rows, c.row(d.Change, d.Fails, c.in(d.Name), c.in(d.OwnerName), strings.Join(d.Targets, ", "), label(c.Options, stateWords, d.Disclosure)))
	}
	return t
}

func (c changes) components() diffTable {
	t := diffTable{Title: c.say("SDK 的组件", "Components of SDKs"), Header: []string{c.say("组件", "component"), "SDK"}}
	for _, x := range c.Components {
		t.Rows = append(t.Rows, c.row(x.Change, false, x.Name, c.in(x.SDKName)))
	}
	return t
}

func (c changes) rows() diffTable {
	t := diffTable{Title: c.say("政策的 SDK 清单", "SDK list of the policy"), Header: []string{
		c.say("名称", "name"), c.say("行", "line"), c.say("对应", "resolved as"), c.say("改了什么", "what changed")}}
	for _, r := range c.Rows {
		resolved := strings.Join(r.SDKs, ", ")
		if resolved == "" {
			resolved = label(c.Options, rowStatusWords, r.Status)
		}
		var fields []string
		for _, f := range r.Fields {
			fields = append(fields, label(c.Options, fieldWords, f.Field)+c.say("：", ": ")+empty(f.Old)+" → "+empty(f.New))
		}
		t.Rows = append(t.Rows, c.row(r.Change, false, r.Name, fmt.Sprint(r.Line), resolved, strings.Join(fields, c.say("；", "; "))))
	}
	return t
}

// empty stands for a cell that says nothing.
func empty(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func (c changes) prose() diffTable {
	t := diffTable{Title: c.say("政策的正文", "Prose of the policy"), Header: []string{c.say("内容", "what"), c.say("行", "line"), c.say("原文", "words")}}
	for _, p := range c.Prose {
		name := shortPermission(p.Name)
		if l := c.in(p.Label); l != "" {
			name = l + " (" + name + ")"
		}
		t.Rows = append(t.Rows, c.row(p.Change, false, name, fmt.Sprint(p.Line), p.Quote))
	}
	return t
}

// headline counts the changes by kind: "SDK +2 −1".
func (c changes) headline() string {
	if c.Empty() {
		return c.say("没有差异", "no difference")
	}
	var parts []string
	for _, t := range c.tables() {
		n := map[audit.Change]int{}
		for _, r := range t.Rows {
			n[r.Change]++
		}
		text := t.Title
		for _, sign := range []struct {
			mark   string
			change audit.Change
		}{{"+", audit.Added}, {"−", audit.Removed}, {"~", audit.Changed}, {"?", audit.Identified}} {
			if n[sign.change] > 0 {
				text += fmt.Sprintf(" %s%d", sign.mark, n[sign.change])
			}
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, c.say("；", "; "))
}

// verdict says how many changes are new collection, "" if there are none.
func (c changes) verdict() string {
	if c.Fails == 0 {
		return ""
	}
	return c.amount(c.Fails, "项新增收集没有明确披露（标有 ! 号）", "change is new collection that no policy clearly discloses (marked !)", "changes are new collection that no policy clearly discloses (marked !)")
}

// side names one of the results.
func (c changes) side(s audit.Side) string {
	var parts []string
	if b := s.Build; b != nil {
		name := strings.TrimSpace(b.Package + " " + b.VersionName)
		parts = append(parts, fmt.Sprintf("%s (%d)", name, b.VersionCode))
		for _, f := range b.Files {
			parts = append(parts, f.Name)
		}
	}
	for _, f := range s.Policy {
		parts = append(parts, f.Name)
	}
	return strings.Join(parts, " · ")
}
