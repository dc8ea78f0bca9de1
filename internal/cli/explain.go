package cli

import (
	"context"
	"fmt"
	"io"

	"github.com/sdkaudit/sdkaudit/audit"
)

func explainCommand() *command {
	return &command{
		name: "explain", args: "[RULE]", maxArgs: 1, words: ruleIDs,
		short: text{ZH: "说明一条规则；不带参数则列出全部", EN: "explain a rule, or list them all"},
		run: func(_ context.Context, a *app, args []string) (int, error) {
			if len(args) == 0 {
				for _, r := range audit.Rules() {
					fmt.Fprintf(a.stdout, "%-30s %-7s %s\n", r.ID, r.Severity, r.Title.In(a.lang))
				}
				return exitOK, nil
			}
			r := audit.LookupRule(args[0])
			if r == nil {
				return exitUsage, usageError{a.say("没有 %q 这条规则；sdkaudit explain 列出全部", "unknown rule %q; sdkaudit explain lists them all", args[0])}
			}
			a.printRule(a.stdout, r)
			return exitOK, nil
		},
	}
}

func (a *app) printRule(w io.Writer, r *audit.Rule) {
	fmt.Fprintf(w, "%s · %s · %s\n", r.ID, r.Title.In(a.lang), a.say("最高 %s", "up to %s", r.Severity))
	fmt.Fprintf(w, "\n%s\n", r.About.In(a.lang))
	fmt.Fprintf(w, "\n%s %s\n", a.say("处理建议：", "Fix:"), r.Advice().In(a.lang))
	if found := example(r.ID).In(a.lang); found != "" {
		fmt.Fprintf(w, "\n%s %s\n", a.say("示例：", "Example:"), found)
	}
	if clauses := r.Provisions(); len(clauses) > 0 {
		fmt.Fprintf(w, "\n%s\n", a.say("可支持对下列条款的核查：", "Supports a check under:"))
		for _, c := range clauses {
			fmt.Fprintf(w, "  %s (%s)%s\n", c.Name.In(a.lang), c.Since, map[bool]string{true: a.say(" 参见", " see also")}[c.SeeAlso])
		}
	}
}
