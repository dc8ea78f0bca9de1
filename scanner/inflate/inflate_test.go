package inflate_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/inflate"
)

// lengths returns n lengths of codes, zero but for the runs "FROM-TO:LENGTH" or
// "SYMBOL:LENGTH" of a list.
func lengths(n int, runs string) []int {
	lengths := make([]int, n)
	for _, run := range strings.Fields(runs) {
		var from, to, length int
		if _, err := fmt.Sscanf(run, "%d-%d:%d", &from, &to, &length); err != nil {
			fmt.Sscanf(run, "%d:%d", &from, &length)
			to = from
		}
		for i := from; i <= to; i++ {
			lengths[i] = length
		}
	}
	return lengths
}

// stairs is codes of every length up to 15 for 'a', 'b' and so on, and for
// distances.
var stairs = codes{
	lengths(266, "97:1 98:2 99:3 100:4 101:5 102:6 103:7 104:8 105:9 106:10 107:11 108:12 109:13 265:14 256:15 122:15"),
	lengths(30, "0:1 1:2 2:3 3:4 4:5 5:6 6:7 7:8 8:9 9:10 10:11 11:12 12:13 13:14 14-15:15"),
}

// cliff is codes of a few lengths only: many are too long for the first table.
var cliff = codes{
	lengths(266, "256:1 265:2 97:3 98:4 99:5 100:6 101:7 102:8 103:9 0-63:15"),
	lengths(30, "0:1 1:2 2:3 3:4 4:5 5:6 6-13:9"),
}

const corrupt = "corrupt"

