package apktest_test

import (
	"archive/zip"
	"bytes"
	"debug/elf"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shogo82148/androidbinary"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/classfile"
)

const exampleSpec = `
package com.example.app
version 1.2.3 12
sdk 21 34            # min and target
permission android.permission.READ_EXTERNAL_STORAGE max=32
permission android.permission.CAMERA sdk-23
application com.example.app.App label=@name
resource name "示例 应用"
activity .Main action=android.intent.action.MAIN exported=true
meta-data CHANNEL "a b" of=.Main
meta-data APP_ID 12345
lib arm64-v8a/libfoo.so JNI_OnLoad
lib x86/libfoo.so JNI_OnLoad
asset a.txt some text
class com.example.app.Net calls a.B.c(I)V loads "a b"
dex 39
ref com.foo.Referenced
archive assets/x.jar
class com.nested.D
end
`

func TestBuild(t *testing.T) {
	data, err := apktest.Build(exampleSpec)
	if err != nil {
		t.Fatal(err)
	}
	files := unzip(t, data)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	want := []string{"AndroidManifest.xml", "assets/a.txt", "assets/x.jar", "classes.dex", "classes2.dex",
		"lib/arm64-v8a/libfoo.so", "lib/x86/libfoo.so", "resources.arsc"}
	if diff := cmp.Diff(want, slices.Sorted(slices.Values(names))); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
	if got := string(files["assets/a.txt"]); got != "some text" {
		t.Errorf("a.txt: %q", got)
	}
	if got := string(files["classes2.dex"][:8]); got != "dex\n039\x00" {
		t.Errorf("classes2.dex begins with %q", got)
	}
	if _, ok := unzip(t, files["assets/x.jar"])["classes.dex"]; !ok {
		t.Error("the nested archive has no classes.dex")
	}
}

func TestBuildManifest(t *testing.T) {
	for _, style := range []string{"", "manifest utf16\n"} {
		data, err := apktest.Build(exampleSpec + style)
		if err != nil {
			t.Fatal(err)
		}
		files := unzip(t, data)
		f, err := androidbinary.NewXMLFile(bytes.NewReader(files["AndroidManifest.xml"]))
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(f.Reader())
		for _, want := range []string{
			`<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.app" android:versionCode="12" android:versionName="1.2.3">`,
			`<uses-sdk android:minSdkVersion="21" android:targetSdkVersion="34">`,
			`<uses-permission android:name="android.permission.READ_EXTERNAL_STORAGE" android:maxSdkVersion="32">`,
			`<uses-permission-sdk-23 android:name="android.permission.CAMERA">`,
			`<application android:label="@0x7F010000" android:name="com.example.app.App">`,
			`<activity android:name=".Main" android:exported="true"><intent-filter><action android:name="android.intent.action.MAIN">`,
			`<meta-data android:name="CHANNEL" android:value="a b"></meta-data></activity>`,
			`<meta-data android:name="APP_ID" android:value="12345"></meta-data></application>`,
		} {
			if !strings.Contains(string(text), want) {
				t.Errorf("%q: the manifest lacks %s\n%s", style, want, text)
			}
		}
		table, err := androidbinary.NewTableFile(bytes.NewReader(files["resources.arsc"]))
		if err != nil {
			t.Fatal(err)
		}
		if v, err := table.GetResource(0x7f010000, nil); v != "示例 应用" {
			t.Errorf("resource: %v, %v", v, err)
		}
	}
}

func TestELF(t *testing.T) {
	for abi, machine := range map[string]elf.Machine{
		"arm64-v8a": elf.EM_AARCH64, "armeabi-v7a": elf.EM_ARM, "x86": elf.EM_386, "x86_64": elf.EM_X86_64,
	} {
		f, err := elf.NewFile(bytes.NewReader(apktest.ELF(abi, "JNI_OnLoad", "other")))
		if err != nil {
			t.Fatal(err)
		}
		symbols, err := f.DynamicSymbols()
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, s := range symbols {
			names = append(names, s.Name)
		}
		if f.Machine != machine || cmp.Diff([]string{"JNI_OnLoad", "other"}, names) != "" {
			t.Errorf("%s: machine %v, symbols %v", abi, f.Machine, names)
		}
	}
}

func TestBuildErrors(t *testing.T) {
	tests := map[string]string{
		"package a.b\nfoo":                  `line 2: unknown directive "foo"`,
		"lib libfoo.so":                     "line 1: lib libfoo.so: no ABI",
		"asset \"a":                         `line 1: bad string: "a`,
		"sdk x y z w":                       "line 1: 4 words where 1 to 3 are expected",
		"version 1 x":                       `line 1: "x" is not a number`,
		"class a.B calls":                   "line 1: class: a name and pairs of words are expected",
		"class a.B likes b.C":               `line 1: class: unknown word "likes"`,
		"class a.B calls c":                 `line 1: "c" is not a method`,
		"\nend":                             "line 2: end without archive",
		"archive a.jar":                     "line 1: archive a.jar has no end",
		"meta-data a b of=c.D":              `line 1: no component "c.D"`,
		"package a.b\napplication label=@x": `no resource "x"`,
		"zip badcrc a":                      `zip badcrc: no member "a"`,
		"zip fold a":                        `line 1: zip: unknown word "fold"`,
	}
	for spec, want := range tests {
		_, err := apktest.Build(spec)
		if err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", spec, err, want)
		}
	}
}

func unzip(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range r.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(rc); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
	}
	return files
}

const libraryManifest = "package com.acme.sdk\nservice com.acme.sdk.PushService exported=false\nmanifest text\n"

func TestLibrary(t *testing.T) {
	data, err := apktest.Build(libraryManifest + `
jni x86/libacme.so
archive classes.jar
java
class com.acme.sdk.Push extends android.app.Service implements java.lang.Runnable calls a.B.c(I)V reads a.B.D:I loads "a b"
end
`)
	if err != nil {
		t.Fatal(err)
	}
	files := unzip(t, data)
	want := `<service android:name="com.acme.sdk.PushService" android:exported="false"></service>`
	if text := string(files["AndroidManifest.xml"]); !strings.Contains(text, want) {
		t.Errorf("the manifest lacks %s\n%s", want, text)
	}
	if _, ok := files["jni/x86/libacme.so"]; !ok {
		t.Error("no library")
	}
	class, err := classfile.Parse(unzip(t, files["classes.jar"])["com/acme/sdk/Push.class"])
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for name := range class.Interfaces() {
		got = append(got, "implements "+string(name))
	}
	for ref := range class.Refs() {
		got = append(got, string(ref.Class)+"."+string(ref.Name)+":"+string(ref.Descriptor))
	}
	for s := range class.Strings() {
		got = append(got, string(s))
	}
	if diff := cmp.Diff([]string{"implements java/lang/Runnable", "a/B.c:(I)V", "a/B.D:I", "a b"}, got); diff != "" || string(class.Super()) != "android/app/Service" {
		t.Errorf("class of %s, -want +got:\n%s", class.Super(), diff)
	}
}

func TestBundle(t *testing.T) {
	data, err := apktest.Build(`
module base
package com.example.app
application label=@name
resource name text
class com.example.app.Main
lib x86/libfoo.so
asset a.txt text
file b.txt text
end
dependency com.acme:push:1.2
`)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"BUNDLE-METADATA/com.android.tools.build.libraries/dependencies.pb", "base/assets/a.txt", "base/dex/classes.dex",
		"base/lib/x86/libfoo.so", "base/manifest/AndroidManifest.xml", "base/resources.pb", "base/root/b.txt"}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(unzip(t, data)))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
