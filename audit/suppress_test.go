package audit

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// auditStat audits an app that holds one SDK which its policy does not name.
func auditStat(t *testing.T, o Options) *Result {
	t.Helper()
	o.FailOn = High
	if o.AsOf.IsZero() {
		o.AsOf = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return Run(&scanner.Build{Package: "com.example.app", SDKs: []scanner.Detection{classes("acme-stat", 9)}},
		&policy.Policy{Disclosures: []policy.Disclosure{row("泽塔推送", "")}}, testDB(t), o)
}

func find(t *testing.T, r *Result, rule string) Finding {
	t.Helper()
	for _, f := range r.Findings {
		if f.Rule == rule {
			return f
		}
	}
	t.Fatalf("no finding of %s", rule)
	return Finding{}
}

func TestSuppress(t *testing.T) {
	stat := Exception{Rule: "undisclosed-sdk", Subject: "acme-stat", Reason: "removed in 2.0", Owner: "privacy team"}
	until := func(day string) Exception { e := stat; e.Expires = day; return e }
	suppressed := func(day string) *Suppression {
		return &Suppression{Kind: ByException, Reason: "removed in 2.0", Owner: "privacy team", Expires: day}
	}
	other := func(e Exception) Exception { e.App = "com.example.other"; return e }
	same := func(e Exception) Exception { e.App = "com.example.app"; return e }
	before := auditStat(t, Options{})
	excepted := auditStat(t, Options{Exceptions: []Exception{until("2026-06-30")}})
	rebased := auditStat(t, Options{Baseline: before})
	tests := []struct {
		name       string
		exceptions []Exception
		baseline   *Result
		want       *Suppression
		statuses   []ExceptionStatus
		status     Status
	}{
		{"nothing", nil, nil, nil, nil, Fail},
		{"an exception", []Exception{stat}, nil, suppressed(""), []ExceptionStatus{Used}, Pass},
		{"for this app", []Exception{same(stat)}, nil, suppressed(""), []ExceptionStatus{Used}, Pass},
		{"for another app", []Exception{other(stat)}, nil, nil, nil, Fail},
		{"on its last day", []Exception{until("2026-01-01")}, nil, suppressed("2026-01-01"), []ExceptionStatus{Used}, Pass},
		{"the day after", []Exception{until("2025-12-31")}, nil, nil, []ExceptionStatus{Expired}, Fail},
		{"renewed", []Exception{until("2025-12-31"), until("2026-06-30")}, nil, suppressed("2026-06-30"), []ExceptionStatus{Expired, Used}, Pass},
		{"of another rule", []Exception{{Rule: "duplicate-row", Subject: "acme-stat", Reason: "x"}}, nil, nil, []ExceptionStatus{Unused}, Fail},
		{"of another subject", []Exception{{Rule: "undisclosed-sdk", Subject: "acme-http", Reason: "x"}}, nil, nil, []ExceptionStatus{Unused}, Fail},
		{"in the baseline", nil, before, &Suppression{Kind: ByBaseline}, nil, Pass},
		{"in a baseline made with a baseline", nil, rebased, &Suppression{Kind: ByBaseline}, nil, Pass},
		{"both", []Exception{stat}, before, suppressed(""), []ExceptionStatus{Used}, Pass},
		{"expired, though in the baseline", []Exception{until("2025-12-31")}, before, nil, []ExceptionStatus{Expired}, Fail},
		{"in the baseline by an exception alone", nil, excepted, nil, nil, Fail},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := auditStat(t, Options{Exceptions: tt.exceptions, Baseline: tt.baseline})
			f := find(t, r, "undisclosed-sdk")
			if diff := cmp.Diff(tt.want, f.Suppressed); diff != "" {
				t.Errorf("suppressed: -want +got:\n%s", diff)
			}
			var statuses []ExceptionStatus
			for _, e := range r.Exceptions {
				statuses = append(statuses, e.Status)
			}
			if diff := cmp.Diff(tt.statuses, statuses); diff != "" {
				t.Errorf("exceptions: -want +got:\n%s", diff)
			}
			if r.Verdict.Status != tt.status {
				t.Errorf("%s, want %s", r.Verdict.Status, tt.status)
			}
			if n := r.Verdict.Counts[High] + r.Verdict.Suppressed; n == 0 || (r.Verdict.Counts[High] == 0) != (tt.want != nil) {
				t.Errorf("counts %v, suppressed %d", r.Verdict.Counts, r.Verdict.Suppressed)
			}
			if noted := strings.Contains(f.Message.EN, "expired on 2025-12-31: removed in 2.0"); noted != (f.Suppressed == nil && len(statuses) > 0 && statuses[0] == Expired) {
				t.Errorf("message %q", f.Message.EN)
			}
		})
	}
}

