package inflate_test

import "math/bits"

// stream is a DEFLATE stream that is being written.
type stream struct {
	bytes []byte
	n     int // bits
}

// bits appends pairs of a value and its number of bits, the lowest bit first.
func (s *stream) bits(pairs ...int) *stream {
	for i := 0; i < len(pairs); i += 2 {
		for b := range pairs[i+1] {
			if s.n%8 == 0 {
				s.bytes = append(s.bytes, 0)
			}
			s.bytes[s.n/8] |= byte(pairs[i]>>b&1) << (s.n % 8)
			s.n++
		}
	}
	return s
}

// text appends bytes, after bits of padding.
func (s *stream) text(text string) *stream {
	s.bytes = append(s.bytes, text...)
	s.n = 8 * len(s.bytes)
	return s
}

// stored appends a block that is not compressed.
func (s *stream) stored(last int, text string) *stream {
	s.bits(last, 1, 0, 2)
	s.n = 8 * len(s.bytes)
	return s.bits(len(text), 16, ^len(text), 16).text(text)
}

// codes is the codes of a block by the lengths of those of each symbol.
type codes struct {
	litlen, dist []int
}

// fixed is the codes of RFC 1951 section 3.2.6.
var fixed = codes{lengths(288, "0-143:8 144-255:9 256-279:7 280-287:8"), lengths(32, "0-31:5")}

// header appends what comes before the symbols of a dynamic block. Each length
// is written in four bits and none is repeated.
func (s *stream) header(last int, c codes) *stream {
	s.bits(last, 1, 2, 2, len(c.litlen)-257, 5, len(c.dist)-1, 5, 19-4, 4)
	s.bits(0, 3, 0, 3, 0, 3) // 16 to 18
	for range 16 {
		s.bits(4, 3)
	}
	for _, n := range c.litlen {
		s.code(n, 4)
	}
	for _, n := range c.dist {
		s.code(n, 4)
	}
	return s
}

// code appends a code of n bits, the highest bit first.
func (s *stream) code(code, n int) *stream {
	return s.bits(int(bits.Reverse16(uint16(code)))>>(16-n), n)
}

// litlen appends literals, lengths or 256.
func (s *stream) litlen(c codes, symbols ...int) *stream {
	for _, symbol := range symbols {
		s.code(codeOf(c.litlen, symbol), c.litlen[symbol])
	}
	return s
}

// dist appends a distance.
func (s *stream) dist(c codes, symbol int) *stream {
	return s.code(codeOf(c.dist, symbol), c.dist[symbol])
}

// codeOf returns the code of a symbol, RFC 1951 section 3.2.2.
func codeOf(lengths []int, symbol int) int {
	code := 0
	for i, n := range lengths {
		if n == 0 {
			continue
		}
		if n < lengths[symbol] || n == lengths[symbol] && i < symbol {
			code += 1 << (15 - n)
		}
	}
	return code >> (15 - lengths[symbol])
}
