package axml_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// protoMembers returns the manifest and the resources of the bundle module that
// spec describes.
func protoMembers(t testing.TB, spec string) (manifest, resources []byte) {
	t.Helper()
	data, err := apktest.Build(spec + "\nmanifest proto")
	if err != nil {
		t.Fatal(err)
	}
	a, err := apk.New(bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range a.Members {
		data, _, err := a.Read(m)
		if err != nil {
			t.Fatal(err)
		}
		switch m.Name {
		case "AndroidManifest.xml":
			manifest = data
		case "resources.pb":
			resources = data
		}
	}
	return manifest, resources
}

// TestForms holds the readings of one manifest in three forms against each
// other.
func TestForms(t *testing.T) {
	want := parse(t, appSpec)

	data, resources := protoMembers(t, appSpec)
	got, err := axml.ParseProto(data, func() []byte { return resources })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("proto (-binary +proto):\n%s", diff)
	}

	data, _ = members(t, appSpec+"manifest text")
	got, err = axml.ParseText(data)
	if err != nil {
		t.Fatal(err)
	}
	// What text cannot have: references are looked up by nobody.
	want.Application.Label = "@0x7F010000"
	want.MetaData[2].Value = "@0x7F010000"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("text (-binary +text):\n%s", diff)
	}
}

func TestParseText(t *testing.T) {
	const head = `<manifest xmlns:a="http://schemas.android.com/apk/res/android" package="com.acme.sdk">`
	tests := []struct {
		name, text string
		lost       bool
		err        string
	}{
		{"placeholders", "\ufeff<?xml version='1.0'?><!-- vendor -->" + head + `<uses-permission a:name="${applicationId}.P"/></manifest>`, false, ""},
		{"cut off", head + `<uses-permission a:name="${applicationId}.P"/><appli`, true, ""},
		{"another root", "<resources/>", false, "manifest: the root element is <resources>"},
		{"nothing", "<!-- -->", false, "manifest: there is no element in it"},
		{"no XML", "<", false, "manifest: XML syntax error on line 1: unexpected EOF"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := axml.ParseText([]byte(tt.text))
			if tt.err != "" {
				if err == nil || err.Error() != tt.err {
					t.Errorf("got %v, want %s", err, tt.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if lost := len(got.Notes) > 0 && got.Notes[0].Lost; lost != tt.lost {
				t.Errorf("notes %v", got.Notes)
			}
			got.Notes = nil
			// No target is named, and nothing is implied for a library.
			want := &axml.Manifest{Package: "com.acme.sdk", UsesPermissions: []axml.UsesPermission{{Name: "${applicationId}.P"}}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestParseProtoDamaged cuts a manifest anywhere: what comes before is read, and
// that something is lost is said.
func TestParseProtoDamaged(t *testing.T) {
	data, _ := protoMembers(t, appSpec)
	for n := range data {
		m, err := axml.ParseProto(data[:n], nil)
		if err != nil {
			continue
		}
		lost := false
		for _, note := range m.Notes {
			lost = lost || note.Lost
		}
		if !lost {
			t.Errorf("cut at %d of %d: nothing is said to be lost", n, len(data))
		}
	}
	if _, err := axml.ParseProto(nil, nil); err == nil {
		t.Error("an empty manifest: no error")
	}
}

// TestProtoDepth nests elements deeper than any stack should be asked for.
func TestProtoDepth(t *testing.T) {
	deep := apktest.Element{Name: "application"}
	for range 200 {
		deep = apktest.Element{Name: "application", Children: []apktest.Element{deep}}
	}
	root := apktest.Element{Name: "manifest", Attrs: []apktest.Attr{apktest.Plain("package", "a.b")}, Children: []apktest.Element{
		deep, {Name: "uses-permission", Attrs: []apktest.Attr{apktest.Android("name", "p")}},
	}}
	m, err := axml.ParseProto(apktest.XML{Root: root}.Proto(), nil)
	if err != nil || len(m.UsesPermissions) == 0 || m.UsesPermissions[0].Name != "p" {
		t.Errorf("%v, %+v", err, m)
	}
}

// FuzzProto checks that any two messages are read to an end, alike when read
// again.
func FuzzProto(f *testing.F) {
	manifest, resources := protoMembers(f, appSpec)
	f.Add(manifest, resources)
	f.Add(manifest[:len(manifest)/2], resources[:len(resources)/2])
	f.Add([]byte("\x0a\x04\x1a\x02ab"), []byte(nil))
	f.Fuzz(func(t *testing.T, manifest, resources []byte) {
		load := func() []byte { return resources }
		first, err := axml.ParseProto(manifest, load)
		second, again := axml.ParseProto(manifest, load)
		if (err == nil) != (again == nil) || !cmp.Equal(first, second) {
			t.Errorf("two readings differ: %v, %v\n%s", err, again, cmp.Diff(first, second))
		}
	})
}

// FuzzText checks that any text is read to an end.
func FuzzText(f *testing.F) {
	data, _ := members(f, appSpec+"manifest text")
	f.Add(data)
	f.Add([]byte("<manifest><a:b c='d'>"))
	f.Add([]byte("<!DOCTYPE m [<!ENTITY e 'x'>]><manifest package='&e;'/>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := axml.ParseText(data); (m == nil) == (err == nil) {
			t.Errorf("%v and %v", m, err)
		}
	})
}
