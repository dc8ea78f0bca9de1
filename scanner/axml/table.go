package axml

import (
	"encoding/binary"
	"errors"
)

// Chunk types, sizes and flags of resource tables, ResourceTypes.h.
const (
	chunkPackage = 0x0200
	chunkType    = 0x0201

	tableHeaderSize   = 12 // ResTable_header
	packageHeaderSize = 12 // ResTable_package up to its id
	typeHeaderSize    = 20 // ResTable_type without the configuration

	typeSparse   = 1 << 0 // ResTable_type.flags: pairs of entry and offset
	typeOffset16 = 1 << 1 // offsets of 16 bits

	entryComplex = 1 << 0 // ResTable_entry.flags: a bag of values
	entryCompact = 1 << 3 // the value is in the entry
)

// table is a resource table. Values are looked up in place.
type table struct {
	pool   *pool                  // of the values that are strings
	types  map[uint16][]typeChunk // by the upper half of an id: package and type
	visits int
}

// typeChunk is a ResTable_type: the entries of one type in one configuration.
type typeChunk struct {
	chunk
	isDefault bool // the configuration that fits every device
}

// newTable finds the parts of the table in data. Damage ends the search; what
// comes before can be looked up.
func newTable(data []byte) (*table, error) {
	le := binary.LittleEndian
	if len(data) < tableHeaderSize || le.Uint16(data) != chunkTable {
		return nil, errors.New("not a resource table")
	}
	t := &table{types: make(map[uint16][]typeChunk)}
	var err error
	eachChunk(data, func(c chunk) {
		switch {
		case c.kind == chunkStringPool && t.pool == nil:
			t.pool, err = newPool(c)
		case c.kind == chunkPackage && c.header >= packageHeaderSize:
			t.addTypes(c)
		}
	})
	if err == nil && t.pool == nil {
		err = errors.New("no string pool")
	}
	return t, err
}

// addTypes adds the types of the package in c.
func (t *table) addTypes(c chunk) {
	pkg := uint16(c.data[8])
	eachChunk(c.data, func(c chunk) {
		if c.kind == chunkType && c.header >= typeHeaderSize {
			id := pkg<<8 | uint16(c.data[8])
			t.types[id] = append(t.types[id], typeChunk{c, isDefault(c.data[typeHeaderSize:c.header])})
		}
	})
}

// eachChunk calls f for the chunks inside the chunk in data, up to one whose
// size cannot be.
func eachChunk(data []byte, f func(chunk)) {
	rest := data[min(int(binary.LittleEndian.Uint16(data[2:])), len(data)):]
	for {
		c, _, ok := chunkAt(rest)
		if !ok {
			return
		}
		f(c)
		rest = rest[len(c.data):]
	}
}

// isDefault reports whether a ResTable_config demands nothing. It begins with
// its size.
func isDefault(config []byte) bool {
	for i, c := range config {
		if i >= 4 && c != 0 {
			return false
		}
	}
	return true
}
