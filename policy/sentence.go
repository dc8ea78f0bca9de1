package policy

import (
	"regexp"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

var (
	collects   = regexp.MustCompile(`(?:收集|获取|采集|读取|使用|访问|传输|共享|提供)(?:并使用)?(?:到)?(?:您|用户|你)?的?(.+?)(?:等(?:个人)?信息)?(?:[，,]?(?:以便?|用于|用来|来)(?:为您|向您|帮助|更好)?(?:地)?(.+?))?(?:[。；;]|[，,](?:并|同时|如)|$)`)
	usedFor    = regexp.MustCompile(`(?:用于|用来|以便|为您?(?:用户)?提供|提供|实现|帮助(?:我们|您)?)(.+?)(?:[，,。；;]|$)`)
	providedBy = regexp.MustCompile(`由(.{2,40}?)(?:提供|开发|运营)`)
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
	if m := providedBy.FindStringSubmatch(text); m != nil && r.cells[roleVendor] == "" && (isCompany(m[1]) || !strings.ContainsAny(m[1], "，,。我您")) {
		r.put(heading{role: roleVendor, rank: 1}, m[1], nil)
	}
	for _, m := range collects.FindAllStringSubmatch(text, -1) {
		if len(privacy.FindDataTypes(m[1])) > 0 {
			r.put(heading{role: roleInfo, rank: 1}, strings.TrimSpace(m[1]), nil)
			if m[2] != "" {
				r.put(heading{role: rolePurpose, rank: 1}, strings.TrimSpace(m[2]), nil)
			}
		}
	}
	if m := usedFor.FindStringSubmatch(text); m != nil && r.cells[rolePurpose] == "" {
		r.put(heading{role: rolePurpose, rank: 1}, strings.TrimSpace(m[1]), nil)
	}
	if clause, _, ok := strings.Cut(text, "；"); ok && r.cells[rolePurpose] == "" && len(privacy.FindDataTypes(clause)) == 0 {
		r.put(heading{role: rolePurpose, rank: 1}, strings.TrimSpace(clause), nil)
	}
	if r.cells[rolePurpose] == "" && r.cells[roleInfo] == "" && text != "" && len(urlsIn(text)) == 0 && runeLen(text) < 2*maxName {
		r.put(heading{role: rolePurpose, rank: 1}, strings.TrimRight(text, "。；;"), nil)
	}
	r.put(heading{role: roleLink, rank: 1}, strings.Join(urlsIn(text), " "), links)
}
