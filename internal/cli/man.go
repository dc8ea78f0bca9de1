package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"
)

func manCommand() *command {
	return &command{
		name:  "man",
		short: text{ZH: "输出手册页(roff)", EN: "print the manual page, in roff"},
		run: func(_ context.Context, a *app, _ []string) (int, error) {
			return exitOK, a.writeManual(a.stdout)
		},
	}
}

// exitStatuses say in the manual what each status means.
var exitStatuses = []struct {
	status int
	means  text
}{
	{exitOK, text{ZH: "通过", EN: "pass"}},
	{exitFindings, text{ZH: "有达到 --fail-on 的发现", EN: "findings at or above --fail-on"}},
	{exitUsage, text{ZH: "用法或配置错误", EN: "usage or configuration"}},
	{exitIncomplete, text{ZH: "无法下结论，或无法完成", EN: "inconclusive, or could not do the job"}},
	{exitInterrupted, text{ZH: "被中断", EN: "interrupted"}},
}

// environment lists the variables that are read.
var environment = []struct {
	name  string
	means text
}{
	{"SDKAUDIT_CONFIG", text{ZH: "配置文件", EN: "configuration file"}},
	{"LC_ALL, LC_MESSAGES, LANG", text{ZH: "语言，--lang 优先", EN: "language, unless --lang names it"}},
	{"NO_COLOR, TERM", text{ZH: "设置了 NO_COLOR 或 TERM=dumb 时不用颜色", EN: "no colour where NO_COLOR is set or TERM is dumb"}},
	{"COLUMNS", text{ZH: "文本的宽度", EN: "width of text"}},
}

// writeManual writes the manual page, see man(7).
func (a *app) writeManual(w io.Writer) error {
	var b strings.Builder
	section := func(zh, en string) { fmt.Fprintf(&b, ".SH %s\n", roff(a.say(zh, en))) }
	entry := func(term, description string) { fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(term), roff(description)) }

	b.WriteString(".\\\" Written by \"sdkaudit man\".\n.TH SDKAUDIT 1\n")
	section("名称", "NAME")
	fmt.Fprintf(&b, "sdkaudit \\- %s\n", roff(a.say("把 Android 构建与其隐私政策比对", "hold an Android build against its privacy policy")))
	section("概要", "SYNOPSIS")
	for i, c := range commands() {
		if i > 0 {
			b.WriteString(".br\n")
		}
		fmt.Fprintf(&b, ".B sdkaudit %s\n%s\n", roff(c.name), roff(strings.TrimSpace("[flags] "+c.args)))
	}
	section("命令", "COMMANDS")
	for _, c := range commands() {
		fmt.Fprintf(&b, ".SS %s\n%s\n", roff(strings.TrimSpace(c.name+" "+c.args)), roff(c.short.In(a.lang)))
		if long := c.long.In(a.lang); long != "" {
			fmt.Fprintf(&b, ".PP\n%s\n", roff(long))
		}
		a.flagSet(c).VisitAll(func(f *pflag.Flag) { entry(flagTerm(f), f.Usage) })
	}
	section("退出状态", "EXIT STATUS")
	for _, s := range exitStatuses {
		entry(fmt.Sprint(s.status), s.means.In(a.lang))
	}
	section("环境变量", "ENVIRONMENT")
	for _, e := range environment {
		entry(e.name, e.means.In(a.lang))
	}
	section("文件", "FILES")
	entry(configName, a.say("配置文件，从当前目录到仓库根目录最近的一个", "configuration, the nearest from the working directory up to the root of the repository"))
	_, err := io.WriteString(w, b.String())
	return err
}

// flagTerm names a flag and the value that it takes: "-f, --format string".
func flagTerm(f *pflag.Flag) string {
	term := "--" + f.Name
	if f.Shorthand != "" {
		term = "-" + f.Shorthand + ", " + term
	}
	if value, _ := pflag.UnquoteUsage(f); value != "" {
		term += " " + value
	}
	return term
}

// roff makes text stand for itself: no escapes, no hyphens that break, no lines
// that are requests.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n.br\n")
}
