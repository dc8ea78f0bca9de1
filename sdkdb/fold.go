package sdkdb

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxName bounds the length in bytes of a name, vendor or purpose that is
// looked at; what is longer is no name.
const maxName = 512

// fold returns s without what writers vary at will: full-width forms, case,
// traditional characters, punctuation and spaces.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return -1
		}
		return r
	}, plain(s))
}

// plain is fold with punctuation and spaces left in.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxLatin1 {
			return r
		}
		if to, ok := simplifier()[r]; ok {
			return to
		}
		return r
	}, strings.ToLower(norm.NFKC.String(s)))
}

// simplifier maps the traditional and variant characters that occur in names of
// SDKs, companies and functions to the usual ones.
var simplifier = sync.OnceValue(func() map[rune]rune {
	to := []rune(simplified)
	m := make(map[rune]rune, len(to))
	for i, r := range []rune(traditional) {
		m[r] = to[i]
	}
	return m
})

// traditional and simplified correspond character by character.
const (
	traditional = "帐廣極騰訊雲飛統計華為爲網開臺雙實驗證認識語視頻壓縮庫組軟體應號碼錄陸鍵動態圖導資務測試報錯誤總線繫係聯業數據東亞樂愛優設備幫達風險聲頁覽瀏內擊點寶貝賬單訂購買賣錢幣貨積獎勵變現貓雞鳥魚龍馬鳳靈問題幾個歡閃蘭藍綠紅黃銀鐵鋼電腦機構關於與從來對選擇項標準規範圍環質創維護衛監聽獲讀寫傳輸轉換發給經濟產權責無國際門戶層級連鎖載熱補編譯運營銷鏈車輛腳騎嗎樣時間後會員處廠長張陳劉遊戲戰隊館醫療藥學習課書筆記製劇場團結稱隱約條簽億萬輕聰憶夢觸顯廳獨檢別匯榮曠湯諸釘帳螞蟻絡請閉閱診貸債財氣說話講義貿雜誌"
	simplified  = "账广极腾讯云飞统计华为为网开台双实验证认识语视频压缩库组软体应号码录陆键动态图导资务测试报错误总线系系联业数据东亚乐爱优设备帮达风险声页览浏内击点宝贝账单订购买卖钱币货积奖励变现猫鸡鸟鱼龙马凤灵问题几个欢闪兰蓝绿红黄银铁钢电脑机构关于与从来对选择项标准规范围环质创维护卫监听获读写传输转换发给经济产权责无国际门户层级连锁载热补编译运营销链车辆脚骑吗样时间后会员处厂长张陈刘游戏战队馆医疗药学习课书笔记制剧场团结称隐约条签亿万轻聪忆梦触显厅独检别汇荣旷汤诸钉账蚂蚁络请闭阅诊贷债财气说话讲义贸杂志"
)
