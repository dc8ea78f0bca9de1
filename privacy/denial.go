package privacy

import (
	"bytes"
	"regexp"
	"sync"
)

// deniesZH reports whether a Chinese clause says that something is not
// collected. "不会影响您使用其他功能" denies nothing.
func deniesZH(clause []byte) bool {
	for _, word := range denialWords {
		if bytes.Contains(clause, word) {
			m := denialZH().Find(clause)
			return m != nil && !harmless().Match(m)
		}
	}
	return false
}

var denialWords = [][]byte{[]byte("不"), []byte("未"), []byte("无需"), []byte("无须"), []byte("禁止"), []byte("没有")}

var denialZH = lazily(`(?:不会|不再|不得|不予|禁止|绝不|决不|从不|没有).{0,60}?(?:收集|获取|读取|使用|存储|结合|判断|采集|记录|上传|访问|申请|调用)|` +
	`(?:未|无需|无须|不需要|不)(?:收集|获取|读取|采集|上传|访问|申请|调用|存储)`)

var harmless = lazily(`影响|导致|妨碍|超出|超过`)

// deniesEN reports whether an English clause says that something is not
// collected. "If you do not allow access" is about the reader and denies nothing.
func deniesEN(clause []byte) bool {
	if !bytes.Contains(clause, []byte("n't ")) && !bytes.Contains(clause, []byte("not ")) && !bytes.Contains(clause, []byte("never ")) && !bytes.Contains(clause, []byte("no longer ")) {
		return false
	}
	m := denialEN().FindIndex(clause)
	return m != nil && !bytes.HasSuffix(bytes.TrimRight(clause[:m[0]], " "), []byte("you"))
}

var denialEN = lazily(`(?:\b(?:do|does|did|will|would|shall|can|is|are)(?:\s+not|n't)|\bnever|\bno longer|\bcannot)\s+(?:\w+\s+){0,4}?(?:collect|access|read|us(?:e|ing)\b|store|obtain|gather|request|track|record|upload|require|process|monitor)`)

var exception = lazily(`\b(?:but|however|except|unless|other than)\b`)

// lazily returns a function that compiles expr on its first call.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
