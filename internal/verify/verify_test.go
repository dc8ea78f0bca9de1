package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

const (
	good    = "java\nclass com.acme.push.Client\n"
	foreign = good + "class com.acme.map.View\n"
	absent  = "java\nclass com.acme.other.Client\n"
)

// inventory has one entry that is verified with com.acme:push 1.0, of the hash.
func inventory(t *testing.T, hash string) *sdkdb.DB {
	t.Helper()
	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: fmt.Appendf(nil, `
vendor: {name: {en: Acme}, country: US}
sdks:
  - id: acme-push
    name: {en: Acme Push}
    category: push
    prefixes: [com.acme.push]
    verified:
      - {name: "com.acme:push", version: "1.0", sha256: %s}
      - {name: "acme/demo:libs/push.jar", version: "abcdef01", sha256: %[1]s}
  - id: acme-map
    name: {en: Acme Map}
    category: map
    prefixes: [com.acme.map]
    maven: ["com.acme:map"]
  - id: acme-pay
    name: {en: Acme Pay}
    category: payment
    prefixes: [com.acme.pay]
`, hash)}})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func jar(t *testing.T, script string) string {
	t.Helper()
	b, err := apktest.Build(script)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func hash(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:])
}

// unexplained adds 20 classes to a script.
func unexplained(script string) string {
	for i := range 20 {
		script += fmt.Sprintf("class net.other.thing.Odd%d\n", i)
	}
	return script
}

func metadata(versions ...string) string {
	return "<metadata><versioning><versions><version>" + strings.Join(versions, "</version><version>") + "</version></versions></versioning></metadata>"
}

