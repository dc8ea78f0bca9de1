package audit

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Exception accepts the findings of one rule about one subject, for a reason
// and until a day.
type Exception struct {
	Rule    string `json:"rule" yaml:"rule"`
	Subject string `json:"subject" yaml:"subject"`           // id of the findings' subject
	App     string `json:"app,omitempty" yaml:"app"`         // package of the app that it is for; "" for any
	Reason  string `json:"reason" yaml:"reason"`             // why the findings are accepted
	Owner   string `json:"owner,omitempty" yaml:"owner"`     // who answers for it
	Expires string `json:"expires,omitempty" yaml:"expires"` // the last day on which it holds, 2006-01-02; "" if it does not end
}

// Fault says what is wrong with an exception as somebody wrote it; the zero Text
// says nothing is.
func (e Exception) Fault() Text {
	switch {
	case e.Rule == "":
		return Text{ZH: "豁免没有写明规则", EN: "an exception names no rule"}
	case LookupRule(e.Rule) == nil:
		return Text{ZH: fmt.Sprintf("豁免的规则 %q 不存在", e.Rule), EN: fmt.Sprintf("an exception is for the unknown rule %q", e.Rule)}
	case e.Subject == "":
		return Text{ZH: "豁免没有写明对象", EN: "an exception names no subject"}
	case strings.TrimSpace(e.Reason) == "":
		return Text{ZH: fmt.Sprintf("对 %s 的豁免没有写明理由", e.Subject), EN: fmt.Sprintf("the exception for %s gives no reason", e.Subject)}
	}
	if _, err := time.Parse(time.DateOnly, e.Expires); e.Expires != "" && err != nil {
		return Text{
			ZH: fmt.Sprintf("对 %s 的豁免的截止日 %q 不是 2025-01-31 这样的日期", e.Subject, e.Expires),
			EN: fmt.Sprintf("the exception for %s expires on %q, which is no date such as 2025-01-31", e.Subject, e.Expires),
		}
	}
	return Text{}
}

func (e Exception) covers(f Finding) bool { return e.Rule == f.Rule && e.Subject == f.Subject.ID }

// AppliedException is an exception as it was applied to a result.
type AppliedException struct {
	Exception
	Status ExceptionStatus `json:"status"`
}

// ExceptionStatus says what an exception did.
type ExceptionStatus string

// What an exception did.
const (
	Used    ExceptionStatus = "used"
	Unused  ExceptionStatus = "unused"  // there is nothing that it is for
	Expired ExceptionStatus = "expired" // what it was for is back
)

// Suppression says why a finding does not count.
type Suppression struct {
	Kind    SuppressionKind `json:"kind"`
	Reason  string          `json:"reason,omitempty"`
	Owner   string          `json:"owner,omitempty"`
	Expires string          `json:"expires,omitempty"`
}

// SuppressionKind says what suppresses a finding.
type SuppressionKind string

// What suppresses a finding.
const (
	ByException SuppressionKind = "exception"
	ByBaseline  SuppressionKind = "baseline" // it was there before
)

// suppress marks the findings that an exception accepts or the baseline has.
// What an expired exception was for counts again even if the baseline has it:
// somebody said that it was to be looked at after that day.
func (r *run) suppress(applied []*Rule) {
	var exceptions []AppliedException
	for _, e := range r.options.Exceptions {
		if e.App == "" || e.App == r.result.Build.Package {
			exceptions = append(exceptions, AppliedException{e, Unused})
		}
	}
	known := acceptedBy(r.options.Baseline, r.result.Build.Package)
	for i := range r.result.Findings {
		f := &r.result.Findings[i]
		var expired []Exception
		for j := range exceptions {
			e := &exceptions[j]
			switch {
			case !e.covers(*f):
			case e.Expires != "" && e.Expires < r.result.AsOf:
				e.Status = Expired
				expired = append(expired, e.Exception)
			default:
				e.Status = Used
				f.Suppressed = &Suppression{Kind: ByException, Reason: e.Reason, Owner: e.Owner, Expires: e.Expires}
			}
		}
		if f.Suppressed != nil {
			continue
		}
		for _, e := range expired {
			f.Message.ZH += fmt.Sprintf("（豁免已于 %s 到期：%s）", e.Expires, e.Reason)
			f.Message.EN += fmt.Sprintf(" (The exception made for it expired on %s: %s)", e.Expires, e.Reason)
		}
		if len(expired) == 0 && known[f.Fingerprint] {
			f.Suppressed = &Suppression{Kind: ByBaseline}
		}
	}
	r.result.Exceptions = slices.DeleteFunc(exceptions, func(e AppliedException) bool {
		return e.Status == Unused && !r.couldFire(e.Rule, applied)
	})
}

// couldFire reports whether the rule could have spoken in this run, so that its
// silence means something.
func (r *run) couldFire(rule string, applied []*Rule) bool {
	ran := slices.ContainsFunc(applied, func(a *Rule) bool { return a.ID == rule })
	return ran && r.result.Policy != nil && !r.hidden() && !r.listHidden()
}
