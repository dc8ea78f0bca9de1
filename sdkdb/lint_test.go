package sdkdb_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func lint(base *sdkdb.DB, pairs ...string) string {
	return sdkdb.Faults(sdkdb.Lint(files(pairs...), base)).Error()
}

func TestLintSample(t *testing.T) {
	if got := lint(nil, "northwind.yaml", sample, "southhill.yaml", other); got != "" {
		t.Error(got)
	}
}

func TestLintFaults(t *testing.T) {
	got := lint(nil, "x.yaml", `vendor:
  name: {en: X}
  companies: [X Inc]
  country: UK
sdks:
  - id: x-one
    name: {en: X One}
    category: ads
    collects: perhaps
    aliases: [推送SDK, Same Name, "+"]
    prefixes: [com.google, okio, x.one, x.shared]
    not: [y.one]
    components: [x.*.Service]
    libraries: [lib/arm/libx.so, "lib*x*.so", libshared.so]
    authorities: ["${applicationId}.fileprovider"]
    strings: [short]
    maven: [x.one]
    permissions: [CAMERA]
    personal_info: [device_id, nonsense]
    privacy_url: x.example/privacy
    part_of: [x-one, nobody]
    sources: {names: [doc], prefixes: [""], colours: [doc], domains: [doc], components: [doc], libraries: [doc], authorities: [doc], strings: [doc], maven: [doc], permissions: [doc], personal_info: [doc]}
    specimens: {from: x.aar, match: [Lx/one/A;, Lx/two/A;, Lz/A;], miss: [Lx/one/B;], names: [X One, X Zero]}
  - id: x-two
    name: {en: X Two}
    category: ads
    aliases: [same name SDK]
    prefixes: [x.two, x.shared]
    weak_prefixes: [x.one, x.two.sub, com.google, short]
    libraries: [libshared.so]
    weak_libraries: [libshared.so]
    sources: {names: [unsourced], prefixes: [doc], libraries: [doc, "unsourced: libshared.so"]}
    specimens: {match: [Lx/two/B;]}
    verified: [{name: x, version: "1", sha256: 00ff}, {name: x, sha256: ""}]
  - {id: x-three, name: {en: X Three}, category: ads, prefixes: [x.three], sources: {prefixes: [doc]}}
  - {id: x-four, name: {en: X Four}, category: ads, weak_prefixes: [x.four], sources: {prefixes: [doc]}}
  - {id: x-five, name: {en: X Five}, category: ads, libraries: [libfive.so], sources: {libraries: [doc]}, specimens: {from: x.aar, match: [libfive.so, libnone.so]}}
`)
	want := strings.TrimSpace(`
x.yaml:3: the names of the company have no source
x.yaml:4: "UK" is no ISO 3166-1 alpha-2 code
x.yaml:9: x-one: collects is "perhaps", not yes, no or conditional
x.yaml:10: x-one: "推送SDK" says what an SDK is for, not which it is: list it under generic
x.yaml:10: x-one: "Same Name" is a name of x-two too: list it under generic
x.yaml:10: x-one: "+" has no letters
x.yaml:11: x-one: "com.google" is too broad: many SDKs are under it
x.yaml:11: x-one: "okio" has one segment; say allow_short if it is meant
x.yaml:12: x-one: "y.one" is under none of the prefixes
x.yaml:13: x-one: "x.*.Service" has a * before its end
x.yaml:14: x-one: "lib/arm/libx.so" is a path, not the name of a library
x.yaml:14: x-one: "lib*x*.so" has more than one *
x.yaml:15: x-one: "${applicationId}.fileprovider" is an authority of many apps
x.yaml:16: x-one: "short" is too short to tell an SDK
x.yaml:17: x-one: "x.one" is not group:artifact
x.yaml:18: x-one: "CAMERA" is not the full name of a permission
x.yaml:19: x-one: unknown data type "device_id", use "umb_device_id"
x.yaml:19: x-one: unknown data type "nonsense"
x.yaml:20: x-one: "x.example/privacy" is no web address
x.yaml:21: x-one: entry refers to itself
x.yaml:21: x-one: no entry has the id "nobody"
x.yaml:22: x-one: unknown group of facts "colours"
x.yaml:22: x-one: the entry has no domains to be sourced
x.yaml:22: x-one: prefixes has an empty source
x.yaml:22: x-one: privacy_url has no source
x.yaml:22: x-one: relations has no source
x.yaml:23: x-one: specimen Lx/two/A; is x-two's
x.yaml:23: x-one: specimen Lz/A; is nobody's
x.yaml:23: x-one: specimen Lx/one/B; must not match, but x.one does
x.yaml:23: x-one: specimen name "X Zero" is unknown: the inventory has no such name
x.yaml:27: x-two: "same name SDK" is a name of x-one too: list it under generic
x.yaml:28: x-two: "x.shared" is x-one's too
x.yaml:29: x-two: "x.one" is x-one's too
x.yaml:29: x-two: "x.two.sub" is under a prefix that is not weak
x.yaml:29: x-two: "com.google" is too broad even for a weak prefix
x.yaml:29: x-two: "com.google" is x-one's too
x.yaml:29: x-two: "short" is too broad even for a weak prefix
x.yaml:30: x-two: "libshared.so" is x-one's too
x.yaml:31: x-two: "libshared.so" is an unambiguous library of x-one
x.yaml:32: x-two: libraries decides what is in a build: without a source it must go
x.yaml:33: x-two: specimens do not say what they are from
x.yaml:34: x-two: sha256 of x is not 64 hex digits
x.yaml:34: x-two: artifact has no name or no version
x.yaml:35: x-three: entry has prefixes but no specimen of a class
x.yaml:36: x-four: entry has weak prefixes and no other that would make them its own
x.yaml:36: x-four: entry has no specimen
x.yaml:37: x-five: specimen libnone.so is nobody's`)
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Error(diff)
	}
}

// An overlay is checked together with what it is laid over.
func TestLintOverlay(t *testing.T) {
	overlay := `
vendor: {name: {en: Mine}}
sdks:
  - id: mine
    name: {en: Mine}
    category: ads
    aliases: [蓝鲸]
    prefixes: [com.mine]
    bundles: [northwind-core]
    sources: {names: [doc], prefixes: [doc], relations: [doc]}
    specimens: {from: mine.aar, match: [Lcom/mine/A;]}
`
	want := `o.yaml:7: mine: "蓝鲸" is a name of southhill-ads too: list it under generic`
	if got := lint(sampleDB(t), "o.yaml", overlay); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestLintRemovals(t *testing.T) {
	got := lint(sampleDB(t), "o.yaml", "remove:\n  - southhill-ads\n  - nobody\n")
	if want := `o.yaml:3: remove: no entry has the id "nobody"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := lint(nil, "readme.txt", ""), "no .yaml file in the inventory"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestLintRemoved(t *testing.T) {
	got := lint(nil, "o.yaml", "vendor: {name: {en: O}}\nremove: [gone]\nsdks: [{id: gone, name: {en: G}, category: ads}]\n")
	if want := "o.yaml:3: gone: id is listed under remove"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
