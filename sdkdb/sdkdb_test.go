package sdkdb_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// sample is an inventory small enough to reason about.
const sample = `
vendor:
  name: {zh: 北风, en: Northwind}
  companies: [北风网络科技（北京）股份有限公司]
  country: CN
  domains: [northwind.example]
  sources: [https://northwind.example/about]
sdks:
  - id: northwind-core
    name: {zh: 北风公共库, en: Northwind Core}
    category: vendor-service
    prefixes: [com.northwind.core]
    part_of: [northwind-push, northwind-stats]
    sources: {prefixes: [northwind.aar], relations: [northwind.aar]}
    specimens: {from: northwind.aar, match: [Lcom/northwind/core/Init;]}
  - id: northwind-stats
    name: {zh: 北风统计, en: Northwind Stats}
    category: analytics
    aliases: [北风, Northwind]
    generic: [统计SDK]
    prefixes: [com.northwind.stats, com.northwind.Entry]
    not: [com.northwind.stats.relay]
    libraries: [libnwstats.so, "libnw_*_jni.so"]
    meta_data: [NORTHWIND_KEY]
    privacy_url: https://stats.northwind.example/privacy
    sources:
      names: [https://northwind.example/docs]
      prefixes: [northwind.aar]
      libraries: [northwind.aar]
      meta_data: [northwind.aar]
      privacy_url: [https://stats.northwind.example/privacy]
    specimens:
      from: northwind.aar
      match: [Lcom/northwind/stats/Agent;]
      miss: [Lcom/northwind/stats/relay/Relay;]
      names: [北风统计SDK]
  - id: northwind-push
    name: {zh: 北风推送, en: Northwind Push}
    category: push
    generic: [北风]
    prefixes: [com.northwind.push]
    components: [com.northwind.PushService, com.northwind.hub.*]
    authorities: ["${applicationId}.northwind.push"]
    custom_permissions: ["${applicationId}.permission.NW_PUSH"]
    weak_libraries: [libnwstats2.so]
    assets: [assets/northwind/*]
    strings: [NW_PUSH_HANDSHAKE]
    privacy_url: https://push.northwind.example/privacy
    sources:
      names: [https://northwind.example/docs]
      prefixes: [northwind.aar]
      components: [northwind.aar]
      authorities: [northwind.aar]
      custom_permissions: [northwind.aar]
      libraries: [northwind.aar]
      assets: [northwind.aar]
      strings: [northwind.aar]
      privacy_url: [https://push.northwind.example/privacy]
    specimens: {from: northwind.aar, match: [Lcom/northwind/push/Client;]}
`

// other is the inventory of a second vendor.
const other = `
vendor:
  name: {zh: 南山, en: Southhill}
  companies: [深圳市南山信息技术有限公司]
  domains: [southhill.example]
  sources: [https://southhill.example]
sdks:
  - id: southhill-ads
    name: {zh: 南山联盟, en: Southhill Ads}
    category: ads
    aliases: [蓝鲸]
    prefixes: [com.southhill.ads]
    sources: {names: [https://southhill.example], prefixes: [southhill.aar]}
    specimens: {from: southhill.aar, match: [Lcom/southhill/ads/Banner;]}
  - id: southhill-stats
    name: {zh: 南山数据, en: Southhill Data}
    category: analytics
    generic: [统计SDK, 开放能力]
    prefixes: [com.southhill.data]
    sources: {names: [https://southhill.example], prefixes: [southhill.aar]}
    specimens: {from: southhill.aar, match: [Lcom/southhill/data/Agent;]}
  - id: southhill-pay
    name: {zh: 南山支付, en: Southhill Pay}
    category: payment
    aliases: [NSP]
    generic: [开放能力]
    prefixes: [com.southhill.pay]
    sources: {names: [https://southhill.example], prefixes: [southhill.aar]}
    specimens: {from: southhill.aar, match: [Lcom/southhill/pay/Cashier;]}
`

