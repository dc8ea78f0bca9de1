package report_test

import (
	"bytes"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "github.com/CycloneDX/cyclonedx-go"                       // its module holds the schemas of CycloneDX
	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // holds the schema of SARIF 2.1.0
	"github.com/xeipuuv/gojsonschema"

	"github.com/sdkaudit/sdkaudit/report"
)

// TestSchemas holds SARIF and CycloneDX to their published schemas. The schemas
// are read from the modules that hold them, which the go command has fetched.
func TestSchemas(t *testing.T) {
	for format, schema := range map[string]*gojsonschema.Schema{
		"sarif":     sarifSchema(t),
		"cyclonedx": cycloneDXSchema(t),
	} {
		for _, path := range results(t) {
			for _, lang := range []string{"zh", "en"} {
				t.Run(strings.TrimSuffix(filepath.Base(path), ".json")+"."+lang+"."+format, func(t *testing.T) {
					var b bytes.Buffer
					if err := report.Write(&b, load(t, path), report.Options{Format: format, Lang: lang}); err != nil {
						t.Fatal(err)
					}
					for _, fault := range faults(t, schema, b.String()) {
						t.Error(fault)
					}
				})
			}
		}
	}
}

// TestSchemasRefuse holds the schemas to be those that were meant: each refuses
// what its format does not have.
func TestSchemasRefuse(t *testing.T) {
	for document, schema := range map[string]*gojsonschema.Schema{
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a"}}, "results": [{}]}]}`:                sarifSchema(t), // no message
		`{"version": "2.1.0", "runs": [], "run": 1}`:                                                          sarifSchema(t),
		`{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "sdk", "name": "a"}]}`:      cycloneDXSchema(t),
		`{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library"}], "version": 1}`: cycloneDXSchema(t), // no name
	} {
		if faults(t, schema, document) == nil {
			t.Errorf("the schema accepts %s", document)
		}
	}
}

func faults(t *testing.T, schema *gojsonschema.Schema, document string) []gojsonschema.ResultError {
	t.Helper()
	result, err := schema.Validate(gojsonschema.NewStringLoader(document))
	if err != nil {
		t.Fatal(err)
	}
	return result.Errors()
}

// cycloneDXSchema compiles the schema of CycloneDX 1.6 and the two that it
// refers to.
func cycloneDXSchema(t *testing.T) *gojsonschema.Schema {
	t.Helper()
	file := func(name string) gojsonschema.JSONLoader {
		path := filepath.Join(packageDir(t, "github.com/CycloneDX/cyclonedx-go"), "schema", name)
		return gojsonschema.NewReferenceLoader("file://" + filepath.ToSlash(path))
	}
	loader := gojsonschema.NewSchemaLoader()
	if err := loader.AddSchemas(file("spdx.schema.json"), file("jsf-0.82.schemax.json")); err != nil {
		t.Fatal(err)
	}
	schema, err := loader.Compile(file("bom-1.6.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// sarifSchema compiles the schema of SARIF 2.1.0, which a package holds in an
// unexported constant: its own validation sees only the parts that it decodes.
func sarifSchema(t *testing.T) *gojsonschema.Schema {
	t.Helper()
	dir := packageDir(t, "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif")
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var text string
	ast.Inspect(file, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, err = strconv.Unquote(literal.Value)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(text))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// packageDir is where the go command keeps the sources of a package.
func packageDir(t *testing.T, path string) string {
	t.Helper()
	p, err := build.Import(path, ".", build.FindOnly)
	if err != nil {
		t.Fatal(err)
	}
	return p.Dir
}
