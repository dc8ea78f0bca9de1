package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/report"
)

func draftCommand() *command {
	return &command{
		name: "draft", args: "APP", minArgs: 1, maxArgs: 1,
		short: text{
			ZH: "为未披露的SDK起草披露行",
			EN: "draft the disclosure rows that a policy lacks",
		},
		long: text{
			ZH: "给出 -p 时只写政策未披露的SDK，否则写构建中全部可收集个人信息的SDK。只写SDK库中有出处的事实：没有出处的标为【待填写】，出处不是提供方自己文档的标为请核对。使用目的一律由作者填写。--lists 写出双清单，其中第三方共享清单包括已披露的SDK。",
			EN: "With -p only SDKs that the policy does not disclose are written, else all of the build that can collect personal information. Only facts of the inventory that have a source are written: what has none is marked to be filled in, what is not from the vendor's own documents to be checked. The purpose is always the author's to fill in. --lists writes the two lists that Chinese practice asks for, the second of which has the SDKs that are disclosed too.",
		},
		flags: func(fs *pflag.FlagSet, a *app) {
			policyFlag(fs, a)
			fs.BoolVar(&a.lists, "lists", false, a.say("改写双清单：已收集个人信息清单、与第三方共享个人信息清单", "write the two lists instead: what the app collects, and what it shares with third parties"))
			inventoryFlags(fs, a)
			writeFlags(fs, a, report.DraftFormats())
			a.failOn = string(audit.High)
		},
		run: runDraft,
	}
}

func runDraft(ctx context.Context, a *app, args []string) (int, error) {
	for _, o := range a.outputs {
		if o.format != "" && !slices.Contains(report.DraftFormats(), o.format) {
			return exitUsage, usageError{a.say("draft 没有 %q 格式，可以是 %s", "draft has no format %q; it is one of %s", o.format, strings.Join(report.DraftFormats(), ", "))}
		}
	}
	if err := a.checkStdin(append(args, a.policies...)...); err != nil {
		return exitUsage, err
	}
	db, err := a.inventory()
	if err != nil {
		return exitUsage, err
	}
	var p *policy.Policy
	if len(a.policies) > 0 {
		if p, err = a.readPolicy(a.policies, db); err != nil {
			return exitIncomplete, err
		}
	}
	b, err := a.scanOne(ctx, args[0], db)
	if err != nil {
		return exitIncomplete, err
	}
	newDraft := audit.NewDraft
	if a.lists {
		newDraft = audit.NewLists
	}
	d := newDraft(a.judge(b, p, db), db)
	status := exitOK
	if d.Incomplete {
		status = exitIncomplete
		fmt.Fprintln(a.stderr, a.say("sdkaudit: 构建中有代码未能读取，可能还有未列出的SDK", "sdkaudit: code of the build could not be read; it may hold SDKs that are not listed"))
	}
	return status, a.deliver(func(w io.Writer, opts report.Options) error { return report.WriteDraft(w, d, opts) })
}
