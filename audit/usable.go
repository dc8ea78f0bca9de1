package audit

import (
	"unicode"

	"github.com/sdkaudit/sdkaudit/policy"
)

// What a text must have before its silence means anything: about as much as
// the shortest real policies do. A word of English weighs two characters.
const leastProse = 800

// usableProse reports whether the silence of the prose about a permission means
// something. It does not in a document that is an SDK list and nothing else.
func usableProse(p *policy.Policy) bool {
	if !p.MentionsPrivacy {
		return false
	}
	weight := 0
	for _, line := range p.Prose {
		inWord := false
		for _, r := range line.Text {
			letter := unicode.IsLetter(r)
			switch {
			case unicode.Is(unicode.Han, r):
				weight++
			case letter && !inWord:
				weight += 2
			}
			inWord = letter && !unicode.Is(unicode.Han, r)
		}
	}
	return weight >= leastProse
}
