package cli

import (
	"context"
	"errors"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// auditBuilds scans the builds that paths make up, holds each against p (nil
// for a scan) and prints the results. What cannot be opened is told and the
// others are still done; the status is the worst of all.
func (a *app) auditBuilds(ctx context.Context, paths []string, p *policy.Policy, db *sdkdb.DB) (int, error) {
	var apps []*scanner.App
	var errs []error
	for _, path := range paths {
		app, err := scanner.Open(path, apk.DefaultLimits())
		if err != nil {
			errs = append(errs, err)
			continue
		}
		defer app.Close()
		apps = append(apps, app)
	}
	var results []*audit.Result
	for _, group := range scanner.Group(apps) {
		b, err := scanner.Scan(ctx, group, db)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		results = append(results, a.judge(b, p, db))
	}
	status, err := a.finish(a.printer(), results)
	errs = append(errs, err)
	if err := errors.Join(errs...); err != nil {
		return worse(status, exitIncomplete), err
	}
	return status, nil
}

// judge holds a build (nil for none) against a policy (nil for none).
func (a *app) judge(b *scanner.Build, p *policy.Policy, db *sdkdb.DB) *audit.Result {
	day, _ := a.day() // checkFlags has seen it
	return audit.Run(b, p, db, audit.Options{Tool: tool(), AsOf: day, FailOn: audit.Severity(a.failOn)})
}

// finish prints results and returns the status that they ask for.
func (a *app) finish(out *printer, results []*audit.Result) (int, error) {
	out.opts.Compact = len(results) > 1
	status := exitOK
	for _, r := range results {
		if err := report.Write(&out.buf, r, out.opts); err != nil {
			return exitUsage, err
		}
		status = worse(status, statusOf(r.Verdict.Status))
	}
	return status, out.flush()
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
