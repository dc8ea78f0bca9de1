package audit

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// Options are the inputs of Run beside the build and the policy.
type Options struct {
	Tool   Tool
	AsOf   time.Time // the day by which law and exceptions are judged
	FailOn Severity

	AppCategory string // a name of a privacy.AppCategory; "" for none told

	Severities map[string]Severity // by id of a rule, see docs/config.md
	Exceptions []Exception         // each without a Fault
	Baseline   *Result             // only what it does not have counts; nil for none
}

// run is an audit in progress: its inputs and the result as far as it has come.
type run struct {
	build   *scanner.Build
	text    *policy.Policy // with its prose; nil if there is none
	db      *sdkdb.DB
	rows    disclosures
	prose   bool // the silence of the policy's prose means something
	options Options
	result  *Result
}

// Run holds b against p. Where p is nil it only describes b; where b is nil it
// runs the rules that look at the text alone.
func Run(b *scanner.Build, p *policy.Policy, db *sdkdb.DB, o Options) *Result {
	applied := rules
	textOnly := b == nil
	if textOnly {
		b = &scanner.Build{}
		applied = slices.DeleteFunc(Rules(), func(rule *Rule) bool { return !rule.TextOnly })
	}
	r := &run{build: b, text: p, db: db, options: o, result: &Result{
		Schema:       Schema,
		Tool:         o.Tool,
		AsOf:         o.AsOf.Format(time.DateOnly),
		Inventory:    inventory(db, o.AsOf),
		Build:        summary(b),
		Unidentified: orEmpty(b.Unidentified),
		Baseline:     baseline(o.Baseline),
	}}
	if p != nil {
		r.result.Policy = ReadPolicy(p, db)
		r.rows = newDisclosures(r.result.Policy)
		r.prose = usableProse(p)
	}
	r.result.Gaps = r.gaps()
	r.result.SDKs = []SDK{}
	if !textOnly { // else there is no build to be absent from
		r.result.SDKs = r.sdks()
	}
	r.result.Permissions = r.permissions()
	r.result.Data = r.data()
	r.apply(applied)
	r.suppress(applied)
	r.result.Verdict = verdict(r.result, o.FailOn)
	return r.result
}

// entry returns the entry of the inventory with an id that came from it.
func (r *run) entry(id string) *sdkdb.SDK {
	e, _ := r.db.Lookup(id)
	return e
}

// usable reports whether the silence of the policy about an SDK means something:
// it has an SDK list, or is a text that could have had one.
func (r *run) usable() bool {
	return r.result.Policy != nil && (len(r.result.Policy.Disclosures) > 0 || r.prose)
}

// hidden reports whether part of the build's code could not be read.
func (r *run) hidden() bool { return hidesCode(r.result) }

func hidesCode(r *Result) bool {
	return slices.ContainsFunc(r.Gaps, func(g Gap) bool { return g.HidesCode })
}

// listHidden reports whether part of the policy's SDK list could not be read.
func (r *run) listHidden() bool {
	return slices.ContainsFunc(r.result.Gaps, func(g Gap) bool { return g.HidesList })
}

func summary(b *scanner.Build) Build {
	s := Build{
		Package:     b.Package,
		Label:       label(b.Label),
		VersionName: b.VersionName,
		VersionCode: b.VersionCode,
		MinSDK:      b.MinSDK,
		TargetSDK:   b.TargetSDK,
		Files:       orEmpty(b.Files),
		Classes:     b.Classes,
		Certificate: b.Certificate,
	}
	for _, f := range b.Files {
		if f.Split == "" {
			s.SHA256 = f.SHA256
			break
		}
	}
	return s
}

// label is the name of an app, "" where only a reference to it is known.
func label(s string) string {
	if strings.HasPrefix(s, "@") {
		return ""
	}
	return s
}

// sdks lists the SDKs of the build and those that only the policy names.
func (r *run) sdks() []SDK {
	detected := make(map[string]scanner.Detection, len(r.build.SDKs))
	for _, d := range r.build.SDKs {
		detected[d.ID] = d
	}
	for id := range r.rows.byID {
		if _, ok := detected[id]; !ok {
			detected[id] = scanner.Detection{ID: id, Presence: Absent}
		}
	}
	out := make([]SDK, 0, len(detected))
	for _, id := range slices.Sorted(maps.Keys(detected)) {
		e := r.entry(id)
		d := detected[id]
		category, _ := sdkdb.LookupCategory(e.Category)
		s := SDK{
			ID:           id,
			Name:         e.Name,
			Vendor:       e.Vendor.Name,
			Category:     e.Category,
			CategoryName: category.Name,
			Collects:     e.CollectsPersonalInfo(),
			Presence:     d.Presence,
			Version:      d.Version,
			VersionFrom:  d.VersionFrom,
			Disclosure:   NotChecked,
			Evidence:     orEmpty(d.Evidence),
			Policy:       []Quote{},
			PartOf:       present(e.PartOf, detected),
			BroughtBy:    r.broughtBy(id, detected),
			Maven:        e.Maven,
			Domains:      e.Domains,
		}
		if len(s.PartOf) == 0 && r.onlyBase(e) {
			s.Collects = privacy.No
		}
		if r.usable() {
			partOf := s.PartOf
			if len(partOf) == 0 {
				partOf = e.PartOf
			}
			s.Disclosure, s.Policy = r.rows.of(e, partOf, s.BroughtBy)
			inBuild := s.Presence == Defined || s.Presence == Declared
			if s.Disclosure == Undisclosed && (!inBuild || s.Collects == privacy.No) {
				s.Disclosure = NotChecked // nothing that a policy would have to name
			}
		}
		out = append(out, s)
	}
	return out
}

// onlyBase reports whether an SDK is a shared core which neither documents nor
// code show to collect anything by itself. Without an SDK that it is the core
// of, it is no product.
func (r *run) onlyBase(e *sdkdb.SDK) bool {
	return len(e.PartOf) > 0 && e.Collects == "" && len(e.PersonalInfo) == 0 && !r.hidden() &&
		!slices.ContainsFunc(r.build.Uses, func(u scanner.Use) bool {
			return u.Owner == Owner{Kind: scanner.SDKOwner, ID: e.ID} && u.Confidence == api.High
		})
}

// present returns those of ids that are in the build.
func present(ids []string, detected map[string]scanner.Detection) []string {
	var out []string
	for _, id := range ids {
		if p := detected[id].Presence; p == Defined || p == Declared {
			out = append(out, id)
		}
	}
	return out
}

// broughtBy returns the SDKs of the build that bundle id.
func (r *run) broughtBy(id string, detected map[string]scanner.Detection) []string {
	var out []string
	for _, other := range slices.Sorted(maps.Keys(detected)) {
		if detected[other].Presence == Defined && slices.Contains(r.entry(other).Bundles, id) {
			out = append(out, other)
		}
	}
	return out
}
