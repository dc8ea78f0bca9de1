package privacy

import "bytes"

// clauses calls do for each clause of the text that may mention something: one
// that denies nothing and is no definition.
func (f *folded) clauses(do func(start, end int)) {
	held := none // what was said holds for the rest of the sentence
	for start := 0; start < len(f.b); {
		end, last := clauseEnd(f.b, start)
		clause := f.b[start:end]
		if held == deniedList && !goesOn(clause) {
			held = none
		}
		if held == deniedSentence {
			if i := exception().FindIndex(clause); i != nil {
				held = none
				start += i[0]
				clause = f.b[start:end]
			}
		}
		if held == none {
			held = silenceOf(clause)
		}
		if held == none {
			do(start, end)
		}
		if last {
			held = none
		}
		start = end + 1
	}
}

// clauseEnd returns the end of the clause that begins at start, and whether it
// ends a sentence, a line or a table cell.
func clauseEnd(b []byte, start int) (end int, last bool) {
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
