package apktest

import (
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf16"
)

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
func (w *writer) stringData(strings []string) []int {
	w.note(0x2002, len(strings), len(w.b))
	offsets := make([]int, len(strings))
	for i, s := range strings {
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

func (w *writer) uleb(values ...int) {
	for _, v := range values {
		w.b = binary.AppendUvarint(w.b, uint64(v))
	}
}
