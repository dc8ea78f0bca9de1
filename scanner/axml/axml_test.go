package axml_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// members returns the manifest and the resource table of the APK that spec
// describes.
func members(t testing.TB, spec string) (manifest, resources []byte) {
	t.Helper()
	data, err := apktest.Build(spec)
	if err != nil {
		t.Fatal(err)
	}
	a, err := apk.New(bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string) []byte {
		m := a.Find(name)
		if m == nil {
			return nil
		}
		data, _, err := a.Read(m)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	return read("AndroidManifest.xml"), read("resources.arsc")
}

func parse(t *testing.T, spec string) *axml.Manifest {
	t.Helper()
	manifest, resources := members(t, spec)
	m, err := axml.Parse(manifest, func() []byte { return resources })
	if err != nil {
		t.Fatal(err)
	}
	return m
}

const appSpec = `
package com.example.app
version 1.2.3 47244640268             # major 11, minor 12
sdk 21 34
require-splits base__abi base__density
permission android.permission.CAMERA
permission android.permission.READ_EXTERNAL_STORAGE max=32
permission android.permission.READ_CONTACTS sdk-23
define-permission com.example.app.permission.PUSH
feature android.hardware.camera optional
library org.apache.http.legacy optional
instrumentation .Runner com.example.other
query package=com.tencent.mm action=android.intent.action.VIEW authorities=com.a.b;com.c.d
application App label=@name debuggable factory=androidx.core.app.CoreComponentFactory
resource name "示例"
activity .Main action=android.intent.action.MAIN exported=true
activity-alias com.example.app.Alias target=.Main
service com.vendor.push.PushService permission=com.vendor.PERMISSION exported=false
receiver com.vendor.push.Receiver action=a action=b action=a
provider com.vendor.Provider authorities="com.example.app.p; com.example.app.q"
meta-data VENDOR_KEY abc of=com.vendor.push.PushService
meta-data CHANNEL wandoujia
meta-data NUMBER 123
meta-data TITLE @name
meta-data ICON resource=@0x7f0200ff
meta-data THEME @0x0103000a
`

func TestParse(t *testing.T) {
	yes, no := true, false
	want := &axml.Manifest{
		Package:            "com.example.app",
		VersionCode:        11<<32 | 12,
		VersionName:        "1.2.3",
		MinSDK:             21,
		TargetSDK:          34,
		SplitRequired:      true,
		RequiredSplitTypes: []string{"base__abi", "base__density"},
		UsesPermissions: []axml.UsesPermission{
			{Name: "android.permission.CAMERA"},
			{Name: "android.permission.READ_EXTERNAL_STORAGE", MaxSDK: 32},
			{Name: "android.permission.READ_CONTACTS", MinSDK: 23},
		},
		Permissions:     []axml.Permission{{Name: "com.example.app.permission.PUSH"}},
		UsesFeatures:    []axml.UsesFeature{{Name: "android.hardware.camera"}},
		UsesLibraries:   []axml.UsesLibrary{{Name: "org.apache.http.legacy"}},
		Instrumentation: []axml.Instrumentation{{Name: "com.example.app.Runner", TargetPackage: "com.example.other"}},
		Queries: axml.Queries{
			Packages:  []string{"com.tencent.mm"},
			Actions:   []string{"android.intent.action.VIEW"},
			Providers: []string{"com.a.b", "com.c.d"},
		},
		Application: axml.Application{
			Name: "com.example.app.App", Label: "示例", Debuggable: true, ComponentFactory: "androidx.core.app.CoreComponentFactory",
		},
		Components: []axml.Component{
			{Kind: "activity", Name: "com.example.app.Main", Exported: &yes, Actions: []string{"android.intent.action.MAIN"}},
			{Kind: "activity-alias", Name: "com.example.app.Alias", Target: "com.example.app.Main"},
			{Kind: "service", Name: "com.vendor.push.PushService", Permission: "com.vendor.PERMISSION", Exported: &no,
				MetaData: []axml.MetaData{{Name: "VENDOR_KEY", Value: "abc"}}},
			{Kind: "receiver", Name: "com.vendor.push.Receiver", Actions: []string{"a", "b"}},
			{Kind: "provider", Name: "com.vendor.Provider", Authorities: []string{"com.example.app.p", "com.example.app.q"}},
		},
		MetaData: []axml.MetaData{
			{Name: "CHANNEL", Value: "wandoujia"},
			{Name: "NUMBER", Value: "123"},
			{Name: "TITLE", Value: "示例"},
			{Name: "ICON", Resource: "@0x7F0200FF"},
			{Name: "THEME", Value: "@0x0103000A"},
		},
	}
	for _, style := range []string{"", "manifest utf16\n"} {
		if diff := cmp.Diff(want, parse(t, appSpec+style)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", style, diff)
		}
	}
}

func TestParseSplit(t *testing.T) {
	got := parse(t, "package a.b\nversion 1 2\nsplit config.arm64_v8a feature for=\"feature x\"\n")
	want := &axml.Manifest{
		Package: "a.b", VersionCode: 2, VersionName: "1", Split: "config.arm64_v8a", ConfigForSplit: "feature x", FeatureSplit: true,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestImpliedPermissions(t *testing.T) {
	const (
		write  = "android.permission.WRITE_EXTERNAL_STORAGE"
		read   = "android.permission.READ_EXTERNAL_STORAGE"
		phone  = "android.permission.READ_PHONE_STATE"
		people = "android.permission.READ_CONTACTS"
		calls  = "android.permission.READ_CALL_LOG"
	)
	tests := []struct {
		spec string
		want []axml.UsesPermission
	}{
		{"sdk 21", nil},
		{"sdk 3", []axml.UsesPermission{
			{Name: write, Implied: true}, {Name: phone, Implied: true}, {Name: read, Implied: true}}},
		{"sdk 3 16", nil},
		{"", []axml.UsesPermission{
			{Name: write, Implied: true}, {Name: phone, Implied: true}, {Name: read, Implied: true}}},
		{"sdk 21\npermission " + write + " max=28", []axml.UsesPermission{
			{Name: write, MaxSDK: 28}, {Name: read, MaxSDK: 28, Implied: true}}},
		{"sdk 21\npermission " + write + "\npermission " + read, []axml.UsesPermission{{Name: write}, {Name: read}}},
		{"sdk 8 15\npermission " + people, []axml.UsesPermission{{Name: people}, {Name: calls, Implied: true}}},
		{"sdk 8 16\npermission " + people, []axml.UsesPermission{{Name: people}}},
		{"sdk 21 VanillaIceCream\npermission " + people, []axml.UsesPermission{{Name: people}}},
		{"split x", nil},
	}
	for _, test := range tests {
		got := parse(t, "package a.b\n"+test.spec).UsesPermissions
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.spec, diff)
		}
	}
}

// TestResources checks that the table is asked for once and only if a value
// needs it, and that a bad one leaves the references as they are.
func TestResources(t *testing.T) {
	manifest, table := members(t, "package a.b\nsdk 21\napplication label=@x\nmeta-data k @x\nresource x text")
	tests := []struct {
		name      string
		resources []byte
		want      string
		notes     []axml.Note
	}{
		{"good", table, "text", nil},
		{"missing", nil, "@0x7F010000", []axml.Note{{Kind: axml.NoResources, Detail: "resources.arsc is missing or empty"}}},
		{"other file", []byte("<html></html>"), "@0x7F010000", []axml.Note{{Kind: axml.NoResources, Detail: "resources.arsc: not a resource table"}}},
		{"no strings", table[:12], "@0x7F010000", []axml.Note{{Kind: axml.NoResources, Detail: "resources.arsc: no string pool"}}},
		{"cut off", table[:len(table)-1], "@0x7F010000", nil},
	}
	for _, test := range tests {
		loads := 0
		m, err := axml.Parse(manifest, func() []byte { loads++; return test.resources })
		if err != nil {
			t.Fatal(err)
		}
		if loads != 1 || m.Application.Label != test.want || m.MetaData[0].Value != test.want {
			t.Errorf("%s: %d loads, label %q, value %q", test.name, loads, m.Application.Label, m.MetaData[0].Value)
		}
		if diff := cmp.Diff(test.notes, m.Notes); diff != "" {
			t.Errorf("%s: notes (-want +got):\n%s", test.name, diff)
		}
	}
	manifest, _ = members(t, "package a.b\nsdk 21\nmeta-data icon resource=@0x7f010000")
	if _, err := axml.Parse(manifest, func() []byte { t.Error("loaded for nothing"); return nil }); err != nil {
		t.Fatal(err)
	}
	if m, err := axml.Parse(manifest, nil); err != nil || m.MetaData[0].Resource != "@0x7F010000" {
		t.Errorf("without resources: %v", err)
	}
}

func TestParseErrors(t *testing.T) {
	text, _ := members(t, "package a.b\nmanifest text")
	other := apktest.XML{Root: apktest.Element{Name: "resources"}}.Bytes()
	tests := []struct {
		data []byte
		want string
	}{
		{nil, "manifest: cut off"},
		{text, "manifest: it is XML text; builds hold the compiled, binary form"},
		{[]byte("PK\x03\x04 and so on"), "manifest: there is no element in it"},
		{other, "manifest: the root element is <resources>"},
	}
	for _, test := range tests {
		if _, err := axml.Parse(test.data, nil); err == nil || err.Error() != test.want {
			t.Errorf("%.10q:\n got %v\nwant %s", test.data, err, test.want)
		}
	}
}
