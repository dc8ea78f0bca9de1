package audit

import (
	"fmt"
	"testing"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// BenchmarkRun judges a build of many uses against a policy of many rows.
func BenchmarkRun(b *testing.B) {
	db := testDB(b)
	build := &scanner.Build{
		Package: "com.example.app", MinSDK: 21, TargetSDK: 34,
		SDKs: []scanner.Detection{classes("acme-push", 9), classes("acme-stat", 9)},
	}
	p := &policy.Policy{}
	for i := range 200 {
		owner := scanner.Owner{Kind: scanner.SDKOwner, ID: build.SDKs[i%2].ID}
		build.Uses = append(build.Uses, scanner.Use{Owner: owner, Target: fmt.Sprintf("android.Target%d", i), DataTypes: []string{"imei"}, Count: 1})
		p.Disclosures = append(p.Disclosures, policy.Disclosure{Name: fmt.Sprintf("库%d", i), PersonalInfo: "设备标识符", Purpose: "统计"})
	}
	b.ReportAllocs()
	for b.Loop() {
		if r := Run(build, p, db, Options{FailOn: High}); len(r.Data) != 1 {
			b.Fatalf("%d kinds of data, want 1", len(r.Data))
		}
	}
}
