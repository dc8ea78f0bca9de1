package apktest

import (
	"crypto/sha1"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"slices"
	"unicode/utf16"
)

// Bytes returns the file, with the checksum, signature and map that Android's
// own tools ask for.
func (d DEX) Bytes() []byte {
	if d.Version == containerVersion {
		return Container(d)
	}
	return appendDEX(nil, d)
}

// Container returns a DEX file of version 41 that holds the given files, each
// with tables of its own. Their versions do not count.
func Container(files ...DEX) []byte {
	var b []byte
	var starts []int
	for _, d := range files {
		d.Version = containerVersion
		starts = append(starts, len(b))
		b = appendDEX(b, d)
	}
	for i, start := range starts {
		end := len(b)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		le.PutUint32(b[start+0x70:], uint32(len(b)))
		le.PutUint32(b[start+0x74:], uint32(start))
		sign(b[start:end])
	}
	return b
}

const (
	defaultVersion   = 35
	containerVersion = 41
	headerSize       = 0x70
	headerSize41     = 0x78
	noIndex          = 0xffffffff
)

// Access flags and type codes of the format.
const (
	accPublic      = 0x1
	accStatic      = 0x8
	accFinal       = 0x10
	accAbstract    = 0x400
	accConstructor = 0x10000
)

var le = binary.LittleEndian

// writer lays a file out: header and id tables of known size first, then the
// data section, one kind of item after the other.
type writer struct {
	b     []byte // the container so far; offsets count from its start
	start int    // of this file's header
	pool  *pool
	items []mapItem
}

type mapItem struct {
	kind  uint16
	count int
	off   int
}

// appendDEX appends the file to b and returns the result.
func appendDEX(b []byte, d DEX) []byte {
	if d.Version == 0 {
		d.Version = defaultVersion
	}
	w := &writer{b: b, start: len(b), pool: newPool(d)}
	p := w.pool
	classes := superFirst(d.Classes)

	header := headerSize
	if d.Version == containerVersion {
		header = headerSize41
	}
	w.reserve(0x0000, 1, header)
	stringIDs := w.reserve(0x0001, len(p.strings.keys), 4)
	typeIDs := w.reserve(0x0002, len(p.types.keys), 4)
	protoIDs := w.reserve(0x0003, len(p.protos.keys), 12)
	fieldIDs := w.reserve(0x0004, len(p.fields.keys), 8)
	methodIDs := w.reserve(0x0005, len(p.methods.keys), 8)
	classDefs := w.reserve(0x0006, len(classes), 32)
	data := len(w.b)

	typeLists := w.typeLists(classes)
	codes := w.codes(classes)
	strings := w.stringData()
	classData := w.classData(classes, codes)
	values := w.staticValues(classes)
	w.align()
	mapOff := len(w.b)
	w.mapList()
	w.align()

	for i := range p.strings.keys {
		w.put(stringIDs+4*i, strings[i])
	}
	for i, typ := range p.types.keys {
		w.put(typeIDs+4*i, p.strings.index[typ])
	}
	for i, proto := range p.protos.keys {
		params, result := splitProto(proto)
		w.put(protoIDs+12*i, p.strings.index[shorty(params, result)], p.types.index[result], typeLists[fmt.Sprint(params)])
	}
	for i, f := range p.fields.keys {
		w.put(fieldIDs+8*i, p.types.index[f.class]|p.types.index[f.typ]<<16, p.strings.index[f.name])
	}
	for i, m := range p.methods.keys {
		w.put(methodIDs+8*i, p.types.index[m.class]|p.protos.index[m.proto]<<16, p.strings.index[m.name])
	}
	for i, c := range classes {
		w.put(classDefs+32*i, p.types.index[descriptor(c.Name)], c.access(), p.types.index[c.super()],
			typeLists[fmt.Sprint(c.interfaces())], noIndex, 0, classData[i], values[i])
	}

	copy(w.b[w.start:], fmt.Sprintf("dex\n%03d\x00", d.Version))
	w.put(w.start+0x20, len(w.b)-w.start, header, 0x12345678, 0, 0, mapOff,
		len(p.strings.keys), offsetOf(stringIDs, len(p.strings.keys)),
		len(p.types.keys), offsetOf(typeIDs, len(p.types.keys)),
		len(p.protos.keys), offsetOf(protoIDs, len(p.protos.keys)),
		len(p.fields.keys), offsetOf(fieldIDs, len(p.fields.keys)),
		len(p.methods.keys), offsetOf(methodIDs, len(p.methods.keys)),
		len(classes), offsetOf(classDefs, len(classes)),
		len(w.b)-data, data)
	sign(w.b[w.start:])
	return w.b
}

