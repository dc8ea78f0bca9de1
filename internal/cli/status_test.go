package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestStatusOfFormats holds that no format changes the exit status.
func TestStatusOfFormats(t *testing.T) {
	const sample = "../../testdata/sample/"
	packed := filepath.Join(t.TempDir(), "packed.apk")
	data, err := apktest.Build("package com.example.packed\napplication com.stub.StubApp\nclass com.stub.StubApp\nlib arm64-v8a/libjiagu.so\n")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(packed, data, 0o644); err != nil {
		t.Fatal(err)
	}
	outcomes := map[string]struct {
		args []string
		want int
	}{
		"pass":         {[]string{"audit", sample + "app.apk", "-p", sample + "policy-complete.txt"}, exitOK},
		"findings":     {[]string{"audit", sample + "app.apk", "-p", sample + "policy.txt"}, exitFindings},
		"usage":        {[]string{"audit", sample + "app.apk"}, exitUsage},
		"inconclusive": {[]string{"audit", packed, "-p", sample + "policy-complete.txt"}, exitIncomplete},
		"impossible":   {[]string{"audit", "missing.apk", "-p", sample + "policy.txt"}, exitIncomplete},
	}
	for name, outcome := range outcomes {
		for _, format := range report.Formats() {
			for _, to := range [][]string{{"-f", format}, {"-o", format + "=" + filepath.Join(t.TempDir(), "out")}} {
				var stdout, stderr bytes.Buffer
				if got := Main(append(outcome.args, to...), strings.NewReader(""), &stdout, &stderr); got != outcome.want {
					t.Errorf("%s, %v: exit status %d, want %d\n%s", name, to, got, outcome.want, stderr.String())
				}
			}
		}
	}
}

// TestStatusOfDiffFormats holds the same of comparisons.
func TestStatusOfDiffFormats(t *testing.T) {
	dir := t.TempDir()
	path := func(name, spec string) string {
		data, err := apktest.Build(spec)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	older, newer := path("old.apk", release), path("new.apk", nextRelease)
	packed := path("packed.apk", "package com.example.shop\napplication com.stub.StubApp\nclass com.stub.StubApp\nlib arm64-v8a/libjiagu.so\n")
	outcomes := map[string]struct {
		args []string
		want int
	}{
		"changes":        {[]string{"diff", older, newer}, exitOK},
		"new collection": {[]string{"diff", older, newer, "--fail-on-new"}, exitFindings},
		"usage":          {[]string{"diff", older, "../../testdata/sample/policy.txt"}, exitUsage},
		"inconclusive":   {[]string{"diff", older, packed}, exitIncomplete},
		"impossible":     {[]string{"diff", older, "missing.apk"}, exitIncomplete},
	}
	for name, outcome := range outcomes {
		for _, format := range report.DiffFormats() {
			for _, to := range [][]string{{"-f", format}, {"-o", format + "=" + filepath.Join(dir, "out")}} {
				var stdout, stderr bytes.Buffer
				if got := Main(append(outcome.args, to...), strings.NewReader(""), &stdout, &stderr); got != outcome.want {
					t.Errorf("%s, %v: exit status %d, want %d\n%s", name, to, got, outcome.want, stderr.String())
				}
			}
		}
	}
}
