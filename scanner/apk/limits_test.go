package apk_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

func limitsWith(edit func(*apk.Limits)) apk.Limits {
	l := apk.DefaultLimits()
	edit(&l)
	return l
}

func TestReadLimits(t *testing.T) {
	zeros := make([]byte, 20<<20)
	tests := []struct {
		name   string
		data   []byte
		limits apk.Limits
		limit  string // the one that is reached
		read   int
	}{
		{"member size", code, limitsWith(func(l *apk.Limits) { l.MemberSize = 1000 }), "member size", 1000},
		{"total size", code, limitsWith(func(l *apk.Limits) { l.TotalSize = 1000 }), "total size", 0},
		{"ratio", zeros, limitsWith(func(l *apk.Limits) { l.Ratio = 100 }), "compression ratio", 16 << 20},
		{"ratio below the floor", zeros[:1<<20], limitsWith(func(l *apk.Limits) { l.Ratio = 100 }), "", 1 << 20},
		{"nothing allowed", code, apk.Limits{Members: 9, DirectorySize: 1 << 20}, "member size", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := open(t, apktest.Zip{Members: []apktest.Member{{Name: "classes.dex", Data: test.data}}}.Bytes(), test.limits)
			data, _, err := a.Read(a.Members[0])
			if len(data) != test.read {
				t.Errorf("%d bytes, want %d", len(data), test.read)
			}
			var limit *apk.LimitError
			if errors.As(err, &limit) != (test.limit != "") || limit != nil && limit.Limit != test.limit {
				t.Errorf("error %v, want that of %q", err, test.limit)
			}
		})
	}
}

// TestTotalSize checks that the budget goes by the directory, not by the order
// of the reads, and that a small member fits after a large one was refused.
func TestTotalSize(t *testing.T) {
	var z apktest.Zip
	for _, size := range []int{600, 600, 300} {
		z.Members = append(z.Members, apktest.Member{Name: fmt.Sprint(size), Data: make([]byte, size)})
	}
	a := open(t, z.Bytes(), limitsWith(func(l *apk.Limits) { l.TotalSize = 1000 }))
	for _, i := range []int{2, 1, 0, 2, 0} {
		_, _, err := a.Read(a.Members[i])
		if (err != nil) != (i == 1) {
			t.Errorf("member %d: %v", i, err)
		}
	}
}

func TestDirectoryLimits(t *testing.T) {
	var z apktest.Zip
	for i := range 100 {
		z.Members = append(z.Members, apktest.Member{Name: fmt.Sprintf("%0100d", i)})
	}
	whole := z.Bytes()
	for name, data := range map[string][]byte{"directory": whole, "local headers": whole[:len(whole)-22]} {
		for _, l := range []apk.Limits{
			limitsWith(func(l *apk.Limits) { l.Members = 10 }),
			limitsWith(func(l *apk.Limits) { l.DirectorySize = 3000 }),
		} {
			a := open(t, data, l)
			if n := len(a.Members); n < 10 || n > 25 {
				t.Errorf("%s: %d members", name, n)
			}
			if n := a.Notes[0]; n.Kind != apk.LimitReached || !n.Lost {
				t.Errorf("%s: note %+v", name, n)
			}
		}
	}
}

func TestNested(t *testing.T) {
	data := archiveOf(nil).Bytes()
	for range 3 {
		data = apktest.Zip{Members: []apktest.Member{
			{Name: "deflated.zip", Data: data}, {Name: "stored.zip", Data: data, Stored: true}, {Name: "a.zip", Data: []byte("text")},
		}}.Bytes()
	}
	a := open(t, data, limitsWith(func(l *apk.Limits) { l.Depth = 2 }))
	if _, _, err := a.Nested(a.Find("a.zip")); !errors.Is(err, apk.ErrNotZip) || !strings.HasPrefix(err.Error(), `"a.zip"`) {
		t.Errorf("a.zip: %v", err)
	}
	for _, name := range []string{"deflated.zip", "stored.zip"} {
		inner, notes, err := a.Nested(a.Find(name))
		if err != nil || notes != nil {
			t.Fatalf("%s: %v, %v", name, notes, err)
		}
		innermost, _, err := inner.Nested(inner.Find(name))
		if err != nil {
			t.Fatal(err)
		}
		var limit *apk.LimitError
		if _, _, err := innermost.Nested(innermost.Find(name)); !errors.As(err, &limit) {
			t.Errorf("%s: error %v at the third level", name, err)
		}
	}
}

// TestNestedBudget checks that nested archives draw on the budget of the one
// they lie in.
func TestNestedBudget(t *testing.T) {
	inner := apktest.Zip{Members: []apktest.Member{{Name: "x", Data: bytes.Repeat([]byte("ab"), 3000)}}}.Bytes()
	outer := apktest.Zip{Members: []apktest.Member{{Name: "1.zip", Data: inner, Stored: true}, {Name: "2.zip", Data: inner, Stored: true}}}
	a := open(t, outer.Bytes(), limitsWith(func(l *apk.Limits) { l.TotalSize = 10000 }))
	for i, m := range a.Members {
		n, _, err := a.Nested(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := n.Read(n.Members[0]); (err != nil) != (i == 1) {
			t.Errorf("%s: %v", m.Name, err)
		}
	}
}

func TestSetLimit(t *testing.T) {
	var got apk.Limits
	for i, name := range apk.LimitNames {
		if err := got.Set(name, int64(i+1)); err != nil {
			t.Error(err)
		}
	}
	if want := (apk.Limits{MemberSize: 1, TotalSize: 2, Ratio: 3, Members: 4, DirectorySize: 5, Depth: 6}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	for _, bad := range []struct {
		name  string
		value int64
	}{{"members", 0}, {"depth", 1 << 40}, {"ratio", 2000}, {"size", 1}} {
		if err := got.Set(bad.name, bad.value); err == nil {
			t.Errorf("%s=%d is accepted", bad.name, bad.value)
		}
	}
}
