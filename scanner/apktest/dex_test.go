package apktest

import (
	"crypto/sha1"
	"hash/adler32"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDEXHeader(t *testing.T) {
	b := DEX{Version: 39, Classes: []Class{{Name: "com.foo.Bar"}}}.Bytes()

	if got, want := string(b[:8]), "dex\n039\x00"; got != want {
		t.Errorf("magic %q, want %q", got, want)
	}
	if got, want := le.Uint32(b[0x20:]), uint32(len(b)); got != want {
		t.Errorf("file_size %d, want %d", got, want)
	}
	signature := sha1.Sum(b[32:])
	if diff := cmp.Diff(signature[:], b[12:32]); diff != "" {
		t.Errorf("signature (-want +got):\n%s", diff)
	}
	if got, want := le.Uint32(b[8:]), adler32.Checksum(b[12:]); got != want {
		t.Errorf("checksum %#x, want %#x", got, want)
	}
}

func TestContainerHeaders(t *testing.T) {
	b := Container(DEX{Types: []string{"a.A"}}, DEX{Types: []string{"b.B"}})

	first := int(le.Uint32(b[0x20:]))
	second := int(le.Uint32(b[first+0x20:]))
	if first+second != len(b) {
		t.Errorf("file sizes %d and %d, container %d", first, second, len(b))
	}
	for _, start := range []int{0, first} {
		got := []uint32{le.Uint32(b[start+0x24:]), le.Uint32(b[start+0x70:]), le.Uint32(b[start+0x74:])}
		want := []uint32{0x78, uint32(len(b)), uint32(start)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("header_size, container_size, header_offset at %#x (-want +got):\n%s", start, diff)
		}
	}
}

// Strings are sorted by UTF-16 unit, types by string, methods by class, name
// and prototype.
func TestPoolOrder(t *testing.T) {
	p := newPool(DEX{
		Strings: []string{"\uffff", "\U0001f600", "z", "", "\x00"},
		Classes: []Class{{Name: "b.B", Methods: []Method{
			{Name: "f", Proto: "(I)V"}, {Name: "f"}, {Name: "e", Proto: "(J)V"},
		}}, {Name: "a.A", Methods: []Method{{Name: "g"}}}},
	})
	wantStrings := []string{
		"", "\x00", "I", "J", "La/A;", "Lb/B;", "Ljava/lang/Object;", "V", "VI", "VJ",
		"e", "f", "g", "z", "\U0001f600", "\uffff",
	}
	if diff := cmp.Diff(wantStrings, p.strings.keys); diff != "" {
		t.Errorf("strings (-want +got):\n%s", diff)
	}
	wantMethods := []methodRef{
		{"La/A;", "g", "()V"}, {"Lb/B;", "e", "(J)V"}, {"Lb/B;", "f", "()V"}, {"Lb/B;", "f", "(I)V"},
	}
	if diff := cmp.Diff(wantMethods, p.methods.keys, cmp.AllowUnexported(methodRef{})); diff != "" {
		t.Errorf("methods (-want +got):\n%s", diff)
	}
}

func TestSplitProto(t *testing.T) {
	params, result := splitProto("(I[[Ljava/lang/String;JLa;[B)[I")
	if diff := cmp.Diff([]string{"I", "[[Ljava/lang/String;", "J", "La;", "[B"}, params); diff != "" {
		t.Errorf("params (-want +got):\n%s", diff)
	}
	if result != "[I" {
		t.Errorf("result %q, want [I", result)
	}
	if got := shorty(params, result); got != "LILJLL" {
		t.Errorf("shorty %q, want LILJLL", got)
	}
}
