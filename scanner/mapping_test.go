package scanner

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const mappingText = `# compiler: R8
# pg_map_id: 5e6f7a8
# common_typos_disable
com.acme.push.Client -> a.b:
# {"id":"sourceFile","fileName":"Client.java"}
    int count -> a
    1:1:void <init>():20:20 -> <init>
    void start() -> a
    1:4:java.lang.String com.acme.push.Device.read(int):12:15 -> a
    1:4:void identify(android.content.Context):44 -> a
    5:5:void identify(android.content.Context):46:46 -> a
    void send(com.acme.push.Message[],int) -> b
    void stop() -> b
    java.lang.String device() -> run
    void one(int) -> c
    void two(long) -> c
      # {"id":"com.android.tools.r8.residualsignature","signature":"()V"}
com.acme.push.Message -> a.c:
com.acme.push.Message$Kind -> a.c$a:
com.example.app.Main -> com.example.app.Main:
    void onCreate(android.os.Bundle) -> onCreate
`

func TestMapping(t *testing.T) {
	m, err := parseMapping(mappingText)
	if err != nil {
		t.Fatal(err)
	}
	if m.id != "5e6f7a8" {
		t.Errorf("id %q", m.id)
	}
	for name, want := range map[string]string{
		"a.b": "com.acme.push.Client", "a.c$a": "com.acme.push.Message$Kind", "a.d": "a.d",
		"com.example.app.Main": "com.example.app.Main",
	} {
		if got := m.Class(name); got != want {
			t.Errorf("class %s: %s, want %s", name, got, want)
		}
	}
	for _, tt := range []struct{ class, name, descriptor, want string }{
		{"a.b", "a", "()V", "start"},
		{"a.b", "a", "(Landroid/content/Context;)V", "identify"}, // not what was inlined into it
		{"a.b", "a", "(I)V", "a"},                                // neither of the two
		{"a.b", "b", "([La/c;I)V", "send"},
		{"a.b", "b", "()V", "stop"},
		{"a.b", "c", "(I)V", "one"},
		{"a.b", "c", "()V", "two"}, // by the signature that R8 left it
		{"a.b", "<init>", "()V", "<init>"},
		{"a.b", "", "", ""},
		{"a.b", "z", "()V", "z"},
		{"a.d", "a", "()V", "a"},
		{"com.example.app.Main", "onCreate", "(broken", "onCreate"},
	} {
		if got := m.Method(tt.class, tt.name, tt.descriptor); got != tt.want {
			t.Errorf("method %s.%s%s: %s, want %s", tt.class, tt.name, tt.descriptor, got, tt.want)
		}
	}
	var none *Mapping
	if none.Class("a") != "a" || none.Method("a", "b", "()V") != "b" {
		t.Error("no mapping changes a name")
	}
}

func TestOpenMapping(t *testing.T) {
	name := filepath.Join(t.TempDir(), "mapping.txt")
	if err := os.WriteFile(name, []byte("Dear reader,\n  a -> b:\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenMapping(name); !errors.Is(err, ErrNotMapping) {
		t.Errorf("a letter: %v", err)
	}
	if err := os.WriteFile(name, []byte("a.B -> a:\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if m, err := OpenMapping(name); err != nil || m.Class("a") != "a.B" {
		t.Errorf("a mapping of one line: %v", err)
	}
}

// TestOddMapping reads what is around the lines that matter, or broken.
func TestOddMapping(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"member before any class", "    void a() -> b\na.B -> x.y:\n    void run() -> a\n", "run"},
		{"no arrow, no name, no colon", "a.B -> x.y:\n    void run()\n     -> a\n -> :\nc.D -> z\n    void run() -> a\n", "run"},
		{"comments between members", "a.B -> x.y:\n# one\n  # {\"id\":\"com.android.tools.r8.synthesized\"}\n    void run() -> a\n", "run"},
		{"line numbers that are none", "a.B -> x.y:\n    1:99999999999999999999:void run():x:-1 -> a\n", "run"},
		{"inline frames of three levels", "a.B -> x.y:\n    1:1:void c.C.deep():9:9 -> a\n    1:1:void c.C.mid():5 -> a\n    1:1:void run():3 -> a\n", "run"},
		{"no line break at the end", "a.B -> x.y:\n    void run() -> a", "run"},
		{"the class a second time", "q.Q -> x.y:\n    void no() -> a\na.B -> x.y:\n    void run() -> a\n", "run"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m, err := parseMapping(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := m.Method("x.y", "a", "()V"); m.Class("x.y") != "a.B" || got != tt.want {
				t.Errorf("%s.%s, want a.B.%s", m.Class("x.y"), got, tt.want)
			}
		})
	}
}

