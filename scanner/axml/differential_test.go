package axml

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shogo82148/androidbinary"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// honest returns documents such as build tools write.
func honest() map[string]apktest.Element {
	large := apktest.Element{Name: "application"}
	for i := range 500 {
		large.Children = append(large.Children, apktest.Element{
			Name: "activity", Attrs: []apktest.Attr{apktest.Android("name", fmt.Sprintf(".Activity%d", i)), apktest.Android("exported", i%2 == 0)},
		})
	}
	deep := apktest.Element{Name: "x"}
	for range 30 {
		deep = apktest.Element{Name: "y", Children: []apktest.Element{deep}}
	}
	return map[string]apktest.Element{
		"empty": {Name: "manifest"},
		"values": {Name: "manifest", Attrs: []apktest.Attr{apktest.Plain("package", "a.b"), apktest.Android("versionCode", 1)}, Children: []apktest.Element{
			{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("name", "k"), apktest.Android("value", apktest.Ref(0x7f010002))}},
			{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("name", "k"), apktest.Android("value", true)}},
			{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("name", "k"), apktest.Android("value", "")}},
		}},
		"characters": {Name: "manifest", Children: []apktest.Element{
			{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("value", "<&>\"' \n\t隐私 😀")}},
			{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("value", strings.Repeat("长", 10000))}},
			{Name: "meta-data", Attrs: []apktest.Attr{{Name: "tools", Value: "ignored"}}},
		}},
		"large": {Name: "manifest", Children: []apktest.Element{large}},
		"deep":  deep,
	}
}

// TestReadersAgree holds the walker against androidbinary on honest documents.
func TestReadersAgree(t *testing.T) {
	for name, root := range honest() {
		for _, wide := range []bool{false, true} {
			data := apktest.XML{Root: root, UTF16: wide}.Bytes()
			w, err := walk(data)
			if err != nil {
				t.Fatal(err)
			}
			if w.heavy != "" || w.notes != nil {
				t.Errorf("%s: heavy %q, notes %v", name, w.heavy, w.notes)
			}
			n, err := decode(data)
			if err != nil {
				t.Fatal(err)
			}
			if !n.equal(w.root) {
				t.Errorf("%s, UTF-16 %v (-androidbinary +walker):\n%s", name, wide, cmp.Diff(n, w.root))
			}
		}
	}
}

// TestWalkerWins checks that values which androidbinary cannot spell come from
// the walker.
func TestWalkerWins(t *testing.T) {
	data := apktest.XML{Root: apktest.Element{Name: "manifest", Children: []apktest.Element{
		{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("value", float32(2.5))}},
		{Name: "meta-data", Attrs: []apktest.Attr{apktest.Android("value", -1)}},
	}}}.Bytes()
	n, err := decode(data)
	if err != nil {
		t.Fatal(err)
	}
	root, _, err := tree(data)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"2.5", "-1"} {
		if got := root.Children[i].android("value"); got != want || got == n.Children[i].android("value") {
			t.Errorf("value %q, androidbinary's %q; want %q of the walker only", got, n.Children[i].android("value"), want)
		}
	}
}

// TestLongString checks a string in UTF-8 of more bytes than its length can say.
func TestLongString(t *testing.T) {
	long := strings.Repeat("长", 20000)
	data := apktest.XML{Root: apktest.Element{Name: "manifest", Attrs: []apktest.Attr{apktest.Plain("package", long)}}}.Bytes()
	root, notes, err := tree(data)
	if err != nil || notes != nil || root.plain("package") != long {
		t.Errorf("%d bytes, notes %v, %v", len(root.plain("package")), notes, err)
	}
}

// TestLookupAgrees holds the lookup of resources against androidbinary.
func TestLookupAgrees(t *testing.T) {
	data := apktest.Table("a.b", "first", "", "第三", "😀")
	ours, err := newTable(data)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := androidbinary.NewTableFile(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []uint32{0x7f010000, 0x7f010001, 0x7f010002, 0x7f010003, 0x7f010004, 0x7f020000, 0x7e010000} {
		want, err := theirs.GetResource(androidbinary.ResID(id), &androidbinary.ResTableConfig{})
		kind, data, ok := ours.lookup(id)
		if ok != (err == nil) {
			t.Errorf("%08x: found %v; androidbinary %v", id, ok, err)
		}
		if got, _ := ours.pool.get(data); ok && (kind != typeString || got != want) {
			t.Errorf("%08x: %q, want %q", id, got, want)
		}
	}
}
