package privacy

import (
	"bytes"
	"unicode/utf8"
)

// A phrase is wording by which policies name permissions.
type phrase struct {
	names   []string // last segments of the permissions' names
	when    setting
	expr    string // RE2 over folded text
	exclude string // where this matches across the phrase, it names none
}

// A setting is where a phrase names a permission. Words such as "location" or
// "contacts" are all over a policy, as kinds of data and in plain sentences.
type setting uint8

const (
	anywhere setting = iota // the phrase is specific enough
	used                    // it is asked for, or the object of a verb such as 访问, 开启 or "access"
	asked                   // the sentence calls it a permission, or it stands alone in a list of them
	listed                  // it stands in a list of permissions
)

// names reports whether a phrase at f.b[start:end] names a permission there.
func (f *folded) names(when setting, start, end int) bool {
	if when == anywhere {
		return true
	}
	left, right := f.sentence(start, end)
	return mentionsPermissions(left) && permissionBefore().Match(left) ||
		when != listed && mentionsPermissions(right) && calledPermission(right) ||
		when == used && containsAny(left, verbs) && verbBefore().Match(left)
}

// calledPermission reports whether what follows a phrase says that it is a
// permission: "…, photos and other access permissions". A new verb after a
// comma of enumeration begins another matter, and access control (权限控制) is
// one.
func calledPermission(right []byte) bool {
	m := permissionAfter().Find(right)
	return m != nil && !newMatter().Match(m)
}

// sentence returns what the sentence around f.b[start:end] holds before and
// after it, at most some dozens of characters each way.
func (f *folded) sentence(start, end int) (left, right []byte) {
	const reach = 180
	i := start
	for i > 0 && start-i < reach && !endsSentence(f.b, i-1) {
		i--
	}
	for i < start && !utf8.RuneStart(f.b[i]) {
		i++
	}
	j := end
	for j < len(f.b) && j-end < reach && !endsSentence(f.b, j) {
		j++
	}
	for j > end && j < len(f.b) && !utf8.RuneStart(f.b[j]) {
		j--
	}
	return f.b[i:start], f.b[end:j]
}

// alone reports whether the phrase is a line, a list item or a table cell of
// its own, or what an item explains after a colon, in a text that is about
// permissions.
func (f *folded) alone(start, end int) bool {
	const before, after, section = 60, 240, 3000
	from := max(0, start-before)
	i := from + bytes.LastIndexAny(f.b[from:start], "\n|\t") + 1
	if i == from && from > 0 || !itemBefore().Match(f.b[i:start]) {
		return false
	}
	line := f.b[end:min(len(f.b), end+after)]
	if j := bytes.IndexAny(line, "\n|\t"); j >= 0 {
		line = line[:j]
	}
	return itemAfter().Match(line) && f.aboutPermissions() ||
		explanationAfter().Match(line) && mentionsPermissions(f.b[max(0, start-section):start])
}

// aboutPermissions reports whether the text mentions permissions at all.
func (f *folded) aboutPermissions() bool {
	if f.permissions == "" {
		f.permissions = No
		if mentionsPermissions(f.b) {
			f.permissions = Yes
		}
	}
	return f.permissions == Yes
}

func mentionsPermissions(b []byte) bool {
	return bytes.Contains(b, []byte("权限")) || bytes.Contains(b, []byte("permission"))
}

// The expressions below look at the text next to a phrase.
var (
	// 相机、相册等访问权限
	permissionAfter = Lazily(`^[^,:。]{0,40}?权限(?:控制|管控)?|^[^,.:]{0,50}?\bpermissions?\b`)

	newMatter = Lazily(`[、和及或并](?:申请|请求|调用|获取|收集|使用|开启)|权限(?:控制|管控)$`)

	// 一些设备权限,例如通知、相册; 短信权限(发送、接收短信); not 存储权限:用于保存照片
	permissionBefore = Lazily(`(?:^|[备统用机下列关些分感要的请取使到需启权端项])权限[^,。]{0,6}?(?:,?(?:例如|比如|诸如|如下|如|包括|包含)|有|为|是|:|\(|")[^。]{0,80}$|` +
		`权限\((?:[^用为以,。()][^,。()]*)?$|` +
		`\b(?:following|these|some|device|system|app|certain|the)\s+permissions?\b.{0,20}?(?:such as|includ|e\.g|like|are|:|\().{0,120}$`)

	// 开启您的位置信息、相机
	verbBefore = Lazily(`(?:开启|打开|开通|启用|唤起|调用|调起|申请|请求|访问|使用|获取|读取|授权|允许)(?:我们|应用|app)?(?:访问|使用|获取|读取|调用)?` + objects +
		`(?:[^,。:、/(]{1,6}(?:\([^)]*\))?[、/(及和或与]){0,6}$|` +
		`\b(?:access(?:es|ing)?|us(?:e|es|ing)|read(?:s|ing)?|enabl(?:e|es|ing)|turn(?:s|ing)?\s+on|open(?:s|ing)?|request(?:s|ing)?)(?:\s+(?:to|your|the|my|user's|users'|device's|device|phone's|phone|a|of|on))*\s+(?:[\w\s]{1,24}(?:,|,?\s+(?:and|or)\b)\s*){0,6}$`)

	itemBefore       = Lazily(`^[^\pL]*(?:[一二三四五六七八九十]{1,3}[、.)\s]\s*)?(?:获取|读取|写入|使用|访问|调用|开启|打开|查看|申请|管理|控制|发送|显示|接收|(?:access|use|read|view|control|show|send|receive)\s+)?` + objects + `(?:[^\s,:(、]{1,5}[/和与及或])?(?:[^\s,:(、]{1,6}\()?$`)
	itemAfter        = Lazily(`^(?:[/和与及或][^\s,:、]{1,6})?(?:\([^()]*\))?[^\pL\pN]*(?:信息|权限|服务|功能)?[^\pL\pN]*$`)
	explanationAfter = Lazily(`^(?:[/和与及或][^\s,:、]{1,6})?(?:\([^()]*\))?(?:信息|权限|服务|功能)?(?:[】」』\]]|["*_\]\s]*(?::|-|—|–))[*_\s]*\pL`)
)

// verbs are what verbBefore looks for, or part of it.
var verbs = words("开", "启", "唤起", "调", "申请", "请求", "访问", "使用", "获取", "读取", "授权", "允许",
	"access", "us", "read", "enabl", "turn", "open", "request")

// objects are words that may stand between a verb and a phrase.
const objects = `(?:您的?|你的?|用户的?|设备的?|手机的?|系统的?|本地的?|移动|终端|(?:上|中|内)的|自带的?|的|["_*\s])*`
