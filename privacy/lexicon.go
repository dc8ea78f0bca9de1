package privacy

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"sync"
	"unicode/utf8"
)

// A lexicon is a list of expressions that run over a text together. What an
// expression matches has been worked out ahead: nearly all stand for a few
// dozen strings, which a term table lists, so that no expression need be
// compiled to look for them.
type lexicon struct {
	rules []*rule
	terms []term
	ascii [utf8.RuneSelf]head          // by first character
	han   [lastHan - firstHan + 1]head // likewise
}

// A rule is one expression of a lexicon.
type rule struct {
	rest    func() *regexp.Regexp // what no term stands for, nil if nothing
	exclude func() *regexp.Regexp // nil if there is none
}

// A term is a string that the expression of a rule matches, or one of the
// strings without which its rest cannot match.
type term struct {
	text string
	kind termKind
	rule uint8
}

type termKind uint8

const (
	wordStart termKind = 1 << iota // no ASCII word character may precede
	wordEnd                        // nor follow
	hint                           // no match, but a reason to try the rest
)

// A rest is the part of a rule's expression that matches too many strings to
// list them.
type rest struct {
	rule uint8
	expr string
}

// A head is the range of the terms of a lexicon that begin alike.
type head struct{ start, end uint16 }

// A span is a range of indices or offsets.
type span struct{ start, end int }

// newLexicon makes a lexicon of tables. Terms are in ascending order and begin
// with ASCII or a Chinese character.
func newLexicon(excludes []string, terms []term, rests []rest) *lexicon {
	l := &lexicon{rules: make([]*rule, len(excludes)), terms: terms}
	for i, expr := range excludes {
		l.rules[i] = &rule{}
		if expr != "" {
			l.rules[i].exclude = Lazily(expr)
		}
	}
	for _, r := range rests {
		l.rules[r.rule].rest = Lazily(r.expr)
	}
	for i := range terms {
		r, _ := utf8.DecodeRuneInString(terms[i].text)
		h := l.head(r)
		if h.end == 0 {
			h.start = uint16(i)
		}
		h.end = uint16(i + 1)
	}
	return l
}

// head returns the place of the range of terms that begin with r, or nil.
func (l *lexicon) head(r rune) *head {
	switch {
	case r < utf8.RuneSelf:
		return &l.ascii[r]
	case firstHan <= r && r <= lastHan:
		return &l.han[r-firstHan]
	}
	return nil
}

// A hit is a term in a clause.
type hit struct {
	span
	kind termKind
	rule uint8
}

// hits returns the terms in clause.
func (l *lexicon) hits(clause []byte) []hit {
	var hs []hit
	for i := 0; i < len(clause); {
		r, n := rune(clause[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(clause[i:])
		}
		if h := l.head(r); h != nil && h.end > 0 {
			hs = l.hitsAt(hs, clause, i, i+n, span{int(h.start), int(h.end)})
		}
		i += n
	}
	return hs
}

// hitsAt appends the terms among l.terms[among.start:among.end] that begin at
// clause[i], which share clause[i:j] with it.
func (l *lexicon) hitsAt(hs []hit, clause []byte, i, j int, among span) []hit {
	for ; ; j++ {
		// The terms that end here come first in their order.
		for among.start < among.end && len(l.terms[among.start].text) == j-i {
			t := &l.terms[among.start]
			if (t.kind&wordStart == 0 || i == 0 || !isWordByte(clause[i-1])) &&
				(t.kind&wordEnd == 0 || j == len(clause) || !isWordByte(clause[j])) {
				hs = append(hs, hit{span{i, j}, t.kind, t.rule})
			}
			among.start++
		}
		if j == len(clause) || among.start == among.end {
			return hs
		}
		among = narrow(l.terms, among, j-i, clause[j])
	}
}

// narrow returns the part of the sorted range of terms that have c at offset
// at; all of them have that offset and the same bytes before it.
func narrow(terms []term, among span, at int, c byte) span {
	find := func(c int) int {
		lo, hi := among.start, among.end
		for lo < hi {
			if mid := int(uint(lo+hi) >> 1); int(terms[mid].text[at]) < c {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		return lo
	}
	return span{find(int(c)), find(int(c) + 1)}
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
}

// find calls do for each match of each rule in clause, rule by rule. What do
// blanks is not found again.
func (l *lexicon) find(clause []byte, do func(rule, start, end int)) {
	hs := l.hits(clause)
	slices.SortFunc(hs, func(a, b hit) int {
		return cmp.Or(int(a.rule)-int(b.rule), int(a.kind&hint)-int(b.kind&hint), a.start-b.start, b.end-a.end)
	})
	for len(hs) > 0 {
		n := 1
		for n < len(hs) && hs[n].rule == hs[0].rule {
			n++
		}
		for _, m := range l.rules[hs[0].rule].matches(clause, hs[:n]) {
			do(int(hs[0].rule), m.start, m.end)
		}
		hs = hs[n:]
	}
}

// matches returns where the rule matches in clause, given its hits in order,
// hints last.
func (r *rule) matches(clause []byte, hs []hit) []span {
	var found []span
	for _, h := range hs {
		if h.kind&hint != 0 {
			for _, m := range r.rest().FindAllIndex(clause, -1) {
				found = append(found, span{m[0], m[1]})
			}
			slices.SortFunc(found, func(a, b span) int { return cmp.Or(a.start-b.start, b.end-a.end) })
			break
		}
		if bytes.IndexByte(clause[h.start:h.end], 0) < 0 {
			found = append(found, h.span)
		}
	}
	found = withoutOverlaps(found)
	if len(found) == 0 || r.exclude == nil {
		return found
	}
	excluded := r.exclude().FindAllIndex(clause, -1)
	return slices.DeleteFunc(found, func(m span) bool {
		for len(excluded) > 0 && excluded[0][1] <= m.start {
			excluded = excluded[1:]
		}
		return len(excluded) > 0 && excluded[0][0] < m.end
	})
}

// withoutOverlaps keeps of sorted spans those that begin after the end of all
// before them.
func withoutOverlaps(spans []span) []span {
	kept := spans[:0]
	end := 0
	for _, s := range spans {
		if s.start >= end {
			kept = append(kept, s)
			end = s.end
		}
	}
	return kept
}

// Lazily returns a function that compiles expr on its first call: to compile
// all expressions of the readers of text would cost more than many a run takes.
// It panics then if expr is none.
func Lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
