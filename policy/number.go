package policy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unnumber cuts the bullet or number that a line begins with and reports
// whether there was one: "1、", "2.1", "(3)", "①", "一、", "[4]", "•", "- ".
// A digit that belongs to a name, as in "360加固", is no number.
func unnumber(s string) (rest string, had bool) {
	for {
		s = strings.TrimLeft(s, " \t")
		n := numberLen(s)
		if n == 0 {
			return s, had
		}
		s, had = s[n:], true
	}
}

const bullets = "•●○◆◇■□▪▲►·∙*※★☆"

// numberLen returns the length in bytes of the number or bullet at the start of
// s, or 0.
func numberLen(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		return 0
	case strings.ContainsRune(bullets, r), '①' <= r && r <= '⓿', 'Ⅰ' <= r && r <= 'ⅿ', '❶' <= r && r <= '➓', '㈠' <= r && r <= '㈩':
		return size
	case strings.ContainsRune("-–—+#o", r):
		// "o" is how the round bullet of a word processor ends up as text
		if strings.HasPrefix(s[size:], " ") && !strings.HasPrefix(s[size:], " '") {
			return size
		}
	case r == '(' || r == '（' || r == '[' || r == '【':
		return bracketedLen(s, size)
	case '0' <= r && r <= '9':
		return decimalLen(s)
	case isASCIILetter(r):
		mark, n := utf8.DecodeRuneInString(s[1:])
		next, _ := utf8.DecodeRuneInString(s[1+n:])
		if strings.ContainsRune(")）、", mark) || mark == '.' && isHan(next) {
			return 1 + n
		}
	case strings.ContainsRune(numerals, r):
		n := numeralLen(s)
		if mark, size := utf8.DecodeRuneInString(s[n:]); strings.ContainsRune("、.．,，", mark) {
			return n + size
		}
	}
	return 0
}

const numerals = "一二三四五六七八九十百"

// numeralLen returns the length of the Chinese numerals at the start of s.
func numeralLen(s string) int {
	return len(s) - len(strings.TrimLeft(s, numerals))
}

func digitsLen(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}

// bracketedLen returns the length of "(3)" or "（三）" at the start of s.
func bracketedLen(s string, open int) int {
	n := max(digitsLen(s[open:]), numeralLen(s[open:]))
	if n == 0 && len(s) > open && isASCIILetter(rune(s[open])) {
		n = 1
	}
	if n == 0 || n > 9 {
		return 0
	}
	end, size := utf8.DecodeRuneInString(s[open+n:])
	if strings.ContainsRune(")）]】", end) {
		return open + n + size
	}
	return 0
}

// decimalLen returns the length of "1、", "2)", "3." or "2.1.3" at the start of
// s. A number of one level needs a mark after it, or a space before a name that
// begins with no digit; one of several levels ends anywhere.
func decimalLen(s string) int {
	n, levels := 0, 0
	for {
		d := digitsLen(s[n:])
		if d == 0 || d > 3 {
			break
		}
		n += d
		levels++
		if !strings.HasPrefix(s[n:], ".") || digitsLen(s[n+1:]) == 0 {
			break
		}
		n++
	}
	if levels == 0 {
		return 0
	}
	mark, size := utf8.DecodeRuneInString(s[n:])
	switch {
	case strings.ContainsRune("、.．)）:：]", mark):
		return n + size
	case levels > 1 && !isASCIILetter(mark):
		return n
	case unicode.IsSpace(mark):
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[n:], " \t"))
		if unicode.IsLetter(next) {
			return n
		}
	}
	return 0
}

func isASCIILetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// isSection reports whether a line is numbered like a section of the document,
// with Chinese numerals.
func isSection(s string) bool {
	s = strings.TrimLeft(s, " (（第")
	n := numeralLen(s)
	if n == 0 {
		return false
	}
	mark, _ := utf8.DecodeRuneInString(s[n:])
	return strings.ContainsRune("、.．)）章节部,，", mark)
}
