package policy

import (
	"regexp"
	"strings"
)

// A role is what a column of a table or the key of a key-value line is about.
type role uint8

const (
	roleNone role = iota
	roleName
	roleVendor
	rolePurpose
	roleInfo
	rolePermission
	rolePackage
	roleLink
	rolePlatform
	roleMethod
	roleContact
	roleNumber // the number of the row
	roleDenied // information that is not collected
	roleOther  // a known heading without a place in a Disclosure
	numRoles
)

var roleNames = [numRoles]string{
	roleName: "name", roleVendor: "vendor", rolePurpose: "purpose", roleInfo: "personal-info",
	rolePermission: "permissions", rolePackage: "package", roleLink: "link", rolePlatform: "platform",
	roleMethod: "method", roleContact: "contact",
}

// A heading is what the words of a column heading or a key say. Where several
// columns have one role, the one of the highest rank has the cell.
type heading struct {
	role  role
	rank  int
	words string
}

// headings are tried in order on the words without spaces, brackets and
// numbers, in lower case.
var headings = []struct {
	role role
	rank int
	expr *regexp.Regexp
}{
	{roleDenied, 1, regexp.MustCompile(`未收集|不收集|未获取|不获取|notcollected`)},
	{roleNumber, 1, regexp.MustCompile(`^(?:序号|编号|no\.?|#|id|index)$`)},
	{rolePackage, 2, regexp.MustCompile(`包名|package`)},
	{roleOther, 1, regexp.MustCompile(`是否|安全能力|安全措施|保护措施|去标识|存储|保存|期限|频率|频次|时机|版本号?$|备注|合作(?:类型|模式)|国家|地区|影响|更新`)},
	{roleContact, 1, regexp.MustCompile(`联系(?:方式|电话|邮箱|人|地址)|contact`)},
	{roleMethod, 1, regexp.MustCompile(`方式(?:/.*)?$|method`)},
	{roleName, 5, regexp.MustCompile(`sdk(?:的|/)?(?:中文|产品|组件|服务|功能|插件|api)*(?:名称|名$|名/|name)`)},
	{roleVendor, 3, regexp.MustCompile(`(?:公司|主体|机构|企业|厂商|厂家|供应商|服务商|提供方|提供者|运营方|运营者|开发者|开发商|接收方|处理者)(?:的)?(?:全|主体|公司)?名称?`)},
	{roleLink, 3, regexp.MustCompile(`(?:隐私|个人信息保护|个人信息处理)(?:权)?(?:保护)?(?:政策|声明|说明|条款|协议|指引|规则|链接|连接|网址|地址)|隐私权?$|privacy`)},
	{roleLink, 1, regexp.MustCompile(`官网|官方(?:网站|网址|链接|主页)|网站$|website|homepage`)},
	{roleLink, 2, regexp.MustCompile(`(?:链接|连接|网址|url|link|地址)(?:/.*)?$|^(?:链接|url|link)|政策$|policy$`)},
	{rolePlatform, 2, regexp.MustCompile(`^(?:适用|支持|所属|使用|涉及)?的?(?:平台|系统|终端|客户端|端|操作系统|系统平台|os|platform)s?(?:类型|范围)?$|适用(?:平台|系统|终端|端)`)},
	{rolePurpose, 1, regexp.MustCompile(`权限.*(?:目的|用途|场景|原因|说明|功能)$`)},
	{rolePermission, 2, regexp.MustCompile(`权限|permission`)},
	{roleVendor, 3, regexp.MustCompile(`(?:信息|数据)的?(?:接收方|处理者|提供方|控制者)`)},
	{rolePurpose, 4, regexp.MustCompile(`(?:信息|数据|字段).*[^及和与](?:目的|用途|purpose)(?:说明|描述)?$`)},
	{rolePurpose, 1, regexp.MustCompile(`(?:信息|数据|字段).*[^及和与](?:场景|原因)(?:说明|描述)?$`)},
	{roleInfo, 4, regexp.MustCompile(`字段`)},
	{roleInfo, 3, regexp.MustCompile(`个人(?:敏感)?信息|personal(?:information|data)`)},
	{roleInfo, 2, regexp.MustCompile(`(?:信息|数据)(?:的)?(?:类型|种类|类别|内容|范围)|datatypes?`)},
	{roleMethod, 1, regexp.MustCompile(`^way$`)},
	{roleInfo, 1, regexp.MustCompile(`^(?:personal|collect|user)?infos?$|^fields?$`)},
	{roleInfo, 1, regexp.MustCompile(`信息|数据|(?:收集|共享|获取|采集|涉及)的?(?:内容|类型|范围)|data|information`)},
	{roleVendor, 1, regexp.MustCompile(`^(?:第三方|合作[方商]|合作伙伴|伙伴)(?:的?名称?)?$|thirdpart(?:y|ies)$|partner$`)},
	{roleName, 3, regexp.MustCompile(`^(?:第三方|三方|接入|集成|使用|合作|合作方|内嵌|嵌入|内置|所用)*的?sdk(?:s|清单|列表|/.*)?$`)},
	{roleName, 2, regexp.MustCompile(`^(?:第三方)?(?:产品|组件|插件|服务|工具|软件|应用|框架|sdk|功能)*(?:/?类型|/产品)?(?:名称|名)$|^产品(?:/类型)?$|^(?:product|service|name|library|title)$|servicename|productname`)},
	{roleVendor, 2, regexp.MustCompile(`公司|机构|主体|企业|厂商|厂家|供应商|服务商|提供[方者商]|开发[者商方]|运营[方者商]|接收方|处理者|受托方|所属|vendor|company|provider|developer|publisher|owner|entity|recipient|organi[sz]ation`)},
	{rolePurpose, 4, regexp.MustCompile(`目的|purpose`)},
	{rolePurpose, 3, regexp.MustCompile(`用途|功能|作用|用于|usage|^use$|function`)},
	{rolePurpose, 2, regexp.MustCompile(`服务|业务|类型$|类别$|说明$|描述$|desc(?:ription)?$`)},
	{rolePurpose, 1, regexp.MustCompile(`场景|scenario|scene`)},
}

