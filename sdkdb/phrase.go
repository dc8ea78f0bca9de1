package sdkdb

import (
	"cmp"
	"slices"
	"strings"
)

// phrase resolves one name.
func (r *row) phrase(name string) found {
	if f := r.recorded(name); f.status != Unknown {
		return f
	}
	return r.cover(name)
}

// recorded resolves a name by the names that are recorded: as it is, then with
// other words for the same thing.
func (r *row) recorded(name string) found {
	keys := keysOf(name)
	for _, key := range keys {
		if f := r.rows(name, key, literal(r.db.index.named(key))); f.status != Unknown {
			return f
		}
	}
	for _, key := range append(keys, r.db.respell(name)) {
		loose := looseKey(key)
		for _, k := range []string{loose, bareKey(loose)} {
			if f := r.rows(name, k, r.db.index.named(k)); f.status != Unknown {
				f.cands = asWords(f.cands)
				return f
			}
		}
	}
	return unknown
}

// respell returns the key of a name in which the English name of a vendor is
// its Chinese one: Umeng统计 is 友盟统计.
func (db *DB) respell(name string) string {
	words := tokens(name)
	for i, word := range words {
		if !isLatin(word) {
			continue
		}
		rows := db.index.vendors
		at, ok := slices.BinarySearchFunc(rows, word, func(row vendorRow, word string) int { return cmp.Compare(row.key, word) })
		if ok && db.vendors[rows[at].vendor].Name.ZH != "" {
			words[i] = fold(db.vendors[rows[at].vendor].Name.ZH)
		}
	}
	key, _ := nameKey(strings.Join(words, " "))
	return key
}

// literal returns the rows that are not loose.
func literal(rows []nameRow) []nameRow {
	if !slices.ContainsFunc(rows, func(row nameRow) bool { return row.loose }) {
		return rows
	}
	return slices.DeleteFunc(slices.Clone(rows), func(row nameRow) bool { return row.loose })
}

// asWords marks candidates as found by a loose key.
func asWords(cands []cand) []cand {
	cands = slices.Clone(cands)
	for i := range cands {
		base, settled, ok := strings.Cut(cands[i].how, "+")
		if base == HowAlias || base == HowSeen {
			cands[i].how = HowWords
			if ok {
				cands[i].how += "+" + settled
			}
			cands[i].score -= 0.05
		}
	}
	return cands
}

// rows decides between the rows of one key.
func (r *row) rows(name, key string, rows []nameRow) found {
	var own, generic []cand
	for _, row := range rows {
		switch row.kind {
		case aliasName:
			own = append(own, cand{row.sdk, HowAlias, 0.95})
		case seenName:
			own = append(own, cand{row.sdk, HowSeen, 0.9})
		default:
			generic = append(generic, cand{row.sdk, HowGeneric, 0.5})
		}
	}
	switch {
	case len(own) == 1 && r.doubtful(key, own[0]):
		f := found{Ambiguous, []cand{{own[0].sdk, own[0].how, 0.4}}, reasons(reasonName(name, own[0].how))}
		return f.and(r.against(own[0]))
	case len(own) == 1:
		return r.family(name, own[0], generic)
	case len(own) > 1:
		return r.settle(name, own)
	case len(generic) > 0:
		return r.generic(name, generic)
	}
	return unknown
}

// doubtful reports whether a name stands next to a vendor that is known to be
// another than that of c, and is no sure name: one of at most four Latin
// letters, or one that only policies use.
func (r *row) doubtful(key string, c cand) bool {
	return (c.how == HowSeen || isLatin(key) && len(key) <= 4) && r.foreign(c)
}

// foreign reports whether the vendor cell names a vendor, and not that of c.
func (r *row) foreign(c cand) bool { return len(r.vendors) > 0 && !r.fromVendor(c) }

// against says what in the row speaks against c: another vendor, and the entries
// that the link names.
func (r *row) against(c cand) found {
	f := found{status: Ambiguous}
	if r.foreign(c) {
		f.why = reasons(reasonForeign(r.q.Vendor))
	}
	return f.and(r.linkNames())
}

// generic resolves a name that means an entry only together with its vendor,
// or with a package of its. A name that is the vendor's own brings the vendor
// along, and the purpose then tells which of its SDKs is meant.
func (r *row) generic(name string, cands []cand) found {
	for _, by := range []struct {
		what  string
		score float64
		test  func(cand) bool
	}{
		{"package", 0.9, r.hasPackage},
		{"vendor", 0.85, r.fromVendor},
		{"purpose", 0.75, func(c cand) bool {
			return r.q.Vendor == "" && namesVendor(name, r.db.sdks[c.sdk].Vendor) && r.serves(c)
		}},
	} {
		kept := settled(r.keep(cands, by.test), by.what, by.score)
		switch {
		case len(kept) == 1:
			return found{Resolved, kept, reasons(reasonSettled(name, by.what))}
		case len(kept) > 1:
			return r.settle(name, kept)
		}
	}
	if r.q.Vendor != "" {
		return unknown
	}
	return found{Ambiguous, cands, reasons(reasonGeneric(name))}
}
