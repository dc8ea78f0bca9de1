package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

var newSinceBaseline = &Rule{
	ID:       "new-since-baseline",
	Severity: High,
	Title:    Text{ZH: "相对基线新增的收集", EN: "new since the baseline"},
	About: Text{
		ZH: "与 --baseline 的结果相比，本包新增了SDK、涉及个人信息的权限，或某SDK的代码新读取一类个人信息，而所提供文本没有披露它；其他规则已就同一对象给出同等严重程度的发现时不重复报告。" +
			"未披露为 high，披露不明确为 medium，证据薄弱或SDK清单读不全为 low。文本（含其日期）与基线相同、但已披露的新增，以及SDK的主版本变化，为 info：提示复核。" +
			"只采用高置信度的接口；按SDK与类型比较，不看次数与位置。任一构建的代码读不全时不下结论；基线时已作为未识别代码存在的不算新增。",
		EN: "Against the result of --baseline the build has a new SDK or a new permission that opens personal information, or code of an SDK reads a kind of personal information that it did not, and the supplied text does not disclose it; not reported where another rule has a finding as grave about the same. " +
			"high if undisclosed, medium if vague, low where the evidence is thin or the SDK list was not read in full. What is new and disclosed by a text that (like its dates) is that of the baseline, and another major version of an SDK, is info: worth another look. " +
			"Only interfaces of high confidence count; SDK and type are compared, not counts and places. Withheld where code of either build could not be read; what was there as unidentified code is not new.",
	},
	Fix: Text{
		ZH: "确认新增是有意为之；需要的，更新隐私政策并告知用户。",
		EN: "Check that what is new is meant; if so, update the policy and tell the users.",
	},
	CodeFix: Text{
		ZH: "不需要的，移除或关闭。复核后保存新的基线。",
		EN: "If not, take it out or switch it off. Then save a new baseline.",
	},
	Clauses: []string{"PIPL-14", "ID-2.2", "MIIT-26-app"},
	check:   checkNewSinceBaseline,
}

func checkNewSinceBaseline(r *run) []Finding {
	base := r.options.Baseline
	if base == nil || r.result.Policy == nil || r.hidden() || hidesCode(base) {
		return nil
	}
	changes, err := Diff(base, r.result, r.result.Tool)
	if err != nil {
		return nil // a baseline of the text alone tells nothing of builds
	}
	unchanged := samePolicy(base.Policy, r.result.Policy)
	var out []Finding
	for _, n := range slices.Concat(r.newSDKs(changes), r.newPermissions(changes), r.newData(changes)) {
		f := n.finding
		f.Severity, f.Proof = gradeNew(n.state, unchanged), Confirmed
		if n.weak && f.Severity.Rank() < Low.Rank() {
			f.Severity, f.Proof = Low, Suspected
		}
		if f.Severity != "" && !r.toldAs(f) {
			words := newWords[n.state]
			f.Message = Text{ZH: f.Message.ZH + words.ZH, EN: f.Message.EN + " " + words.EN}
			out = append(out, f)
		}
	}
	return out
}

// news is something that the baseline does not have.
type news struct {
	finding Finding
	state   State // what the policy says of it
	weak    bool  // the evidence that it is there, or that nobody disclosed it
}

// newWords ends the message about something new by what the policy says of it.
var newWords = map[State]Text{
	Undisclosed: {ZH: "所提供文本中未见披露。", EN: "The supplied text does not disclose it."},
	Vague:       {ZH: "所提供文本的披露不明确。", EN: "What the supplied text says of it is vague."},
	Disclosed:   {ZH: "所提供文本与基线时相同，请复核其披露是否仍然准确。", EN: "The supplied text is that of the baseline: check that what it says still holds."},
}

func (r *run) newSDKs(changes *Changes) []news {
	var out []news
	for _, c := range changes.SDKs {
		i := slices.IndexFunc(r.result.SDKs, func(s SDK) bool { return s.ID == c.ID })
		if i < 0 || r.result.SDKs[i].Collects == privacy.No {
			continue
		}
		s := r.result.SDKs[i]
		n := news{
			finding: Finding{Subject: Subject{Kind: "sdk", ID: c.ID}, Evidence: s.Evidence, Policy: s.Policy},
			state:   s.Disclosure,
			weak:    !strong(s.Evidence) || r.listHidden(),
		}
		switch {
		case c.codeIsNew() && s.Presence == Defined && len(s.PartOf) == 0:
			n.finding.Message = Text{ZH: fmt.Sprintf("新增 %s。", nameOf(s, "zh")), EN: fmt.Sprintf("%s is new.", nameOf(s, "en"))}
			if len(s.BroughtBy) > 0 {
				n.finding.Message.ZH += fmt.Sprintf("由 %s 带入。", r.namesOf(s.BroughtBy, "zh"))
				n.finding.Message.EN += fmt.Sprintf(" Brought by %s.", r.namesOf(s.BroughtBy, "en"))
			}
		case c.Change == Changed && c.OldVersion != "" && c.NewVersion != "" && major(c.OldVersion) != major(c.NewVersion):
			n.state = Disclosed // or told before
			n.finding.Message = Text{
				ZH: fmt.Sprintf("%s 由 %s 变为 %s。", nameOf(s, "zh"), c.OldVersion, c.NewVersion),
				EN: fmt.Sprintf("%s was %s and is %s.", nameOf(s, "en"), c.OldVersion, c.NewVersion),
			}
		default:
			continue
		}
		out = append(out, n)
	}
	return out
}

