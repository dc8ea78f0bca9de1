package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// items reads a list whose rows are a line each: the name of an SDK as a link to
// its policy, a name and what it is for, or a name and nothing else. What stands
// above it must announce a list of SDKs or third parties.
func (p *parser) items(blocks []document.Block, ctx *context) (l list, n int, ok bool) {
	evidence := ctx.evidence()
	if evidence == 0 || blocks[0].Kind == document.Table {
		return list{}, 0, false
	}
	l = list{layout: "items", heading: ctx.heading, line: blocks[0].Line}
	links, named, plain := 0, 0, 0
	for i, b := range blocks[:min(len(blocks), maxItems)] {
		r, kind := p.item(b)
		if kind == noItem && ctx.namesFollow {
			r, kind = p.plainItem(b)
		}
		if kind == noItem || isSection(b.Text) || p.beginsKeyValues(blocks[i:]) {
			break
		}
		if kind == linkItem {
			links++
		}
		if kind == plainItem {
			plain++
		} else if p.namesSDK(r.cells[roleName]) {
			named++
		}
		l.rows = append(l.rows, r)
		n++
	}
	// a list of links may be of anything unless some of them are known; one of
	// names alone or of sentences is told by the names only
	switch {
	case n == 0:
		return list{}, 0, false
	case links == n && (named > 0 || n > 1):
		return l, n, true
	case named+plain == n && plain > 0:
		return l, n, true
	case 2*named >= n && (n > 1 || links > 0 || evidence > 1):
		return l, n, true
	}
	return list{}, 0, false
}

// maxItems is how many lines one list of items may have.
const maxItems = 300

type itemKind uint8

const (
	noItem itemKind = iota
	nameItem
	linkItem
	textItem
	plainItem
)

// item reads one line as a row.
func (p *parser) item(b document.Block) (row, itemKind) {
	text, numbered := unnumber(b.Text)
	if b.Kind == document.Table || b.Kind == document.Heading || text == "" {
		return row{}, noItem
	}
	marked := numbered || b.Kind == document.Item
	r := row{line: b.Line, quote: b.Text}
	if name := linkName(text, b.Links); name != "" && marked {
		r.put(heading{role: roleName, rank: 1}, name, nil)
		r.put(heading{role: roleLink, rank: 3}, text, b.Links)
		return r, linkItem
	}
	name, rest, ok := cutItem(text)
	if !ok {
		if marked && p.namesSDK(text) && runeLen(text) <= maxName && !notName().MatchString(text) {
			r.put(heading{role: roleName, rank: 1}, text, b.Links)
			return r, nameItem
		}
		return row{}, noItem
	}
	if rest == "" || strings.ContainsAny(name, "，,") || runeLen(name) > maxName || notName().MatchString(name) || p.heading(name).role != roleNone || isWebURL(text) {
		return row{}, noItem
	}
	if inner, ok := lastBrackets(name); ok && isCompany(inner) {
		r.put(heading{role: roleVendor, rank: 1}, inner, nil)
		name = strings.TrimRight(name[:strings.LastIndex(name, inner)], "(（ ")
	}
	if !p.namesSDK(name) && (!marked || !providedBy().MatchString(rest) && r.cells[roleVendor] == "" || !collecting().MatchString(rest)) {
		return row{}, noItem
	}
	r.put(heading{role: roleName, rank: 1}, name, nil)
	p.sentenceCells(&r, rest, b.Links)
	return r, textItem
}

// plainItem reads an item that is a few words, of which nothing is known. Only
// right below a line such as "我们接入的SDK：" is it a name.
func (p *parser) plainItem(b document.Block) (row, itemKind) {
	text, numbered := unnumber(b.Text)
	if b.Kind == document.Heading || b.Kind != document.Item && !numbered || runeLen(text) > maxName/2 || notName().MatchString(text) ||
		strings.ContainsAny(text, "，,：:、") || len(privacy.FindDataTypes(text)) > 0 {
		return row{}, noItem
	}
	r := row{line: b.Line, quote: b.Text}
	r.put(heading{role: roleName, rank: 1}, text, b.Links)
	return r, plainItem
}

// cutItem splits "name：text" or "name - text".
func cutItem(s string) (name, rest string, ok bool) {
	for _, dash := range [...]string{" - ", " – ", "——", " — "} {
		if i := strings.Index(s, dash); i > 0 && !strings.ContainsAny(s[:i], ":：") {
			return s[:i], strings.TrimSpace(s[i+len(dash):]), true
		}
	}
	return cutKey(s)
}

// lastBrackets returns what stands in the brackets at the end of s.
func lastBrackets(s string) (inner string, ok bool) {
	s = strings.TrimSpace(s)
	for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if body, closed := strings.CutSuffix(s, pair[1]); closed {
			depth := 1
			for i := len(body); i > 0; {
				switch {
				case strings.HasSuffix(body[:i], pair[1]):
					depth++
					i -= len(pair[1])
				case strings.HasSuffix(body[:i], pair[0]):
					i -= len(pair[0])
					if depth--; depth == 0 {
						return body[i+len(pair[0]):], true
					}
				default:
					i--
				}
			}
		}
	}
	return "", false
}

var (
	policyOf  = privacy.Lazily(`(?i)^(.{1,40}?)(?:的|'s)?\s*(?:(?:用户)?隐私(?:权)?(?:保护)?(?:政策|声明|协议|条款|说明|指引)|privacy (?:policy|notice|statement))$`)
	ownPolicy = privacy.Lazily(`(?i)^(?:我们|本|用户|the|our|this|app|隐私)`)
)

// linkName returns the name that a line gives a link to a policy: the text of
// the link, or what stands before "privacy policy" and an address.
func linkName(text string, links []document.Link) string {
	name := ""
	switch head, rest, ok := cutKey(text); {
	case len(links) == 1 && links[0].Text == text && isWebURL(links[0].URL) && !isWebURL(text):
		name = text
	case ok && len(urlsIn(rest)) > 0 && strings.HasPrefix(strings.TrimSpace(rest), urlsIn(rest)[0]):
		name = head
		if !policyOf().MatchString(name) {
			return ""
		}
	}
	name = strings.Trim(name, "《》“”\"")
	if m := policyOf().FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	if ownPolicy().MatchString(name) || runeLen(name) > maxName || strings.ContainsAny(name, "@。；") {
		return ""
	}
	return name
}
