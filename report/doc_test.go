package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// TestJSONDocumented holds docs/json.md to describe every key of a Result, and
// no other, in the first cell of a table row.
func TestJSONDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	var documented []string
	for line := range strings.Lines(string(doc)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			path, _, _ := strings.Cut(rest, "`")
			documented = append(documented, path)
		}
	}
	paths := jsonPaths(reflect.TypeFor[audit.Result](), "")
	for _, path := range paths {
		if !slices.Contains(documented, path) {
			t.Errorf("docs/json.md does not describe %s", path)
		}
	}
	for _, path := range documented {
		if !slices.Contains(paths, path) {
			t.Errorf("docs/json.md describes %s, which a Result does not have", path)
		}
	}
}

// TestJSONExample holds the example in docs/json.md to what is printed.
func TestJSONExample(t *testing.T) {
	const path, begin, end = "../docs/json.md", "```json\n", "```\n"
	doc, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(doc), begin)
	got, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("docs/json.md has no example")
	}
	var want bytes.Buffer
	if err := report.Write(&want, load(t, "testdata/docs/example.json"), report.Options{Format: "json"}); err != nil {
		t.Fatal(err)
	}
	if *update {
		got = want.String()
		if err := os.WriteFile(path, []byte(head+begin+got+end+tail), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got != want.String() {
		t.Error("the example in docs/json.md is not what is printed for testdata/docs/example.json; -update rewrites it")
	}
}

// shared are the objects that occur in several places and are described once.
var shared = map[reflect.Type]string{
	reflect.TypeFor[audit.Evidence](): "evidence",
	reflect.TypeFor[audit.Quote]():    "quote",
}

// jsonPaths lists the keys of t in the notation of docs/json.md. Texts in two
// languages and maps are one key.
func jsonPaths(t reflect.Type, prefix string) []string {
	switch t.Kind() {
	case reflect.Pointer:
		return jsonPaths(t.Elem(), prefix)
	case reflect.Slice:
		return jsonPaths(t.Elem(), prefix+"[]")
	case reflect.Struct:
		if t == reflect.TypeFor[audit.Text]() {
			return nil
		}
	default:
		return nil
	}
	if name, ok := shared[t]; ok {
		prefix = name
	}
	var paths []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && f.Type.Name() == "Position":
			paths = append(paths, jsonPaths(f.Type, "position")...)
		case f.Anonymous:
			paths = append(paths, jsonPaths(f.Type, prefix)...)
		case name != "-":
			path := strings.TrimPrefix(prefix+"."+name, ".")
			paths = append(paths, path)
			paths = append(paths, jsonPaths(f.Type, path)...)
		}
	}
	return paths
}

// TestNoNull holds JSON to have no null array or object.
func TestNoNull(t *testing.T) {
	var b bytes.Buffer
	r := &audit.Result{Schema: audit.Schema, Policy: &audit.Policy{Disclosures: make([]audit.Disclosure, 1)},
		SDKs: make([]audit.SDK, 1), Permissions: make([]audit.Permission, 1), Findings: make([]audit.Finding, 1)}
	if err := report.Write(&b, r, report.Options{Format: "json"}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "null") {
		t.Errorf("null in\n%s", b.String())
	}
	if !json.Valid(b.Bytes()) {
		t.Error("not JSON")
	}
}
