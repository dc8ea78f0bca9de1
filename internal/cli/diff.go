package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func diffCommand() *command {
	return &command{
		name: "diff", args: "OLD NEW", minArgs: 2, maxArgs: 2,
		short: text{
			ZH: "比较两个构建、保存的结果或政策",
			EN: "compare two builds, saved results or policies",
		},
		long: text{
			ZH: "OLD 与 NEW 各为一个构建、一个保存的 JSON 结果或一份政策；类型由内容决定。构建与政策不能相比；保存的结果按其所含内容与两者相比。\n" +
				"构建按 -p 或配置文件给出的政策说明披露状态。--fail-on-new 时，有标 ! 的新增收集即以状态 1 退出；代码或清单读不全为 3。",
			EN: "OLD and NEW are each a build, a saved JSON result or a policy; what a file is, its content decides. A build cannot be compared with a policy; a saved result can be with what it holds.\n" +
				"What is disclosed is told by the policy of -p or of the configuration file. With --fail-on-new the exit status is 1 if there is new collection, marked !; it is 3 if code or a list could not be read in full.",
		},
		flags: func(fs *pflag.FlagSet, a *app) {
			policyFlag(fs, a)
			fs.BoolVar(&a.failOnNew, "fail-on-new", false, a.say("有未明确披露的新增收集即以状态 1 退出", "exit with status 1 if there is new collection that no policy clearly discloses"))
			asOfFlag(fs, a)
			inventoryFlags(fs, a)
			writeFlags(fs, a, report.DiffFormats())
			a.failOn = string(audit.High)
		},
		run: runDiff,
	}
}

func runDiff(ctx context.Context, a *app, args []string) (int, error) {
	for _, o := range a.outputs {
		if o.format != "" && !slices.Contains(report.DiffFormats(), o.format) {
			return exitUsage, usageError{a.say("diff 没有 %q 格式，可以是 %s", "diff has no format %q; it is one of %s", o.format, strings.Join(report.DiffFormats(), ", "))}
		}
	}
	if err := a.checkStdin(append(args, a.policies...)...); err != nil {
		return exitUsage, err
	}
	db, err := a.inventory()
	if err != nil {
		return exitUsage, err
	}
	var sides []*audit.Result
	var kinds []sideKind
	var errs []error
	for _, path := range args {
		r, kind, err := a.readSide(ctx, path, db)
		sides, kinds, errs = append(sides, r), append(kinds, kind), append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return exitIncomplete, err
	}
	changes, err := audit.Diff(sides[0], sides[1], tool())
	// The policy that tells what a build discloses does not make it comparable.
	if err != nil || slices.Contains(kinds, buildSide) && slices.Contains(kinds, policySide) {
		return exitUsage, usageError{a.say("%s 与 %s 不能相比：一个是构建，另一个是政策", "%s and %s cannot be compared: one is a build, the other a policy", args[0], args[1])}
	}
	given := len(a.policies) > 0 && !slices.Equal(a.policies, a.config.relativeAll(a.config.Policies))
	if given && !slices.Contains(kinds, buildSide) {
		return exitUsage, usageError{a.say("-p 只用于构建，而 %s 与 %s 都不是构建", "-p is for builds, and neither %s nor %s is one", args[0], args[1])}
	}
	status := exitOK
	switch {
	case a.failOnNew && changes.Fails > 0:
		status = exitFindings
	case changes.Incomplete:
		status = exitIncomplete
	}
	return status, a.deliver(func(w io.Writer, opts report.Options) error { return report.WriteDiff(w, changes, opts) })
}

// sideKind is what a side of a comparison was given as.
type sideKind int

const (
	savedSide sideKind = iota
	buildSide
	policySide
)

// readSide reads a side of a comparison.
func (a *app) readSide(ctx context.Context, path string, db *sdkdb.DB) (*audit.Result, sideKind, error) {
	saved, err := a.isSaved(path)
	if err != nil {
		return nil, 0, err
	}
	if saved {
		results, err := a.readResults(path)
		if err == nil && len(results) > 1 {
			err = usageError{a.say("%s 含有 %d 个结果，这里需要一个", "%s holds %d results, and one is wanted", path, len(results))}
		}
		if err != nil {
			return nil, 0, err
		}
		return results[0], savedSide, nil
	}
	b, err := a.scanOne(ctx, path, db)
	if errors.Is(err, apk.ErrNotZip) || errors.Is(err, scanner.ErrNoBuild) {
		p, err := a.readPolicy([]string{path}, db)
		if err != nil {
			return nil, 0, err
		}
		return a.judge(nil, p, db), policySide, nil
	}
	if err != nil {
		return nil, 0, err
	}
	var p *policy.Policy
	if len(a.policies) > 0 {
		if p, err = a.readPolicy(a.policies, db); err != nil {
			return nil, 0, err
		}
	}
	return a.judge(b, p, db), buildSide, nil
}

// isSaved reports whether a file holds a JSON object, as a saved result does.
// Standard input, which cannot be looked at twice, is taken for one.
func (a *app) isSaved(path string) (bool, error) {
	if path == "-" {
		return true, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.IsDir() {
		return false, err
	}
	head, err := bufio.NewReader(f).Peek(512)
	if err != nil && err != io.EOF {
		return false, fmt.Errorf("read %s: %w", path, err)
	}
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("{")), nil
}
