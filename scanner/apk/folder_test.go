package apk_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	files := []struct{ name, data string }{
		{"AndroidManifest.xml", "manifest"},
		{"assets/x.jar", string(archiveOf(nil).Bytes())},
		{"classes.dex", string(code)},
	}
	var list bytes.Buffer
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(f.data), 0o600); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&list, "%x  %s\n", sha256.Sum256([]byte(f.data)), f.name)
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	a, err := apk.Open(dir, apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	var got []string
	for _, m := range a.Members {
		data, _, err := a.Read(m)
		if err != nil {
			t.Errorf("%s: %v", m.Name, err)
		}
		got = append(got, m.Name+"="+string(data))
	}
	var want []string
	for _, f := range files {
		want = append(want, f.name+"="+f.data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	nested, _, err := a.Nested(a.Find("assets/x.jar"))
	if err != nil {
		t.Fatal(err)
	}
	if data, _, err := nested.Read(nested.Find("classes.dex")); err != nil || !bytes.Equal(data, code) {
		t.Errorf("nested: %d bytes, %v", len(data), err)
	}
	if sum, err := a.SHA256(t.Context()); err != nil || sum != fmt.Sprintf("%x", sha256.Sum256(list.Bytes())) {
		t.Errorf("digest %s, %v", sum, err)
	}
}

func TestFolderLimits(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int{"a": 10, "b": 200, "c": 10, "d": 10} {
		if err := os.WriteFile(filepath.Join(dir, name), make([]byte, size), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// The directory itself is an entry.
	if _, err := apk.Open(dir, limitsWith(func(l *apk.Limits) { l.Members = 4 })); !errors.Is(err, apk.ErrTooManyFiles) {
		t.Errorf("five entries where four are allowed: %v", err)
	}
	a, err := apk.Open(dir, limitsWith(func(l *apk.Limits) { l.Members, l.MemberSize = 5, 100 }))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if len(a.Members) != 4 || len(a.Notes) > 0 {
		t.Errorf("%d members, notes %v", len(a.Members), a.Notes)
	}
	if data, _, err := a.Read(a.Find("b")); len(data) > 100 || err == nil {
		t.Errorf("a file over the limit: %d bytes, %v", len(data), err)
	}
	if data, _, err := a.Read(a.Find("c")); len(data) != 10 || err != nil {
		t.Errorf("the file after it: %d bytes, %v", len(data), err)
	}
}
