package audit

import (
	"testing"
	"time"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func TestInventoryAge(t *testing.T) {
	db := sdkdb.Builtin()
	changed, err := time.Parse(time.DateOnly, db.Date())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		days int
		want bool
	}{{-30, false}, {0, false}, {InventoryDays, false}, {InventoryDays + 1, true}} {
		if got := inventory(db, changed.AddDate(0, 0, tt.days)).Outdated; got != tt.want {
			t.Errorf("after %d days: outdated %t, want %t", tt.days, got, tt.want)
		}
	}
}
