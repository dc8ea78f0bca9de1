package audit

import (
	"fmt"
)

var unresolvedDisclosure = &Rule{
	ID:       "unresolved-disclosure",
	Severity: Low,
	Title:    Text{ZH: "无法对应的披露行", EN: "row that resolves to no SDK"},
	About: Text{
		ZH: "清单中的一行无法唯一对应到SDK库中的某个SDK:名称不在库中，或名称、提供方与链接互相矛盾。这样的行不构成对任何SDK的披露，需要人工核对。仅iOS的行不报告。",
		EN: "A row cannot be resolved to one SDK of the inventory: the name is not in it, or name, provider and link contradict each other. Such a row discloses no SDK; a person has to look. Rows for iOS alone are not reported.",
	},
	Fix: Text{
		ZH: "在该行写明SDK的正式名称与包名；若SDK确实不在库中，可用 --sdkdb 补充一个条目。",
		EN: "Write the SDK's official name and package in the row; if the inventory lacks the SDK, add an entry through --sdkdb.",
	},
	Clauses:  []string{"ID-2.1", "ID-2.4", "NDSR-21"},
	TextOnly: true,
	check:    checkUnresolvedDisclosure,
}

func checkUnresolvedDisclosure(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, row := range r.result.Policy.Disclosures {
		if row.Status == resolved || !forAndroid(row.Platforms) {
			continue
		}
		out = append(out, Finding{
			Severity: Low,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "disclosure", ID: row.Name},
			Policy:   quotes([]Disclosure{row}),
			Message: Text{
				ZH: fmt.Sprintf("“%s”无法唯一对应到SDK库中的SDK，不构成对任何SDK的披露。%s", row.Name, row.Reason.In("zh")),
				EN: fmt.Sprintf("%q resolves to no single SDK of the inventory and discloses none. %s", row.Name, row.Reason.In("en")),
			},
		})
	}
	return out
}
