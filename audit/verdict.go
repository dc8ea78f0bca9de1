package audit

import "fmt"

// Never as the threshold lets no finding fail.
const Never Severity = "never"

// verdict sums up: findings at or above failOn that are not suppressed fail,
// else a gap that hides code or rows makes the outcome inconclusive. Without a
// policy nothing was held against anything, so nothing passes either.
func verdict(r *Result, failOn Severity) Verdict {
	v := Verdict{
		FailOn: failOn,
		Counts: map[Severity]int{High: 0, Medium: 0, Low: 0, Info: 0},
	}
	failing := 0
	for _, f := range r.Findings {
		if f.Suppressed != nil {
			v.Suppressed++
			continue
		}
		v.Counts[f.Severity]++
		if failOn != Never && f.Severity.Rank() <= failOn.Rank() {
			failing++
		}
	}
	hidden := 0
	for _, g := range r.Gaps {
		if g.HidesCode || g.HidesList {
			hidden++
		}
	}
	switch {
	case failing > 0:
		v.Status = Fail
		v.Headline = Text{
			ZH: fmt.Sprintf("不通过：%d 项发现的等级为%s", failing, atOrAbove(failOn)),
			EN: fmt.Sprintf("fail: %s at or above %s", plural(failing, "finding"), failOn),
		}
	case hidden > 0:
		v.Status = Inconclusive
		v.Headline = Text{
			ZH: fmt.Sprintf("无法下结论：%d 处未能读取", hidden),
			EN: fmt.Sprintf("inconclusive: %s could not be read", plural(hidden, "part")),
		}
	case r.Policy == nil:
		v.Status = Unchecked
		v.Headline = Text{ZH: "未与隐私政策比对", EN: "not held against a policy"}
	case failOn == Never:
		v.Status = Pass
		v.Headline = Text{ZH: "通过：按设置，任何等级的发现都不判为不通过", EN: "pass: no severity was set to fail"}
	default:
		v.Status = Pass
		v.Headline = Text{
			ZH: fmt.Sprintf("通过：没有等级为%s的发现", atOrAbove(failOn)),
			EN: fmt.Sprintf("pass: no finding at or above %s", failOn),
		}
	}
	if v.Suppressed > 0 {
		v.Headline.ZH += fmt.Sprintf("（另有 %d 项已豁免或在基线中）", v.Suppressed)
		v.Headline.EN += fmt.Sprintf(" (%d suppressed)", v.Suppressed)
	}
	return v
}

// atOrAbove reads "高" or "中及以上".
func atOrAbove(s Severity) string {
	switch s {
	case High:
		return "高"
	case Medium:
		return "中及以上"
	case Low:
		return "低及以上"
	}
	return "提示及以上"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
