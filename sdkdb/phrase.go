package sdkdb

import (
	"slices"
	"strings"
)

// phrase resolves one name by the names that are recorded.
func (r *row) phrase(name string) found {
	keys := keysOf(name)
	for _, key := range keys {
		if f := r.rows(name, key, literal(r.db.index.named(key))); f.status != Unknown {
			return f
		}
	}
	for _, key := range keys {
		loose := looseKey(key)
		if f := r.rows(name, key, r.db.index.named(loose)); f.status != Unknown {
			if loose != key {
				f.cands = asWords(f.cands)
			}
			return f
		}
	}
	return unknown
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
	case len(own) == 1 && r.shortAndForeign(key, own[0]):
		return found{Ambiguous, own, reasons(reasonShort(name, r.q.Vendor))}
	case len(own) == 1:
		return r.family(name, own[0], generic)
	case len(own) > 1:
		return r.settle(name, own)
	case len(generic) > 0:
		return r.generic(name, generic)
	}
	return unknown
}

// shortAndForeign reports whether a name of at most four Latin letters stands
// next to a vendor that is known to be another.
func (r *row) shortAndForeign(key string, c cand) bool {
	return isLatin(key) && len(key) <= 4 && len(r.vendors) > 0 && !r.fromVendor(c)
}

// family resolves a name that is one entry's and, generic, that of others of
// its vendor: 友盟 is the analytics SDK unless the purpose says push.
func (r *row) family(name string, own cand, generic []cand) found {
	self := found{Resolved, []cand{own}, reasons(reasonName(name, own.how))}
	if len(generic) == 0 || r.purpose == "" {
		return self
	}
	var members []cand
	for _, c := range generic {
		if r.db.sdks[c.sdk].Vendor == r.db.sdks[own.sdk].Vendor && r.serves(c) {
			members = append(members, cand{c.sdk, own.how + "+purpose", 0.85})
		}
	}
	if len(members) == 0 {
		return self
	}
	if r.serves(own) || r.isCore(own, members) {
		members = append([]cand{own}, members...)
	}
	return found{Resolved, members, reasons(reasonFamily(name))}
}

// isCore reports whether c is a shared part of one of the others.
func (r *row) isCore(c cand, others []cand) bool {
	return slices.ContainsFunc(others, func(o cand) bool {
		return slices.Contains(r.db.sdks[c.sdk].PartOf, r.db.sdks[o.sdk].ID)
	})
}

// generic resolves a name that means an entry only together with its vendor,
// or with a package of its.
func (r *row) generic(name string, cands []cand) found {
	if by := r.keep(cands, r.hasPackage); len(by) > 0 {
		return r.settleBy(name, by, "package", 0.9)
	}
	if by := r.keep(cands, r.fromVendor); len(by) > 0 {
		return r.settleBy(name, by, "vendor", 0.85)
	}
	if r.q.Vendor != "" {
		return unknown
	}
	return found{Ambiguous, cands, reasons(reasonGeneric(name))}
}
