package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

func initCommand() *command {
	return &command{
		name: "init", args: "[APP]", maxArgs: 1,
		short: text{
			ZH: "写一个带注释的 " + configName,
			EN: "write a commented " + configName,
		},
		long: text{
			ZH: "给出 APP 时先扫描它：未识别的代码列为可能的自有代码；再给出 -p POLICY，则目前不通过的发现列为可填写理由的豁免。已有的文件不会被覆盖。",
			EN: "With APP that is scanned first: code that no inventory knows is listed as what may be your own. With -p POLICY too, the findings that fail today are listed as exceptions that want a reason. A file that is there is left alone.",
		},
		flags: func(fs *pflag.FlagSet, a *app) {
			policyFlag(fs, a)
			fs.StringVarP(&a.configPath, "output", "o", configName, a.say("写到这个文件", "write to this file"))
		},
		run: runInit,
	}
}

func runInit(ctx context.Context, a *app, args []string) (int, error) {
	if exists(a.configPath) {
		return exitUsage, usageError{a.say("%s 已存在", "%s is there already", a.configPath)}
	}
	a.failOn = string(audit.High)
	result := &audit.Result{}
	if len(args) > 0 {
		var err error
		if result, err = a.firstLook(ctx, args[0]); err != nil {
			return exitIncomplete, err
		}
	}
	if err := writeFiles([]file{{a.configPath, []byte(a.configText(result))}}); err != nil {
		return exitIncomplete, err
	}
	fmt.Fprintln(a.stdout, a.say("已写入 %s", "wrote %s", a.configPath))
	return exitOK, nil
}

// firstLook scans the build at path and, if policies are given, audits it.
func (a *app) firstLook(ctx context.Context, path string) (*audit.Result, error) {
	db, err := a.inventory()
	if err != nil {
		return nil, err
	}
	b, err := a.scanOne(ctx, path, db)
	if err != nil || len(a.policies) == 0 {
		return a.judge(b, nil, db), err
	}
	p, err := a.readPolicy(a.policies, db)
	if err != nil {
		return nil, err
	}
	return a.judge(b, p, db), nil
}

// configText is the file that init writes. What it only suggests stands in
// comments.
func (a *app) configText(r *audit.Result) string {
	var b strings.Builder
	comment := func(zh, en string, args ...any) { fmt.Fprintf(&b, "# %s\n", report.Sanitize(a.say(zh, en, args...))) }
	comment("sdkaudit 的配置；各项的说明见 docs/config.md。路径相对于本文件。", "Configuration of sdkaudit; docs/config.md describes the keys. Paths are relative to this file.")

	b.WriteString("\n")
	comment("隐私政策与单独的SDK清单，合在一起读。", "The privacy policy and its separate SDK list, read as one disclosure.")
	if len(a.policies) == 0 {
		b.WriteString("# policies: [docs/privacy.md]\n")
	} else {
		b.WriteString("policies:\n")
	}
	for _, path := range a.policies {
		fmt.Fprintf(&b, "  - %s\n", yamlString(beside(a.configPath, path)))
	}

	b.WriteString("\n")
	comment("达到该严重程度的发现使审核不通过：high、medium、low、info 或 never。", "Findings of this severity on fail an audit: high, medium, low, info or never.")
	b.WriteString("fail_on: high\n\n")

	comment("以前保存的结果；只有其中没有的发现才计入。", "An earlier result: only findings that it does not have count. Written by")
	b.WriteString("#   sdkaudit audit APP -o .sdkaudit-baseline.json --fail-on never\n# baseline: .sdkaudit-baseline.json\n\n")

	comment("自有代码的包：除 Manifest 中的包之外，也按App自身的代码判断。", "Packages of your own code beside those that the manifest tells.")
	if len(r.Unidentified) > 0 {
		comment("该构建中没有SDK库条目能解释的代码：", "Code of this build that no inventory explains:")
	}
	b.WriteString("# first_party:\n")
	for _, c := range r.Unidentified {
		comment("  - %s  # %d 个类", "  - %s  # %d classes", yamlString(c.Package), c.Classes)
	}
	if len(r.Unidentified) == 0 {
		b.WriteString("#   - com.example.shared\n")
	}

	b.WriteString("\n")
	comment("App所属类型（《常见类型移动互联网应用程序必要个人信息范围规定》）：写明后，也据此核对App自身的代码。", "The type of app after China's regulation on necessary personal information: the app's own code is held to it.")
	b.WriteString(a.say("# app_category: 浏览器\n\n", "# app_category: browser\n\n"))
	comment("内置SDK库没有的SDK：叠加的目录。", "SDKs that the built-in inventory lacks: directories to lay over it.")
	b.WriteString("# sdkdb: [sdkdb]\n\n")
	comment("规则的严重程度；sdkaudit explain 列出规则。", "Severities of rules; sdkaudit explain lists the rules.")
	b.WriteString("# severities:\n#   disclosed-not-found: info\n\n")
	comment("每次审核都写的文件，写作 [格式=]文件。", "Files that every audit writes, as [FORMAT=]FILE.")
	b.WriteString("# outputs: [sarif=build/sdkaudit.sarif]\n\n")
	comment("被接受的发现：理由必填；expires 之后重新计入。", "Findings that are accepted: the reason is required; after the day of expires they count again.")
	b.WriteString("# exceptions:\n")
	listed := 0
	for _, f := range r.Findings {
		if f.Severity == audit.High {
			listed++
			exception(&b, f.Rule, f.Subject.ID, r.Build.Package, f.Message.In(a.lang))
		}
	}
	if listed == 0 {
		exception(&b, "undisclosed-sdk", "bugly", "com.example.app", "")
	}
	return b.String()
}

// exception writes an exception that is commented out and wants a reason.
func exception(b *strings.Builder, rule, subject, app, why string) {
	if why != "" {
		fmt.Fprintf(b, "#   # %s\n", report.Sanitize(why))
	}
	fmt.Fprintf(b, "#   - rule: %s\n#     subject: %s\n#     app: %s\n#     reason:\n#     owner:\n#     expires:\n", rule, yamlString(subject), yamlString(app))
}

// beside returns path as a file at from names it, with slashes.
func beside(from, path string) string {
	dir, err := filepath.Abs(filepath.Dir(from))
	full, errFull := filepath.Abs(path)
	if err != nil || errFull != nil {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(relativeTo(dir, full))
}

// plainYAML is a string that YAML takes for itself.
var plainYAML = regexp.MustCompile(`^[A-Za-z_./][A-Za-z0-9_./-]*$`)

// yamlString writes s as a YAML scalar: plain where that is safe, else as a
// JSON string, which YAML reads too.
func yamlString(s string) string {
	if plainYAML.MatchString(s) && s != "null" && s != "true" && s != "false" {
		return s
	}
	quoted, err := json.Marshal(s)
	if err != nil { // a string always can be
		return `""`
	}
	return string(quoted)
}