func (r *run) newPermissions(changes *Changes) []news {
	var out []news
	for _, c := range changes.Permissions {
		i := slices.IndexFunc(r.result.Permissions, func(p Permission) bool { return p.Name == c.Name })
		known, _ := privacy.LookupPermission(c.Name)
		if i < 0 || r.baselineHasEffective(c.Name) || !r.result.Permissions[i].Effective || !sensitivePermission(known) {
			continue
		}
		out = append(out, news{
			state: c.Disclosure,
			finding: Finding{
				Subject: Subject{Kind: "permission", ID: c.Name}, Evidence: r.permissionEvidence(c.Name), Policy: r.result.Permissions[i].Policy,
				Message: Text{
					ZH: fmt.Sprintf("Manifest 新声明了 %s（%s）。", c.Name, c.Label.In("zh")),
					EN: fmt.Sprintf("The manifest newly declares %s (%s).", c.Name, c.Label.In("en")),
				},
			},
		})
	}
	return out
}

// baselineHasEffective reports whether the build of the baseline could already
// be granted a permission.
func (r *run) baselineHasEffective(name string) bool {
	base := r.options.Baseline
	same := func(name string) string { return forAnyApp(name, base.Build.Package, r.result.Build.Package) }
	return slices.ContainsFunc(base.Permissions, func(p Permission) bool { return p.Effective && same(p.Name) == same(name) })
}

// newData tells what the code of SDKs newly reads; what a new SDK reads comes
// with it.
func (r *run) newData(changes *Changes) []news {
	var out []news
	for _, c := range changes.Data {
		isNew := slices.ContainsFunc(changes.SDKs, func(s SDKChange) bool { return s.ID == c.Owner.ID && (s.Change == Identified || s.codeIsNew()) })
		reached := r.certainReaches(c.Owner, c.Type)
		t, _ := privacy.LookupDataType(c.Type)
		if c.Change == Removed || c.Owner.Kind != scanner.SDKOwner || isNew || len(reached) == 0 || t.Sensitivity == 0 {
			continue
		}
		out = append(out, news{
			state: c.Disclosure,
			finding: Finding{
				Subject: Subject{Kind: "sdk-data", ID: c.Owner.ID + "/" + c.Type}, Evidence: reachEvidence(reached), Policy: reached[0].Policy,
				Message: Text{
					ZH: fmt.Sprintf("%s 的代码新读取%s。", c.OwnerName.In("zh"), c.Name.In("zh")),
					EN: fmt.Sprintf("Code of %s newly reads the %s.", c.OwnerName.In("en"), c.Name.In("en")),
				},
			},
		})
	}
	return out
}

// gradeNew grades something new by what the policy says of it, "" if nothing is
// to be told.
func gradeNew(s State, policyUnchanged bool) Severity {
	switch {
	case s == Undisclosed:
		return High
	case s == Vague:
		return Medium
	case s == Disclosed && policyUnchanged:
		return Info
	}
	return "" // disclosed by a policy that was changed, or nothing to disclose
}

// toldAs reports whether another rule has told about the same, as gravely. It
// is why this rule comes last.
func (r *run) toldAs(f Finding) bool {
	return slices.ContainsFunc(r.result.Findings, func(g Finding) bool {
		return g.Subject == f.Subject && g.Severity.Rank() <= f.Severity.Rank() && slices.Contains(coveredBy, g.Rule)
	})
}

// coveredBy are the rules whose findings say that what this rule finds new is
// not disclosed.
var coveredBy = []string{"undisclosed-sdk", "undisclosed-permission", "sdk-scope-exceeds-row"}

// certainReaches returns how an owner reaches a data type beyond doubt.
func (r *run) certainReaches(o Owner, dataType string) []Reach {
	var out []Reach
	for _, d := range r.result.Data {
		for _, e := range d.Evidence {
			if d.Type == dataType && e.Owner == o && certain(e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// samePolicy reports whether two policies are the same documents, or bear the
// same dates, as one does that was changed without saying so.
func samePolicy(a, b *Policy) bool {
	if a == nil || b == nil {
		return false
	}
	sums := func(p *Policy) []string {
		var out []string
		for _, f := range p.Files {
			out = append(out, f.SHA256)
		}
		slices.Sort(out)
		return out
	}
	sameDate := func(x, y *policy.Date) bool {
		return x == nil && y == nil || x != nil && y != nil && x.Value == y.Value
	}
	stated := b.VersionDate != nil || b.EffectiveDate != nil
	return slices.Equal(sums(a), sums(b)) || stated && sameDate(a.VersionDate, b.VersionDate) && sameDate(a.EffectiveDate, b.EffectiveDate)
}

// major is what of a version stands before its first point.
func major(version string) string {
	m, _, _ := strings.Cut(version, ".")
	return m
}
