package privacy

import "bytes"

// A silence is why a clause, and those that follow it in its sentence, mention
// nothing.
type silence uint8

const (
	none            silence = iota
	deniedList              // Chinese: 不会收集您的姓名,住址,电话: holds while the list goes on
	deniedSentence          // English: holds up to "but" or the end of the sentence
	definedSentence         // a definition of personal information, whose examples are not collected
)

// silenceOf returns whether a clause denies collection or defines terms.
func silenceOf(clause []byte) silence {
	switch {
	case defines(clause):
		return definedSentence
	case deniesZH(clause):
		return deniedList
	case deniesEN(clause):
		return deniedSentence
	}
	return none
}

func words(ws ...string) [][]byte {
	bs := make([][]byte, len(ws))
	for i, w := range ws {
		bs[i] = []byte(w)
	}
	return bs
}

func containsAny(b []byte, ws [][]byte) bool {
	for _, w := range ws {
		if bytes.Contains(b, w) {
			return true
		}
	}
	return false
}

// deniesZH reports whether a Chinese clause says that something is not
// collected. "不会影响您使用其他功能" denies nothing, nor does "您可以禁止应用
// 获取位置", which is what the reader may do.
func deniesZH(clause []byte) bool {
	if !containsAny(clause, denialWords) {
		return false
	}
	m := denialZH().Find(clause)
	return m != nil && !harmless().Match(m)
}

var denialWords = words("不", "未", "无需", "无须", "禁止", "没有")

const collects = `(?:收集|获取|读取|使用|存储|结合|判断|采集|记录|上传|访问|申请|调用)`

var (
	denialZH = Lazily(`(?:可以|选择|设置|关闭)?(?:不会|不再|不得|不予|禁止|绝不|决不|从不|没有).{0,60}?` + collects +
		`|(?:未|无需|无须|不需要|不)(?:收集|获取|读取|采集|上传|访问|申请|调用|存储)`)
	harmless = Lazily(`^(?:可以|选择|设置|关闭)|影响|导致|妨碍|超出|超过`)

	// listItem matches a clause that only goes on with a list.
	listItem = Lazily(`^[^我您会将可需用但为若如仅只除并且而在]{1,15}$`)
)

// goesOn reports whether a clause only goes on with the list that was denied.
func goesOn(clause []byte) bool {
	return listItem().Match(clause) && !containsAny(clause, collectionVerbs)
}

var collectionVerbs = words("收集", "获取", "读取", "提供", "开启")

// deniesEN reports whether an English clause says that something is not
// collected. "If you do not allow access" is about the reader and denies nothing.
func deniesEN(clause []byte) bool {
	if !containsAny(clause, negations) {
		return false
	}
	m := denialEN().FindIndex(clause)
	return m != nil && !bytes.HasSuffix(bytes.TrimRight(clause[:m[0]], " "), []byte("you"))
}

var negations = words("n't ", "not ", "never ", "no longer ")

var (
	denialEN = Lazily(`(?:\b(?:do|does|did|will|would|shall|can|is|are)(?:\s+not|n't)|\bnever|\bno longer|\bcannot)\s+(?:\w+\s+){0,4}?` +
		`(?:collect|access|read|us(?:e|ing)\b|store|obtain|gather|request|track|record|upload|require|process|monitor)`)
	exception = Lazily(`\b(?:but|however|except|unless|other than)\b`)
)

// defines reports whether a clause is part of a definition.
func defines(clause []byte) bool {
	return containsAny(clause, definitionWords) && definition().Match(clause)
}

var definitionWords = words("指", "记录的", "一旦", "personal ")

var definition = Lazily(`(?:个人|敏感)信息[^,。]{0,8}(?:是指|指的是|系指)|以电子或者?其他方式记录的|一旦(?:泄露|遭到泄露|被泄露)|` +
	`personal\s+(?:information|data)['"]?\s+(?:means|refers\s+to|is\s+(?:any\s+)?(?:information|data))\b`)
