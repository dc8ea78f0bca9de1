package sdkdb

import (
	"slices"
	"strings"
	"unicode"
)

// companyKey folds the name of a company: legal forms, brackets and spaces go,
// so that 某某（北京）股份有限公司 and 某某(北京)有限公司 are one.
func companyKey(s string) string {
	key := strings.Join(companyWords(s), "")
	for _, form := range chineseForms {
		if rest, ok := strings.CutSuffix(key, form); ok && rest != "" {
			return rest
		}
	}
	return key
}

// companyWords returns the words of the name of a company without the Latin
// words for its legal form.
func companyWords(s string) []string {
	words := tokens(s)
	for len(words) > 1 && slices.Contains(latinForms, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// chineseForms and latinForms are the words for the legal form of a company,
// the longer first.
var (
	chineseForms = []string{"集团股份有限公司", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司", "集团", "公司"}
	latinForms   = []string{"ab", "ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "limited", "llc", "ltd", "oy", "plc", "pte", "pty", "sa", "sas", "srl"}
)

// tokens cuts s into folded runs of Latin letters with digits, and of other
// letters.
func tokens(s string) []string {
	var words []string
	start, last := -1, 0
	text := plain(s)
	for i, r := range text {
		kind := 0
		switch {
		case r <= unicode.MaxLatin1 && unicode.IsLetter(r) || unicode.IsDigit(r):
			kind = 1
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			kind = 2
		}
		if kind == last {
			continue
		}
		if last != 0 {
			words = append(words, text[start:i])
		}
		start, last = i, kind
	}
	if last != 0 {
		words = append(words, text[start:])
	}
	return words
}

// vendorsIn returns the indexes of the vendors that the cell of a policy
// names: by a legal name of theirs, or because it holds what they are called.
func (db *DB) vendorsIn(cell string) []int {
	if cell == "" || len(cell) > maxName {
		return nil
	}
	words := tokens(cell)
	spaced := " " + strings.Join(words, " ") + " "
	joined := strings.Join(words, "")
	var found []int
	for _, row := range db.index.vendors {
		if !slices.Contains(found, row.vendor) && row.in(spaced, joined) {
			found = append(found, row.vendor)
		}
	}
	return found
}

// in reports whether a cell names the vendor. Latin names must stand as words
// of their own: Mob is not in Mobile.
func (row vendorRow) in(spaced, joined string) bool {
	if isLatin(row.key) {
		return strings.Contains(spaced, " "+row.spaced+" ")
	}
	return strings.Contains(joined, row.key)
}

// isLatin reports whether a folded text is of Latin letters and digits alone.
func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxLatin1 }) < 0
}
