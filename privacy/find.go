package privacy

import (
	"bytes"
	"cmp"
	"slices"
	"sync"
)

// FindDataTypes returns the mentions of data types in text, Chinese or
// English, by their place. A clause that denies collection ("we will not read
// your contacts") mentions nothing; nor do terms that exist on iOS alone. No
// two mentions overlap: "SIM card serial number" is the ICCID, not a serial.
func FindDataTypes(text string) []Mention {
	l := dataTypeLexicon()
	var found []Mention
	f := fold(text)
	f.clauses(func(start, end int) {
		clause := f.b[start:end]
		set, any := l.candidates(clause)
		if !any {
			return
		}
		for i := range l.rules {
			if !set.has(uint8(i)) {
				continue
			}
			for _, m := range l.rules[i].find(clause) {
				if dataTypes[i].Kind != IOSOnly {
					found = append(found, Mention{dataTypes[i].Key, f.origin(start + m[0]), f.origin(start + m[1])})
				}
				blank(clause[m[0]:m[1]])
			}
		}
	})
	return sorted(found)
}

// FindPermissions returns the mentions of permissions in text, by their place:
// by constant name, such as android.permission.CAMERA or ACCESS_FINE_LOCATION,
// or by the phrases that policies use for them. A phrase may name several
// permissions, and a clause that denies collection names none.
func FindPermissions(text string) []Mention {
	l := phraseLexicon()
	var found, listed []Mention
	lists := 0 // how many phrases stand alone; one is no list
	f := fold(text)
	f.clauses(func(start, end int) {
		clause := f.b[start:end]
		found = appendConstants(found, text, f.origin(start), f.origin(end))
		set, any := l.candidates(clause)
		if !any {
			return
		}
		for i := range l.rules {
			if !set.has(uint8(i)) {
				continue
			}
			for _, m := range l.rules[i].find(clause) {
				s, e := start+m[0], start+m[1]
				to := &found
				if !f.names(phrases[i].when, s, e) {
					if !f.alone(s, e) {
						continue
					}
					to = &listed
					lists++
				}
				for _, name := range phrases[i].names {
					n := permissionIndex().constant[name]
					*to = append(*to, Mention{permissions[n].Name, f.origin(s), f.origin(e)})
				}
			}
		}
	})
	if lists > 1 {
		found = append(found, listed...)
	}
	return sorted(found)
}

// appendConstants appends the permissions that text[start:end] names by
// constant, in full or by the last segment alone. A constant is in upper case.
func appendConstants(found []Mention, text string, start, end int) []Mention {
	for i := start; i < end; {
		if !isNameByte(text[i]) {
			i++
			continue
		}
		j := i
		for j < end && isNameByte(text[j]) {
			j++
		}
		if j-i >= 3 {
			word := text[i:j]
			ix := permissionIndex()
			n, ok := ix.full[word]
			if !ok {
				n, ok = ix.constant[word]
			}
			if ok {
				found = append(found, Mention{permissions[n].Name, i, j})
			}
		}
		i = j
	}
	return found
}

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '.'
}

func sorted(found []Mention) []Mention {
	slices.SortFunc(found, func(a, b Mention) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.Key, b.Key))
	})
	return slices.Compact(found)
}

// clauses calls do for each clause of the text that denies nothing.
func (f *folded) clauses(do func(start, end int)) {
	denied := false // an English denial holds to the end of its sentence
	for start := 0; start < len(f.b); {
		end, sentence := clauseEnd(f.b, start)
		clause := f.b[start:end]
		switch {
		case denied:
			if i := exception().FindIndex(clause); i != nil {
				do(start+i[0], end)
				denied = false
			}
		case deniesZH(clause):
		case deniesEN(clause):
			denied = true
		default:
			do(start, end)
		}
		if sentence {
			denied = false
		}
		start = end + 1
	}
}

// clauseEnd returns the end of the clause that begins at start, and whether it
// ends a sentence, a line or a cell.
func clauseEnd(b []byte, start int) (end int, sentence bool) {
	for i := start; i < len(b); i++ {
		if b[i] == ',' {
			return i, false
		}
		if endsSentence(b, i) {
			return i, true
		}
	}
	return len(b), true
}

// endsSentence reports whether the byte at i begins the end of a sentence, a
// line or a table cell.
func endsSentence(b []byte, i int) bool {
	switch b[i] {
	case '\n', '\r', '\t', '|', ';', '!', '?':
		return true
	case '.':
		return i+1 == len(b) || b[i+1] == ' ' || b[i+1] == '\n'
	case 0xe3: // first byte of 。
		return bytes.HasPrefix(b[i:], []byte("。"))
	}
	return false
}

// blank overwrites a consumed span with bytes that no expression matches.
func blank(b []byte) { clear(b) }

var dataTypeLexicon = sync.OnceValue(func() *lexicon {
	rules := make([]*rule, len(dataTypes))
	for i := range dataTypes {
		rules[i] = &rule{expr: dataTypes[i].expr, exclude: dataTypes[i].exclude}
	}
	return newLexicon(rules, dataTypeLiterals)
})

var phraseLexicon = sync.OnceValue(func() *lexicon {
	rules := make([]*rule, len(phrases))
	for i := range phrases {
		rules[i] = &rule{expr: phrases[i].expr, exclude: phrases[i].exclude}
	}
	return newLexicon(rules, phraseLiterals)
})
