package sdkdb

import (
	"net/url"
	"strings"
)

// linked returns a test for the candidates whose links are closest to the link
// of the row: hosts that end in more equal labels are closer. A registrable
// domain that all candidates have tells nothing.
func (r *row) linked(cands []cand) func(cand) bool {
	host := hostOf(r.q.URL)
	closest := 0
	near := map[int]int{}
	for _, c := range cands {
		s := &r.db.sdks[c.sdk]
		hosts := append([]string{hostOf(s.PrivacyURL)}, s.Domains...)
		hosts = append(hosts, s.Vendor.Domains...)
		for _, h := range hosts {
			near[c.sdk] = max(near[c.sdk], equalLabels(host, h))
		}
		closest = max(closest, near[c.sdk])
	}
	return func(c cand) bool { return closest >= 2 && near[c.sdk] == closest }
}

// linkFromVendor reports whether the row's link is on a domain of c's vendor.
func (r *row) linkFromVendor(c cand) bool {
	host := hostOf(r.q.URL)
	for _, domain := range r.db.sdks[c.sdk].Vendor.Domains {
		if host == domain || strings.HasSuffix(host, "."+domain) {
			return true
		}
	}
	return false
}

// hostOf returns the host of a link in lower case, "" if it has none.
func hostOf(link string) string {
	if link == "" || len(link) > 4*maxName {
		return ""
	}
	if !strings.Contains(link, "://") {
		link = "https://" + link
	}
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// equalLabels counts the labels that two hosts end in alike.
func equalLabels(a, b string) int {
	n := 0
	for a != "" && b != "" {
		i, j := strings.LastIndexByte(a, '.'), strings.LastIndexByte(b, '.')
		if a[i+1:] != b[j+1:] {
			break
		}
		n++
		a, b = a[:max(i, 0)], b[:max(j, 0)]
	}
	return n
}

// linkNames returns the entries that the last segment of the link's path names:
// fcm in …/fcm-Push-guide.
func (r *row) linkNames() found {
	link, _, _ := strings.Cut(truncate(r.q.URL, 4*maxName), "?")
	link = strings.TrimRight(link, "/")
	f := found{status: Ambiguous}
	for _, word := range tokens(link[strings.LastIndexByte(link, '/')+1:]) {
		for _, row := range literal(r.db.index.named(word)) {
			if row.kind != genericName && len(word) >= 3 {
				f = f.and(found{cands: []cand{{row.sdk, HowLink, 0.3}}, why: reasons(reasonLink(word))})
			}
		}
	}
	return f
}
