package api

// format is how wide an instruction is, in code units (the low three bits),
// which register it writes, and whether that is a pair.
type format uint8

// destination is where in an instruction the register stands that it writes.
type destination uint8

const (
	none   destination = iota
	nibble             // the low half of the second byte
	octet              // the second byte
	unit               // the second code unit
)

func (f format) width() int               { return int(f & 7) }
func (f format) destination() destination { return destination(f >> 3 & 3) }
func (f format) wide() bool               { return f&pair != 0 }

const (
	opNop = 0x00 // also the first byte of the data of a switch or an array

	pair = 1 << 5

	a1 = format(nibble)<<3 | 1
	a2 = format(nibble)<<3 | 2
	A1 = a1 | pair
	A2 = a2 | pair
	b1 = format(octet)<<3 | 1
	b2 = format(octet)<<3 | 2
	b3 = format(octet)<<3 | 3
	B1 = b1 | pair
	B2 = b2 | pair
	B3 = b3 | pair
	B5 = format(octet)<<3 | pair | 5
	c3 = format(unit)<<3 | 3
	C3 = c3 | pair
)

// formats is indexed by opcode. Unused opcodes take one unit, as in Android.
// https://source.android.com/docs/core/runtime/dalvik-bytecode
var formats = [256]format{
	/* 00 */ 1, a1, b2, c3, A1, B2, C3, a1, b2, c3, b1, B1, b1, b1, 1, 1,
	/* 10 */ 1, 1, a1, b2, b3, b2, B2, B3, B5, B2, b2, b3, b2, 1, 1, 2,
	/* 20 */ a2, a1, b2, a2, 3, 3, 3, 1, 1, 2, 3, 3, 3, b2, b2, b2,
	/* 30 */ b2, b2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1,
	/* 40 */ 1, 1, 1, 1, b2, B2, b2, b2, b2, b2, b2, 2, 2, 2, 2, 2,
	/* 50 */ 2, 2, a2, A2, a2, a2, a2, a2, a2, 2, 2, 2, 2, 2, 2, 2,
	/* 60 */ b2, B2, b2, b2, b2, b2, b2, 2, 2, 2, 2, 2, 2, 2, 3, 3,
	/* 70 */ 3, 3, 3, 1, 3, 3, 3, 3, 3, 1, 1, a1, a1, A1, A1, a1,
	/* 80 */ A1, A1, a1, A1, a1, a1, A1, a1, A1, A1, a1, A1, a1, a1, a1, a1,
	/* 90 */ b2, b2, b2, b2, b2, b2, b2, b2, b2, b2, b2, B2, B2, B2, B2, B2,
	/* a0 */ B2, B2, B2, B2, B2, B2, b2, b2, b2, b2, b2, B2, B2, B2, B2, B2,
	/* b0 */ a1, a1, a1, a1, a1, a1, a1, a1, a1, a1, a1, A1, A1, A1, A1, A1,
	/* c0 */ A1, A1, A1, A1, A1, A1, a1, a1, a1, a1, a1, A1, A1, A1, A1, A1,
	/* d0 */ a2, a2, a2, a2, a2, a2, a2, a2, b2, b2, b2, b2, b2, b2, b2, b2,
	/* e0 */ b2, b2, b2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* f0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4, 3, 3, b2, b2,
}
