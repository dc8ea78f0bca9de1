package audit

import "strings"

// enumerate joins names as a sentence of the language lists them.
func enumerate(names []string, lang string) string {
	if lang == "zh" {
		return strings.Join(names, "、")
	}
	return strings.Join(names, ", ")
}

// enumerateTexts joins texts in one language.
func enumerateTexts(texts []Text, lang string) string {
	names := make([]string, len(texts))
	for i, t := range texts {
		names[i] = t.In(lang)
	}
	return enumerate(names, lang)
}

// quoteLength is how much of a line a finding quotes, in characters.
const quoteLength = 120

func shorten(s string) string {
	if r := []rune(s); len(r) > quoteLength {
		return string(r[:quoteLength]) + "…"
	}
	return s
}
