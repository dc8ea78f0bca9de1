package sdkdb_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func TestMatcherClass(t *testing.T) {
	m := sampleDB(t).Matcher()
	for _, tt := range []struct{ class, id, prefix string }{
		{"Lcom/northwind/stats/Agent;", "northwind-stats", "com.northwind.stats"},
		{"Lcom/northwind/stats/Agent$1;", "northwind-stats", "com.northwind.stats"},
		{"Lcom/northwind/stats/deep/down/A;", "northwind-stats", "com.northwind.stats"},
		{"Lcom/northwind/statistics/A;", "", ""},
		{"Lcom/northwind/stats/relay/Relay;", "", ""},
		{"Lcom/northwind/stats/relayed/A;", "northwind-stats", "com.northwind.stats"},
		{"Lcom/northwind/core/A;", "northwind-core", "com.northwind.core"},
		{"Lcom/northwind/Entry;", "northwind-stats", "com.northwind.Entry"},
		{"Lcom/northwind/Entry$Inner;", "northwind-stats", "com.northwind.Entry"},
		{"Lcom/northwind/EntryPoint;", "", ""},
		{"Lcom/northwind/Other;", "", ""},
		{"Lcom/northwind/Entry;", "northwind-stats", "com.northwind.Entry"},
		{"Lcom/northwind/stats;", "northwind-stats", "com.northwind.stats"},
		{"LA;", "", ""},
		{"L/A;", "", ""},
		{"[Lcom/northwind/core/A;", "", ""},
		{"I", "", ""},
		{"L;", "", ""},
		{"", "", ""},
	} {
		got, ok := m.Class(tt.class)
		if want := (sdkdb.Match{ID: tt.id, Prefix: tt.prefix}); got != want || ok != (tt.id != "") {
			t.Errorf("%s: got %v, %v, want %v", tt.class, got, ok, want)
		}
	}
}

// What one entry carves out falls to whoever owns the package above it.
func TestMatcherCarveOut(t *testing.T) {
	m := load(t, "a.yaml", `
vendor: {name: {en: V}}
sdks:
  - {id: outer, name: {en: Outer}, category: ads, prefixes: [a.b]}
  - {id: inner, name: {en: Inner}, category: ads, prefixes: [a.b.c, x], not: [a.b.c.d, x.y]}
  - {id: deep, name: {en: Deep}, category: ads, prefixes: [a.b.c.d.e]}
`).Matcher()
	for class, want := range map[string]string{
		"La/b/A;": "outer", "La/b/c/A;": "inner", "La/b/c/d/A;": "outer", "La/b/c/d/e/A;": "deep", "La/b/c/d/f/A;": "outer", "Lx/A;": "inner", "Lx/y/A;": "",
	} {
		if got, _ := m.Class(class); got.ID != want {
			t.Errorf("%s: got %q, want %q", class, got.ID, want)
		}
	}
}

func TestMatcherWeakPrefix(t *testing.T) {
	m := load(t, "a.yaml", `
vendor: {name: {en: V}}
sdks:
  - {id: one, name: {en: One}, category: ads, prefixes: [a.b], weak_prefixes: [x.y]}
  - {id: two, name: {en: Two}, category: ads, prefixes: [x.y.z]}
`).Matcher()
	for class, want := range map[string]sdkdb.Match{
		"La/b/A;": {ID: "one", Prefix: "a.b"}, "Lx/y/A;": {ID: "one", Prefix: "x.y", Weak: true}, "Lx/y/z/A;": {ID: "two", Prefix: "x.y.z"},
	} {
		if got, _ := m.Class(class); got != want {
			t.Errorf("%s: got %+v, want %+v", class, got, want)
		}
	}
	if got, ok := m.Component("x.y.Activity"); ok {
		t.Errorf("a component under a weak prefix is %s's", got.ID)
	}
}

func TestMatcherMarks(t *testing.T) {
	m := sampleDB(t).Matcher()
	const app = "com.example.app"
	for _, tt := range []struct {
		name string
		got  []sdkdb.Mark
		want string
	}{
		{"library", m.Library("libnwstats.so"), "northwind-stats libnwstats.so"},
		{"library by pattern", m.Library("libnw_a_jni.so"), "northwind-stats libnw_*_jni.so"},
		{"library shorter than its pattern", m.Library("libnw_jni.so"), ""},
		{"weak library", m.Library("libnwstats2.so"), "northwind-push libnwstats2.so weak"},
		{"other library", m.Library("libother.so"), ""},
		{"meta-data", m.MetaData("NORTHWIND_KEY"), "northwind-stats NORTHWIND_KEY"},
		{"authority", m.Authority(app+".northwind.push", app), "northwind-push ${applicationId}.northwind.push"},
		{"authority of another app", m.Authority("org.other.northwind.push", app), ""},
		{"authority of an archive", m.Authority("${applicationId}.northwind.push", ""), "northwind-push ${applicationId}.northwind.push"},
		{"permission", m.Permission(app+".permission.NW_PUSH", app), "northwind-push ${applicationId}.permission.NW_PUSH"},
		{"asset", m.Asset("assets/northwind/a.dat"), "northwind-push assets/northwind/*"},
		{"other asset", m.Asset("assets/northwinds.dat"), ""},
	} {
		var got []string
		for _, mark := range tt.got {
			s := mark.ID + " " + mark.Text
			if mark.Weak {
				s += " weak"
			}
			got = append(got, s)
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, got, tt.want)
		}
	}
}

