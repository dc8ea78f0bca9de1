package audit

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// The gaps that only holding a build against a policy shows.
const (
	externalList  = "external-sdk-list"
	unusableText  = "unusable-policy"
	rowWithNoName = "row-without-name"
)

// gapWords says in two languages what could not be read.
var gapWords = map[string]Text{
	string(scanner.DamagedArchive):   {ZH: "压缩包结构损坏", EN: "damaged archive"},
	string(scanner.OddArchive):       {ZH: "压缩包写法异常，Android 会拒绝安装；仍已读取", EN: "an odd archive, which Android refuses to install; it was read all the same"},
	string(scanner.UnreadableMember): {ZH: "无法读取的文件", EN: "unreadable member"},
	string(scanner.DamagedDEX):       {ZH: "DEX 损坏", EN: "damaged DEX"},
	string(scanner.NoCode):           {ZH: "没有可读的代码", EN: "no readable code"},
	string(scanner.MissingClasses):   {ZH: "Manifest 声明的组件大多没有对应的类", EN: "most declared components have no class"},
	string(scanner.Packed):           {ZH: "已加固，代码不可见", EN: "packed, the code is hidden"},
	string(scanner.MissingSplit):     {ZH: "缺少必需的拆分包", EN: "a required split is missing"},
	string(scanner.LimitReached):     {ZH: "达到读取上限", EN: "a limit was reached"},
	string(scanner.EncryptedCode):    {ZH: "疑似加密的代码文件", EN: "a file of code that looks encrypted"},
	string(scanner.RuntimeCode):      {ZH: "运行时另行加载代码；届时下载或解密的代码不在本包可读的范围内", EN: "code is loaded at run time; what is downloaded or decrypted then cannot be seen here"},
	string(scanner.PluginFramework):  {ZH: "使用插件化框架；本包之外的插件不可见", EN: "a plug-in framework; plug-ins outside the build cannot be seen"},
	string(scanner.OtherRuntime):     {ZH: "应用自身的部分代码不是 DEX，未读取；SDK 的 Android 代码不受影响", EN: "part of the app's own code is not in DEX files and was not read; the Android code of SDKs was"},
	externalList:                     {ZH: "政策链接到另一份SDK清单，但未提供", EN: "the policy links to an SDK list that was not supplied"},
	unusableText:                     {ZH: "所提供文本不像隐私政策", EN: "the supplied text does not look like a privacy policy"},
	rowWithNoName:                    {ZH: "清单中有一行没有名称", EN: "a row of the list has no name"},
	"list-too-long":                  {ZH: "SDK清单过长，未读完", EN: "the SDK list is too long and was not read to its end"},
	"document-too-long":              {ZH: "文档过长，未读完", EN: "the document is too long and was not read to its end"},
	"table-too-large":                {ZH: "表格过大，未读完", EN: "a table is too large and was not read to its end"},
}

// gaps joins what could not be read of the build and of the policy.
func (r *run) gaps() []Gap {
	out := []Gap{}
	add := func(g Gap) {
		g.Message = describe(g)
		out = append(out, g)
	}
	for _, g := range r.build.Gaps {
		add(Gap{Kind: string(g.Kind), Subject: g.Member, Detail: g.Detail, HidesCode: g.HidesCode})
	}
	if p := r.result.Policy; p != nil {
		for _, g := range p.Gaps {
			add(Gap{Kind: g.Kind, Subject: place(g.Position), Detail: g.Detail, HidesList: g.Kind != rowWithNoName})
		}
		switch {
		case len(p.Disclosures) == 0 && len(p.ListLinks) > 0:
			link := p.ListLinks[0]
			add(Gap{Kind: externalList, Subject: place(link.Position), Detail: link.URL, HidesList: true})
		case !r.usable():
			add(Gap{Kind: unusableText, HidesList: true})
		}
	}
	slices.SortStableFunc(out, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Subject, b.Subject))
	})
	return out
}

// describe puts a gap into words, its subject left aside.
func describe(g Gap) Text {
	words, ok := gapWords[g.Kind]
	if !ok {
		words = Text{ZH: g.Kind, EN: g.Kind}
	}
	if g.Detail != "" {
		words.ZH += "（" + g.Detail + "）"
		words.EN += " (" + g.Detail + ")"
	}
	return words
}

// place says where a position is.
func place(p policy.Position) string {
	if p.File == "" {
		return fmt.Sprintf("line %d", p.Line)
	}
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}
