package privacy

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func FuzzFind(f *testing.F) {
	f.Add(read(f, "prose.txt"))
	f.Add(read(f, "prose_en.txt"))
	f.Add("ＩＭＥＩ，\u200b讀取⽤戶（設備資訊）|\xff\xe3\x80")
	f.Add("权限\n位置\n相机:扫码\nandroid.permission.CAMERA://x)")
	f.Fuzz(func(t *testing.T, text string) {
		for name, find := range map[string]func(string) []Mention{
			"FindDataTypes":         FindDataTypes,
			"FindPermissions":       FindPermissions,
			"FindListedPermissions": FindListedPermissions,
		} {
			found := find(text)
			last := 0
			for _, m := range found {
				if m.Start < last || m.End <= m.Start || len(text) < m.End {
					t.Fatalf("%s: %+v after offset %d in %d bytes", name, m, last, len(text))
				}
				last = m.Start
				if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
					t.Fatalf("%s: %+v splits a character", name, m)
				}
			}
			if d := cmp.Diff(found, find(text)); d != "" {
				t.Fatalf("%s differs between two runs:\n%s", name, d)
			}
		}
	})
}
