package scanner

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func learn(t *testing.T, spec, pkg string) (*Proposal, error) {
	t.Helper()
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(inventory)}})
	if err != nil {
		t.Fatal(err)
	}
	return Learn(context.Background(), Group([]*Input{openSpec(t, "vendor.aar", spec)})[0], db, pkg)
}

// classes returns directives for classes of a package.
func classes(pkg string, names ...string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteString("class " + pkg + "." + name + "\n")
	}
	return b.String()
}

func TestLearn(t *testing.T) {
	got, err := learn(t, `
package com.vendor.track
version 3.2.1 32
manifest text
permission android.permission.READ_PHONE_STATE
permission com.vendor.permission.TRACK
define-permission com.vendor.permission.TRACK
service com.vendor.track.TrackService
receiver org.vendor.Wakeup
receiver org.acme.Receiver
provider com.vendor.track.P authorities=${applicationId}.vendortrack
meta-data VENDOR_KEY x
meta-data ACME_KEY x
meta-data android.max_aspect 2.1
jni arm64-v8a/libvtrack.so
jni arm64-v8a/libc++_shared.so
jni arm64-v8a/libacme_core.so
file proguard.txt "-dontwarn com.other.**\n-keep,allowobfuscation public class com.vendor.track.api.** { *; }"
archive classes.jar
java
class com.vendor.track.Tracker calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;
class com.vendor.track.BuildConfig
`+classes("com.vendor.track.api", "Event", "EventSink", "Options")+
		classes("com.vendor.track.a.b", "c", "d", "e")+
		classes("com.vt", "a", "b", "c", "d", "e")+
		classes("com.left", "Over")+
		classes("com.acme.push", "A", "B")+`
end
`, "")
	if err != nil {
		t.Fatal(err)
	}
	want := &Proposal{
		Version: "3.2.1",
		Prefixes: []ProposedPrefix{
			{Package: "com.vendor.track", Classes: 8, Kept: true},
			{Package: "com.left", Classes: 1},
			{Package: "com.vt", Classes: 5, Weak: true},
		},
		Specimens:         []string{"Lcom/left/Over;", "Lcom/vendor/track/Tracker;", "Lcom/vendor/track/api/Event;"},
		Components:        []string{"org.vendor.Wakeup"},
		MetaData:          []string{"VENDOR_KEY"},
		Authorities:       []string{"${applicationId}.vendortrack"},
		CustomPermissions: []string{"com.vendor.permission.TRACK"},
		Permissions:       []string{"android.permission.READ_PHONE_STATE"},
		Libraries:         []string{"libvtrack.so"},
		DataTypes:         []string{"imei"},
		Others:            []string{"acme"},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Proposal{}, "File")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got.File.Name != "vendor.aar" || len(got.File.SHA256) != 64 {
		t.Errorf("file %+v", got.File)
	}
}

func TestLearnPrefixes(t *testing.T) {
	five := []string{"Aaa", "Bbb", "Ccc", "Ddd", "Eee"}
	tests := []struct {
		name, classes string
		want          []string
		left          int
	}{
		{"a vendor's root is no prefix", classes("com.vendor.one", five...) + classes("com.vendor.two.sub", five...),
			[]string{"com.vendor.one", "com.vendor.two"}, 0},
		{"unless it has classes", classes("com.vendor", five...) + classes("com.vendor.two.sub", five...), []string{"com.vendor"}, 0},
		{"nor is one that many share", classes("com.tencent", five...) + classes("com.tencent.two.sub", five...), []string{"com.tencent.two"}, 5},
		{"nor one over an entry's", classes("com.acme", five...) + classes("com.acme.other", five...), []string{"com.acme.other"}, 5},
		{"one segment", classes("okayhttp", five...) + classes("okayhttp.internal", five...), []string{"okayhttp"}, 0},
		{"renamed", classes("com.vendor.one.a", five...) + classes("a.b", five...), []string{"com.vendor.one"}, 5},
		{"leftovers", classes("com.vendor.one", append(five, "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U")...) + classes("com.left.over", "A"),
			[]string{"com.vendor.one"}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := learn(t, "java\n"+tt.classes, "")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, prefix := range p.Prefixes {
				got = append(got, prefix.Package)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || p.Left != tt.left {
				t.Errorf("%d left, want %d; -want +got:\n%s", p.Left, tt.left, diff)
			}
		})
	}
}

func TestLearnErrors(t *testing.T) {
	app := "package com.example.app\nsdk 21 34\n" + classes("com.example.app", "Main") + classes("com.vendor.one", "Aaa", "Bbb")
	tests := []struct {
		name, spec, pkg string
		want            error
	}{
		{"an app", app, "", ErrWhichPackage},
		{"a package of an app", app, "com.vendor", nil},
		{"another package", app, "com.other", ErrNothingToLearn},
		{"all known", "java\n" + classes("com.acme.push", "A"), "", ErrNothingToLearn},
		{"all renamed", "java\n" + classes("a.a", "A"), "", ErrNoPrefix},
	}
	for _, tt := range tests {
		if _, err := learn(t, tt.spec, tt.pkg); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}
