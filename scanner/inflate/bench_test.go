package inflate_test

import (
	"archive/zip"
	"bytes"
	stdlib "compress/flate"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"path"
	"path/filepath"
	"slices"
	"testing"

	klauspost "github.com/klauspost/compress/flate"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/inflate"
)

var apks = flag.String("apks", "", "decode the DEX files of the APKs of this pattern instead of made ones")

// deflated is DEX files as archives hold them.
type deflated struct {
	files [][]byte
	sizes []int
	total int64
}

func (d *deflated) add(file []byte, size int) {
	d.files = append(d.files, file)
	d.sizes = append(d.sizes, size)
	d.total += int64(size)
}

// BenchmarkDecode compares decoders on one core. MB are those that come out.
func BenchmarkDecode(b *testing.B) {
	var data deflated
	if *apks != "" {
		data = realDEX(b)
	} else {
		data = madeDEX(b)
	}
	buffer := make([]byte, slices.Max(data.sizes))
	run := func(name string, decode func(dst, src []byte) error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(data.total)
			b.ReportAllocs()
			for b.Loop() {
				for i, src := range data.files {
					if err := decode(buffer[:data.sizes[i]], src); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
	run("inflate", func(dst, src []byte) error {
		_, err := inflate.Decode(dst, src)
		return err
	})
	run("klauspost", func(dst, src []byte) error {
		_, err := io.ReadFull(klauspost.NewReader(bytes.NewReader(src)), dst)
		return err
	})
	run("stdlib", func(dst, src []byte) error {
		_, err := io.ReadFull(stdlib.NewReader(bytes.NewReader(src)), dst)
		return err
	})
}

func realDEX(b *testing.B) (data deflated) {
	names, err := filepath.Glob(*apks)
	if err != nil || len(names) == 0 {
		b.Fatalf("no files %q: %v", *apks, err)
	}
	for _, name := range names {
		r, err := zip.OpenReader(name)
		if err != nil {
			b.Logf("%s: %v", name, err)
			continue
		}
		for _, f := range r.File {
			if path.Ext(f.Name) != ".dex" || f.Method != zip.Deflate {
				continue
			}
			raw, err := f.OpenRaw()
			if err != nil {
				b.Fatalf("%s: %v", name, err)
			}
			file, err := io.ReadAll(raw)
			if err != nil {
				b.Fatalf("%s: %v", name, err)
			}
			data.add(file, int(f.UncompressedSize64))
		}
		r.Close()
	}
	return data
}

// madeDEX makes a DEX file that deflates to two fifths, as most do.
func madeDEX(b *testing.B) (data deflated) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		const letters = "eeeeetaoinshrdlucmfwypvbgkjqxz"
		text := make([]byte, 3+r.IntN(8))
		for i := range text {
			text[i] = letters[r.IntN(1+r.IntN(len(letters)))]
		}
		return string(text)
	}
	var words []string
	for range 4000 {
		words = append(words, word())
	}
	pick := func() string { return words[r.IntN(1+r.IntN(len(words)))] }
	// A body is made of pieces that other bodies have too.
	var pieces [][]uint16
	for range 4000 {
		piece := make([]uint16, 3+r.IntN(4))
		for i := range piece {
			piece[i] = uint16(r.IntN(1+r.IntN(16)))<<12 | uint16(r.IntN(1+r.IntN(16)))<<8 | 0x44 + uint16(r.IntN(1+r.IntN(40)))
		}
		pieces = append(pieces, piece)
	}
	var dex apktest.DEX
	for i := range 4000 {
		class := apktest.Class{Name: fmt.Sprintf("com.%s.%s.%s%d", words[i/400], words[i/20], pick(), i)}
		for range 10 {
			var code []uint16
			for range 3 + r.IntN(10) {
				code = append(code, pieces[r.IntN(len(pieces))]...)
				code = append(code, 0x206e, uint16(r.IntN(1<<14)), uint16(r.IntN(1<<8))) // invoke-virtual
			}
			class.Methods = append(class.Methods, apktest.Method{Name: pick(), Code: []apktest.Insn{
				apktest.ConstString(pick() + " " + pick()),
				apktest.Units(code...),
			}})
		}
		dex.Classes = append(dex.Classes, class)
	}
	plain := dex.Bytes()
	var file bytes.Buffer
	w, err := stdlib.NewWriter(&file, stdlib.BestCompression)
	if err != nil {
		b.Fatal(err)
	}
	w.Write(plain)
	w.Close()
	b.Logf("%d bytes, deflated to %d", len(plain), file.Len())
	data.add(file.Bytes(), len(plain))
	return data
}
