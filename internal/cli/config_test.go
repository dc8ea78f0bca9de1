package cli

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/audit"
)

var inEnglish = (&app{lang: "en"}).say

func TestReadConfigFaults(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"comments alone", "# nothing yet\n", ""},
		{"unknown key", "policies: [a.md]\npolices: [b.md]\n", `c:2: unknown key "polices"`},
		{"unknown key of an exception", "exceptions:\n- rule: undisclosed-sdk\n  subject: bugly\n  reason: x\n  until: 2026-01-01\n", `c:5: unknown key "until"`},
		{"key twice", "fail_on: low\nfail_on: high\n", `c:2: key "fail_on" is on line 1 already`},
		{"not YAML", "policies: [\n", "c:2: "},
		{"a list", "- policies\n", "c:1: "},
		{"two documents", "fail_on: low\n---\nfail_on: high\n", "c: more than one YAML document"},
		{"severity to fail on", "\nfail_on: grave\n", `c:2: fail_on cannot be "grave"`},
		{"rule", "severities:\n  undisclosed: low\n", `c:2: severities: unknown rule "undisclosed"`},
		{"severity", "severities:\n  duplicate-row: never\n", `c:2: severities: duplicate-row cannot be "never"`},
		{"package of one segment", "first_party:\n- com\n", `c:2: first_party wants packages of two segments or more, such as com.example, not "com"`},
		{"no reason", "exceptions:\n- {rule: undisclosed-sdk, subject: bugly}\n", "c:2: the exception for bugly gives no reason"},
		{"several", "first_party: [com]\nfail_on: grave\n", "c:1: first_party wants packages of two segments or more, such as com.example, not \"com\"\nc:2: fail_on cannot be \"grave\""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("c", []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := readConfig("c", inEnglish)
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.HasPrefix(err.Error(), tt.want)):
				t.Errorf("error %v, want %s", err, tt.want)
			}
		})
	}
}

// A date needs no quotation marks.
func TestReadConfigDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), configName)
	text := "exceptions:\n- rule: undisclosed-sdk\n  subject: bugly\n  reason: removed in 2.0\n  expires: 2026-06-30\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	c, err := readConfig(path, inEnglish)
	if err != nil {
		t.Fatal(err)
	}
	want := []audit.Exception{{Rule: "undisclosed-sdk", Subject: "bugly", Reason: "removed in 2.0", Expires: "2026-06-30"}}
	if diff := cmp.Diff(want, c.exceptions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFindConfig(t *testing.T) {
	home := t.TempDir()
	for _, path := range []string{"repo/.git/HEAD", "repo/app/src/x", "repo/.sdkaudit.yaml", "plain/sub/x", "plain/.sdkaudit.yaml", "repo/lib/.sdkaudit.yaml", "repo/lib/src/x"} {
		path = filepath.Join(home, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ name, dir, flag, env, want string }{
		{"root of the repository", "repo", "", "", ".sdkaudit.yaml"},
		{"further up", "repo/app/src", "", "", "../../.sdkaudit.yaml"},
		{"the nearest", "repo/lib/src", "", "", "../.sdkaudit.yaml"},
		{"outside of a repository", "plain", "", "", ".sdkaudit.yaml"},
		{"not further up there", "plain/sub", "", "", ""},
		{"environment", "plain/sub", "", "x.yaml", "x.yaml"},
		{"flag", "plain/sub", "y.yaml", "x.yaml", "y.yaml"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(filepath.Join(home, tt.dir))
			t.Setenv("SDKAUDIT_CONFIG", tt.env)
			a := &app{configPath: tt.flag}
			got, err := a.findConfig()
			if err != nil || filepath.ToSlash(got) != tt.want {
				t.Errorf("%q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// TestConfigDocumented holds docs/config.md to describe every key.
func TestConfigDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../docs/config.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[config](), reflect.TypeFor[audit.Exception]()} {
		for i := range typ.NumField() {
			if key := typ.Field(i).Tag.Get("yaml"); key != "" && !strings.Contains(string(doc), "| `"+key+"` |") {
				t.Errorf("docs/config.md does not describe %s", key)
			}
		}
	}
}

// TestConfigExample holds the example of docs/config.md to be one that is read.
func TestConfigExample(t *testing.T) {
	doc, err := os.ReadFile("../../docs/config.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(doc), "```yaml\n")
	example, _, ok := strings.Cut(rest, "```\n")
	path := filepath.Join(t.TempDir(), configName)
	if err := os.WriteFile(path, []byte(example), 0o644); err != nil {
		t.Fatal(err)
	}
	c, err := readConfig(path, inEnglish)
	if err != nil || !ok || len(c.Exceptions) == 0 {
		t.Errorf("example: %v, %d exceptions", err, len(c.Exceptions))
	}
}
