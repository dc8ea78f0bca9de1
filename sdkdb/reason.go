package sdkdb

import (
	"fmt"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var reasonUnknown = privacy.Text{ZH: "清单中没有这个名称", EN: "the inventory has no such name"}

func reasons(t privacy.Text) []privacy.Text { return []privacy.Text{t} }

// joinReasons puts the reasons into one sentence, each once.
func joinReasons(why []privacy.Text) privacy.Text {
	var zh, en []string
	seen := map[string]bool{}
	for _, t := range why {
		if !seen[t.EN] {
			seen[t.EN] = true
			zh, en = append(zh, t.ZH), append(en, t.EN)
		}
	}
	return privacy.Text{ZH: strings.Join(zh, "；"), EN: strings.Join(en, "; ")}
}

func reasonName(name, how string) privacy.Text {
	if how == HowSeen {
		return say("隐私政策中常把它写作“%s”", "policies call it %q", name)
	}
	return say("“%s”是它的名称", "%q is a name of it", name)
}

func reasonCover(name string) privacy.Text {
	return say("“%s”只由它的名称、提供方名称和用途词组成", "%q is made of names of it, of its vendor and of what it does", name)
}

func reasonPackage(p string) privacy.Text {
	return say("行内包名 %s 属于它", "the row gives its package %s", p)
}

func reasonFamily(name string) privacy.Text {
	return say("“%s”是产品系列的名称，按用途取其中对应的产品", "%q names a family of products; the purpose tells which", name)
}

func reasonSettled(name, by string) privacy.Text {
	what := map[string]privacy.Text{
		"package": {ZH: "包名", EN: "package"},
		"vendor":  {ZH: "提供方", EN: "vendor"},
		"purpose": {ZH: "用途", EN: "purpose"},
		"link":    {ZH: "链接", EN: "link"},
	}[by]
	return privacy.Text{
		ZH: fmt.Sprintf("“%s”不专指一个 SDK，由行内%s确定", name, what.ZH),
		EN: fmt.Sprintf("%q is no name of one SDK alone; the %s tells which", name, what.EN),
	}
}

func reasonSeveral(name string) privacy.Text {
	return say("“%s”可指多个 SDK，行内其他内容不足以区分", "%q may be several SDKs, and the row does not tell which", name)
}

func reasonGeneric(name string) privacy.Text {
	return say("“%s”是通用叫法，缺少提供方", "%q is generic, and the row names no vendor", name)
}

func reasonForeign(vendor string) privacy.Text {
	return say("提供方“%s”是另一家", "the vendor %q is another", vendor)
}

func reasonTypo(name, meant string) privacy.Text {
	return say("“%s”应为“%s”的笔误", "%q is %q with a typing error", name, meant)
}

func reasonTypoOnly(name, meant string) privacy.Text {
	return say("“%s”与“%s”只差一两个字母，未得到提供方或链接的印证", "%q is a letter or two from %q, and neither vendor nor link bears that out", name, meant)
}

func reasonLink(word string) privacy.Text {
	return say("链接提到“%s”", "the link mentions %q", word)
}

func reasonContradiction(p string) privacy.Text {
	return say("名称与包名 %s 指向不同的 SDK", "the name and the package %s are of different SDKs", p)
}

func reasonList(n int) privacy.Text {
	return say("一行列出 %d 项", "the row lists %d names", n)
}

var reasonPartly = privacy.Text{ZH: "一行列出多项，其中有未知名称", EN: "the row lists several names, not all of them known"}

func say(zh, en string, args ...any) privacy.Text {
	return privacy.Text{ZH: fmt.Sprintf(zh, args...), EN: fmt.Sprintf(en, args...)}
}
