package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// writeXLSX writes the working paper of a review: a cover to sign, the findings
// with columns to fill in, the evidence, and the comparison of build and policy
// from each side.
func writeXLSX(w io.Writer, r *audit.Result, opts Options) error {
	v := newView(r, opts)
	old, err := readCarried(opts.Carry)
	if err != nil {
		return err
	}
	b := newBook()
	b.add(v.coverSheet())
	b.add(v.findingSheet(old))
	b.add(v.evidenceSheet())
	b.add(v.sdkSheet())
	b.add(v.permissionSheet())
	b.add(v.dataSheet())
	if v.audited() {
		b.add(v.policySheet())
	}
	b.add(v.gapSheet())
	return b.write(w, v.build(), r.AsOf)
}

// evidenceName is the name of a sheet that others lead to.
func (v view) evidenceName() string { return v.say("证据清单", "Evidence") }

func (v view) coverSheet() sheet {
	s := sheet{name: v.say("封面", "Cover"), form: true, columns: []column{{title: v.say("项目", "Item"), width: 26}, {title: v.say("内容", "Content"), width: 100}}}
	add := func(zh, en, value string) { s.rows = append(s.rows, []any{v.say(zh, en), value}) }
	add("应用名称", "App", v.Build.Label)
	add("应用包名", "Package", v.Build.Package)
	add("版本", "Version", fmt.Sprintf("%s (%d)", v.Build.VersionName, v.Build.VersionCode))
	add("渠道", "Channel", "")
	add("minSdk / targetSdk", "minSdk / targetSdk", fmt.Sprintf("%d / %d", v.Build.MinSDK, v.Build.TargetSDK))
	for _, f := range v.Build.Files {
		add("构建文件", "Build file", f.Name+"\nSHA-256 "+f.SHA256)
	}
	certificate := v.say("未签名，或签名未能读取", "not signed, or the signature could not be read")
	if v.Build.Certificate != "" {
		certificate = "SHA-256 " + v.Build.Certificate
	}
	add("签名证书指纹", "Signing certificate", certificate)
	if v.audited() {
		for _, f := range v.Policy.Files {
			add("政策文件", "Policy file", f.Name+"\nSHA-256 "+f.SHA256)
		}
		if d := v.Policy.VersionDate; d != nil {
			add("政策更新日期", "Policy updated", d.Value)
		}
		if d := v.Policy.EffectiveDate; d != nil {
			add("政策生效日期", "Policy in force since", d.Value)
		}
	}
	add("工具", "Tool", "sdkaudit "+v.Tool.Version)
	inventory := []string{v.Inventory.Date + " · " + v.amount(v.Inventory.Entries, "条", "entry", "entries"), v.Inventory.Digest}
	if warning := v.outdated(); warning != "" {
		inventory = append(inventory, warning)
	}
	add("SDK 库", "SDK inventory", strings.Join(inventory, "\n"))
	add("审核基准日", "As of", v.AsOf)
	add("结论", "Outcome", v.headline()+"\n"+v.counts()+"\n"+v.summary())
	add("未能检测项", "What could not be checked", v.say("无", "none"))
	if len(v.Gaps) > 0 {
		var lines []string
		for _, g := range v.Gaps {
			lines = append(lines, g.Subject+v.say("：", ": ")+v.in(g.Message))
		}
		s.rows[len(s.rows)-1][1] = strings.Join(lines, "\n")
	}
	add("说明", "Note", v.say(staticAnalysis.ZH, staticAnalysis.EN))
	for _, who := range []audit.Text{{ZH: "检测人 / 日期", EN: "Checked by / date"}, {ZH: "复核人 / 日期", EN: "Reviewed by / date"}, {ZH: "批准人 / 日期", EN: "Approved by / date"}} {
		add(who.ZH, who.EN, "")
	}
	return s
}

// staticAnalysis says what a report can say.
var staticAnalysis = audit.Text{
	ZH: "本报告由静态分析得出：它说明构建中有什么、政策写了什么，不说明代码是否运行、何时运行、向何处发送。结论只支持相应条款下的核查，不是法律意见。",
	EN: "This report rests on static analysis: it says what is in the build and what the policy says, not whether or when code runs or what it sends. It supports checks under the clauses named and is no legal advice.",
}

