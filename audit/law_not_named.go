package audit

import "strings"

var lawNotNamed = &Rule{
	ID:       "law-not-named",
	Severity: Info,
	Title:    Text{ZH: "未提及《个人信息保护法》", EN: "the Personal Information Protection Law is not named"},
	About: Text{
		ZH: "政策列举了它所依据的法律，更新日期在2021年11月1日之后，却没有提到《个人信息保护法》：文本可能沿用旧版。疑似，需人工核实。",
		EN: "The policy lists the laws that it is based on and was updated after 1 November 2021, and the Personal Information Protection Law is not among them: the text may be an old one. Suspected; a person has to look.",
	},
	Fix:      Text{ZH: "按现行法律更新依据。", EN: "Bring the legal basis up to date."},
	Clauses:  []string{"PIPL-17"},
	TextOnly: true,
	check:    checkLawNotNamed,
}

const pipl = "个人信息保护法"

func checkLawNotNamed(r *run) []Finding {
	p := r.result.Policy
	if p == nil || p.VersionDate == nil || p.VersionDate.Value < "2021-11-01" {
		return nil
	}
	if _, named := r.firstLine(func(s string) bool { return strings.Contains(s, pipl) }); named {
		return nil
	}
	list, ok := r.firstLine(func(s string) bool { return strings.Contains(s, "网络安全法》") })
	if !ok {
		return nil
	}
	return []Finding{{
		Severity: Info,
		Proof:    Suspected,
		Subject:  Subject{Kind: "policy", ID: "pipl"},
		Policy:   []Quote{list, {Position: p.VersionDate.Position, Text: p.VersionDate.Quote}},
		Message: Text{
			ZH: "政策列举了法律依据，其中没有《个人信息保护法》。",
			EN: "The policy lists its legal basis, and the Personal Information Protection Law is not in it.",
		},
	}}
}
