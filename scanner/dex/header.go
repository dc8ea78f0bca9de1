package dex

import (
	"bytes"
	"fmt"
	"math"
)

// Versions of the format.
const (
	minVersion       = 35
	containerVersion = 41 // the newest, and the first whose files may share a container
)

const (
	headerSize41  = 0x78 // in bytes, from version 041 on
	reverseEndian = 0x78563412
)

// header is what this package needs of a header_item.
type header struct {
	start         int // in the container
	version       int
	fileSize      uint32
	containerSize uint32 // from version 041 on

	strings, types, protos, fields, methods, classes section
}

// Sizes of the tables' items in bytes.
const (
	stringIDSize = 4
	typeIDSize   = 4
	protoIDSize  = 12
	fieldIDSize  = 8
	methodIDSize = 8
	classDefSize = 32
)

// Android allows no more types and prototypes than an index of 16 bits can
// tell apart, and no type more than one definition.
const (
	indexes16 = 1 << 16
	indexes32 = math.MaxUint32
)

// section is a table as the header states it.
type section struct {
	name       string
	itemSize   int
	most       uint32 // items that it may have
	count, off uint32
}

// readHeader reads the header at start.
func readHeader(data []byte, start int) (*header, error) {
	version, err := readMagic(data[start:])
	if err != nil {
		return nil, err
	}
	h := &header{
		start:   start,
		version: version,
		strings: section{name: "string_ids", itemSize: stringIDSize, most: indexes32},
		types:   section{name: "type_ids", itemSize: typeIDSize, most: indexes16},
		protos:  section{name: "proto_ids", itemSize: protoIDSize, most: indexes16},
		fields:  section{name: "field_ids", itemSize: fieldIDSize, most: indexes32},
		methods: section{name: "method_ids", itemSize: methodIDSize, most: indexes32},
		classes: section{name: "class_defs", itemSize: classDefSize, most: indexes16},
	}
	b := buf{data: data, off: start}
	b.bytes(0x20) // magic, checksum, signature
	h.fileSize = b.uint32()
	b.uint32() // header_size
	if tag := b.uint32(); tag == reverseEndian {
		return nil, &FormatError{start + 0x28, "big-endian files are not supported: endian_tag", tag}
	}
	b.bytes(12) // link_size, link_off, map_off
	for _, s := range []*section{&h.strings, &h.types, &h.protos, &h.fields, &h.methods, &h.classes} {
		s.count = b.uint32()
		s.off = b.uint32()
	}
	b.bytes(8) // data_size, data_off
	if version >= containerVersion {
		h.containerSize = b.uint32()
		b.uint32() // header_offset
	}
	return h, b.err
}

// bounds returns the bytes that offsets refer to and where in them the file
// ends. Where the sizes in the header don't fit the data, it returns the
// widest that do, and an error.
func (h *header) bounds(data []byte) (container []byte, end int, err error) {
	if h.version < containerVersion {
		// Bytes after the end do no harm, so a size that is too small does not
		// matter either.
		if uint64(h.fileSize) > uint64(len(data)) {
			err = &FormatError{h.start + 0x20, "data ends before file_size", h.fileSize}
		}
		return data, len(data), err
	}
	size := uint64(h.containerSize)
	if size > uint64(len(data)) || size < uint64(h.start)+headerSize41 {
		err = &FormatError{h.start + 0x70, "data does not match container_size", h.containerSize}
		size = uint64(len(data))
	}
	data = data[:size:size]
	if h.fileSize < headerSize41 || uint64(h.fileSize) > size-uint64(h.start) {
		err = &FormatError{h.start + 0x20, "container does not match file_size", h.fileSize}
		return data, len(data), err
	}
	return data, h.start + int(h.fileSize), err
}

// cut returns the items of the table that lie in data from start on, and an
// error if that is not all.
func (s section) cut(data []byte, start int) ([]byte, error) {
	if s.count == 0 {
		return nil, nil
	}
	var items []byte
	if uint64(s.off) >= uint64(start) && uint64(s.off) < uint64(len(data)) {
		items = data[s.off:]
	}
	n := int(min(uint64(min(s.count, s.most)), uint64(len(items)/s.itemSize)))
	var err error
	if missing := s.count - uint32(n); missing > 0 {
		err = &FormatError{int(s.off), s.name + " is too long or outside the file: items left out", missing}
	}
	size := n * s.itemSize
	return items[:size:size], err
}

// readMagic returns the version that a DEX file starts with.
func readMagic(data []byte) (int, error) {
	for _, m := range []struct{ magic, name string }{
		{"cdex", "compact DEX"},
		{"dey\n", "optimised DEX"},
		{"vdex", "vdex"},
		{"oat\n", "oat"},
	} {
		if bytes.HasPrefix(data, []byte(m.magic)) {
			return 0, fmt.Errorf("dex: %w: %s", ErrUnsupported, m.name)
		}
	}
	if len(data) < 8 || !bytes.HasPrefix(data, []byte("dex\n")) || data[7] != 0 {
		return 0, fmt.Errorf("dex: %w", ErrNotDEX)
	}
	version := 0
	for _, c := range data[4:7] {
		if c < '0' || c > '9' {
			return 0, fmt.Errorf("dex: %w: version %q", ErrUnsupported, data[4:7])
		}
		version = 10*version + int(c-'0')
	}
	if version < minVersion || version > containerVersion {
		return 0, fmt.Errorf("dex: %w: version %q", ErrUnsupported, data[4:7])
	}
	return version, nil
}
