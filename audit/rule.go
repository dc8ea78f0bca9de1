package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// Rule is one check: its words, its severity and what it cites stand together,
// and documents, SARIF and `explain` read them from here.
type Rule struct {
	ID       string
	Severity Severity // the gravest that its findings have
	Title    Text
	About    Text     // what is held against what, and what keeps false alarms away
	Fix      Text     // what to change in the policy, "" if nothing
	CodeFix  Text     // what to change in the build, "" if nothing
	Clauses  []string // ids
	TextOnly bool     // it looks at the policy alone and needs no build

	check func(*run) []Finding
}

// rules lists every rule once, in the order in which documents show them.
var rules = []*Rule{
	undisclosedSDK,
	undisclosedPermission,
	undisclosedData,
	scopeExceedsRow,
	listMissing,
	sensitiveUnmarked,
	excessiveIdentifiers,
	disclosedNotFound,
	unresolvedDisclosure,
	rowIncomplete,
	duplicateRow,
	doubtfulLink,
	otherRecipient,
	selfContradiction,
	refusalOfService,
	dateOrder,
	numberingGap,
	lawNotNamed,
	hintPreConsent,
	hintCrossBorder,
	hintPersonalisation,
	hintServices,
	hintKeepAlive,
	analysisIncomplete,
	newSinceBaseline, // last: it leaves to the others what they have told
}

// Rules returns all rules.
func Rules() []*Rule { return slices.Clone(rules) }

// LookupRule returns the rule with the given id, or nil.
func LookupRule(id string) *Rule {
	for _, r := range rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// fingerprint identifies a finding by what it is about. No version, path, line
// or wording enters it, so that a baseline outlives all of them.
func fingerprint(rule string, s Subject) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{rule, s.Kind, s.ID}, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// apply runs the rules and puts their findings, gravest first, in the result.
func (r *run) apply(rules []*Rule) {
	r.result.Findings = []Finding{}
	for _, rule := range rules {
		for _, f := range rule.check(r) {
			f.Rule = rule.ID
			f.Severity = r.options.severity(rule, f.Severity)
			f.Title = rule.Title
			f.Fix = rule.Advice()
			if f.Clauses == nil { // unless the finding cites fewer
				f.Clauses = inForce(rule.Clauses, r.result.AsOf)
			}
			f.Fingerprint = fingerprint(rule.ID, f.Subject)
			f.Evidence = orEmpty(f.Evidence)
			f.Policy = orEmpty(f.Policy)
			r.result.Findings = append(r.result.Findings, f)
		}
	}
	slices.SortStableFunc(r.result.Findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Severity.Rank(), b.Severity.Rank()),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Subject.ID, b.Subject.ID))
	})
}

// orEmpty turns nil into an empty slice: JSON arrays are never null.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Advice is what to do about a finding, in the policy and in the build.
func (r *Rule) Advice() Text {
	return Text{ZH: r.Fix.ZH + r.CodeFix.ZH, EN: strings.TrimSpace(r.Fix.EN + " " + r.CodeFix.EN)}
}

// Provisions returns the clauses that the rule cites.
func (r *Rule) Provisions() []Clause { return inForce(r.Clauses, "9999-12-31") }
