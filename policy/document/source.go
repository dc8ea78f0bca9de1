package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readSource reads the string literals of a program in one of the C-like
// languages: TypeScript, Kotlin, Dart, Java, Swift, PHP. What stands in
// comments is not read. A literal that is the value of a name, as in
// vendor: 'X' or vendor = "X", makes one line "vendor: X", so that a list of
// objects reads like a list of key-value lines. Text between the tags of JSX is
// read like a literal. The first line of an object literal is an item.
func readSource(src string) ([]Block, []Gap) {
	s := sourceReader{src: src, line: 1}
	for s.pos < len(s.src) && len(s.blocks) <= maxBlocks {
		s.next()
	}
	s.endText()
	s.flush()
	return s.blocks, s.gaps
}

// A sourceReader holds the state between two tokens of a program.
type sourceReader struct {
	src    string
	pos    int
	line   int
	blocks []Block
	gaps   []Gap

	object   bool   // an object literal began since the last line
	key      string // the name that the next literal is the value of
	ident    string // the last name
	value    strings.Builder
	valueAt  int    // line of the literal being put together
	valueKey string // its key
	text     strings.Builder
	textAt   int
}

// next reads one token.
func (s *sourceReader) next() {
	c := s.src[s.pos]
	rest := s.src[s.pos:]
	switch {
	case strings.HasPrefix(rest, "//") && !strings.HasSuffix(s.src[:s.pos], ":"):
		s.skip(strings.IndexByte(rest, '\n'))
	case strings.HasPrefix(rest, "/*"):
		s.skipPast("*/", 2)
	case strings.HasPrefix(rest, "<!--"):
		s.skipPast("-->", 4)
	case strings.HasPrefix(rest, `"""`), strings.HasPrefix(rest, `'''`):
		s.literal(rest[:3], true)
	case c == '"' || c == '\'' || c == '`':
		s.literal(rest[:1], c == '`')
	case c == '\n':
		s.line++
		s.pos++
	case c == '\\':
		s.pos = min(s.pos+2, len(s.src))
	default:
		s.code()
	}
}

// skip moves n bytes on, or to the end where n is negative.
func (s *sourceReader) skip(n int) {
	if n < 0 {
		n = len(s.src) - s.pos
	}
	s.line += strings.Count(s.src[s.pos:s.pos+n], "\n")
	s.pos += n
}

// skipPast moves behind the next end mark that stands after the first n bytes.
func (s *sourceReader) skipPast(mark string, n int) {
	i := strings.Index(s.src[s.pos+n:], mark)
	if i < 0 {
		s.skip(-1)
		return
	}
	s.skip(n + i + len(mark))
}

// code reads a character outside of literals and comments.
func (s *sourceReader) code() {
	r, size := utf8.DecodeRuneInString(s.src[s.pos:])
	switch {
	case isWide(r):
		if s.text.Len() == 0 {
			s.flush()
			s.textAt = s.line
		}
		s.readText()
		return
	case r == '_' || r == '$' || unicode.IsLetter(r) || unicode.IsDigit(r):
		n := strings.IndexFunc(s.src[s.pos:], func(r rune) bool {
			return r != '_' && r != '$' && !unicode.IsLetter(r) && !unicode.IsDigit(r) || isWide(r)
		})
		if n <= 0 {
			n = size
		}
		s.flush()
		s.ident = s.src[s.pos : s.pos+n]
		s.pos += n
		return
	case r == ':' || r == '=':
		if s.value.String() == s.ident { // a quoted key
			s.value.Reset()
		}
		s.flush()
		s.key = s.ident
	case r == '>' && s.key != "": // the arrow of PHP
	case r == '+' || unicode.IsSpace(r):
		// may join two literals
	default:
		s.flush()
		s.key, s.ident = "", ""
		s.object = s.object || r == '{'
	}
	s.pos += size
}

// readText reads text outside of literals up to the end of its line or the
// next tag, as JSX and templates have it.
func (s *sourceReader) readText() {
	n := strings.IndexAny(s.src[s.pos:], "<>\n{}\"`")
	if n <= 0 {
		n = len(s.src) - s.pos
	}
	s.text.WriteString(s.src[s.pos : s.pos+n])
	s.pos += n
	s.endText()
}

