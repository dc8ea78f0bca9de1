package audit

import (
	"fmt"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var hintPersonalisation = &Rule{
	ID:       "hint-no-personalisation-opt-out",
	Severity: Info,
	Title:    Text{ZH: "提示：未见关闭个性化广告的方式", EN: "hint: no way to opt out of personalised ads"},
	About: Text{
		ZH: "本包中有广告类SDK，而政策没有说明如何关闭个性化（定向、程序化）推荐。仅为提示：选项可能在App内。",
		EN: "The build holds advertising SDKs and the policy does not say how personalised recommendation can be switched off. A hint only: the app itself may offer it.",
	},
	Fix: Text{
		ZH: "提供不针对个人特征的选项，并在政策中写明关闭方式。",
		EN: "Offer ads that do not rest on personal traits and say in the policy how to choose them.",
	},
	Clauses: []string{"PIPL-24"},
	check:   checkHintPersonalisation,
}

var optOut = privacy.Lazily(`(?:个性化|定向|程序化|精准)[^。]{0,60}(?:关闭|退出|停止|拒绝|取消)|(?:关闭|退出|停止|拒绝|取消)[^。]{0,30}(?:个性化|定向|程序化|精准)|(?i:opt[- ]?out|personali[sz]ed ads? (?:can be )?(?:turned|switched) off)`)

func checkHintPersonalisation(r *run) []Finding {
	if !r.prose {
		return nil
	}
	var evidence []Evidence
	var names []Text
	for _, s := range r.result.SDKs {
		if s.Presence == Defined && (s.Category == "ads" || s.Category == "ads-mediation") {
			evidence = append(evidence, s.Evidence[0])
			names = append(names, s.Name)
		}
	}
	if _, offered := r.firstLine(optOut().MatchString); len(evidence) == 0 || offered {
		return nil
	}
	return []Finding{{
		Severity: Info,
		Proof:    ToVerify,
		Subject:  Subject{Kind: "policy", ID: "personalisation"},
		Evidence: evidence,
		Message: Text{
			ZH: fmt.Sprintf("本包有广告SDK（%s），政策没有说明如何关闭个性化广告。", enumerateTexts(names, "zh")),
			EN: fmt.Sprintf("The build holds advertising SDKs (%s); the policy does not say how to switch personalised ads off.", enumerateTexts(names, "en")),
		},
	}}
}
