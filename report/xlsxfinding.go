package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// findingColumn is a column of the sheet of findings. Those that people fill
// in have no value.
type findingColumn struct {
	title   audit.Text
	width   float64
	value   func(v view, f audit.Finding) string
	choices []audit.Text
}

// Titles that the carrying over of an old workbook looks for.
var (
	findingsName     = audit.Text{ZH: "问题整改单", EN: "Findings"}
	numberTitle      = audit.Text{ZH: "问题编号", EN: "No."}
	runTitle         = audit.Text{ZH: "本次结果", EN: "This run"}
	fingerprintTitle = audit.Text{ZH: "指纹", EN: "Fingerprint"}
)

// findingColumns are the columns of the sheet, the fingerprint last of those
// that the program fills in.
func findingColumns() []findingColumn {
	return []findingColumn{
		{title: numberTitle, width: 9},
		{title: runTitle, width: 12},
		{title: audit.Text{ZH: "类型", EN: "Kind"}, width: 22, value: func(v view, f audit.Finding) string { return v.in(f.Title) + "\n" + f.Rule }},
		{title: audit.Text{ZH: "风险等级", EN: "Severity"}, width: 10, value: func(v view, f audit.Finding) string { return label(v.Options, severityWords, f.Severity) }},
		{title: audit.Text{ZH: "结论性质", EN: "Proof"}, width: 12, value: func(v view, f audit.Finding) string { return label(v.Options, proofWords, f.Proof) }},
		{title: audit.Text{ZH: "描述", EN: "Description"}, width: 50, value: func(v view, f audit.Finding) string { return v.in(f.Message) }},
		{title: audit.Text{ZH: "涉及SDK及版本", EN: "SDK and version"}, width: 22, value: view.sdkOf},
		{title: audit.Text{ZH: "引入方", EN: "Brought by"}, width: 18, value: func(v view, f audit.Finding) string { return v.sdkNames(v.subjectSDK(f).BroughtBy) }},
		{title: audit.Text{ZH: "权限/个人信息", EN: "Permission or information"}, width: 24, value: view.objectOf},
		{title: audit.Text{ZH: "APK检测结果", EN: "In the build"}, width: 50, value: func(v view, f audit.Finding) string { return v.evidenceLines(f.Evidence) }},
		{title: audit.Text{ZH: "政策原文及行号", EN: "In the policy"}, width: 50, value: func(v view, f audit.Finding) string {
			var lines []string
			for _, q := range f.Policy {
				lines = append(lines, v.place(q)+" "+v.quoted(q.Text))
			}
			return strings.Join(lines, "\n")
		}},
		{title: audit.Text{ZH: "证据编号", EN: "Evidence"}, width: 12},
		{title: audit.Text{ZH: "参考依据及可信度", EN: "Clauses and how sure"}, width: 44, value: view.gradedClauses},
		{title: audit.Text{ZH: "政策整改建议", EN: "Fix in the policy"}, width: 40, value: func(v view, f audit.Finding) string {
			if rule := audit.LookupRule(f.Rule); rule != nil {
				return v.in(rule.Fix)
			}
			return v.in(f.Fix) // of a rule that only another version has
		}},
		{title: audit.Text{ZH: "代码整改建议", EN: "Fix in the code"}, width: 40, value: func(v view, f audit.Finding) string {
			if rule := audit.LookupRule(f.Rule); rule != nil {
				return v.in(rule.CodeFix)
			}
			return ""
		}},
		{title: fingerprintTitle, width: 12, value: func(v view, f audit.Finding) string { return f.Fingerprint }},

		{title: audit.Text{ZH: "责任部门", EN: "Department"}, width: 14},
		{title: audit.Text{ZH: "责任人", EN: "Owner"}, width: 12},
		{title: audit.Text{ZH: "整改期限", EN: "Due"}, width: 12},
		{title: audit.Text{ZH: "整改措施", EN: "Measure"}, width: 36},
		{title: audit.Text{ZH: "整改状态", EN: "State"}, width: 14, choices: []audit.Text{
			{ZH: "待整改", EN: "open"}, {ZH: "整改中", EN: "in progress"}, {ZH: "已整改待复测", EN: "fixed, to be retested"},
			{ZH: "复测通过", EN: "retested"}, {ZH: "不整改（说明理由）", EN: "accepted (say why)"}}},
		{title: audit.Text{ZH: "复测版本", EN: "Retested version"}, width: 14},
		{title: audit.Text{ZH: "复测结果", EN: "Retest"}, width: 14, choices: []audit.Text{{ZH: "通过", EN: "passed"}, {ZH: "未通过", EN: "failed"}}},
		{title: audit.Text{ZH: "复测人/日期", EN: "Retested by, date"}, width: 16},
		{title: audit.Text{ZH: "备注", EN: "Remarks"}, width: 30},
	}
}

