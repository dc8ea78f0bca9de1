package dex

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// classNames returns the descriptors of the classes that the files define.
func classNames(t *testing.T, files ...*File) []string {
	t.Helper()
	var names []string
	for _, f := range files {
		for c := range f.ClassDefs {
			descriptor, err := f.Type(c.Class)
			if err != nil {
				t.Error(err)
			}
			names = append(names, UTF8(descriptor))
		}
	}
	return names
}

func TestVersions(t *testing.T) {
	for version := 35; version <= 41; version++ {
		f, err := New(apktest.DEX{Version: version, Classes: []apktest.Class{{Name: "com.foo.Bar"}}}.Bytes())
		if err != nil {
			t.Errorf("version %d: %v", version, err)
			continue
		}
		if f.Version != version {
			t.Errorf("version %d, want %d", f.Version, version)
		}
		if diff := cmp.Diff([]string{"Lcom/foo/Bar;"}, classNames(t, f)); diff != "" {
			t.Errorf("version %d: classes (-want +got):\n%s", version, diff)
		}
	}
}

func TestNotReadable(t *testing.T) {
	valid := apktest.DEX{}.Bytes()
	for _, test := range []struct {
		name string
		data string
		want error
	}{
		{"empty", "", ErrNotDEX},
		{"zip", "PK\x03\x04aaaaaaaa", ErrNotDEX},
		{"short magic", "dex\n035", ErrNotDEX},
		{"no NUL after the version", "dex\n0350" + string(valid[8:]), ErrNotDEX},
		{"version too old", "dex\n013\x00" + string(valid[8:]), ErrUnsupported},
		{"version too new", "dex\n042\x00" + string(valid[8:]), ErrUnsupported},
		{"version not a number", "dex\nabc\x00" + string(valid[8:]), ErrUnsupported},
		{"compact DEX", "cdex001\x00", ErrUnsupported},
		{"optimised DEX", "dey\n036\x00", ErrUnsupported},
		{"vdex", "vdex027\x00", ErrUnsupported},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := New([]byte(test.data))
			if f != nil || !errors.Is(err, test.want) {
				t.Errorf("New = %v, %v; want %v", f, err, test.want)
			}
			files, err := Split([]byte(test.data))
			if files != nil || !errors.Is(err, test.want) {
				t.Errorf("Split = %v, %v; want %v", files, err, test.want)
			}
		})
	}
}

func TestBigEndian(t *testing.T) {
	data := apktest.DEX{}.Bytes()
	binary.BigEndian.PutUint32(data[0x28:], 0x12345678)
	f, err := New(data)
	var format *FormatError
	if f != nil || !errors.As(err, &format) {
		t.Fatalf("New = %v, %v; want a FormatError", f, err)
	}
	const want = "dex: big-endian files are not supported: endian_tag 0x78563412 at offset 0x28"
	if err.Error() != want {
		t.Errorf("error %q, want %q", err, want)
	}
}

func TestContainer(t *testing.T) {
	data := apktest.Container(
		apktest.DEX{Classes: []apktest.Class{{Name: "a.A", Super: "a.Base"}}},
		apktest.DEX{Classes: []apktest.Class{{Name: "b.B"}, {Name: "b.C"}}},
		apktest.DEX{Types: []string{"c.OnlyReferenced"}},
	)
	files, err := Split(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 3 {
		t.Errorf("%d files, want 3", len(files))
	}
	if diff := cmp.Diff([]string{"La/A;", "Lb/B;", "Lb/C;"}, classNames(t, files...)); diff != "" {
		t.Errorf("classes (-want +got):\n%s", diff)
	}

	// A file that cannot be read hides neither those before it nor the fact.
	second := le.Uint32(data[0x20:])
	copy(data[second:], "junk")
	files, err = Split(data)
	if !errors.Is(err, ErrNotDEX) {
		t.Errorf("error %v, want %v", err, ErrNotDEX)
	}
	if diff := cmp.Diff([]string{"La/A;"}, classNames(t, files...)); diff != "" {
		t.Errorf("classes before the damage (-want +got):\n%s", diff)
	}
}

// Sizes that don't fit cost no more than what they hide.
func TestContainerSizes(t *testing.T) {
	for _, test := range []struct {
		name  string
		field int
		value uint32
		want  []string
	}{
		{"container_size 0", 0x70, 0, []string{"La/A;", "Lb/B;"}},
		{"container_size too large", 0x70, 0xffffffff, []string{"La/A;", "Lb/B;"}},
		{"file_size 0", 0x20, 0, []string{"La/A;"}},
		{"file_size too large", 0x20, 0xffffffff, []string{"La/A;"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			data := apktest.Container(
				apktest.DEX{Classes: []apktest.Class{{Name: "a.A"}}},
				apktest.DEX{Classes: []apktest.Class{{Name: "b.B"}}},
			)
			le.PutUint32(data[test.field:], test.value)
			files, err := Split(data)
			var format *FormatError
			if !errors.As(err, &format) {
				t.Errorf("error %v, want a FormatError", err)
			}
			if diff := cmp.Diff(test.want, classNames(t, files...)); diff != "" {
				t.Errorf("classes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestContainerOfTooManyFiles(t *testing.T) {
	files, err := Split(apktest.Container(make([]apktest.DEX, maxFiles+1)...))
	if len(files) != maxFiles || err == nil {
		t.Errorf("%d files, error %v; want %d files and an error", len(files), err, maxFiles)
	}
	files, err = Split(apktest.Container(make([]apktest.DEX, maxFiles)...))
	if len(files) != maxFiles || err != nil {
		t.Errorf("%d files, error %v; want %d files", len(files), err, maxFiles)
	}
}
