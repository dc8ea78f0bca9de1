package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
)

// simplify returns a lead sentence with its traditional characters replaced by
// simplified ones, and the words of Taiwan and Hong Kong by those of the mainland,
// so that the expressions of this package need one form only. Headings and keys
// are treated alike; cells are never changed. Lines are many, so that only
// documents in traditional characters are asked.
func (p *parser) simplify(s string) string {
	if !p.traditional {
		return s
	}
	return simplifier.Replace(s)
}

// isTraditional reports whether blocks are written in traditional characters,
// by their first thousands.
func isTraditional(blocks []document.Block) bool {
	seen, found := 0, 0
	look := func(s string) {
		for _, r := range s {
			if isHan(r) {
				seen++
				if strings.ContainsRune(traditional, r) {
					found++
				}
			}
		}
	}
	for _, b := range blocks {
		if look(b.Text); seen > 2000 {
			break
		}
		for _, row := range b.Rows {
			for _, c := range row {
				if seen < 2000 {
					look(c.Text)
				}
			}
		}
	}
	return 20*found > seen
}

// traditional are the characters by which a text shows that it is not in
// simplified ones.
const traditional = "稱個類資訊權隱連結網機構廠開發務業場處範圍種據聲協議條說與終產應軟營體聯絡電話郵輸獲備庫調適統級別頁們會這關於為錄單據號項點標識戶閱讀寫誰圖讓設"

var simplifier = strings.NewReplacer(
	"個人資料", "个人信息", "資訊", "信息", "資料", "信息", "軟體", "软件", "網路", "网络", "行動", "移动",
	"稱", "称", "個", "个", "類", "类", "資", "资", "訊", "讯", "權", "权", "隱", "隐", "連", "连", "結", "结", "鏈", "链",
	"網", "网", "機", "机", "構", "构", "廠", "厂", "開", "开", "發", "发", "務", "务", "業", "业", "場", "场", "處", "处",
	"範", "范", "圍", "围", "種", "种", "據", "据", "聲", "声", "協", "协", "議", "议", "條", "条", "說", "说", "與", "与",
	"終", "终", "產", "产", "應", "应", "軟", "软", "營", "营", "運", "运", "體", "体", "聯", "联", "絡", "络", "電", "电",
	"話", "话", "郵", "邮", "輸", "输", "傳", "传", "獲", "获", "備", "备", "庫", "库", "調", "调", "適", "适", "統", "统",
	"級", "级", "別", "别", "頁", "页", "們", "们", "會", "会", "這", "这", "關", "关", "於", "于", "為", "为", "錄", "录",
	"單", "单", "號", "号", "項", "项", "點", "点", "標", "标", "識", "识", "戶", "户", "設", "设", "團", "团", "內", "内",
	"採", "采", "蒐", "搜", "屬", "属", "請", "请", "過", "过", "從", "从", "對", "对", "錯", "错", "報", "报", "檔", "档",
)