// maxHeading is the length in runes of the longest heading or key.
const maxHeading = 30

// A classifier gives headings their roles and remembers them, since the same
// keys come back in every block of a list.
type classifier map[string]heading

// heading returns the role of a column heading or key.
func (c classifier) heading(words string) heading {
	if words == "" || len(words) > 4*maxHeading {
		return heading{}
	}
	if h, ok := c[words]; ok {
		return h
	}
	h := classify(words)
	c[words] = h
	return h
}

func classify(words string) heading {
	if runeLen(words) > maxHeading {
		return heading{words: words}
	}
	key := bare(words)
	if key == "" || companyValue.MatchString(key) {
		return heading{words: words}
	}
	if deniedKey.MatchString(simplify(narrow(words))) {
		return heading{roleDenied, 1, words}
	}
	for _, h := range headings {
		if h.expr.MatchString(key) {
			return heading{h.role, h.rank, words}
		}
	}
	return heading{words: words}
}

// companyValue is a company, which is the value of a heading, not a heading.
var companyValue = regexp.MustCompile(`.(?:有限|股份|责任)公司|.集团$|\b(?:llc|inc|ltd)\b`)

var deniedKey = headings[0].expr

// bare returns the words of a heading in the form that headings matches.
func bare(words string) string {
	s := strings.ToLower(simplify(narrow(words)))
	s = brackets.ReplaceAllString(s, "")
	s = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\n', '*', '_', '"', ':', '【', '】', '[', ']', '(', ')', '“', '”', '《', '》', '●', '•', '·', '-':
			return -1
		}
		return r
	}, s)
	return s
}

var brackets = regexp.MustCompile(`\([^()]*\)`)

// headingVocabulary are the words that headings are made of.
var headingVocabulary = regexp.MustCompile(`sdk|api|app|第三方|三方|合作方?|伙伴|接收方|处理者|受托方|提供[方者商]|开发[者商方]|运营[方者商]|供应商|服务商|厂商|厂家|公司|主体|机构|企业|组织|所属|` +
	`名称?|全称|产品|组件|插件|工具|软件|应用|框架|类型|类别|种类|分类|字段|范围|内容|详情|明细|清单|列表|个人|敏感|信息|数据|用户|收集|共享|获取|采集|涉及|处理|使用|调用|申请|所需|需要|传输|` +
	`目的|用途|作用|功能|业务|服务|场景|说明|描述|简介|方式|规则|隐私|权限?|政策|声明|协议|条款|指引|保护|链接|连接|网址|地址|官网|官方|网站|主页|包名|平台|系统|终端|操作|客户端|适用|` +
	`联系|电话|邮箱|序号|编号|是否|必要|可选|接入|集成|嵌入|内嵌|内置|备注|版本|安全|能力|设备|可能|相关|主要|具体|实际|` +
	`name|vendor|company|provider|developer|publisher|purpose|usage|use|function|description|data|personal|information|type|collect(?:ed|ion)?|shared?|process(?:ed|ing)?|privacy|policy|link|url|website|permissions?|package|platform|third|party|service|product|library|contact|method|way|scene|scenario|info|of|and|the|for|by|` +
	`[的及和与或所之其为中可/&、\pP\d\s]`)

// isHeadingWords reports whether a text is made of the words of headings, up to
// a few characters. The name of a service is not: "推送服务" has the word
// service, but more besides.
func isHeadingWords(s string) bool {
	return len(s) <= 8*maxHeading && runeLen(headingVocabulary.ReplaceAllString(bare(s), "")) <= 2
}
