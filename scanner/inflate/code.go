package inflate

import "sync"

// How many symbols the codes of a block have at most, RFC 1951 section 3.2.7.
// Those of fixed blocks have two more each, which no block may use.
const (
	maxLitlen = 286
	maxDist   = 30
)

// The entries of all symbols, but for the lengths of their codes.
var (
	litlenSymbols  = newLitlenSymbols()
	distSymbols    = newDistSymbols()
	lengthsSymbols = newLengthsSymbols()
)

// codes is the codes of a block.
type codes struct {
	litlen [litlenSize]entry
	dist   [distSize]entry
}

// newLitlenSymbols returns the entries of literals and lengths, RFC 1951 section
// 3.2.5.
func newLitlenSymbols() (symbols [maxLitlen + 2]entry) {
	for i := range 256 {
		symbols[i] = literal | entry(i<<16)
	}
	symbols[256] = endOfBlock
	base := 3
	for i := range 28 {
		extra := max(0, i/4-1)
		symbols[257+i] = length | entry(base<<16|extra)
		base += 1 << extra
	}
	symbols[285] = length | 258<<16
	return symbols
}

// newDistSymbols returns the entries of distances, RFC 1951 section 3.2.5.
func newDistSymbols() (symbols [maxDist + 2]entry) {
	base := 1
	for i := range maxDist {
		extra := max(0, i/2-1)
		symbols[i] = length | entry(base<<16|extra)
		base += 1 << extra
	}
	return symbols
}

// newLengthsSymbols returns the entries of the code in which the lengths of the
// other codes are written: each stands for its own number.
func newLengthsSymbols() (symbols [19]entry) {
	for i := range symbols {
		symbols[i] = length | entry(i<<16)
	}
	return symbols
}

// fixed returns the codes of RFC 1951 section 3.2.6.
var fixed = sync.OnceValue(func() *codes {
	var lengths [maxLitlen + 2]uint8
	fill := func(from, to int, n uint8) {
		for i := range lengths[from:to] {
			lengths[from+i] = n
		}
	}
	c := new(codes)
	fill(0, 144, 8)
	fill(144, 256, 9)
	fill(256, 280, 7)
	fill(280, 288, 8)
	build(c.litlen[:], litlenBits, lengths[:], litlenSymbols[:])
	fill(0, 32, 5)
	build(c.dist[:], distBits, lengths[:32], distSymbols[:])
	return c
})

// lengthsOrder is the order in which the lengths of the code for lengths come.
var lengthsOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamicCodes reads the codes that a block describes into d.dynamic, RFC 1951
// section 3.2.7.
func (d *decoder) dynamicCodes() error {
	header, err := d.take(14)
	if err != nil {
		return err
	}
	litlens, dists, lengths := header&31+257, header>>5&31+1, header>>10+4
	if litlens > maxLitlen || dists > maxDist {
		return d.corrupt("more codes than there are symbols")
	}
	var ofLengths [19]uint8
	for _, s := range lengthsOrder[:lengths] {
		n, err := d.take(3)
		if err != nil {
			return err
		}
		ofLengths[s] = uint8(n)
	}
	// Where the code for literals will be there is room for that for lengths.
	c := &d.dynamic
	if !build(c.litlen[:], litlenBits, ofLengths[:], lengthsSymbols[:]) {
		return d.corrupt("the code for lengths is not complete")
	}
	all := d.lengths[:litlens+dists]
	if err := d.readLengths(all); err != nil {
		return err
	}
	if !build(c.litlen[:], litlenBits, all[:litlens], litlenSymbols[:]) {
		return d.corrupt("the code for literals and lengths is not complete")
	}
	if !build(c.dist[:], distBits, all[litlens:], distSymbols[:]) {
		return d.corrupt("the code for distances is not complete")
	}
	return nil
}

// readLengths reads the lengths of codes by the code for lengths.
func (d *decoder) readLengths(lengths []uint8) error {
	for i := 0; i < len(lengths); {
		e, err := d.lookup(d.dynamic.litlen[:], litlenBits)
		if err != nil {
			return err
		}
		n, repeat := uint8(e.value()), 1
		switch n {
		case 16:
			if i == 0 {
				return d.corrupt("the first length repeats one before it")
			}
			n = lengths[i-1]
			repeat, err = d.take(2)
			repeat += 3
		case 17:
			n = 0
			repeat, err = d.take(3)
			repeat += 3
		case 18:
			n = 0
			repeat, err = d.take(7)
			repeat += 11
		}
		if err != nil {
			return err
		}
		if repeat > len(lengths)-i {
			return d.corrupt("more lengths than codes")
		}
		for range repeat {
			lengths[i] = n
			i++
		}
	}
	return nil
}
