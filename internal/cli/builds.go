package cli

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// auditBuilds scans the builds that paths make up, holds each against p (nil
// for a scan) and prints the results. What cannot be opened is told and the
// others are still done; the status is the worst of all.
func (a *app) auditBuilds(ctx context.Context, paths []string, p *policy.Policy, db *sdkdb.DB) (int, error) {
	groups, closeAll, err := a.openBuilds(ctx, paths)
	defer closeAll()
	errs := []error{err}
	if err := a.checkHolds(len(groups)); err != nil {
		return exitUsage, err
	}
	mapping, err := a.readMapping(len(groups))
	if err == nil {
		err = a.readBaseline()
	}
	if err != nil {
		return exitIncomplete, err
	}
	var results []*audit.Result
	for _, group := range groups {
		b, err := a.scan(ctx, group, db, mapping)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		results = append(results, a.judge(b, p, db))
	}
	if ctx.Err() != nil || len(results) == 0 { // an old report is better than an empty one
		return exitIncomplete, errors.Join(errs...)
	}
	status, err := a.finish(results)
	errs = append(errs, err)
	if err := errors.Join(errs...); err != nil {
		return worse(status, exitIncomplete), err
	}
	return status, nil
}

// openBuilds opens the files at paths and puts those of one build together. What
// cannot be opened is told by the error; the others are there all the same.
func (a *app) openBuilds(ctx context.Context, paths []string) (groups [][]*scanner.App, closeAll func(), err error) {
	var inputs []*scanner.Input
	var closers []func()
	var errs []error
	for _, path := range paths {
		in, closeInput, err := a.openInput(ctx, path)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		closers = append(closers, closeInput)
		inputs = append(inputs, in)
		if len(paths) > 1 { // they wait for their turn
			errs = append(errs, in.Suspend())
		}
	}
	closeAll = func() {
		for _, c := range closers {
			c()
		}
	}
	return scanner.Group(inputs), closeAll, errors.Join(errs...)
}

// scanOne scans the one build that path is.
func (a *app) scanOne(ctx context.Context, path string, db *sdkdb.DB) (*scanner.Build, error) {
	groups, closeAll, err := a.openBuilds(ctx, []string{path})
	defer closeAll()
	if err != nil {
		return nil, err
	}
	if len(groups) != 1 {
		return nil, usageError{a.say("%s 含有 %d 个构建，这里需要一个", "%s holds %d builds, and one is wanted", path, len(groups))}
	}
	return a.scan(ctx, groups[0], db, nil)
}

// scan scans a build and tells that it does. The build is suspended before and
// after it.
func (a *app) scan(ctx context.Context, group []*scanner.App, db *sdkdb.DB, mapping *scanner.Mapping) (*scanner.Build, error) {
	defer a.progress(strings.TrimSpace(a.say("正在扫描 %s", "scanning %s", group[0].Manifest.Package)))()
	if err := scanner.Resume(group, a.limits); err != nil {
		return nil, err
	}
	b, err := scanner.Scan(ctx, group, db, mapping, a.config.firstParty()...)
	return b, errors.Join(err, scanner.Suspend(group))
}

// finish prints results and returns the status that they ask for.
func (a *app) finish(results []*audit.Result) (int, error) {
	status := exitOK
	for _, r := range results {
		status = worse(status, statusOf(r.Verdict.Status))
	}
	a.warnUnused(results)
	a.warnOutdated(results)
	return status, a.printResults(results)
}

// printResults prints results one after the other.
func (a *app) printResults(results []*audit.Result) error {
	return a.deliver(func(w io.Writer, opts report.Options) error {
		opts.Compact = len(results) > 1
		return report.WriteAll(w, results, opts)
	})
}

// checkHolds refuses outputs in which n results cannot follow each other.
func (a *app) checkHolds(n int) error {
	for _, o := range a.outputs {
		if n > 1 && !report.HoldsMany(o.format) {
			return usageError{a.say("%s 报告只能容纳一个构建，这里有 %d 个；请逐个审核，或改用 json", "a report in %s holds one build, and there are %d: audit them one by one, or write json", o.format, n)}
		}
	}
	return nil
}

// statusOf returns the exit status that an outcome stands for.
func statusOf(s audit.Status) int {
	switch s {
	case audit.Fail:
		return exitFindings
	case audit.Inconclusive:
		return exitIncomplete
	}
	return exitOK
}
