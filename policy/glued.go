package policy

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// A glued table lost the marks between its cells: the headings make one word and
// every row one line. The cells are told apart by what they are: an address, a
// company, a known name, a list of data.

// headingWords are the headings that a glued line of headings is split into,
// the longest first. Loose expressions would split it anywhere.
var headingWords = privacy.Lazily(`(?i)^(?:序号|编号|(?:接入|使用|合作)?(?:第三方)?\s*sdk\s*名称|产品名称|产品/类型|名称|(?:第三方)?sdk|所属(?:公司|机构|主体|厂商)|服务商|` +
	`(?:第三方|合作方|sdk)?\s*(?:公司|机构|主体|厂商|企业)(?:名称|全称)?|第三方名称|合作方名称|合作方|开发者|提供方|提供者|运营方|所属机构|(?:sdk)?\s*(?:开发商|厂家)|` +
	`(?:所|可能)?(?:收集|共享|涉及|获取|处理)(?:的|个人)*信息(?:类型|名称|种类|内容|字段|范围)?|个人信息(?:类型|种类|字段|收集类型)?|数据类型|信息类型|` +
	`(?:使用|处理|收集)?目的|(?:使用|应用|业务)?场景(?:描述)?|(?:主要)?(?:功能|用途)(?:描述|说明)?|服务类型|` +
	`(?:收集|处理|共享|使用)方式|(?:申请|使用|调用|所需)?(?:的)?权限|包名|(?:适用)?(?:平台|系统)|` +
	`(?:第三方|sdk|合作方)?\s*隐私(?:权)?(?:保护)?(?:政策|声明|协议|说明)(?:/官网)?(?:链接|地址|网址|连接)?|(?:官网|官方)?(?:链接|地址|网址|网站)|官网)`)

// gluedHead splits a line of glued headings into at least four of which three
// have different roles. It returns nil where the line is something else.
func (p *parser) gluedHead(s string) []heading {
	if runeLen(s) > 4*maxHeading || strings.ContainsAny(s, "，。；：:|\t") {
		return nil
	}
	var columns []heading
	var seen [numRoles]bool
	roles := 0
	for s != "" {
		word := headingWords().FindString(s)
		if word == "" {
			return nil
		}
		h := p.heading(word)
		if h.role == roleNone {
			return nil
		}
		if !seen[h.role] && h.role != roleNumber {
			seen[h.role] = true
			roles++
		}
		columns = append(columns, h)
		s = strings.TrimLeft(s[len(word):], " ")
	}
	if roles < 3 || !seen[roleName] || !seen[roleInfo] && !seen[roleVendor] {
		return nil
	}
	return columns
}

// gluedTable reads a glued table that begins at blocks[0]. A row goes on over
// the lines that do not begin with the number of the next.
func (p *parser) gluedTable(blocks []document.Block, ctx *context) (l list, n int, ok bool) {
	if blocks[0].Kind == document.Table {
		return list{}, 0, false
	}
	columns := p.gluedHead(blocks[0].Text)
	if columns == nil {
		return list{}, 0, false
	}
	l = list{layout: "glued table", heading: ctx.heading, line: blocks[0].Line}
	n = 1
	for n < len(blocks) {
		b, used := gluedLines(blocks[n:], columns, len(l.rows)+1)
		if used == 0 {
			break
		}
		r, ok := p.gluedRow(b, columns)
		if !ok {
			break
		}
		l.rows = append(l.rows, r)
		n += used
	}
	l, ok = p.accept(l, p.tableEvidence(columns, ctx))
	return l, n, ok
}

// gluedLines joins the lines of the row with the given number, without it.
func gluedLines(blocks []document.Block, columns []heading, number int) (row document.Block, used int) {
	numbered := columns[0].role == roleNumber
	for i, b := range blocks {
		if b.Kind == document.Table || b.Kind == document.Heading || isSection(b.Text) {
			break
		}
		if i == 0 {
			row = b
			if numbered {
				var ok bool
				if row.Text, ok = strings.CutPrefix(b.Text, strconv.Itoa(number)); !ok {
					return row, 0
				}
			}
			used = 1
			continue
		}
		if !numbered || strings.HasPrefix(b.Text, strconv.Itoa(number+1)) || i > maxPending || len(urlsIn(row.Text)) > 0 {
			break
		}
		row.Text += "\n" + b.Text
		row.Links = append(row.Links[:len(row.Links):len(row.Links)], b.Links...)
		used = i + 1
	}
	return row, used
}

