package audit

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

var excessiveIdentifiers = &Rule{
	ID:       "excessive-identifiers",
	Severity: Medium,
	Title:    Text{ZH: "标识符或列表的必要性存疑", EN: "identifiers whose necessity is in doubt"},
	About: Text{
		ZH: "一个SDK的代码读取两种及以上不可变更的设备标识（IMEI、MEID、IMSI、ICCID、序列号、MAC），或读取应用列表、运行任务、剪贴板，而其类别的SDK通常不需要。" +
			"报告为“必要性需说明”，不作违规结论；风控与一键登录类降为 low。只采用高置信度的接口。" +
			"配置中写明 app_category 时，也核对App自身代码：所读取而政策未写明的此类标识与列表，不在该类App的必要个人信息之内。",
		EN: "Code of an SDK reads two or more immutable identifiers (IMEI, MEID, IMSI, ICCID, serial number, MAC), or the list of apps, running tasks or the clipboard, which SDKs of its category do not usually need. " +
			"It says that the necessity should be explained, not that a rule is broken; low for risk control and one-key login. Only interfaces of high confidence count. " +
			"Where the configuration has app_category, the app's own code is held to it too: such identifiers and lists that it reads, that the policy does not state, and that are not among the necessary information of apps of that category.",
	},
	CodeFix: Text{
		ZH: "向SDK提供方确认必要性，关闭不需要的采集，改用可重置的标识符。",
		EN: "Ask the SDK's vendor why it is needed, switch off what is not, and prefer identifiers that can be reset.",
	},
	Clauses: []string{"PIPL-6", "ID-4.1", "MIIT-164-1.2"},
	check:   checkExcessiveIdentifiers,
}

// What nobody can reset, and what tells of a person's other doings.
var (
	lastingIdentifiers = []string{"imei", "meid", "imsi", "iccid", "serial", "mac"}
	tellingLists       = []string{"installed_apps", "running_processes", "clipboard"}
)

func checkExcessiveIdentifiers(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, s := range r.result.SDKs {
		if s.Collects == privacy.No || s.Disclosure == Undisclosed {
			continue // an SDK that the policy does not name at all is told by its own rule
		}
		category, _ := sdkdb.LookupCategory(s.Category)
		e := r.excess(func(d Data, e Reach) bool {
			return e.Owner == Owner{Kind: scanner.SDKOwner, ID: s.ID} && !slices.Contains(category.DataTypes, d.Type)
		})
		if !e.tooMuch() {
			continue
		}
		f := Finding{
			Severity: Medium,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "sdk", ID: s.ID},
			Evidence: e.evidence,
			Policy:   s.Policy,
			Message: Text{
				ZH: fmt.Sprintf("%s 的代码读取%s，其类别（%s）通常不需要，必要性需说明。", s.Name.In("zh"), enumerateTexts(e.names, "zh"), s.CategoryName.In("zh")),
				EN: fmt.Sprintf("Code of %s reads %s, which its category (%s) does not usually need: the necessity should be explained.", s.Name.In("en"), enumerateTexts(e.names, "en"), s.CategoryName.In("en")),
			},
		}
		if s.Category == "risk-control" || s.Category == "one-key-login" {
			f.Severity = Low
		}
		out = append(out, f)
	}
	return append(out, r.excessOfApp()...)
}

// excessOfApp holds the app's own code against the necessary information of its
// category, where that is told. What the policy states may belong to a function
// that people choose to use, so it is left alone.
func (r *run) excessOfApp() []Finding {
	category, ok := privacy.LookupAppCategory(r.options.AppCategory)
	if !ok {
		return nil
	}
	e := r.excess(func(d Data, e Reach) bool {
		return e.Owner.Kind == scanner.AppOwner && e.Disclosure != Disclosed && !slices.Contains(category.Necessary, d.Type)
	})
	if !e.tooMuch() {
		return nil
	}
	return []Finding{{
		Severity: Medium,
		Proof:    ToVerify,
		Subject:  Subject{Kind: "build", ID: r.result.Build.Package},
		Evidence: e.evidence,
		Message: Text{
			ZH: fmt.Sprintf("App自身的代码读取%s，政策未写明，也不在“%s”类App的必要个人信息之内（《常见类型移动互联网应用程序必要个人信息范围规定》第五条），需要单独的依据。",
				enumerateTexts(e.names, "zh"), category.Name.ZH),
			EN: fmt.Sprintf("The app's own code reads %s, which the policy does not state and which is not among the necessary information of apps for %s (Scope of Necessary Personal Information for Common Types of Apps, art. 5): it needs a basis of its own.",
				enumerateTexts(e.names, "en"), category.Name.EN),
		},
	}}
}

// excess is what code reads beyond a category's needs.
type excess struct {
	identifiers int
	others      int
	names       []Text
	evidence    []Evidence
}

// tooMuch reports whether e is worth a question: one identifier alone is common.
func (e excess) tooMuch() bool { return e.identifiers > 1 || e.others > 0 }

// excess gathers the identifiers and lists that code reaches for certain in
// ways that beyond picks.
func (r *run) excess(beyond func(Data, Reach) bool) excess {
	var out excess
	for _, d := range r.result.Data {
		isIdentifier := slices.Contains(lastingIdentifiers, d.Type)
		if !isIdentifier && !slices.Contains(tellingLists, d.Type) {
			continue
		}
		reached := slices.DeleteFunc(slices.Clone(d.Evidence), func(e Reach) bool { return !certain(e) || !beyond(d, e) })
		if len(reached) == 0 {
			continue
		}
		if isIdentifier {
			out.identifiers++
		} else {
			out.others++
		}
		out.names = append(out.names, d.Name)
		out.evidence = append(out.evidence, reachEvidence(reached)...)
	}
	return out
}
