package dex

import "encoding/binary"

// buf decodes little-endian values one after the other. The first error
// sticks: later reads return zero.
type buf struct {
	data []byte
	off  int
	err  error
}

// seek returns a buf at an offset that the file states.
func seek(data []byte, off uint32) buf {
	if uint64(off) > uint64(len(data)) {
		return buf{err: &FormatError{len(data), "data ends before item at", off}}
	}
	return buf{data: data, off: int(off)}
}

// fail keeps the first error and lets nothing more be read.
func (b *buf) fail(msg string) {
	if b.err == nil {
		b.err = &FormatError{b.off, msg, nil}
	}
	b.data = b.data[:b.off]
}

func (b *buf) left() int { return len(b.data) - b.off }

// bytes returns the next n bytes, or nil.
func (b *buf) bytes(n int) []byte {
	if n > b.left() {
		b.fail("data ends inside an item")
		return nil
	}
	p := b.data[b.off : b.off+n : b.off+n]
	b.off += n
	return p
}

func (b *buf) uint8() uint8 {
	if p := b.bytes(1); p != nil {
		return p[0]
	}
	return 0
}

func (b *buf) uint16() uint16 {
	if p := b.bytes(2); p != nil {
		return binary.LittleEndian.Uint16(p)
	}
	return 0
}

func (b *buf) uint32() uint32 {
	if p := b.bytes(4); p != nil {
		return binary.LittleEndian.Uint32(p)
	}
	return 0
}

// uleb128 reads an unsigned LEB128 of 32 bits.
func (b *buf) uleb128() uint32 {
	if b.off < len(b.data) && b.data[b.off] < 0x80 {
		b.off++
		return uint32(b.data[b.off-1])
	}
	return b.longULEB128()
}

func (b *buf) longULEB128() uint32 {
	var v uint32
	for shift := 0; shift < 35; shift += 7 {
		if b.off >= len(b.data) {
			b.fail("data ends inside a LEB128")
			return 0
		}
		c := b.data[b.off]
		b.off++
		v |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	b.fail("LEB128 longer than five bytes")
	return 0
}
