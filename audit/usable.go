package audit

import (
	"unicode"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// What a text must have before its silence means anything: about as much as
// the shortest real policies do. A word of English weighs two characters.
const leastProse = 800

// guide matches what a vendor's guide asks of developers. An app's own policy
// does not ask its reader to add anything to a privacy policy.
var guide = privacy.Lazily(`(?:在|到|向)您?的?(?:App|应用)?《?(?:用户)?隐私(?:权)?(?:政策|协议|条款)》?(?:文本|文案)?(?:中|里|内)?[^，。；]{0,4}(?:增加|添加|加入|补充|说明|声明)|(?:添加|补充|加入)(?:到|至|进)[^，。；]{0,6}《?隐私(?:权)?(?:政策|协议)|(?i:add [^.]{0,60}to your (?:app's )?privacy policy)`)

// leastGuide is how many such lines make a text a guide.
const leastGuide = 2

// usableProse reports whether the silence of the prose about a permission means
// something. It does not in a document that is an SDK list and nothing else,
// nor in a guide for developers.
func usableProse(p *policy.Policy) bool {
	if !p.MentionsPrivacy {
		return false
	}
	weight, asked := 0, 0
	for _, line := range p.Prose {
		if guide().MatchString(line.Text) {
			asked++
		}
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
	return weight >= leastProse && asked < leastGuide
}
