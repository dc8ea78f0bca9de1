package dex

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

func TestStrings(t *testing.T) {
	want := []string{
		"", "\x00", "\x00a", "a", "a\x00b", "ab", "é", "极光推送", "\U0001f600", "\U0001f601x", "\ufffd",
	}
	f, err := New(apktest.DEX{Strings: want}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for s, err := range f.Strings {
		if err != nil {
			t.Error(err)
		}
		got = append(got, UTF8(s))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("strings (-want +got):\n%s", diff)
	}
	for i, s := range want {
		if got, err := f.String(uint32(i)); got != s || err != nil {
			t.Errorf("String(%d) = %q, %v; want %q", i, got, err, s)
		}
		if got, ok := f.FindString(s); got != uint32(i) || !ok {
			t.Errorf("FindString(%q) = %d, %t; want %d", s, got, ok, i)
		}
	}
	for _, s := range []string{"\x00\x00", "a\x00", "b", "\U0001f602", "\uffff"} {
		if i, ok := f.FindString(s); ok {
			t.Errorf("FindString(%q) = %d, want none", s, i)
		}
	}
	if _, err := f.String(uint32(len(want))); err == nil {
		t.Error("no error for a string after the last")
	}
}

func TestUTF8(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"NUL", "a\xc0\x80b", "a\x00b"},
		{"surrogate pair", "\xed\xa0\xbd\xed\xb8\x80", "😀"},
		{"high surrogate alone", "\xed\xa0\xbdx", "\ufffdx"},
		{"low surrogate alone", "\xed\xb8\x80x", "\ufffdx"},
		{"two high surrogates", "\xed\xa0\xbd\xed\xa0\xbd", "\ufffd\ufffd"},
		{"surrogate cut short", "\xed\xa0\xbd\xed\xb8", "\ufffd\ufffd\ufffd"},
		{"four bytes", "\xf0\x9f\x98\x80", "😀"},
		{"no encoding", "a\xff\xfeb", "a\ufffd\ufffdb"},
		{"overlong", "\xc1\x81", "\ufffd\ufffd"},
		{"ends inside", "极\xe6\x9e", "极\ufffd\ufffd"},
	} {
		if got := UTF8([]byte(test.in)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestStringWithoutEnd(t *testing.T) {
	long := strings.Repeat("x", maxString+1)
	f, err := New(apktest.DEX{Strings: []string{"a", long, "z", long[1:]}}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var got []bool
	for _, err := range f.Strings {
		got = append(got, err == nil)
	}
	if want := []bool{true, true, false, true}; !slices.Equal(got, want) {
		t.Errorf("strings readable: %v, want %v", got, want)
	}
}