// evidenceSheet numbers the evidence of the findings.
func (v view) evidenceSheet() sheet {
	s := sheet{name: v.evidenceName(), frozen: 2, columns: []column{
		{title: v.say("证据编号", "Evidence"), width: 10},
		{title: v.say("问题", "Finding"), width: 40},
		{title: v.say("证据类型", "Kind"), width: 14},
		{title: v.say("内容", "Value"), width: 60},
		{title: v.say("所在文件", "Where"), width: 30},
		{title: v.say("数量", "Count"), width: 8},
		{title: v.say("示例或调用处", "Examples or callers"), width: 70},
	}}
	for _, f := range v.Findings {
		for _, e := range f.Evidence {
			s.rows = append(s.rows, []any{evidenceID(len(s.rows)), v.title(f), v.evidenceKind(e), e.Value, e.Member, e.Count, strings.Join(e.Examples, "\n")})
		}
	}
	return s
}

// evidenceID is the number of the evidence in row i, from 0.
func evidenceID(i int) string { return fmt.Sprintf("E%d", i+1) }

// sdkSheet sets what the build holds beside what the policy says, SDK by SDK.
func (v view) sdkSheet() sheet {
	s := sheet{name: v.say("SDK比对表", "SDKs"), frozen: 2, columns: []column{
		{title: v.say("SDK 标识", "SDK id"), width: 20},
		{title: v.say("名称", "Name"), width: 24},
		{title: v.say("类别", "Category"), width: 16},
		{title: v.say("构建", "In build"), width: 12},
		{title: v.say("引入方", "Brought by"), width: 18},
		{title: v.say("所属 SDK", "Part of"), width: 18},
		{title: v.say("政策", "In policy"), width: 12},
		{title: v.say("政策行号", "Policy lines"), width: 12},
		{title: v.say("政策所写名称", "Name in policy"), width: 24},
		{title: v.say("政策所写提供方", "Vendor in policy"), width: 28},
		{title: v.say("SDK 库的提供方", "Vendor in inventory"), width: 20},
		{title: v.say("政策所写目的", "Purpose in policy"), width: 30},
		{title: v.say("政策所列个人信息", "Personal information in policy"), width: 40},
		{title: v.say("代码读取的个人信息", "Reached by its code"), width: 40},
		{title: v.say("相关权限", "Permissions"), width: 32},
		{title: v.say("证据", "Evidence"), width: 60},
		{title: v.say("风险等级", "Severity"), width: 10},
		{title: v.say("问题", "Findings"), width: 40},
	}}
	for _, k := range v.byUrgency() {
		severity, findings := v.findingsOn("sdk", k.ID)
		row := v.policyRow(k.ID)
		s.rows = append(s.rows, []any{k.ID, v.in(k.Name), v.in(k.CategoryName), label(v.Options, presenceWords, k.Presence),
			v.sdkNames(k.BroughtBy), v.sdkNames(k.PartOf), label(v.Options, stateWords, k.Disclosure), places(k.Policy),
			row.name, row.vendor, v.in(k.Vendor), row.purpose, row.personalInfo,
			v.keys(v.reached("sdk", k.ID)), strings.Join(v.permissionsOf(k.ID), "\n"), v.evidenceLines(k.Evidence), severity, findings})
	}
	return s
}

func (v view) permissionSheet() sheet {
	s := sheet{name: v.say("权限核对表", "Permissions"), frozen: 1, columns: []column{
		{title: v.say("权限", "Permission"), width: 46},
		{title: v.say("名称", "What it opens"), width: 24},
		{title: v.say("类别", "Class"), width: 16},
		{title: "maxSdkVersion", width: 10},
		{title: v.say("可生效", "Effective"), width: 10},
		{title: v.say("政策", "In policy"), width: 12},
		{title: v.say("政策行号", "Policy lines"), width: 12},
		{title: v.say("政策原文", "Policy text"), width: 50},
		{title: v.say("使用它的代码", "Code that uses it"), width: 30},
		{title: v.say("要求它的 SDK", "SDKs that ask for it"), width: 30},
		{title: v.say("风险等级", "Severity"), width: 10},
		{title: v.say("问题", "Findings"), width: 40},
	}}
	for _, p := range v.permissionsByUrgency() {
		severity, findings := v.findingsOn("permission", p.Name)
		maxSDK := ""
		if p.MaxSDK > 0 {
			maxSDK = fmt.Sprint(p.MaxSDK)
		}
		var users []string
		for _, o := range p.UsedBy {
			users = append(users, v.owner(o))
		}
		effective := v.say("否", "no")
		if p.Effective {
			effective = v.say("是", "yes")
		}
		s.rows = append(s.rows, []any{p.Name, v.in(p.Label), label(v.Options, permissionClassWords, p.Class), maxSDK, effective,
			label(v.Options, stateWords, p.Disclosure), places(p.Policy), quotes(p.Policy), strings.Join(users, v.say("、", ", ")), v.sdkNames(p.SDKs), severity, findings})
	}
	return s
}