// TestHugeMapping refuses a mapping for its size, without reading it.
func TestHugeMapping(t *testing.T) {
	name := filepath.Join(t.TempDir(), "mapping.txt")
	if err := os.WriteFile(name, []byte("a.B -> a:\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, maxMapping+1); err != nil { // a hole, which takes no room
		t.Skip(err)
	}
	if _, err := OpenMapping(name); err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("%v", err)
	}
}

// TestScanWithMapping scans a build whose classes were renamed, alone and as a
// bundle that carries the mapping.
func TestScanWithMapping(t *testing.T) {
	const app = "package com.example.app\nsdk 21 34\nactivity .Main\nclass com.example.app.Main\n" +
		"class a.b calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;\nclass a.c\n"
	mapping, err := parseMapping(mappingText)
	if err != nil {
		t.Fatal(err)
	}
	want := []Detection{{ID: "acme", Presence: Defined, Evidence: []Evidence{{
		Kind: ClassEvidence, Value: "com.acme.push", Member: "classes.dex", Count: 2, Examples: []string{"com.acme.push.Client", "com.acme.push.Message"},
	}}}}
	b, err := scanInputs(t, mapping, openSpec(t, "a.apk", app))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, b.SDKs); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if site := b.Uses[0].Sites[0]; site.Class != "com.acme.push.Client" || site.Method != "device" || b.Uses[0].Owner.ID != "acme" {
		t.Errorf("use at %+v of %+v", site, b.Uses[0].Owner)
	}

	bundle := "module base\n" + app + "end\nfile BUNDLE-METADATA/com.android.tools.build.obfuscation/proguard.map " + strconv.Quote(mappingText)
	b, err = scanInputs(t, nil, openSpec(t, "a.aab", bundle))
	if err != nil {
		t.Fatal(err)
	}
	want[0].Evidence[0].Member = "base/dex/classes.dex"
	if diff := cmp.Diff(want, b.SDKs); diff != "" {
		t.Errorf("bundle, -want +got:\n%s", diff)
	}

	for id, fits := range map[string]bool{"5e6f7a8": true, "0000000": false} {
		marker := `~~R8{"backend":"dex","pg-map-id":"` + id + `","version":"8"}`
		_, err := scanInputs(t, mapping, openSpec(t, "a.apk", app+"string "+strconv.Quote(marker)))
		if fits != (err == nil) || !fits && !errors.Is(err, ErrWrongMapping) {
			t.Errorf("mapping of %s: %v", id, err)
		}
	}
}

// FuzzMapping checks that any text is read to an end and any method asked for.
func FuzzMapping(f *testing.F) {
	f.Add(mappingText, "a.b", "a", "(Landroid/content/Context;)V")
	f.Add("a -> b:\n1:1:void c():2 -> d\n", "b", "d", "([[[L")
	f.Fuzz(func(t *testing.T, text, class, name, descriptor string) {
		m, err := parseMapping(text)
		if err != nil {
			return
		}
		if got := m.Method(class, name, descriptor); got == "" && name != "" && m.frames(class)[name] == nil {
			t.Errorf("%q became nothing", name)
		}
		m.descriptor([]byte(descriptor))
	})
}
