package audit

import (
	"fmt"
	"slices"
	"strings"
)

var duplicateRow = &Rule{
	ID:       "duplicate-row",
	Severity: Low,
	Title:    Text{ZH: "重复或照抄的披露行", EN: "duplicate or copied rows"},
	About: Text{
		ZH: "两行指向同一个SDK，或多行的个人信息一字不差：后者常是照抄，未必是每个SDK各自收集的内容。疑似，需人工核实。",
		EN: "Two rows name one SDK, or several rows have the same information cell to the letter: often copied, and not what each of the SDKs collects. Suspected; a person has to look.",
	},
	Fix: Text{
		ZH: "合并指向同一SDK的行；按各SDK自己的隐私政策分别填写个人信息种类。",
		EN: "Merge rows of one SDK; fill in the kinds of information from each SDK's own policy.",
	},
	Clauses:  []string{"ID-2.1", "NDSR-21"},
	TextOnly: true,
	check:    checkDuplicateRow,
}

// leastCopied is the length in characters from which equal cells look copied:
// "device information" may well be the same in two rows.
const leastCopied = 20

func checkDuplicateRow(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	bySDK := groups(r.result.Policy.Disclosures, func(d Disclosure) string {
		if d.Status != resolved || len(d.SDKs) == 0 {
			return ""
		}
		return d.File + "\x00" + d.SDKs[0].ID
	})
	for _, rows := range bySDK {
		s := rows[0].SDKs[0]
		out = append(out, Finding{
			Severity: Low,
			Proof:    Suspected,
			Subject:  Subject{Kind: "sdk", ID: s.ID},
			Policy:   quotes(rows),
			Message: Text{
				ZH: fmt.Sprintf("%s 行指向同一个SDK：%s。", rowNames(rows, "、", "“%s”"), s.Name.In("zh")),
				EN: fmt.Sprintf("Rows %s name one SDK: %s.", rowNames(rows, ", ", "%q"), s.Name.In("en")),
			},
		})
	}
	byCell := groups(r.result.Policy.Disclosures, func(d Disclosure) string {
		if len([]rune(d.PersonalInfo)) < leastCopied {
			return ""
		}
		return d.File + "\x00" + d.PersonalInfo
	})
	for _, rows := range byCell {
		if oneSDK(rows) {
			continue // told above
		}
		out = append(out, Finding{
			Severity: Info,
			Proof:    Suspected,
			Subject:  Subject{Kind: "disclosure", ID: rows[0].Name},
			Policy:   quotes(rows),
			Message: Text{
				ZH: fmt.Sprintf("%d 行的个人信息完全相同：%s。", len(rows), rowNames(rows, "、", "“%s”")),
				EN: fmt.Sprintf("%d rows have the same information cell: %s.", len(rows), rowNames(rows, ", ", "%q")),
			},
		})
	}
	return out
}

// oneSDK reports whether all rows resolve to the same SDK.
func oneSDK(rows []Disclosure) bool {
	return !slices.ContainsFunc(rows, func(d Disclosure) bool {
		return d.Status != resolved || d.SDKs[0].ID != rows[0].SDKs[0].ID
	})
}

// groups returns the groups of two rows or more that share a key, in the order
// of their first rows. Rows with the key "" and rows for other platforms
// belong to none: one SDK may well have a row for each platform. Two documents
// may name one SDK: keys hold the file.
func groups(rows []Disclosure, key func(Disclosure) string) [][]Disclosure {
	var order []string
	by := map[string][]Disclosure{}
	for _, row := range rows {
		k := key(row)
		if k == "" || !forAndroid(row.Platforms) {
			continue
		}
		if len(by[k]) == 0 {
			order = append(order, k)
		}
		by[k] = append(by[k], row)
	}
	var out [][]Disclosure
	for _, k := range order {
		if len(by[k]) > 1 {
			out = append(out, by[k])
		}
	}
	return out
}

func rowNames(rows []Disclosure, sep, format string) string {
	names := make([]string, len(rows))
	for i, row := range rows {
		names[i] = fmt.Sprintf(format, row.Name)
	}
	return strings.Join(names, sep)
}
