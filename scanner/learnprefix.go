package scanner

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// prefixes proposes the shortest packages that hold the classes and are no root
// of a vendor, the weak last and those with most classes first, and says how many
// classes are in none. If pkg is not "" it is proposed itself.
func (s strangers) prefixes(m *sdkdb.Matcher, pkg string) (out []ProposedPrefix, left int) {
	own := map[string]int{} // classes of a package itself, renamed ones below it counted in
	total := map[string]int{}
	all := 0
	for name, p := range s {
		all += p.classes
		if name = readable(name); name == "" {
			continue
		}
		own[name] += p.classes
		for up := name; up != ""; up = packageName(up) {
			total[up] += p.classes
		}
	}
	chosen := map[string]bool{}
	for name := range own {
		if pkg != "" {
			chosen[pkg] = true
		} else if name = shortest(m, name, own); name != "" {
			chosen[name] = true
		}
	}
	left = all
	for _, name := range slices.Sorted(maps.Keys(chosen)) {
		// Fewer are leftovers of what the vendor built with, unless all are few.
		if n := total[name]; n >= leastCluster || 20*n >= all {
			weak := strings.Count(name, ".") < 2 && !s.telling(name)
			out = append(out, ProposedPrefix{Package: name, Classes: n, Weak: weak})
			left -= n
		}
	}
	slices.SortStableFunc(out, func(a, b ProposedPrefix) int {
		return cmp.Or(boolCompare(a.Weak, b.Weak), cmp.Compare(b.Classes, a.Classes))
	})
	return out, left
}

// telling reports whether a class under a package has a name that was not made
// up.
func (s strangers) telling(pkg string) bool {
	for name, p := range s {
		if within(name, pkg) && len(p.examples) > 0 {
			return true
		}
	}
	return false
}

// readable cuts a package off where an obfuscator has renamed it; "" if nothing
// is left that says whose it is.
func readable(pkg string) string {
	segments := strings.Split(pkg, ".")
	for i, s := range segments {
		if len(s) < 2 {
			segments = segments[:i]
			break
		}
	}
	if len(segments) == 1 && len(segments[0]) < 4 {
		return ""
	}
	return strings.Join(segments, ".")
}

// shortest returns the shortest package over pkg, or itself, that may be a
// prefix: of three segments, or of fewer if it has classes of its own, and no
// root under which entries have theirs. It returns "" if there is none.
func shortest(m *sdkdb.Matcher, pkg string, own map[string]int) string {
	segments := strings.Split(pkg, ".")
	for n := 1; n <= len(segments); n++ {
		name := strings.Join(segments[:n], ".")
		deep := n >= 3 || own[name] > 0 && len(name) > 3
		if deep && !sdkdb.IsBroad(name) && (!m.Divided(name) || n == len(segments) && n >= 3) {
			return name
		}
	}
	return ""
}

// keepRule finds the classes that a rule of ProGuard keeps.
var keepRule = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`-keep[a-z,]*\s+(?:@\S+\s+)?(?:(?:public|final|abstract|!\S+)\s+)*(?:class|interface|enum|@interface)\s+([\w.$]+)`)
})

// keepRules returns the packages and classes that the consumer rules of a
// library name, up to wildcards.
func (s *scan) keepRules(apps []*App) []string {
	var out []string
	for _, a := range apps {
		for _, m := range a.members {
			if m.name != "proguard.txt" && !strings.HasPrefix(m.name, "META-INF/proguard/") && !strings.HasPrefix(m.name, "META-INF/com.android.tools/") {
				continue
			}
			data, _, _ := a.archive.Read(m.Member) // rules in a damaged file are as good as none
			for _, match := range keepRule().FindAllSubmatch(data, -1) {
				out = append(out, strings.TrimSuffix(string(match[1]), "."))
			}
		}
	}
	return out
}
