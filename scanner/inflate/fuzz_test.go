package inflate_test

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/inflate"
)

// compare holds Decode against compress/flate, at the size that its output has
// and at sizes around that.
func compare(t *testing.T, src []byte) {
	t.Helper()
	const most = 1 << 20
	want, wantErr := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(src)), most+1))
	if len(want) > most {
		want, wantErr = want[:most], io.ErrShortBuffer
	}
	for _, room := range []int{0, 1, 300, -1, -len(want) / 2, -len(want)} {
		if wantErr == io.ErrShortBuffer && room > 0 || len(want)+room < 0 {
			continue
		}
		dst := make([]byte, len(want)+room)
		got, err := inflate.Decode(dst, src)
		var fault *inflate.CorruptError
		switch {
		case got < 0 || got > len(dst):
			t.Errorf("%d bytes in a buffer of %d", got, len(dst))
		case err != nil && err != io.ErrUnexpectedEOF && err != io.ErrShortBuffer && !errors.As(err, &fault):
			t.Errorf("error %v", err)
		case wantErr == nil && room < 0 && err != io.ErrShortBuffer:
			t.Errorf("room for %d bytes of %d: error %v", len(dst), len(want), err)
		case room >= 0 && (err == nil) != (wantErr == nil):
			t.Errorf("error %v, that of compress/flate is %v", err, wantErr)
		// compress/flate stops early where the bits left are fewer than the
		// shortest code or the one that ends the block.
		case got < min(len(want), len(dst)) || err == nil && got > len(want):
			t.Errorf("%d bytes, %v; compress/flate has %d, %v", got, err, len(want), wantErr)
		case !bytes.HasPrefix(dst[:got], want[:min(got, len(want))]):
			t.Errorf("other data than that of compress/flate")
		}
	}
}

// FuzzInflate holds Decode against compress/flate on any data, and on data that
// compress/flate made with bits of it flipped.
func FuzzInflate(f *testing.F) {
	const raw = 0
	for _, s := range []*stream{
		new(stream).stored(0, "one").stored(1, "two"),
		new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 284).bits(31, 5).dist(fixed, 0).litlen(fixed, 256).text("more"),
		new(stream).bits(1, 1, 1, 2).litlen(fixed, 'a', 257).dist(fixed, 30).bits(0, 200),
		new(stream).header(1, codes{lengths(258, "97:1 256:2 257:2"), []int{1}}).bits(0, 1, 3, 2, 0, 1, 1, 2),
		new(stream).header(1, codes{lengths(258, "97:1 256:2 257:2"), []int{0}}).bits(0, 1, 3, 2, 0, 200),
		new(stream).header(1, stairs).litlen(stairs, 'a', 'm', 'z', 265).bits(1, 1).dist(stairs, 0).litlen(stairs, 256),
	} {
		f.Add(s.bytes, byte(raw), uint16(0))
	}
	text := strings.Repeat("Landroid/app/Activity;\x00\x12getSystemService\x00\x05Lcom/", 3)
	for level := range byte(12) {
		f.Add([]byte(text), 1+level, uint16(0))
		f.Add([]byte(text), 1+level, uint16(100+level))
	}
	f.Fuzz(func(t *testing.T, src []byte, level byte, flip uint16) {
		src = bytes.Clone(src)
		if level %= 13; level != raw {
			// Repeating the text with changes makes long and near matches.
			var text []byte
			for i := range byte(1 + flip>>12) {
				for _, b := range src {
					text = append(text, b^(i&b>>2))
				}
			}
			var deflated bytes.Buffer
			w, err := flate.NewWriter(&deflated, flate.HuffmanOnly+int(level)-1)
			if err != nil {
				t.Fatal(err)
			}
			w.Write(text)
			w.Close()
			src = deflated.Bytes()
		}
		compare(t, src)
		if at := int(flip&0xfff) % (8*len(src) + 1); at > 0 {
			src[(at-1)/8] ^= 1 << ((at - 1) % 8)
			compare(t, src)
			compare(t, src[:(at-1)/8])
		}
	})
}
