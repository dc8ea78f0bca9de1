package scanner

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestOddArchives holds code to be found wherever a loader may take it from,
// and what a device refuses to be told without hiding anything.
func TestOddArchives(t *testing.T) {
	build := func(spec string) []byte {
		data, err := apktest.Build(spec)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	read := func(spec, member string) []byte {
		data := build(spec)
		a, err := apk.New(bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		content, _, err := a.Read(a.Find(member))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	const app = "package com.example.app\nclass com.example.app.Main\n"
	manifest := apktest.Member{Name: manifestName, Data: read(app, manifestName)}
	own := apktest.Member{Name: "classes.dex", Data: read(app, "classes.dex")}
	hidden := read("package com.example.app\nclass com.acme.push.A\n", "classes.dex")
	damaged := own
	damaged.Central = func(h *apktest.Header) { h.CRC32++ }

	tests := []struct {
		name   string
		zip    apktest.Zip
		detail string // of the gap
		sdk    bool
	}{
		{"code before the archive", apktest.Zip{Members: []apktest.Member{manifest, own}, Prefix: hidden}, "a DEX file", true},
		{"code under the same name", apktest.Zip{Members: []apktest.Member{manifest, own, {Name: "classes.dex", Data: hidden}}},
			`"classes.dex" is there more than once; a loader that accepts this takes the first`, true},
		{"headers that differ", apktest.Zip{Members: []apktest.Member{manifest, damaged}}, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := tt.zip.Bytes()
			in, err := New("x", bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			b, err := scanInputs(t, nil, in)
			if err != nil {
				t.Fatal(err)
			}
			if found := len(b.SDKs) > 0; found != tt.sdk {
				t.Errorf("SDKs %+v", b.SDKs)
			}
			told := slices.ContainsFunc(b.Gaps, func(g Gap) bool {
				return g.Kind == OddArchive && !g.HidesCode && strings.Contains(g.Detail, tt.detail)
			})
			if !told {
				t.Errorf("gaps %+v", b.Gaps)
			}
		})
	}
}

// TestDamagedLibrary holds a library whose JAR has lost its directory to be
// incomplete.
func TestDamagedLibrary(t *testing.T) {
	data, err := apktest.Build("java\nclass com.acme.push.A\nclass com.acme.push.B\n")
	if err != nil {
		t.Fatal(err)
	}
	file := apktest.Zip{Members: []apktest.Member{
		{Name: manifestName, Data: []byte(`<manifest package="com.acme"/>`)},
		{Name: "classes.jar", Data: data[:len(data)-40], Stored: true},
	}}.Bytes()
	in, err := New("x", bytes.NewReader(file), int64(len(file)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	b, err := scanInputs(t, nil, in)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Gaps) != 1 || b.Gaps[0].Kind != DamagedArchive || b.Gaps[0].Member != "classes.jar" || !b.Gaps[0].HidesCode {
		t.Errorf("gaps %+v", b.Gaps)
	}
}

// TestClassOfNoType reads code in a class_def whose type does not exist.
func TestClassOfNoType(t *testing.T) {
	data, err := apktest.Build("package com.example.app\nclass com.example.app.Main calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;\n")
	if err != nil {
		t.Fatal(err)
	}
	a, err := apk.New(bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var members []apktest.Member
	for _, m := range a.Members {
		content, _, err := a.Read(m)
		if err != nil {
			t.Fatal(err)
		}
		if m.Name == "classes.dex" {
			classes := binary.LittleEndian.Uint32(content[0x64:]) // class_defs_off
			binary.LittleEndian.PutUint32(content[classes:], 1<<20)
		}
		members = append(members, apktest.Member{Name: m.Name, Data: content})
	}
	file := apktest.Zip{Members: members}.Bytes()
	in, err := New("x", bytes.NewReader(file), int64(len(file)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	b, err := scanInputs(t, nil, in)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(b.Gaps, func(g Gap) bool { return g.Kind == DamagedDEX && g.HidesCode }) {
		t.Errorf("gaps %+v", b.Gaps)
	}
}

// TestLibraryWithoutJar holds an AAR without its classes.jar to be incomplete.
func TestLibraryWithoutJar(t *testing.T) {
	for spec, want := range map[string]int{
		"package com.acme\nmanifest text\narchive classes.jar\nfile readme x\nend\n":   0,
		"package com.acme\nmanifest text\narchive clazzes.jar\njava\nclass a.B\nend\n": 1,
	} {
		if b := scanSpecs(t, spec); len(b.Gaps) != want || want > 0 && (b.Gaps[0].Kind != NoCode || !b.Gaps[0].HidesCode) {
			t.Errorf("%q: gaps %+v", spec, b.Gaps)
		}
	}
}
