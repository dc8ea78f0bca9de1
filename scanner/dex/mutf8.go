package dex

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF8 returns a copy of an MUTF-8 string in UTF-8. What is not valid comes
// out as U+FFFD.
func UTF8(mutf8 []byte) string {
	for i, c := range mutf8 {
		if c >= utf8.RuneSelf {
			return decodeMUTF8(mutf8, i)
		}
	}
	return string(mutf8)
}

// decodeMUTF8 decodes a string whose first ascii bytes are ASCII.
func decodeMUTF8(s []byte, ascii int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.Write(s[:ascii])
	for i := ascii; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		if r == utf8.RuneError && n == 1 {
			r, n = decodeModified(s[i:])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// decodeModified decodes what MUTF-8 has and UTF-8 has not: a NUL of two
// bytes, and surrogates of three bytes each.
func decodeModified(s []byte) (r rune, n int) {
	if len(s) >= 2 && s[0] == 0xc0 && s[1] == 0x80 {
		return 0, 2
	}
	high, ok := surrogate(s)
	if !ok {
		return utf8.RuneError, 1
	}
	if low, ok := surrogate(s[3:]); ok {
		if r := utf16.DecodeRune(high, low); r != utf8.RuneError {
			return r, 6
		}
	}
	return utf8.RuneError, 3
}

func surrogate(s []byte) (r rune, ok bool) {
	if len(s) < 3 || s[0] != 0xed || s[1]&0xe0 != 0xa0 || s[2]&0xc0 != 0x80 {
		return 0, false
	}
	return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), true
}

// encodeMUTF8 encodes a UTF-8 string.
func encodeMUTF8(s string) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r == 0:
			b = append(b, 0xc0, 0x80)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			b = appendSurrogate(appendSurrogate(b, high), low)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

func appendSurrogate(b []byte, r rune) []byte {
	return append(b, 0xed, 0x80|byte(r>>6&0x3f), 0x80|byte(r&0x3f))
}

// compareMUTF8 compares strings by their UTF-16 units, by which a DEX file is
// sorted. That is the order of their bytes, except that NUL, which is encoded
// as c0 80, comes first.
func compareMUTF8(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if x, y := a[i], b[i]; x != y {
			if y == 0xc0 || x != 0xc0 && x > y {
				return +1
			}
			return -1
		}
	}
	return len(a) - len(b)
}
