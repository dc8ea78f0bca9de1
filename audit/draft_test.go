package audit_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// draftInventory has a vendor with documents of its own, one that only others
// write about, and one that nothing is known of.
const draftInventory = `
vendor:
  name: {zh: 好记科技, en: Haoji}
  companies: [北京好记科技有限公司, 上海无据有限公司]
  country: CN
  domains: [haoji.example]
  sources: ["https://haoji.example/about", "unsourced: 上海无据有限公司"]
sdks:
  - id: haoji
    name: {zh: 好记, en: Haoji}
    category: analytics
    prefixes: [com.haoji.sdk]
    personal_info: [imei, oaid]
    privacy_url: https://haoji.example/privacy
    sources:
      names: [unsourced]
      prefixes: [unsourced]
      personal_info: ["https://docs.haoji.example/privacy", "unsourced: oaid"]
      privacy_url: [unsourced]
  - id: nothaoji
    name: {zh: 别记, en: Bieji}
    category: analytics
    prefixes: [com.bieji.sdk]
    personal_info: [imei]
    privacy_url: https://nothaoji.example/privacy
    sources:
      names: [unsourced]
      prefixes: [unsourced]
      personal_info: ["https://nothaoji.example/privacy"]
      privacy_url: ["https://haoji.example.elsewhere.example/list"]
`

func draftDB(t *testing.T) *sdkdb.DB {
	t.Helper()
	db, err := sdkdb.Load(fstest.MapFS{"haoji.yaml": {Data: []byte(draftInventory)}})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// draftResult has the two SDKs and a third, which the inventory lacks.
func draftResult() *audit.Result {
	text := func(s string) audit.Text { return audit.Text{ZH: s, EN: s} }
	sdk := func(id string, presence audit.Presence, state audit.State) audit.SDK {
		return audit.SDK{ID: id, Name: text(id), CategoryName: text("analytics"), Collects: "yes", Presence: presence, Disclosure: state}
	}
	return &audit.Result{
		SDKs: []audit.SDK{
			sdk("gone", audit.Defined, audit.Undisclosed),
			sdk("haoji", audit.Defined, audit.Undisclosed),
			sdk("nothaoji", audit.Defined, audit.Vague),
		},
		Permissions: []audit.Permission{{Name: "android.permission.READ_PHONE_STATE"}},
		Data: []audit.Data{
			{Type: "imei", Name: text("IMEI"), SDKs: []string{"haoji"}, Evidence: []audit.Reach{
				{Owner: audit.Owner{Kind: "sdk", ID: "haoji"}},
				{Owner: audit.Owner{Kind: "app"}, Permissions: []string{"android.permission.READ_PHONE_STATE", "android.permission.READ_PRIVILEGED_PHONE_STATE"}},
			}},
			{Type: "oaid", Name: text("OAID"), SDKs: []string{"haoji"}, Evidence: []audit.Reach{{Owner: audit.Owner{Kind: "sdk", ID: "haoji"}}}},
		},
	}
}

// TestDraft holds every cell to what has a source, and to say whose it is.
func TestDraft(t *testing.T) {
	imei, ok := privacy.LookupDataType("imei")
	if !ok {
		t.Fatal("no data type imei")
	}
	own := func(values ...audit.Text) audit.DraftCell { return audit.DraftCell{Values: values, Documented: true} }
	text := func(s string) audit.Text { return audit.Text{ZH: s, EN: s} }
	want := &audit.Draft{Rows: []audit.DraftRow{
		{ID: "gone", Name: text("gone"), Category: text("analytics")},
		{ID: "haoji", Name: text("haoji"), Category: text("analytics"), PersonalInfo: own(imei.Name), Reached: []audit.Text{text("OAID")},
			Provider: own(text("北京好记科技有限公司"))},
		{ID: "nothaoji", Name: text("nothaoji"), Category: text("analytics"), PersonalInfo: audit.DraftCell{Values: []audit.Text{imei.Name}},
			Provider: own(text("北京好记科技有限公司")), PrivacyURL: audit.DraftCell{Values: []audit.Text{text("https://nothaoji.example/privacy")}}},
	}}
	if diff := cmp.Diff(want, audit.NewDraft(draftResult(), draftDB(t))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestDraftWhich holds a draft to the SDKs that need a row.
func TestDraftWhich(t *testing.T) {
	for name, tt := range map[string]struct {
		change    func(*audit.Result, *audit.SDK)
		row, list bool
	}{
		"undisclosed":        {func(*audit.Result, *audit.SDK) {}, true, true},
		"vague":              {func(_ *audit.Result, s *audit.SDK) { s.Disclosure = audit.Vague }, true, true},
		"no policy":          {func(_ *audit.Result, s *audit.SDK) { s.Disclosure = audit.NotChecked }, true, true},
		"disclosed":          {func(_ *audit.Result, s *audit.SDK) { s.Disclosure = audit.Disclosed }, false, true},
		"collects nothing":   {func(_ *audit.Result, s *audit.SDK) { s.Collects = "no" }, false, false},
		"only referred to":   {func(_ *audit.Result, s *audit.SDK) { s.Presence = audit.Referenced }, false, false},
		"only in the policy": {func(_ *audit.Result, s *audit.SDK) { s.Presence = audit.Absent }, false, false},
		"part of another":    {func(_ *audit.Result, s *audit.SDK) { s.PartOf = []string{"haoji"} }, false, false},
		"declared":           {func(_ *audit.Result, s *audit.SDK) { s.Presence = audit.Declared }, false, false},
		"declared, code hidden": {func(r *audit.Result, s *audit.SDK) {
			s.Presence = audit.Declared
			r.Gaps = []audit.Gap{{HidesCode: true}}
		}, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := draftResult()
			r.SDKs = r.SDKs[:1]
			tt.change(r, &r.SDKs[0])
			d, lists := audit.NewDraft(r, draftDB(t)), audit.NewLists(r, draftDB(t))
			if got := len(d.Rows) == 1; got != tt.row {
				t.Errorf("has a row: %v, want %v", got, tt.row)
			}
			if got := len(lists.Rows) == 1; got != tt.list {
				t.Errorf("is in the second list: %v, want %v", got, tt.list)
			}
			if hidden := len(r.Gaps) > 0; d.Incomplete != hidden || lists.Incomplete != hidden {
				t.Errorf("incomplete: %v and %v, want %v", d.Incomplete, lists.Incomplete, hidden)
			}
		})
	}
}

// TestLists holds the first list to what the app itself does and states.
func TestLists(t *testing.T) {
	r := draftResult()
	place := func(line int) policy.Position { return policy.Position{Line: line} }
	r.Policy = &audit.Policy{
		Labels: map[string]audit.Text{"imei": {EN: "IMEI"}, "name": {EN: "name"}},
		Policy: policy.Policy{DataTypes: []audit.Phrase{
			{Name: "name", Quote: "your name", Position: place(3)},
			{Name: "imei", Quote: "the IMEI", Position: place(4)},
			{Name: "name", Quote: "the name of a friend", Position: place(9)},
		}},
	}
	want := []audit.CollectedRow{
		{Type: "imei", Name: audit.Text{ZH: "IMEI", EN: "IMEI"}, Reached: true, Permissions: []string{"android.permission.READ_PHONE_STATE"},
			Stated: []audit.Quote{{Position: place(4), Text: "the IMEI"}}},
		{Type: "name", Name: audit.Text{EN: "name"},
			Stated: []audit.Quote{{Position: place(3), Text: "your name"}, {Position: place(9), Text: "the name of a friend"}}},
	}
	if diff := cmp.Diff(want, audit.NewLists(r, draftDB(t)).Collected); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
