package dex

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

func TestMethods(t *testing.T) {
	f, err := New(apktest.DEX{Classes: []apktest.Class{{
		Name:      "a.A",
		Constants: []apktest.Constant{apktest.IntConstant("x", 300), apktest.BoolConstant("y", true)},
		Methods: []apktest.Method{
			{Name: "virtual", Proto: "(IJ)V"},
			{Name: "open", Abstract: true},
			{Name: "helper", Static: true},
			{Name: "<init>"},
		},
	}}}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	type method struct {
		Name      string
		Flags     uint32
		Registers uint16
		Ins       uint16
		Units     int
	}
	var got []method
	for c := range f.ClassDefs {
		for m, err := range c.Methods {
			if err != nil {
				t.Fatal(err)
			}
			code, err := c.Code(m)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, method{methodName(t, f, m.Method), m.AccessFlags, code.Registers, code.Ins, len(code.Insns) / 2})
		}
	}
	want := []method{
		{"La/A;-><init>()V", 0x10001, 3, 1, 1},
		{"La/A;->helper()V", 0x9, 2, 0, 1},
		{"La/A;->open()V", 0x401, 0, 0, 0},
		{"La/A;->virtual(IJ)V", 0x1, 6, 4, 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("methods (-want +got):\n%s", diff)
	}
}

func TestRefs(t *testing.T) {
	f, err := New(sampleDEX.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	type ref struct {
		Op    Op
		Value string
		Pos   uint32
	}
	var got []ref
	for c := range f.ClassDefs {
		for m, err := range c.Methods {
			if err != nil {
				t.Fatal(err)
			}
			code, err := c.Code(m)
			if err != nil {
				t.Fatal(err)
			}
			for r := range code.Refs {
				var value string
				switch r.Op.Operand() {
				case MethodOperand:
					value = methodName(t, f, r.Index)
				case FieldOperand:
					value = fieldName(t, f, r.Index)
				case StringOperand:
					value, err = f.String(r.Index)
				case TypeOperand:
					var descriptor []byte
					descriptor, err = f.Type(r.Index)
					value = UTF8(descriptor)
				}
				if err != nil {
					t.Error(err)
				}
				got = append(got, ref{r.Op, value, r.Pos})
			}
		}
	}
	want := []ref{
		{0x70, "Lcom/foo/Base;-><init>()V", 0},
		{OpInvokeVirtual, "Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;", 0},
		{0x62, "Landroid/os/Build;->SERIAL:Ljava/lang/String;", 3},
		{OpConstString, "android_id", 5},
		{OpConstStringJumbo, "地址\x00😀", 7},
		{OpConstClass, "[Ljava/lang/String;", 10},
		{OpNewInstance, "Lcom/foo/Base;", 12},
		{0x68, "Lcom/foo/Base;->total:J", 14},
		{0x77, "Lcom/foo/Base;->sum(JJJ[I)J", 16},
		{OpInvokePolymorphic, "Ljava/lang/invoke/MethodHandle;->invoke([Ljava/lang/Object;)Ljava/lang/Object;", 19},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
}

// The data of switches and arrays is passed over: what comes after it is seen,
// and what is in it is not. 0x1c is const-class.
func TestPayloads(t *testing.T) {
	const after = 0xabcd
	for _, test := range []struct {
		name  string
		units []uint16
	}{
		{"nop", []uint16{0x0000}},
		{"packed-switch", []uint16{0x0100, 2, 0x1c, 0, 0x1c, 0, 0x1c, 0}},
		{"sparse-switch", []uint16{0x0200, 2, 0x1c, 0, 0x1c, 0, 0x1c, 0, 0x1c, 0}},
		{"empty packed-switch", []uint16{0x0100, 0, 0x1c, 0}},
		{"empty sparse-switch", []uint16{0x0200, 0}},
		{"bytes", []uint16{0x0300, 1, 3, 0, 0x1c, 0x1c}},
		{"longs", []uint16{0x0300, 8, 1, 0, 0x1c, 0x1c, 0x1c, 0x1c}},
		{"empty array", []uint16{0x0300, 4, 0, 0}},
		{"nop of an unknown form", []uint16{0x0400}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []Ref
			for r := range codeOf(append(test.units, 0x1c, after)...).Refs {
				got = append(got, r)
			}
			want := []Ref{{OpConstClass, after, uint32(len(test.units))}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("references (-want +got):\n%s", diff)
			}
		})
	}
}

// Code that ends inside an instruction or its data ends the walk.
func TestCodeCutShort(t *testing.T) {
	for _, units := range [][]uint16{
		{0x1c},
		{0x1b, 1},
		{0x6e, 1},
		{0xfa, 1, 0},
		{0x18},
		{0x0100},
		{0x0200, 0xffff, 0x1c, 1},
		{0x0300, 0xffff, 0xffff, 0xffff, 0x1c, 1},
	} {
		for r := range codeOf(units...).Refs {
			t.Errorf("%04x: reference %v", units, r)
		}
		code := codeOf(units...)
		code.Insns = code.Insns[:len(code.Insns)-1]
		for r := range code.Refs {
			t.Errorf("%04x less a byte: reference %v", units, r)
		}
	}
}

func codeOf(units ...uint16) Code {
	var code Code
	for _, u := range units {
		code.Insns = le.AppendUint16(code.Insns, u)
	}
	return code
}

// The widths follow from the formats that the specification gives to ranges of
// opcodes; the first digit of a format is the width.
func TestOpcodeWidths(t *testing.T) {
	formats := []struct {
		first, last Op
		format      string
	}{
		{0x00, 0x01, "12x"}, {0x02, 0x02, "22x"}, {0x03, 0x03, "32x"},
		{0x04, 0x04, "12x"}, {0x05, 0x05, "22x"}, {0x06, 0x06, "32x"},
		{0x07, 0x07, "12x"}, {0x08, 0x08, "22x"}, {0x09, 0x09, "32x"},
		{0x0a, 0x11, "11x"}, {0x12, 0x12, "11n"}, {0x13, 0x13, "21s"}, {0x14, 0x14, "31i"},
		{0x15, 0x15, "21h"}, {0x16, 0x16, "21s"}, {0x17, 0x17, "31i"}, {0x18, 0x18, "51l"}, {0x19, 0x19, "21h"},
		{0x1a, 0x1a, "21c"}, {0x1b, 0x1b, "31c"}, {0x1c, 0x1c, "21c"}, {0x1d, 0x1e, "11x"},
		{0x1f, 0x1f, "21c"}, {0x20, 0x20, "22c"}, {0x21, 0x21, "12x"}, {0x22, 0x22, "21c"}, {0x23, 0x23, "22c"},
		{0x24, 0x24, "35c"}, {0x25, 0x25, "3rc"}, {0x26, 0x26, "31t"}, {0x27, 0x27, "11x"},
		{0x28, 0x28, "10t"}, {0x29, 0x29, "20t"}, {0x2a, 0x2a, "30t"}, {0x2b, 0x2c, "31t"},
		{0x2d, 0x31, "23x"}, {0x32, 0x37, "22t"}, {0x38, 0x3d, "21t"}, {0x3e, 0x43, "10x"},
		{0x44, 0x51, "23x"}, {0x52, 0x5f, "22c"}, {0x60, 0x6d, "21c"}, {0x6e, 0x72, "35c"}, {0x73, 0x73, "10x"},
		{0x74, 0x78, "3rc"}, {0x79, 0x7a, "10x"}, {0x7b, 0x8f, "12x"}, {0x90, 0xaf, "23x"}, {0xb0, 0xcf, "12x"},
		{0xd0, 0xd7, "22s"}, {0xd8, 0xe2, "22b"}, {0xe3, 0xf9, "10x"}, {0xfa, 0xfa, "45cc"}, {0xfb, 0xfb, "4rcc"},
		{0xfc, 0xfc, "35c"}, {0xfd, 0xfd, "3rc"}, {0xfe, 0xff, "21c"},
	}
	next := 0
	for _, f := range formats {
		if int(f.first) != next {
			t.Fatalf("formats skip from %#x to %#x", next, f.first)
		}
		for ; next <= int(f.last); next++ {
			if got, want := opcodes[next].width(), uint(f.format[0]-'0'); got != want {
				t.Errorf("opcode %#x: width %d, want %d", next, got, want)
			}
		}
	}
	if next != 256 {
		t.Errorf("formats end at %#x", next)
	}
}

func TestOperands(t *testing.T) {
	want := map[Op]Operand{
		OpConstString: StringOperand, OpConstStringJumbo: StringOperand,
		OpConstClass: TypeOperand, OpNewInstance: TypeOperand,
		OpInvokePolymorphic: MethodOperand, OpInvokePolymorphic + 1: MethodOperand,
		OpInvokeCustom: CallSiteOperand, OpInvokeCustom + 1: CallSiteOperand,
	}
	for op := OpSGet; op <= OpSPutShort; op++ {
		want[op] = FieldOperand
	}
	for op := OpInvokeVirtual; op <= OpInvokeInterface; op++ {
		want[op] = MethodOperand
	}
	for op := OpInvokeVirtualRange; op <= OpInvokeInterfaceRange; op++ {
		want[op] = MethodOperand
	}
	for i := range 256 {
		if op := Op(i); op.Operand() != want[op] {
			t.Errorf("opcode %#x: operand %d, want %d", op, op.Operand(), want[op])
		}
	}
}
