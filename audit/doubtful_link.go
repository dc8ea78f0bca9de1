package audit

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

var doubtfulLink = &Rule{
	ID:       "doubtful-link",
	Severity: Low,
	Title:    Text{ZH: "链接可能不是该SDK的隐私政策", EN: "link is perhaps not the SDK's privacy policy"},
	About: Text{
		ZH: "该行的链接属于另一家公司，或看起来是开发者文档、帮助页、网站首页，或使用未加密的 http。只看地址，不访问网络；疑似，需人工核实。未知域名不报告。",
		EN: "The link of a row belongs to another company, or looks like developer documents, a help page or a home page, or is plain http. Judged by its address, nothing is fetched; suspected, a person has to look. Unknown hosts are not reported.",
	},
	Fix: Text{
		ZH: "改为该SDK提供方公开的隐私政策链接(https)。",
		EN: "Link to the privacy policy that the SDK's provider publishes, by https.",
	},
	Clauses:  []string{"ID-2.1", "ID-2.4", "PIPL-17"},
	TextOnly: true,
	check:    checkDoubtfulLink,
}

func checkDoubtfulLink(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, row := range r.result.Policy.Disclosures {
		u, err := url.Parse(row.URL)
		if err != nil || u.Hostname() == "" {
			continue
		}
		doubts := linkDoubts(u)
		severity := Info
		if other := r.otherCompany(row, u.Hostname()); other != nil {
			doubts = append(doubts, Text{
				ZH: fmt.Sprintf("属于另一家公司（%s）", other.Name.In("zh")),
				EN: fmt.Sprintf("belongs to another company (%s)", other.Name.In("en")),
			})
			severity = Low
		}
		if len(doubts) == 0 {
			continue
		}
		out = append(out, Finding{
			Severity: severity,
			Proof:    Suspected,
			Subject:  Subject{Kind: "disclosure", ID: row.Name},
			Policy:   []Quote{{Position: row.Position, Text: row.URL}},
			Message: Text{
				ZH: fmt.Sprintf("“%s”一行的链接%s：%s", row.Name, join(doubts, "zh", "，且"), row.URL),
				EN: fmt.Sprintf("The link of row %q %s: %s", row.Name, join(doubts, "en", ", and "), row.URL),
			},
		})
	}
	return out
}

var (
	// policyPath is in the address of most documents that say how data is used.
	policyPath = privacy.Lazily(`(?i)privacy|policy|yinsi|agreement|protocol|legal|terms|rule|compliance|statement|隐私|协议`)
	guidePath  = privacy.Lazily(`(?i)^docs?\.|^developers?\.|/docs?/|/guides?/|/document/|-guide|/sdk/|/integration|/quickstart|/wiki/`)
	helpPath   = privacy.Lazily(`(?i)^help\.|^support\.|/help/|/faq|/support/`)
)

// linkDoubts says why an address is hardly that of a privacy policy.
func linkDoubts(u *url.URL) []Text {
	var out []Text
	where := u.Hostname() + u.EscapedPath()
	page := strings.Trim(u.EscapedPath(), "/") + u.RawQuery + u.Fragment
	switch {
	case policyPath().MatchString(u.String()):
	case page == "":
		out = append(out, Text{ZH: "是网站首页", EN: "is a home page"})
	case helpPath().MatchString(where):
		out = append(out, Text{ZH: "像是帮助页", EN: "looks like a help page"})
	case guidePath().MatchString(where):
		out = append(out, Text{ZH: "像是开发者文档", EN: "looks like developer documents"})
	}
	if u.Scheme == "http" {
		out = append(out, Text{ZH: "未加密(http)", EN: "is plain http"})
	}
	return out
}

// otherCompany returns the vendor that a host belongs to if the row resolves
// and all its SDKs are somebody else's.
func (r *run) otherCompany(row Disclosure, host string) *sdkdb.Vendor {
	if row.Status != resolved {
		return nil
	}
	owner := r.vendorOfHost(strings.ToLower(host))
	if owner == nil || slices.ContainsFunc(row.SDKs, func(s Resolution) bool { return r.entry(s.ID).Vendor == owner }) {
		return nil
	}
	return owner
}

// vendorOfHost returns the vendor that has the host's domain, or nil.
func (r *run) vendorOfHost(host string) *sdkdb.Vendor {
	for s := range r.db.All() {
		for _, domain := range s.Vendor.Domains {
			if host == domain || strings.HasSuffix(host, "."+domain) {
				return s.Vendor
			}
		}
	}
	return nil
}

func join(texts []Text, lang, sep string) string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = t.In(lang)
	}
	return strings.Join(out, sep)
}
