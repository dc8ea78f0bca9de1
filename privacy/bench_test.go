package privacy

import (
	"strings"
	"testing"
)

// policyText returns a policy of common length.
func policyText(b *testing.B) string {
	const size = 44_000
	prose := read(b, "prose.txt")
	return strings.Repeat(prose, size/len(prose))
}

func BenchmarkFindDataTypes(b *testing.B) {
	text := policyText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FindDataTypes(text)
	}
}

func BenchmarkFindPermissions(b *testing.B) {
	text := policyText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FindPermissions(text)
	}
}

// BenchmarkLexicons measures what the first search of a run has to make.
func BenchmarkLexicons(b *testing.B) {
	for b.Loop() {
		newLexicon(make([]string, len(dataTypes)), dataTypeTerms, dataTypeRests)
		newLexicon(make([]string, len(phrases)), phraseTerms, phraseRests)
	}
}
