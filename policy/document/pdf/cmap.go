package pdf

import (
	"sort"
	"unicode/utf16"
)

// A cmap maps the codes of a font to characters (9.10.3).
type cmap struct {
	chars  map[int]string
	ranges []codeRange // by their first code
	bytes  int         // length of a code, 0 where the map does not say
}

type codeRange struct {
	first, last int
	to          string // of the first code; the last character counts up
}

// maxRanges is how many entries of a map are kept.
const maxRanges = 1 << 16

// readCMap reads the maps that fonts carry as their ToUnicode entry.
func readCMap(data []byte, tokens *int) *cmap {
	m := &cmap{chars: map[int]string{}}
	l := lexer{data: data, tokens: tokens}
	for !l.done() {
		switch l.object() {
		case keyword("begincodespacerange"):
			if lo, ok := l.object().(text); ok && m.bytes == 0 {
				m.bytes = len(lo)
			}
		case keyword("beginbfchar"):
			m.readChars(&l)
		case keyword("beginbfrange"):
			m.readRanges(&l)
		}
	}
	sort.SliceStable(m.ranges, func(i, j int) bool { return m.ranges[i].first < m.ranges[j].first })
	return m
}

func (m *cmap) readChars(l *lexer) {
	for !l.done() && len(m.chars) < maxRanges {
		from, ok := l.object().(text)
		if !ok {
			return
		}
		if to, ok := l.object().(text); ok {
			m.chars[codeOf(from)] = utf16Text(to)
		}
	}
}

func (m *cmap) readRanges(l *lexer) {
	for !l.done() && len(m.ranges) < maxRanges && len(m.chars) < maxRanges {
		first, ok := l.object().(text)
		if !ok {
			return
		}
		last, _ := l.object().(text)
		lo, hi := codeOf(first), codeOf(last)
		switch to := l.object().(type) {
		case text:
			m.ranges = append(m.ranges, codeRange{lo, hi, utf16Text(to)})
		case array:
			for i, o := range to {
				if t, ok := o.(text); ok && lo+i <= hi {
					m.chars[lo+i] = utf16Text(t)
				}
			}
		}
	}
}

// lookup returns the characters of a code, "" where there are none.
func (m *cmap) lookup(code int) string {
	if s, ok := m.chars[code]; ok {
		return s
	}
	i := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].first > code }) - 1
	if i < 0 || code > m.ranges[i].last {
		return ""
	}
	runes := []rune(m.ranges[i].to)
	if len(runes) == 0 {
		return ""
	}
	runes[len(runes)-1] += rune(code - m.ranges[i].first)
	return string(runes)
}

func codeOf(t text) int {
	n := 0
	for i := 0; i < len(t) && i < 4; i++ {
		n = n<<8 | int(t[i])
	}
	return n
}

// utf16Text decodes big-endian UTF-16.
func utf16Text(t text) string {
	units := make([]uint16, 0, len(t)/2)
	for i := 0; i+1 < len(t); i += 2 {
		units = append(units, uint16(t[i])<<8|uint16(t[i+1]))
	}
	if len(t) == 1 {
		units = append(units, uint16(t[0]))
	}
	return string(utf16.Decode(units))
}
