package api

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// The widths are those that package dex reads by: what stands behind an
// instruction is found where it ends.
func TestFormatWidths(t *testing.T) {
	const constString = 0x1a
	for op := range 256 {
		insns := []byte{byte(op), 0}
		for range 6 {
			insns = append(insns, constString, 0)
		}
		var at []uint32
		for ref := range (dex.Code{Insns: insns}).Refs {
			if ref.Pos > 0 {
				at = append(at, ref.Pos)
			}
		}
		if got := formats[op].width(); len(at) == 0 || uint32(got) != at[0] {
			t.Errorf("opcode %#x is %d units wide, want %d", op, got, at)
		}
	}
}

func TestRegisters(t *testing.T) {
	str := func(i uint32) value { return value{stringValue, i} }
	num := func(i int32) value { return value{intValue, uint32(i)} }
	for _, tt := range []struct {
		name  string
		insns []byte
		want  map[uint16]value
	}{
		{"const/4", []byte{0x12, 0x71}, map[uint16]value{1: num(7)}},
		{"const/4 negative", []byte{0x12, 0xf1}, map[uint16]value{1: num(-1)}},
		{"const/16", []byte{0x13, 0x02, 0xfe, 0xff}, map[uint16]value{2: num(-2)}},
		{"const", []byte{0x14, 0x03, 1, 0, 0, 0x80}, map[uint16]value{3: num(-0x7fffffff)}},
		{"const-string", []byte{0x1a, 0x04, 0x34, 0x12}, map[uint16]value{4: str(0x1234)}},
		{"const-string/jumbo", []byte{0x1b, 0x05, 0x78, 0x56, 0x34, 0x12}, map[uint16]value{5: str(0x12345678)}},
		{"move", []byte{0x12, 0x10, 0x01, 0x02}, map[uint16]value{0: num(1), 2: num(1)}},
		{"move-object/from16", []byte{0x1a, 0, 9, 0, 0x08, 0x20, 0, 0}, map[uint16]value{0: str(9), 0x20: str(9)}},
		{"move-object/16", []byte{0x1a, 0, 9, 0, 0x09, 0, 0x21, 0, 0, 0}, map[uint16]value{0: str(9), 0x21: str(9)}},
		{"move of the unknown", []byte{0x12, 0x10, 0x01, 0x30}, map[uint16]value{}},
		{"move-result", []byte{0x12, 0x10, 0x0a, 0x00}, map[uint16]value{}},
		{"move-wide", []byte{0x12, 0x11, 0x12, 0x12, 0x04, 0x51}, map[uint16]value{}},
		{"const-wide/16", []byte{0x12, 0x11, 0x12, 0x12, 0x16, 0x01, 0, 0}, map[uint16]value{}},
		{"sub-long/2addr", []byte{0x12, 0x11, 0x12, 0x12, 0xbc, 0x51}, map[uint16]value{}},
		{"iget", []byte{0x12, 0x11, 0x12, 0x12, 0x52, 0x51, 0, 0}, map[uint16]value{2: num(1)}},
		{"iput", []byte{0x12, 0x11, 0x59, 0x51, 0, 0}, map[uint16]value{1: num(1)}},
		{"check-cast", []byte{0x1a, 1, 9, 0, 0x1f, 1, 0, 0}, map[uint16]value{1: str(9)}},
		{"add-int/lit8", []byte{0x12, 0x11, 0xd8, 0x01, 1, 1}, map[uint16]value{}},
		{"data of a switch", []byte{0x12, 0x11, 0x00, 0x01, 0, 0}, map[uint16]value{}},
		{"cut short", []byte{0x12, 0x11, 0x13, 0x01}, map[uint16]value{1: num(1)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var r registers
			r.pass(tt.insns)
			got := make(map[uint16]value)
			for i, v := range r {
				if v.kind != unknown {
					got[uint16(i)] = v
				}
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(value{})); diff != "" {
				t.Errorf("registers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestArgument(t *testing.T) {
	few := []byte{0x6e, 0x5e, 0, 0, 0xba, 0xdc} // invoke-virtual {v10, v11, v12, v13, v14}
	many := []byte{0x74, 3, 0, 0, 0xfe, 0x01}   // invoke-virtual/range {v510 .. v512}
	for _, tt := range []struct {
		name  string
		insn  []byte
		index int
		want  uint16
		ok    bool
	}{
		{"first", few, 0, 10, true},
		{"second", few, 1, 11, true},
		{"fifth", few, 4, 14, true},
		{"sixth", few, 5, 0, false},
		{"first of a range", many, 0, 510, true},
		{"last of a range", many, 2, 512, true},
		{"past a range", many, 3, 0, false},
		{"of no call", []byte{0x1a, 0, 0, 0}, 0, 0, false},
	} {
		got, ok := argument(tt.insn, tt.index)
		if ok != tt.ok || ok && got != tt.want {
			t.Errorf("%s: register %d, %t, want %d, %t", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}
