package axml_test

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

var le = binary.LittleEndian

// document is a manifest as its chunks: the string pool, the resource map, the
// start of the namespace, the elements and the end of the namespace.
type document [][]byte

func split(data []byte) document {
	var d document
	for rest := data[8:]; len(rest) > 0; {
		n := le.Uint32(rest[4:])
		d = append(d, bytes.Clone(rest[:n]))
		rest = rest[n:]
	}
	return d
}

func (d document) bytes() []byte {
	body := bytes.Join(d, nil)
	return append(le.AppendUint32([]byte{3, 0, 8, 0}, uint32(8+len(body))), body...)
}

// find returns the nth chunk of a type.
func (d document) find(kind uint16, n int) []byte {
	for _, c := range d {
		if le.Uint16(c) == kind {
			if n == 0 {
				return c
			}
			n--
		}
	}
	return nil
}

// dummy returns a chunk of a type that means nothing.
func dummy(kind uint16, size int) []byte {
	b := make([]byte, size)
	le.PutUint16(b, kind)
	le.PutUint16(b[2:], 8)
	le.PutUint32(b[4:], uint32(size))
	return b
}

// trickRoot is the manifest that the tests of tricks bend.
func trickRoot() apktest.Element {
	return apktest.Element{
		Name:  "manifest",
		Attrs: []apktest.Attr{apktest.Plain("package", "a.b"), apktest.Android("versionCode", 7)},
		Children: []apktest.Element{
			{Name: "uses-sdk", Attrs: []apktest.Attr{apktest.Android("minSdkVersion", 21)}},
			{Name: "uses-permission", Attrs: []apktest.Attr{apktest.Android("name", "p.READ_SMS")}},
			{Name: "application", Children: []apktest.Element{
				{Name: "service", Attrs: []apktest.Attr{apktest.Android("name", ".Push"), apktest.Android("exported", true)}},
			}},
		},
	}
}

