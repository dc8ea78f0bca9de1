package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// failOnValues are the values of --fail-on.
var failOnValues = []string{"high", "medium", "low", "info", "never"}

// gateFlags adds the flags of commands that judge.
func gateFlags(fs *pflag.FlagSet, a *app) {
	fs.StringVar(&a.failOn, "fail-on", string(audit.High), a.say("达到该严重程度即以状态 1 退出：high、medium、low、info 或 never", "exit with status 1 from this severity on: high, medium, low, info or never"))
	choices(fs, "fail-on", failOnValues...)
	asOfFlag(fs, a)
	fs.StringVar(&a.baseline, "baseline", "", a.say("以前保存的 JSON 结果；只有其中没有的发现才计入", "earlier result, saved as JSON: only findings that it does not have count"))
}

// asOfFlag adds the flag that says which day it is.
func asOfFlag(fs *pflag.FlagSet, a *app) {
	fs.StringVar(&a.asOf, "as-of", "", a.say("审核基准日 YYYY-MM-DD（默认今天）", "judge the law and exceptions as of this day, YYYY-MM-DD (default today)"))
}

// judge holds a build (nil for none) against a policy (nil for none).
func (a *app) judge(b *scanner.Build, p *policy.Policy, db *sdkdb.DB) *audit.Result {
	day, _ := a.day() // checkFlags has seen it
	o := audit.Options{
		Tool: tool(), AsOf: day, FailOn: audit.Severity(a.failOn),
		AppCategory: a.config.AppCategory.value,
		Severities:  a.config.severities(), Exceptions: a.config.exceptions(),
	}
	pkg := ""
	if b != nil {
		pkg = b.Package
	}
	o.Baseline = a.baselineOf(pkg)
	defer a.progress(a.say("正在比对", "comparing"))()
	return audit.Run(b, p, db, o)
}

// readBaseline reads the results of --baseline.
func (a *app) readBaseline() error {
	if a.baseline == "" {
		return nil
	}
	var err error
	a.earlier, err = a.readResults(a.baseline)
	return err
}

// baselineOf returns the earlier result of the app with a package. One result
// alone stands for all apps: variants of an app may well differ in their
// package.
func (a *app) baselineOf(pkg string) *audit.Result {
	if len(a.earlier) == 1 {
		if of := a.earlier[0].Build.Package; of != pkg {
			a.warn(a.say("基线 %s 属于 %s，而不是 %s", "the baseline %s is of %s, not of %s", a.baseline, of, pkg))
		}
		return a.earlier[0]
	}
	for _, r := range a.earlier {
		if r.Build.Package == pkg {
			return r
		}
	}
	if len(a.earlier) > 0 {
		a.warn(a.say("%s 中没有 %s 的结果，全部发现都计入", "%s has no result of %s: all its findings count", a.baseline, pkg))
	}
	return nil
}

// warn tells what is worth knowing and no error.
func (a *app) warn(message string) {
	if !a.quiet {
		fmt.Fprintf(a.stderr, "sdkaudit: %s%s\n", a.say("警告：", "warning: "), report.Sanitize(message))
	}
}

// warnUnused tells which exceptions no build of the run needs.
func (a *app) warnUnused(results []*audit.Result) {
	status := map[audit.Exception]audit.ExceptionStatus{}
	for _, r := range results {
		for _, e := range r.Exceptions {
			if s, seen := status[e.Exception]; !seen || s == audit.Unused {
				status[e.Exception] = e.Status
			}
		}
	}
	for _, e := range a.config.Exceptions {
		if status[e.value] == audit.Unused {
			a.warn(a.say("%s:%d：没有发现需要 %s 对 %s 的豁免", "%s:%d: no finding needs the exception from %s for %s", a.config.path, e.line, e.value.Rule, e.value.Subject))
		}
	}
}

// knownSeverity reports whether s is one that a rule can be given.
func knownSeverity(s audit.Severity) bool {
	return s != audit.Never && slices.Contains(failOnValues, string(s))
}

// warnOutdated tells on standard error what reports as tables and lists of
// issues have no place for. One inventory serves all builds of a run.
func (a *app) warnOutdated(results []*audit.Result) {
	if i := results[0].Inventory; i.Outdated {
		a.warn(a.say("SDK 库的日期是 %s，在基准日已超过 %d 天", "the SDK inventory is of %s, more than %d days before the date of the audit", i.Date, audit.InventoryDays))
	}
}
