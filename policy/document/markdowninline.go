package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inlineMarkdown returns a line without the marks of emphasis, code and links,
// and the links.
func inlineMarkdown(s string, line int) (string, []Link) {
	if !strings.ContainsAny(s, "*_`[<\\~&") {
		return collapse(s), nil
	}
	var links []Link
	var b strings.Builder
	open := -1 // where in b the text of the bracket being read begins
	for i := 0; i < len(s); {
		c := s[i]
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch {
		case c == '\\' && next != 0 && isMark(next):
			b.WriteByte(next)
			i += 2
		case c == '*', c == '`', c == '~' && next == '~', c == '_' && !insideWord(s, i):
			i++
			if c == '~' {
				i++
			}
		case c == '!' && next == '[':
			i++ // an image is read for its text, like a link
		case c == '[':
			open = b.Len()
			i++
		case c == ']' && next == '(' && open >= 0:
			url, n := linkTarget(s[i+1:])
			links = append(links, Link{Text: collapse(b.String()[open:]), URL: url, Line: line})
			open = -1
			i += 1 + n
		case c == ']' && open >= 0:
			// brackets that are no link stay, as in "[Android]"
			text := b.String()
			b.Reset()
			b.WriteString(text[:open] + "[" + text[open:] + "]")
			open = -1
			i++
		case c == '<':
			text, url, n := angle(s[i:])
			if url != "" {
				links = append(links, Link{Text: url, URL: url, Line: line})
			}
			b.WriteString(text)
			i += n
		case c == '&':
			text, n := entity(s[i:])
			b.WriteString(text)
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	text := b.String()
	if open >= 0 {
		text = text[:open] + "[" + text[open:]
	}
	return collapse(text), links
}

func isMark(c byte) bool {
	return c < utf8.RuneSelf && unicode.IsPunct(rune(c)) || c == '|' || c == '`'
}

// insideWord reports whether the underscore at i is part of a name such as
// android_id and no mark of emphasis.
func insideWord(s string, i int) bool {
	return i > 0 && i+1 < len(s) && isWord(s[i-1]) && isWord(s[i+1])
}

func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
}

// linkTarget reads "(url)" or "(url "title")" and returns its length.
func linkTarget(s string) (url string, n int) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				url, _, _ = strings.Cut(strings.TrimSpace(s[1:i]), " ")
				return unescapeMarks(strings.Trim(url, "<>")), i + 1
			}
		case ' ':
			if depth == 0 {
				return "", 0
			}
		}
	}
	return "", 0
}

func unescapeMarks(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isMark(s[i+1]) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// angle reads what a "<" begins: an address, a tag, which is dropped, or a mere
// less-than sign.
func angle(s string) (text, url string, n int) {
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if end < 0 {
		return "<", "", 1
	}
	inner := s[1:end]
	if strings.HasPrefix(inner, "http://") || strings.HasPrefix(inner, "https://") {
		return inner, inner, end + 1
	}
	if isTag(s) {
		return "", "", end + 1
	}
	return "<", "", 1
}

// maxTag is the length in bytes of the longest tag that is looked for in a line.
const maxTag = 2 << 10

// entity reads the entities that stand for white space and for the marks that
// HTML reserves.
func entity(s string) (text string, n int) {
	for _, e := range [...]struct{ name, text string }{
		{"&nbsp;", " "}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", `"`}, {"&emsp;", " "}, {"&ensp;", " "},
	} {
		if strings.HasPrefix(s, e.name) {
			return e.text, len(e.name)
		}
	}
	return "&", 1
}

// brToNewline replaces the tags of a line break by one.
func brToNewline(s string) string {
	if !strings.Contains(s, "<br") && !strings.Contains(s, "<BR") {
		return s
	}
	return lineBreaks.Replace(s)
}

var lineBreaks = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n", "<BR>", "\n", "<BR/>", "\n")