// gluedRow splits a line into the cells of a row: its address is cut off the
// end, then the company parts the name from the rest, which is data and purpose.
func (p *parser) gluedRow(b document.Block, columns []heading) (row, bool) {
	r := row{line: b.Line, quote: b.Text}
	s := b.Text
	link := columns[len(columns)-1]
	if i := strings.Index(s, "http"); i >= 0 && isWebURL(s[i:]) && link.role == roleLink {
		r.put(link, s[i:], b.Links)
		s = s[:i]
	}
	at := func(role role) int { return slices.IndexFunc(columns, func(h heading) bool { return h.role == role }) }
	if at(roleMethod) > 0 {
		if m := gluedMethod().FindStringIndex(s); m != nil {
			r.put(heading{role: roleMethod, rank: 1}, s[m[0]:], nil)
			s = s[:m[0]]
		}
	}
	var name, vendor, rest string
	if at(roleVendor) == at(roleName)+1 {
		name, vendor, rest = p.splitAtCompany(s)
		if i := dataAt(rest); vendor == "" && at(roleInfo) == at(roleVendor)+1 && i > 0 && runeLen(rest[:i]) <= 10 {
			vendor, rest = rest[:i], rest[i:]
		}
	} else {
		name, rest = p.knownPrefix(s)
		vendor, rest = cutCompany(rest)
	}
	if name == "" {
		return row{}, false
	}
	info, purpose := splitData(rest, at(rolePurpose) < 0 || at(roleInfo) < at(rolePurpose))
	r.put(heading{role: roleName, rank: 1}, name, nil)
	r.put(heading{role: roleVendor, rank: 1}, vendor, nil)
	r.put(heading{role: roleInfo, rank: 1}, strings.TrimSpace(info), nil)
	r.put(heading{role: rolePurpose, rank: 1}, strings.TrimSpace(purpose), nil)
	return r, true
}

var gluedMethod = privacy.Lazily(`(?:(?:通过|采用)?(?:加密|去标识化|匿名化|脱敏|明文)[^，。]*|SDK(?:本机|自行)?采集[^，。]*|[^，。]{0,4}接口传输)$`)

var (
	companyEnd   = privacy.Lazily(`(?:有限(?:责任)?公司|股份公司|集团)|\b(?:LLC|Inc\.?|Ltd\.?|Limited|GmbH|Corporation)`)
	companyCity  = privacy.Lazily(`北京|上海|天津|重庆|深圳|广州|广东|杭州|浙江|南京|江苏|苏州|成都|四川|武汉|湖北|厦门|福建|福州|珠海|东莞|长沙|湖南|合肥|安徽|西安|陕西|济南|青岛|山东|郑州|河南|大连|沈阳|辽宁|中国`)
	companyBrand = privacy.Lazily(`天翼|中移|华为|腾讯|阿里|百度|小米|维沃|荣耀|网易`)
)

// splitAtCompany parts "name company rest". Where the company begins is told by
// a known name before it, the city that it begins with, the letters SDK, or the
// capital after a small letter.
func (p *parser) splitAtCompany(s string) (name, vendor, rest string) {
	end := companyEnd().FindStringIndex(s)
	if end == nil {
		name, rest = p.knownPrefix(s)
		return name, "", rest
	}
	head, rest := s[:end[1]], s[end[1]:]
	start := -1
	if known, _ := p.knownPrefix(head); known != "" && isCompany(head[len(known):]) && runeLen(head[len(known):]) > 4 {
		start = len(known)
	}
	if i := lastSDK(head); i >= 0 {
		start = max(start, i+len("SDK"))
	}
	city := companyCity().FindAllStringIndex(head[max(start, 0):], -1)
	if city == nil {
		city = companyBrand().FindAllStringIndex(head[max(start, 0):], -1)
	}
	if city != nil {
		if i := city[len(city)-1][0] + max(start, 0); i > 0 && !strings.HasSuffix(head[:i], "（") && !strings.HasSuffix(head[:i], "(") && (start < 0 || i-start < 24 && !startsCJK(head[start:i])) {
			start = i
		}
	}
	if start < 0 {
		start = max(capitalAfterSmall(head), secondBeginning(head))
	}
	if start <= 0 {
		name, rest = p.knownPrefix(s)
		return name, "", rest
	}
	return strings.TrimSpace(head[:start]), strings.TrimSpace(head[start:]), rest
}

// knownPrefix parts a line behind the longest known name that it begins with or,
// failing that, behind the letters SDK.
func (p *parser) knownPrefix(s string) (name, rest string) {
	best := 0
	n := 0
	for i := range s {
		if n++; n > maxName {
			break
		}
		if i > 0 && p.known(s[:i]) {
			best = i
		}
	}
	if best > 0 && indexSDK(strings.TrimLeft(s[best:], " ")) == 0 {
		best += indexSDK(s[best:]) + len("SDK")
	}
	if best == 0 {
		if i := indexSDK(s); i >= 0 && runeLen(s[:i]) < maxName/2 {
			best = i + len("SDK")
		}
	}
	return strings.TrimSpace(s[:best]), s[best:]
}

