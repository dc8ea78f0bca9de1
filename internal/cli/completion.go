package cli

import (
	"context"
	_ "embed"
	"io"
	"slices"
	"strings"
	"text/template"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
)

var (
	//go:embed completion/bash.tmpl
	bashCompletion string
	//go:embed completion/zsh.tmpl
	zshCompletion string
	//go:embed completion/fish.tmpl
	fishCompletion string
)

// shells are those that completions can be written for.
var shells = []string{"bash", "zsh", "fish"}

func completionCommand() *command {
	return &command{
		name: "completion", args: "bash|zsh|fish", minArgs: 1, maxArgs: 1,
		short: text{ZH: "输出 shell 的补全脚本", EN: "print a completion script for a shell"},
		long: text{
			ZH: "bash：sdkaudit completion bash > ~/.local/share/bash-completion/completions/sdkaudit\n" +
				"zsh：写入 $fpath 中某个目录下的 _sdkaudit\n" +
				"fish：sdkaudit completion fish > ~/.config/fish/completions/sdkaudit.fish",
			EN: "bash: sdkaudit completion bash > ~/.local/share/bash-completion/completions/sdkaudit\n" +
				"zsh: write it to _sdkaudit in a directory of $fpath\n" +
				"fish: sdkaudit completion fish > ~/.config/fish/completions/sdkaudit.fish",
		},
		words: func() []string { return shells },
		run: func(_ context.Context, a *app, args []string) (int, error) {
			script := map[string]string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}[args[0]]
			if script == "" {
				return exitUsage, usageError{a.say("没有 %q 的补全脚本，可以是 %s", "no completion for %q; it is one of %s", args[0], strings.Join(shells, ", "))}
			}
			return exitOK, a.writeCompletion(a.stdout, script)
		},
	}
}

// choices says which values a flag takes, for completion. The flag is there.
func choices(fs *pflag.FlagSet, flag string, values ...string) {
	fs.Lookup(flag).Annotations = map[string][]string{choicesKey: values}
}

const choicesKey = "choices"

// ruleIDs lists the ids of the rules, which explain takes.
func ruleIDs() []string {
	var ids []string
	for _, r := range audit.Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

// completed is a command as the templates see it.
type completed struct {
	Name  string
	Group string // first word of a name of two, else ""
	Last  string // last word of the name
	Short string
	Words []string // that its argument may be; files if there are none
	Flags []completedFlag
}

type completedFlag struct {
	Long, Short, Usage string
	Takes              bool     // a value
	Values             []string // that it takes; files if there are none
}

func (a *app) writeCompletion(w io.Writer, script string) error {
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
	t, err := template.New("completion").Funcs(template.FuncMap{
		"quote": quote,
		"join":  func(list []string) string { return strings.Join(list, " ") },
		// zsh takes a colon for the end of a word that is described.
		"described": func(word, text string) string { return quote(word + ":" + text) },
	}).Parse(script)
	if err != nil {
		return err
	}
	var all []completed
	for _, c := range commands() {
		all = append(all, a.completed(c))
	}
	var groups []string
	for _, c := range all {
		if c.Group != "" && !slices.Contains(groups, c.Group) {
			groups = append(groups, c.Group)
		}
	}
	return t.Execute(w, struct {
		Groups   []string
		Commands []completed
	}{groups, all})
}

func (a *app) completed(c *command) completed {
	group, last, ok := strings.Cut(c.name, " ")
	if !ok {
		group, last = "", c.name
	}
	out := completed{Name: c.name, Group: group, Last: last, Short: c.short.In(a.lang)}
	if c.words != nil {
		out.Words = c.words()
	}
	a.flagSet(c).VisitAll(func(f *pflag.Flag) {
		out.Flags = append(out.Flags, completedFlag{
			Long: f.Name, Short: f.Shorthand, Usage: f.Usage, Takes: f.Value.Type() != "bool", Values: f.Annotations[choicesKey],
		})
	})
	return out
}