func (s *sourceReader) endText() {
	if t := collapse(s.text.String()); t != "" {
		s.blocks = append(s.blocks, Block{Text: t, Line: s.textAt})
	}
	s.text.Reset()
}

// literal reads a string literal that begins with quote.
func (s *sourceReader) literal(quote string, multiline bool) {
	if s.value.Len() == 0 {
		s.valueAt = s.line
		s.valueKey = s.key
	}
	i := s.pos + len(quote)
	for i < len(s.src) && !strings.HasPrefix(s.src[i:], quote) {
		switch c := s.src[i]; {
		case c == '\\' && i+1 < len(s.src):
			n := unescape(&s.value, s.src[i+1:])
			s.line += strings.Count(s.src[i:i+1+n], "\n")
			i += 1 + n
		case quote == "`" && strings.HasPrefix(s.src[i:], "${"):
			end := strings.IndexAny(s.src[i:], "}\n")
			if end < 0 || s.src[i+end] == '\n' {
				end = 1
			}
			i += end + 1
		case c == '\n' && !multiline:
			// no literal after all: an apostrophe in a text
			s.pos = i
			s.flush()
			return
		default:
			if c == '\n' {
				s.line++
			}
			s.value.WriteByte(c)
			i++
		}
	}
	s.pos = min(i+len(quote), len(s.src))
	s.ident = s.value.String() // a quoted key, as in JSON
	if len(s.ident) > maxIdent || strings.Contains(s.ident, "\n") {
		s.ident = ""
	}
}

// maxIdent is the length in bytes of the longest name that can be a key.
const maxIdent = 64

// unescape writes the character that an escape sequence stands for; s is what
// follows the backslash. It returns the length of the sequence.
func unescape(b *strings.Builder, s string) int {
	switch s[0] {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r', '\n':
	case 'u':
		return unescapeUnicode(b, s)
	default:
		r, size := utf8.DecodeRuneInString(s)
		b.WriteRune(r)
		return size
	}
	return 1
}

// unescapeUnicode reads uXXXX or u{X…}.
func unescapeUnicode(b *strings.Builder, s string) int {
	digits, n := s[1:min(5, len(s))], 5
	if strings.HasPrefix(digits, "{") {
		end := strings.IndexByte(s, '}')
		if end < 0 || end > 8 {
			return 1
		}
		digits, n = s[2:end], end+1
	}
	var r rune
	for _, c := range digits {
		d := strings.IndexRune("0123456789abcdef", unicode.ToLower(c))
		if d < 0 {
			return 1
		}
		r = r<<4 | rune(d)
	}
	if digits == "" || len(s) < n {
		return 1
	}
	b.WriteRune(r)
	return n
}

// flush turns the literal that was put together into lines.
func (s *sourceReader) flush() {
	text := s.value.String()
	s.value.Reset()
	if text == "" {
		return
	}
	key := s.valueKey
	if isAttribute(key) {
		key = ""
	}
	s.key, s.valueKey = "", ""
	if looksHTML(text) {
		blocks, gaps := readHTML([]byte(text), s.valueAt)
		s.blocks = append(s.blocks, blocks...)
		s.gaps = append(s.gaps, gaps...)
		return
	}
	lines := readText(text)
	if key != "" && len(lines) > 0 {
		lines[0].Text = key + ": " + lines[0].Text
	}
	for i := range lines {
		// an escaped line break is no line of the program
		lines[i].Line = min(s.valueAt+lines[i].Line-1, s.line)
		if key != "" || strings.ContainsFunc(lines[i].Text, isWide) || strings.Contains(lines[i].Text, " ") || strings.Contains(lines[i].Text, "://") {
			if s.object {
				lines[i].Kind, lines[i].Level = Item, 1
			}
			s.object = false
			s.blocks = append(s.blocks, lines[i])
		}
	}
}

// isAttribute reports whether a name says only that its value is a text to show.
func isAttribute(name string) bool {
	switch strings.ToLower(name) {
	case "text", "label", "title", "value", "body", "content", "children", "string", "html", "message", "p", "span", "zh", "cn":
		return true
	}
	return false
}
