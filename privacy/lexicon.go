package privacy

import (
	"regexp"
	"sync"
	"unicode/utf8"
)

// A rule is an expression over folded text. It is compiled when a text first
// holds one of its literals.
type rule struct {
	expr    string
	exclude string
	compile sync.Once
	re, not *regexp.Regexp
}

// A literal is a string that every match of the rules at these indices holds
// one of: a clause without any of a rule's literals cannot match it.
type literal struct {
	text  string
	rules []uint8
}

// A lexicon is a list of rules that run over a text together.
type lexicon struct {
	rules   []*rule
	heads   [4096]uint16 // by headKey: 1 + index of a literal, 0 for none
	next    []uint16     // likewise, the next literal of the same key
	strings []literal
}

func newLexicon(rules []*rule, literals []literal) *lexicon {
	l := &lexicon{rules: rules, strings: literals, next: make([]uint16, len(literals))}
	for i := range literals {
		k := headKey([]byte(literals[i].text))
		l.next[i] = l.heads[k]
		l.heads[k] = uint16(i + 1)
	}
	return l
}

// headKey hashes what a literal begins with: a rune beyond ASCII, or two bytes.
// Literals have two bytes or more.
func headKey(b []byte) uint16 {
	if b[0] < utf8.RuneSelf {
		return (uint16(b[0])<<5 ^ uint16(b[1])) & 4095
	}
	r, _ := utf8.DecodeRune(b)
	return uint16(r) & 4095
}

// candidates is a set of rule indices.
type candidates [4]uint64

func (c *candidates) add(i uint8)      { c[i>>6] |= 1 << (i & 63) }
func (c *candidates) has(i uint8) bool { return c[i>>6]&(1<<(i&63)) != 0 }

// candidates returns the rules that may match somewhere in clause.
func (l *lexicon) candidates(clause []byte) (set candidates, any bool) {
	for i := 0; i+1 < len(clause); i++ {
		if clause[i]&0xc0 == 0x80 {
			continue
		}
		for j := l.heads[headKey(clause[i:])]; j != 0; j = l.next[j-1] {
			lit := &l.strings[j-1]
			if len(lit.text) <= len(clause)-i && string(clause[i:i+len(lit.text)]) == lit.text {
				any = true
				for _, r := range lit.rules {
					set.add(r)
				}
			}
		}
	}
	return set, any
}

// find returns where the rule matches in clause and its exclusion does not.
func (r *rule) find(clause []byte) [][]int {
	r.compile.Do(func() {
		r.re = regexp.MustCompile(r.expr)
		if r.exclude != "" {
			r.not = regexp.MustCompile(r.exclude)
		}
	})
	found := r.re.FindAllIndex(clause, -1)
	if found == nil || r.not == nil {
		return found
	}
	excluded := r.not.FindAllIndex(clause, -1)
	kept := found[:0]
next:
	for _, m := range found {
		for _, x := range excluded {
			if m[0] < x[1] && x[0] < m[1] {
				continue next
			}
		}
		kept = append(kept, m)
	}
	return kept
}
