package audit

import (
	"time"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// InventoryDays is how many days an inventory is taken to be current. SDKs that
// came out since, or moved to other packages, go unnoticed with an older one.
const InventoryDays = 180

// inventory identifies db, and tells whether it is outdated at a date. A
// date of db that cannot be read is no ground to call it that.
func inventory(db *sdkdb.DB, asOf time.Time) Inventory {
	i := Inventory{Digest: db.Digest(), Date: db.Date(), Entries: db.Len()}
	if changed, err := time.Parse(time.DateOnly, i.Date); err == nil {
		i.Outdated = asOf.After(changed.AddDate(0, 0, InventoryDays))
	}
	return i
}
