package privacy

import (
	"sort"
	"unicode/utf8"
)

// folded is a text in the form that the expressions are written for: ASCII in
// lower case, full-width forms as ASCII.
type folded struct {
	b      []byte
	shifts []shift // ascending
}

// A shift says that from the byte at of the folded text on, the original is at
// orig, until the next shift.
type shift struct{ at, orig int }

func fold(text string) *folded {
	f := &folded{b: make([]byte, 0, len(text))}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			f.b = append(f.b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if ascii := narrow(r); ascii != 0 {
			f.b = append(f.b, ascii)
			f.shifts = append(f.shifts, shift{len(f.b), i + n})
		} else {
			f.b = append(f.b, text[i:i+n]...)
		}
		i += n
	}
	return f
}

// narrow returns the ASCII form, in lower case, of a full-width form or a
// space of another width, or 0.
func narrow(r rune) byte {
	switch {
	case 'Ａ' <= r && r <= 'Ｚ':
		return byte(r-'Ａ') + 'a'
	case '！' <= r && r <= '～':
		return byte(r-'！') + '!'
	case r == '\u3000', r == '\u00a0':
		return ' '
	}
	return 0
}

// origin returns the offset in the original text of the byte at i.
func (f *folded) origin(i int) int {
	n := sort.Search(len(f.shifts), func(j int) bool { return f.shifts[j].at > i })
	if n == 0 {
		return i
	}
	s := f.shifts[n-1]
	return s.orig + i - s.at
}
