package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// GitHub shows ten annotations of a level and step.
const githubAnnotations = 10

// writeGitHub writes workflow commands that GitHub Actions turns into
// annotations: the worst findings, then one with the counts.
// See docs.github.com, "Workflow commands for GitHub Actions".
func writeGitHub(w io.Writer, r *audit.Result, opts Options) error {
	r = counting(r)
	v := newView(r, opts)
	var b strings.Builder
	for _, f := range r.Findings[:min(len(r.Findings), githubAnnotations)] {
		file, line := v.location(f)
		message := v.in(f.Message)
		if fix := v.in(f.Fix); fix != "" {
			message += "\n" + fix
		}
		title := fmt.Sprintf("%s (%s)", v.title(f), f.Rule)
		b.WriteString(githubCommand(githubLevel(f.Severity), title, file, line, message))
	}
	if warning := v.outdated(); warning != "" {
		b.WriteString(githubCommand("warning", "sdkaudit", "", 0, warning))
	}
	b.WriteString(githubCommand("notice", "sdkaudit "+v.build(), "", 0,
		v.counts()+"\n"+v.outcome()+"\n"+v.say("SDK 库 ", "inventory of ")+v.Inventory.Date))
	_, err := io.WriteString(w, b.String())
	return err
}

func githubLevel(s audit.Severity) string {
	switch s {
	case audit.High:
		return "error"
	case audit.Medium:
		return "warning"
	}
	return "notice"
}

var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubCommand(level, title, file string, line int, message string) string {
	properties := "title=" + githubProperty.Replace(title)
	if file != "" {
		properties += ",file=" + githubProperty.Replace(file)
	}
	if line > 0 {
		properties += fmt.Sprintf(",line=%d", line)
	}
	return fmt.Sprintf("::%s %s::%s\n", level, properties, githubData.Replace(message))
}
