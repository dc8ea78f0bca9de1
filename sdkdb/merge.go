package sdkdb

import (
	"fmt"
	"slices"
)

// Merge lays overlay over db: its entries are added, or take the place of those
// with their ids, and the ids that it lists under remove go. It fails if an id
// to be removed is not there, or if two entries claim one prefix.
func (db *DB) Merge(overlay *DB) (*DB, error) {
	for _, id := range overlay.removed {
		if _, ok := db.Lookup(id); !ok {
			return nil, fmt.Errorf("remove: no entry has the id %q", id)
		}
	}
	merged := db.lay(overlay)
	owner := map[string]string{}
	for s := range merged.All() {
		for _, p := range s.Prefixes {
			if other, ok := owner[p]; ok {
				return nil, fmt.Errorf("prefix %s is in both %s and %s: remove one of them or give it other prefixes", p, other, s.ID)
			}
			owner[p] = s.ID
		}
	}
	return merged, nil
}

// lay makes the inventory that overlay makes of db.
func (db *DB) lay(overlay *DB) *DB {
	var sdks []SDK
	for _, s := range db.sdks {
		_, replaced := overlay.Lookup(s.ID)
		if !replaced && !slices.Contains(overlay.removed, s.ID) {
			sdks = append(sdks, s)
		}
	}
	return newDB(append(sdks, overlay.sdks...), nil, db.date)
}
