package apk

import (
	"archive/zip"
	"bytes"
	"fmt"
	"testing"
)

// BenchmarkNew reads the directory of an archive of 5,000 members.
func BenchmarkNew(b *testing.B) {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := range 5000 {
		if _, err := z.Create(fmt.Sprintf("res/drawable-xxhdpi-v4/picture_%d.png", i)); err != nil {
			b.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		b.Fatal(err)
	}
	data := buf.Bytes()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		a, err := New(bytes.NewReader(data), int64(len(data)), DefaultLimits())
		if err != nil {
			b.Fatal(err)
		}
		if len(a.Members) != 5000 {
			b.Fatalf("%d members, want 5000", len(a.Members))
		}
	}
}
