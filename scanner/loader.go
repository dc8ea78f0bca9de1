package scanner

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// sealed is a member that bears the name of code and holds what looks encrypted.
type sealed struct{ name, place string }

// playServices loads modules of the Google Play services app, as every app with
// one of its libraries does. They are no code of the build.
const playServices = "com.google.android.gms.dynamite."

// tellLoaders says that code is loaded which Android does not load with the app.
//
// That the code loads more is told and no more: in an app with advertisements it
// is the rule, and whoever downloads code has code in the build already, which is
// seen. A sealed file is more than that. It is code that came with the build and
// could not be read, so that nothing can be said to be absent; unless it is
// known whose it is, for then what it does is that SDK's doing.
func (s *scan) tellLoaders() {
	maps.DeleteFunc(s.loaders, func(class string, _ bool) bool { return strings.HasPrefix(class, playServices) })
	for _, f := range s.sealed {
		s.gap(EncryptedCode, f.place, "", len(s.loaders) > 0 && len(s.matcher.Asset(f.name)) == 0)
	}
	classes := slices.Sorted(maps.Keys(s.loaders))
	if len(classes) == 0 {
		return
	}
	detail := strings.Join(classes[:min(maxExamples, len(classes))], ", ")
	if more := len(classes) - maxExamples; more > 0 {
		detail += fmt.Sprintf(" +%d", more)
	}
	s.gap(RuntimeCode, "", detail, false)
}

// leastSealed is how many bytes it takes to tell encrypted data from other data.
const leastSealed = 4 << 10

// looksEncrypted reports whether the bytes of data are as evenly spread as those
// of random data, and data is no picture or sound. The entropy of n random bytes
// falls short of 8 bits by 255/(2n ln 2) on average, Miller's bias; that of text,
// code and tables by a bit or more. Compressed data looks the same, and is as
// unreadable in a format that is none of an archive here.
func looksEncrypted(data []byte) bool {
	if len(data) < leastSealed {
		return false
	}
	if slices.ContainsFunc(media, func(magic string) bool { return bytes.HasPrefix(data, []byte(magic)) }) {
		return false
	}
	var counts [256]int
	for _, b := range data {
		counts[b]++
	}
	n := float64(len(data))
	entropy := 0.0
	for _, c := range counts {
		if c > 0 {
			p := float64(c) / n
			entropy -= p * math.Log2(p)
		}
	}
	return entropy > 8-255/(2*n*math.Ln2)-0.05
}

// media are how files of pictures, sound and fonts begin.
var media = []string{"\x89PNG", "\xff\xd8\xff", "GIF8", "OggS", "ID3", "RIFF", "wOF2", "wOFF", "\x00\x00\x00\x18ftyp", "\x00\x00\x00\x20ftyp"}
