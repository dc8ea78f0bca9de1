package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/sdkaudit/sdkaudit"

// imports says which rooms of the module each room may import. A room is a
// package with those below it, which it may always import. The borders keep
// "what is in the build" and "what is disclosed" apart until package audit
// holds one against the other.
var imports = map[string][]string{
	"":         {"internal"},
	"privacy":  {},
	"sdkdb":    {"privacy"},
	"scanner":  {"privacy", "sdkdb"},
	"policy":   {"privacy"},
	"audit":    {"privacy", "sdkdb", "scanner", "policy"},
	"report":   {"audit"},
	"internal": {"privacy", "sdkdb", "scanner", "policy", "audit", "report"},
}

func TestImportDirections(t *testing.T) {
	for _, line := range goList(t, "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...") {
		fields := strings.Fields(line)
		from := room(fields[0])
		allowed, ok := imports[from]
		if !ok {
			t.Errorf("package %s is in no room: add it to the table", fields[0])
		}
		for _, path := range fields[1:] {
			if to := room(path); strings.HasPrefix(path, module) && to != from && !slices.Contains(allowed, to) {
				t.Errorf("%s imports %s", fields[0], path)
			}
		}
	}
}

// room returns the top-level directory of a package of the module, "" for main.
func room(path string) string {
	top, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(path, module), "/"), "/")
	return top
}

// "Works offline, sends nothing, runs nothing" is a promise.
func TestBinaryCannotReachOut(t *testing.T) {
	deps := goList(t, "-deps", ".")
	for _, path := range []string{"net/http", "crypto/tls", "os/exec"} {
		if slices.Contains(deps, path) {
			t.Errorf("the binary links %s", path)
		}
	}
}

// The one package that fetches anything is a command of its own, for those who
// keep the inventory.
func TestOnlyVerifyReachesOut(t *testing.T) {
	const verify = module + "/internal/verify"
	for _, line := range goList(t, "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...") {
		fields := strings.Fields(line)
		for _, path := range fields[1:] {
			if path == "net/http" && fields[0] != verify {
				t.Errorf("%s imports %s", fields[0], path)
			}
		}
	}
	if slices.Contains(goList(t, "-deps", "."), verify) {
		t.Error("the binary links " + verify)
	}
}

func goList(t *testing.T, args ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, args...)...).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
