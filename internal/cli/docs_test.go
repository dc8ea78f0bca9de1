package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestRulesDocument holds docs/rules.md to the rules; -update rewrites it.
func TestRulesDocument(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# Rules\n\nWritten by `go test ./internal/cli -run TestRulesDocument -update` from package audit.\n")
	for _, r := range audit.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n%s · %s · up to `%s`\n\n%s\n\n%s\n\n**Fix.** %s\n\n%s\n\n**Example.** %s\n\n%s\n", r.ID, r.Title.EN, r.Title.ZH, r.Severity, r.About.EN, r.About.ZH, r.Advice().EN, r.Advice().ZH, example(r.ID).EN, example(r.ID).ZH)
		if len(r.Clauses) > 0 {
			b.WriteString("\nSupports a check under:\n\n")
		}
		for _, c := range r.Provisions() {
			also := ""
			if c.SeeAlso {
				also = ", see also"
			}
			fmt.Fprintf(&b, "- %s · %s (since %s%s)\n", c.Name.EN, c.Name.ZH, c.Since, also)
		}
	}
	hold(t, "../../docs/rules.md", b.String())
}

// inventoryLine changes with every entry that is added.
var inventoryLine = regexp.MustCompile(`(?m)^inventory .*$`)

// TestReadme holds what the README shows of the tool to what it prints.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	holdConsole(t, "README.md")
}

// TestPipelineDocument holds docs/ci.md to what the tool prints where app.apk
// is the sample app and privacy.txt its policy.
func TestPipelineDocument(t *testing.T) { holdAtSample(t, "../../docs/ci.md") }

// TestRecipes runs docs/recipes.md, which has two releases of an app besides.
func TestRecipes(t *testing.T) { holdAtSample(t, "../../docs/recipes.md") }

// release is all but the version of an app; the next one has an SDK more and
// asks for more.
const (
	release = `package com.example.shop
sdk 21 34
class com.example.shop.Main
class com.tencent.bugly.Bugly
class com.tencent.bugly.CrashModule
class com.tencent.bugly.crashreport.CrashReport
class com.tencent.bugly.crashreport.BuglyLog
class com.tencent.bugly.proguard.A
`
	nextRelease = release + `permission android.permission.READ_SMS
class com.appsflyer.AppsFlyerLib
class com.appsflyer.AppsFlyerConversionListener
class com.appsflyer.AppsFlyerProperties
class com.appsflyer.A
class com.appsflyer.B
`
)

// holdAtSample holds a document to what the tool prints in a directory with
// the sample app, its policies and two releases of another app.
func holdAtSample(t *testing.T, name string) {
	t.Helper()
	doc, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	put := func(name string, data []byte, err error) {
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{"app.apk": "app.apk", "policy.txt": "privacy.txt", "policy-complete.txt": "privacy-new.txt"} {
		data, err := os.ReadFile(filepath.Join("../../testdata/sample", from))
		put(to, data, err)
	}
	for name, spec := range map[string]string{"old.apk": release + "version 1.0 1\n", "new.apk": nextRelease + "version 1.1 2\n"} {
		data, err := apktest.Build(spec)
		put(name, data, err)
	}
	t.Chdir(dir)
	holdConsole(t, doc)
}

// holdConsole holds what a document shows of the tool to what it prints. A block
// that begins with "$ sdkaudit" is run; a last line "…" cuts its output short.
func holdConsole(t *testing.T, name string) {
	t.Helper()
	doc, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("LANG", "en_US.UTF-8")
	t.Setenv("COLUMNS", "90")
	const begin = "console\n$ sdkaudit "
	blocks := strings.Split(string(doc), "```")
	shown := 0
	for i, block := range blocks {
		if i%2 == 0 || !strings.HasPrefix(block, begin) {
			continue
		}
		shown++
		command, output, _ := strings.Cut(strings.TrimPrefix(block, begin), "\n")
		var stdout, stderr bytes.Buffer
		Main(strings.Fields(command), strings.NewReader(""), &stdout, &stderr)
		printed := inventoryLine.ReplaceAllString(stdout.String()+stderr.String(), "inventory …")
		if n := strings.Count(output, "\n"); strings.HasSuffix(output, "…\n") {
			lines := strings.SplitAfter(printed, "\n")
			printed = strings.Join(lines[:min(n-1, len(lines))], "") + "…\n"
		}
		blocks[i] = begin + command + "\n" + printed
	}
	if shown == 0 {
		t.Errorf("%s shows no command", name)
	}
	hold(t, name, strings.Join(blocks, "```"))
}

// TestRuleSpecimens holds that every rule has a script in which it fires.
func TestRuleSpecimens(t *testing.T) {
	for _, r := range audit.Rules() {
		script, err := os.ReadFile(filepath.Join("../../testdata/script", "rule-"+r.ID+".txtar"))
		if err != nil {
			t.Error(err)
		} else if !strings.Contains(string(script), `"rule": "`+r.ID+`"`) {
			t.Errorf("rule-%s.txtar does not look for the rule", r.ID)
		}
	}
}

// hold compares a document with what it should be, or rewrites it.
func hold(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("%s is stale, run with -update\n-want +got:\n%s", name, diff)
	}
}

// TestManual holds docs/sdkaudit.1 to the command table; -update rewrites it.
func TestManual(t *testing.T) {
	var b bytes.Buffer
	if err := (&app{lang: "en"}).writeManual(&b); err != nil {
		t.Fatal(err)
	}
	hold(t, "../../docs/sdkaudit.1", b.String())
}
