package axml

import (
	"encoding/binary"
	"sort"
)

// value returns the text of a resource, or the id of the one it refers to.
func (t *table) value(id uint32) (value string, next uint32, ok bool) {
	kind, data, ok := t.lookup(id)
	switch {
	case !ok:
		return "", 0, false
	case kind == typeReference, kind == typeDynamic:
		return "", data, data != 0
	case kind == typeString:
		value, ok = t.pool.get(data)
		return value, 0, ok
	}
	return text(kind, data), 0, true
}

func (t *table) visited() int { return t.visits }

// lookup returns the typed value of a resource, of its default configuration if
// there is one and else of the first.
func (t *table) lookup(id uint32) (dataType uint8, data uint32, found bool) {
	for _, c := range t.types[uint16(id>>16)] {
		if t.visits++; t.visits > maxVisits {
			return 0, 0, false
		}
		kind, value, ok := c.entry(uint16(id))
		if !ok {
			continue
		}
		if c.isDefault {
			return kind, value, true
		}
		if !found {
			dataType, data, found = kind, value, true
		}
	}
	return dataType, data, found
}

// entry returns the value of entry i, ResTable_entry and Res_value. Bags have
// none.
func (c *typeChunk) entry(i uint16) (dataType uint8, data uint32, ok bool) {
	le := binary.LittleEndian
	offset, ok := c.offset(i)
	at := uint64(le.Uint32(c.data[16:])) + offset
	if !ok || at+8 > uint64(len(c.data)) {
		return 0, 0, false
	}
	b := c.data[at:]
	flags := le.Uint16(b[2:])
	switch {
	case flags&entryCompact != 0:
		return uint8(flags >> 8), le.Uint32(b[4:]), true
	case flags&entryComplex != 0:
		return 0, 0, false
	}
	size := uint64(le.Uint16(b))
	if size+8 > uint64(len(b)) {
		return 0, 0, false
	}
	return b[size+3], le.Uint32(b[size+4:]), true
}

// offset returns where entry i lies from the start of the entries.
func (c *typeChunk) offset(i uint16) (uint64, bool) {
	le := binary.LittleEndian
	count := uint64(le.Uint32(c.data[12:]))
	table := c.data[c.header:]
	switch flags := c.data[9]; {
	case flags&typeSparse != 0:
		pairs := int(min(count, uint64(len(table)/4))) // sorted by entry
		n := sort.Search(pairs, func(n int) bool { return le.Uint16(table[4*n:]) >= i })
		if n == pairs || le.Uint16(table[4*n:]) != i {
			return 0, false
		}
		return 4 * uint64(le.Uint16(table[4*n+2:])), true
	case flags&typeOffset16 != 0:
		if uint64(i) >= count || 2*uint64(i)+2 > uint64(len(table)) {
			return 0, false
		}
		offset := le.Uint16(table[2*uint64(i):])
		return 4 * uint64(offset), offset != 0xffff
	default:
		if uint64(i) >= count || 4*uint64(i)+4 > uint64(len(table)) {
			return 0, false
		}
		offset := le.Uint32(table[4*uint64(i):])
		return uint64(offset), offset != 0xffffffff
	}
}
