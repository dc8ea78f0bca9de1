package classfile

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sample reads testdata/Sample.class, which javac made of Sample.java. It is
// kept in base64 so that nothing takes it for a build product.
func sample(t testing.TB) []byte {
	t.Helper()
	text, err := os.ReadFile("testdata/Sample.class.base64")
	if err != nil {
		t.Fatal(err)
	}
	data, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(string(text), "\n", ""))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestParse(t *testing.T) {
	c, err := Parse(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{
		"name":  {string(c.Name()), string(c.Super())},
		"major": {string('0' + rune(c.Major/10)), string('0' + rune(c.Major%10))},
	}
	for b := range c.Interfaces() {
		got["interfaces"] = append(got["interfaces"], string(b))
	}
	for b := range c.Strings() {
		got["strings"] = append(got["strings"], string(b))
	}
	for b := range c.Classes() {
		got["classes"] = append(got["classes"], string(b))
	}
	for r := range c.Refs() {
		got["refs"] = append(got["refs"], string(r.Class)+"."+string(r.Name)+":"+string(r.Descriptor))
	}
	slices.Sort(got["classes"])
	slices.Sort(got["refs"])
	want := map[string][]string{
		"name":       {"com/example/Sample", "java/lang/Thread"},
		"major":      {"5", "2"},
		"interfaces": {"java/lang/Comparable"},
		"strings":    {"android_id"},
		"classes":    {"com/example/Sample", "java/lang/Comparable", "java/lang/Long", "java/lang/String", "java/lang/System", "java/lang/Thread"},
		"refs": {
			"com/example/Sample.compareTo:(Ljava/lang/String;)I",
			"com/example/Sample.seen:J",
			"java/lang/Long.valueOf:(J)Ljava/lang/Long;",
			"java/lang/String.compareTo:(Ljava/lang/String;)I",
			"java/lang/System.nanoTime:()J",
			"java/lang/Thread.<init>:()V",
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestParseDamaged(t *testing.T) {
	data := sample(t)
	if _, err := Parse([]byte("PK\x03\x04")); !errors.Is(err, ErrNotClass) {
		t.Errorf("a ZIP file: %v, want ErrNotClass", err)
	}
	c, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	head := 10 // up to constant_pool_count
	for n := range data {
		got, err := Parse(data[:n])
		if err == nil && string(got.Name()) != string(c.Name()) {
			t.Errorf("cut at %d: read another class, %q", n, got.Name())
		}
		if n < head && err == nil {
			t.Errorf("cut at %d: no error", n)
		}
	}
	lying := slices.Clone(data)
	binary.BigEndian.PutUint16(lying[8:], 0xffff)
	if _, err := Parse(lying); err == nil {
		t.Error("a constant pool larger than the file: no error")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte("\xca\xfe\xba\xbe\x00\x00\x00\x34\x00\x02\x07\x00\x01\x00\x21\x00\x01\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse(data)
		if err != nil {
			return
		}
		if c.Name() == nil {
			t.Error("a class without a name")
		}
		for range c.Interfaces() {
		}
		for range c.Classes() {
		}
		for range c.Strings() {
		}
		for range c.Refs() {
		}
	})
}
