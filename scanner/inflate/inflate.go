package inflate

import (
	"encoding/binary"
	"fmt"
	"io"
	"slices"
)

// CorruptError says that the data breaks the format.
type CorruptError struct {
	Offset int // in the input, at most 8 bytes after the fault
	Fault  string
}

func (e *CorruptError) Error() string {
	return fmt.Sprintf("corrupt deflate data before byte %d: %s", e.Offset, e.Fault)
}

// Decode decodes the DEFLATE stream that src starts with, and returns how many
// bytes of dst it came to. With an error these are what came before it, and the
// error is io.ErrUnexpectedEOF where src ends before the stream does,
// io.ErrShortBuffer where dst is full before that, or a *CorruptError. The rest
// of dst may have been written to.
func Decode(dst, src []byte) (n int, err error) {
	// Clipped, so that no slice of them may end later than they do.
	d := decoder{dst: slices.Clip(dst), src: slices.Clip(src)}
	for last := false; !last && err == nil; {
		last, err = d.block()
	}
	return d.out, err
}

// decoder is the state of decoding one stream.
type decoder struct {
	dst []byte
	out int // bytes of dst that are decoded
	src []byte
	in  int // bytes of src that bits has taken

	// bits holds the next nbits bits of the stream, the first one lowest; all
	// above them is zero.
	bits  uint64
	nbits uint

	dynamic codes                      // of the last dynamic block
	lengths [maxLitlen + maxDist]uint8 // of its codes, in bits
}

// block decodes one block and reports whether it says to be the last, RFC 1951
// section 3.2.3.
func (d *decoder) block() (last bool, err error) {
	header, err := d.take(3)
	if err != nil {
		return false, err
	}
	switch header >> 1 {
	case 0:
		err = d.stored()
	case 1:
		err = d.symbols(fixed())
	case 2:
		if err = d.dynamicCodes(); err == nil {
			err = d.symbols(&d.dynamic)
		}
	default:
		err = d.corrupt("a block of type 3")
	}
	return header&1 == 1, err
}

// stored copies a block that is not compressed, RFC 1951 section 3.2.4.
func (d *decoder) stored() error {
	d.in -= int(d.nbits / 8) // the bytes not begun; the bits before them are padding
	d.bits, d.nbits = 0, 0
	if len(d.src)-d.in < 4 {
		return io.ErrUnexpectedEOF
	}
	size := binary.LittleEndian.Uint16(d.src[d.in:])
	if size != ^binary.LittleEndian.Uint16(d.src[d.in+2:]) {
		return d.corrupt("a stored block whose two lengths differ")
	}
	d.in += 4
	data := d.src[d.in:min(d.in+int(size), len(d.src))]
	n := copy(d.dst[d.out:], data)
	d.in += n
	d.out += n
	switch {
	case n < len(data):
		return io.ErrShortBuffer
	case n < int(size):
		return io.ErrUnexpectedEOF
	}
	return nil
}

// refill takes whole bytes of input while there are some and room for them.
func (d *decoder) refill() {
	for d.nbits <= 56 && d.in < len(d.src) {
		d.bits |= uint64(d.src[d.in]) << d.nbits
		d.nbits += 8
		d.in++
	}
}

// take returns the next n bits, 16 at most.
func (d *decoder) take(n uint) (int, error) {
	if d.refill(); d.nbits < n {
		return 0, io.ErrUnexpectedEOF
	}
	v := d.bits & (1<<n - 1)
	d.bits >>= n
	d.nbits -= n
	return int(v), nil
}

func (d *decoder) corrupt(fault string) error {
	return &CorruptError{Offset: d.in, Fault: fault}
}
