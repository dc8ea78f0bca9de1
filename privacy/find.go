package privacy

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
)

// FindDataTypes returns the mentions of data types in text, Chinese or
// English, by their place. A clause that denies collection ("we will not read
// your contacts") mentions nothing; nor do terms that exist on iOS alone. No
// two mentions overlap: "SIM card serial number" is the ICCID, not a serial.
// An umbrella whose items follow in brackets is no mention but its items are.
func FindDataTypes(text string) []Mention {
	l := dataTypeLexicon()
	f := fold(text)
	var found []Mention
	f.clauses(func(start, end int) {
		clause := f.b[start:end]
		l.find(clause, func(rule, from, to int) {
			if dataTypes[rule].Kind != IOSOnly {
				found = append(found, Mention{dataTypes[rule].Key, start + from, start + to})
			}
			blank(clause[from:to])
		})
	})
	found = f.withoutItemised(sorted(found))
	for i := range found {
		found[i].Start, found[i].End = f.origin(found[i].Start), f.origin(found[i].End)
	}
	return found
}

// withoutItemised drops the umbrellas that a bracketed list of items follows,
// unless that leaves the list open ("such as", 等). Offsets are those of f.b.
func (f *folded) withoutItemised(found []Mention) []Mention {
	kept := found[:0]
	for i, m := range found {
		if i+1 < len(found) && isUmbrella(m.Key) {
			items := f.bracketed(m.End)
			if found[i+1].Start < items.end && !openList().Match(f.b[items.start:items.end]) {
				continue
			}
		}
		kept = append(kept, m)
	}
	return kept
}

func isUmbrella(key string) bool {
	t, ok := LookupDataType(key)
	return ok && t.Kind == Umbrella
}

// bracketed returns what the brackets that open at i hold, an empty span if
// none do.
func (f *folded) bracketed(i int) span {
	const reach = 600
	b := f.b[i:min(len(f.b), i+reach)]
	open := bytes.IndexFunc(b, func(r rune) bool { return r != ' ' && r != '*' })
	if open < 0 || b[open] != '(' {
		return span{}
	}
	end := bytes.IndexAny(b[open:], ")\n|")
	if end < 0 {
		return span{}
	}
	return span{i + open + 1, i + open + end}
}

var openList = Lazily(`等|例如|比如|诸如|[(:,]如|^如|不限于|such as|e\.g|includ|\betc\b`)

// FindPermissions returns the mentions of permissions in text, by their place:
// by constant name, such as android.permission.CAMERA or ACCESS_FINE_LOCATION,
// or by the phrases that policies use for them. A phrase may name several
// permissions, and a clause that denies collection names none.
//
// Whether a mere noun names a permission depends on the lines around it, so
// that a text is best searched as a whole and not line by line.
func FindPermissions(text string) []Mention {
	f := fold(text)
	var found, listed []Mention
	lists := 0 // how many phrases stand alone; one is no list
	f.phrases(text, &found, func(when setting, start, end int) *[]Mention {
		switch {
		case f.names(when, start, end):
			return &found
		case f.alone(start, end):
			lists++
			return &listed
		}
		return nil
	})
	if lists > 1 {
		found = append(found, listed...)
	}
	return sorted(found)
}

// FindListedPermissions is FindPermissions for a text that is known to list
// permissions, such as a cell under the heading 所需权限: every noun counts.
func FindListedPermissions(text string) []Mention {
	var found []Mention
	fold(text).phrases(text, &found, func(setting, int, int) *[]Mention { return &found })
	return sorted(found)
}

// phrases appends to constants the permissions that are named by constant, and
// those of each phrase to what judge returns for its place in f.b, unless that
// is nil.
func (f *folded) phrases(text string, constants *[]Mention, judge func(when setting, start, end int) *[]Mention) {
	l := phraseLexicon()
	f.clauses(func(start, end int) {
		*constants = appendConstants(*constants, text, f.origin(start), f.origin(end))
		l.find(f.b[start:end], func(rule, from, to int) {
			from, to = from+start, to+start
			ms := judge(phrases[rule].when, from, to)
			if ms == nil {
				return
			}
			for _, name := range phrases[rule].names {
				n := permissionIndex().constant[name]
				*ms = append(*ms, Mention{permissions[n].Name, f.origin(from), f.origin(to)})
			}
		})
	})
}

// appendConstants appends the permissions that text[start:end] names by
// constant, in full or by the last segment alone. A constant is in upper case.
func appendConstants(found []Mention, text string, start, end int) []Mention {
	for i := start; i < end; {
		j := i
		for j < end && (isWordByte(text[j]) || text[j] == '.' && j > i) {
			j++
		}
		if i == j {
			i++
			continue
		}
		name := strings.TrimRight(text[i:j], ".") // of the sentence
		ix := permissionIndex()
		n, ok := ix.full[name]
		if !ok {
			n, ok = ix.constant[name]
		}
		if ok {
			found = append(found, Mention{permissions[n].Name, i, i + len(name)})
		}
		i = j
	}
	return found
}

func sorted(found []Mention) []Mention {
	slices.SortFunc(found, func(a, b Mention) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.Key, b.Key))
	})
	return slices.Compact(found)
}

var dataTypeLexicon = sync.OnceValue(func() *lexicon {
	excludes := make([]string, len(dataTypes))
	for i := range dataTypes {
		excludes[i] = dataTypes[i].exclude
	}
	return newLexicon(excludes, dataTypeTerms, dataTypeRests)
})

var phraseLexicon = sync.OnceValue(func() *lexicon {
	excludes := make([]string, len(phrases))
	for i := range phrases {
		excludes[i] = phrases[i].exclude
	}
	return newLexicon(excludes, phraseTerms, phraseRests)
})
