package api

import "encoding/binary"

// maxRegisters is how many registers are followed. Code that needs more is
// rare and holds its constants in the first ones.
const maxRegisters = 256

// registers are the constants in the registers of a method at some point of
// its code, read from top to bottom.
type registers [maxRegisters]value

// value is what a register holds.
type value struct {
	kind valueKind
	bits uint32 // a string index, or an integer
}

type valueKind uint8

const (
	unknown valueKind = iota
	stringValue
	intValue
)

// reset forgets all values.
func (r *registers) reset() { clear(r[:]) }

// at returns what a register holds.
func (r *registers) at(i uint16) value {
	if i < maxRegisters {
		return r[i]
	}
	return value{}
}

func (r *registers) set(i uint16, v value) {
	if i < maxRegisters {
		r[i] = v
	}
}

// argument returns the register of an argument of an invoke-kind or
// invoke-kind/range instruction. The instance counts as the first, of index 0.
func argument(insn []byte, i int) (register uint16, ok bool) {
	switch op := insn[0]; {
	case op >= 0x6e && op <= 0x72: // A|G|op BBBB F|E|D|C
		if i >= int(insn[1]>>4) || i > 4 {
			return 0, false
		}
		nibbles := [...]byte{insn[4], insn[4] >> 4, insn[5], insn[5] >> 4, insn[1]}
		return uint16(nibbles[i] & 0xf), true
	case op >= 0x74 && op <= 0x78: // AA|op BBBB CCCC
		return binary.LittleEndian.Uint16(insn[4:]) + uint16(i), i < int(insn[1])
	}
	return 0, false
}

// pass goes through instructions. The data of a switch or an array is not
// code: whatever follows it in insns is passed over, and nothing is known
// afterwards.
func (r *registers) pass(insns []byte) {
	for len(insns) >= 2 {
		f := formats[insns[0]]
		size := 2 * f.width()
		if insns[0] == opNop && insns[1] != 0 {
			r.reset()
			return
		}
		if size > len(insns) {
			return
		}
		r.execute(f, insns[:size])
		insns = insns[size:]
	}
}

// execute applies what an instruction does to the register that it writes.
func (r *registers) execute(f format, insn []byte) {
	var to uint16
	switch f.destination() {
	case none:
		return
	case nibble:
		to = uint16(insn[1] & 0xf)
	case octet:
		to = uint16(insn[1])
	case unit:
		to = binary.LittleEndian.Uint16(insn[2:])
	}
	r.set(to, r.result(insn))
	if f.wide() {
		r.set(to+1, value{})
	}
}

// result returns what an instruction writes.
func (r *registers) result(insn []byte) value {
	le := binary.LittleEndian
	switch insn[0] {
	case 0x01, 0x07: // move, move-object
		return r.at(uint16(insn[1] >> 4))
	case 0x02, 0x08: // move/from16, move-object/from16
		return r.at(le.Uint16(insn[2:]))
	case 0x03, 0x09: // move/16, move-object/16
		return r.at(le.Uint16(insn[4:]))
	case 0x12: // const/4
		return value{intValue, uint32(int32(int8(insn[1])) >> 4)}
	case 0x13: // const/16
		return value{intValue, uint32(int32(int16(le.Uint16(insn[2:]))))}
	case 0x14: // const
		return value{intValue, le.Uint32(insn[2:])}
	case 0x1a: // const-string
		return value{stringValue, uint32(le.Uint16(insn[2:]))}
	case 0x1b: // const-string/jumbo
		return value{stringValue, le.Uint32(insn[2:])}
	}
	return value{}
}
