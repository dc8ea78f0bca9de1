package policy

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// A context is what stands above the block being read.
type context struct {
	heading string           // the nearest heading
	above   []document.Block // the headings that it stands under, outermost first, and itself
	// scores are the evidence of the last lines, and of the heading at last, that
	// what follows is a list of SDKs.
	scores       [contextLines]int
	next         int
	headingScore int
	namesFollow  bool // the last line says that the names of SDKs follow
}

// contextLines is how many lines above a list are asked what the list is of.
const contextLines = 4

func (p *parser) addContext(c *context, b document.Block) {
	score := p.announces(b.Text)
	if b.Kind == document.Heading || b.Bold && runeLen(b.Text) <= maxHeading {
		c.heading, c.headingScore = b.Text, score
		for n := len(c.above); n > 0 && headingLevel(c.above[n-1]) >= headingLevel(b); n-- {
			c.above = c.above[:n-1]
		}
		c.above = append(c.above, b)
	}
	c.namesFollow = score == 2 && namesFollow().MatchString(b.Text)
	c.scores[c.next] = score
	c.next = (c.next + 1) % contextLines
}

// headingLevel returns the level of a heading; a line in bold is below all others.
func headingLevel(b document.Block) int {
	if b.Kind == document.Heading {
		return b.Level
	}
	return 7
}

// platforms returns the platforms that the headings name: the nearest one that
// names any speaks for those below it.
func (c *context) platforms() []string {
	for i := len(c.above) - 1; i >= 0; i-- {
		if named := platformsOf(c.above[i].Text); len(named) > 0 {
			return named
		}
	}
	return nil
}

// isIOSOnly reports whether what follows is of iOS alone.
func (c *context) isIOSOnly() bool {
	return slices.Equal(c.platforms(), []string{"ios"})
}

var namesFollow = privacy.Lazily(`(?i)(?:接入|集成|使用|嵌入|包含|采用)[^。；]{0,12}sdk[^。；，目信权]{0,8}[：:]$|(?:uses?|following)[^.]{0,30}sdks?:$`)

// announces rates how surely a line announces a list of SDKs: 2 where it speaks
// of SDKs, 1 where it speaks of third parties.
func (p *parser) announces(s string) int {
	s = p.simplify(s)
	switch {
	case containsFold(s, "sdk") || strings.Contains(s, "软件开发包") || strings.Contains(s, "开发工具包"):
		return 2
	case strings.Contains(s, "第三方") || strings.Contains(s, "合作方") || strings.Contains(s, "合作伙伴"),
		containsFold(s, "third part"), containsFold(s, "third-part"):
		return 1
	}
	return 0
}

// evidence returns the highest score of the lines above and of the heading.
func (c *context) evidence() int {
	score := c.headingScore
	for _, s := range c.scores {
		score = max(score, s)
	}
	return score
}

// enough is the evidence from which on all rows of a list are taken; with less,
// only those whose own name is evidence.
const enough = 3

// accept decides from the evidence outside of the rows and from their names
// which rows of a list are SDKs. It returns false where none is.
func (p *parser) accept(l list, evidence int) (list, bool) {
	if len(l.rows) == 0 {
		return l, false
	}
	named := 0
	for i := range l.rows {
		if p.namesSDK(l.rows[i].cells[roleName]) {
			named++
		}
	}
	if 2*named >= len(l.rows) {
		evidence += 2
	}
	if evidence >= enough {
		return l, true
	}
	if named == 0 || evidence == 0 {
		return l, false
	}
	var rows []row
	for _, r := range l.rows {
		if p.namesSDK(r.cells[roleName]) {
			rows = append(rows, r)
		}
	}
	l.rows = rows
	return l, true
}

// namesSDK reports whether a name says SDK or is known. "第三方SDK" names none.
func (p *parser) namesSDK(name string) bool {
	return (indexSDK(name) >= 0 || containsFold(name, "sdks")) && generic().ReplaceAllString(name, "") != "" || p.known(name)
}

// generic are the words that speak of SDKs without naming one.
var generic = privacy.Lazily(`(?i)sdks?|api|h5|第三方|三方|android|ios|harmonyos|安卓|鸿蒙|操作系统|系统|客户端|端|应用|产品|版|其他|主要|软件|开发|工具包|服务|合作方?|接入|集成|使用|嵌入|收集|相关|内置|该|此|上述|前述|的|及|和|与|或|类|名单|列表|清单|目录|说明|名称|信息|共享|third[- ]party|[\s\pP\d]|[一二三四五六七八九十]`)

// known reports whether a name is known, with or without what stands in brackets
// behind it, or one of several names in the cell is.
func (p *parser) known(name string) bool {
	if p.names == nil || name == "" || len(name) > 4*maxName {
		return false
	}
	name = cleanName(name)
	if p.names.Known(name) {
		return true
	}
	if inner, ok := lastBrackets(name); ok {
		outer := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(name, ")）"), inner), "(（ ")
		if outer != "" && p.names.Known(outer) {
			return true
		}
	}
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("、/;；,，&+和", r) })
	for _, part := range parts {
		if len(parts) > 1 && p.names.Known(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}

var company = privacy.Lazily(`(?i)(?:公司|集[团團]|研究院|研究所|经营部|工作室|合伙企业)(?:及其关联方)?$|\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|company|co|b\.v|s\.a|pte)\.?\)?$`)

// isCompany reports whether s is the name of a company by its suffix.
func isCompany(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) < 200 && company().MatchString(strings.TrimRight(s, "。. "))
}
