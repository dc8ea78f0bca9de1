package apk_test

import (
	"bytes"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// FuzzArchive checks that reading any file ends, keeps within the limits and
// gives the same answer twice.
func FuzzArchive(f *testing.F) {
	f.Add(archiveOf(nil).Bytes())
	f.Add(archiveOf(func(m *apktest.Member) { m.Descriptor = true }).Bytes())
	f.Add(archiveOf(func(m *apktest.Member) { m.Stored = true }).Bytes())
	f.Add(archiveOf(func(m *apktest.Member) { m.Central = zip64Sizes }).Bytes())
	f.Add(archiveOf(func(m *apktest.Member) { both(m, func(h *apktest.Header) { h.Method = 99 }) }).Bytes())
	f.Add(apktest.Zip{Members: []apktest.Member{dexMember(nil)}, End64: true}.Bytes())
	f.Add(apktest.Zip{Members: []apktest.Member{dexMember(nil)}, Block: signingBlock()}.Bytes())
	f.Add(apktest.Zip{Members: []apktest.Member{dexMember(nil)}, Prefix: []byte("dex\n"), Shifted: true}.Bytes())
	f.Add(apktest.Zip{Members: []apktest.Member{{Name: "a.zip", Data: archiveOf(nil).Bytes(), Stored: true}}}.Bytes())
	f.Add(shortDirectory())
	f.Add(spoilDirectory())
	f.Add(cut(archiveOf(func(m *apktest.Member) { m.Descriptor = true }).Bytes(), 90))

	limits := apk.Limits{MemberSize: 1 << 16, TotalSize: 1 << 20, Ratio: 100, Members: 64, DirectorySize: 1 << 16, Depth: 2}
	f.Fuzz(func(t *testing.T, file []byte) {
		first, ok := readAll(t, file, limits)
		second, again := readAll(t, file, limits)
		if ok != again || !bytes.Equal(first, second) {
			t.Error("two readings differ")
		}
		if len(first) > int(limits.TotalSize) {
			t.Errorf("%d bytes read, over the limit", len(first))
		}
	})
}

// readAll returns the data of all members of an archive, one after another.
func readAll(t *testing.T, file []byte, limits apk.Limits) ([]byte, bool) {
	a, err := apk.New(bytes.NewReader(file), int64(len(file)), limits)
	if err != nil {
		return nil, false
	}
	if len(a.Members) > limits.Members {
		t.Errorf("%d members, over the limit", len(a.Members))
	}
	var all []byte
	for _, m := range a.Members {
		data, _, _ := a.Read(m)
		if len(data) > int(limits.MemberSize) {
			t.Errorf("%d bytes in one member, over the limit", len(data))
		}
		all = append(all, data...)
	}
	for _, m := range a.Members {
		if nested, _, err := a.Nested(m); err == nil {
			for _, m := range nested.Members {
				nested.Read(m)
			}
		}
	}
	return all, true
}
