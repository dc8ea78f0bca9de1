package dex

import "iter"

// Code is a code_item: the body of a method.
type Code struct {
	Registers uint16 // how many it uses
	Ins       uint16 // how many of them, the last ones, hold its arguments
	Outs      uint16 // how many arguments it passes at most
	Insns     []byte // the instructions, in code units of two bytes; a part of the file's buffer
}

// Ref is an instruction that refers to an item of the file's tables.
type Ref struct {
	Op    Op
	Index uint32 // in the table of Op.Operand
	Pos   uint32 // of the instruction, in code units
}

// Code returns the body of a method of the class, which is empty for an
// abstract or native method. If the file ends before the body does, Code
// returns what is there together with an error.
func (c ClassDef) Code(m EncodedMethod) (Code, error) {
	if m.CodeOff == 0 {
		return Code{}, nil
	}
	b := seek(c.file.data, m.CodeOff)
	code := Code{Registers: b.uint16(), Ins: b.uint16(), Outs: b.uint16()}
	b.uint16() // tries_size
	b.uint32() // debug_info_off
	size := 2 * uint64(b.uint32())
	if b.err != nil {
		return Code{}, b.err
	}
	var err error
	if size > uint64(b.left()) {
		err = &FormatError{b.off, "data ends before instructions of bytes", size}
		size = uint64(b.left())
	}
	code.Insns = b.bytes(int(size))
	if overlap := c.budget.spend(int(size)); overlap != nil {
		return Code{}, overlap
	}
	return code, err
}

// Refs returns the calls, uses of static fields, strings and classes in the
// code: the instructions that have an Operand.
func (c Code) Refs() iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		insns := c.Insns
		for pc := 0; pc+1 < len(insns); {
			op := Op(insns[pc])
			entry := opcodes[op]
			if entry.operand() == NoOperand {
				pc += 2 * entry.width()
				continue
			}
			if entry.operand() == payloadOperand {
				pc += payloadSize(insns[pc:])
				continue
			}
			end := pc + 2*entry.width()
			if end > len(insns) {
				return
			}
			index := uint32(le.Uint16(insns[pc+2:]))
			if entry.operand() == jumboOperand {
				index = le.Uint32(insns[pc+2:])
			}
			if !yield(Ref{Op: op, Index: index, Pos: uint32(pc / 2)}) {
				return
			}
			pc = end
		}
	}
}

// payloadSize returns the size in bytes of a nop, or of the data of a
// packed-switch, sparse-switch or fill-array-data that looks like one.
func payloadSize(insns []byte) int {
	const nop = 2
	b := buf{data: insns}
	ident := b.uint16()
	if ident != 0x0100 && ident != 0x0200 && ident != 0x0300 {
		return nop
	}
	units := uint64(0)
	switch size := uint64(b.uint16()); ident {
	case 0x0100: // first key, one target a case
		units = 4 + 2*size
	case 0x0200: // key and target of each case
		units = 2 + 4*size
	case 0x0300: // size is that of an element
		units = 4 + (size*uint64(b.uint32())+1)/2
	}
	return int(min(2*units, uint64(len(insns))))
}
