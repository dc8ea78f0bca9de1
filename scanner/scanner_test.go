package scanner

import (
	"bytes"
	"context"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// inventory is one of one SDK, Acme.
const inventory = `vendor: {name: {en: Acme}, country: CN}
sdks:
  - id: acme
    name: {en: Acme}
    category: push
    prefixes: [com.acme.push]
    weak_prefixes: [com.loc]
    components: [org.acme.Receiver]
    meta_data: [ACME_KEY]
    libraries: [libacme*.so]
    weak_libraries: [libcommon.so]
    assets: [assets/acme/*]
    strings: [acme push started]
    maven: [com.acme:push, com.google.firebase:acme-core, com.acme:push-extra]
`

// scanSpecs builds a file of each spec and scans them as one build.
func scanSpecs(t *testing.T, specs ...string) *Build {
	t.Helper()
	var inputs []*Input
	for i, spec := range specs {
		inputs = append(inputs, openSpec(t, string(rune('a'+i))+".apk", spec))
	}
	b, err := scanInputs(t, nil, inputs...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// scanInputs scans the one build that inputs make up.
func scanInputs(t *testing.T, mapping *Mapping, inputs ...*Input) (*Build, error) {
	t.Helper()
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(inventory)}})
	if err != nil {
		t.Fatal(err)
	}
	groups := Group(inputs)
	if len(groups) != 1 {
		t.Fatalf("%d builds, want 1", len(groups))
	}
	return Scan(context.Background(), groups[0], db, mapping)
}

