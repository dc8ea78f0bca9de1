package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// variants are the options under which each result is rendered in a format.
func variants(format string) map[string]report.Options {
	switch format {
	case "text":
		return map[string]report.Options{
			"zh.txt":   {Lang: "zh", Width: 80},
			"en.txt":   {Lang: "en", Width: 100},
			"en.v.txt": {Lang: "en", Width: 120, Verbose: true, Color: true, Suppressed: true},
		}
	case "json", "xlsx":
		return nil // have tests of their own
	case "html": // holds both languages
		return map[string]report.Options{"en.html": {Lang: "en"}}
	}
	return map[string]report.Options{
		"zh." + format: {Lang: "zh"},
		"en." + format: {Lang: "en"},
	}
}

// TestFormats renders every saved result of testdata in every format.
func TestFormats(t *testing.T) {
	for _, path := range results(t) {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		r := load(t, path)
		for _, format := range report.Formats() {
			for suffix, opts := range variants(format) {
				opts.Format = format
				t.Run(name+"."+suffix, func(t *testing.T) {
					var b bytes.Buffer
					if err := report.Write(&b, r, opts); err != nil {
						t.Fatal(err)
					}
					out := b.Bytes()
					if format == "html" {
						out = withoutAssets(t, out)
					}
					golden(t, filepath.Join("testdata", "golden", name+"."+suffix), out)
				})
			}
		}
	}
}

// TestJSON holds the JSON of a saved result to be what was saved.
func TestJSON(t *testing.T) {
	for _, path := range results(t) {
		r := load(t, path)
		var b bytes.Buffer
		if err := report.Write(&b, r, report.Options{Format: "json"}); err != nil {
			t.Fatal(err)
		}
		golden(t, path, b.Bytes())
		again, err := report.ReadJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, again); diff != "" {
			t.Errorf("%s does not round-trip (-want +got):\n%s", path, diff)
		}
	}
}

func TestPolicy(t *testing.T) {
	for _, name := range []string{"jobs", "notes", "packed", "hostile"} {
		r := load(t, filepath.Join("testdata", name+".json"))
		for suffix, opts := range variants("text") {
			t.Run(name+"."+suffix, func(t *testing.T) {
				var b bytes.Buffer
				if err := report.WritePolicy(&b, r.Policy, opts); err != nil {
					t.Fatal(err)
				}
				golden(t, filepath.Join("testdata", "golden", name+".policy."+suffix), b.Bytes())
			})
		}
		var b bytes.Buffer
		if err := report.WritePolicy(&b, r.Policy, report.Options{Format: "json"}); err != nil {
			t.Fatal(err)
		}
		var got audit.Policy
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r.Policy, &got); diff != "" {
			t.Errorf("policy of %s does not round-trip (-want +got):\n%s", name, diff)
		}
	}
}

// TestPure holds every format to leave the result alone and to depend on
// nothing but its arguments.
func TestPure(t *testing.T) {
	path := filepath.Join("testdata", "hostile.json")
	r, want := load(t, path), load(t, path)
	for _, format := range report.Formats() {
		var first, second bytes.Buffer
		for _, b := range []*bytes.Buffer{&first, &second} {
			if err := report.Write(b, r, report.Options{Format: format}); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: two runs differ", format)
		}
		if diff := cmp.Diff(want, r); diff != "" {
			t.Errorf("%s changed the result (-want +got):\n%s", format, diff)
		}
	}
}

func TestFormatOf(t *testing.T) {
	for filename, want := range map[string]string{
		"out.json":      "json",
		"REPORT.TXT":    "text",
		"out":           "",
		"dir.json/file": "",
	} {
		if got := report.FormatOf(filename); got != want {
			t.Errorf("FormatOf(%q) = %q, want %q", filename, got, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := report.Write(&bytes.Buffer{}, &audit.Result{}, report.Options{Format: "yaml"})
	if err == nil || !strings.Contains(err.Error(), `unknown format "yaml"; known are text`) {
		t.Errorf("error %v, want one that lists the formats", err)
	}
}

// withoutAssets leaves out of a page what is the same in every page.
func withoutAssets(t *testing.T, page []byte) []byte {
	t.Helper()
	for _, name := range []string{"html/report.css", "html/report.js"} {
		asset, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(page, asset) {
			t.Errorf("the page does not hold %s as it is", name)
		}
		page = bytes.Replace(page, asset, []byte("…"), 1)
	}
	return cspDigest.ReplaceAll(page, []byte("sha256-…&#39;"))
}

var cspDigest = regexp.MustCompile(`sha256-[^"]*?=&#39;`)

func results(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no saved results: %v", err)
	}
	return paths
}

func load(t testing.TB, path string) *audit.Result {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := report.ReadJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got); -update rewrites it:\n%s", path, diff)
	}
}

// TestLocale holds every format to the same bytes in two locales, one of which
// has the table library count box-drawing characters as wide.
func TestLocale(t *testing.T) {
	digests := func(env ...string) []string {
		cmd := exec.Command(os.Args[0], "-test.run=^TestDigests$", "-test.v")
		cmd.Env = append(os.Environ(), env...)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("under %v: %v\n%s", env, err, out)
		}
		return regexp.MustCompile("digest of .*").FindAllString(string(out), -1)
	}
	c := digests("LC_ALL=C", "LANG=C", "TZ=America/New_York", "TERM=xterm")
	zh := digests("LC_ALL=zh_CN.UTF-8", "LANG=zh_CN.UTF-8", "TZ=Asia/Shanghai", "TERM=dumb")
	if diff := cmp.Diff(c, zh); diff != "" || len(c) == 0 {
		t.Errorf("%d outputs, of which some differ by locale (-C +zh_CN):\n%s", len(c), diff)
	}
}
