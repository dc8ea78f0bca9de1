package sdkdb

import (
	"slices"
	"strings"
)

// typo resolves a Latin name that is a typing error away from a recorded one.
// The vendor or the link must bear it out, unless the name is long and nothing
// in the row speaks against it.
func (r *row) typo() found {
	key, sdk := nameKey(r.outer)
	if !isLatin(key) || len(key) < 5 || len(key) > 40 {
		return unknown
	}
	cands, distance := r.db.index.nearest(key)
	if len(cands) == 0 && sdk {
		cands, distance = r.db.index.nearest(key + "sdk")
	}
	if len(cands) == 0 {
		return unknown
	}
	meant := r.db.sdks[cands[0].sdk].Name.In("en")
	resolved := func(c cand, how string, score float64) found {
		return found{Resolved, []cand{{c.sdk, how, score}}, reasons(reasonTypo(r.outer, meant))}
	}
	if by := r.keep(cands, r.fromVendor); len(by) == 1 {
		return resolved(by[0], HowTypo+"+vendor", 0.75)
	}
	if by := r.keep(cands, r.linkFromVendor); len(by) == 1 && len(r.vendors) == 0 {
		return resolved(by[0], HowTypo+"+link", 0.7)
	}
	if len(cands) == 1 && distance == 1 && len(key) >= 7 && r.q.Vendor == "" && r.q.URL == "" {
		return resolved(cands[0], HowTypo, 0.6)
	}
	f := found{Ambiguous, cands, reasons(reasonTypoOnly(r.outer, meant))}
	return f.and(r.against(cands[0]))
}

// nearest returns the entries with the recorded Latin names that are closest to
// key, within one edit, or two from eight letters on.
func (x *index) nearest(key string) ([]cand, int) {
	limit := 1
	if len(key) >= 8 {
		limit = 2
	}
	var cands []cand
	for _, row := range x.names {
		if row.loose || row.kind == genericName || len(row.key) < 5 || row.key[0] != key[0] ||
			len(row.key) > len(key)+limit || len(row.key) < len(key)-limit ||
			!isLatin(row.key) || digits(row.key) != digits(key) || extends(row.key, key) || extends(key, row.key) {
			continue
		}
		switch d := distance(key, row.key, limit); {
		case d > limit:
		case d < limit:
			limit = d
			cands = []cand{{row.sdk, HowTypo, 0.4}}
		case !slices.ContainsFunc(cands, func(c cand) bool { return c.sdk == row.sdk }):
			cands = append(cands, cand{row.sdk, HowTypo, 0.4})
		}
	}
	return cands, limit
}

// extends reports whether a is b with something added. Another ending makes
// another name, the plural excepted: Cocos2dx is not Cocos2d.
func extends(a, b string) bool {
	rest, ok := strings.CutPrefix(a, b)
	return ok && rest != "s"
}

// digits returns the digits of s: a name with another number is another name.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// distance returns the number of insertions, deletions, substitutions and
// swaps of neighbours between a and b, or more than limit if it is more.
func distance(a, b string, limit int) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		best := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			best = min(best, row[j])
		}
		if best > limit {
			return best
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
