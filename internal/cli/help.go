package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
)

func helpCommand() *command {
	return &command{
		name: "help", args: "[COMMAND]", maxArgs: 2,
		short: text{ZH: "显示命令的用法", EN: "show how a command is used"},
		run: func(_ context.Context, a *app, args []string) (int, error) {
			if len(args) == 0 {
				a.printUsage(a.stdout)
				return exitOK, nil
			}
			c, rest := lookup(args)
			if c == nil || len(rest) > 0 {
				return exitUsage, usageError{a.say("没有 %q 这个命令", "unknown command %q", joinWords(args))}
			}
			a.printHelp(a.stdout, c)
			return exitOK, nil
		},
	}
}

// printUsage lists the commands.
func (a *app) printUsage(w io.Writer) {
	fmt.Fprintln(w, a.say(
		"sdkaudit 把 Android 构建中的第三方SDK、权限与隐私政策披露的内容逐项比对。离线运行，不发送任何数据。",
		"sdkaudit holds the third-party SDKs and permissions of an Android build against what its privacy policy discloses. It works offline and sends nothing."))
	fmt.Fprintf(w, "\n%s\n", a.say("用法：sdkaudit COMMAND [flags] [args]", "usage: sdkaudit COMMAND [flags] [args]"))
	fmt.Fprintf(w, "\n%s\n", a.say("命令：", "commands:"))
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-12s  %s\n", c.name, c.short.In(a.lang))
	}
	fmt.Fprintf(w, "\n%s\n", a.say("sdkaudit help COMMAND 显示一个命令的参数。", "sdkaudit help COMMAND shows the flags of a command."))
}

// printHelp shows one command and its flags.
func (a *app) printHelp(w io.Writer, c *command) {
	fmt.Fprintln(w, c.short.In(a.lang))
	fmt.Fprintf(w, "\n%s\n", strings.TrimRight(a.say("用法：", "usage: ")+"sdkaudit "+c.name+" [flags] "+c.args, " "))
	if long := c.long.In(a.lang); long != "" {
		fmt.Fprintf(w, "\n%s\n", long)
	}
	fmt.Fprintf(w, "\n%s\n%s", a.say("参数：", "flags:"), a.flagSet(c).FlagUsages())
}

func joinWords(words []string) string { return strings.Join(words, " ") }