// offsetOf returns the offset of a table as the header states it: zero for an
// empty one.
func offsetOf(off, count int) int {
	if count == 0 {
		return 0
	}
	return off
}

// reserve makes room for a table and returns its offset.
func (w *writer) reserve(kind uint16, count, size int) int {
	off := len(w.b)
	w.b = append(w.b, make([]byte, count*size)...)
	w.note(kind, count, off)
	return off
}

// note remembers a section for the map.
func (w *writer) note(kind uint16, count, off int) {
	if count > 0 {
		w.items = append(w.items, mapItem{kind, count, off})
	}
}

// put writes 32-bit values at off.
func (w *writer) put(off int, values ...int) {
	for i, v := range values {
		le.PutUint32(w.b[off+4*i:], uint32(v))
	}
}

func (w *writer) align() {
	for (len(w.b)-w.start)%4 != 0 {
		w.b = append(w.b, 0)
	}
}

// typeLists writes the parameters of prototypes and the interfaces of classes
// and returns their offsets by their printed form; an empty list has none.
func (w *writer) typeLists(classes []Class) map[string]int {
	var lists [][]string
	for _, proto := range w.pool.protos.keys {
		params, _ := splitProto(proto)
		lists = append(lists, params)
	}
	for _, c := range classes {
		lists = append(lists, c.interfaces())
	}

	w.align()
	first := len(w.b)
	offsets := make(map[string]int)
	for _, list := range lists {
		key := fmt.Sprint(list)
		if _, done := offsets[key]; done || len(list) == 0 {
			continue
		}
		w.align()
		offsets[key] = len(w.b)
		w.b = le.AppendUint32(w.b, uint32(len(list)))
		for _, typ := range list {
			w.b = le.AppendUint16(w.b, uint16(w.pool.types.index[typ]))
		}
	}
	w.note(0x1001, len(offsets), first)
	return offsets
}

// codes writes the code_items and returns the offset of each method's.
func (w *writer) codes(classes []Class) map[methodRef]int {
	w.align()
	first := len(w.b)
	offsets := make(map[methodRef]int)
	for _, c := range classes {
		for _, m := range c.Methods {
			if m.Abstract {
				continue
			}
			w.align()
			offsets[c.methodRef(m)] = len(w.b)
			body := w.pool.assemble(m)
			for _, v := range []int{body.registers, body.ins, body.outs, 0} {
				w.b = le.AppendUint16(w.b, uint16(v))
			}
			w.b = le.AppendUint32(w.b, 0) // debug_info_off
			w.b = le.AppendUint32(w.b, uint32(len(body.units)))
			for _, unit := range body.units {
				w.b = le.AppendUint16(w.b, unit)
			}
		}
	}
	w.note(0x2001, len(offsets), first)
	return offsets
}

// stringData writes the strings and returns their offsets.
func (w *writer) stringData() []int {
	w.note(0x2002, len(w.pool.strings.keys), len(w.b))
	offsets := make([]int, len(w.pool.strings.keys))
	for i, s := range w.pool.strings.keys {
		offsets[i] = len(w.b)
		units := utf16.Encode([]rune(s))
		w.b = binary.AppendUvarint(w.b, uint64(len(units)))
		w.b = appendMUTF8(w.b, units)
		w.b = append(w.b, 0)
	}
	return offsets
}

