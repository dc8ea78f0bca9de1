package cli

import (
	"context"
	"io"
	"path/filepath"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func policyCommand() *command {
	return &command{
		name: "policy", args: "POLICY…", minArgs: 1, maxArgs: -1,
		short: text{
			ZH: "显示政策的每一行是如何读取并对应到SDK的",
			EN: "show how each row of a policy was read and what it resolves to",
		},
		long: text{
			ZH: "多个文件（政策、SDK清单等）合在一起读；- 为标准输入。\n" +
				"--check 不需要构建，只运行针对文本的规则，默认任何 low 及以上的发现都以状态 1 退出。",
			EN: "Several files (a policy, its SDK list) are read as one disclosure; - is standard input.\n" +
				"--check runs the rules that need no build; by default any finding of low or above exits with status 1.",
		},
		flags: outputFlagsAnd(checkFlags, inventoryFlags),
		run:   runPolicy,
	}
}

// checkFlags adds the flags of policy --check.
func checkFlags(fs *pflag.FlagSet, a *app) {
	fs.BoolVar(&a.check, "check", false, a.say("检查文本本身", "check the text on its own"))
	gateFlags(fs, a)
	fs.Lookup("fail-on").DefValue = string(audit.Low)
	a.failOn = string(audit.Low)
}

func runPolicy(_ context.Context, a *app, args []string) (int, error) {
	db, err := a.inventory()
	if err != nil {
		return exitUsage, err
	}
	p, err := a.readPolicy(args, db)
	if err != nil {
		return exitIncomplete, err
	}
	if a.check {
		if err := a.readBaseline(); err != nil {
			return exitIncomplete, err
		}
		return a.finish([]*audit.Result{a.judge(nil, p, db)})
	}
	read := audit.ReadPolicy(p, db)
	return exitOK, a.deliver(func(w io.Writer, opts report.Options) error {
		if err := report.WritePolicy(w, read, opts); err != nil {
			return usageError{err.Error()}
		}
		return nil
	})
}

// readPolicy reads files as one policy; "-" is standard input.
func (a *app) readPolicy(names []string, db *sdkdb.DB) (*policy.Policy, error) {
	var docs []policy.Document
	for _, name := range names {
		doc, err := a.readDocument(name)
		if err != nil {
			return nil, err
		}
		doc.Name = filepath.ToSlash(doc.Name) // reports name it as addresses do
		docs = append(docs, doc)
	}
	defer a.progress(a.say("正在解析政策", "reading the policy"))()
	return policy.Parse(docs, db)
}

func (a *app) readDocument(name string) (policy.Document, error) {
	defer a.progressOn(name)()
	if name == "-" {
		return policy.NewDocument("-", a.stdin)
	}
	return policy.Open(name)
}