// TestTricks checks for each trick that the manifest is read as a device would
// read it. The table in the package documentation names its rows.
func TestTricks(t *testing.T) {
	const (
		pool, ids                    = 0, 1
		startElement, endElement     = 0x0102, 0x0103
		rawValue, typedSize, typeVal = 8, 12, 16 // of an attribute
		attributes                   = 36        // of a start element
	)
	chunks := func(edit func(d document) document) func() []byte {
		return func() []byte { return edit(split(apktest.XML{Root: trickRoot()}.Bytes())).bytes() }
	}
	bend := func(edit func(d document)) func() []byte {
		return chunks(func(d document) document { edit(d); return d })
	}
	element := func(edit func(root *apktest.Element)) func() []byte {
		return func() []byte {
			root := trickRoot()
			edit(&root)
			return apktest.XML{Root: root}.Bytes()
		}
	}
	file := func(edit func(data []byte) []byte) func() []byte {
		return func() []byte { return edit(apktest.XML{Root: trickRoot()}.Bytes()) }
	}
	tests := []struct {
		name  string
		data  func() []byte
		notes []axml.NoteKind
	}{
		{"plain", element(func(*apktest.Element) {}), nil},
		{"utf16", func() []byte { return apktest.XML{Root: trickRoot(), UTF16: true}.Bytes() }, nil},

		{"file type", file(func(b []byte) []byte { b[0] = 0; return b }), []axml.NoteKind{axml.OddFileHeader}},
		{"file size too large", file(func(b []byte) []byte { b[6] = 1; return b }), []axml.NoteKind{axml.OddFileHeader}},
		{"file size too small", file(func(b []byte) []byte { le.PutUint32(b[4:], 100); return b }), []axml.NoteKind{axml.OddFileHeader}},
		{"data after the file", file(func(b []byte) []byte { return append(b, "junk"...) }), []axml.NoteKind{axml.OddFileHeader}},

		{"dummy chunk before the elements", chunks(func(d document) document {
			return slices.Insert(d, 2, dummy(0x0999, 32))
		}), []axml.NoteKind{axml.OddChunk}},
		{"dummy chunk between elements", chunks(func(d document) document {
			return slices.Insert(d, 5, dummy(0x0999, 32))
		}), []axml.NoteKind{axml.OddChunk}},
		{"end-namespace of size zero", bend(func(d document) { le.PutUint32(d[len(d)-1][4:], 0) }), nil},
		{"no end-namespace", chunks(func(d document) document { return d[:len(d)-1] }), nil},
		{"end element of size zero", bend(func(d document) { le.PutUint32(d.find(endElement, 0)[4:], 0) }), []axml.NoteKind{axml.OddChunk}},
		{"start element of size zero", bend(func(d document) { le.PutUint32(d.find(startElement, 2)[4:], 0) }), []axml.NoteKind{axml.OddChunk}},
		{"end element of another name", bend(func(d document) { d.find(endElement, 0)[20]++ }), nil},
		{"elements after the root", chunks(func(d document) document {
			return append(d, d.find(startElement, 2), d.find(endElement, 0))
		}), nil},
		{"end-namespace in the middle", chunks(func(d document) document { return slices.Insert(d, 4, d[len(d)-1]) }), nil},

		{"string count too high", bend(func(d document) { d[pool][8] += 4 }), nil},
		{"strings beyond the pool", bend(func(d document) {
			le.PutUint32(d[pool][28:], 0xfffff) // the first string, a name with an id
		}), []axml.NoteKind{axml.OddAttribute}},
		{"second string pool after the elements", chunks(func(d document) document { return append(d, d[pool]) }), []axml.NoteKind{axml.OddStringPool}},
		{"bait in an earlier pool", chunks(func(d document) document {
			return slices.Insert(d, 0, bytes.ReplaceAll(d[pool], []byte("READ_SMS"), []byte("INTERNET")))
		}), []axml.NoteKind{axml.OddStringPool}},

		{"names by id only", func() []byte { return apktest.XML{Root: trickRoot(), Nameless: true}.Bytes() }, []axml.NoteKind{axml.OddAttribute}},
		{"namespace in the names", element(func(root *apktest.Element) {
			root.Children[1].Attrs[0].Name = "android:name"
			root.Children[2].Children[0].Attrs[0].Name = "android:name"
		}), []axml.NoteKind{axml.OddAttribute}},
		{"bait under the name", element(func(root *apktest.Element) {
			id := root.Children[1].Attrs[0].ID
			root.Children[1].Attrs = []apktest.Attr{{Name: "name", Value: "p.INTERNET"}, {Name: "x", ID: id, Value: "p.READ_SMS"}}
			root.Children[2].Children[0].Attrs[0].Name = "x"
		}), []axml.NoteKind{axml.OddAttribute}},
		{"name without id", bend(func(d document) { le.PutUint16(d[ids], 0x0181) }), []axml.NoteKind{axml.OddChunk, axml.OddAttribute}},
		{"no namespace", bend(func(d document) { le.PutUint32(d.find(startElement, 2)[attributes:], 0xffffffff) }), nil},
		{"prefix at index 0", bend(func(d document) { le.PutUint32(d[2][16:], 0) }), nil},

		{"attributes farther apart", bend(func(d document) {
			for i, c := range d {
				if le.Uint16(c) == startElement {
					d[i] = spread(c)
				}
			}
		}), nil},
		{"size of a value", bend(func(d document) { d.find(startElement, 2)[attributes+typedSize] = 99 }), nil},
		{"bait in the source text", bend(func(d document) {
			bait := d.find(startElement, 0)[attributes+rawValue:] // "a.b", the package
			copy(d.find(startElement, 2)[attributes+rawValue:], bait[:4])
		}), []axml.NoteKind{axml.OddAttribute}},
		{"bait in the typed value", bend(func(d document) {
			// Of package, which Android takes from the source text.
			d.find(startElement, 0)[attributes+typeVal]++
		}), []axml.NoteKind{axml.OddAttribute}},
		{"second application", chunks(func(d document) document {
			at := slices.IndexFunc(d, func(c []byte) bool { return bytes.Equal(c, d.find(startElement, 3)) })
			return slices.Insert(d, at, d[at], d.find(endElement, 2))
		}), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m, err := axml.Parse(test.data(), nil)
			if err != nil {
				t.Fatal(err)
			}
			yes := true
			want := &axml.Manifest{
				Package: "a.b", VersionCode: 7, MinSDK: 21, TargetSDK: 21,
				UsesPermissions: []axml.UsesPermission{{Name: "p.READ_SMS"}},
				Components:      []axml.Component{{Kind: "service", Name: "a.b.Push", Exported: &yes}},
			}
			var kinds []axml.NoteKind
			for _, n := range m.Notes {
				kinds = append(kinds, n.Kind)
			}
			m.Notes = nil
			if diff := cmp.Diff(want, m); diff != "" {
				t.Errorf("manifest (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.notes, kinds); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

// spread puts four bytes after each attribute of a start element.
func spread(c []byte) []byte {
	out := bytes.Clone(c[:36])
	for rest := c[36:]; len(rest) > 0; rest = rest[20:] {
		out = append(append(out, rest[:20]...), "junk"...)
	}
	le.PutUint16(out[26:], 24)
	le.PutUint32(out[4:], uint32(len(out)))
	return out
}

// TestCutOff checks that what comes before the end of a cut file is read, and
// that the loss is noted.
func TestCutOff(t *testing.T) {
	data := apktest.XML{Root: trickRoot()}.Bytes()
	whole, err := axml.Parse(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	partial := 0
	for n := range len(data) {
		m, err := axml.Parse(data[:n], nil)
		if err != nil {
			continue
		}
		lost := slices.ContainsFunc(m.Notes, func(n axml.Note) bool { return n.Lost })
		if m.Notes = nil; !lost && !cmp.Equal(whole, m) {
			t.Errorf("%d of %d bytes: no note of the loss", n, len(data))
		}
		partial++
	}
	if partial < 100 {
		t.Errorf("only %d cut manifests could be read", partial)
	}
}

// TestHeavy checks that small files that ask for much memory or time get
// neither.
func TestHeavy(t *testing.T) {
	long := strings.Repeat("x", 30000)
	root := trickRoot()
	for range 1000 {
		root.Children = append(root.Children, apktest.Element{Name: "x", Attrs: []apktest.Attr{apktest.Plain("y", long)}})
	}
	count := split(apktest.XML{Root: trickRoot()}.Bytes())
	le.PutUint32(count[0][8:], 0x10000000)
	styles := split(apktest.XML{Root: trickRoot()}.Bytes())
	none := dummy(1, 28)
	none[2] = 28
	le.PutUint32(none[12:], 0x10000000)
	styles[0] = none
	stride := split(apktest.XML{Root: trickRoot()}.Bytes())
	wide := stride.find(0x0102, 0)
	le.PutUint16(wide[26:], 0)
	le.PutUint16(wide[28:], 0xffff)
	for range 200 {
		stride = slices.Insert(stride, 3, wide)
	}
	tests := map[string][]byte{
		"text":       apktest.XML{Root: root}.Bytes(),
		"count":      count.bytes(),
		"styles":     styles.bytes(),
		"attributes": stride.bytes(),
	}
	for name, data := range tests {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		axml.Parse(data, nil)
		runtime.ReadMemStats(&after)
		allocated := after.TotalAlloc - before.TotalAlloc
		if allocated > 200<<20 {
			t.Errorf("%s: %d bytes allocated for a file of %d", name, allocated, len(data))
		}
	}
}
