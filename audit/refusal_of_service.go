package audit

import "github.com/sdkaudit/sdkaudit/privacy"

var refusalOfService = &Rule{
	ID:       "refusal-of-service",
	Severity: Low,
	Title:    Text{ZH: "不同意即无法使用整个App", EN: "no consent, no app"},
	About: Text{
		ZH: "正文写明拒绝某项授权将无法正常使用App（而不只是相应功能）。若该信息并非提供服务所必需，不得因此拒绝服务。疑似，需人工核实是否必需。",
		EN: "The prose says that without a consent the app as a whole, not just the function in question, cannot be used. Service must not be refused over information that it does not need. Suspected; a person has to judge whether it does.",
	},
	Fix:      Text{ZH: "改为只影响相应功能，或说明该信息为何必需。", EN: "Limit the effect to the function, or say why the information is necessary."},
	Clauses:  []string{"PIPL-16"},
	TextOnly: true,
	check:    checkRefusalOfService,
}

// wholeApp matches a refusal and its effect on the app, not on a function.
var wholeApp = privacy.Lazily(`(?:拒绝|不同意|不提供|不授权)[^。;；]{0,30}(?:无法|不能)(?:正常)?(?:使用|运行)(?:本|我们的)?(?:APP|App|app|应用|软件|客户端|产品)(?:[。,，;；]|$)`)

func checkRefusalOfService(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var found []Quote
	for _, line := range r.text.Prose {
		if m := wholeApp().FindString(line.Text); m != "" {
			found = append(found, Quote{Position: line.Position, Text: shorten(m)})
		}
	}
	if len(found) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Low,
		Proof:    Suspected,
		Subject:  Subject{Kind: "policy", ID: "refusal"},
		Policy:   found,
		Message: Text{
			ZH: "正文称拒绝授权将无法使用App。",
			EN: "The prose says that the app cannot be used without the consent.",
		},
	}}
}
