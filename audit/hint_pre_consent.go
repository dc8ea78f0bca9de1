package audit

import (
	"fmt"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var hintPreConsent = &Rule{
	ID:       "hint-pre-consent",
	Severity: Info,
	Title:    Text{ZH: "提示：可能在同意之前启动", EN: "hint: may start before consent"},
	About: Text{
		ZH: "收集个人信息的SDK声明了自己的 ContentProvider：系统在App的第一行代码之前就创建它，SDK可能在用户同意之前初始化。仅为提示，需动态核实。",
		EN: "An SDK that collects personal information declares a content provider of its own: the system creates it before the app's first line of code, and the SDK may initialise before people consent. A hint only; to be verified at run time.",
	},
	CodeFix: Text{
		ZH: "确认该 provider 是否初始化SDK；必要时用 tools:node=\"remove\" 移除并在同意后手动初始化。",
		EN: "Check whether the provider initialises the SDK; if so remove it with tools:node=\"remove\" and initialise after consent.",
	},
	Clauses: []string{"ID-3.1", "MIIT-164-1.1"},
	check:   checkHintPreConsent,
}

func checkHintPreConsent(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, s := range r.result.SDKs {
		if s.Presence != Defined || s.Collects != "yes" {
			continue
		}
		var providers []Evidence
		for _, c := range r.build.Components {
			if c.Kind == "provider" && r.owns(s.ID, c.Name) && !fileProvider().MatchString(c.Name) {
				providers = append(providers, Evidence{Kind: "component", Value: c.Name, Member: c.Member})
			}
		}
		if len(providers) == 0 {
			continue
		}
		out = append(out, Finding{
			Severity: Info,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "sdk", ID: s.ID},
			Evidence: providers,
			Message: Text{
				ZH: fmt.Sprintf("%s 声明了在App启动前创建的 ContentProvider。", s.Name.In("zh")),
				EN: fmt.Sprintf("%s declares a content provider that is created before the app starts.", s.Name.In("en")),
			},
		})
	}
	return out
}

// fileProvider matches providers that hand out files and start nothing.
var fileProvider = privacy.Lazily(`(?i)file_?provider`)

// owns reports whether the class is under a prefix of the entry.
func (r *run) owns(id, class string) bool {
	for _, p := range r.entry(id).Prefixes {
		if class == p || strings.HasPrefix(class, p+".") {
			return true
		}
	}
	return false
}