// secondBeginning returns where the first two characters of s come back, as a
// company is often called like its product, or -1.
func secondBeginning(s string) int {
	r := []rune(s)
	if len(r) < 4 {
		return -1
	}
	i := strings.LastIndex(s, string(r[:2]))
	if i == 0 {
		return -1
	}
	return i
}

// cutCompany cuts a company out of the middle or the end of s. It begins with
// its city or, where the city stands in brackets, behind the noun of data before
// them.
func cutCompany(s string) (vendor, rest string) {
	end := companyEnd().FindStringIndex(s)
	if end == nil {
		return "", s
	}
	head := s[:end[1]]
	cities := companyCity().FindAllStringIndex(head, -1)
	start := capitalAfterSmall(head)
	if cities != nil {
		start = cities[len(cities)-1][0]
		before := strings.TrimRight(head[:start], "(（")
		if len(before) < start {
			start = 0
			for _, noun := range dataNoun().FindAllStringIndex(before, -1) {
				start = noun[1]
			}
		}
	}
	if start < 0 {
		return "", s
	}
	return strings.TrimSpace(head[start:]), s[:start] + s[end[1]:]
}

// lastSDK returns where the letters SDK last stand in s, or -1.
func lastSDK(s string) int {
	at := -1
	for from := 0; ; {
		i := indexSDK(s[from:])
		if i < 0 {
			return at
		}
		at = from + i
		from = at + len("SDK")
	}
}

func startsCJK(s string) bool {
	for _, r := range s {
		if r != ' ' {
			return isHan(r)
		}
	}
	return false
}

// capitalAfterSmall returns where in s the last word begins that is glued to the
// one before it, or -1.
func capitalAfterSmall(s string) int {
	at := -1
	for i := 1; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z' {
			at = i
		}
	}
	return at
}

var dataNoun = privacy.Lazily(`信息|数据|日志|版本|型号|标识符|地址|列表|状态|[)）、，,；]`)

var dataEnd = privacy.Lazily(`^.*[、，,/；;].*?(?:信息|数据|日志|版本|型号|标识符?|地址|列表|[账帐]号|状态|记录|位置|类型|品牌|厂商|头像|昵称|编号|号码|序列号|(?:ID|IMEI|IMSI|MAC|OAID|IP)(?:\b|$)|[)）])|^.*?(?:信息|数据|日志|地址|列表|[账帐]号|无)`)

// splitData parts data from purpose: the data are a list with marks between its
// items and end with the first noun of data after the last mark.
func splitData(s string, infoFirst bool) (info, purpose string) {
	if infoFirst {
		if all := purposeStart().FindAllStringIndex(s, -1); all != nil && all[len(all)-1][0] > 0 {
			at := all[len(all)-1][0]
			return s[:at], s[at:]
		}
		end := dataEnd().FindStringIndex(s)
		if end == nil {
			return s, ""
		}
		return s[:end[1]], s[end[1]:]
	}
	at := dataAt(s)
	if at < 0 {
		return "", s
	}
	return s[at:], s[:at]
}

// dataAt returns where a list of data begins behind other text: at the word
// before the first noun of data that a mark or the end follows. It returns -1
// where there is none.
func dataAt(s string) int {
	for _, m := range dataItem().FindAllStringIndex(s, -1) {
		starts := dataStart().FindAllStringIndex(s[:m[1]], -1)
		if starts == nil {
			continue
		}
		at := starts[len(starts)-1][0]
		if len(starts) > 1 && starts[len(starts)-1][1] == m[1] && m[1]-m[0] > len(s[at:m[1]]) {
			at = starts[len(starts)-2][0]
		}
		return at
	}
	return -1
}

// dataItem is the end of a first item of data.
var dataItem = privacy.Lazily(`(?:信息|数据|日志|标识符?|型号|品牌|列表|版本|地址|状态|记录|参数|厂商|号码|头像|昵称|IMEI|IMSI|OAID|MAC|SSID|Android ?ID)(?:[、，,（(；;/\n]|$)`)

var purposeStart = privacy.Lazily(`用于|用来|为了|以便`)

// dataStart are the words that a list of data begins with.
var dataStart = privacy.Lazily(`设备|终端|网络|位置|地理|应用|软件|手机|个人|用户|[账帐]号|IMEI|IMSI|MAC|OAID|Android|IP|Wi-?Fi|SSID|SIM|BSSID|日志|崩溃|登录|存储|人脸|身份|操作系统|系统|唯一|硬件|无`)