func TestMatcherComponent(t *testing.T) {
	m := sampleDB(t).Matcher()
	for class, want := range map[string]string{
		"com.northwind.PushService":         "northwind-push",
		"com.northwind.hub.Receiver":        "northwind-push",
		"com.northwind.stats.AgentActivity": "northwind-stats",
		"com.northwind.Main":                "",
	} {
		if got, _ := m.Component(class); got.ID != want {
			t.Errorf("%s: got %q, want %q", class, got.ID, want)
		}
	}
}

// A name that several entries have is no sure sign of any.
func TestSharedLibraryIsWeak(t *testing.T) {
	m := load(t, "a.yaml", `
vendor: {name: {en: V}}
sdks:
  - {id: one, name: {en: One}, category: ads, libraries: [libx.so]}
  - {id: two, name: {en: Two}, category: ads, libraries: [libx.so]}
`).Matcher()
	want := []sdkdb.Mark{{ID: "one", Text: "libx.so", Weak: true}, {ID: "two", Text: "libx.so", Weak: true}}
	if diff := cmp.Diff(want, m.Library("libx.so")); diff != "" {
		t.Error(diff)
	}
}

func TestStrings(t *testing.T) {
	var got []string
	for text, id := range sampleDB(t).Strings() {
		got = append(got, text+" "+id)
	}
	if diff := cmp.Diff([]string{"NW_PUSH_HANDSHAKE northwind-push"}, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzMatcher holds the search of the prefix table against the plain reading of
// the rule: the longest prefix on a boundary, or nobody.
func FuzzMatcher(f *testing.F) {
	db := sampleDB(f)
	prefixes := map[string]string{"com.northwind.stats.relay": ""}
	for s := range db.All() {
		for _, p := range s.Prefixes {
			prefixes[p] = s.ID
		}
	}
	f.Add("com/northwind/stats/A", "com/northwind/stats/B")
	f.Add("com/northwind/Entry$1", "com/northwind/Entry2")
	f.Fuzz(func(t *testing.T, first, second string) {
		m := db.Matcher()
		for _, path := range []string{first, second, first} {
			want, longest := "", ""
			for p, id := range prefixes {
				slashed := strings.ReplaceAll(p, ".", "/")
				if rest, ok := strings.CutPrefix(path, slashed); ok && (rest == "" || rest[0] == '/' || rest[0] == '$') && len(p) > len(longest) {
					want, longest = id, p
				}
			}
			if got, _ := m.Class("L" + path + ";"); got.ID != want {
				t.Errorf("%q: got %q, want %q", path, got.ID, want)
			}
		}
	})
}

// descriptors makes the classes of a large app: half of them under prefixes of
// the inventory, in packages of a dozen classes, sorted as in a DEX.
func descriptors(n int) []string {
	var prefixes []string
	for s := range sdkdb.Builtin().All() {
		prefixes = append(prefixes, s.Prefixes...)
	}
	r := rand.New(rand.NewPCG(1, 2))
	classes := make([]string, 0, n)
	for len(classes) < n {
		pkg := fmt.Sprintf("com.app%d.feature%d.view", r.IntN(50), r.IntN(200))
		if r.IntN(2) == 0 {
			pkg = fmt.Sprintf("%s.p%d", prefixes[r.IntN(len(prefixes))], r.IntN(20))
		}
		for i := range 12 {
			classes = append(classes, fmt.Sprintf("L%s/Class%d;", strings.ReplaceAll(pkg, ".", "/"), i))
		}
	}
	slices.Sort(classes)
	return classes
}

func BenchmarkMatcher60000(b *testing.B) {
	sorted := descriptors(60_000)
	shuffled := slices.Clone(sorted)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	for name, classes := range map[string][]string{"sorted": sorted, "shuffled": shuffled} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				m := sdkdb.Builtin().Matcher()
				for _, class := range classes {
					m.Class(class)
				}
			}
		})
	}
}

// What a run pays for the inventory before it looks at the first class.
func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		if _, ok := sdkdb.Builtin().Matcher().Class("Lcn/jpush/android/api/JPushInterface;"); !ok {
			b.Fatal("a class of JPush was not found")
		}
	}
}
