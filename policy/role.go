package policy

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/sdkaudit/sdkaudit/privacy"
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
	// plain tells that the words are those of headings, up to a few characters.
	// "推送服务" has the word service, but more besides: it is a cell.
	plain bool
}

// headings are tried in order on the words without spaces, brackets and
// numbers, in lower case.
var headings = []struct {
	role role
	rank int
	expr func() *regexp.Regexp
}{
	{roleDenied, 1, privacy.Lazily(`未收集|不收集|未获取|不获取|notcollected`)},
	{roleNumber, 1, privacy.Lazily(`^(?:序号|编号|no\.?|#|id|index)$`)},
	{rolePackage, 2, privacy.Lazily(`包名|package`)},
	{roleOther, 1, privacy.Lazily(`是否|安全能力|安全措施|保护措施|去标识|存储|保存|期限|频率|频次|时机|版本号?$|备注|合作(?:类型|模式)|国家|地区|影响|更新`)},
	{roleContact, 1, privacy.Lazily(`联系(?:方式|电话|邮箱|人|地址)|contact`)},
	{roleMethod, 1, privacy.Lazily(`方式(?:/.*)?$|method`)},
	{roleName, 5, privacy.Lazily(`sdk(?:的|/)?(?:中文|产品|组件|服务|功能|插件|api)*(?:名称|名$|名/|name)`)},
	{roleVendor, 3, privacy.Lazily(`(?:公司|主体|机构|企业|厂商|厂家|供应商|服务商|提供方|提供者|运营方|运营者|开发者|开发商|接收方|处理者)(?:的)?(?:全|主体|公司)?名称?`)},
	{roleLink, 3, privacy.Lazily(`(?:隐私|个人信息保护|个人信息处理)(?:权)?(?:保护)?(?:政策|声明|说明|条款|协议|指引|规则|链接|连接|网址|地址)|隐私权?$|privacy`)},
	{roleLink, 1, privacy.Lazily(`官网|官方(?:网站|网址|链接|主页)|网站$|website|homepage`)},
	{roleLink, 2, privacy.Lazily(`(?:链接|连接|网址|url|link|地址)(?:/.*)?$|^(?:链接|url|link)|政策$|policy$`)},
	{rolePlatform, 2, privacy.Lazily(`^(?:适用|支持|所属|使用|涉及)?的?(?:平台|系统|终端|客户端|端|操作系统|系统平台|os|platform)s?(?:类型|范围)?$|适用(?:平台|系统|终端|端)`)},
	{rolePurpose, 1, privacy.Lazily(`权限.*(?:目的|用途|场景|原因|说明|功能)$`)},
	{rolePermission, 2, privacy.Lazily(`权限|permission`)},
	{roleVendor, 3, privacy.Lazily(`(?:信息|数据)的?(?:接收方|处理者|提供方|控制者)`)},
	{rolePurpose, 4, privacy.Lazily(`(?:信息|数据|字段).*[^及和与](?:目的|用途|purpose)(?:说明|描述)?$`)},
	{rolePurpose, 1, privacy.Lazily(`(?:信息|数据|字段).*[^及和与](?:场景|原因)(?:说明|描述)?$`)},
	{roleInfo, 4, privacy.Lazily(`字段`)},
	{roleInfo, 3, privacy.Lazily(`个人(?:敏感)?信息|personal(?:information|data)`)},
	{roleInfo, 2, privacy.Lazily(`(?:信息|数据)(?:的)?(?:类型|种类|类别|内容|范围)|datatypes?`)},
	{roleMethod, 1, privacy.Lazily(`^way$`)},
	{roleInfo, 1, privacy.Lazily(`^(?:personal|collect|user)?infos?$|^fields?$`)},
	{roleInfo, 1, privacy.Lazily(`信息|数据|(?:收集|共享|获取|采集|涉及)的?(?:内容|类型|范围)|data|information`)},
	{roleVendor, 1, privacy.Lazily(`^(?:第三方|合作[方商]|合作伙伴|伙伴)(?:的?名称?)?$|thirdpart(?:y|ies)$|partner$`)},
	{roleName, 3, privacy.Lazily(`^(?:第三方|三方|接入|集成|使用|合作|合作方|内嵌|嵌入|内置|所用)*的?sdk(?:s|清单|列表|/.*)?$`)},
	{roleName, 2, privacy.Lazily(`^(?:第三方)?(?:产品|组件|插件|服务|工具|软件|应用|框架|sdk)*(?:/?类型|/产品)?(?:名称|名)$|^产品(?:/类型)?$|^(?:product|service|name|library|title)$|servicename|productname`)},
	{roleVendor, 2, privacy.Lazily(`公司|机构|主体|企业|厂商|厂家|供应商|服务商|提供[方者商]|开发[者商方]|运营[方者商]|接收方|处理者|受托方|所属|vendor|company|provider|developer|publisher|owner|entity|recipient|organi[sz]ation`)},
	{rolePurpose, 4, privacy.Lazily(`目的|purpose`)},
	{rolePurpose, 3, privacy.Lazily(`用途|功能|作用|用于|usage|^use$|function`)},
	{rolePurpose, 2, privacy.Lazily(`服务|业务|类型$|类别$|说明$|描述$|desc(?:ription)?$`)},
	{rolePurpose, 1, privacy.Lazily(`场景|scenario|scene`)},
}

