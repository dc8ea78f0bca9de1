package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var sensitiveUnmarked = &Rule{
	ID:       "sensitive-without-marking",
	Severity: Medium,
	Title:    Text{ZH: "敏感个人信息未作提示", EN: "sensitive information not marked as such"},
	About: Text{
		ZH: "代码以高置信度读取敏感个人信息（精确位置、通讯录、短信、通话记录、健康等），政策提到了它，但前后三行内没有说明其敏感、必要性、影响或单独同意。" +
			"纯文本看不到加粗与下划线，需人工核实。",
		EN: "Code reads sensitive information (precise location, contacts, SMS, call log, health) with high confidence and the policy names it, but within three lines before and after says nothing of its being sensitive, its necessity, its effect or separate consent. " +
			"Bold and underlined text cannot be seen in plain text: a person has to look.",
	},
	Fix: Text{
		ZH: "在提到该信息处显著标示其为敏感个人信息，说明必要性与对个人权益的影响，并取得单独同意。",
		EN: "Mark the information as sensitive where it is named, say why it is necessary and what it means for people, and ask for separate consent.",
	},
	Clauses: []string{"PIPL-17", "PIPL-28", "PIPL-29", "PIPL-30"},
	check:   checkSensitiveUnmarked,
}

var marking = privacy.Lazily(`敏感|单独同意|必要性|对个人权益的影响|(?i:sensitive|separate consent|explicit consent)`)

func checkSensitiveUnmarked(r *run) []Finding {
	if !r.prose {
		return nil
	}
	marked := r.markedTypes()
	var out []Finding
	for _, d := range r.result.Data {
		t, ok := privacy.LookupDataType(d.Type)
		if !ok || t.Sensitivity < 2 || marked[d.Type] {
			continue
		}
		reached := slices.DeleteFunc(slices.Clone(d.Evidence), func(e Reach) bool { return e.Disclosure != Disclosed || !certain(e) })
		quoted := phraseQuotes(r.result.Policy.DataTypes, d.Type)
		if len(reached) == 0 || len(quoted) == 0 {
			continue
		}
		f := Finding{
			Severity: Medium,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "data", ID: d.Type},
			Evidence: reachEvidence(reached),
			Policy:   quoted,
			Message: Text{
				ZH: fmt.Sprintf("%s的代码读取%s，政策提到了它，但附近没有敏感信息的提示。", r.ownersOf(reached, "zh"), d.Name.In("zh")),
				EN: fmt.Sprintf("Code of %s reads the %s; the policy names it without marking it as sensitive nearby.", r.ownersOf(reached, "en"), d.Name.In("en")),
			},
		}
		if t.Art28 != privacy.Yes { // sensitive by a standard, not by the letter of the law
			f.Clauses = inForce([]string{"PIPL-17"}, r.result.AsOf)
		}
		out = append(out, f)
	}
	return out
}

// markedTypes returns the data types that are named in a line of prose, or the
// three before or after it, which marks something as sensitive.
func (r *run) markedTypes() map[string]bool {
	marked := map[string]bool{}
	lines := r.text.Prose
	for i, line := range lines {
		if !marking().MatchString(line.Text) {
			continue
		}
		var near []string
		for _, l := range lines[max(0, i-3):min(len(lines), i+4)] {
			near = append(near, l.Text)
		}
		for _, m := range privacy.FindDataTypes(strings.Join(near, "\n")) {
			marked[m.Key] = true
		}
	}
	return marked
}
