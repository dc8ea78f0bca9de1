package dex

// Op is an opcode of the Dalvik bytecode.
type Op uint8

// Opcodes of the instructions that Refs reports. Ranges include both ends.
const (
	OpConstString          Op = 0x1a
	OpConstStringJumbo     Op = 0x1b
	OpConstClass           Op = 0x1c
	OpNewInstance          Op = 0x22
	OpSGet                 Op = 0x60 // to OpSGetShort
	OpSGetShort            Op = 0x66
	OpSPut                 Op = 0x67 // to OpSPutShort
	OpSPutShort            Op = 0x6d
	OpInvokeVirtual        Op = 0x6e // to OpInvokeInterface
	OpInvokeInterface      Op = 0x72
	OpInvokeVirtualRange   Op = 0x74 // to OpInvokeInterfaceRange
	OpInvokeInterfaceRange Op = 0x78
	OpInvokePolymorphic    Op = 0xfa
	OpInvokeCustom         Op = 0xfc
)

// Operand says which table the index of an instruction counts in.
type Operand uint8

// The operands that Refs reports.
const (
	NoOperand       Operand = iota
	MethodOperand           // invoke-*
	FieldOperand            // sget*, sput*
	StringOperand           // const-string, const-string/jumbo
	TypeOperand             // const-class, new-instance
	CallSiteOperand         // invoke-custom
	jumboOperand            // const-string/jumbo: a string with an index of 32 bits
	payloadOperand          // nop, which starts the data of a switch or array too
)

// Operand returns what the index of the instruction refers to.
func (op Op) Operand() Operand {
	switch o := opcodes[op].operand(); o {
	case jumboOperand:
		return StringOperand
	case payloadOperand:
		return NoOperand
	default:
		return o
	}
}

// opcode is the width of an instruction in code units (the low three bits)
// and its operand.
type opcode uint8

func (o opcode) width() uint      { return uint(o & 7) }
func (o opcode) operand() Operand { return Operand(o >> 3) }

const (
	n1 = opcode(payloadOperand)<<3 | 1
	s2 = opcode(StringOperand)<<3 | 2
	j3 = opcode(jumboOperand)<<3 | 3
	t2 = opcode(TypeOperand)<<3 | 2
	f2 = opcode(FieldOperand)<<3 | 2
	m3 = opcode(MethodOperand)<<3 | 3
	m4 = opcode(MethodOperand)<<3 | 4
	c3 = opcode(CallSiteOperand)<<3 | 3
)

// opcodes is indexed by Op. Unused opcodes take one unit, as in Android.
// https://source.android.com/docs/core/runtime/dalvik-bytecode
var opcodes = [256]opcode{
	/* 00 */ n1, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 1, 1, 1, 1, 1,
	/* 10 */ 1, 1, 1, 2, 3, 2, 2, 3, 5, 2, s2, j3, t2, 1, 1, 2,
	/* 20 */ 2, 1, t2, 2, 3, 3, 3, 1, 1, 2, 3, 3, 3, 2, 2, 2,
	/* 30 */ 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1,
	/* 40 */ 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	/* 50 */ 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	/* 60 */ f2, f2, f2, f2, f2, f2, f2, f2, f2, f2, f2, f2, f2, f2, m3, m3,
	/* 70 */ m3, m3, m3, 1, m3, m3, m3, m3, m3, 1, 1, 1, 1, 1, 1, 1,
	/* 80 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* 90 */ 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	/* a0 */ 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	/* b0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* c0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* d0 */ 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	/* e0 */ 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	/* f0 */ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, m4, m4, c3, c3, 2, 2,
}
