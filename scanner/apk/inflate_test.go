package apk_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestReadOrder checks that a broken member gives the same bytes whatever was
// read before it. Its last block is of dynamic codes, has no distance codes and
// refers back all the same: a decompressor with codes left over from another
// member would follow that reference.
func TestReadOrder(t *testing.T) {
	const text = "some text to refer back to, long enough for any distance"
	broken := append([]byte{0, byte(len(text)), 0, ^byte(len(text)), 0xff}, text...) // a stored block
	broken = append(broken, bits(
		1, 1, 2, 2, // the last block, of dynamic codes:
		1, 5, 0, 5, 14, 4, // 258 lengths and literals, 1 distance, 18 lengths of the codes for lengths:
		0, 3, 0, 3, 1, 3, 2, 3, 0, 39, 2, 3, // of 16, 17, 18, 0, thirteen others, 1
		0, 1, 127, 7, 0, 1, 107, 7, // 138 and 118 times 0
		3, 2, 3, 2, // 1 for 256, the end, and 257, a length of 3
		1, 2, // 0 for the distance
		1, 1, 0, 8, 1, 1, 0, 8, 0, 1, // 257, a distance, 257, a distance, 256
	)...)
	raw := func(m *apktest.Member) {
		m.Name, m.Data, m.Stored = "broken", broken, true
		both(m, func(h *apktest.Header) { h.Method = apktest.Deflated; h.Size = 500 })
	}
	a := open(t, archiveOf(raw).Bytes(), apk.DefaultLimits())
	first, _, firstErr := a.Read(a.Find("broken"))
	// Letters in runs: the only distance there is 1.
	var runs []byte
	for r := rand.New(rand.NewPCG(1, 2)); len(runs) < 20000; {
		runs = append(runs, bytes.Repeat([]byte{byte(r.IntN(26))}, 10+r.IntN(20))...)
	}
	other := open(t, apktest.Zip{Members: []apktest.Member{{Name: "x", Data: runs}}}.Bytes(), apk.DefaultLimits())
	for range 20 {
		if _, _, err := other.Read(other.Members[0]); err != nil {
			t.Fatal(err)
		}
		again, _, err := a.Read(a.Find("broken"))
		if diff := cmp.Diff(first, again); diff != "" || (err == nil) != (firstErr == nil) {
			t.Fatalf("%v, then %v\n%s", firstErr, err, diff)
		}
	}
}

// bits packs pairs of a value and its number of bits as DEFLATE does.
func bits(pairs ...int) []byte {
	var out []byte
	n := 0
	for i := 0; i < len(pairs); i += 2 {
		for b := range pairs[i+1] {
			if n%8 == 0 {
				out = append(out, 0)
			}
			out[n/8] |= byte(pairs[i]>>b&1) << (n % 8)
			n++
		}
	}
	return out
}
