package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

var (
	usedFor   = privacy.Lazily(`(?:用于|用来|以便|为您提供|帮助(?:我们|您)?)\s*(.+?)\s*(?:[，,](?:会|将|需要|可能|并|其)*(?:收集|获取|采集|读取).*|[。；;].*)?$`)
	usedForEN = privacy.Lazily(`(?i)\bused (?:for|to)\s+(.+?)(?:[,;.]|$)`)
	// collecting stands before what information is collected.
	collecting = privacy.Lazily(`(?:收集|采集|获取|读取)(?:并使用|和使用|、使用|到)?(?:您|用户|你)?(?:们)?(?:的)?(?:个人信息)?(?:包括|为|有|：|:)?\s*`)
	// toWhatEnd begins what information is collected for.
	toWhatEnd = privacy.Lazily(`[，,]?\s*(?:以(?:便于?|提供|实现|保障|确保|进行|完成|改善|用于)|用于|用来|从而)(?:向您|为您|更好地|帮助)?(?:提供|实现|进行|保障|确保|完成|改善)?`)
)

// sentenceCells reads what sentences say of one SDK: who provides it, what it
// collects and what for.
func (p *parser) sentenceCells(r *row, text string, links []document.Link) {
	if len(text) > maxSentence {
		text = text[:strings.LastIndexAny(text[:maxSentence], "。；，,. ")+1]
	}
	for _, pair := range p.pairsIn(text, true) {
		r.put(pair.heading, pair.value, nil)
	}
	if m := providedBy().FindStringSubmatch(text); m != nil && r.cells[roleVendor] == "" && isProvider(m[1]) {
		r.put(heading{role: roleVendor, rank: 1}, m[1], nil)
	}
	if m := providedByEN().FindStringSubmatch(text); m != nil && r.cells[roleVendor] == "" {
		r.put(heading{role: roleVendor, rank: 1}, companyEN(m[1]), nil)
	}
	info, rest := collected(text)
	r.put(heading{role: roleInfo, rank: 1}, info, nil)
	if at := strings.Index(text, "collect"); info == "" && at >= 0 {
		if m := usedForEN().FindStringSubmatch(text); m != nil {
			p.purpose(r, m[1])
		}
		p.collects(r, sentence(text, at, at))
	}
	if m := usedFor().FindStringSubmatch(rest); m != nil {
		p.purpose(r, m[1])
	}
	if clause, _, ok := strings.Cut(rest, "；"); ok && len(privacy.FindDataTypes(clause)) == 0 {
		p.purpose(r, clause)
	}
	if r.cells[roleInfo] == "" && len(urlsIn(text)) == 0 && runeLen(text) < 2*maxName {
		p.purpose(r, text)
	}
	r.put(heading{role: roleLink, rank: 1}, strings.Join(urlsIn(text), " "), links)
}

// purpose puts text as the purpose of a row that has none.
func (p *parser) purpose(r *row, text string) {
	if r.cells[rolePurpose] == "" {
		r.put(heading{role: rolePurpose, rank: 1}, strings.Trim(text, " ，,；;。"), nil)
	}
}

// collected returns the data that a sentence says are collected, and the rest of
// the text. 收集 tells it more surely than 获取, which is also said of services.
func collected(text string) (info, rest string) {
	for _, sure := range [...]bool{true, false} {
		for _, m := range collecting().FindAllStringIndex(text, -1) {
			if verb := text[m[0]:]; sure != (strings.HasPrefix(verb, "收集") || strings.HasPrefix(verb, "采集")) {
				continue
			}
			tail, _, _ := strings.Cut(text[m[1]:], "。")
			data := tail
			if i := toWhatEnd().FindStringIndex(tail); i != nil {
				data = tail[:i[0]]
			}
			// a clause that names no data is of something else
			for i := strings.LastIndexAny(data, "；;"); i >= 0 && len(privacy.FindDataTypes(data[i:])) == 0; i = strings.LastIndexAny(data, "；;") {
				data = data[:i]
			}
			if data = strings.TrimRight(data, " ，,；;."); len(privacy.FindDataTypes(data)) > 0 || isNothing(data) && data != "" {
				return data, text[:m[0]] + tail[len(data):] + text[m[1]+len(tail):]
			}
		}
	}
	return "", text
}