// maxLeftover is how many characters a heading or key may have besides the words
// that all are made of; maxPlain is how many a plain one may.
const (
	maxLeftover = 6
	maxPlain    = 2
)

// maxHeading is the length in runes of the longest heading or key.
const maxHeading = 30

// heading returns what the words of a column heading or key say. The answers are
// remembered, since the same keys come back in every block of a list.
func (p *parser) heading(words string) heading {
	if words == "" || len(words) > 4*maxHeading {
		return heading{words: words}
	}
	if h, ok := p.headings[words]; ok {
		return h
	}
	h := p.classify(words)
	p.headings[words] = h
	return h
}

func (p *parser) classify(words string) heading {
	none := heading{words: words}
	if runeLen(words) > maxHeading {
		return none
	}
	flat := simplifier.Replace(narrow(words))
	key := bare(flat)
	if key == "" || companyValue().MatchString(key) {
		return none
	}
	rest := leftover(key)
	if rest > maxLeftover {
		return none
	}
	plain := rest <= maxPlain
	if deniedKey().MatchString(flat) {
		return heading{roleDenied, 1, words, plain}
	}
	for _, h := range headings {
		if h.expr().MatchString(key) {
			return heading{h.role, h.rank, words, plain}
		}
	}
	return none
}

// companyValue is a company, which is the value of a heading, not a heading.
var companyValue = privacy.Lazily(`.(?:有限|股份|责任)公司|.集团$|\b(?:llc|inc|ltd)\b`)

var deniedKey = headings[0].expr

// bare returns the words of a heading, in narrow characters, in the form that
// headings matches.
func bare(words string) string {
	s := strings.ToLower(words)
	if strings.Contains(s, "(") {
		s = brackets().ReplaceAllString(s, "")
	}
	s = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\n', '*', '_', '"', ':', '【', '】', '[', ']', '(', ')', '“', '”', '《', '》', '●', '•', '·', '-':
			return -1
		}
		return r
	}, s)
	return s
}

var brackets = privacy.Lazily(`\([^()]*\)`)

// headingVocabulary are the words that headings are made of, and of which no
// other takes part in another.
const headingVocabulary = `
	供应商 受托方 合作方 处理者 客户端 开发商 开发方 开发者 接收方 提供商 提供方 提供者 服务商 第三方 运营商 运营方 运营者 三方 业务 个人 主体 主要 主页 产品
	企业 伙伴 传输 作用 使用 保护 信息 全称 公司 共享 具体 内容 内嵌 内置 分类 列表 功能 包名 协议 厂商 厂家 可能 可选 合作 名称 地址 场景 声明 处理
	备注 字段 安全 官方 官网 实际 嵌入 工具 平台 序号 应用 必要 所属 所需 指引 接入 描述 插件 操作 收集 政策 敏感 数据 方式 明细 是否 服务 机构 权限
	条款 框架 涉及 清单 版本 用户 用途 申请 电话 目的 相关 种类 简介 类别 类型 系统 组件 组织 终端 编号 网址 网站 联系 能力 范围 获取 规则 设备 详情
	说明 调用 软件 连接 适用 邮箱 采集 链接 隐私 集成 需要 名 权
	description information permissions collection permission processing collected developer
	processed publisher function personal platform provider scenario collect company contact
	library package privacy process product purpose service website method policy shared
	vendor party scene share third usage data info link name type and api app for sdk the
	url use way by of
	的 及 和 与 或 所 之 其 为 中 可`

// leftover returns how many characters of a bare key are not of the words of
// headings.
func leftover(key string) int {
	n := 0
	for _, r := range headingWordless().Replace(key) {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// headingWordless returns a replacer that cuts the words of headings out.
var headingWordless = sync.OnceValue(func() *strings.Replacer {
	words := strings.Fields(headingVocabulary)
	pairs := make([]string, 0, 2*len(words))
	for _, w := range words {
		pairs = append(pairs, w, "")
	}
	return strings.NewReplacer(pairs...)
})
