package audit

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/api"
)

// reads is beyond doubt that the code of an SDK reads a data type.
func reads(id, dataType string) scanner.Use {
	return scanner.Use{Owner: Owner{Kind: scanner.SDKOwner, ID: id}, Target: "read " + dataType, DataTypes: []string{dataType}, Confidence: api.High, Count: 1}
}

func TestNewSinceBaseline(t *testing.T) {
	listed := func(names ...string) *policy.Policy {
		p := &policy.Policy{Files: []policy.File{{SHA256: "one"}}}
		for _, name := range names {
			p.Disclosures = append(p.Disclosures, policy.Disclosure{Name: name, PersonalInfo: "IMEI", DataTypes: []string{"imei"}})
		}
		return p
	}
	changed := func(p *policy.Policy) *policy.Policy { p.Files[0].SHA256 = "two"; return p }
	dated := func(p *policy.Policy) *policy.Policy { p.VersionDate = &policy.Date{Value: "2025-01-01"}; return p }
	build := func(sdks ...scanner.Detection) *scanner.Build {
		return &scanner.Build{Package: "com.example.app", SDKs: sdks}
	}
	using := func(b *scanner.Build, uses ...scanner.Use) *scanner.Build { b.Uses = uses; return b }
	asking := func(b *scanner.Build, names ...string) *scanner.Build {
		for _, name := range names {
			b.Permissions = append(b.Permissions, scanner.Permission{Name: name})
		}
		return b
	}
	version := func(d scanner.Detection, v string) scanner.Detection { d.Version = v; return d }
	hidden := func(b *scanner.Build) *scanner.Build {
		b.Gaps = []scanner.Gap{{Kind: scanner.Packed, HidesCode: true}}
		return b
	}
	stat, push, http := classes("acme-stat", 9), classes("acme-push", 9), classes("acme-http", 9)
	thin := classes("acme-stat", 2)
	core := classes("acme-core", 9)

	tests := []struct {
		name            string
		before, now     *scanner.Build
		policy, policy2 *policy.Policy
		want            map[string]Severity
	}{
		{"nothing new", build(stat), build(stat), listed(), listed(), nil},
		{"undisclosed, told by its rule", build(), build(stat), listed("某某"), listed("某某"), nil},
		{"brought along, graver since it is new", build(push), build(push, classes("zeta-push", 9)), listed("阿克米推送"), listed("阿克米推送"), map[string]Severity{"zeta-push": High}},
		{"thin evidence, told by its rule", build(), build(thin), listed("某某"), listed("某某"), nil},
		{"disclosed by the old text", build(), build(stat), listed("阿克米统计"), listed("阿克米统计"), map[string]Severity{"acme-stat": Info}},
		{"disclosed by a new text", build(), build(stat), listed("某某"), changed(listed("阿克米统计")), nil},
		{"disclosed by a new text of the old date", build(), build(stat), dated(listed("某某")), changed(dated(listed("阿克米统计"))), map[string]Severity{"acme-stat": Info}},
		{"collects nothing", build(), build(http), listed("某某"), listed("某某"), nil},
		{"a core is told with its SDK", build(stat), build(stat, core), listed("阿克米统计"), listed("阿克米统计"), nil},
		{"gone", build(stat), build(), listed("阿克米统计"), listed("阿克米统计"), nil},
		{"only referred to before", build(scanner.Detection{ID: "acme-stat", Presence: Referenced}), build(stat), listed("阿克米统计"), listed("阿克米统计"), map[string]Severity{"acme-stat": Info}},
		{"another major version", build(version(stat, "6.9.1")), build(version(stat, "7.0.0")), listed("阿克米统计"), listed("阿克米统计"), map[string]Severity{"acme-stat": Info}},
		{"another minor version", build(version(stat, "6.9.1")), build(version(stat, "6.10.0")), listed("阿克米统计"), listed("阿克米统计"), nil},
		{"a version that was not known", build(stat), build(version(stat, "7.0.0")), listed("阿克米统计"), listed("阿克米统计"), nil},
		{"reads another type", using(build(stat), reads("acme-stat", "imei")), using(build(stat), reads("acme-stat", "imei"), reads("acme-stat", "contacts")), listed("阿克米统计"), listed("阿克米统计"), nil}, // sdk-scope-exceeds-row
		{"an SDK that nobody disclosed reads another type", using(build(stat)), using(build(stat), reads("acme-stat", "contacts")), listed("某某"), listed("某某"), map[string]Severity{"acme-stat/contacts": High}},
		{"reads what its row says", using(build(stat)), using(build(stat), reads("acme-stat", "imei")), listed("阿克米统计"), listed("阿克米统计"), map[string]Severity{"acme-stat/imei": Info}},
		{"what a new SDK reads", build(), using(build(stat), reads("acme-stat", "imei")), listed("阿克米统计"), listed("阿克米统计"), map[string]Severity{"acme-stat": Info}},
		{"a permission where the prose means nothing", build(), asking(build(), "android.permission.READ_CONTACTS"), listed("某某"), listed("某某"), nil},
		{"hidden before", hidden(build()), build(stat), listed("阿克米统计"), listed("阿克米统计"), nil},
		{"hidden now", build(), hidden(build(stat)), listed("阿克米统计"), listed("阿克米统计"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			db := testDB(t)
			base := Run(tt.before, tt.policy, db, Options{FailOn: High})
			r := Run(tt.now, tt.policy2, db, Options{FailOn: High, Baseline: base})
			var got map[string]Severity
			for _, f := range r.Findings {
				if f.Rule == newSinceBaseline.ID {
					if got == nil {
						got = map[string]Severity{}
					}
					got[f.Subject.ID] = f.Severity
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
