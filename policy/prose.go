package policy

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// proseSDK looks for the sentences by which policies without a list disclose an
// SDK: "我们的产品集成XSDK，XSDK需要收集…以提供…". Whether they count is
// decided when all documents are read: an SDK that a list names has its row
// there.
func (p *parser) proseSDK(text string, line int, links []document.Link) {
	for from, n := 0, 0; n < maxMentions && len(p.foundInProse) < maxFound; n++ {
		i := indexSDK(text[from:])
		if i < 0 {
			return
		}
		end := from + i + len("SDK")
		name := p.nameBefore(text[:end])
		from = end
		if name == "" {
			continue
		}
		s := sentence(text, end, end)
		if len(s) > maxSentence {
			continue
		}
		at := strings.LastIndex(s, name)
		if notInUse().MatchString(s[:at]) {
			continue
		}
		r := row{file: p.file, line: line, quote: s}
		r.put(heading{role: roleName, rank: 1}, name, nil)
		vendor, after := provider(s[:at], strings.TrimLeft(s[at+len(name):], " "))
		r.put(heading{role: roleVendor, rank: 1}, vendor, nil)
		if !p.says(&r, s, after) && vendor == "" {
			continue
		}
		if next := nextSentence(text[end:]); itCollects().MatchString(next) {
			p.collects(&r, next)
		}
		for _, u := range urlsIn(text[end:]) {
			r.put(heading{role: roleLink, rank: 1}, u, nil)
		}
		p.foundInProse = append(p.foundInProse, r)
	}
}

// What proseSDK takes up to: mentions of the letters SDK in a line, bytes of a
// sentence, SDKs of all documents.
const (
	maxMentions = 20
	maxSentence = 4 << 10
	maxFound    = 200
)

// indexSDK returns where the letters SDK, in capitals or not, first stand in s.
func indexSDK(s string) int {
	for from := 0; ; {
		i := strings.IndexAny(s[from:], "Ss")
		if i < 0 || from+i+3 > len(s) {
			return -1
		}
		from += i
		if strings.EqualFold(s[from:from+3], "sdk") && (from+3 == len(s) || !isAlnum(s[from+3]) && s[from+3] != '_') {
			return from
		}
		from++
	}
}

// beforeName are the words that stand right before the name of an SDK in a
// sentence.
var beforeName = privacy.Lazily(`.*(?:集成|接入|使用|嵌入|引入|内置|包括|包含|第三方|三方|增加|选择|添加|通过|调用|[的了与和及或由将向为在对以]|我们|您|` +
	`(?i:\b(?:uses?|using|integrates?|integrated|includes?|including|embeds?|embedded|the|an?|our|we|with|via|through|and|or|by|of)\s))`)

// nameBefore returns the name that ends where s ends, which is behind SDK, or "".
func (p *parser) nameBefore(s string) string {
	start := len(s)
	for n := 0; start > 0 && n < maxName; n++ {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("+·-. ", r) {
			break
		}
		start -= size
		if r >= utf8.RuneSelf {
			n++ // a Chinese name is shorter
		}
	}
	if start > 0 && isAlnum(s[start-1]) { // not in the middle of a word
		start += max(0, strings.IndexByte(s[start:], ' '))
	}
	name := strings.TrimSpace(beforeName().ReplaceAllString(s[start:], ""))
	if !p.namesSDK(name) || notName().MatchString(name) || runeLen(name) < 4 {
		return ""
	}
	return name
}

