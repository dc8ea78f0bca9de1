package scanner

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

const shippedApp = `
package com.example.app
version 1.0 7
sdk 21 34
permission android.permission.CAMERA max=30
permission android.permission.WRITE_EXTERNAL_STORAGE
application .App
activity .Main action=android.intent.action.MAIN
receiver org.acme.Receiver
provider com.example.P authorities=@authority
resource authority com.example.app.acme
meta-data ACME_KEY x
class com.example.app.App
class com.acme.push.A calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;
dex
class com.acme.push.B
lib arm64-v8a/libacme_core.so
asset acme/model.bin x
`

// TestFormsAgree holds the readings of one app in the forms that it is shipped
// in against each other. All that differs is where things are.
func TestFormsAgree(t *testing.T) {
	want := scanSpecs(t, shippedApp)
	for _, tt := range []struct{ name, spec, manifest string }{
		{"bundle", "module base\n" + shippedApp + "end", "base/manifest/AndroidManifest.xml"},
		{"set", "archive splits/base-master.apk\n" + shippedApp + "end", "splits/base-master.apk!AndroidManifest.xml"},
		{"set of one", "archive universal.apk\n" + shippedApp + "end\nfile toc.pb x", "universal.apk!AndroidManifest.xml"},
		{"the package that aapt2 links for a bundle", shippedApp + "manifest proto", "AndroidManifest.xml"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := scanSpecs(t, tt.spec)
			if member := got.Permissions[0].Member; member != tt.manifest {
				t.Errorf("permissions are from %s, want %s", member, tt.manifest)
			}
			if diff := cmp.Diff(withoutPlaces(want), withoutPlaces(got)); diff != "" {
				t.Errorf("-APK +%s:\n%s", tt.name, diff)
			}
		})
	}
}

// withoutPlaces returns a build less what says where things are.
func withoutPlaces(b *Build) Build {
	out := *b
	out.Files, out.Assets, out.Libraries = nil, nil, nil
	for i := range out.Permissions {
		out.Permissions[i].Member = ""
	}
	for i := range out.Components {
		out.Components[i].Member = ""
	}
	for _, d := range out.SDKs {
		for i := range d.Evidence {
			d.Evidence[i].Member = ""
		}
	}
	for _, u := range out.Uses {
		for i := range u.Sites {
			u.Sites[i].Member = ""
		}
	}
	return out
}

// TestDevicesOfTwoKinds reads a set that holds the same code twice.
func TestDevicesOfTwoKinds(t *testing.T) {
	base := "package com.example.app\nversion 1 7\nclass com.example.app.Main\nclass com.acme.push.A\nend\n"
	b := scanSpecs(t, "archive splits/base-master.apk\n"+base+"archive splits/base-master_2.apk\n"+base+"archive standalones/standalone-hdpi.apk\n"+base)
	if b.Classes != 2 || len(b.SDKs) != 1 || b.SDKs[0].Evidence[0].Count != 1 {
		t.Errorf("%d classes, SDKs %+v", b.Classes, b.SDKs)
	}
}

func TestLibraryCode(t *testing.T) {
	b := scanSpecs(t, `
package com.acme.push
manifest text
jni arm64-v8a/libacme_core.so
archive classes.jar
java
class com.acme.push.A calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String; loads "acme push started"
class com.stranger.agent.B calls com.acme.push.A.run()V
end
archive libs/more.jar
java
class com.acme.push.C
end
archive lint.jar
java
class com.acme.push.lint.D
end
`)
	want := []Detection{{ID: "acme", Presence: Defined, Evidence: []Evidence{
		{Kind: ClassEvidence, Value: "com.acme.push", Member: "classes.jar", Count: 1, Examples: []string{"com.acme.push.A"}},
		{Kind: ClassEvidence, Value: "com.acme.push", Member: "libs/more.jar", Count: 1, Examples: []string{"com.acme.push.C"}},
		{Kind: LibraryEvidence, Value: "libacme_core.so", Member: "jni/arm64-v8a/libacme_core.so", Count: 1},
		{Kind: StringEvidence, Value: "acme push started", Member: "classes.jar", Count: 1},
	}}}
	if diff := cmp.Diff(want, b.SDKs); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(b.Uses) == 0 || b.Uses[0].Sites[0] != (Site{Class: "com.acme.push.A", Member: "classes.jar"}) {
		t.Errorf("uses %+v", b.Uses)
	}
	if len(b.Gaps) > 0 {
		t.Errorf("gaps %+v", b.Gaps)
	}
}

func TestOpenErrors(t *testing.T) {
	tests := []struct{ name, spec, want string }{
		{"nothing of a build", "file readme.txt hello", "x: no AndroidManifest.xml, APK or class file in it"},
		{"an iOS app", "file Payload/A.app/Info.plist x", "x: no AndroidManifest.xml, APK or class file in it: it looks like an iOS app (IPA)"},
		{"a set of nothing", "file a.apk hello", `x: "a.apk": not a zip archive: it looks like plain text`},
		{"a bundle without a readable manifest", "file base/manifest/AndroidManifest.xml hello", "x: read the manifest of module base: manifest: damaged protocol buffer"},
		{"another XML", "file AndroidManifest.xml <resources/>", "x: read the manifest: manifest: the root element is <resources>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, err := apktest.Build(tt.spec)
			if err != nil {
				t.Fatal(err)
			}
			_, err = New("x", bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
			if err == nil || err.Error() != tt.want {
				t.Errorf("\n got %v\nwant %s", err, tt.want)
			}
		})
	}
	if _, err := Open(t.TempDir(), apk.DefaultLimits()); !errors.Is(err, ErrNoBuild) {
		t.Errorf("an empty directory: %v", err)
	}
}

// FuzzScan checks that whatever can be opened is scanned to an end.
func FuzzScan(f *testing.F) {
	for _, spec := range []string{
		shippedApp,
		"module base\n" + shippedApp + "end\nmodule x\npackage com.example.app\nend",
		"archive a.apk\n" + shippedApp + "end\narchive b.apk\npackage com.example.app\nversion 1 7\nsplit x\nend",
		"package a.b\nmanifest text\narchive classes.jar\njava\nclass com.acme.push.A\nend",
		"java\nclass com.acme.push.A",
	} {
		data, err := apktest.Build(spec)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(inventory)}})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := New("x", bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
		if err != nil {
			return
		}
		for _, group := range Group([]*Input{in}) {
			if _, err := Scan(context.Background(), group, db, nil); err != nil {
				t.Error(err)
			}
		}
	})
}
