package report_test

import (
	"bytes"
	"testing"

	"github.com/sdkaudit/sdkaudit/report"
)

// BenchmarkJSON renders a result; its bytes are those of the report.
func BenchmarkJSON(b *testing.B) {
	r := load(b, "testdata/packed.json")
	var buf bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		if err := report.Write(&buf, r, report.Options{Format: "json"}); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(buf.Len()))
}
