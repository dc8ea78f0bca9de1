package axml

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Chunk types and sizes of resource tables, ResourceTypes.h.
const (
	chunkPackage  = 0x0200
	chunkType     = 0x0201
	chunkTypeSpec = 0x0202

	tableHeaderSize   = 12
	packageHeaderSize = 284 // without the last field, which old files lack
	typeSpecSize      = 16  // ResTable_typeSpec
	typeHeaderSize    = 20  // ResTable_type without the configuration
)

// checkTable reports whether androidbinary can decode the table in data without
// setting aside more memory than the table is worth. It believes every count in
// it, and does not know the sparse and compact layouts of newer builds.
func checkTable(data []byte) error {
	le := binary.LittleEndian
	switch {
	case len(data) == 0:
		return errors.New("missing or empty")
	case len(data) > maxTableSize:
		return fmt.Errorf("longer than %d bytes", maxTableSize)
	case len(data) < tableHeaderSize || le.Uint16(data) != chunkTable || le.Uint16(data[2:]) < tableHeaderSize:
		return errors.New("not a resource table")
	case uint64(le.Uint32(data[4:])) > uint64(len(data)):
		return errors.New("cut off")
	}
	return eachChunk(data[:le.Uint32(data[4:])], func(c chunk) error {
		switch c.kind {
		case chunkStringPool:
			return checkPool(c.data)
		case chunkPackage:
			return checkPackage(c)
		}
		return nil
	})
}

// eachChunk calls f for the chunks inside the chunk in data.
func eachChunk(data []byte, f func(chunk) error) error {
	rest := data[min(int(binary.LittleEndian.Uint16(data[2:])), len(data)):]
	for len(rest) > 0 {
		c, fault, ok := chunkAt(rest)
		if !ok || fault != "" {
			return fmt.Errorf("the chunk at offset %d is damaged", len(data)-len(rest))
		}
		if err := f(c); err != nil {
			return err
		}
		rest = rest[len(c.data):]
	}
	return nil
}

func checkPackage(c chunk) error {
	le := binary.LittleEndian
	if c.header < packageHeaderSize {
		return errors.New("a package's header is cut off")
	}
	// The pools of type and key names, which are also among the chunks.
	for _, field := range []int{268, 276} {
		if at := uint64(le.Uint32(c.data[field:])); at >= uint64(len(c.data)) {
			return errors.New("a package's string pool lies outside it")
		} else if err := checkPool(c.data[at:]); err != nil {
			return err
		}
	}
	return eachChunk(c.data, func(c chunk) error {
		switch {
		case c.kind != chunkType && c.kind != chunkTypeSpec:
			return nil
		case c.header < typeSpecSize, c.kind == chunkType && c.header < typeHeaderSize:
			return errors.New("a type's header is cut off")
		case c.kind == chunkType && c.data[9] != 0:
			return errors.New("it is in the sparse or compact layout")
		}
		if entries := uint64(le.Uint32(c.data[12:])); uint64(c.header)+4*entries > uint64(len(c.data)) {
			return errors.New("a type has more entries than its chunk has room for")
		}
		return nil
	})
}

func checkPool(b []byte) error {
	c, fault, ok := chunkAt(b)
	if !ok || fault != "" || c.kind != chunkStringPool {
		return errors.New("a string pool is damaged")
	}
	p, err := newPool(c)
	if err != nil {
		return err
	}
	if !p.light() {
		return errors.New("a string pool is out of bounds")
	}
	return nil
}