// findingSheet lists the findings. What people typed in the old workbook comes
// back beside the finding with the same fingerprint; rows of the old workbook
// without one in this run follow at the end.
func (v view) findingSheet(old *carried) sheet {
	columns := findingColumns()
	s := sheet{name: v.in(findingsName), frozen: 2}
	typedFrom := 1 + slices.IndexFunc(columns, func(c findingColumn) bool { return c.title == fingerprintTitle })
	for i, c := range columns {
		col := column{title: v.in(c.title), width: c.width, typed: i >= typedFrom}
		for _, t := range c.choices {
			col.choices = append(col.choices, v.in(t))
		}
		s.columns = append(s.columns, col)
	}
	for _, x := range old.added() {
		s.columns = append(s.columns, column{title: old.title(x), width: 20, typed: true})
	}

	number := old.lastNumber()
	evidence := 0
	for _, f := range v.Findings {
		previous := old.take(f.Fingerprint)
		run := v.say("检出", "found")
		switch {
		case previous != nil:
			run = v.say("仍检出", "still found")
		case old != nil:
			run = v.say("新检出", "new")
		}
		if why := v.suppression(f); why != "" {
			run += "\n" + why
		}
		id := previous.text(numberTitle)
		if id == "" {
			number++
			id = fmt.Sprintf("P%03d", number)
		}
		var row []any
		for _, c := range columns[:typedFrom] {
			switch {
			case c.title == numberTitle:
				row = append(row, id)
			case c.title == runTitle:
				row = append(row, run)
			case c.value == nil: // the numbers of the evidence
				row = append(row, v.evidenceLink(evidence, len(f.Evidence)))
			default:
				row = append(row, c.value(v, f))
			}
		}
		evidence += len(f.Evidence)
		s.rows = append(s.rows, append(row, previous.typed(columns[typedFrom:], old.added())...))
	}
	for _, gone := range old.rest() {
		var row []any
		for _, c := range columns[:typedFrom] {
			if c.title == runTitle && gone.text(fingerprintTitle) != "" {
				row = append(row, v.say("本次未检出", "not found in this run"))
			} else {
				row = append(row, gone.text(c.title))
			}
		}
		s.rows = append(s.rows, append(row, gone.typed(columns[typedFrom:], old.added())...))
	}
	return s
}

// evidenceLink names the evidence of a finding and leads to the first of it.
func (v view) evidenceLink(first, n int) link {
	if n == 0 {
		return link{}
	}
	text := evidenceID(first)
	if n > 1 {
		text += "–" + evidenceID(first+n-1)
	}
	return link{text: text, target: fmt.Sprintf("'%s'!A%d", v.evidenceName(), first+2)}
}

// subjectSDK is the SDK that a finding is about, or one without a name.
func (v view) subjectSDK(f audit.Finding) audit.SDK {
	for _, s := range subjects(f) {
		if s.Kind == "sdk" {
			return v.sdks[s.ID]
		}
	}
	return audit.SDK{}
}

func (v view) sdkOf(f audit.Finding) string {
	s := v.subjectSDK(f)
	if s.ID == "" {
		return ""
	}
	return strings.TrimSpace(v.in(s.Name)+" "+s.Version) + "\n" + s.ID
}

// gradedClauses lists the clauses of a finding, a line each, with how far each
// was checked.
func (v view) gradedClauses(f audit.Finding) string {
	var lines []string
	for _, c := range f.Clauses {
		line := v.clause(c)
		if c.SeeAlso {
			line = v.say("另见", "see also ") + line
		}
		switch c.Grade {
		case "A":
			line += v.say("（可信度 A：已核对原文）", " (A: checked in the text)")
		case "B":
			line += v.say("（可信度 B：据二手来源）", " (B: at second hand)")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// objectOf is the permission or the kind of information that a finding is
// about.
func (v view) objectOf(f audit.Finding) string {
	for _, s := range subjects(f) {
		switch s.Kind {
		case "permission":
			return s.ID
		case "data":
			return v.key(s.ID)
		}
	}
	return ""
}