// dataSheet is the matrix of who reaches which personal information.
func (v view) dataSheet() sheet {
	g := v.dataGrid()
	s := sheet{name: v.say("个人信息矩阵", "Personal information"), frozen: 1, columns: []column{{title: v.say("SDK 或代码", "SDK or code"), width: 28}}}
	for _, key := range g.columns {
		s.columns = append(s.columns, column{title: v.key(key), width: 14})
	}
	for _, owner := range g.rows {
		row := []any{v.owner(owner)}
		for _, key := range g.columns {
			row = append(row, v.in(g.marks[gridCell{owner, key}].words))
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// policySheet shows how each row of the policy was read.
func (v view) policySheet() sheet {
	s := sheet{name: v.say("政策解析", "Policy"), frozen: 2, columns: []column{
		{title: v.say("行", "Line"), width: 12},
		{title: v.say("名称", "Name"), width: 26},
		{title: v.say("内容", "What it is"), width: 14},
		{title: v.say("提供方", "Vendor"), width: 30},
		{title: v.say("目的", "Purpose"), width: 32},
		{title: v.say("个人信息", "Personal information"), width: 44},
		{title: v.say("识别出的个人信息", "Understood as"), width: 40},
		{title: v.say("链接", "Link"), width: 40},
		{title: v.say("状态", "Status"), width: 12},
		{title: v.say("对应的 SDK", "Resolved as"), width: 28},
		{title: v.say("如何识别", "How"), width: 40},
		{title: v.say("原文", "Quote"), width: 60},
	}}
	for _, d := range v.Policy.Disclosures {
		var names []string
		for _, k := range d.SDKs {
			names = append(names, v.in(k.Name))
		}
		s.rows = append(s.rows, []any{lineOf(d.File, d.Line), d.Name, v.say("SDK 条目", "row of an SDK"), d.Vendor, d.Purpose, d.PersonalInfo, v.keys(d.DataTypes), d.URL,
			label(v.Options, rowStatusWords, d.Status), strings.Join(names, v.say("、", ", ")), v.in(d.Reason), d.Quote})
	}
	for _, p := range v.Policy.Permissions {
		s.rows = append(s.rows, []any{lineOf(p.File, p.Line), shortPermission(p.Name), v.say("正文：权限", "prose: permission"), "", "", "", "", "", "", "", "", p.Quote})
	}
	for _, p := range v.Policy.DataTypes {
		s.rows = append(s.rows, []any{lineOf(p.File, p.Line), v.key(p.Name), v.say("正文：个人信息", "prose: information"), "", "", "", "", "", "", "", "", p.Quote})
	}
	return s
}

func (v view) gapSheet() sheet {
	s := sheet{name: v.say("未能检测项", "Not checked"), columns: []column{
		{title: v.say("位置", "Where"), width: 40},
		{title: v.say("情况", "What happened"), width: 60},
		{title: v.say("影响", "So that"), width: 40},
		{title: v.say("细节", "Detail"), width: 60},
	}}
	for _, g := range v.Gaps {
		effect := ""
		switch {
		case g.HidesCode:
			effect = v.say("不能据此说构建中没有什么", "nothing can be said to be absent from the build")
		case g.HidesList:
			effect = v.say("不能据此说清单中没有什么", "nothing can be said to be absent from the SDK list")
		}
		s.rows = append(s.rows, []any{g.Subject, v.in(g.Message), effect, g.Detail})
	}
	return s
}
