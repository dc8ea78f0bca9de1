package scanner

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// manyDEX describes an app of n DEX files, of different sizes and all with uses,
// and among them damage and archives with DEX files of their own.
func manyDEX(n int) string {
	var b strings.Builder
	b.WriteString("package com.example.app\nsdk 21 34\n")
	for i := range n {
		for j := range 1 + i*7%20 {
			fmt.Fprintf(&b, "class com.acme.push.C%dx%d calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;\n", i, j)
			fmt.Fprintf(&b, "class com.loc.C%dx%d calls android.net.wifi.WifiInfo.getMacAddress()Ljava/lang/String;\n", i, j)
			fmt.Fprintf(&b, "class org.other.lib%d.C%d\nref com.acme.push.R%d\n", i%3, j, j)
		}
		fmt.Fprintf(&b, "archive assets/%d.jar\nclass com.acme.push.N%d\ndex\nclass com.nested.M%d\nend\n", i, i, i)
		fmt.Fprintf(&b, "file assets/%d.dex no code\nfile classes%d.dex damage\ndex\n", i, 100+i)
	}
	b.WriteString("class com.example.app.Main\nzip badcrc classes2.dex\n")
	return b.String()
}

// TestProcessors holds that what a scan tells does not depend on how much of it
// runs at the same time.
func TestProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	spec := manyDEX(12)
	var want *Build
	for _, n := range []int{1, 2, 8, 8, 8} {
		runtime.GOMAXPROCS(n)
		got := scanSpecs(t, spec)
		if want == nil {
			want = got
			if want.Classes < 100 || len(want.Uses) == 0 || len(want.Gaps) < 12 || len(want.SDKs) == 0 {
				t.Fatalf("%d classes, %d uses, %d gaps, %d SDKs", want.Classes, len(want.Uses), len(want.Gaps), len(want.SDKs))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d processors (-one +these):\n%s", n, diff)
		}
	}
}

// TestLimitsOnProcessors holds the same of what limits cut off.
func TestLimitsOnProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	data, err := apktest.Build(manyDEX(12))
	if err != nil {
		t.Fatal(err)
	}
	limits := apk.DefaultLimits()
	limits.TotalSize = 24 << 10
	var want *Build
	for _, n := range []int{1, 8, 8} {
		runtime.GOMAXPROCS(n)
		in, err := New("a.apk", bytes.NewReader(data), int64(len(data)), limits)
		if err != nil {
			t.Fatal(err)
		}
		got, err := scanInputs(t, nil, in)
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = got
			reached := 0
			for _, g := range got.Gaps {
				if g.Kind == LimitReached {
					reached++
				}
			}
			if reached == 0 || got.Classes == 0 {
				t.Fatalf("%d limits reached, %d classes", reached, got.Classes)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d processors (-one +these):\n%s", n, diff)
		}
	}
}

// TestManyUses holds that uses which are too many to keep are found all the same.
func TestManyUses(t *testing.T) {
	var spec strings.Builder
	for i := range 3 {
		fmt.Fprintf(&spec, "class com.acme.push.C%d calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;\n", i)
	}
	data, err := apktest.Build(spec.String())
	if err != nil {
		t.Fatal(err)
	}
	a, err := apk.New(bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(inventory)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, held := range []int{0, maxHeld - 2} {
		s := newScan([]*App{{Manifest: &axml.Manifest{}}}, db, nil)
		x := s.readAhead(a)
		d := &dexAhead{member: a.Find("classes.dex"), buffer: new([]byte), read: make(chan struct{}), searched: make(chan struct{}), held: held}
		x.run(d)
		s.readDEX(x, d, "classes.dex", true)
		s.settleWeak()
		uses := s.sortedUses()
		if len(uses) != 1 || uses[0].Count != 3 || d.found[0].more != (held > 0) {
			t.Errorf("with %d held: %+v, more %v", held, uses, d.found[0].more)
		}
	}
}

// stopping is a file of which a read cancels the scan.
type stopping struct {
	*bytes.Reader
	cancel context.CancelFunc
}

func (s *stopping) ReadAt(p []byte, off int64) (int, error) {
	s.cancel()
	return s.Reader.ReadAt(p, off)
}

// TestCancel holds that a scan which is cancelled fails, and leaves nothing that
// runs on.
func TestCancel(t *testing.T) {
	data, err := apktest.Build(manyDEX(12))
	if err != nil {
		t.Fatal(err)
	}
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(inventory)}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	file := &stopping{bytes.NewReader(data), func() {}}
	in, err := New("a.apk", file, int64(len(data)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	file.cancel = cancel
	before := runtime.NumGoroutine()
	if _, err := Scan(ctx, Group([]*Input{in})[0], db, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	for range 1000 { // a goroutine that has told its end may still be there
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}
