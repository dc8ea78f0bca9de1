package sdkdb

import "slices"

// family resolves a name that is one entry's and that of a family of products.
// 友盟 is the analytics SDK unless the purpose says push. 华为移动服务 is the base
// of all that Huawei offers: it is there for what the purpose says. A family
// never stands for all that is in it.
func (r *row) family(name string, own cand, generic []cand) found {
	self := found{Resolved, []cand{own}, reasons(reasonName(name, own.how))}
	if r.purpose == "" {
		return self
	}
	if members := r.keep(r.db.resting(own.sdk), r.serves); len(members) > 0 && own.how == HowAlias {
		members = settled(withHow(members, own.how), "purpose", 0.8)
		return found{Resolved, append(members, cand{own.sdk, own.how, 0.75}), reasons(reasonFamily(name))}
	}
	vendor := r.db.sdks[own.sdk].Vendor
	members := r.keep(generic, func(c cand) bool { return r.db.sdks[c.sdk].Vendor == vendor })
	if !r.serves(own) && namesVendor(name, vendor) {
		members = r.db.siblings(own.sdk)
	}
	members = settled(withHow(r.keep(members, r.serves), own.how), "purpose", 0.8)
	switch {
	case len(members) == 0:
		return self
	case r.oneCategoryTwice(members):
		return found{Ambiguous, members, reasons(reasonSeveral(name))}
	case r.serves(own):
		members = append([]cand{own}, members...)
	}
	return found{Resolved, members, reasons(reasonFamily(name))}
}

// resting returns the products of the vendor that rest on the entry, if that is
// the base of the vendor's services. What an entry of another sort is part of is
// not meant by its name: UTDID is not whatever uses it.
func (db *DB) resting(sdk int) []cand {
	own := &db.sdks[sdk]
	if own.Category != "vendor-service" {
		return nil
	}
	return db.some(func(s *SDK) bool { return s.Vendor == own.Vendor && slices.Contains(own.PartOf, s.ID) })
}

// siblings returns the other products of the vendor, shared cores left out.
func (db *DB) siblings(sdk int) []cand {
	own := &db.sdks[sdk]
	return db.some(func(s *SDK) bool { return s != own && s.Vendor == own.Vendor && len(s.PartOf) == 0 })
}

// some returns the entries that pass the test.
func (db *DB) some(test func(*SDK) bool) []cand {
	var cands []cand
	for i := range db.sdks {
		if test(&db.sdks[i]) {
			cands = append(cands, cand{sdk: i})
		}
	}
	return cands
}

func withHow(cands []cand, how string) []cand {
	for i := range cands {
		cands[i].how = how
	}
	return cands
}

// namesVendor reports whether name is what the vendor is called.
func namesVendor(name string, v *Vendor) bool {
	key, _ := nameKey(name)
	return key == fold(v.Name.ZH) || key == fold(v.Name.EN)
}

// oneCategoryTwice reports whether two candidates are for the same purpose, so
// that the purpose does not tell them apart.
func (r *row) oneCategoryTwice(cands []cand) bool {
	seen := map[string]bool{}
	for _, c := range cands {
		category := r.db.sdks[c.sdk].Category
		if seen[category] {
			return true
		}
		seen[category] = true
	}
	return false
}
