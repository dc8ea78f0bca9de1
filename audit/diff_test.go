package audit

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// lines writes the changes one a line: what failed is marked.
func (c *Changes) lines() []string {
	var out []string
	add := func(fails bool, format string, args ...any) {
		out = append(out, fmt.Sprintf(format, args...)+map[bool]string{true: " !"}[fails])
	}
	for _, s := range c.SDKs {
		add(s.Fails, "%s sdk %s %s>%s %s>%s %s", s.Change, s.ID, s.OldPresence, s.NewPresence, s.OldVersion, s.NewVersion, s.Disclosure)
	}
	for _, p := range c.Permissions {
		add(p.Fails, "%s permission %s %d>%d %s", p.Change, strings.TrimPrefix(p.Name, "android.permission."), p.OldMaxSDK, p.NewMaxSDK, p.Disclosure)
	}
	for _, d := range c.Data {
		add(d.Fails, "%s data %s by %s %s %v %s", d.Change, d.Type, d.OwnerName.EN, d.Confidence, d.Targets, d.Disclosure)
	}
	for _, x := range c.Components {
		add(false, "%s component %s of %s", x.Change, x.Name, x.SDK)
	}
	for _, r := range c.Rows {
		add(false, "%s row %s line %d %s %v", r.Change, r.Name, r.Line, r.Status, r.SDKs)
		for _, f := range r.Fields {
			add(false, "  %s: %s > %s", f.Field, f.Old, f.New)
		}
	}
	for _, p := range c.Prose {
		add(false, "%s prose %s %s line %d", p.Change, p.Kind, p.Name, p.Line)
	}
	for _, n := range c.Notes {
		add(false, "note: %s", n.EN)
	}
	return out
}

