package inflate

import "math/bits"

// A code is decoded by looking up the next litlenBits or distBits bits, whatever
// the code's length, in a table. Longer codes have an entry there that leads to a
// second table for the rest of their bits.
const (
	litlenBits = 11
	distBits   = 8
	maxBits    = 15 // of any code

	// As codes are complete, each second table is there for two of them or more.
	litlenSize = 1<<litlenBits + maxLitlen/2<<(maxBits-litlenBits)
	distSize   = 1<<distBits + maxDist/2<<(maxBits-distBits)
)

// entry says what a code stands for. It is zero for a code that is not in use.
//
//	bits 0–5    how many bits the code and its extra bits take up
//	bits 8–11   how many the code takes up
//	bits 12–15  its kind
//	bits 16–31  a literal, a length or distance to which the extra bits are added,
//	            or where the second table starts
//
// In an entry that leads to a second table bits 8–11 are the number of bits to
// look up there.
type entry uint32

// The kinds of entries.
const (
	literal    entry = 1 << 15
	length     entry = 1 << 14 // or a distance, or a symbol of the code for lengths
	endOfBlock entry = 1 << 13
	link       entry = 1 << 12
)

func (e entry) total() uint { return uint(e & 63) }
func (e entry) code() uint  { return uint(e >> 8 & 15) }
func (e entry) value() int  { return int(e >> 16) }

// build fills table for the symbols whose codes have the given lengths, RFC 1951
// section 3.2.2. A symbol's entry is that of symbols, to which the code's length
// is added. It reports whether the code is one that may be used.
func build(table []entry, tableBits int, lengths []uint8, symbols []entry) bool {
	var count [maxBits + 1]int
	for _, n := range lengths {
		count[n]++
	}
	count[0] = 0
	var next [maxBits + 1]int // the next code of each length
	code, longest := 0, 0
	for n := range next {
		code <<= 1
		next[n] = code
		code += count[n]
		if count[n] > 0 {
			longest = n
		}
	}
	// No code at all, or one of one bit, may be incomplete.
	if code != 1<<maxBits && (longest > 1 || count[1] > 1) {
		return false
	}
	// Only as much of the table is filled code by code as the codes differ in.
	first := table[:1<<min(longest, tableBits)]
	clear(first)
	used := 1 << tableBits
	secondBits := max(longest-tableBits, 0)
	for s, length := range lengths {
		if length == 0 {
			continue
		}
		n := int(length)
		at := int(bits.Reverse16(uint16(next[n]))) >> (16 - n)
		next[n]++
		if symbols[s] == 0 {
			continue
		}
		part := first
		if n > tableBits {
			l := &first[at&(len(first)-1)]
			if *l == 0 {
				*l = link | entry(used<<16|secondBits<<8|tableBits)
				used += 1 << secondBits
			}
			part = table[l.value() : l.value()+1<<secondBits]
			at >>= tableBits
			n -= tableBits
		}
		e := symbols[s] + entry(n<<8|n)
		for ; at < len(part); at += 1 << n {
			part[at] = e
		}
	}
	for n := len(first); n < 1<<tableBits; n *= 2 {
		copy(table[n:2*n], table)
	}
	return true
}