// Where the silence of a rule means nothing, an exception is not called unused.
func TestUnusedNeedsSilence(t *testing.T) {
	o := Options{FailOn: High, Exceptions: []Exception{{Rule: "undisclosed-sdk", Subject: "acme-stat", Reason: "x"}}}
	text := &policy.Policy{Disclosures: []policy.Disclosure{row("阿克米统计", "")}}
	for _, tt := range []struct {
		name string
		b    *scanner.Build
		p    *policy.Policy
		want int
	}{
		{"an audit", &scanner.Build{}, text, 1},
		{"a scan", &scanner.Build{}, nil, 0},
		{"the text alone", nil, text, 0},
		{"hidden code", &scanner.Build{Gaps: []scanner.Gap{{Kind: scanner.Packed, HidesCode: true}}}, text, 0},
	} {
		if got := len(Run(tt.b, tt.p, testDB(t), o).Exceptions); got != tt.want {
			t.Errorf("%s: %d exceptions, want %d", tt.name, got, tt.want)
		}
	}
}

func TestExceptionFault(t *testing.T) {
	good := Exception{Rule: "undisclosed-sdk", Subject: "bugly", Reason: "x", Expires: "2026-01-31"}
	if fault := good.Fault(); fault != (Text{}) {
		t.Error(fault)
	}
	for want, spoil := range map[string]func(*Exception){
		"no rule":      func(e *Exception) { e.Rule = "" },
		"unknown rule": func(e *Exception) { e.Rule = "undisclosed" },
		"no subject":   func(e *Exception) { e.Subject = "" },
		"no reason":    func(e *Exception) { e.Reason = " " },
		"no date":      func(e *Exception) { e.Expires = "next year" },
	} {
		e := good
		spoil(&e)
		if fault := e.Fault(); fault.ZH == "" || !strings.Contains(fault.EN, want) {
			t.Errorf("%+v: %v, want %q", e, fault, want)
		}
	}
}

func TestSeverities(t *testing.T) {
	high, low := &Rule{ID: "a", Severity: High}, &Rule{ID: "b", Severity: Low}
	o := Options{Severities: map[string]Severity{"a": Medium, "b": High}}
	tests := []struct {
		rule         *Rule
		graded, want Severity
	}{
		{high, High, Medium},
		{high, Medium, Medium},
		{high, Low, Low}, // weak evidence is not graded up
		{low, Low, High},
		{low, Info, Info},
		{&Rule{ID: "c", Severity: High}, High, High},
	}
	for _, tt := range tests {
		if got := o.severity(tt.rule, tt.graded); got != tt.want {
			t.Errorf("%s %s: %s, want %s", tt.rule.ID, tt.graded, got, tt.want)
		}
	}
	if got := find(t, auditStat(t, Options{Severities: map[string]Severity{"undisclosed-sdk": Low}}), "undisclosed-sdk").Severity; got != Low {
		t.Errorf("the finding is %s, want low", got)
	}
}

// A finding about the build as a whole is known by the package, in which a
// variant of the app differs.
func TestBaselineOfVariant(t *testing.T) {
	base := &Result{Build: Build{Package: "com.example.app"}}
	base.Findings = []Finding{{Rule: "analysis-incomplete", Subject: Subject{Kind: "build", ID: "com.example.app"}}}
	known := acceptedBy(base, "com.example.app.beta")
	if want := fingerprint("analysis-incomplete", Subject{Kind: "build", ID: "com.example.app.beta"}); !known[want] {
		t.Error("the finding of the variant is not accepted")
	}
	if other := fingerprint("excessive-identifiers", Subject{Kind: "build", ID: "com.example.app.beta"}); known[other] {
		t.Error("a finding of another rule is accepted")
	}
}
