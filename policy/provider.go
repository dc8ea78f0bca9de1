package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var (
	providedBy   = privacy.Lazily(`由\s*(.{2,60}?)\s*(?:提供|开发|运营)`)
	providedByEN = privacy.Lazily(`(?i:\b(?:provided|developed|operated|offered|supplied) by)\s+((?:[A-Z0-9][\w&.'-]*(?:,?\s+|,?$))+)`)
	// ofCompany stands right before a name: "由X公司提供的YSDK", "X公司的YSDK".
	ofCompany = privacy.Lazily(`(?:由|接入|集成|使用|嵌入|了|[，,：:]|^)\s*([^，,。；;：:由了]{2,60}?)\s*(?:提供|开发|运营|研发)?的\s*$`)
	notInUse  = privacy.Lazily(`(?:没有|并未|尚未|未|不会|不再|不)(?:接入|集成|使用|嵌入)|(?i:\b(?:not|no longer|never)\s+(?:use|integrate|include|embed))`)
)

// provider returns who provides an SDK by what stands right before and after its
// name in a sentence, "" where neither says it, and what follows then.
func provider(before, after string) (vendor, rest string) {
	if inner, rest, ok := openingBrackets(after); ok && isCompany(inner) {
		return inner, rest
	}
	if m := ofCompany().FindStringSubmatch(before); m != nil && isCompany(m[1]) {
		return m[1], after
	}
	if m := providedByEN().FindStringSubmatchIndex(after); m != nil && m[0] < len("which is ") {
		return companyEN(after[m[2]:m[3]]), strings.TrimLeft(after[m[1]:], " ,")
	}
	if m := providedBy().FindStringSubmatchIndex(after); m != nil && m[0] == 0 && isCompany(after[m[2]:m[3]]) {
		return after[m[2]:m[3]], strings.TrimLeft(after[m[1]:], "，, ")
	}
	return "", after
}

// openingBrackets splits s, which begins with brackets, into what they hold and
// what follows them.
func openingBrackets(s string) (inner, rest string, ok bool) {
	depth := 0
	for i, r := range s {
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			depth--
		}
		if depth == 0 {
			if i == 0 {
				return "", s, false
			}
			return strings.TrimSpace(s[len(string(firstRune(s))):i]), s[i+len(string(r)):], true
		}
	}
	return "", s, false
}

// companyEN returns the name that a run of capitalised words is, with the full
// stop of its last word only where that is an abbreviation.
func companyEN(s string) string {
	s = strings.TrimRight(s, " ,")
	for _, abbreviation := range [...]string{" Inc.", " Ltd.", " Co.", " Corp.", "B.V.", "S.A."} {
		if strings.HasSuffix(s, abbreviation) {
			return s
		}
	}
	return strings.TrimRight(s, ".")
}

// isProvider reports whether what stands between 由 and 提供 is somebody by name.
func isProvider(s string) bool {
	return isCompany(s) || !strings.ContainsAny(s, "，,。我您") && leftover(generic().ReplaceAllString(s, "")) > 0
}
