package dex

// Code is a code_item: the body of a method.
type Code struct {
	Registers uint16 // how many it uses
	Ins       uint16 // how many of them, the last ones, hold its arguments
	Outs      uint16 // how many arguments it passes at most
	Insns     []byte // the instructions, in code units of two bytes; a part of the file's buffer
}

// codeHeaderSize is how many bytes of a code_item precede its instructions.
const codeHeaderSize = 16

// Ref is an instruction that refers to an item of the file's tables.
type Ref struct {
	Op    Op
	Index uint32 // in the table of Op.Operand
	Pos   uint32 // of the instruction, in code units
}

// Code returns the body of a method of the class, which is empty for an
// abstract or native method.
func (c ClassDef) Code(m EncodedMethod) (Code, error) {
	if m.CodeOff == 0 {
		return Code{}, nil
	}
	data := c.file.data
	if uint64(m.CodeOff)+codeHeaderSize > uint64(len(data)) {
		return Code{}, &FormatError{len(data), "data ends before the code at", m.CodeOff}
	}
	head := data[m.CodeOff:][:codeHeaderSize]
	insns := data[m.CodeOff+codeHeaderSize:]
	code := Code{
		Registers: le.Uint16(head),
		Ins:       le.Uint16(head[2:]),
		Outs:      le.Uint16(head[4:]),
	}
	// tries_size and debug_info_off come between.
	size := 2 * uint64(le.Uint32(head[12:]))
	if size > uint64(len(insns)) {
		return Code{}, &FormatError{int(m.CodeOff), "data ends before the end of the code, whose bytes are", size}
	}
	if err := c.budget.spend(codeHeaderSize + int(size)); err != nil {
		return Code{}, err
	}
	code.Insns = insns[:size:size]
	return code, nil
}

// Refs is an iterator over the calls, uses of static fields, strings and
// classes in the code: the instructions that have an Operand.
func (c Code) Refs(yield func(Ref) bool) {
	insns := c.Insns
	for pc := uint(0); pc < uint(len(insns)); { // unsigned: one bounds check less
		op := Op(insns[pc])
		entry := opcodes[op]
		if entry.operand() == NoOperand {
			pc += 2 * entry.width()
			continue
		}
		rest := insns[pc:]
		if entry.operand() == payloadOperand {
			pc += payloadSize(rest)
			continue
		}
		size := 2 * entry.width()
		if size > uint(len(rest)) {
			return
		}
		index := uint32(le.Uint16(rest[2:]))
		if entry.operand() == jumboOperand {
			index = le.Uint32(rest[2:])
		}
		if !yield(Ref{Op: op, Index: index, Pos: uint32(pc / 2)}) {
			return
		}
		pc += size
	}
}

// payloadSize returns the size in bytes of a nop, or of the data of a
// packed-switch, sparse-switch or fill-array-data that looks like one.
func payloadSize(insns []byte) uint {
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
	return uint(min(2*units, uint64(len(insns))))
}
