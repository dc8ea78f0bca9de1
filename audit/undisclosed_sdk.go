package audit

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var undisclosedSDK = &Rule{
	ID:       "undisclosed-sdk",
	Severity: High,
	Title:    Text{ZH: "未披露的第三方SDK", EN: "undisclosed third-party SDK"},
	About: Text{
		ZH: "本包中检出可收集个人信息的第三方SDK，而所提供文本中没有任何一行能对应到它。" +
			"广告、推送、统计、归因、风控类为 high，其他类为 medium，不一定收集个人信息的类别为 low；由其他SDK带入的为 medium 并说明由谁带入；有一行可能指它但所指不明的不高于 medium，需人工核实。" +
			"仅有被引用的类型不算存在；证据薄弱（不足5个类且只有一类证据）的标为疑似，不高于 low。" +
			"共用核心随其所属SDK一并判断，不单独报告；所属SDK都不在本包、且代码和文档都未显示其自身收集信息的，不报告。SDK清单未提供或读不全时，结论降为疑似，不高于 low。",
		EN: "The build holds a third-party SDK that can collect personal information, and no row of the supplied text resolves to it. " +
			"high for advertising, push, analytics, attribution and risk control, medium for other categories, low where a category does not always collect; " +
			"medium for an SDK that another one brings along, which is named; where a row may mean it but is ambiguous, to be verified and never above medium. A mere type reference is not presence; thin evidence (fewer than 5 classes and " +
			"one kind of evidence) is marked as suspected and never above low. A shared core is judged with the SDK it belongs to; without one, it is told only if its documents or its code show that it collects by itself. " +
			"Where the SDK list was not supplied or could not be read in full, the conclusion is suspected and never above low.",
	},
	Fix: Text{
		ZH: "确需使用的，在隐私政策的第三方SDK清单中补充名称（包名）、提供方、目的、方式、个人信息种类与隐私政策链接。",
		EN: "If the app needs it, add a row with name (package), provider, purpose, method, kinds of personal information and privacy link to the SDK list.",
	},
	CodeFix: Text{
		ZH: "不需要的，从构建中移除该依赖。",
		EN: "If not, remove the dependency.",
	},
	Clauses: []string{"ID-2.1", "PIPL-17", "NDSR-21", "MIIT-26-app", "PIPL-23", "41391-6.6"},
	check:   checkUndisclosedSDK,
}

// gravestCategories are those whose SDKs collect identifiers as their business.
var gravestCategories = []string{"ads", "ads-mediation", "push", "analytics", "attribution", "risk-control"}

func checkUndisclosedSDK(r *run) []Finding {
	if !r.usable() {
		return nil
	}
	var out []Finding
	for _, s := range r.result.SDKs {
		if s.Disclosure != Undisclosed && s.Disclosure != Vague || !needsRow(s, r.hidden()) {
			continue
		}
		f := Finding{
			Severity: severityOfSDK(s),
			Proof:    Confirmed,
			Subject:  Subject{Kind: "sdk", ID: s.ID},
			Evidence: s.Evidence,
			Policy:   s.Policy,
			Message: Text{
				ZH: fmt.Sprintf("本包检出 %s，所提供文本中未见披露。", nameOf(s, "zh")),
				EN: fmt.Sprintf("%s is in this build; the supplied text does not disclose it.", nameOf(s, "en")),
			},
		}
		if s.Disclosure == Vague {
			f.Proof = ToVerify
			if f.Severity == High {
				f.Severity = Medium
			}
			f.Message.ZH += "文本中有一行可能指它，但所指不明，不能视为披露。"
			f.Message.EN += " A row may mean it, but what it names is ambiguous and discloses nothing."
		}
		if len(s.BroughtBy) > 0 {
			f.Message.ZH += fmt.Sprintf("由 %s 带入。", r.namesOf(s.BroughtBy, "zh"))
			f.Message.EN += fmt.Sprintf(" Brought by %s.", r.namesOf(s.BroughtBy, "en"))
		}
		if s.Presence == Declared || !strong(s.Evidence) {
			f.Proof, f.Severity = Suspected, Low
			f.Message.ZH += "证据薄弱，需人工核实。"
			f.Message.EN += " The evidence is thin and needs a person's look."
		}
		if r.listHidden() {
			f.Proof, f.Severity = Suspected, Low
			f.Message.ZH += "SDK清单未提供或未能读全。"
			f.Message.EN += " The SDK list was not supplied or not read in full."
		}
		out = append(out, f)
	}
	return out
}

func severityOfSDK(s SDK) Severity {
	switch {
	case s.Collects != privacy.Yes:
		return Low
	case slices.Contains(gravestCategories, s.Category) && len(s.BroughtBy) == 0:
		return High
	default:
		return Medium
	}
}

// strong reports whether evidence leaves no doubt: five classes or more, a
// native library or a component, or two kinds of evidence.
func strong(evidence []Evidence) bool {
	classes := 0
	kinds := map[string]bool{}
	for _, e := range evidence {
		kinds[string(e.Kind)] = true
		switch e.Kind {
		case "class":
			classes += e.Count
		case "native-library", "component":
			return true
		}
	}
	return classes >= 5 || len(kinds) >= 2
}

// nameOf is the name of an SDK with its id, as a reviewer can look it up.
func nameOf(s SDK, lang string) string {
	return fmt.Sprintf("%s (%s)", s.Name.In(lang), s.ID)
}

func (r *run) namesOf(ids []string, lang string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = r.entry(id).Name.In(lang)
	}
	return enumerate(names, lang)
}
