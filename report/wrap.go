package report

import (
	"strings"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// columns is the number of terminal columns that s takes: two for a Chinese
// character, whatever the locale.
func columns(s string) int { return twwidth.WidthWithOptions(s, twwidth.Options{}) }

const (
	// Punctuation that does not begin, or does not end, a line of Chinese.
	noLineStart = "、，。．：；？！）】》〉」』”’…·%,.;:?!)]}>"
	noLineEnd   = "（【《〈「『“‘([{<"
	// Where a word that is too long for a line is rather broken.
	breakAfter = "./_-:;,$=&?!"
)

// wrap breaks a line of text into lines of at most width columns. Words stay
// whole where they fit; Chinese breaks between characters but not before a
// closing or after an opening mark. The time it takes is linear in s.
func wrap(s string, width int) []string {
	width = max(width, 2) // one Chinese character
	var lines []string
	var line strings.Builder
	used := 0 // columns of line
	flush := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	space := false // before the next word
	for _, word := range words(s) {
		if word == " " {
			space = used > 0
			continue
		}
		need := columns(word)
		if space && used+1+need <= width {
			line.WriteByte(' ')
			used++
		} else if used > 0 && (space || used+need > width) {
			flush()
		}
		space = false
		for used == 0 && need > width {
			head, rest := split(word, width)
			lines = append(lines, head)
			word, need = rest, need-columns(head)
		}
		line.WriteString(word)
		used += need
	}
	if used > 0 || lines == nil {
		flush()
	}
	return lines
}

// words cuts s where a line may break: each Chinese character with the marks
// that belong to it, each run of other characters, and " " for spaces.
func words(s string) []string {
	var out []string
	start := 0    // of the word that is being read
	var last rune // of that word; 0 if it is empty
	for i, r := range s {
		switch {
		case r == ' ':
			if start < i {
				out = append(out, s[start:i])
			}
			out = append(out, " ")
			start, last = i+1, 0
			continue
		case last != 0 && mayBreak(last, r):
			out = append(out, s[start:i])
			start = i
		}
		last = r
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// mayBreak reports whether a line may end with a and the next begin with b,
// neither of them a space.
func mayBreak(a, b rune) bool {
	switch {
	case strings.ContainsRune(noLineEnd, a), strings.ContainsRune(noLineStart, b):
		return false
	case columns(string(b)) == 0: // a mark on the character before it
		return false
	}
	return wide(a) || wide(b)
}

func wide(r rune) bool { return r >= 0x2e80 && columns(string(r)) == 2 }

// split cuts a word that is wider than width columns, after a separator if
// there is one in the later half of the head. The head is not empty.
func split(word string, width int) (head, rest string) {
	used, hard, soft := 0, 0, 0 // hard and soft are where it can be cut
	for i, r := range word {
		w := columns(string(r))
		if used+w > width && i > 0 {
			break
		}
		used += w
		hard = i + utf8.RuneLen(r)
		if strings.ContainsRune(breakAfter, r) && used > width/2 {
			soft = hard
		}
	}
	if soft > 0 {
		hard = soft
	}
	return word[:hard], word[hard:]
}

// truncate shortens s to at most width columns, ending in "…" if it was cut.
func truncate(s string, width int) string {
	if columns(s) <= width {
		return s
	}
	used := 0
	for i, r := range s {
		w := columns(string(r))
		if used+w > width-1 {
			return s[:i] + "…"
		}
		used += w
	}
	return s
}
