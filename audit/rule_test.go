package audit

import (
	"slices"
	"testing"
)

// A baseline outlives versions of the tool only while these stay as they are.
func TestFingerprintsStay(t *testing.T) {
	tests := []struct {
		rule, kind, id string
		want           string
	}{
		{"undisclosed-sdk", "sdk", "pangle", "6c3c2fe19bafa8fd9a471262078ae307"},
		{"undisclosed-sdk", "sdk", "jpush", "94241e62736214a84c40e4622fa89e43"},
		{"undisclosed-permission", "permission", "android.permission.READ_CONTACTS", "0ef61a48d5f97fdb8eb66d70634717b7"},
		{"disclosed-not-found", "sdk", "gdt", "1ef6ef72516d8a63b1c4c4d07db3d8a1"},
		{"unresolved-disclosure", "disclosure", "某SDK", "43b59676e9ca545dc82604d405256f21"},
		{"row-incomplete-or-vague", "list", "1", "dea970427455feb915385cdf44b252f2"},
		{"duplicate-row", "sdk", "pangle", "e2fcf0ad9ae236e85e5591aed6c991ee"},
		{"doubtful-link", "disclosure", "Vivo 推送", "9db2a2ef4e5969f735289c4a8c294ab3"},
		{"date-order", "policy", "dates", "06fb36468838a2e8b84bdda91169f24c"},
		{"analysis-incomplete", "build", "com.example.app", "9697006fda21d5908b8db508183df1fb"},
	}
	for _, tt := range tests {
		if got := fingerprint(tt.rule, Subject{Kind: tt.kind, ID: tt.id}); got != tt.want {
			t.Errorf("%s %s %s: %s, want %s", tt.rule, tt.kind, tt.id, got, tt.want)
		}
	}
}

func TestRulesAndClauses(t *testing.T) {
	cited := map[string]bool{}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("rule %s is listed twice", r.ID)
		}
		seen[r.ID] = true
		for _, text := range []Text{r.Title, r.About, r.Advice()} {
			if text.ZH == "" || text.EN == "" {
				t.Errorf("rule %s lacks words in a language", r.ID)
			}
		}
		if got := len(r.Provisions()); got != len(r.Clauses) {
			t.Errorf("rule %s cites %d clauses, %d are known", r.ID, len(r.Clauses), got)
		}
		for _, id := range r.Clauses {
			cited[id] = true
		}
	}
	for _, c := range clauses {
		if !cited[c.ID] {
			t.Errorf("no rule cites clause %s", c.ID)
		}
	}
	if LookupRule("no-such-rule") != nil || LookupRule("undisclosed-sdk") != undisclosedSDK {
		t.Error("LookupRule finds the wrong rule")
	}
}

func TestClausesInForce(t *testing.T) {
	ids := func(asOf string) []string {
		var out []string
		for _, c := range inForce([]string{"ID-2.1", "PIPL-17", "NDSR-21"}, asOf) {
			out = append(out, c.ID)
		}
		return out
	}
	for asOf, want := range map[string][]string{
		"2019-01-01": nil,
		"2021-10-31": {"ID-2.1"},
		"2021-11-01": {"ID-2.1", "PIPL-17"},
		"2026-01-01": {"ID-2.1", "PIPL-17", "NDSR-21"},
	} {
		if got := ids(asOf); !slices.Equal(got, want) {
			t.Errorf("as of %s: %v, want %v", asOf, got, want)
		}
	}
}
