package main

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

const inventory = `
vendor: {name: {en: Acme}, country: US}
sdks:
  - id: acme-push
    name: {en: Acme Push}
    category: push
    prefixes: [com.acme.push]
    verified:
      - {name: "com.acme:push", version: "1.0", sha256: 0000000000000000000000000000000000000000000000000000000000000000}
  - id: acme-map
    name: {en: Acme Map}
    category: map
    prefixes: [com.acme.map]
`

func TestCheckAll(t *testing.T) {
	odd := strings.Repeat("class net.other.thing.Odd%\n", 20)
	for i := range 20 {
		odd = strings.Replace(odd, "%", strconv.Itoa(i), 1)
	}
	jar, err := apktest.Build("java\nclass com.acme.push.Client\nclass com.acme.map.View\n" + odd)
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/com/acme/push/maven-metadata.xml", func(w http.ResponseWriter, _ *http.Request) {
		w.Write([]byte("<metadata><versioning><release>2.0</release></versioning></metadata>"))
	})
	for _, v := range []string{"1.0", "2.0"} {
		mux.HandleFunc("/com/acme/push/"+v+"/push-"+v+".jar", func(w http.ResponseWriter, _ *http.Request) { w.Write(jar) })
	}
	server := httptest.NewServer(mux)
	defer server.Close()

	db, err := sdkdb.Load(fstest.MapFS{"acme.yaml": {Data: []byte(inventory)}})
	if err != nil {
		t.Fatal(err)
	}
	got, err := checkAll(t.Context(), db, &mavenRepository{url: server.URL, dir: t.TempDir()}, []string{"acme-push"})
	if err != nil {
		t.Fatal(err)
	}
	want := []result{
		{Entry: "acme-push", Name: "com.acme:push", Version: "1.0", Error: "sha256 is not the recorded 0000000000000000000000000000000000000000000000000000000000000000"},
		{Entry: "acme-push", Name: "com.acme:push", Version: "2.0", Defined: true, False: []string{"acme-map"}, Classes: 22, Unexplained: 20, Packages: []string{"net.other.thing"}},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(result{}, "SHA256")); diff != "" {
		t.Error(diff)
	}
}
