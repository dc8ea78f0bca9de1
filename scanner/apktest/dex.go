package apktest

// DEX describes a DEX file. Everything that its classes mention (types,
// prototypes, fields, methods, strings) goes into the file's tables by itself.
//
// Class names are written as Java writes them ("com.foo.Bar$Inner") or as type
// descriptors ("Lcom/foo/Bar$Inner;", "[I"); prototypes and the types of fields
// as descriptors. The file keeps within the format as long as no table needs
// more than 65,536 entries.
type DEX struct {
	Version int // 35 if zero; 41 is a container of one file
	Classes []Class
	Types   []string // types that are referred to and not defined
	Strings []string // strings that nothing else mentions
}

// Class is a class that the file defines.
type Class struct {
	Name       string
	Super      string // java.lang.Object if empty
	Interfaces []string
	Constants  []Constant
	Methods    []Method
}

// Constant is a public static final field with its value. Strings and
// Integers make them.
type Constant struct {
	name  string
	typ   string
	text  string
	value int32
}

// StringConstant is a String field, such as BuildConfig.VERSION_NAME.
func StringConstant(name, value string) Constant {
	return Constant{name: name, typ: "Ljava/lang/String;", text: value}
}

// IntConstant is an int field.
func IntConstant(name string, value int32) Constant {
	return Constant{name: name, typ: "I", value: value}
}

// BoolConstant is a boolean field.
func BoolConstant(name string, value bool) Constant {
	c := Constant{name: name, typ: "Z"}
	if value {
		c.value = 1
	}
	return c
}

// Method is a method of a class. Unless it is abstract, its code ends in the
// return instruction of its prototype, which need not be written.
type Method struct {
	Name     string
	Proto    string // "()V" if empty
	Static   bool
	Abstract bool
	Code     []Insn
}

// Insn is an instruction. Results go to register v0 and arguments come from v0
// upwards: the code can be read, not run.
type Insn struct {
	op        byte
	ref       any    // methodRef, fieldRef, typeRef or stringRef: the operand's index
	callProto string // of invoke-polymorphic
	units     []uint16
}

type (
	stringRef string
	typeRef   string
	fieldRef  struct{ class, name, typ string }
	methodRef struct{ class, name, proto string }
)

// Invoke is invoke-virtual, or invoke-direct for a constructor.
func Invoke(class, name, proto string) Insn {
	if name == "<init>" {
		return Insn{op: 0x70, ref: methodRef{descriptor(class), name, proto}}
	}
	return Insn{op: 0x6e, ref: methodRef{descriptor(class), name, proto}}
}

// InvokeStatic is invoke-static.
func InvokeStatic(class, name, proto string) Insn {
	return Insn{op: opInvokeStatic, ref: methodRef{descriptor(class), name, proto}}
}

// InvokePolymorphic is invoke-polymorphic: a call of MethodHandle.invoke or the
// like as if its prototype were callProto. It needs version 38.
func InvokePolymorphic(class, name, proto, callProto string) Insn {
	return Insn{op: opInvokePolymorphic, ref: methodRef{descriptor(class), name, proto}, callProto: callProto}
}

// SGet is the sget of a static field whose type is the descriptor typ.
func SGet(class, name, typ string) Insn {
	return Insn{op: 0x60 + accessKind(typ), ref: fieldRef{descriptor(class), name, typ}}
}

// SPut is the sput of a static field whose type is the descriptor typ.
func SPut(class, name, typ string) Insn {
	return Insn{op: 0x67 + accessKind(typ), ref: fieldRef{descriptor(class), name, typ}}
}

// ConstString is const-string.
func ConstString(s string) Insn { return Insn{op: 0x1a, ref: stringRef(s)} }

// ConstStringJumbo is const-string/jumbo, whose index has 32 bits.
func ConstStringJumbo(s string) Insn { return Insn{op: opConstStringJumbo, ref: stringRef(s)} }

// ConstClass is const-class.
func ConstClass(class string) Insn { return Insn{op: 0x1c, ref: typeRef(descriptor(class))} }

// NewInstance is new-instance.
func NewInstance(class string) Insn { return Insn{op: 0x22, ref: typeRef(descriptor(class))} }

// Const is const of a 32-bit value.
func Const(v int32) Insn {
	return Insn{units: []uint16{0x14, uint16(v), uint16(uint32(v) >> 16)}}
}

// Units are code units as they are: payloads, padding, anything else.
func Units(units ...uint16) Insn { return Insn{units: units} }
