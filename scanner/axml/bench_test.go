package axml

import (
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// BenchmarkParse reads the largest manifest that other tests are made with.
func BenchmarkParse(b *testing.B) {
	var data []byte
	for _, root := range honest() {
		if doc := (apktest.XML{Root: root}).Bytes(); len(doc) > len(data) {
			data = doc
		}
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(data, nil); err != nil {
			b.Fatal(err)
		}
	}
}
