package audit

import (
	"fmt"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var listMissing = &Rule{
	ID:       "sdk-list-missing",
	Severity: High,
	Title:    Text{ZH: "没有第三方SDK清单", EN: "no list of third-party SDKs"},
	About: Text{
		ZH: "本包中有收集个人信息的第三方SDK，证据充分，而所提供的政策没有SDK清单，也没有指向清单的链接。文本过短、不像隐私政策时不下结论。",
		EN: "The build holds SDKs that collect personal information, beyond doubt, and the policy has no list of SDKs and no link to one. Withheld where the text is too short to be a policy.",
	},
	Fix: Text{
		ZH: "在隐私政策中以清单形式逐一列出所嵌入的SDK，并提供易于访问的入口。",
		EN: "List the embedded SDKs one by one in the policy, in a place that is easy to reach.",
	},
	Clauses: []string{"ID-2.1", "NDSR-21", "MIIT-26-app"},
	check:   checkListMissing,
}

func checkListMissing(r *run) []Finding {
	if !r.prose || len(r.result.Policy.Disclosures) > 0 || len(r.result.Policy.ListLinks) > 0 || r.listHidden() {
		return nil
	}
	var evidence []Evidence
	for _, s := range r.result.SDKs {
		if s.Presence == Defined && s.Collects == privacy.Yes && strong(s.Evidence) {
			evidence = append(evidence, s.Evidence[0])
		}
	}
	if len(evidence) == 0 {
		return nil
	}
	return []Finding{{
		Severity: High,
		Proof:    Confirmed,
		Subject:  Subject{Kind: "policy", ID: "sdk-list"},
		Evidence: evidence,
		Message: Text{
			ZH: fmt.Sprintf("本包有 %d 个收集个人信息的第三方SDK，政策没有SDK清单。", len(evidence)),
			EN: fmt.Sprintf("The build holds %s that collect personal information; the policy has no list of them.", plural(len(evidence), "SDK")),
		},
	}}
}
