package axml

import (
	"encoding/binary"
	"testing"
)

// typeOf returns a ResTable_type of the entries, which stand at the given
// offsets of its end, with the table of their offsets.
func typeOf(flags byte, count int, offsets, entries []byte) chunk {
	le := binary.LittleEndian
	const header = 84
	data := make([]byte, header)
	data[8], data[9] = 1, flags
	le.PutUint32(data[12:], uint32(count))
	le.PutUint32(data[16:], uint32(header+len(offsets)))
	data = append(append(data, offsets...), entries...)
	return chunk{kind: chunkType, header: header, data: data}
}

// TestLayouts looks up the same two integers in every layout of a type.
func TestLayouts(t *testing.T) {
	plain := []byte{
		8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, typeInt, 5, 0, 0, 0,
		8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, typeInt, 6, 0, 0, 0,
	}
	compact := []byte{0, 0, entryCompact, typeInt, 5, 0, 0, 0, 0, 0, entryCompact, typeInt, 6, 0, 0, 0}
	none := []byte{0xff, 0xff, 0xff, 0xff}
	tests := []struct {
		name string
		c    chunk
	}{
		{"plain", typeOf(0, 4, append(append([]byte{0, 0, 0, 0}, none...), append(none, 16, 0, 0, 0)...), plain)},
		{"sparse", typeOf(typeSparse, 2, []byte{0, 0, 0, 0, 3, 0, 4, 0}, plain)},
		{"16 bits", typeOf(typeOffset16, 4, []byte{0, 0, 0xff, 0xff, 0xff, 0xff, 4, 0}, plain)},
		{"compact", typeOf(typeOffset16, 4, []byte{0, 0, 0xff, 0xff, 0xff, 0xff, 2, 0}, compact)},
	}
	for _, test := range tests {
		c := typeChunk{chunk: test.c}
		for i, want := range []uint32{5, 0, 0, 6, 0} {
			kind, data, ok := c.entry(uint16(i))
			if data != want || ok != (want != 0) || ok && kind != typeInt {
				t.Errorf("%s: entry %d is type %d, %d, %v; want %d", test.name, i, kind, data, ok, want)
			}
		}
	}
}

// TestDefaultConfiguration checks that the default configuration is preferred
// to one that comes before it, and another taken where there is none.
func TestDefaultConfiguration(t *testing.T) {
	entry := func(v byte) chunk {
		return typeOf(typeSparse, 1, []byte{0, 0, 0, 0}, []byte{0, 0, entryCompact, typeInt, v, 0, 0, 0})
	}
	tb := &table{types: map[uint16][]typeChunk{
		0x7f01: {{entry(1), false}, {entry(2), true}},
		0x7f02: {{entry(3), false}, {entry(4), false}},
	}}
	for id, want := range map[uint32]uint32{0x7f010000: 2, 0x7f020000: 3} {
		if _, got, ok := tb.lookup(id); got != want || !ok {
			t.Errorf("%08x: %d, %v; want %d", id, got, ok, want)
		}
	}
	if isDefault([]byte{64, 0, 0, 0, 0, 0, 0, 0, 'z', 'h'}) || !isDefault([]byte{64, 0, 0, 0, 0, 0}) {
		t.Error("isDefault is wrong")
	}
}

// TestReferences follows references between resources, one in a circle.
func TestReferences(t *testing.T) {
	ref := func(entry byte) chunk {
		return typeOf(typeSparse, 1, []byte{0, 0, 0, 0}, []byte{0, 0, entryCompact, typeReference, 0, 0, entry, 0x7f})
	}
	r := &resources{tried: true, table: &table{types: map[uint16][]typeChunk{
		0x7f01: {{ref(2), true}},
		0x7f02: {{typeOf(typeSparse, 1, []byte{0, 0, 0, 0}, []byte{0, 0, entryCompact, typeBoolean, 1, 0, 0, 0}), true}},
		0x7f03: {{ref(3), true}},
	}}}
	for value, want := range map[string]string{
		"@0x7F010000": "true", "@0x7F020000": "true", "@0x7F030000": "@0x7F030000", "@0x7F040000": "@0x7F040000",
		"@0x01020000": "@0x01020000", "@string/x": "@string/x", "text": "text",
	} {
		if got := r.resolve(value); got != want {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}
