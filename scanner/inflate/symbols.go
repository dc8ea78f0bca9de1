package inflate

import (
	"encoding/binary"
	"io"
)

const (
	tooFar  = "a distance beyond the start"
	invalid = "a code that is not in use"
)

// symbols decodes the rest of a compressed block, RFC 1951 section 3.2.3.
func (d *decoder) symbols(c *codes) error {
	if ended, err := d.fastSymbols(c); ended || err != nil {
		return err
	}
	for {
		e, err := d.lookup(c.litlen[:], litlenBits)
		switch {
		case err != nil:
			return err
		case e&endOfBlock != 0:
			return nil
		case e&literal != 0:
			if d.out == len(d.dst) {
				return io.ErrShortBuffer
			}
			d.dst[d.out] = byte(e.value())
			d.out++
			continue
		}
		extra, err := d.take(e.total() - e.code())
		if err != nil {
			return err
		}
		n := e.value() + extra
		if e, err = d.lookup(c.dist[:], distBits); err != nil {
			return err
		}
		if extra, err = d.take(e.total() - e.code()); err != nil {
			return err
		}
		dist := e.value() + extra
		if dist > d.out {
			return d.corrupt(tooFar)
		}
		fits := min(n, len(d.dst)-d.out)
		for range fits {
			d.dst[d.out] = d.dst[d.out-dist]
			d.out++
		}
		if fits < n {
			return io.ErrShortBuffer
		}
	}
}

// lookup takes the next code, without its extra bits, and returns its entry.
func (d *decoder) lookup(table []entry, tableBits uint) (entry, error) {
	d.refill()
	e := table[d.bits&(1<<tableBits-1)]
	used := uint(0)
	if e&link != 0 {
		used = tableBits
		e = table[uint64(e.value())+d.bits>>tableBits&(1<<e.code()-1)]
	}
	if e == 0 {
		return 0, d.corrupt(invalid)
	}
	if used += e.code(); used > d.nbits {
		return 0, io.ErrUnexpectedEOF
	}
	d.bits >>= used
	d.nbits -= used
	return e, nil
}

const (
	// outRoom is how many bytes of dst fastSymbols may write in one round: two
	// literals and a match, written 16 bytes at a time.
	outRoom = 2 + 258 + 15
	// inRoom is how many bytes of src it may read in one round.
	inRoom = 7 + 8
)

// fastSymbols decodes symbols until the block ends, which it reports, or until
// either buffer has less than room for one more round.
//
// Its copy of nbits counts in its lowest six bits only, and its copy of bits may
// hold more of the input than nbits says; taking in the same again changes
// nothing.
func (d *decoder) fastSymbols(c *codes) (ended bool, err error) {
	dst, src, out, in, bits, nbits := d.dst, d.src, d.out, d.in, d.bits, d.nbits
	litlen, dists := &c.litlen, &c.dist
	fault := ""
	lastOut, lastIn := len(dst)-outRoom, len(src)-inRoom
	for out <= lastOut && in <= lastIn {
		bits |= binary.LittleEndian.Uint64(src[in:in+8]) << (nbits & 63)
		in += 7 ^ int(nbits>>3&7)
		nbits |= 56 // bits or more, of which each entry of a first table takes 16 at most

		e := litlen[bits&(1<<litlenBits-1)]
		if e&literal != 0 {
			bits >>= e & 63
			nbits -= uint(e)
			dst[out] = byte(e >> 16)
			out++
			e = litlen[bits&(1<<litlenBits-1)]
			if e&literal != 0 {
				bits >>= e & 63
				nbits -= uint(e)
				dst[out] = byte(e >> 16)
				out++
				e = litlen[bits&(1<<litlenBits-1)]
				if e&literal != 0 {
					bits >>= e & 63
					nbits -= uint(e)
					dst[out] = byte(e >> 16)
					out++
					continue
				}
			}
		}
		if e&length == 0 {
			if e&link != 0 {
				bits >>= e & 63
				nbits -= uint(e)
				e = litlen[uint64(e>>16)+bits&(1<<(e>>8&15)-1)]
				if e&literal != 0 {
					bits >>= e & 63
					nbits -= uint(e)
					dst[out] = byte(e >> 16)
					out++
					continue
				}
			}
			if e&length == 0 {
				bits >>= e & 63
				nbits -= uint(e)
				if ended = true; e&endOfBlock == 0 {
					fault = invalid
				}
				break
			}
		}
		n := int(e>>16) + int(bits&(1<<(e&63)-1)>>(e>>8&15))
		bits >>= e & 63
		nbits -= uint(e)

		bits |= binary.LittleEndian.Uint64(src[in:in+8]) << (nbits & 63)
		in += 7 ^ int(nbits>>3&7)
		nbits |= 56

		e = dists[bits&(1<<distBits-1)]
		if e&link != 0 {
			bits >>= e & 63
			nbits -= uint(e)
			e = dists[uint64(e>>16)+bits&(1<<(e>>8&15)-1)]
		}
		if e == 0 {
			fault = invalid
			break
		}
		dist := int(e>>16) + int(bits&(1<<(e&63)-1)>>(e>>8&15))
		bits >>= e & 63
		nbits -= uint(e)
		if dist > out {
			fault = tooFar
			break
		}

		from, to := out-dist, out
		out += n
		switch {
		case dist >= 16:
			copy(dst[to:to+16], dst[from:from+16])
			for to += 16; to < out; to += 16 {
				from += 16
				copy(dst[to:to+16], dst[from:from+16])
			}
		case dist >= 8:
			for ; to < out; to += 8 {
				copy(dst[to:to+8], dst[from:from+8])
				from += 8
			}
		default:
			r := repeats[dist]
			word := binary.LittleEndian.Uint64(dst[from:from+8]) & r.mask * r.factor
			for ; to < out; to += r.step {
				binary.LittleEndian.PutUint64(dst[to:to+8], word)
			}
		}
	}
	d.out, d.in = out, in
	d.nbits = nbits & 63
	d.bits = bits & (1<<d.nbits - 1)
	if fault != "" {
		return false, d.corrupt(fault)
	}
	return ended, nil
}

// repeats says for each distance below 8 how a word is made that repeats the
// bytes back to there, and how far to go before writing it again.
var repeats = [8]struct {
	mask, factor uint64
	step         int
}{
	1: {1<<8 - 1, 0x0101010101010101, 8},
	2: {1<<16 - 1, 0x0001000100010001, 8},
	3: {1<<24 - 1, 0x0001000001000001, 6},
	4: {1<<32 - 1, 1<<32 | 1, 8},
	5: {1<<40 - 1, 1<<40 | 1, 5},
	6: {1<<48 - 1, 1<<48 | 1, 6},
	7: {1<<56 - 1, 1<<56 | 1, 7},
}
