package apktest

// Opcodes that are encoded in a way of their own.
const (
	opConstStringJumbo      = 0x1b
	opInvokeStatic          = 0x71
	opInvokePolymorphic     = 0xfa
	opInvokePolymorphicMore = 0xfb // invoke-polymorphic/range
	toRange                 = 6    // from invoke-kind to invoke-kind/range
)

// maxInvoke is how many argument registers an invoke-kind names one by one.
const maxInvoke = 5

// encode returns the code units of an instruction and how many registers its
// arguments take.
func (p *pool) encode(insn Insn) (units []uint16, outs int) {
	op := uint16(insn.op)
	switch ref := insn.ref.(type) {
	case stringRef:
		index := p.strings.index[string(ref)]
		if insn.op == opConstStringJumbo {
			return []uint16{op, uint16(index), uint16(index >> 16)}, 0
		}
		return []uint16{op, uint16(index)}, 0
	case typeRef:
		return []uint16{op, uint16(p.types.index[string(ref)])}, 0
	case fieldRef:
		return []uint16{op, uint16(p.fields.index[ref])}, 0
	case methodRef:
		return p.encodeInvoke(insn, ref)
	}
	return insn.units, 0
}

func (p *pool) encodeInvoke(insn Insn, ref methodRef) (units []uint16, outs int) {
	proto := ref.proto
	if insn.callProto != "" {
		proto = insn.callProto
	}
	params, _ := splitProto(proto)
	outs = words(params)
	if insn.op != opInvokeStatic {
		outs++ // the instance
	}

	op, index := uint16(insn.op), uint16(p.methods.index[ref])
	if outs <= maxInvoke {
		// v0 to v3 stand in the last unit, v4 in the first.
		units = []uint16{uint16(outs)<<12 | op, index, 0x3210}
		if outs == maxInvoke {
			units[0] |= 4 << 8
		}
	} else {
		op += toRange
		if insn.op == opInvokePolymorphic {
			op = opInvokePolymorphicMore
		}
		units = []uint16{uint16(outs)<<8 | op, index, 0}
	}
	if insn.callProto != "" {
		units = append(units, uint16(p.protos.index[insn.callProto]))
	}
	return units, outs
}

// code is a code_item without its tries.
type code struct {
	registers, ins, outs int
	units                []uint16
}

// assemble encodes the body of a method and closes it with a return.
func (p *pool) assemble(m Method) code {
	params, result := splitProto(m.proto())
	c := code{ins: words(params)}
	if !m.Static {
		c.ins++
	}
	for _, insn := range m.Code {
		units, outs := p.encode(insn)
		c.units = append(c.units, units...)
		c.outs = max(c.outs, outs)
	}
	c.units = append(c.units, returnOf(result))
	// Results of two words need v0 and v1.
	c.registers = max(c.outs, 2) + c.ins
	return c
}

func returnOf(result string) uint16 {
	switch {
	case result == "V":
		return 0x0e
	case isWide(result):
		return 0x10
	case isReference(result):
		return 0x11
	}
	return 0x0f
}
