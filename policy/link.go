package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

var bareDomain = privacy.Lazily(`^(?:[a-z0-9-]+\.)+(?:com|cn|net|org|io|hk|tw|jp|us|co|info|top|cc|tv|me|app|dev)(?:/\S*)?$`)

// urlsIn returns the web addresses written out in s. An address ends at white
// space, at a character outside ASCII and at the punctuation that closes a
// sentence or a bracket.
func urlsIn(s string) []string {
	var out []string
	for {
		i := strings.Index(s, "http")
		if i < 0 {
			return out
		}
		s = s[i:]
		if !isWebURL(s) {
			s = s[len("http"):]
			continue
		}
		end := strings.IndexFunc(s, func(r rune) bool {
			return r <= ' ' || r >= 0x80 || strings.ContainsRune(`"<>|^{}`+"`", r)
		})
		if end < 0 {
			end = len(s)
		}
		u := strings.TrimRight(s[:end], ".,;:!'*")
		for strings.HasSuffix(u, ")") && strings.Count(u, "(") < strings.Count(u, ")") || strings.HasSuffix(u, "]") && !strings.Contains(u, "[") {
			u = u[:len(u)-1]
		}
		if j := strings.Index(u, "]("); j >= 0 {
			u = u[:j]
		}
		if len(u) > len("https://") {
			out = append(out, u)
		}
		s = s[end:]
	}
}

func isWebURL(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// sdkListName is what documents call their list of SDKs when they link to it.
var sdkListName = privacy.Lazily(`(?i)(?:第三方|三方|合作方|接入|SDK).{0,16}(?:SDK|共享|信息|服务|合作).{0,10}(?:清单|列表|目录|名单|明细|说明)|third[- ]party sdks?\b|sdk list`)

// listLinks returns the links of a block that lead to an SDK list elsewhere, and
// mentions of such a list by its title in 《》 that have no link.
func listLinks(b document.Block) []Link {
	if len(b.Links) == 0 && !strings.Contains(b.Text, "《") {
		return nil
	}
	var out []Link
	for _, l := range b.Links {
		if sdkListName().MatchString(l.Text) && isWebURL(l.URL) {
			out = append(out, Link{Text: l.Text, URL: l.URL, Position: Position{Line: b.Line}})
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, title := range quotedTitle().FindAllString(b.Text, -1) {
		if sdkListName().MatchString(title) {
			l := Link{Text: title, Position: Position{Line: b.Line}}
			if urls := urlsIn(b.Text); len(urls) > 0 {
				l.URL = urls[0]
			}
			out = append(out, l)
		}
	}
	return out
}

var quotedTitle = privacy.Lazily(`《[^《》]{2,40}》`)