func TestDecode(t *testing.T) {
	one := codes{lengths(258, "97:1 256:2 257:2"), []int{1}}
	long := strings.Repeat("a", 40000)
	none := codes{one.litlen, []int{0}}
	tests := []struct {
		name string
		src  *stream
		room int // of dst, 1000 if 0
		want string
		err  any // nil, an error or corrupt
	}{
		{name: "empty", src: new(stream), err: io.ErrUnexpectedEOF},
		{name: "stored", src: new(stream).stored(0, "one ").stored(1, "two"), want: "one two"},
		{name: "stored and empty", src: new(stream).stored(0, "").stored(1, "")},
		{name: "stored after bits", src: new(stream).bits(0, 1, 1, 2).litlen(fixed, 'a', 256).stored(1, "b"), want: "ab"},
		{name: "stored without lengths", src: new(stream).bits(1, 1, 0, 2).text("\x00\x00\xff"), err: io.ErrUnexpectedEOF},
		{name: "stored with two lengths", src: new(stream).bits(1, 1, 0, 2).text("\x01\x00\xff\xffa"), err: corrupt},
		{name: "stored and cut off", src: cut(new(stream).stored(1, "abc"), 1), want: "ab", err: io.ErrUnexpectedEOF},
		{name: "stored without room", src: new(stream).stored(1, "abc"), room: 2, want: "ab", err: io.ErrShortBuffer},
		{name: "not last and cut off", src: new(stream).stored(0, "abc"), want: "abc", err: io.ErrUnexpectedEOF},
		{name: "type 3", src: new(stream).stored(0, "a").bits(1, 1, 3, 2), want: "a", err: corrupt},

		{name: "fixed", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 0xff, 256), want: "a\xff"},
		{name: "fixed twice", src: new(stream).bits(0, 1, 1, 2).litlen(fixed, 'a', 256).bits(1, 1, 1, 2).litlen(fixed, 'b', 256), want: "ab"},
		{name: "fixed after dynamic", src: new(stream).header(0, one).litlen(one, 'a', 256).bits(1, 1, 1, 2).litlen(fixed, 'b', 256), want: "ab"},
		{name: "fixed and cut off", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 'b').bits(0, 3), want: "ab", err: io.ErrUnexpectedEOF},
		{name: "length 258 as 285", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 285).dist(fixed, 0).litlen(fixed, 256), want: strings.Repeat("a", 259)},
		{name: "length 258 as 284", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 284).bits(31, 5).dist(fixed, 0).litlen(fixed, 256), want: strings.Repeat("a", 259)},
		{name: "length 286", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 286).bits(0, 50), want: "a", err: corrupt},
		{name: "length 287", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 287).bits(0, 50), want: "a", err: corrupt},
		{name: "distance 30", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 257).dist(fixed, 30).bits(0, 50), want: "a", err: corrupt},
		{name: "distance 31", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 257).dist(fixed, 31).bits(0, 50), want: "a", err: corrupt},
		{name: "distance 30, which would be 32769", src: new(stream).stored(0, long).bits(1, 1, 1, 2).litlen(fixed, 257).dist(fixed, 30).bits(0, 200), room: 50000, want: long, err: corrupt},
		{name: "too far", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 257).dist(fixed, 1).litlen(fixed, 256), want: "a", err: corrupt},
		{name: "too far, and much follows", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 257).dist(fixed, 1).bits(0, 200), want: "a", err: corrupt},
		{name: "back into another block", src: new(stream).stored(0, "abc").bits(1, 1, 1, 2).litlen(fixed, 257).dist(fixed, 2).litlen(fixed, 256), want: "abcabc"},
		{name: "without extra bits", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 0xff, 284), want: "a\xff", err: io.ErrUnexpectedEOF},
		{name: "without distance", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 0xff, 0xff, 257), want: "a\xff\xff", err: io.ErrUnexpectedEOF},
		{name: "without room for a literal", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 'b', 256), room: 1, want: "a", err: io.ErrShortBuffer},
		{name: "without room for a match", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 258).dist(fixed, 0).litlen(fixed, 256), room: 4, want: "aaaa", err: io.ErrShortBuffer},
		{name: "just room", src: new(stream).bits(0, 1, 1, 2).litlen(fixed, 'a', 258).dist(fixed, 0).litlen(fixed, 256).stored(1, ""), room: 5, want: "aaaaa"},
		{name: "trailing data", src: new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 256).text("and more"), want: "a"},

		{name: "dynamic", src: new(stream).header(1, one).litlen(one, 'a', 'a', 257).dist(one, 0).litlen(one, 256), want: "aaaaa"},
		{name: "the other code beside one of one bit", src: new(stream).header(1, one).litlen(one, 'a', 257).bits(1, 1).litlen(one, 256), want: "a", err: corrupt},
		{name: "no distances", src: new(stream).header(1, none).litlen(none, 'a', 256), want: "a"},
		{name: "no distances, but a match", src: new(stream).header(1, none).litlen(none, 'a', 257).bits(0, 9), want: "a", err: corrupt},
		{name: "no distances, but a match, and much follows", src: new(stream).header(1, none).litlen(none, 'a', 257).bits(0, 200), want: "a", err: corrupt},
		{name: "only an end", src: new(stream).header(1, codes{lengths(257, "256:1"), []int{0}}).bits(0, 1)},
		{name: "no end", src: new(stream).header(1, codes{lengths(257, "97:1 98:1"), []int{0}}).bits(0, 9), want: strings.Repeat("a", 14), err: io.ErrUnexpectedEOF},
		{name: "no literals", src: new(stream).header(1, codes{lengths(257, ""), []int{0}}).bits(0, 9), err: corrupt},
		{name: "incomplete", src: new(stream).header(1, codes{lengths(257, "97:2 256:1"), []int{0}}).bits(0, 9), err: corrupt},
		{name: "one code of two bits", src: new(stream).header(1, codes{lengths(257, "256:2"), []int{0}}).bits(0, 9), err: corrupt},
		{name: "oversubscribed", src: new(stream).header(1, codes{lengths(257, "97:1 98:1 256:1"), []int{0}}).bits(0, 9), err: corrupt},
		{name: "incomplete distances", src: new(stream).header(1, codes{one.litlen, []int{2, 2, 2}}).bits(0, 9), err: corrupt},
		{name: "oversubscribed distances", src: new(stream).header(1, codes{one.litlen, []int{1, 1, 1}}).bits(0, 9), err: corrupt},
		{name: "286 litlens", src: new(stream).header(1, codes{lengths(286, "97:1 256:2 285:2"), []int{1}}).code(0, 1).code(3, 2).code(0, 1).code(2, 2), want: strings.Repeat("a", 259)},
		{name: "287 litlens", src: new(stream).header(1, codes{lengths(287, "97:1 256:1"), []int{1}}), err: corrupt},
		{name: "30 distances", src: new(stream).header(1, codes{one.litlen, lengths(30, "0:1 29:1")}).code(0, 1).code(2, 2), want: "a"},
		{name: "31 distances", src: new(stream).header(1, codes{one.litlen, lengths(31, "0:1")}), err: corrupt},
		{name: "header and cut off", src: cut(new(stream).header(1, one), 1), err: io.ErrUnexpectedEOF},
		{name: "no code for lengths", src: new(stream).bits(1, 1, 2, 2, 0, 5, 0, 5, 0, 4).bits(0, 100), err: corrupt},
		{name: "incomplete code for lengths", src: new(stream).bits(1, 1, 2, 2, 0, 5, 0, 5, 0, 4, 2, 3, 0, 100), err: corrupt},
		{name: "repeat of nothing", src: new(stream).bits(1, 1, 2, 2, 0, 5, 0, 5, 0, 4, 1, 3, 1, 3, 0, 100), err: corrupt},
		{name: "too much repeated", src: new(stream).bits(1, 1, 2, 2, 0, 5, 0, 5, 0, 4, 0, 3, 0, 3, 1, 3, 1, 3).bits(1, 1, 127, 7, 1, 1, 110, 7), err: corrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.room == 0 {
				tt.room = 1000
			}
			dst := make([]byte, tt.room)
			n, err := inflate.Decode(dst, tt.src.bytes)
			if got := string(dst[:n]); got != tt.want {
				t.Errorf("data %q, want %q", got, tt.want)
			}
			var fault *inflate.CorruptError
			if tt.err == corrupt && !errors.As(err, &fault) || tt.err != corrupt && tt.err != err {
				t.Errorf("error %v, want %v", err, tt.err)
			}
			if tt.err != io.ErrShortBuffer {
				compare(t, tt.src.bytes)
			}
		})
	}
}

