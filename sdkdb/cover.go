package sdkdb

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxCover bounds the length in bytes of the key of a name that is taken apart.
const maxCover = 96

// cover resolves a name that is made of nothing but names of one entry, names of
// its vendor and words for its category: 声网Agora音视频, JPush推送.
func (r *row) cover(name string) found {
	key, _ := nameKey(name)
	key = looseKey(key)
	if len(key) > maxCover {
		return unknown
	}
	var cands []cand
	for sdk, names := range r.db.namesWithin(key) {
		if covers(key, append(names, r.db.wordsOf(sdk)...)) {
			cands = append(cands, cand{sdk, HowWords, 0.85})
		}
	}
	switch len(cands) {
	case 0:
		return unknown
	case 1:
		return found{Resolved, cands, reasons(reasonCover(name))}
	}
	slices.SortFunc(cands, func(a, b cand) int { return a.sdk - b.sdk })
	return r.settle(name, cands)
}

// namesWithin returns the names that key holds, by entry. Those of fewer than
// three bytes are in too many words to mean anything.
func (db *DB) namesWithin(key string) map[int][]string {
	names := map[int][]string{}
	for _, row := range db.index.names {
		if row.kind != genericName && len(row.key) >= 3 && strings.Contains(key, row.key) && utf8.RuneCountInString(row.key) > 1 {
			names[row.sdk] = append(names[row.sdk], row.key)
		}
	}
	return names
}

// wordsOf returns what may stand next to a name of the entry without making it
// another's: words for its category, and what follows the vendor in its names.
func (db *DB) wordsOf(sdk int) []string {
	s := &db.sdks[sdk]
	vendor := fold(s.Vendor.Name.ZH)
	words := []string{"服务", "功能", "官方", "手机", "kit", "sdk", vendor, fold(s.Vendor.Name.EN)}
	if c, ok := LookupCategory(s.Category); ok {
		words = append(words, c.purpose...)
	}
	for _, name := range s.Aliases {
		key, _ := nameKey(name)
		if rest, ok := strings.CutPrefix(looseKey(key), vendor); ok && vendor != "" {
			words = append(words, rest)
		}
	}
	return slices.DeleteFunc(words, func(w string) bool { return w == "" })
}

// covers reports whether key is a concatenation of words.
func covers(key string, words []string) bool {
	reached := make([]bool, len(key)+1)
	reached[0] = true
	for i := range key {
		for _, w := range words {
			if reached[i] && strings.HasPrefix(key[i:], w) {
				reached[i+len(w)] = true
			}
		}
	}
	return reached[len(key)]
}
