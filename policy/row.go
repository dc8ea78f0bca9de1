package policy

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// A row is what a layout reader yields: the cells of one SDK by role, as
// written.
type row struct {
	cells   [numRoles]string
	ranks   [numRoles]int // of the headings that the cells stood under
	file    string        // set where the row is recorded after its document
	line    int
	links   []document.Link // of all cells
	urls    []document.Link // of the link cells, those of the best heading first
	urlRank int             // of the heading of the first of urls
	quote   string
}

// put puts a cell into the row. A cell under a heading of higher rank replaces
// one of lower rank; one under an equal heading is added to it.
func (r *row) put(h heading, text string, links []document.Link) {
	if h.role == roleLink {
		for _, u := range urlsIn(text) {
			links = append(links[:len(links):len(links)], document.Link{Text: u, URL: u})
		}
		if h.rank > r.urlRank {
			r.urls = append(links[:len(links):len(links)], r.urls...)
		} else {
			r.urls = append(r.urls, links...)
		}
		if len(links) > 0 {
			r.urlRank = max(r.urlRank, h.rank)
		}
	} else {
		r.links = append(r.links, links...)
	}
	switch old := r.ranks[h.role]; {
	case isEmpty(text) || h.rank < old && r.cells[h.role] != "":
		return
	case h.rank > old:
		r.cells[h.role] = ""
	}
	r.ranks[h.role] = h.rank
	r.add(h.role, text, nil)
}

// add adds a line to a cell, unless it is there already.
func (r *row) add(role role, text string, links []document.Link) {
	old := r.cells[role]
	switch {
	case text == "" || old == text:
	case old == "":
		r.cells[role] = text
	case !slices.Contains(strings.Split(old, "\n"), text):
		r.cells[role] = old + "\n" + text
	}
	r.links = append(r.links, links...)
}

// merge adds the cells of a row that continues r.
func (r *row) merge(next *row) {
	for i, text := range next.cells {
		for line := range strings.SplitSeq(text, "\n") {
			r.add(role(i), line, nil)
		}
	}
	r.links = append(r.links, next.links...)
	r.urls = append(r.urls, next.urls...)
	r.quote += " " + next.quote
}

// A list is the rows that a layout reader found together.
type list struct {
	layout  string
	heading string
	line    int
	rows    []row
}

// quoteLen is the length in runes of a quoted row or sentence.
const quoteLen = 160

// disclosure turns a row into what is reported of it. platforms are those of
// the list that the row is in.
func (p *parser) disclosure(r *row, platforms []string) Disclosure {
	name := cleanName(r.cells[roleName])
	info := strings.TrimSpace(r.cells[roleInfo])
	d := Disclosure{
		Name:         name,
		Vendor:       cleanCell(r.cells[roleVendor]),
		Purpose:      cleanCell(r.cells[rolePurpose]),
		PersonalInfo: info,
		DataTypes:    p.dataTypesIn(info),
		Permissions:  keys(privacy.FindListedPermissions(r.cells[rolePermission])),
		Package:      packages(r.cells[rolePackage], r.cells[roleName]),
		URL:          r.url(),
		Platforms:    platforms,
		Position:     Position{Line: r.line},
		Quote:        shorten(r.quote, quoteLen),
	}
	if own := platformsOf(r.cells[rolePlatform] + " " + name); len(own) > 0 {
		d.Platforms = own
	}
	if d.Platforms == nil {
		d.Platforms = []string{}
	}
	return d
}

// dataTypesIn returns the data types that a cell names. Rows of one list often
// have the same cell.
func (p *parser) dataTypesIn(cell string) []string {
	found, ok := p.cellTypes[cell]
	if !ok {
		found = keys(privacy.FindDataTypes(cell))
		p.cellTypes[cell] = found
	}
	return slices.Clone(found)
}

// keys returns the distinct keys of mentions in ascending order.
func keys(mentions []privacy.Mention) []string {
	out := make([]string, 0, len(mentions))
	for _, m := range mentions {
		out = append(out, m.Key)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// cleanName returns a name cell as a name: without numbering, quotation marks
// and closing punctuation.
func cleanName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.TrimRight(s, " :：;；,，。、")
	s = strings.TrimLeft(s, " :：;；,，。、*●•·◆■")
	if inner, ok := strings.CutPrefix(s, "【"); ok && strings.HasSuffix(inner, "】") && !strings.Contains(inner, "【") {
		s = strings.TrimSuffix(inner, "】")
	}
	if isNothing(s) {
		return ""
	}
	return s
}

// cleanCell returns a cell without closing punctuation, and "" where it only
// says that there is nothing.
func cleanCell(s string) string {
	s = strings.TrimSpace(s)
	if isNothing(s) {
		return ""
	}
	return strings.TrimRight(s, " ;；。")
}

// isEmpty reports whether a cell has nothing but the frame of a table.
func isEmpty(s string) bool { return strings.Trim(s, " \t|") == "" }

// isNothing reports whether a cell only says that it is empty.
func isNothing(s string) bool {
	switch strings.ToLower(strings.Trim(s, " \t\n.。")) {
	case "", "-", "--", "---", "—", "——", "–", "/", "\\", "|", "无", "暂无", "none", "n/a", "na", "null", "不涉及", "不适用":
		return true
	}
	return false
}

var packageName = privacy.Lazily(`\b[a-z][a-z0-9_]*(?:\.[a-zA-Z0-9_]+)+\b`)

// topLevelPackage is a package that begins like a domain, which tells it from a
// version or a file name.
var topLevelPackage = privacy.Lazily(`\b(?:com|cn|org|net|io|me|tv|cc|pl|de|fr|jp|kr|hk|tw|uk|us|eu|ai|app|dev|co|in|ru)(?:\.[a-zA-Z0-9_]+)+\b`)

// packages returns the Java packages of a package cell or, where it has none,
// of the brackets in a name.
func packages(cell, name string) string {
	found := packageName().FindAllString(cell, -1)
	if found == nil {
		for _, group := range brackets().FindAllString(narrow(name), -1) {
			found = append(found, topLevelPackage().FindAllString(group, -1)...)
		}
	}
	return strings.Join(found, ", ")
}

// url returns the link of the row.
func (r *row) url() string {
	candidates := r.urls
	if len(candidates) == 0 {
		if s := strings.TrimSpace(r.cells[roleLink]); bareDomain().MatchString(s) {
			return s
		}
		candidates = r.links
	}
	for _, l := range candidates {
		if isWebURL(l.URL) {
			return l.URL
		}
	}
	return ""
}

// platformsOf returns the platforms that words name, in the order of the list.
func platformsOf(words string) []string {
	w := strings.ToLower(words)
	var out []string
	if strings.Contains(w, "android") && !strings.Contains(w, "androidx") || strings.Contains(w, "安卓") {
		out = append(out, "android")
	}
	if hasWord(w, "ios") || strings.Contains(w, "苹果") {
		out = append(out, "ios")
	}
	if strings.Contains(w, "harmony") || strings.Contains(w, "鸿蒙") {
		out = append(out, "harmony")
	}
	if hasWord(w, "h5") || hasWord(w, "web") || strings.Contains(w, "小程序") {
		out = append(out, "web")
	}
	return out
}

// hasWord reports whether s has word with no Latin letter or digit beside it.
func hasWord(s, word string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(word)
		if (i == 0 || !isAlnum(s[i-1])) && (end == len(s) || !isAlnum(s[end])) {
			return true
		}
		from = end
	}
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