func TestDiffBuilds(t *testing.T) {
	stat, push, http := classes("acme-stat", 9), classes("acme-push", 9), classes("acme-http", 9)
	with := func(d scanner.Detection, version string, extra ...Evidence) scanner.Detection {
		d.Version = version
		d.Evidence = append(d.Evidence, extra...)
		return d
	}
	service := Evidence{Kind: scanner.ComponentEvidence, Value: "com.acme.push.Service"}
	perm := func(name string, max int) scanner.Permission {
		return scanner.Permission{Name: "android.permission." + name, MaxSDK: max}
	}
	unsure := reads("acme-stat", "contacts")
	unsure.Confidence = "medium"
	usual := reads("acme-stat", "contacts")
	usual.Confidence = "info"
	more := reads("acme-stat", "contacts")
	more.Target = "another way"
	tests := []struct {
		name     string
		old, new scanner.Build
		policy   *policy.Policy
		want     []string
	}{
		{"the same", scanner.Build{SDKs: []scanner.Detection{stat}}, scanner.Build{SDKs: []scanner.Detection{stat}}, nil, nil},
		{"an SDK comes and one goes", scanner.Build{SDKs: []scanner.Detection{stat}}, scanner.Build{SDKs: []scanner.Detection{push}}, nil,
			[]string{"added sdk acme-push absent>defined > not-checked !", "removed sdk acme-stat defined>absent > not-checked"}},
		{"disclosed", scanner.Build{}, scanner.Build{SDKs: []scanner.Detection{stat, push}}, &policy.Policy{Disclosures: []policy.Disclosure{row("阿克米统计", "")}},
			[]string{"added sdk acme-push absent>defined > undisclosed !", "added sdk acme-stat absent>defined > disclosed"}},
		{"a library that collects nothing", scanner.Build{}, scanner.Build{SDKs: []scanner.Detection{http}}, nil,
			[]string{"added sdk acme-http absent>defined > not-checked"}},
		{"only declared", scanner.Build{}, scanner.Build{SDKs: []scanner.Detection{{ID: "acme-stat", Presence: Declared}}}, nil,
			[]string{"added sdk acme-stat absent>declared > not-checked"}},
		{"only referred to", scanner.Build{}, scanner.Build{SDKs: []scanner.Detection{{ID: "acme-stat", Presence: Referenced}}}, nil, nil},
		{"from a declaration to code", scanner.Build{SDKs: []scanner.Detection{{ID: "acme-stat", Presence: Declared}}}, scanner.Build{SDKs: []scanner.Detection{stat}}, nil,
			[]string{"changed sdk acme-stat declared>defined > not-checked !"}},
		{"a permission that becomes effective", scanner.Build{MinSDK: 21, Permissions: []scanner.Permission{perm("READ_CONTACTS", 18)}},
			scanner.Build{MinSDK: 21, Permissions: []scanner.Permission{perm("READ_CONTACTS", 0)}}, nil,
			[]string{"changed permission READ_CONTACTS 18>0 not-checked !"}},
		{"another version", scanner.Build{SDKs: []scanner.Detection{with(stat, "1.0")}}, scanner.Build{SDKs: []scanner.Detection{with(stat, "1.1")}}, nil,
			[]string{"changed sdk acme-stat defined>defined 1.0>1.1 not-checked"}},
		{"a version that is not known", scanner.Build{SDKs: []scanner.Detection{with(stat, "1.0")}}, scanner.Build{SDKs: []scanner.Detection{stat}}, nil, nil},
		{"unknown code below the same package", scanner.Build{Unidentified: []scanner.Cluster{{Package: "acme-stat"}}}, scanner.Build{SDKs: []scanner.Detection{stat}}, nil,
			[]string{"added sdk acme-stat absent>defined > not-checked !"}},
		{"permissions", scanner.Build{Permissions: []scanner.Permission{perm("CAMERA", 0), perm("READ_SMS", 0)}},
			scanner.Build{Permissions: []scanner.Permission{perm("CAMERA", 28), perm("READ_CONTACTS", 0), perm("POST_NOTIFICATIONS", 0), perm("INTERNET", 0)}}, nil,
			[]string{"changed permission CAMERA 0>28 not-checked", "added permission INTERNET 0>0 not-checked", "added permission POST_NOTIFICATIONS 0>0 not-checked",
				"added permission READ_CONTACTS 0>0 not-checked !", "removed permission READ_SMS 0>0 not-checked"}},
		{"a permission of the app's own", scanner.Build{Package: "com.example.app", Permissions: []scanner.Permission{{Name: "com.example.app.permission.PUSH"}}},
			scanner.Build{Package: "com.example.app.beta", Permissions: []scanner.Permission{{Name: "com.example.app.beta.permission.PUSH"}}}, nil,
			[]string{"note: the two builds have different packages: com.example.app, com.example.app.beta"}},
		{"a component", scanner.Build{SDKs: []scanner.Detection{push}}, scanner.Build{SDKs: []scanner.Detection{with(push, "", service)}}, nil,
			[]string{"added component com.acme.push.Service of acme-push"}},
		{"data", scanner.Build{SDKs: []scanner.Detection{stat}}, scanner.Build{SDKs: []scanner.Detection{stat}, Uses: []scanner.Use{reads("acme-stat", "contacts")}}, nil,
			[]string{"added data contacts by Acme Statistics high [read contacts] not-checked !"}},
		{"data by another interface", scanner.Build{SDKs: []scanner.Detection{stat}, Uses: []scanner.Use{reads("acme-stat", "contacts")}},
			scanner.Build{SDKs: []scanner.Detection{stat}, Uses: []scanner.Use{more}}, nil, nil},
		{"data that is not sure", scanner.Build{SDKs: []scanner.Detection{stat}}, scanner.Build{SDKs: []scanner.Detection{stat}, Uses: []scanner.Use{unsure}}, nil,
			[]string{"added data contacts by Acme Statistics medium [read contacts] not-checked"}},
		{"data that every build reads", scanner.Build{SDKs: []scanner.Detection{stat}}, scanner.Build{SDKs: []scanner.Detection{stat}, Uses: []scanner.Use{usual}}, nil, nil},
		{"data of the app", scanner.Build{Uses: []scanner.Use{{Owner: Owner{Kind: scanner.AppOwner}, Target: "x", DataTypes: []string{"sms"}, Confidence: "high"}}}, scanner.Build{}, nil,
			[]string{"removed data sms by the app itself high [x] not-checked"}},
		{"hidden code", scanner.Build{}, scanner.Build{Gaps: []scanner.Gap{{Kind: scanner.Packed, HidesCode: true}}}, nil,
			[]string{"note: code of the new build could not be read: what is removed may still be there"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, b := range []*scanner.Build{&tt.old, &tt.new} {
				b.Package = "com.example.app" + strings.TrimPrefix(b.Package, "com.example.app")
			}
			db := testDB(t)
			c, err := Diff(Run(&tt.old, tt.policy, db, Options{}), Run(&tt.new, tt.policy, db, Options{}), Tool{})
			if err != nil {
				t.Fatal(err)
			}
			got := c.lines()
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if marks := strings.Count(strings.Join(got, "\n")+"\n", " !\n"); marks != c.Fails {
				t.Errorf("%d fail, %d are counted", marks, c.Fails)
			}
			if noted := len(c.Notes) > 0; c.Incomplete != (noted && tt.old.Package == tt.new.Package) || c.Empty() == (len(got) > len(c.Notes)) {
				t.Errorf("incomplete %v, empty %v", c.Incomplete, c.Empty())
			}
		})
	}
}

