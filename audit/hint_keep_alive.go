package audit

import (
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var hintKeepAlive = &Rule{
	ID:       "hint-keep-alive",
	Severity: Info,
	Title:    Text{ZH: "提示：自启动未说明", EN: "hint: starting by itself goes unmentioned"},
	About: Text{
		ZH: "Manifest 中有开机广播接收器，且含推送SDK，App会自行启动，而政策没有提到自启动或关联启动。",
		EN: "The manifest has a receiver for the end of booting and the build holds a push SDK, so that the app starts by itself, and the policy does not speak of that.",
	},
	Fix: Text{
		ZH: "说明自启动、关联启动的目的与频次。",
		EN: "State why and how often the app starts by itself.",
	},
	CodeFix: Text{
		ZH: "不需要的，移除接收器。",
		EN: "Remove the receiver if that is not needed.",
	},
	Clauses: []string{"MIIT-164-2.2"},
	check:   checkHintKeepAlive,
}

var selfStart = privacy.Lazily(`自启动|自动启动|关联启动|自行启动|开机启动|(?i:start(?:s|ed)? (?:automatically|at boot|on boot)|auto-?start)`)

func checkHintKeepAlive(r *run) []Finding {
	if !r.prose || !slices.ContainsFunc(r.result.SDKs, func(s SDK) bool { return s.Presence == Defined && s.Category == "push" }) {
		return nil
	}
	var evidence []Evidence
	for _, c := range r.build.Components {
		if c.Kind == "receiver" && slices.Contains(c.Actions, "android.intent.action.BOOT_COMPLETED") {
			evidence = append(evidence, Evidence{Kind: "component", Value: c.Name, Member: c.Member})
		}
	}
	if _, said := r.firstLine(selfStart().MatchString); len(evidence) == 0 || said {
		return nil
	}
	return []Finding{{
		Severity: Info,
		Proof:    ToVerify,
		Subject:  Subject{Kind: "policy", ID: "self-start"},
		Evidence: evidence,
		Message: Text{
			ZH: "App会在开机后自行启动，政策没有提到自启动。",
			EN: "The app starts by itself after boot; the policy does not speak of it.",
		},
	}}
}
