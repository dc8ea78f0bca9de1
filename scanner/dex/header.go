package dex

import (
	"bytes"
	"fmt"
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

// section is a table as the header states it.
type section struct{ count, off uint32 }

// readHeader reads the header at start.
func readHeader(data []byte, start int) (*header, error) {
	version, err := readMagic(data[start:])
	if err != nil {
		return nil, err
	}
	h := &header{start: start, version: version}
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
		return data, len(data), &FormatError{h.start + 0x70, "data does not match container_size", h.containerSize}
	}
	data = data[:size:size]
	if h.fileSize < headerSize41 || uint64(h.fileSize) > size-uint64(h.start) {
		return data, len(data), &FormatError{h.start + 0x20, "container does not match file_size", h.fileSize}
	}
	return data, h.start + int(h.fileSize), nil
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
