package axml

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxStringBytes bounds how many bytes of strings are decoded from one file.
// Strings may overlap, so the size of the file does not bound them.
const maxStringBytes = 50 << 20

// poolHeaderSize is the size of ResStringPool_header.
const poolHeaderSize = 28

// pool is a string pool chunk, ResourceTypes.h ResStringPool_header. Strings
// are decoded when they are asked for, each once.
type pool struct {
	offsets []byte // of the strings, 32 bits each, from start
	data    []byte // the chunk up to the end of the strings
	count   int
	start   int
	utf8    bool
	cache   map[uint32]string
	decoded int // bytes of strings so far
	// light is set if androidbinary, which decodes all strings and styles
	// whether or not they are used and believes their counts, can do so.
	light bool
}

// newPool reads the header of a pool. It accepts what ResStringPool::setTo
// accepts, and a pool whose last string lacks its NUL.
func newPool(c chunk) (*pool, error) {
	le := binary.LittleEndian
	chunk := c.data
	if len(chunk) < poolHeaderSize {
		return nil, errors.New("string pool: header cut off")
	}
	p := &pool{
		data:  chunk,
		utf8:  le.Uint32(chunk[16:])&(1<<8) != 0,
		cache: make(map[uint32]string),
	}
	count, styles := le.Uint32(chunk[8:]), le.Uint32(chunk[12:])
	start, stylesStart := le.Uint32(chunk[20:]), le.Uint32(chunk[24:])
	fits := c.header == poolHeaderSize && poolHeaderSize+4*(uint64(count)+uint64(styles)) <= uint64(len(chunk))
	if count == 0 {
		p.light = fits
		return p, nil
	}
	if uint64(c.header)+4*uint64(count) > uint64(len(chunk)) {
		return nil, errors.New("string pool: more strings than the chunk has room for")
	}
	if uint64(start)+2 > uint64(len(chunk)) {
		return nil, errors.New("string pool: the strings start outside the chunk")
	}
	p.count, p.start = int(count), int(start)
	p.offsets = chunk[c.header:]
	if styles != 0 && uint64(stylesStart) <= uint64(len(chunk)) && stylesStart > start {
		p.data = chunk[:stylesStart]
	}
	p.light = fits && p.weigh() <= heavyText
	return p, nil
}

// get returns string i. It reports false where the pool has no such string, or
// the string is damaged, or decoding it would pass maxStringBytes.
func (p *pool) get(i uint32) (string, bool) {
	if p == nil || uint64(i) >= uint64(p.count) {
		return "", false
	}
	if s, ok := p.cache[i]; ok {
		return s, true
	}
	raw, ok := p.raw(int(i))
	if !ok || p.decoded+len(raw) > maxStringBytes {
		return "", false
	}
	p.decoded += len(raw)
	var s string
	if p.utf8 {
		s = strings.ToValidUTF8(string(raw), "\uFFFD")
	} else {
		s = decodeUTF16(raw)
	}
	p.cache[i] = s
	return s, true
}

// raw returns the encoded bytes of string i, without its lengths and the NUL
// that must follow it.
func (p *pool) raw(i int) ([]byte, bool) {
	at := uint64(p.start) + uint64(binary.LittleEndian.Uint32(p.offsets[4*i:]))
	if at >= uint64(len(p.data)) {
		return nil, false
	}
	b := p.data[at:]
	if p.utf8 {
		_, b, _ = length8(b) // in UTF-16 units: not needed
		n, b, ok := length8(b)
		// The length of a longer string has lost its upper bits.
		for ; ok && n < len(b); n += 0x8000 {
			if b[n] == 0 {
				return b[:n], true
			}
		}
		return nil, false
	}
	n, b, ok := length16(b)
	if n *= 2; !ok || n+2 > len(b) || b[n] != 0 || b[n+1] != 0 {
		return nil, false
	}
	return b[:n], true
}

// length8 reads a length of one or two bytes.
func length8(b []byte) (int, []byte, bool) {
	switch {
	case len(b) < 1:
		return 0, nil, false
	case b[0]&0x80 == 0:
		return int(b[0]), b[1:], true
	case len(b) < 2:
		return 0, nil, false
	}
	return int(b[0]&0x7f)<<8 | int(b[1]), b[2:], true
}

// length16 reads a length of one or two 16-bit units.
func length16(b []byte) (int, []byte, bool) {
	le := binary.LittleEndian
	switch {
	case len(b) < 2:
		return 0, nil, false
	case b[1]&0x80 == 0:
		return int(le.Uint16(b)), b[2:], true
	case len(b) < 4:
		return 0, nil, false
	}
	return int(le.Uint16(b)&0x7fff)<<16 | int(le.Uint16(b[2:])), b[4:], true
}

func decodeUTF16(raw []byte) string {
	s := make([]byte, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		r := rune(binary.LittleEndian.Uint16(raw[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(raw) {
			if pair := utf16.DecodeRune(r, rune(binary.LittleEndian.Uint16(raw[i+2:]))); pair != utf8.RuneError {
				r = pair
				i += 2
			}
		}
		s = utf8.AppendRune(s, r)
	}
	return string(s)
}

// length returns how many bytes string i takes, 0 if there is none.
func (p *pool) length(i uint32) int {
	if p == nil || uint64(i) >= uint64(p.count) {
		return 0
	}
	raw, _ := p.raw(int(i))
	return len(raw)
}

// weigh returns how many bytes all strings take together, a lot if one of them
// is damaged.
func (p *pool) weigh() int {
	total := 0
	for i := range p.count {
		raw, ok := p.raw(i)
		if total += len(raw); !ok || total > heavyText {
			return math.MaxInt
		}
	}
	return total
}
