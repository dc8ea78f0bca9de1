package pdf

import (
	"bytes"
	"strconv"
)

// The objects of PDF (7.3), besides nil, bool, int and float64.
type (
	name    string
	text    string // of bytes, not characters
	keyword string // also the operators of contents
	ref     int    // number of an indirect object; generations are ignored
	array   []any
	dict    map[name]any
	stream  struct {
		dict dict
		data []byte // before the filters are undone
	}
)

// A lexer reads objects from data. It never fails: what it cannot read is nil,
// and it always moves on.
type lexer struct {
	data   []byte
	pos    int
	depth  int
	tokens *int // how many tokens may still be read
}

// done reports whether nothing is left.
func (l *lexer) done() bool {
	l.skipSpace()
	return l.pos >= len(l.data) || *l.tokens <= 0
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			n := bytes.IndexAny(l.data[l.pos:], "\r\n")
			if n < 0 {
				l.pos = len(l.data)
				return
			}
			l.pos += n
		default:
			return
		}
	}
}

// object reads the next object or keyword.
func (l *lexer) object() any {
	*l.tokens--
	if l.done() {
		return nil
	}
	switch c := l.data[l.pos]; {
	case c == '/':
		l.pos++
		return name(l.word())
	case c == '(':
		return l.literal()
	case c == '<' && l.pos+1 < len(l.data) && l.data[l.pos+1] == '<':
		l.pos += 2
		return l.dict()
	case c == '<':
		return l.hex()
	case c == '[':
		l.pos++
		return l.array()
	case c == '+' || c == '-' || c == '.' || '0' <= c && c <= '9':
		return l.number()
	case isDelimiter(c):
		l.pos++
		if c == '>' && l.pos < len(l.data) && l.data[l.pos] == '>' {
			l.pos++
			return keyword(">>")
		}
		return keyword(c)
	}
	switch w := l.word(); w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(w)
	}
}

// word reads characters up to a space or delimiter, with the escapes of names
// undone.
func (l *lexer) word() string {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	w := l.data[start:l.pos]
	if len(w) == 0 && l.pos < len(l.data) && l.data[l.pos-1] != '/' {
		l.pos++
	}
	if bytes.IndexByte(w, '#') < 0 {
		return string(w)
	}
	var out []byte
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) {
			if n, err := strconv.ParseUint(string(w[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, w[i])
	}
	return string(out)
}

// number reads a number or, where two whole ones and an R stand together, a
// reference.
func (l *lexer) number() any {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	w := string(l.data[start:l.pos])
	n, err := strconv.Atoi(w)
	if err != nil {
		f, err := strconv.ParseFloat(w, 64)
		if err != nil || f != f || f > 1e9 || f < -1e9 {
			return 0.0
		}
		return f
	}
	end := l.pos
	l.skipSpace()
	generation := l.pos
	for l.pos < len(l.data) && '0' <= l.data[l.pos] && l.data[l.pos] <= '9' {
		l.pos++
	}
	if l.pos > generation {
		l.skipSpace()
		if l.pos < len(l.data) && l.data[l.pos] == 'R' && (l.pos+1 == len(l.data) || isSpace(l.data[l.pos+1]) || isDelimiter(l.data[l.pos+1])) {
			l.pos++
			return ref(n)
		}
	}
	l.pos = end
	return n
}

// literal reads a string in parentheses.
func (l *lexer) literal() text {
	var out []byte
	depth := 0
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				return text(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return text(out)
}

// escape reads what follows a backslash.
func (l *lexer) escape(out []byte) []byte {
	if l.pos >= len(l.data) {
		return out
	}
	c := l.data[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.pos < len(l.data) && l.data[l.pos] == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := c - '0'
	for i := 0; i < 2 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; i++ {
		n = n<<3 | (l.data[l.pos] - '0')
		l.pos++
	}
	return append(out, n)
}

// hex reads a string of hexadecimal digits.
func (l *lexer) hex() text {
	l.pos++
	var out []byte
	half, have := byte(0), false
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		d, ok := hexDigit(c)
		switch {
		case !ok:
		case have:
			out, have = append(out, half<<4|d), false
		default:
			half, have = d, true
		}
	}
	if have {
		out = append(out, half<<4)
	}
	return text(out)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func (l *lexer) array() array {
	var out array
	if l.depth++; l.depth > maxDepth {
		l.pos = len(l.data)
		return nil
	}
	for !l.done() {
		o := l.object()
		if o == keyword("]") {
			break
		}
		out = append(out, o)
	}
	l.depth--
	return out
}

func (l *lexer) dict() dict {
	out := dict{}
	if l.depth++; l.depth > maxDepth {
		l.pos = len(l.data)
		return nil
	}
	for !l.done() {
		key := l.object()
		if key == keyword(">>") || key == keyword("endobj") {
			break
		}
		if n, ok := key.(name); ok {
			value := l.object()
			if value == keyword(">>") {
				break
			}
			out[n] = value
		}
	}
	l.depth--
	return out
}
