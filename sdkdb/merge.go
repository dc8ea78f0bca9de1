package sdkdb

import "slices"

// Merge lays overlay over db: its entries are added, or take the place of those
// with their ids, and the ids that it lists under remove go.
func (db *DB) Merge(overlay *DB) (*DB, error) {
	var sdks []SDK
	for _, s := range db.sdks {
		_, replaced := overlay.Lookup(s.ID)
		if !replaced && !slices.Contains(overlay.removed, s.ID) {
			sdks = append(sdks, s)
		}
	}
	sdks = append(sdks, overlay.sdks...)
	return newDB(sdks, nil, db.date), nil
}
