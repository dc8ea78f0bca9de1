package sdkdb_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// The page that teaches the inventory has an example without faults and names
// every field.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile("../docs/sdkdb.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(page), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	if got := lint(nil, "example.yaml", example); got != "" {
		t.Error(got)
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[sdkdb.SDK]()) {
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name != "-" && !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("field %s is not explained", name)
		}
	}
	for _, how := range []string{sdkdb.HowPackage, sdkdb.HowAlias, sdkdb.HowSeen, sdkdb.HowWords, sdkdb.HowGeneric, sdkdb.HowTypo} {
		if !strings.Contains(string(page), "`"+how+"`") {
			t.Errorf("%q is not explained", how)
		}
	}
}
