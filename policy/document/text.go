package document

import (
	"strings"
	"unicode/utf8"
)

// readText reads plain text: every line that is not blank is a paragraph. It
// stops behind the first line too many.
func readText(s string) []Block {
	var blocks []Block
	line := 0
	for s != "" && len(blocks) <= maxBlocks {
		var text string
		text, s = cutLine(s)
		line++
		for text != "" {
			part := text
			if len(part) > maxLine {
				part = part[:runeStart(part, maxLine)]
			}
			text = text[len(part):]
			if part = squeeze(part); strings.TrimSpace(part) != "" {
				blocks = append(blocks, Block{Text: part, Line: line})
			}
		}
	}
	return blocks
}

// cutLine splits s after its first line break, which may be LF, CRLF, CR or
// U+2028, and returns the line without it.
func cutLine(s string) (line, rest string) {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\n' || s[i] == '\f' || s[i] == '\v':
			return s[:i], s[i+1:]
		case s[i] == '\r':
			return s[:i], strings.TrimPrefix(s[i+1:], "\n")
		case s[i] == 0xe2 && strings.HasPrefix(s[i:], "\u2028"):
			return s[:i], s[i+len("\u2028"):]
		}
	}
	return s, ""
}

// runeStart returns the largest index up to i at which a character begins.
func runeStart(s string, i int) int {
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// squeeze trims s on both sides, except for tabs, which may delimit an empty
// cell; drops invisible characters and makes the wide spaces plain ones.
func squeeze(s string) string {
	if strings.IndexFunc(s, odd) >= 0 {
		s = strings.Map(func(r rune) rune {
			switch {
			case r == '\u00a0' || r == '\u3000' || r >= '\u2000' && r <= '\u200a' || r == '\u202f':
				return ' '
			case odd(r):
				return -1
			}
			return r
		}, s)
	}
	return strings.Trim(s, " \r")
}

// odd reports whether r is a space other than the plain one, a zero-width
// character, a soft hyphen or a control character.
func odd(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n'
	case r < 0xa0:
		return r >= 0x7f
	}
	return r == '\u00a0' || r == '\u00ad' || r >= '\u2000' && r <= '\u200f' ||
		r >= '\u202a' && r <= '\u202f' || r == '\u2060' || r == '\u3000' || r == '\ufeff'
}

// collapse joins the words of s by single spaces, as a browser shows them,
// and cleans it like squeeze.
func collapse(s string) string {
	return strings.Join(strings.Fields(squeeze(s)), " ")
}
