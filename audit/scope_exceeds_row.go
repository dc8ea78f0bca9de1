package audit

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

var scopeExceedsRow = &Rule{
	ID:       "sdk-scope-exceeds-row",
	Severity: High,
	Title:    Text{ZH: "SDK读取的信息超出其披露行", EN: "an SDK reaches more than its row says"},
	About: Text{
		ZH: "SDK已披露，其行也列出了个人信息，但本包中该SDK的代码还调用了读取另一类信息的接口，该行没有列出，也没有能涵盖它的概括性词语；同一SDK有多行的取并集。" +
			"只采用高置信度的接口，其权限须已声明、接口仍有效；该行写“以其隐私政策为准”的不报告。通讯录、短信、通话记录、精确位置、应用列表、剪贴板、IMEI、MAC为 high，其余以及正文提到过的为 medium。" +
			"代码存在不等于运行时收集：有的SDK可配置，先核对开关。",
		EN: "The SDK is disclosed and its row lists information, but the SDK's code in this build also calls an interface that reads another kind, which the row does not list, nor an umbrella over it; several rows of one SDK count together. " +
			"Only interfaces of high confidence count, whose permission is declared and which still work; a row that leaves it to the SDK's own policy is not reported. high for contacts, SMS, call log, precise location, installed apps, clipboard, IMEI and MAC, medium otherwise and where the prose speaks of it. " +
			"That code is there does not prove that it runs: some SDKs can be configured, check the switch first.",
	},
	Fix: Text{
		ZH: "不能关闭的，在该行补充该类信息。",
		EN: "If the collection cannot be switched off, add the kind to the row.",
	},
	CodeFix: Text{
		ZH: "先核对SDK的可选配置，能关闭的关闭。",
		EN: "Check the SDK's options first and switch it off if that can be done.",
	},
	Clauses: []string{"ID-2.1", "ID-3.9", "PIPL-17"},
	check:   checkScopeExceedsRow,
}

// gravestData are the types whose silent collection is worst.
var gravestData = []string{"contacts", "sms", "call_log", "location_fine", "installed_apps", "clipboard", "imei", "mac"}

func checkScopeExceedsRow(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, d := range r.result.Data {
		t, ok := privacy.LookupDataType(d.Type)
		if !ok || t.Sensitivity == 0 {
			continue
		}
		for _, id := range d.SDKs {
			rows := r.rowsOf(id)
			reached := slices.DeleteFunc(slices.Clone(d.Evidence), func(e Reach) bool {
				return e.Owner != (Owner{Kind: scanner.SDKOwner, ID: id}) || !certain(e) || !silent(rows, e.Types)
			})
			if len(rows) == 0 || len(reached) == 0 {
				continue
			}
			f := Finding{
				Severity: Medium,
				Proof:    Confirmed,
				Subject:  Subject{Kind: "sdk-data", ID: id + "/" + d.Type},
				Evidence: reachEvidence(reached),
				Policy:   quotes(rows),
				Message: Text{
					ZH: fmt.Sprintf("%s 的代码读取%s，其披露行未列出。", r.entry(id).Name.In("zh"), d.Name.In("zh")),
					EN: fmt.Sprintf("Code of %s reads the %s, which its row does not list.", r.entry(id).Name.In("en"), d.Name.In("en")),
				},
			}
			if core := r.partOf(id); len(core) > 0 && len(r.rows.byID[id]) == 0 {
				f.Message.ZH += fmt.Sprintf("它是 %s 的公共库，按其披露行判断。", r.namesOf(core, "zh"))
				f.Message.EN += fmt.Sprintf(" It is the shared core of %s and judged by their rows.", r.namesOf(core, "en"))
			}
			if !slices.ContainsFunc(reached, func(e Reach) bool { return e.Disclosure == Undisclosed }) {
				f.Message.ZH += "正文提到了这类信息，但没有说由该SDK收集。"
				f.Message.EN += " The prose speaks of it, but not of this SDK."
			} else if slices.Contains(gravestData, d.Type) {
				f.Severity = High
			}
			out = append(out, f)
		}
	}
	return out
}

// silent reports whether no row names one of the types or an umbrella over them.
func silent(rows []Disclosure, types []string) bool {
	return !slices.ContainsFunc(rows, func(row Disclosure) bool { return rowDiscloses(row, types) != Undisclosed })
}
