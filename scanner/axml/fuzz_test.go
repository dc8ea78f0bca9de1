package axml_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// FuzzManifest checks that any two files are read to an end as a manifest and
// its resources, and alike when read again.
func FuzzManifest(f *testing.F) {
	manifest, resources := members(f, appSpec)
	f.Add(manifest, resources)
	wide, _ := members(f, appSpec+"manifest utf16")
	f.Add(wide, []byte(nil))
	nameless, _ := members(f, appSpec+"manifest nameless")
	f.Add(nameless, resources[:len(resources)/2])
	f.Add(apktest.XML{Root: trickRoot()}.Bytes(), []byte("\x02\x00\x0c\x00"))
	d := split(manifest)
	d = append(d[:5:5], append(document{dummy(0x0999, 16), d[0]}, d[5:]...)...)
	f.Add(d.bytes(), resources)

	f.Fuzz(func(t *testing.T, manifest, resources []byte) {
		load := func() []byte { return resources }
		first, err := axml.Parse(manifest, load)
		second, again := axml.Parse(manifest, load)
		if (err == nil) != (again == nil) || !cmp.Equal(first, second) {
			t.Errorf("two readings differ: %v, %v\n%s", err, again, cmp.Diff(first, second))
		}
	})
}
