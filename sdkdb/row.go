package sdkdb

import (
	"cmp"
	"slices"
	"strings"
)

// row is a Query with what can be worked out of it once.
type row struct {
	db       *DB
	q        Query
	purpose  string   // folded, with what the name has in brackets
	vendors  []int    // that the vendor cell names
	packages []string // that the row gives, as written
	outer    string   // name without brackets
	inner    []string // what is in brackets
}

func newRow(db *DB, q Query) *row {
	if len(q.Name) > maxName {
		q.Name = ""
	}
	r := &row{db: db, q: q, vendors: db.vendorsIn(q.Vendor)}
	r.outer, r.inner = splitBrackets(q.Name)
	r.purpose = fold(truncate(q.Purpose, 4*maxName) + " " + strings.Join(r.inner, " "))
	r.packages = packagesIn(truncate(q.Package, maxName) + " " + q.Name)
	return r
}

// truncate cuts s to at most n bytes. A rune that is cut in two is dropped by
// folding.
func truncate(s string, n int) string { return s[:min(len(s), n)] }

// named returns the rows of the key.
func (x *index) named(key string) []nameRow {
	i, _ := slices.BinarySearchFunc(x.names, key, func(row nameRow, key string) int { return cmp.Compare(row.key, key) })
	j := i
	for j < len(x.names) && x.names[j].key == key {
		j++
	}
	return x.names[i:j]
}

// name resolves the name: as it stands, then as a list of names.
func (r *row) name() found {
	whole := r.phrase(r.q.Name)
	if whole.status == Resolved && len(r.inner) == 0 {
		return whole
	}
	if len(r.inner) > 0 {
		if f := r.bracketed(whole); f.status != Unknown {
			return f
		}
	}
	if whole.status != Unknown {
		return whole
	}
	return r.list(r.outer)
}

// bracketed resolves a name that has parts in brackets. Both what is outside
// and what is within count where they are names: 穿山甲（GroMore） are two SDKs,
// 推送功能（小米推送） is one.
func (r *row) bracketed(whole found) found {
	outer := r.phrase(r.outer)
	if outer.status == Unknown {
		outer = r.list(r.outer)
	}
	inner := unknown
	for _, part := range r.inner {
		f := r.phrase(part)
		if f.status != Resolved {
			f = r.list(part)
		}
		if f.status == Resolved && !f.generic() {
			inner = f.and(inner)
		}
	}
	switch both := outer.and(inner); {
	case whole.status == Resolved && !slices.ContainsFunc(whole.cands, func(c cand) bool { return both.has(c.sdk) }):
		return whole
	case inner.status != Resolved && whole.status == Resolved:
		return whole
	case inner.status != Resolved:
		return outer
	case outer.status != Resolved || outer.generic():
		return inner
	default:
		return both
	}
}

// generic reports whether a candidate rests on a generic name.
func (f found) generic() bool {
	return slices.ContainsFunc(f.cands, func(c cand) bool { return strings.HasPrefix(c.how, HowGeneric) })
}

// list resolves a name that lists several. It is resolved only if every part
// is; if only some are, those may be what the row is about.
func (r *row) list(name string) found {
	parts := splitList(name)
	if len(parts) == 1 {
		parts = splitWords(name)
	}
	if len(parts) < 2 {
		return unknown
	}
	all, some := found{status: Resolved}, found{status: Ambiguous}
	for _, part := range parts {
		f := r.part(part, parts)
		if f.status == Resolved {
			some = some.and(f)
		} else {
			all.status = Unknown
		}
		all = all.and(f)
	}
	switch {
	case len(some.cands) == 0:
		return unknown
	case all.status == Resolved:
		all.why = append(all.why, reasonList(len(parts)))
		return all
	default:
		some.why = append(some.why, reasonPartly)
		return some
	}
}

// part resolves one of the parts of a list. Words that stand once for all,
// 小米、华为推送 and 高德地图、定位, are supplied.
func (r *row) part(part string, parts []string) found {
	f := r.phrase(part)
	if f.status == Resolved && !f.generic() {
		return f
	}
	if company(part) {
		return found{status: Resolved} // names nobody but the vendor
	}
	last, _ := nameKey(parts[len(parts)-1])
	for _, word := range sharedTails {
		if strings.HasSuffix(looseKey(last), word) {
			if g := r.recorded(part + word); g.status == Resolved {
				return g
			}
		}
	}
	first := []rune(parts[0])
	for n := min(len(first), 6); n >= 2; n-- {
		if g := r.recorded(string(first[:n]) + part); g.status == Resolved {
			return g
		}
	}
	if g := r.words(part); g.status != Unknown {
		return g
	}
	return f
}

// sharedTails are the words for a function that may stand once, at the end of a
// list.
var sharedTails = []string{"推送", "一键登录", "登录", "分享", "支付", "统计", "地图", "定位", "广告", "联运"}

// words resolves a part that is itself a list by words: 微信和QQ、微博.
func (r *row) words(part string) found {
	parts := splitWords(part)
	if len(parts) < 2 {
		return unknown
	}
	all := found{status: Resolved}
	for _, s := range parts {
		f := r.phrase(s)
		if f.status != Resolved {
			return unknown
		}
		all = all.and(f)
	}
	return all
}

// company reports whether s is the name of a company.
func company(s string) bool {
	key := fold(s)
	return strings.HasSuffix(key, "有限公司") || strings.HasSuffix(key, "有限责任公司")
}