func cut(s *stream, n int) *stream {
	return &stream{bytes: s.bytes[:len(s.bytes)-n]}
}

// TestCodeLengths decodes codes of every length, in the middle of the buffers
// and near their ends.
func TestCodeLengths(t *testing.T) {
	for name, c := range map[string]codes{"stairs": stairs, "cliff": cliff} {
		t.Run(name, func(t *testing.T) {
			s := new(stream).header(1, c)
			var want []byte
			for round := range 40 {
				for symbol, n := range c.litlen[:256] {
					if n > 0 {
						s.litlen(c, symbol)
						want = append(want, byte(symbol))
					}
				}
				for symbol, n := range c.dist {
					dist := distances[symbol]
					if n == 0 || dist > len(want) {
						continue
					}
					s.litlen(c, 265).bits(round&1, 1).dist(c, symbol).bits(0, max(0, symbol/2-1))
					for range 11 + round&1 {
						want = append(want, want[len(want)-dist])
					}
				}
			}
			s.litlen(c, 256)
			dst := make([]byte, len(want))
			n, err := inflate.Decode(dst, s.bytes)
			if diff := cmp.Diff(string(want), string(dst[:n])); diff != "" || err != nil {
				t.Errorf("%v\n%s", err, diff)
			}
			compare(t, s.bytes)
		})
	}
}

// TestMatches copies matches of every length by every number of extra bits of
// the distance, in the middle of the buffers and near their ends.
func TestMatches(t *testing.T) {
	start := make([]byte, 1<<15)
	rand.NewChaCha8([32]byte{}).Read(start)
	for symbol, dist := range distances {
		for n := 3; n <= 258; n++ {
			code, extra, extraBits := lengthCode(n)
			s := new(stream).stored(0, string(start)).bits(1, 1, 1, 2)
			s.litlen(fixed, code).bits(extra, extraBits).dist(fixed, symbol).bits(0, max(0, symbol/2-1)).litlen(fixed, 'x', 256)
			want := append([]byte{}, start...)
			for range n {
				want = append(want, want[len(want)-dist])
			}
			want = append(want, 'x')
			for _, more := range []struct{ dst, src int }{{0, 0}, {3, 20}, {15, 20}, {300, 0}, {300, 5}, {300, 7}, {300, 20}} {
				dst := make([]byte, len(want)+more.dst)
				src := append(s.bytes, make([]byte, more.src)...)
				if k, err := inflate.Decode(dst, src); err != nil || !bytes.Equal(dst[:k], want) {
					t.Errorf("length %d, distance %d, with more room %+v: %v, %q", n, dist, more, err, dst[len(start):k])
				}
			}
		}
	}
}

// distances is the least distance that each symbol means.
var distances = func() (d [30]int) {
	d[0] = 1
	for i := range d[1:] {
		d[i+1] = d[i] + 1<<max(0, i/2-1)
	}
	return d
}()

// lengthCode returns the symbol and the extra bits of a length.
func lengthCode(n int) (symbol, extra, extraBits int) {
	if n == 258 {
		return 285, 0, 0
	}
	base := 3
	for i := range 28 {
		bits := max(0, i/4-1)
		if n < base+1<<bits {
			return 257 + i, n - base, bits
		}
		base += 1 << bits
	}
	panic("unreachable")
}

// TestAllocations decodes without allocating, whatever the size.
func TestAllocations(t *testing.T) {
	src := new(stream).header(1, stairs).litlen(stairs, 'a', 256).bytes
	dst := make([]byte, 10)
	if n := testing.AllocsPerRun(100, func() { inflate.Decode(dst, src) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
