package cli

import (
	"context"
	"slices"

	"github.com/spf13/pflag"
)

func auditCommand() *command {
	return &command{
		name: "audit", args: "APP… -p POLICY", minArgs: 1, maxArgs: -1,
		short: text{
			ZH: "把构建与隐私政策逐项比对，给出可用于流水线的结论",
			EN: "hold a build against its privacy policy and give a verdict that a pipeline can act on",
		},
		long: text{
			ZH: "-p 可以重复：隐私政策与单独的第三方SDK清单等合在一起读。\n" +
				"APP 可以是什么，见 sdkaudit help scan。\n" +
				"退出状态：0 通过 · 1 有达到 --fail-on 的发现 · 2 用法或配置错误 · 3 无法下结论或无法完成 · 130 被中断。",
			EN: "-p may be repeated: a policy and its separate SDK list are read as one disclosure.\n" +
				"For what APP may be see sdkaudit help scan.\n" +
				"Exit status: 0 pass · 1 findings at or above --fail-on · 2 usage or configuration · 3 inconclusive or could not do the job · 130 interrupted.",
		},
		flags: outputFlagsAnd(policyFlag, buildFlags, gateFlags, inventoryFlags),
		run: func(ctx context.Context, a *app, args []string) (int, error) {
			required, err := a.requiredOutputs()
			if err != nil {
				return exitUsage, err
			}
			a.outputs = append(a.outputs, required...)
			if len(a.policies) == 0 {
				return exitUsage, usageError{a.say("audit 需要 -p POLICY；只看构建请用 sdkaudit scan", "audit needs -p POLICY; to look at the build alone use sdkaudit scan")}
			}
			if err := a.checkStdin(slices.Concat(args, a.policies, []string{a.baseline})...); err != nil {
				return exitUsage, err
			}
			db, err := a.inventory()
			if err != nil {
				return exitUsage, err
			}
			p, err := a.readPolicy(a.policies, db)
			if err != nil {
				return exitIncomplete, err
			}
			return a.auditBuilds(ctx, args, p, db)
		},
	}
}

// policyFlag adds -p.
func policyFlag(fs *pflag.FlagSet, a *app) {
	fs.StringArrayVarP(&a.policies, "policy", "p", nil, a.say("隐私政策或SDK清单文件，- 为标准输入（可重复）", "file of the privacy policy or SDK list, - for standard input (repeatable)"))
}

// outputFlagsAnd returns a function that adds the output flags and the given ones.
func outputFlagsAnd(groups ...func(*pflag.FlagSet, *app)) func(*pflag.FlagSet, *app) {
	return func(fs *pflag.FlagSet, a *app) {
		for _, add := range groups {
			add(fs, a)
		}
		outputFlags(fs, a)
	}
}
