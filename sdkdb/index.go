package sdkdb

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
)

// index is what is looked up, in sorted tables so that it can be static data.
// Entries are given by their place in DB.sdks, vendors by that in DB.vendors.
type index struct {
	names    []nameRow            // by key
	vendors  []vendorRow          // by key
	prefixes []prefixRow          // by path
	marks    [markKinds][]markRow // by text
}

// nameRow is a name of an entry. Loose rows hold the looser key of a name.
type nameRow struct {
	key   string
	sdk   int
	kind  nameKind
	loose bool
}

// nameKind says what sort of name a row holds, the surest first.
type nameKind int

const (
	aliasName   nameKind = iota
	seenName             // seen in policies, no fact of the vendor's
	genericName          // names the entry only together with its vendor
)

// vendorRow is a name of a vendor. spaced is set for Latin names: their words
// with spaces between.
type vendorRow struct {
	key, spaced string
	vendor      int
}

// newDB sorts the entries and makes the tables. base is the date of the DB.
func newDB(sdks []SDK, removed []string, date string) *DB {
	db := &DB{sdks: sdks, removed: removed, date: date}
	slices.SortStableFunc(db.sdks, func(a, b SDK) int { return cmp.Compare(a.ID, b.ID) })
	slices.Sort(db.removed)
	vendorAt := map[*Vendor]int{}
	for i := range db.sdks {
		v := db.sdks[i].Vendor
		if _, ok := vendorAt[v]; !ok {
			vendorAt[v] = len(db.vendors)
			db.vendors = append(db.vendors, *v)
		}
	}
	for i := range db.sdks {
		db.sdks[i].Vendor = &db.vendors[vendorAt[db.sdks[i].Vendor]]
	}
	db.index = &index{
		names:    nameRows(db.sdks),
		vendors:  vendorRows(db.vendors),
		prefixes: prefixRows(db.sdks),
		marks:    markRows(db.sdks),
	}
	db.digest = digest(db.sdks)
	return db
}

func nameRows(sdks []SDK) []nameRow {
	var rows []nameRow
	for i := range sdks {
		s := &sdks[i]
		for _, group := range []struct {
			kind  nameKind
			names []string
		}{
			{aliasName, append([]string{s.Name.ZH, s.Name.EN}, s.Aliases...)},
			{seenName, s.SeenInPolicies},
			{genericName, s.Generic},
		} {
			for _, name := range group.names {
				key, _ := nameKey(name)
				if key == "" {
					continue
				}
				rows = append(rows, nameRow{key, i, group.kind, false})
				if loose := looseKey(key); loose != key {
					rows = append(rows, nameRow{loose, i, group.kind, true})
				}
			}
		}
	}
	slices.SortFunc(rows, func(a, b nameRow) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.sdk, b.sdk), boolCompare(a.loose, b.loose), cmp.Compare(a.kind, b.kind))
	})
	// Of a name that an entry has in several lists the surest counts.
	return slices.CompactFunc(rows, func(a, b nameRow) bool { return a.key == b.key && a.sdk == b.sdk })
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func vendorRows(vendors []Vendor) []vendorRow {
	var rows []vendorRow
	for i := range vendors {
		v := &vendors[i]
		for _, name := range append([]string{v.Name.ZH, v.Name.EN}, v.Companies...) {
			row := vendorRow{key: companyKey(name), vendor: i}
			if len(row.key) < 3 {
				continue // too short to be looked for in a text
			}
			if isLatin(row.key) {
				row.spaced = strings.Join(companyWords(name), " ")
			}
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b vendorRow) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.vendor, b.vendor), cmp.Compare(a.spaced, b.spaced))
	})
	return slices.Compact(rows)
}

// digest hashes the entries with their vendors.
func digest(sdks []SDK) string {
	h := sha256.New()
	enc := json.NewEncoder(h)
	for i := range sdks {
		// Strings, slices and structs of them: encoding cannot fail.
		_ = enc.Encode(&sdks[i])
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
