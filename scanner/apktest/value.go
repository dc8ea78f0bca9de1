package apktest

import (
	"encoding/binary"
	"math"
	"strconv"
	"unicode/utf16"
)

// Types of a typed value, ResourceTypes.h Res_value.
const (
	typeReference = 0x01
	typeString    = 0x03
	typeFloat     = 0x04
	typeInt       = 0x10
	typeBoolean   = 0x12
)

// value returns a value as an attribute holds it: the index of its source text,
// its type and its data.
func (w *xmlWriter) value(v any) (raw, kind, data uint32) {
	switch v := v.(type) {
	case string:
		i := w.index(v)
		return i, typeString, i
	case int:
		return none, typeInt, uint32(v)
	case bool:
		if v {
			return none, typeBoolean, math.MaxUint32
		}
		return none, typeBoolean, 0
	case float32:
		return none, typeFloat, math.Float32bits(v)
	case Ref:
		return none, typeReference, uint32(v)
	}
	return none, 0, 0
}

// stringPool returns a string pool chunk.
func stringPool(strings []string, wide bool) []byte {
	le := binary.LittleEndian
	var offsets []uint32
	var data []byte
	for _, s := range strings {
		offsets = append(offsets, uint32(len(data)))
		units := utf16.Encode([]rune(s))
		if !wide {
			data = appendLength8(data, len(units))
			data = appendLength8(data, len(s))
			data = append(data, s...)
			data = append(data, 0)
			continue
		}
		if len(units) > 0x7fff {
			data = le.AppendUint16(data, uint16(len(units)>>16|0x8000))
		}
		data = le.AppendUint16(data, uint16(len(units)))
		for _, u := range append(units, 0) {
			data = le.AppendUint16(data, u)
		}
	}
	flags := uint32(1 << 8)
	if wide {
		flags = 0
	}
	header := u32s(uint32(len(strings)), 0, flags, uint32(28+4*len(strings)), 0)
	return appendChunk(nil, 0x0001, header, append(u32s(offsets...), data...))
}

func appendLength8(b []byte, n int) []byte {
	if n > 0x7f {
		b = append(b, byte(n>>8)|0x80)
	}
	return append(b, byte(n))
}

// Table returns a resources.arsc whose package holds the strings as the entries
// of its only type, in the default configuration: the first is 0x7f010000. The
// package's name is cut to the 127 units that its field holds.
func Table(name string, strings ...string) []byte {
	var entries, offsets, keys = []byte(nil), []uint32(nil), []string(nil)
	for i := range strings {
		offsets = append(offsets, uint32(len(entries)))
		entries = append(entries, u32s(8, uint32(i), typeString<<24|8, uint32(i))...)
		keys = append(keys, "string"+strconv.Itoa(i))
	}
	const configSize = 28
	count := uint32(len(strings))
	start := uint32(20 + configSize + 4*len(strings))
	config := append(u32s(configSize), make([]byte, configSize-4)...)
	kind := appendChunk(nil, 0x0201, append(u32s(1, count, start), config...), append(u32s(offsets...), entries...))
	spec := appendChunk(nil, 0x0202, u32s(1, count), make([]byte, 4*len(strings)))

	types, names := stringPool([]string{"string"}, true), stringPool(keys, false)
	const packageHeader = 288
	header := u32s(0x7f)
	units := utf16.Encode([]rune(name))
	for _, u := range units[:min(len(units), 127)] {
		header = binary.LittleEndian.AppendUint16(header, u)
	}
	header = append(header, make([]byte, 4+256-len(header))...)
	header = append(header, u32s(packageHeader, 1, uint32(packageHeader+len(types)), count, 0)...)
	body := append(append(append(types, names...), spec...), kind...)
	pkg := appendChunk(nil, 0x0200, header, body)
	return appendChunk(nil, 0x0002, u32s(1), append(stringPool(strings, false), pkg...))
}
