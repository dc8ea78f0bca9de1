// Package privacy is the vocabulary of personal information: data types and
// Android permissions, what they are called in Chinese and English, and how a
// text mentions them. It is the leaf of the module and imports nothing of it.
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