// openSpec opens the file that apktest builds of a spec.
func openSpec(t *testing.T, name, spec string) *Input {
	t.Helper()
	data, err := apktest.Build(spec)
	if err != nil {
		t.Fatal(err)
	}
	in, err := New(name, bytes.NewReader(data), int64(len(data)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func TestPresence(t *testing.T) {
	tests := []struct {
		name, spec string
		want       Presence
		evidence   []Evidence
	}{
		{"classes", "class com.acme.push.B\nclass com.acme.push.A\nref com.acme.push.C", Defined,
			[]Evidence{{Kind: ClassEvidence, Value: "com.acme.push", Member: "classes.dex", Count: 2, Examples: []string{"com.acme.push.A", "com.acme.push.B"}}}},
		{"library", "lib arm64-v8a/libacme_core.so", Defined,
			[]Evidence{{Kind: LibraryEvidence, Value: "libacme_core.so", Member: "lib/arm64-v8a/libacme_core.so", Count: 1}}},
		{"a library that others ship too", "lib x86/libcommon.so", Declared,
			[]Evidence{{Kind: AssetEvidence, Value: "libcommon.so", Member: "lib/x86/libcommon.so", Count: 1}}},
		{"component", "receiver org.acme.Receiver", Declared,
			[]Evidence{{Kind: ComponentEvidence, Value: "org.acme.Receiver", Member: "AndroidManifest.xml", Count: 1}}},
		{"meta-data", "meta-data ACME_KEY x", Declared,
			[]Evidence{{Kind: MetaDataEvidence, Value: "ACME_KEY", Member: "AndroidManifest.xml", Count: 1}}},
		{"asset", "asset acme/model.bin x", Declared,
			[]Evidence{{Kind: AssetEvidence, Value: "assets/acme/*", Member: "assets/acme/model.bin", Count: 1}}},
		{"string", `string "acme push started"`, Declared,
			[]Evidence{{Kind: StringEvidence, Value: "acme push started", Member: "classes.dex", Count: 1}}},
		{"reference", "ref com.acme.push.C", Referenced,
			[]Evidence{{Kind: ReferenceEvidence, Value: "com.acme.push", Member: "classes.dex", Count: 1, Examples: []string{"com.acme.push.C"}}}},
		{"carried archive", "archive assets/plugin.jar\nclass com.acme.push.A\nend", Defined,
			[]Evidence{{Kind: ClassEvidence, Value: "com.acme.push", Member: "assets/plugin.jar!classes.dex", Count: 1, Examples: []string{"com.acme.push.A"}}}},
		{"a longer name is another package", "class com.acme.pushed.A", "", nil},
		{"a query is a question", "query package=com.acme.push", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := scanSpecs(t, "package com.example.app\nsdk 21 34\nclass com.example.app.Main\n"+tt.spec)
			var want []Detection
			if tt.want != "" {
				want = []Detection{{ID: "acme", Presence: tt.want, Evidence: tt.evidence}}
			}
			if diff := cmp.Diff(want, b.SDKs); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestWeakPrefix holds that what others use too is an SDK's only beside other
// code of it, wherever that is.
func TestWeakPrefix(t *testing.T) {
	weak := "package com.example.app\nsdk 21 34\nclass com.example.app.Main\nref com.loc.Z\n"
	for _, class := range []string{"A", "B", "C", "D"} {
		weak += "class com.loc." + class + "\n"
	}
	weak += "class com.loc.E calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;\n"

	b := scanSpecs(t, weak)
	if len(b.SDKs) > 0 {
		t.Errorf("alone: %+v", b.SDKs)
	}
	if diff := cmp.Diff([]Cluster{{Package: "com.loc", Classes: 5, Members: []string{"classes.dex"}}}, b.Unidentified); diff != "" {
		t.Errorf("alone, -want +got:\n%s", diff)
	}
	if want := (Owner{UnknownOwner, "com.loc"}); b.Uses[0].Owner != want {
		t.Errorf("alone: use of %+v", b.Uses[0].Owner)
	}

	b = scanSpecs(t, weak+"dex\nclass com.acme.push.A")
	want := []Detection{{ID: "acme", Presence: Defined, Evidence: []Evidence{
		{Kind: ClassEvidence, Value: "com.loc", Member: "classes.dex", Count: 5, Examples: []string{"com.loc.A", "com.loc.B", "com.loc.C"}},
		{Kind: ClassEvidence, Value: "com.acme.push", Member: "classes2.dex", Count: 1, Examples: []string{"com.acme.push.A"}},
	}}}
	if diff := cmp.Diff(want, b.SDKs); diff != "" {
		t.Errorf("together, -want +got:\n%s", diff)
	}
	if want := (Owner{SDKOwner, "acme"}); b.Uses[0].Owner != want || len(b.Unidentified) > 0 {
		t.Errorf("together: use of %+v, unidentified %+v", b.Uses[0].Owner, b.Unidentified)
	}
}

func TestGaps(t *testing.T) {
	tests := []struct {
		name, spec string
		want       []GapKind
	}{
		{"none", "class com.example.app.Main", nil},
		{"no code", "", []GapKind{NoCode}},
		{"damaged DEX", `file classes.dex "dex\n035\x00cut"`, []GapKind{DamagedDEX}},
		{"not a DEX where Android loads one", "class com.example.app.Main\nfile classes2.dex hello", []GapKind{DamagedDEX}},
		{"a carried archive that is damaged", "class com.example.app.Main\nfile assets/x.jar \"PK\\x03\\x04 and nothing of it\"", []GapKind{UnreadableMember}},
		{"data that only bears the name", "class com.example.app.Main\nasset x.jar hello\nasset x.dex hello", nil},
		{"application of a packer", "application com.stub.StubApp\nclass com.stub.StubApp", []GapKind{Packed}},
		{"library and stub classes of a packer", "class com.secneo.apkwrapper.H\nlib x86/libDexHelper.so", []GapKind{Packed}},
		{"a stray library of a packer", "class com.example.app.Main\nlib x86/libDexHelper.so", nil},
		{"declared classes missing", "class com.example.app.Main\nactivity .A\nactivity .B\nactivity .C\nactivity .D\nservice .E", []GapKind{MissingClasses}},
		{"a few leftovers", "class com.example.app.Main\nactivity .A\nactivity .B\nactivity .C\nactivity .D", nil},
		{"splits required", "class com.example.app.Main\nrequire-splits", []GapKind{MissingSplit}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := scanSpecs(t, "package com.example.app\nsdk 21 34\n"+tt.spec)
			var got []GapKind
			for _, g := range b.Gaps {
				got = append(got, g.Kind)
				if !g.HidesCode {
					t.Errorf("%s hides no code", g.Kind)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestUnidentified(t *testing.T) {
	spec := `package com.example.app
application org.own.App
activity net.screens.Main action=android.intent.action.MAIN
`
	for _, class := range []string{"A", "B", "C", "D", "E"} {
		for _, pkg := range []string{"com.example.app.ui", "org.own.data", "net.screens", "com.stranger.agent.core", "a.b", "com.q.w"} {
			spec += "class " + pkg + "." + class + "\n"
		}
	}
	got := scanSpecs(t, spec+"class com.few.classes.A").Unidentified
	want := []Cluster{{Package: "com.stranger.agent", Classes: 5, Members: []string{"classes.dex"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSplits(t *testing.T) {
	b := scanSpecs(t,
		"package com.example.app\nversion 1 7\nsplit pay feature\nclass com.acme.push.A",
		"package com.example.app\nversion 1 7\nsdk 21 34\nclass com.example.app.Main")
	want := []Detection{{ID: "acme", Presence: Defined, Evidence: []Evidence{
		{Kind: ClassEvidence, Value: "com.acme.push", Member: "a.apk!classes.dex", Count: 1, Examples: []string{"com.acme.push.A"}},
	}}}
	if diff := cmp.Diff(want, b.SDKs); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if b.MinSDK != 21 || b.Files[0].Split != "" {
		t.Errorf("the base does not come first: %+v", b.Files)
	}
}

func TestGroup(t *testing.T) {
	type app struct {
		pkg   string
		code  int64
		split string
	}
	input := func(path string, library bool, apps ...app) *Input {
		in := &Input{}
		for _, a := range apps {
			manifest := &axml.Manifest{Package: a.pkg, VersionCode: a.code, Split: a.split}
			in.Apps = append(in.Apps, &App{Manifest: manifest, input: in, path: path, library: library})
		}
		return in
	}
	tests := []struct {
		name   string
		inputs []*Input
		want   [][]string
	}{
		{"splits", []*Input{
			input("", false, app{"a", 1, "x"}), input("", false, app{"b", 1, ""}), input("", false, app{"a", 1, ""}),
			input("", false, app{"a", 2, ""}), input("", false, app{"a", 1, ""}),
		}, [][]string{{"a/", "a/x"}, {"b/"}, {"a/"}, {"a/"}}},
		{"a set for devices of two kinds", []*Input{
			input("p", false, app{"a", 1, "x"}, app{"a", 1, ""}, app{"a", 1, "x"}, app{"a", 1, ""}),
		}, [][]string{{"a/", "a/", "a/x", "a/x"}}},
		{"a set of two apps", []*Input{input("p", false, app{"a", 1, ""}, app{"b", 1, ""})}, [][]string{{"a/"}, {"b/"}}},
		{"modules of a bundle", []*Input{input("", false, app{"a", 1, ""}, app{"a", 0, "x"})}, [][]string{{"a/", "a/x"}}},
		{"libraries", []*Input{input("", true, app{"", 0, ""}), input("", true, app{"", 0, ""})}, [][]string{{"/"}, {"/"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got [][]string
			for _, g := range Group(tt.inputs) {
				var names []string
				for _, a := range g {
					names = append(names, a.Manifest.Package+"/"+a.Manifest.Split)
				}
				got = append(got, names)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