// serve is a repository of these files; a body of "500" is a failure.
func serve(t *testing.T, files map[string]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch body, ok := files[r.URL.Path]; {
		case !ok:
			http.NotFound(w, r)
		case body == "500":
			w.WriteHeader(http.StatusInternalServerError)
		default:
			w.Write([]byte(body))
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

const (
	pushMetadata = "/com/acme/push/maven-metadata.xml"
	push1        = "/com/acme/push/1.0/push-1.0.jar"
	push2        = "/com/acme/push/2.0/push-2.0.jar"
)

func TestRun(t *testing.T) {
	ok := jar(t, good)
	odd := jar(t, unexplained(good))
	empty := jar(t, "package com.acme.push\nmanifest text\narchive classes.jar\njava\nend\n")
	row := func(version, body string) result {
		return result{Entry: "acme-push", Name: "com.acme:push", Version: version, SHA256: hash(body), Defined: true, Classes: 1}
	}
	with := func(r result, f func(*result)) result { f(&r); return r }
	gap := func(version, text string) result {
		return result{Entry: "acme-push", Name: "com.acme:push", Version: version, Gap: text}
	}
	for _, tt := range []struct {
		name   string
		files  map[string]string
		args   []string
		want   []result
		status int
	}{
		{
			name:  "good at both versions",
			files: map[string]string{pushMetadata: metadata("1.0", "2.0", "3.0-beta1"), push1: ok, push2: ok},
			want:  []result{row("1.0", ok), row("2.0", ok)},
		},
		{
			name:   "another is defined",
			files:  map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok, push2: jar(t, foreign)},
			want:   []result{row("1.0", ok), with(row("2.0", jar(t, foreign)), func(r *result) { r.False, r.Classes = []string{"acme-map"}, 2 })},
			status: exitWrong,
		},
		{
			name:   "not detected",
			files:  map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok, push2: jar(t, absent)},
			want:   []result{row("1.0", ok), with(row("2.0", jar(t, absent)), func(r *result) { r.Defined = false })},
			status: exitWrong,
		},
		{
			name:  "unexplained classes are reported",
			files: map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok, push2: odd},
			want: []result{row("1.0", ok), with(row("2.0", odd), func(r *result) {
				r.Classes, r.Unexplained, r.Packages = 21, 20, []string{"net.other.thing"}
			})},
		},
		{
			name:  "not the recorded file",
			files: map[string]string{pushMetadata: metadata("1.0"), push1: odd},
			want: []result{with(row("1.0", odd), func(r *result) {
				r.Classes, r.Unexplained, r.Packages, r.Changed = 21, 20, []string{"net.other.thing"}, true
			})},
			status: exitWrong,
		},
		{
			name:   "artifact is absent",
			files:  map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok},
			want:   []result{row("1.0", ok), gap("2.0", "in none of the repositories")},
			status: exitIncomplete,
		},
		{
			name:   "metadata are absent",
			files:  map[string]string{push1: ok},
			want:   []result{gap("", "maven-metadata.xml: in none of the repositories"), row("1.0", ok)},
			status: exitIncomplete,
		},
		{
			name:   "metadata are empty",
			files:  map[string]string{pushMetadata: "<metadata/>", push1: ok},
			want:   []result{gap("", "maven-metadata.xml: no versions"), row("1.0", ok)},
			status: exitIncomplete,
		},
		{
			name:   "metadata fail",
			files:  map[string]string{pushMetadata: "500", push1: ok},
			want:   []result{gap("", "maven-metadata.xml: URL/com/acme/push/maven-metadata.xml: 500 Internal Server Error"), row("1.0", ok)},
			status: exitIncomplete,
		},
		{
			name:   "artifact is too large",
			files:  map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok, push2: strings.Repeat("x", len(ok)+1)},
			args:   []string{"-max", fmt.Sprint(len(ok))},
			want:   []result{row("1.0", ok), gap("2.0", fmt.Sprintf("URL/com/acme/push/2.0/push-2.0.jar: larger than the limit of %d bytes", len(ok)))},
			status: exitIncomplete,
		},
		{
			name:   "artifact holds no code",
			files:  map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok, push2: jar(t, "java\nfile readme.txt\n")},
			want:   []result{row("1.0", ok), with(gap("2.0", "DIR/com.acme+push+2.0.jar: no AndroidManifest.xml, APK or class file in it"), func(r *result) { r.SHA256 = hash(jar(t, "java\nfile readme.txt\n")) })},
			status: exitIncomplete,
		},
		{
			name:   "artifact has no classes",
			files:  map[string]string{pushMetadata: metadata("1.0", "2.0"), push1: ok, push2: empty},
			want:   []result{row("1.0", ok), with(gap("2.0", "no classes in it"), func(r *result) { r.SHA256 = hash(empty) })},
			status: exitIncomplete,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			url := serve(t, tt.files)
			var stdout, stderr bytes.Buffer
			dir := t.TempDir()
			args := append([]string{"-json", "-repositories", url, "-dir", dir}, tt.args...)
			status := run(t.Context(), inventory(t, hash(ok)), append(args, "acme-push"), &stdout, &stderr)
			if status != tt.status {
				t.Errorf("exit status %d, want %d", status, tt.status)
			}
			if got, want := strings.Contains(stderr.String(), "incomplete"), tt.status == exitIncomplete; got != want {
				t.Errorf("says it is incomplete: %t, want %t: %s", got, want, &stderr)
			}
			var got []result
			if err := json.Unmarshal(stdout.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			for i := range got {
				got[i].Gap = strings.NewReplacer(url, "URL", dir, "DIR").Replace(got[i].Gap)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The second repository is asked for what the first does not have, and not for
// what the first fails to say.
func TestRepositories(t *testing.T) {
	body := jar(t, good)
	second := serve(t, map[string]string{pushMetadata: metadata("1.0"), push1: body})
	for _, tt := range []struct {
		name   string
		first  map[string]string
		status int
	}{
		{"first has nothing", nil, exitGood},
		{"first fails", map[string]string{pushMetadata: "500"}, exitIncomplete},
	} {
		t.Run(tt.name, func(t *testing.T) {
			urls := serve(t, tt.first) + "/," + second
			args := []string{"-repositories", urls, "-dir", t.TempDir(), "acme-push"}
			var out bytes.Buffer
			if got := run(t.Context(), inventory(t, hash(body)), args, &out, &out); got != tt.status {
				t.Errorf("exit status %d, want %d: %s", got, tt.status, &out)
			}
		})
	}
}

func TestOffline(t *testing.T) {
	body := jar(t, good)
	for _, tt := range []struct {
		name   string
		cached []string
		args   []string
		status int
		rows   int
	}{
		{"recorded version", []string{"com.acme+push+1.0.jar"}, []string{"acme-push"}, exitGood, 1},
		{"another version", []string{"com.acme+push+1.0.jar", "com.acme+push+2.0.aar.tmp", "com.acme+push+2.0.jar"}, []string{"acme-push"}, exitGood, 2},
		{"recorded version is missing", []string{"com.acme+push+2.0.jar"}, []string{"acme-push"}, exitIncomplete, 2},
		{"no version", nil, []string{"acme-map"}, exitIncomplete, 1},
		{"larger than the limit", []string{"com.acme+push+1.0.jar"}, []string{"-max", "10", "acme-push"}, exitIncomplete, 1},
		{"all entries", []string{"com.acme+push+1.0.jar"}, nil, exitIncomplete, 2},
		{"no artifact named", nil, []string{"acme-pay"}, exitIncomplete, 0},
		{"unknown entry", nil, []string{"acme"}, exitFailed, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, name := range tt.cached {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			asked := false
			server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
			defer server.Close()
			var stdout, stderr bytes.Buffer
			args := append([]string{"-offline", "-repositories", server.URL, "-dir", dir}, tt.args...)
			if got := run(t.Context(), inventory(t, hash(body)), args, &stdout, &stderr); got != tt.status {
				t.Errorf("exit status %d, want %d: %s", got, tt.status, &stderr)
			}
			if got := max(0, strings.Count(stdout.String(), "\n")-1); got != tt.rows {
				t.Errorf("%d rows, want %d:\n%s", got, tt.rows, &stdout)
			}
			if asked {
				t.Error("asked a repository")
			}
		})
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"acme-push"}, {"-bogus"}} {
		var stdout, stderr bytes.Buffer
		if got := run(t.Context(), inventory(t, hash("")), args, &stdout, &stderr); got != exitFailed || stdout.Len() > 0 || stderr.Len() == 0 {
			t.Errorf("%v: exit status %d, output %q, errors %q", args, got, &stdout, &stderr)
		}
	}
}

func TestTable(t *testing.T) {
	var out bytes.Buffer
	err := write(&out, []result{
		{Entry: "acme-push", Name: "com.acme:push", Version: "1.0", SHA256: "ab", Defined: true, False: []string{"acme-map"}, Classes: 22, Unexplained: 20, Packages: []string{"net.other.thing"}},
		{Entry: "acme-push", Name: "com.acme:push", Version: "2.0", Gap: "in none of the repositories"},
	}, false)
	if err != nil {
		t.Fatal(err)
	}
	want := `ENTRY      ARTIFACT       VERSION  SHA256  DEFINED  FALSELY DEFINED  CLASSES  UNEXPLAINED           CHANGED  GAP
acme-push  com.acme:push  1.0      ab      true     [acme-map]       22       20 [net.other.thing]  false    
acme-push  com.acme:push  2.0              false    []               0        0 []                  false    in none of the repositories
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestSpread(t *testing.T) {
	for _, tt := range []struct{ all, want string }{
		{"", ""},
		{"1.0", "1.0"},
		{"1.0 2.0", "2.0 1.0"},
		{"1.0 2.0 3.0 4.0 5.0", "5.0 3.0"},
		{"1.0 2.0 3.0-rc1 3.0-SNAPSHOT 3.0.beta2", "2.0 1.0"},
		{"1.0-alpha1 1.0-alpha2", "1.0-alpha2 1.0-alpha1"},
		{"1.0 2.0-marshmallow", "2.0-marshmallow 1.0"},
	} {
		if got := strings.Join(spread(strings.Fields(tt.all)), " "); got != tt.want {
			t.Errorf("spread(%s) = %q, want %q", tt.all, got, tt.want)
		}
	}
}