// TestDiffIdentified holds that an SDK that only the newer inventory knows is
// no new collection where its code was there before.
func TestDiffIdentified(t *testing.T) {
	older := &Result{Schema: Schema, Inventory: Inventory{Digest: "older"}, Unidentified: []scanner.Cluster{{Package: "com.acme.stat"}}}
	known := SDK{ID: "acme-stat", Presence: Defined, Evidence: []Evidence{{Kind: scanner.ClassEvidence, Value: "com.acme.stat"}}}
	newer := &Result{Schema: Schema, Inventory: Inventory{Digest: "newer"}, SDKs: []SDK{known}}
	changes := sdkChanges(older, newer)
	if len(changes) != 1 || changes[0].Change != Identified || changes[0].Fails {
		t.Errorf("%+v, want one that is identified and does not fail", changes)
	}
}

func TestDiffPolicies(t *testing.T) {
	at := func(d policy.Disclosure, line int) policy.Disclosure { d.Line = line; return d }
	vendor := func(d policy.Disclosure, v string) policy.Disclosure { d.Vendor = v; return d }
	taking := func(d policy.Disclosure, info string, types ...string) policy.Disclosure {
		d.PersonalInfo, d.DataTypes = info, types
		return d
	}
	prose := func(name string, line int) policy.Phrase {
		return policy.Phrase{Name: name, Position: policy.Position{Line: line}}
	}
	stat, push := row("阿克米统计", "统计"), row("阿克米推送", "推送")
	tests := []struct {
		name     string
		old, new policy.Policy
		want     []string
	}{
		{"moved", policy.Policy{Disclosures: []policy.Disclosure{at(stat, 3), at(push, 4)}}, policy.Policy{Disclosures: []policy.Disclosure{at(push, 9), at(stat, 8)}}, nil},
		{"added and removed", policy.Policy{Disclosures: []policy.Disclosure{at(stat, 3)}}, policy.Policy{Disclosures: []policy.Disclosure{at(push, 4)}},
			[]string{"added row 阿克米推送 line 4 resolved [acme-push]", "removed row 阿克米统计 line 3 resolved [acme-stat]"}},
		{"says something else", policy.Policy{Disclosures: []policy.Disclosure{taking(stat, "IMEI", "imei")}},
			policy.Policy{Disclosures: []policy.Disclosure{taking(vendor(row("Acme Statistics", "统计"), "阿克米"), "IMEI、MAC", "imei", "mac")}},
			[]string{"changed row Acme Statistics line 1 resolved [acme-stat]", "  name: 阿克米统计 > Acme Statistics", "  vendor:  > 阿克米", "  personal_info: IMEI > IMEI、MAC", "  data_types: imei > imei, mac"}},
		{"a name that nobody knows", policy.Policy{Disclosures: []policy.Disclosure{row("某 某", "一")}}, policy.Policy{Disclosures: []policy.Disclosure{row("某某", "二")}},
			[]string{"changed row 某某 line 1 unknown []", "  name: 某 某 > 某某", "  purpose: 一 > 二"}},
		{"one of two rows of an SDK", policy.Policy{Disclosures: []policy.Disclosure{stat, at(row("阿克米统计", "另一"), 2)}}, policy.Policy{Disclosures: []policy.Disclosure{at(row("阿克米统计", "另一"), 1)}},
			[]string{"removed row 阿克米统计 line 1 resolved [acme-stat]"}},
		{"a row for each platform", policy.Policy{Disclosures: []policy.Disclosure{row("阿克米统计", "", "android")}},
			policy.Policy{Disclosures: []policy.Disclosure{row("阿克米统计", "", "ios"), row("阿克米统计", "", "android")}},
			[]string{"added row 阿克米统计 line 1 resolved [acme-stat]"}},
		{"prose", policy.Policy{Permissions: []policy.Phrase{prose("android.permission.CAMERA", 5)}, DataTypes: []policy.Phrase{prose("imei", 6)}},
			policy.Policy{DataTypes: []policy.Phrase{prose("imei", 7), prose("contacts", 8)}},
			[]string{"added prose data contacts line 8", "removed prose permission android.permission.CAMERA line 5"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			db := testDB(t)
			c, err := Diff(Run(nil, &tt.old, db, Options{}), Run(nil, &tt.new, db, Options{}), Tool{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, c.lines(), cmp.Transformer("unnoted", withoutNotes)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func withoutNotes(lines []string) string {
	var out []string
	for _, l := range lines {
		if !strings.HasPrefix(l, "note: ") {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

func TestDiffOfUnlikes(t *testing.T) {
	db := testDB(t)
	build := Run(&scanner.Build{Package: "com.example.app"}, nil, db, Options{})
	audited := Run(&scanner.Build{Package: "com.example.app"}, &policy.Policy{}, db, Options{})
	text := Run(nil, &policy.Policy{}, db, Options{})
	for _, tt := range []struct {
		name     string
		old, new *Result
		want     error
	}{
		{"a policy and a build", text, build, ErrNothingInCommon},
		{"a build and a policy", build, text, ErrNothingInCommon},
		{"a policy and an audit", text, audited, nil},
		{"a scan and an audit", build, audited, nil},
	} {
		if _, err := Diff(tt.old, tt.new, Tool{}); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
