package sdkdb

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// settle decides between entries that share a name by what the row says
// besides: package, vendor, purpose, link.
func (r *row) settle(name string, cands []cand) found {
	for _, by := range []struct {
		what  string
		score float64
		test  func(cand) bool
	}{
		{"package", 0.9, r.hasPackage},
		{"vendor", 0.85, r.fromVendor},
		{"purpose", 0.8, r.namedInPurpose},
		{"purpose", 0.75, r.serves},
		{"link", 0.7, r.linked(cands)},
	} {
		if kept := r.keep(cands, by.test); len(kept) == 1 {
			return found{Resolved, settled(kept, by.what, by.score), reasons(reasonSettled(name, by.what))}
		} else if len(kept) > 0 {
			cands = kept
		}
	}
	return found{Ambiguous, cands, reasons(reasonSeveral(name))}
}

// settled adds to candidates what they were told from others by.
func settled(cands []cand, what string, score float64) []cand {
	cands = slices.Clone(cands)
	for i := range cands {
		cands[i].how += "+" + what
		cands[i].score = score
	}
	return cands
}

func (r *row) keep(cands []cand, test func(cand) bool) []cand {
	var kept []cand
	for _, c := range cands {
		if test(c) {
			kept = append(kept, c)
		}
	}
	return kept
}

// fromVendor reports whether the vendor cell names the vendor of c.
func (r *row) fromVendor(c cand) bool {
	return slices.ContainsFunc(r.vendors, func(v int) bool { return &r.db.vendors[v] == r.db.sdks[c.sdk].Vendor })
}

// hasPackage reports whether the row gives a package of c, or one above.
func (r *row) hasPackage(c cand) bool {
	return slices.ContainsFunc(r.packages, func(p string) bool {
		return slices.ContainsFunc(r.db.sdks[c.sdk].Prefixes, func(prefix string) bool {
			return underDotted(p, prefix) || underDotted(prefix, p)
		})
	})
}

func underDotted(p, prefix string) bool {
	return p == prefix || strings.HasPrefix(p, prefix+".")
}

// serves reports whether the purpose is that of the category of c.
func (r *row) serves(c cand) bool {
	category, ok := LookupCategory(r.db.sdks[c.sdk].Category)
	return ok && slices.ContainsFunc(category.purpose, func(word string) bool { return strings.Contains(r.purpose, word) })
}

// namedInPurpose reports whether the purpose holds a name of c.
func (r *row) namedInPurpose(c cand) bool {
	return slices.ContainsFunc(r.db.index.names, func(row nameRow) bool {
		return row.sdk == c.sdk && !row.loose && row.kind != genericName && len(row.key) >= 4 && strings.Contains(r.purpose, row.key)
	})
}

// withPackages holds what the name says against the packages that the row
// gives. A package that is an entry's resolves a name that is unknown; one that
// belongs to another entry than the name makes the row ambiguous.
func (r *row) withPackages(f found) found {
	owners := found{status: Resolved}
	for _, p := range r.packages {
		i := r.db.index.longestPrefix(strings.ReplaceAll(p, ".", "/"))
		if i >= 0 && r.db.index.prefixes[i].sdk >= 0 && !r.db.index.prefixes[i].weak {
			owners = owners.and(found{
				cands: []cand{{r.db.index.prefixes[i].sdk, HowPackage, 1}},
				why:   reasons(reasonPackage(p)),
			})
		}
	}
	switch {
	case len(owners.cands) == 0:
		return f
	case f.status == Unknown:
		return owners
	case slices.ContainsFunc(f.cands, func(c cand) bool { return r.hasPackage(c) || r.related(c, owners.cands) }):
		for i, c := range f.cands {
			if owners.has(c.sdk) {
				f.cands[i].how, f.cands[i].score = HowPackage, 1
			}
		}
		return f
	}
	f = f.and(owners)
	f.status = Ambiguous
	f.why = []privacy.Text{reasonContradiction(r.packages[0])}
	return f
}

// related reports whether c is part of, or bundles, one of the others, or the
// other way about.
func (r *row) related(c cand, others []cand) bool {
	s := &r.db.sdks[c.sdk]
	return slices.ContainsFunc(others, func(o cand) bool {
		t := &r.db.sdks[o.sdk]
		return slices.Contains(s.PartOf, t.ID) || slices.Contains(t.PartOf, s.ID) ||
			slices.Contains(s.Bundles, t.ID) || slices.Contains(t.Bundles, s.ID)
	})
}
