package privacy

import (
	"bytes"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a text in the form that the expressions are written for: what
// NFKC makes of full-width forms and Kangxi radicals, ASCII in lower case,
// traditional characters as simplified ones, addresses of web pages blank.
type folded struct {
	b      []byte
	shifts []shift // ascending

	permissions Tri // whether it mentions permissions, "" before that is asked
}

// A shift says that from the byte at of the folded text on, the original is at
// orig, until the next shift.
type shift struct{ at, orig int }

func fold(text string) *folded {
	f := &folded{b: make([]byte, 0, len(text))}
	if strings.Contains(text, "資訊") || strings.Contains(text, "網路") || strings.Contains(text, "軟體") {
		text = taiwanese.Replace(text)
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			f.b = append(f.b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		at := len(f.b)
		if to := foldRune(r); to == r {
			f.b = append(f.b, text[i:i+n]...) // also what is no valid UTF-8
		} else if to >= 0 {
			f.b = utf8.AppendRune(f.b, to)
		}
		i += n
		if len(f.b)-at != n {
			f.shifts = append(f.shifts, shift{len(f.b), i})
		}
	}
	f.blankAddresses()
	return f
}

// taiwanese has the words of Taiwan that character by character become other
// words than those of the mainland, such as 资讯, which is news there. Both are of
// one length in bytes, so that offsets stay as they are.
var taiwanese = strings.NewReplacer("資訊", "信息", "網路", "网络", "軟體", "软件")

// foldRune returns what a rune beyond ASCII becomes, or -1 for nothing.
func foldRune(r rune) rune {
	switch {
	case firstHan <= r && r <= lastHan:
		if s := simplifiedForms()[r-firstHan]; s != 0 {
			return s
		}
	case 'Ａ' <= r && r <= 'Ｚ':
		return r - 'Ａ' + 'a'
	case '！' <= r && r <= '～':
		return r - '！' + '!'
	case r == '\u3000' || r == '\u00a0':
		return ' '
	case '\u2010' <= r && r <= '\u2012':
		return '-'
	case r == '\u2019':
		return '\''
	case r == '\u200b' || r == '\ufeff': // zero-width spaces
		return -1
	case '⼀' <= r && r <= '⿕': // Kangxi radicals, which PDF files hold for characters
		r, _ = utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
	}
	return r
}

// origin returns the offset in the original text of the byte at i.
func (f *folded) origin(i int) int {
	n := sort.Search(len(f.shifts), func(j int) bool { return f.shifts[j].at > i })
	if n == 0 {
		return i
	}
	s := f.shifts[n-1]
	return s.orig + i - s.at
}

// blankAddresses blanks web addresses, whose parts are no words of the text.
func (f *folded) blankAddresses() {
	for from := 0; ; {
		i := bytes.Index(f.b[from:], []byte("://"))
		if i < 0 {
			return
		}
		end := from + i
		for end < len(f.b) && isAddressByte(f.b[end]) {
			end++
		}
		blank(f.b[from+i : end])
		from = end
	}
}

func isAddressByte(c byte) bool {
	return '!' <= c && c <= '~' && !strings.ContainsRune("\"'()<>[]`{|}", rune(c))
}

// blank overwrites a span with bytes that no expression matches.
func blank(b []byte) { clear(b) }

const (
	firstHan = '一'
	lastHan  = '\u9fff'
)

// simplifiedForms returns, by character from firstHan on, the simplified form
// of those traditional characters whose simplified form the expressions use,
// and 0 for all others.
var simplifiedForms = sync.OnceValue(func() *[lastHan - firstHan + 1]rune {
	var forms [lastHan - firstHan + 1]rune
	to := []rune(simplifiedHan)
	for i, r := range []rune(traditionalHan) {
		forms[r-firstHan] = to[i]
	}
	return &forms
})

// Each character of traditionalHan has its simplified form at the same place
// of simplifiedHan.
const (
	traditionalHan = "並佈併來係個們備傳儀優儲兒內冊別刪創動務區協參員問啟喚單國圍圖報場壓學實寫寬寶將對導層屬崗帳帶庫廠廣強彈後徑從態慣應懸戶" +
		"掃掛採換搖撥擇擊據擬擾攏攔攝數斷於時曆書會條棧業樂標樣機檢欄權歲歷歸氣決沒況洩測準溫滿潰瀏為無熱燈營狀獄獨獲現環異當疊療" +
		"發監盤確碼礙稱窩簡簽紋紙級細終組結絕絡給統經網緊線編緩緯總繪繫繼續義習聯聲職聽腦臉臺與舉蓋藍處虛號術衛裝裡製視覽訂計訊託" +
		"記訪設許訴診註証詞詢試話詳誌認語誤調請諸證識議護讀變讓貨費貼資質賬跡蹟蹤車軌軟載輔輯輸轉這連週進運過適選邊郵醫銀銷鋪錄錯" +
		"鍵鎖鏡鐘長門閃閉開間閱關際險離電響頁頂項須預頓頭頻額類顯風餘駕駛驗體麥點齡"
	simplifiedHan = "并布并来系个们备传仪优储儿内册别删创动务区协参员问启唤单国围图报场压学实写宽宝将对导层属岗帐带库厂广强弹后径从态惯应悬户" +
		"扫挂采换摇拨择击据拟扰拢拦摄数断于时历书会条栈业乐标样机检栏权岁历归气决没况泄测准温满溃浏为无热灯营状狱独获现环异当叠疗" +
		"发监盘确码碍称窝简签纹纸级细终组结绝络给统经网紧线编缓纬总绘系继续义习联声职听脑脸台与举盖蓝处虚号术卫装里制视览订计讯托" +
		"记访设许诉诊注证词询试话详志认语误调请诸证识议护读变让货费贴资质账迹迹踪车轨软载辅辑输转这连周进运过适选边邮医银销铺录错" +
		"键锁镜钟长门闪闭开间阅关际险离电响页顶项须预顿头频额类显风余驾驶验体麦点龄"
)
