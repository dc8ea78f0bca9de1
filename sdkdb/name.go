package sdkdb

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameKey folds the name of an SDK for comparison. Words at its end that say
// only that it is an SDK, or for which platform, are dropped; sdk tells that
// "SDK" was one of them and stood as a word of its own.
func nameKey(s string) (key string, sdk bool) {
	words := tokens(s)
	for len(words) > 1 {
		last := words[len(words)-1]
		rest := trimTail(last)
		if rest == last {
			break
		}
		sdk = sdk || strings.HasPrefix(last, "sdk")
		words = words[:len(words)-1]
		if rest != "" {
			words = append(words, rest)
		}
	}
	if len(words) == 1 {
		if rest := trimTail(words[0]); rest != "" {
			words[0] = rest
		}
	}
	return strings.Join(words, ""), sdk
}

// tailWords and tailSuffixes end a name without being part of it.
var (
	tailWords    = []string{"sdk", "sdks", "android", "ios", "安卓", "苹果", "鸿蒙", "版", "端"}
	tailSuffixes = []string{"软件开发工具包", "软件开发包", "软件", "组件", "插件", "平台", "安卓版", "安卓端"}
)

// trimTail returns what is left of the last word of a name.
func trimTail(word string) string {
	if slices.Contains(tailWords, word) {
		return ""
	}
	for _, suffix := range tailSuffixes {
		if rest, ok := strings.CutSuffix(word, suffix); ok {
			return rest
		}
	}
	return word
}

// looseKey returns a key in which different words for one thing are one:
// 小米消息推送 and 小米通道 are 小米推送.
func looseKey(key string) string { return synonyms.Replace(key) }

var synonyms = strings.NewReplacer(
	"消息推送", "推送", "推送消息", "推送", "推送通知", "推送", "通知推送", "推送", "厂商通道", "推送", "推送通道", "推送",
	"通道", "推送", "push", "推送",
	"统计分析", "统计", "数据统计", "统计", "移动统计", "统计",
	"广告联盟", "广告", "广告平台", "广告",
	"一键登陆", "一键登录", "一件登录", "一键登录", "登陆", "登录",
	"即时通信", "即时通讯", "社会化分享", "分享", "位置服务", "定位",
)

// bareKey returns a loose key without the words that say nothing of which SDK
// is meant. It is for names that are looked up, not for those recorded: 谷歌服务
// is not whatever 谷歌 is.
func bareKey(loose string) string { return filler.Replace(loose) }

var filler = strings.NewReplacer(
	"开放平台", "", "开放", "", "客户端", "", "移动端", "", "第三方", "", "服务", "", "功能", "", "手机", "", "官方", "",
)

// keysOf returns the keys under which a name may be recorded, the most literal
// first: as written, and with an "SDK" glued to its end or standing apart.
func keysOf(name string) []string {
	key, sdk := nameKey(name)
	if key == "" {
		return nil
	}
	keys := []string{key}
	if glued, ok := strings.CutSuffix(key, "sdk"); ok && glued != "" {
		keys = append(keys, glued)
	}
	if sdk && isLatin(key) {
		keys = append(keys, key+"sdk")
	}
	return keys
}

// brackets pairs the brackets that may set a part of a name apart, after NFKC.
const brackets = "()[]{}<>【】〔〕《》〈〉「」『』〖〗"

// splitBrackets cuts a name into what stands outside of brackets and the parts
// within. A bracket that is not closed runs to the end.
func splitBrackets(name string) (outer string, inner []string) {
	var out, in strings.Builder
	depth := 0
	for _, r := range norm.NFKC.String(name) {
		i := strings.IndexRune(brackets, r)
		switch open := i >= 0 && slices.Index([]rune(brackets), r)%2 == 0; {
		case open:
			if depth++; depth == 1 {
				out.WriteByte(' ')
				continue
			}
		case i >= 0 && depth > 0:
			if depth--; depth == 0 {
				inner = append(inner, in.String())
				in.Reset()
				continue
			}
		}
		if depth > 0 {
			in.WriteRune(r)
		} else {
			out.WriteRune(r)
		}
	}
	if in.Len() > 0 {
		inner = append(inner, in.String())
	}
	return strings.TrimSpace(out.String()), inner
}

// maxParts bounds how many SDKs one row is taken to name.
const maxParts = 24

// splitList cuts a name at the marks that list things: 微信、QQ/微博.
func splitList(name string) []string {
	return nonEmpty(strings.FieldsFunc(norm.NFKC.String(name), func(r rune) bool {
		return strings.ContainsRune("、,;/|&\n·•", r)
	}))
}

// splitWords cuts a name at the words that list things: 微信和QQ.
func splitWords(name string) []string {
	return nonEmpty(strings.Split(listWords.Replace(name), "\n"))
}

var listWords = strings.NewReplacer("以及", "\n", "和", "\n", "与", "\n", "及", "\n", " and ", "\n")

func nonEmpty(parts []string) []string {
	parts = slices.DeleteFunc(parts, func(s string) bool {
		return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
	})
	return parts[:min(len(parts), maxParts)]
}

// packagesIn returns the words of s that look like Java packages.
func packagesIn(s string) []string {
	var packages []string
	for _, word := range strings.FieldsFunc(s, func(r rune) bool {
		return r != '.' && r != '_' && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r))
	}) {
		word = strings.Trim(word, ".")
		if strings.Contains(word, ".") && unicode.IsLetter(rune(word[0])) {
			packages = append(packages, word)
		}
	}
	return packages[:min(len(packages), maxParts)]
}
