package apk_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

func open(t *testing.T, data []byte, limits apk.Limits) *apk.Archive {
	t.Helper()
	a, err := apk.New(bytes.NewReader(data), int64(len(data)), limits)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "app.apk")
	if err := os.WriteFile(path, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := apk.Open(path, apk.DefaultLimits()); !errors.Is(err, apk.ErrNotZip) || !strings.HasPrefix(err.Error(), path) {
		t.Errorf("text file: %v", err)
	}
	if err := os.WriteFile(path, archiveOf(nil).Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := apk.Open(path, apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	if data, _, err := a.Read(a.Find("classes.dex")); err != nil || !bytes.Equal(data, code) {
		t.Errorf("Read: %d bytes, %v", len(data), err)
	}
	if err := a.Close(); err != nil {
		t.Error(err)
	}
	if _, _, err := a.Read(a.Find("classes.dex")); err == nil {
		t.Error("a closed archive can be read")
	}
	if _, err := apk.Open(path+"x", apk.DefaultLimits()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
}

func TestNotZip(t *testing.T) {
	tests := []struct{ data, want string }{
		{"", "not a zip archive: it looks like an empty file"},
		{"%PDF-1.7\n", "not a zip archive: it looks like a PDF document"},
		{"dex\n035\x00", "not a zip archive: it looks like a DEX file"},
		{"\xef\xbb\xbf\n<!DOCTYPE html>", "not a zip archive: it looks like an HTML page, perhaps a download that failed"},
		{"<manifest/>", "not a zip archive: it looks like an XML text"},
		{"\x03\x00\x08\x00\x00", "not a zip archive: it looks like a binary XML file, such as a manifest taken out of an APK"},
		{"隐私政策", "not a zip archive: it looks like plain text"},
		{"\x00\x00\x00", "not a zip archive: it looks like zero bytes"},
		{"\x01\x02", "not a zip archive: it looks like binary data"},
		{"PK\x03\x04\x14\x00", "the zip archive is cut off and nothing in it can be read"},
	}
	for _, test := range tests {
		_, err := apk.New(strings.NewReader(test.data), int64(len(test.data)), apk.DefaultLimits())
		if err == nil || err.Error() != test.want {
			t.Errorf("%q:\n got %v\nwant %s", test.data, err, test.want)
		}
	}
}

// TestDuplicate checks that every copy can be read and that the first is the
// one that is found.
func TestDuplicate(t *testing.T) {
	a := open(t, apktest.Zip{Members: []apktest.Member{
		dexMember(nil), {Name: "classes.dex", Data: []byte("second")},
	}}.Bytes(), apk.DefaultLimits())
	first, second := a.Members[0], a.Members[1]
	if first.Shadowed || !second.Shadowed || a.Find("classes.dex") != first {
		t.Errorf("shadowed: %v, %v", first.Shadowed, second.Shadowed)
	}
	if data, _, err := a.Read(second); string(data) != "second" {
		t.Errorf("Read: %q, %v", data, err)
	}
}

func TestPrefix(t *testing.T) {
	a := open(t, apktest.Zip{
		Members: []apktest.Member{dexMember(nil)}, Prefix: []byte("dex\n035\x00 hidden"),
	}.Bytes(), apk.DefaultLimits())
	if a.Prefix == nil {
		t.Fatal("no prefix")
	}
	if data, notes, err := a.Read(a.Prefix); string(data) != "dex\n035\x00 hidden" || notes != nil || err != nil {
		t.Errorf("Read: %q, %v, %v", data, notes, err)
	}
	if n := a.Notes[0]; !strings.Contains(n.Detail, "a DEX file") || !n.Refused {
		t.Errorf("note %+v", n)
	}
}

func TestUnreadable(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"encrypted", archiveOf(func(m *apktest.Member) {
			m.Name, m.Stored = "classes.dex", true
			m.Data = []byte("\x8f\x01scrambled")
			both(m, func(h *apktest.Header) { h.Flags |= 1; h.CRC32++ })
		}).Bytes(), "encrypted, or marked so and damaged"},
		{"unknown method", archiveOf(func(m *apktest.Member) {
			m.Stored = true
			m.Data = []byte("\xff\xfe")
			both(m, func(h *apktest.Header) { h.Method = 14; h.CRC32++; h.Size++ })
		}).Bytes(), "compression method 14 is unknown, and the data is neither stored nor deflated"},
		{"header outside", archiveOf(func(m *apktest.Member) {
			m.Central = func(h *apktest.Header) { h.Offset = 0xfffffff0 }
		}).Bytes(), "the local header at offset 4294967280 lies outside the file"},
	}
	for _, test := range tests {
		a := open(t, test.data, apk.DefaultLimits())
		if _, _, err := a.Read(a.Find("classes.dex")); err == nil || err.Error() != test.want {
			t.Errorf("%s:\n got %v\nwant %s", test.name, err, test.want)
		}
	}
}

// TestPartial checks that the readable part of a damaged member is returned.
func TestPartial(t *testing.T) {
	data := []byte("dex\n035\x00")
	for r := rand.NewPCG(1, 2); len(data) < 1<<16; {
		data = binary.LittleEndian.AppendUint64(data, r.Uint64())
	}
	b := apktest.Zip{Members: []apktest.Member{{Name: "classes.dex", Data: data}}}.Bytes()
	a := open(t, b[:len(b)/2], apk.DefaultLimits())
	got, _, err := a.Read(a.Find("classes.dex"))
	if !errors.Is(err, io.ErrUnexpectedEOF) || len(got) < 1000 || !bytes.HasPrefix(data, got) {
		t.Errorf("%d of %d bytes, %v", len(got), len(data), err)
	}
}

func TestSHA256(t *testing.T) {
	a := open(t, apktest.Zip{}.Bytes(), apk.DefaultLimits())
	const want = "8739c76e681f900923b900c9df0ef75cf421d39cabb54650c4b9ad19b6a76d85" // of an empty archive
	if got, err := a.SHA256(t.Context()); got != want || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
}
