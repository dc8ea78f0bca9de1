// Package privacy is the vocabulary of personal information: data types and
// Android permissions, what they are called in Chinese and English, and how a
// text mentions them. It is the leaf of the module and imports nothing of it.
//
// The tables hold facts and expressions. FindDataTypes and FindPermissions
// search a text for all of them at once, in a form in which letter case, width,
// and traditional or simplified characters make no difference.
//
// # Security
//
// A text may come from anywhere. The time for a search is linear in its length
// and the memory a small multiple of it; bytes that are no UTF-8 match nothing.
//
// # Limitations
//
// A mention is a matter of wording. Sentences are told apart by punctuation, so
// that a text must have one paragraph to a line; a denial is known by its words
// and reaches to the end of its clause, in English of its sentence. What stands
// under a heading such as "we do not collect" is not known to be denied, and
// what is said of an iOS version of an app is taken for the Android one unless
// the term exists on iOS alone. Traditional characters are understood, most
// words that only Taiwan or Hong Kong use are not.
package privacy

// Text is a phrase in the two languages that the tool speaks.
type Text struct {
	ZH string `json:"zh" yaml:"zh,omitempty"`
	EN string `json:"en" yaml:"en,omitempty"`
}

// In returns the phrase in lang ("zh" or "en"); where that is empty, the other.
func (t Text) In(lang string) string {
	if lang == "en" && t.EN != "" || t.ZH == "" {
		return t.EN
	}
	return t.ZH
}

// Mention is one place where a text names a data type or a permission.
// Start and End are byte offsets into the text that was searched.
type Mention struct {
	Key        string
	Start, End int
}
