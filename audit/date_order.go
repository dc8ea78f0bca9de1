package audit

import "fmt"

var dateOrder = &Rule{
	ID:       "date-order",
	Severity: Low,
	Title:    Text{ZH: "生效日期早于更新日期", EN: "effective before it was written"},
	About: Text{
		ZH: "政策写明的生效日期早于其更新（版本）日期：更新后的内容不可能在更新之前生效，其中一个日期可能未改。疑似，需人工核实。",
		EN: "The effective date that the policy states lies before its version date: what was updated cannot have been in force before; one of the two was probably left as it was. Suspected; a person has to look.",
	},
	Fix:      Text{ZH: "更正日期。", EN: "Correct the dates."},
	Clauses:  []string{"PIPL-17"},
	TextOnly: true,
	check:    checkDateOrder,
}

func checkDateOrder(r *run) []Finding {
	p := r.result.Policy
	if p == nil || p.VersionDate == nil || p.EffectiveDate == nil || p.EffectiveDate.Value >= p.VersionDate.Value {
		return nil
	}
	quoted := []Quote{{Position: p.VersionDate.Position, Text: p.VersionDate.Quote}}
	if p.EffectiveDate.Position != p.VersionDate.Position {
		quoted = append(quoted, Quote{Position: p.EffectiveDate.Position, Text: p.EffectiveDate.Quote})
	}
	return []Finding{{
		Severity: Low,
		Proof:    Suspected,
		Subject:  Subject{Kind: "policy", ID: "dates"},
		Policy:   quoted,
		Message: Text{
			ZH: fmt.Sprintf("生效日期 %s 早于更新日期 %s。", p.EffectiveDate.Value, p.VersionDate.Value),
			EN: fmt.Sprintf("The effective date %s lies before the version date %s.", p.EffectiveDate.Value, p.VersionDate.Value),
		},
	}}
}
