package api

import (
	"math/bits"
	"slices"

	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// body is the code of one method: what it uses, and under which circumstances.
// Its memory serves one method after the other.
type body struct {
	file    *dex.File
	targets []Target
	index   *index

	registers registers
	uses      []uses // by target
	used      []int  // targets that have uses
	seen      circumstance
	last      [8]uint32 // by circumstance: where it was told last

	named  bool     // a constant of the kind Named was loaded
	passed []passed // such constants and where they went
	kept   []kept   // targets that went into a static field
	loose  []int    // targets of used that may go into the next one
}

// uses are those of one target in a method. Positions count code units from 1.
type uses struct {
	count int
	first uint32
	field uint32 // that the last of them read
}

// kept is a target that a method stores in a static field.
type kept struct {
	field  uint32
	target int
}

func newBody(file *dex.File, targets []Target) *body {
	return &body{file: file, targets: targets, uses: make([]uses, len(targets))}
}

// read goes through the code from its first instruction to its last.
func (b *body) read(code dex.Code) {
	b.reset()
	pos := uint32(0)
	for ref := range code.Refs {
		b.registers.pass(code.Insns[2*pos : 2*ref.Pos])
		pos = ref.Pos
		b.see(ref, code.Insns[2*pos:])
	}
}

func (b *body) reset() {
	for _, target := range b.used {
		b.uses[target] = uses{}
	}
	b.used, b.passed, b.kept, b.loose = b.used[:0], b.passed[:0], b.kept[:0], b.loose[:0]
	b.named, b.seen, b.last = false, 0, [8]uint32{}
	b.registers.reset()
}

// see takes in an instruction that refers to something.
func (b *body) see(ref dex.Ref, insn []byte) {
	x := b.index
	switch ref.Op.Operand() {
	case dex.MethodOperand:
		b.tell(x.methodSigns[ref.Index], ref.Pos)
		for _, target := range x.methods.at(ref.Index) {
			if b.accepts(target, insn) {
				b.use(target, ref.Pos)
			}
		}
		if b.named {
			b.pass(ref.Index, insn)
		}
	case dex.FieldOperand:
		if ref.Op >= dex.OpSPut {
			b.keep(ref.Index)
			return
		}
		for _, target := range x.fields.at(ref.Index) {
			b.use(target, ref.Pos)
			b.uses[target].field = ref.Index
		}
	case dex.StringOperand:
		b.tell(x.stringSigns[ref.Index], ref.Pos)
		for _, target := range x.strings.at(ref.Index) {
			if b.targets[target].Kind == Named {
				b.named = true
				continue
			}
			b.use(target, ref.Pos)
		}
	case dex.TypeOperand:
		for _, target := range x.types.at(ref.Index) {
			b.use(target, ref.Pos)
		}
	}
}

// tell takes in circumstances that an instruction tells.
func (b *body) tell(signs circumstance, pos uint32) {
	b.seen |= signs
	for ; signs != 0; signs &= signs - 1 {
		b.last[bits.TrailingZeros8(uint8(signs))] = pos + 1
	}
}

// accepts reports whether a call passes what the target asks for.
func (b *body) accepts(target int, insn []byte) bool {
	t := &b.targets[target]
	if t.Text == "" && t.Int == 0 {
		return true
	}
	register, ok := argument(insn, 1)
	if !ok {
		return false
	}
	if t.Text != "" {
		return b.registers.at(register) == value{stringValue, b.index.arguments[target]}
	}
	return b.registers.at(register) == value{intValue, uint32(t.Int)}
}

// use counts a use.
func (b *body) use(target int, pos uint32) {
	u := &b.uses[target]
	if u.count == 0 {
		u.first = pos + 1
		b.used = append(b.used, target)
	}
	u.count++
	if b.targets[target].then == query && !slices.Contains(b.loose, target) {
		b.loose = append(b.loose, target)
	}
}

// keep notes that the content URIs that were used since the last call of keep
// are now in a static field.
func (b *body) keep(field uint32) {
	for _, target := range b.loose {
		b.kept = append(b.kept, kept{field, target})
	}
	b.loose = b.loose[:0]
}

// maxNameArgument is how many arguments of a call may be the name of a member.
const maxNameArgument = 8

// pass notes which constant of the kind Named a call passes, if any. Nobody
// passes two.
func (b *body) pass(method uint32, insn []byte) {
	for i := range maxNameArgument {
		register, ok := argument(insn, i)
		if !ok {
			return
		}
		v := b.registers.at(register)
		if v.kind != stringValue {
			continue
		}
		for _, target := range b.index.strings.at(v.bits) {
			if b.targets[target].Kind != Named {
				continue
			}
			if id, err := b.file.Method(method); err == nil {
				b.passed = append(b.passed, passed{target, method, id.Class})
			}
			return
		}
	}
}

// found is an iterator over the targets that are used under the right
// circumstances, and how often.
func (b *body) found(yield func(target, count int) bool) {
	slices.Sort(b.used)
	for _, target := range b.used {
		if b.counts(target) && !yield(target, b.uses[target].count) {
			return
		}
	}
}

// counts reports whether a target is used under the right circumstances.
func (b *body) counts(target int) bool {
	t := &b.targets[target]
	if b.seen&t.with != t.with || b.seen&t.without != 0 {
		return false
	}
	return t.then == 0 || b.last[bits.TrailingZeros8(uint8(t.then))] > b.uses[target].first
}
