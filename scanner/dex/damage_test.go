package dex

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// A file that is cut anywhere is reported as damaged, and is read up to there.
func TestTruncated(t *testing.T) {
	data := sampleDEX.Bytes()
	if refs, failures := readAll(data); refs != 10 || failures != 0 {
		t.Fatalf("whole file: %d references and %d failures, want 10 and 0", refs, failures)
	}
	for n := range data {
		if _, failures := readAll(data[:n:n]); failures == 0 {
			t.Errorf("cut to %d bytes: no error", n)
		}
	}
}

func TestTruncatedContainer(t *testing.T) {
	data := apktest.Container(sampleDEX, sampleDEX)
	for n := range data {
		if _, failures := readAll(data[:n:n]); failures == 0 {
			t.Errorf("cut to %d bytes: no error", n)
		}
	}
}

// Whatever the header states, reading ends without a panic.
func TestHeaderExtremes(t *testing.T) {
	for _, valid := range [][]byte{sampleDEX.Bytes(), apktest.Container(sampleDEX, sampleDEX)} {
		for off := 0x20; off < 0x78; off += 4 {
			for _, v := range []uint32{0, 1, 0x70, uint32(len(valid)) - 1, uint32(len(valid)), 1 << 16, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff} {
				data := append([]byte(nil), valid...)
				le.PutUint32(data[off:], v)
				readAll(data)
			}
		}
	}
}

// tables are the offsets of the tables' counts in the header, each followed by
// the table's offset.
var tables = []struct {
	name  string
	count int
}{
	{"string_ids", 0x38},
	{"type_ids", 0x40},
	{"proto_ids", 0x48},
	{"field_ids", 0x50},
	{"method_ids", 0x58},
	{"class_defs", 0x60},
}

// A table that is longer than the file is read as far as the file goes.
func TestTableTooLong(t *testing.T) {
	for _, table := range tables {
		t.Run(table.name, func(t *testing.T) {
			data := sampleDEX.Bytes()
			le.PutUint32(data[table.count:], 0xffffffff)
			f, err := New(data)
			if f == nil || err == nil || !strings.Contains(err.Error(), table.name) {
				t.Fatalf("New = %v, %v; want a file and an error about %s", f, err, table.name)
			}
			var got []string
			for c := range f.ClassDefs {
				if len(got) == len(sampleDEX.Classes) {
					break // what comes next is not a class
				}
				descriptor, err := f.Type(c.Class)
				if err != nil {
					t.Error(err)
				}
				got = append(got, UTF8(descriptor))
			}
			if diff := cmp.Diff([]string{"Lcom/foo/Base;", "Lcom/foo/Task;"}, got); diff != "" {
				t.Errorf("classes (-want +got):\n%s", diff)
			}
		})
	}
}

// A table that lies outside the file is empty.
func TestTableOutside(t *testing.T) {
	for _, table := range tables {
		t.Run(table.name, func(t *testing.T) {
			data := sampleDEX.Bytes()
			le.PutUint32(data[table.count+4:], uint32(len(data)+1))
			f, err := New(data)
			if f == nil || err == nil || !strings.Contains(err.Error(), table.name) {
				t.Fatalf("New = %v, %v; want a file and an error about %s", f, err, table.name)
			}
		})
	}
}

// Strings that share one long string are not read again and again.
func TestOverlappingStrings(t *testing.T) {
	d := apktest.DEX{Strings: []string{strings.Repeat("x", 50_000)}}
	for i := range 500 {
		d.Strings = append(d.Strings, fmt.Sprintf("%03d", i))
	}
	data := d.Bytes()
	ids := data[le.Uint32(data[0x3c:]):]
	long := ids[4*500:][:4]
	for i := range 500 {
		copy(ids[4*i:], long)
	}
	f, err := New(data)
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	var last error
	for s, err := range f.Strings {
		read, last = read+len(s), err
	}
	if read == 0 || read > 2*len(data)+slack {
		t.Errorf("%d bytes of strings read from %d", read, len(data))
	}
	if last != ErrOverlap {
		t.Errorf("error %v, want %v", last, ErrOverlap)
	}
}

// Classes that share one large class_data, whose methods share one large
// code_item, are not read again and again.
func TestOverlap(t *testing.T) {
	const classes, methods = 500, 500
	var d apktest.DEX
	for i := range classes {
		class := apktest.Class{Name: fmt.Sprintf("p.C%03d", i)}
		if i == 0 {
			for j := range methods {
				class.Methods = append(class.Methods, apktest.Method{Name: fmt.Sprintf("m%d", j), Static: true})
			}
			class.Methods[0].Code = []apktest.Insn{apktest.Units(make([]uint16, 50_000)...)}
		}
		d.Classes = append(d.Classes, class)
	}
	data := d.Bytes()
	classDefs := le.Uint32(data[0x64:])
	classData := le.Uint32(data[classDefs+24:])
	for i := range uint32(classes) {
		le.PutUint32(data[classDefs+32*i+24:], classData)
	}

	f, err := New(data)
	if err != nil {
		t.Fatal(err)
	}
	bodies, overlaps := 0, 0
	var large EncodedMethod
	for c := range f.ClassDefs {
		for m, err := range c.Methods {
			if errors.Is(err, ErrOverlap) {
				overlaps++
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if bodies == 0 {
				large = m
			}
			if _, err := c.Code(large); errors.Is(err, ErrOverlap) {
				overlaps++
				break
			}
			bodies++
		}
	}
	if most := 2 * 8; bodies == 0 || bodies > most {
		t.Errorf("%d bodies of half the file's size read, want 1 to %d", bodies, most)
	}
	if overlaps == 0 {
		t.Error("the overlap is not reported")
	}
}

// Fields without number, in data that many classes share, are not skipped
// again and again.
func TestOverlappingFields(t *testing.T) {
	const classes = 500
	d := apktest.DEX{Strings: []string{strings.Repeat("\x01", 50_000)}}
	for i := range classes {
		d.Classes = append(d.Classes, apktest.Class{Name: fmt.Sprintf("p.C%03d", i)})
	}
	data := d.Bytes()
	// A count of fields beyond all others, then the fields.
	fields := bytes.Index(data, []byte("\x01\x01\x01\x01\x01\x01\x01\x01"))
	copy(data[fields:], "\xff\xff\xff\xff\x0f")
	classDefs := le.Uint32(data[0x64:])
	for i := range uint32(classes) {
		le.PutUint32(data[classDefs+32*i+24:], uint32(fields))
	}

	f, err := New(data)
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for c := range f.ClassDefs {
		before := *c.budget
		for m, err := range c.Methods {
			if err == nil {
				t.Fatalf("method %v", m)
			}
		}
		read += int(before - *c.budget)
	}
	if read < 50_000 || read > 9*len(data)+slack {
		t.Errorf("%d bytes read from %d", read, len(data))
	}
}
