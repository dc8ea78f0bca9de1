package apktest

import (
	"crypto/sha1"
	"encoding/binary"
	"fmt"
	"hash/adler32"
)

// Bytes returns the file, with the checksum, signature and map that Android's
// own tools ask for.
func (d DEX) Bytes() []byte {
	switch d.Version {
	case 0:
		d.Version = defaultVersion
	case containerVersion:
		return Container(d)
	}
	b := appendDEX(nil, d, true)
	sign(b)
	return b
}

// Container returns a DEX file of version 41 that holds the given files. As R8
// writes them, all use the string table of the last; their versions do not
// count. The maps of the others do not list the strings.
func Container(files ...DEX) []byte {
	var strings []string
	for _, d := range files {
		strings = append(strings, newPool(d).strings.keys...)
	}
	var b []byte
	var starts []int
	for i, d := range files {
		d.Version = containerVersion
		d.Strings = strings
		starts = append(starts, len(b))
		b = appendDEX(b, d, i == len(files)-1)
	}
	for i, start := range starts {
		last := starts[len(starts)-1]
		copy(b[start+0x38:start+0x40], b[last+0x38:]) // string_ids
		le.PutUint32(b[start+0x70:], uint32(len(b)))  // container_size
		le.PutUint32(b[start+0x74:], uint32(start))   // header_offset
		end := len(b)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
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

// appendDEX appends the file to b and returns the result, which is yet to be
// signed. Without strings, the file numbers them all the same, but has no table
// of them.
func appendDEX(b []byte, d DEX, withStrings bool) []byte {
	w := &writer{b: b, start: len(b), pool: newPool(d)}
	p := w.pool
	classes := superFirst(d.Classes)
	var strings []string
	if withStrings {
		strings = p.strings.keys
	}

	header := headerSize
	if d.Version == containerVersion {
		header = headerSize41
	}
	w.reserve(0x0000, 1, header)
	stringIDs := w.reserve(0x0001, len(strings), 4)
	typeIDs := w.reserve(0x0002, len(p.types.keys), 4)
	protoIDs := w.reserve(0x0003, len(p.protos.keys), 12)
	fieldIDs := w.reserve(0x0004, len(p.fields.keys), 8)
	methodIDs := w.reserve(0x0005, len(p.methods.keys), 8)
	classDefs := w.reserve(0x0006, len(classes), 32)
	data := len(w.b)

	typeLists := w.typeLists(classes)
	codes := w.codes(classes)
	stringData := w.stringData(strings)
	classData := w.classData(classes, codes)
	values := w.staticValues(classes)
	w.align()
	mapOff := len(w.b)
	w.mapList()
	w.align()

	for i, off := range stringData {
		w.put(stringIDs+4*i, off)
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
		len(strings), offsetOf(stringIDs, len(strings)),
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

// sign fills in the signature, then the checksum over it.
func sign(file []byte) {
	signature := sha1.Sum(file[32:])
	copy(file[12:], signature[:])
	le.PutUint32(file[8:], adler32.Checksum(file[12:]))
}