var (
	sdkCollects   = privacy.Lazily(`(?:^|[，,；]|需要|会|可能|将|并)[^，,。；;]{0,6}?(?:收集|获取|采集|读取)(?:使用|并使用)?(?:您|用户|你)?(?:们)?的?(.+?)(?:[，,]?(?:以便?|用于|用来|从而|来)([^\d].+))?$`)
	sdkServes     = privacy.Lazily(`^(?:所)?(?:需要|使用|服务|提供)?[,，]?\s*(?:用于|用来|以便|为您提供|以实现|来)\s*(.+?)(?:[，,](?:会|将|需要|可能|并)*(?:收集|获取|采集).*|[，,]?详见.*)?$`)
	sdkServesEN   = privacy.Lazily(`^(?:,?\s*(?:which|that|is|are|used|in order)\s+)*(?:to|for)\s+(.+?)(?:[,;.]|$)`)
	sdkCollectsEN = privacy.Lazily(`(?i)\bcollects?\s+(?:and\s+\w+\s+)?(?:your\s+)?(.+?)(?:\s+(?:in order to|so as to|to|for)\s+(.+?))?\.?$`)
	// itCollects begins a sentence that goes on about the SDK of the one before.
	itCollects = privacy.Lazily(`^(?:该|此|上述)\s*(?:(?i:SDK)|第三方)|^(?:It|This SDK|The SDK)\s`)

	sdkThrough = privacy.Lazily(`通过([^，,。]{2,12}?)(?:校准|分析|判断|识别|提供)`)
	providedAs = privacy.Lazily(`第三方\s*[（(]([^（()），,]*(?:[（(][^（()）]*[)）])?[^（()），,]*)[，,]\s*(?:以下|下)(?:简)?称[“"]([^”"]+)[”"][)）]`)
)

// says fills a row from the sentence s, of which after is what follows the
// name, and reports whether the sentence discloses anything.
func (p *parser) says(r *row, s, after string) bool {
	r.quote = s
	disclosed := false
	if m := providedAs().FindStringSubmatch(s); m != nil {
		r.cells[roleName] = strings.TrimSpace(strings.TrimPrefix(r.cells[roleName], m[2]+" "))
		r.put(heading{role: roleVendor, rank: 1}, m[1], nil)
		disclosed = true
	}
	after = strings.TrimLeft(after, " ")
	if m := sdkThrough().FindStringSubmatch(after); m != nil && len(privacy.FindDataTypes(m[1])) > 0 {
		defer r.add(roleInfo, m[1], nil)
		disclosed = true
	}
	if m := sdkServes().FindStringSubmatch(after); m != nil {
		r.put(heading{role: rolePurpose, rank: 1}, m[1], nil)
		disclosed = true
	}
	if m := sdkServesEN().FindStringSubmatch(after); m != nil {
		r.put(heading{role: rolePurpose, rank: 1}, m[1], nil)
		disclosed = true
	}
	return p.collects(r, after) || disclosed
}

// collects puts what a sentence says that an SDK collects, and what for, into
// its row, and reports whether it says so.
func (p *parser) collects(r *row, s string) bool {
	for _, expr := range [...]func() *regexp.Regexp{sdkCollects, sdkCollectsEN} {
		if m := expr().FindStringSubmatch(s); m != nil && len(privacy.FindDataTypes(m[1])) > 0 {
			r.put(heading{role: roleInfo, rank: 1}, m[1], nil)
			r.put(heading{role: rolePurpose, rank: 1}, m[2], nil)
			return true
		}
	}
	return false
}

// addProse records the SDKs that only prose discloses.
func (p *parser) addProse() {
	l := list{layout: "prose"}
	if len(p.foundInProse) == 0 {
		return
	}
	listed := make([]string, len(p.policy.Disclosures))
	for i, d := range p.policy.Disclosures {
		listed[i] = nameCore(d.Name)
	}
	for _, r := range p.foundInProse {
		core := nameCore(r.cells[roleName])
		if core == "" || isListed(listed, core) {
			continue
		}
		merged := false
		for i := range l.rows {
			if nameCore(l.rows[i].cells[roleName]) == core {
				l.rows[i].merge(&r)
				merged = true
			}
		}
		if !merged {
			l.rows = append(l.rows, r)
		}
	}
	if len(l.rows) > 0 {
		l.line = l.rows[0].line
		p.list(l, &context{})
	}
}

// isListed reports whether one of the names in a list has core in it or the
// other way round.
func isListed(listed []string, core string) bool {
	for _, other := range listed {
		if other != "" && (strings.Contains(other, core) || strings.Contains(core, other)) {
			return true
		}
	}
	return false
}

// nameCore returns the letters and digits of a name, without SDK.
func nameCore(name string) string {
	s := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
	return strings.ReplaceAll(s, "sdk", "")
}
