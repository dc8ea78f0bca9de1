package audit

import (
	"fmt"
	"strconv"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var numberingGap = &Rule{
	ID:       "numbering-gap",
	Severity: Info,
	Title:    Text{ZH: "编号不连续", EN: "gap in the numbering"},
	About: Text{
		ZH: "正文的编号跳过了一项（如 9 之后是 11）：可能有一段在发布前被删或遗漏。疑似，需人工核实。",
		EN: "The numbering of the prose skips an item (11 follows 9): a paragraph may have been dropped before it was published. Suspected; a person has to look.",
	},
	Fix:      Text{ZH: "确认是否漏了一段。", EN: "Check whether a paragraph is missing."},
	Clauses:  []string{"PIPL-17"},
	TextOnly: true,
	check:    checkNumberingGap,
}

// numbered matches the number that a line begins with and the mark after it,
// which tells levels of numbering apart.
var numbered = privacy.Lazily(`^\s*(\d{1,3})([、.．)）])\s*[^\d\s]`)

func checkNumberingGap(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	last := map[string]int{} // by file and mark
	for _, line := range r.text.Prose {
		m := numbered().FindStringSubmatch(line.Text)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1])
		level := line.File + m[2]
		before, ok := last[level]
		last[level] = n
		if !ok || n != before+2 {
			continue // a larger jump is another list, a smaller number a new one
		}
		out = append(out, Finding{
			Severity: Info,
			Proof:    Suspected,
			Subject:  Subject{Kind: "policy", ID: fmt.Sprintf("%d%s", before+1, m[2])},
			Policy:   []Quote{{Position: line.Position, Text: shorten(line.Text)}},
			Message: Text{
				ZH: fmt.Sprintf("编号 %d 之后是 %d。", before, n),
				EN: fmt.Sprintf("Number %d is followed by %d.", before, n),
			},
		})
	}
	return out
}
