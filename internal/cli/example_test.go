package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestExamples holds examples.json to what the script of each rule prints;
// -update rewrites it.
func TestExamples(t *testing.T) {
	sample, err := filepath.Abs("../../testdata/sample")
	if err != nil {
		t.Fatal(err)
	}
	examples := map[string]text{}
	for _, r := range audit.Rules() {
		archive, err := txtar.ParseFile(filepath.Join("../../testdata/script", "rule-"+r.ID+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(r.ID, func(t *testing.T) {
			f := runExample(t, archive, r.ID, sample)
			if f == nil {
				t.Fatal("no run of its script has a finding of the rule")
			}
			examples[r.ID] = f.Message
		})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(examples); err != nil {
		t.Fatal(err)
	}
	hold(t, "examples.json", b.String())
}

// runExample runs the commands of a script until one prints a finding of the
// rule as JSON.
func runExample(t *testing.T, archive *txtar.Archive, rule, sample string) *audit.Finding {
	t.Chdir(t.TempDir())
	for _, f := range archive.Files {
		os.MkdirAll(filepath.Dir(f.Name), 0o755)
		if err := os.WriteFile(f.Name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for line := range strings.Lines(string(archive.Comment)) {
		line = strings.ReplaceAll(line, "$SAMPLE", sample)
		if script, ok := strings.CutPrefix(line, "exec sh -c '"); ok { // makes a policy
			if out, err := exec.Command("sh", "-c", strings.TrimSuffix(strings.TrimSpace(script), "'")).CombinedOutput(); err != nil {
				t.Fatalf("%s%v: %s", line, err, out)
			}
			continue
		}
		words := strings.Fields(line)
		if len(words) == 3 && words[0] == "apk" {
			spec, err := os.ReadFile(words[1])
			if err != nil {
				t.Fatal(err)
			}
			data, err := apktest.Build(string(spec))
			if err == nil {
				err = os.WriteFile(words[2], data, 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		at := 0
		for at < len(words) && words[at] != "sdkaudit" {
			at++
		}
		if at == 0 || at >= len(words)-1 || words[0] != "status" && words[0] != "exec" {
			continue
		}
		var stdout, stderr bytes.Buffer
		Main(words[at+1:], strings.NewReader(""), &stdout, &stderr)
		results, err := report.ReadAllJSON(&stdout)
		if err != nil {
			continue // not JSON
		}
		for _, r := range results {
			for _, f := range r.Findings {
				if f.Rule == rule {
					return &f
				}
			}
		}
	}
	return nil
}
