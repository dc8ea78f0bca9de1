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
			"报告为“必要性需说明”，不作违规结论；风控与一键登录类降为 low。只采用高置信度的接口。",
		EN: "Code of an SDK reads two or more immutable identifiers (IMEI, MEID, IMSI, ICCID, serial number, MAC), or the list of apps, running tasks or the clipboard, which SDKs of its category do not usually need. " +
			"It says that the necessity should be explained, not that a rule is broken; low for risk control and one-key login. Only interfaces of high confidence count.",
	},
	Fix: Text{
		ZH: "向SDK提供方确认必要性，关闭不需要的采集，改用可重置的标识符。",
		EN: "Ask the SDK's vendor why it is needed, switch off what is not, and prefer identifiers that can be reset.",
	},
	Clauses: []string{"PIPL-6", "ID-4.1", "MIIT-164-1.2"},
	check:   checkExcessiveIdentifiers,
}

func checkExcessiveIdentifiers(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	identifiers := []string{"imei", "meid", "imsi", "iccid", "serial", "mac"}
	lists := []string{"installed_apps", "running_processes", "clipboard"}
	var out []Finding
	for _, s := range r.result.SDKs {
		category, _ := sdkdb.LookupCategory(s.Category)
		var ids, other []string
		var evidence []Evidence
		var names []Text
		for _, d := range r.result.Data {
			isID, isList := slices.Contains(identifiers, d.Type), slices.Contains(lists, d.Type)
			if !isID && !isList || slices.Contains(category.DataTypes, d.Type) {
				continue
			}
			reached := slices.DeleteFunc(slices.Clone(d.Evidence), func(e Reach) bool {
				return e.Owner != (Owner{Kind: scanner.SDKOwner, ID: s.ID}) || !certain(e)
			})
			if len(reached) == 0 {
				continue
			}
			if isID {
				ids = append(ids, d.Type)
			} else {
				other = append(other, d.Type)
			}
			names = append(names, d.Name)
			evidence = append(evidence, reachEvidence(reached)...)
		}
		if len(ids) < 2 && len(other) == 0 || s.Collects == privacy.No || s.Disclosure == Undisclosed {
			continue // an SDK that the policy does not name at all is told by its own rule
		}
		f := Finding{
			Severity: Medium,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "sdk", ID: s.ID},
			Evidence: evidence,
			Policy:   s.Policy,
			Message: Text{
				ZH: fmt.Sprintf("%s 的代码读取%s，其类别（%s）通常不需要，必要性需说明。", s.Name.In("zh"), enumerateTexts(names, "zh"), s.CategoryName.In("zh")),
				EN: fmt.Sprintf("Code of %s reads %s, which its category (%s) does not usually need: the necessity should be explained.", s.Name.In("en"), enumerateTexts(names, "en"), s.CategoryName.In("en")),
			},
		}
		if s.Category == "risk-control" || s.Category == "one-key-login" {
			f.Severity = Low
		}
		out = append(out, f)
	}
	return out
}