// appendMUTF8 encodes UTF-16 units one by one: NUL takes two bytes, and a
// surrogate three.
func appendMUTF8(b []byte, units []uint16) []byte {
	for _, u := range units {
		switch {
		case u != 0 && u < 0x80:
			b = append(b, byte(u))
		case u < 0x800:
			b = append(b, 0xc0|byte(u>>6), 0x80|byte(u&0x3f))
		default:
			b = append(b, 0xe0|byte(u>>12), 0x80|byte(u>>6&0x3f), 0x80|byte(u&0x3f))
		}
	}
	return b
}

// classData writes the class_data_items and returns the offset of each
// class's, zero for a class without members.
func (w *writer) classData(classes []Class, codes map[methodRef]int) []int {
	first, count := len(w.b), 0
	offsets := make([]int, len(classes))
	for i, c := range classes {
		if len(c.Constants) == 0 && len(c.Methods) == 0 {
			continue
		}
		offsets[i] = len(w.b)
		count++

		var direct, virtual []Method
		for _, m := range c.Methods {
			if m.isDirect() {
				direct = append(direct, m)
			} else {
				virtual = append(virtual, m)
			}
		}
		for _, n := range []int{len(c.Constants), 0, len(direct), len(virtual)} {
			w.uleb(n)
		}
		last := 0
		for _, constant := range c.sortedConstants(w.pool) {
			index := w.pool.fields.index[c.fieldRef(constant)]
			w.uleb(index-last, accPublic|accStatic|accFinal)
			last = index
		}
		w.encodedMethods(c, direct, codes)
		w.encodedMethods(c, virtual, codes)
	}
	w.note(0x2000, count, first)
	return offsets
}

func (w *writer) encodedMethods(c Class, methods []Method, codes map[methodRef]int) {
	index := func(m Method) int { return w.pool.methods.index[c.methodRef(m)] }
	slices.SortFunc(methods, func(a, b Method) int { return index(a) - index(b) })
	last := 0
	for _, m := range methods {
		w.uleb(index(m)-last, m.access(), codes[c.methodRef(m)])
		last = index(m)
	}
}

// staticValues writes the encoded_array of each class that has constants and
// returns their offsets.
func (w *writer) staticValues(classes []Class) []int {
	first, count := len(w.b), 0
	offsets := make([]int, len(classes))
	for i, c := range classes {
		if len(c.Constants) == 0 {
			continue
		}
		offsets[i] = len(w.b)
		count++
		w.uleb(len(c.Constants))
		for _, constant := range c.sortedConstants(w.pool) {
			switch constant.typ {
			case "Z":
				w.b = append(w.b, byte(constant.value)<<5|0x1f)
			case "I":
				w.b = le.AppendUint32(append(w.b, 3<<5|0x04), uint32(constant.value))
			default:
				index := w.pool.strings.index[constant.text]
				w.b = le.AppendUint32(append(w.b, 3<<5|0x17), uint32(index))
			}
		}
	}
	w.note(0x2005, count, first)
	return offsets
}

// mapList writes the map of all sections, itself included.
func (w *writer) mapList() {
	w.note(0x1000, 1, len(w.b))
	w.b = le.AppendUint32(w.b, uint32(len(w.items)))
	for _, item := range w.items {
		w.b = le.AppendUint32(w.b, uint32(item.kind))
		w.b = le.AppendUint32(w.b, uint32(item.count))
		w.b = le.AppendUint32(w.b, uint32(item.off))
	}
}

func (w *writer) uleb(values ...int) {
	for _, v := range values {
		w.b = binary.AppendUvarint(w.b, uint64(v))
	}
}

// sign fills in the signature, then the checksum over it.
func sign(file []byte) {
	signature := sha1.Sum(file[32:])
	copy(file[12:], signature[:])
	le.PutUint32(file[8:], adler32.Checksum(file[12:]))
}
