package audit

import (
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// testDB is an inventory of invented SDKs: an aggregator that brings a channel
// along, a core shared by two, and a library that collects nothing.
func testDB(t testing.TB) *sdkdb.DB {
	t.Helper()
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(`
vendor:
  name: {zh: 阿克米, en: Acme}
  companies: [北京阿克米科技有限公司]
  country: CN
sdks:
  - {id: acme-push, name: {zh: 阿克米推送, en: Acme Push}, category: push, aliases: [阿克米全家], prefixes: [com.acme.push], bundles: [zeta-push]}
  - {id: acme-core, name: {zh: 阿克米公共库, en: Acme Core}, category: push, prefixes: [com.acme.core], part_of: [acme-push, acme-stat]}
  - {id: acme-stat, name: {zh: 阿克米统计, en: Acme Statistics}, category: analytics, aliases: [阿克米全家], prefixes: [com.acme.stat]}
  - {id: acme-http, name: {en: Acme HTTP}, category: framework, prefixes: [com.acme.http]}
`)}, "zeta.yaml": {Data: []byte(`
vendor:
  name: {zh: 泽塔, en: Zeta}
  country: CN
sdks:
  - {id: zeta-push, name: {zh: 泽塔推送, en: Zeta Push}, category: push, aliases: [泽塔推送], prefixes: [com.zeta.push]}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// classes is strong evidence of a package.
func classes(id string, n int) scanner.Detection {
	return scanner.Detection{ID: id, Presence: Defined, Evidence: []Evidence{{Kind: "class", Value: id, Count: n}}}
}

func row(name, purpose string, platforms ...string) policy.Disclosure {
	return policy.Disclosure{Name: name, Purpose: purpose, Platforms: platforms, Position: policy.Position{Line: 1}}
}

func TestUndisclosedSDK(t *testing.T) {
	tests := []struct {
		name string
		sdks []scanner.Detection
		uses []scanner.Use
		rows []policy.Disclosure
		gaps []policy.Gap
		want map[string]Severity
	}{
		{
			name: "nothing disclosed",
			sdks: []scanner.Detection{classes("acme-stat", 9), classes("acme-http", 9)},
			rows: []policy.Disclosure{row("某某", "")},
			want: map[string]Severity{"acme-stat": High},
		},
		{
			name: "disclosed",
			sdks: []scanner.Detection{classes("acme-stat", 9)},
			rows: []policy.Disclosure{row("阿克米统计", "")},
			want: map[string]Severity{},
		},
		{
			name: "a row for iOS discloses nothing",
			sdks: []scanner.Detection{classes("acme-stat", 9)},
			rows: []policy.Disclosure{row("阿克米统计", "", "ios")},
			want: map[string]Severity{"acme-stat": High},
		},
		{
			name: "a core is told with what it belongs to",
			sdks: []scanner.Detection{classes("acme-stat", 9), classes("acme-core", 9)},
			rows: []policy.Disclosure{row("某某", "")},
			want: map[string]Severity{"acme-stat": High},
		},
		{
			name: "a core is not disclosed by the row of an SDK that is not in the build",
			sdks: []scanner.Detection{classes("acme-stat", 9), classes("acme-core", 9)},
			rows: []policy.Disclosure{row("阿克米推送", "")},
			want: map[string]Severity{"acme-stat": High},
		},
		{
			name: "a core alone whose code collects is told itself",
			sdks: []scanner.Detection{classes("acme-core", 9)},
			uses: []scanner.Use{{Owner: Owner{Kind: scanner.SDKOwner, ID: "acme-core"}, Target: "x", DataTypes: []string{"imei"}, Confidence: "high"}},
			rows: []policy.Disclosure{row("某某", "")},
			want: map[string]Severity{"acme-core": High},
		},
		{
			name: "a core alone that is not seen to collect is no product",
			sdks: []scanner.Detection{classes("acme-core", 9)},
			uses: []scanner.Use{
				{Owner: Owner{Kind: scanner.SDKOwner, ID: "acme-core"}, Target: "x", DataTypes: []string{"imei"}, Confidence: "medium"},
				{Owner: Owner{Kind: scanner.SDKOwner, ID: "acme-http"}, Target: "x", DataTypes: []string{"imei"}, Confidence: "high"},
			},
			rows: []policy.Disclosure{row("某某", "")},
			want: map[string]Severity{},
		},
		{
			name: "brought by another",
			sdks: []scanner.Detection{classes("acme-push", 9), classes("zeta-push", 9)},
			rows: []policy.Disclosure{row("阿克米推送", "推送消息")},
			want: map[string]Severity{"zeta-push": Medium},
		},
		{
			name: "named in the row of its bundler",
			sdks: []scanner.Detection{classes("acme-push", 9), classes("zeta-push", 9)},
			rows: []policy.Disclosure{row("阿克米推送", "推送消息，含泽塔推送通道")},
			want: map[string]Severity{},
		},
		{
			name: "a row that may be it",
			sdks: []scanner.Detection{classes("acme-push", 9)},
			rows: []policy.Disclosure{row("阿克米全家", "")},
			want: map[string]Severity{"acme-push": Medium},
		},
		{
			name: "thin evidence",
			sdks: []scanner.Detection{classes("acme-stat", 4)},
			rows: []policy.Disclosure{row("某某", "")},
			want: map[string]Severity{"acme-stat": Low},
		},
		{
			name: "only declared, only referenced",
			sdks: []scanner.Detection{{ID: "acme-stat", Presence: Declared}, {ID: "acme-push", Presence: Referenced}},
			rows: []policy.Disclosure{row("某某", "")},
			want: map[string]Severity{},
		},
		{
			name: "a list that was not read in full",
			sdks: []scanner.Detection{classes("acme-stat", 9)},
			rows: []policy.Disclosure{row("某某", "")},
			gaps: []policy.Gap{{Kind: "table-too-large"}},
			want: map[string]Severity{"acme-stat": Low},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Run(&scanner.Build{SDKs: tt.sdks, Uses: tt.uses}, &policy.Policy{Disclosures: tt.rows, Gaps: tt.gaps}, testDB(t), Options{FailOn: High})
			got := map[string]Severity{}
			for _, f := range r.Findings {
				if f.Rule == "undisclosed-sdk" {
					got[f.Subject.ID] = f.Severity
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// What a core reads is held against the rows of those of its SDKs that the build
// has, and told with an SDK that no row names.
func TestCoreReach(t *testing.T) {
	push, stat := row("阿克米推送", ""), row("阿克米统计", "")
	push.PersonalInfo, push.DataTypes = "OAID", []string{"oaid"}
	stat.PersonalInfo, stat.DataTypes = "MAC地址", []string{"mac"}
	uses := []scanner.Use{{
		Owner: scanner.Owner{Kind: scanner.SDKOwner, ID: "acme-core"}, Target: "getMacAddress", DataTypes: []string{"mac"}, Confidence: "high", Count: 1,
	}}
	tests := []struct {
		name string
		sdks []scanner.Detection
		rows []policy.Disclosure
		want bool
	}{
		{"named by the row of its SDK", []scanner.Detection{classes("acme-stat", 9)}, []policy.Disclosure{stat}, false},
		{"not named by the row of its SDK", []scanner.Detection{classes("acme-push", 9)}, []policy.Disclosure{push}, true},
		{"the SDK of the row is not in the build", []scanner.Detection{classes("acme-stat", 9)}, []policy.Disclosure{push}, false},
	}
	for _, tt := range tests {
		b := &scanner.Build{SDKs: append(tt.sdks, classes("acme-core", 9)), Uses: uses}
		r := Run(b, &policy.Policy{Disclosures: tt.rows}, testDB(t), Options{FailOn: High})
		got := slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Rule == "sdk-scope-exceeds-row" })
		if got != tt.want {
			t.Errorf("%s: finding %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestEffective(t *testing.T) {
	const read = "android.permission.READ_EXTERNAL_STORAGE"
	tests := []struct {
		name        string
		min, target int
		p           scanner.Permission
		want        bool
	}{
		{"plain", 21, 34, scanner.Permission{Name: "android.permission.CAMERA"}, true},
		{"gone before the oldest device", 21, 34, scanner.Permission{Name: "android.permission.CAMERA", MaxSDK: 20}, false},
		{"on the oldest device alone", 21, 34, scanner.Permission{Name: "android.permission.CAMERA", MaxSDK: 21}, true},
		{"from API 23 up to 22", 21, 34, scanner.Permission{Name: "android.permission.CAMERA", MinSDK: 23, MaxSDK: 22}, false},
		{"storage, new target, old devices", 21, 34, scanner.Permission{Name: read}, true},
		{"storage, new target, new devices alone", 33, 34, scanner.Permission{Name: read}, false},
		{"storage, old target", 33, 32, scanner.Permission{Name: read}, true},
	}
	for _, tt := range tests {
		r := &run{build: &scanner.Build{MinSDK: tt.min, TargetSDK: tt.target}}
		if got := r.effective(tt.p); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestVerdict(t *testing.T) {
	finding := func(s Severity) []Finding { return []Finding{{Severity: s}} }
	hidden := []Gap{{HidesCode: true}}
	tests := []struct {
		name   string
		r      Result
		failOn Severity
		want   Status
	}{
		{"clean", Result{Policy: &Policy{}}, High, Pass},
		{"below the threshold", Result{Policy: &Policy{}, Findings: finding(Medium)}, High, Pass},
		{"at the threshold", Result{Policy: &Policy{}, Findings: finding(Medium)}, Medium, Fail},
		{"never fails", Result{Policy: &Policy{}, Findings: finding(High)}, Never, Pass},
		{"a gap never passes", Result{Policy: &Policy{}, Gaps: hidden}, High, Inconclusive},
		{"a gap that hides nothing", Result{Policy: &Policy{}, Gaps: []Gap{{}}}, High, Pass},
		{"findings win over gaps", Result{Policy: &Policy{}, Findings: finding(High), Gaps: hidden}, High, Fail},
		{"no policy", Result{}, High, Unchecked},
		{"no policy, hidden code", Result{Gaps: hidden}, High, Inconclusive},
	}
	for _, tt := range tests {
		if got := verdict(&tt.r, tt.failOn); got.Status != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got.Status, tt.want)
		}
	}
}

// Time enters by Options alone.
func TestAsOf(t *testing.T) {
	day := time.Date(2024, 5, 6, 23, 59, 0, 0, time.UTC)
	r := Run(&scanner.Build{}, nil, testDB(t), Options{AsOf: day})
	if r.AsOf != "2024-05-06" {
		t.Errorf("as of %q", r.AsOf)
	}
}