// files makes a file system of pairs of a name and a text.
func files(pairs ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

func load(t testing.TB, pairs ...string) *sdkdb.DB {
	t.Helper()
	db, err := sdkdb.Load(files(pairs...))
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func sampleDB(t testing.TB) *sdkdb.DB {
	return load(t, "northwind.yaml", sample, "southhill.yaml", other)
}

func TestLoadFaults(t *testing.T) {
	_, err := sdkdb.Load(files(
		"a.yaml", "vendor: {name: {en: A}}\nsdks:\n  - id: one\n    name: {en: One}\n    category: crash-apm\n    colour: red\n    prefixes: com.one\n",
		"b.yaml", "vendor: {name: {en: B}}\nsdks:\n  - {id: Two, name: {en: Two}, category: push, prefixes: [com..two]}\n  - {id: same, name: {en: S}, category: push}\n  - {id: same, category: push}\n",
		"c.yaml", "sdks: [",
	))
	want := strings.TrimSpace(`
a.yaml:5: one: unknown category "crash-apm", use "crash"
a.yaml:6: field colour not found in type sdkdb.SDK
a.yaml:7: cannot construct !!str ` + "`com.one`" + ` into []string
b.yaml:3: Two: id "Two" is not of lower-case letters, digits and hyphens
b.yaml:3: Two: "com..two" is not a Java package or class
b.yaml:5: same: id is in use at b.yaml:4
b.yaml:5: same: entry has no name
c.yaml:2: did not find expected node content`)
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Error(diff)
	}
}

func TestLoadNothing(t *testing.T) {
	if _, err := sdkdb.Load(files("readme.txt", "")); err == nil {
		t.Error("a directory without inventory files was loaded")
	}
}

func TestDigestIsOfContent(t *testing.T) {
	one := sampleDB(t)
	two := load(t, "z.yaml", sample, "a.yaml", "# a remark\n"+other)
	if one.Digest() != two.Digest() {
		t.Errorf("equal entries in other files: %s and %s", one.Digest(), two.Digest())
	}
	three := load(t, "northwind.yaml", strings.Replace(sample, "libnwstats.so", "libnwstats1.so", 1), "southhill.yaml", other)
	if one.Digest() == three.Digest() {
		t.Error("other entries, equal digest")
	}
}

func TestMerge(t *testing.T) {
	base := sampleDB(t)
	overlay := load(t, "mine.yaml", `
vendor: {name: {en: Mine}}
remove: [southhill-ads]
sdks:
  - {id: northwind-push, name: {en: My Push}, category: push, prefixes: [com.northwind.push, com.mine.push]}
  - {id: mine-ads, name: {en: Mine Ads}, category: ads, prefixes: [com.southhill.ads]}
`)
	merged, err := base.Merge(overlay)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for s := range merged.All() {
		ids = append(ids, s.ID+" "+s.Vendor.Name.In("en"))
	}
	want := []string{"mine-ads Mine", "northwind-core Northwind", "northwind-push Mine", "northwind-stats Northwind", "southhill-pay Southhill", "southhill-stats Southhill"}
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Error(diff)
	}
	if m, _ := merged.Matcher().Class("Lcom/southhill/ads/Banner;"); m.ID != "mine-ads" {
		t.Errorf("class of the removed entry is %q's, want mine-ads", m.ID)
	}
	if base.Len() != 6 || base.Digest() == merged.Digest() {
		t.Error("the base changed, or its digest did not")
	}
}

func TestMergeFaults(t *testing.T) {
	for name, tt := range map[string]struct{ overlay, want string }{
		"remove unknown": {"remove: [nobody]", `remove: no entry has the id "nobody"`},
		"prefix taken": {
			"vendor: {name: {en: M}}\nsdks: [{id: mine, name: {en: M}, category: ads, prefixes: [com.southhill.ads]}]",
			"prefix com.southhill.ads is in both mine and southhill-ads: remove one of them or give it other prefixes",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := sampleDB(t).Merge(load(t, "o.yaml", tt.overlay))
			if err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestLookup(t *testing.T) {
	db := sampleDB(t)
	if s, ok := db.Lookup("southhill-pay"); !ok || s.Name.EN != "Southhill Pay" {
		t.Errorf("got %v, %v", s, ok)
	}
	if _, ok := db.Lookup("southhill"); ok {
		t.Error("an id that is not there was found")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(sample)
	f.Add(other)
	f.Add("remove: [a]\nsdks: [{id: a, not: [b]}]")
	f.Add("a: &a [*a]")
	f.Add("sdks: [{sources: [x]}, {sources: {names: x}}]")
	f.Fuzz(func(t *testing.T, text string) {
		fsys := files("x.yaml", text)
		db, err := sdkdb.Load(fsys)
		if err != nil {
			return
		}
		m := db.Matcher()
		for s := range db.All() {
			for _, p := range s.Prefixes {
				if got, ok := m.Component(p); !ok {
					t.Errorf("prefix %q of %s matches nothing (%v)", p, s.ID, got)
				}
			}
		}
		sdkdb.Lint(fsys, nil)
	})
}

func BenchmarkMerge(b *testing.B) {
	overlay := load(b, "mine.yaml", "vendor: {name: {en: Mine}}\nsdks: [{id: mine, name: {en: Mine}, category: ads, prefixes: [com.mine]}]")
	for b.Loop() {
		if _, err := sdkdb.Builtin().Merge(overlay); err != nil {
			b.Fatal(err)
		}
	}
}
