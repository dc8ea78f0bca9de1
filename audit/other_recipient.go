package audit

import (
	"fmt"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var otherRecipient = &Rule{
	ID:       "other-recipient",
	Severity: Low,
	Title:    Text{ZH: "个人信息栏内另有接收方", EN: "another recipient inside a cell"},
	About: Text{
		ZH: "一行的个人信息或目的栏里写有提供方以外的公司或个人（备案主体等）：它可能是另一个接收方，应单独列出。疑似，需人工核实。",
		EN: "The information or purpose cell of a row names a company, or a person as the registrant of a site, other than the row's provider: perhaps another recipient, to be listed on its own. Suspected; a person has to look.",
	},
	Fix:      Text{ZH: "把另外的接收方单独列为一行，写明名称与联系方式。", EN: "List the other recipient in a row of its own with name and contact."},
	Clauses:  []string{"ID-2.1", "NDSR-21", "PIPL-23"},
	TextOnly: true,
	check:    checkOtherRecipient,
}

var (
	companyName = privacy.Lazily(`[\p{Han}（）()]{2,25}?(?:有限责任公司|股份有限公司|有限公司)`)
	registrant  = privacy.Lazily(`备案主体[:：为]?\s*([\p{Han}·]{2,25})`)
)

func checkOtherRecipient(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, row := range r.result.Policy.Disclosures {
		others := otherParties(row)
		if len(others) == 0 {
			continue
		}
		out = append(out, Finding{
			Severity: Low,
			Proof:    Suspected,
			Subject:  Subject{Kind: "disclosure", ID: row.Name},
			Policy:   quotes([]Disclosure{row}),
			Message: Text{
				ZH: fmt.Sprintf("“%s”一行的单元格里另有：%s；该行的提供方是“%s”。", row.Name, strings.Join(others, "、"), row.Vendor),
				EN: fmt.Sprintf("A cell of row %q also names %s; the provider of the row is %q.", row.Name, strings.Join(others, ", "), row.Vendor),
			},
		})
	}
	return out
}

// otherParties returns who is named in the cells of a row beside its provider.
func otherParties(row Disclosure) []string {
	var out []string
	seen := map[string]bool{"": true}
	add := func(name string) {
		name = strings.Trim(name, "()（） ")
		isProvider := strings.Contains(row.Vendor, name) || row.Vendor != "" && strings.Contains(name, row.Vendor)
		if !seen[name] && !isProvider {
			seen[name] = true
			out = append(out, name)
		}
	}
	text := row.PersonalInfo + "\n" + row.Purpose
	for _, m := range registrant().FindAllStringSubmatch(text, -1) {
		add(m[1])
	}
	for _, name := range companyName().FindAllString(registrant().ReplaceAllString(text, ""), -1) {
		add(name)
	}
	return out
}
