package sdkdb_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// summary puts a resolution on one line: status, and id(how) of the candidates.
func summary(r sdkdb.Resolution) string {
	words := []string{string(r.Status)}
	for _, c := range r.Candidates {
		words = append(words, fmt.Sprintf("%s(%s)", c.ID, c.How))
	}
	return strings.Join(words, " ")
}

func TestResolve(t *testing.T) {
	db := sampleDB(t)
	for _, tt := range []struct {
		name string
		q    sdkdb.Query
		want string
	}{
		{"name", sdkdb.Query{Name: "北风统计"}, "resolved northwind-stats(alias)"},
		{"SDK at its end", sdkdb.Query{Name: "北风统计 SDK"}, "resolved northwind-stats(alias)"},
		{"platform at its end", sdkdb.Query{Name: "北风统计SDK（Android端）"}, "resolved northwind-stats(alias)"},
		{"full width and case", sdkdb.Query{Name: "ＮＯＲＴＨＷＩＮＤ　Stats"}, "resolved northwind-stats(alias)"},
		{"traditional", sdkdb.Query{Name: "北風統計"}, "resolved northwind-stats(alias)"},
		{"other words", sdkdb.Query{Name: "北风PUSH服务"}, "resolved northwind-push(words)"},
		{"channel", sdkdb.Query{Name: "北风通道SDK"}, "resolved northwind-push(words)"},
		{"vendor spelt in English", sdkdb.Query{Name: "Northwind推送"}, "resolved northwind-push(words)"},
		{"function with the name in brackets", sdkdb.Query{Name: "消息提醒(北风推送SDK)"}, "resolved northwind-push(alias)"},
		{"two names with brackets", sdkdb.Query{Name: "蓝鲸（北风推送）"}, "resolved southhill-ads(alias) northwind-push(alias)"},
		{"two names of one", sdkdb.Query{Name: "Southhill Ads（蓝鲸）"}, "resolved southhill-ads(alias)"},
		{"list", sdkdb.Query{Name: "北风统计、蓝鲸/南山支付SDK"}, "resolved northwind-stats(alias) southhill-ads(alias) southhill-pay(alias)"},
		{"list by words", sdkdb.Query{Name: "北风统计和蓝鲸"}, "resolved northwind-stats(alias) southhill-ads(alias)"},
		{"list with a shared head", sdkdb.Query{Name: "北风统计、推送"}, "resolved northwind-stats(alias) northwind-push(alias)"},
		{"list with a stranger", sdkdb.Query{Name: "北风统计、西河"}, "ambiguous northwind-stats(alias)"},
		{"stranger", sdkdb.Query{Name: "西河统计"}, "unknown"},
		{"nothing", sdkdb.Query{}, "unknown"},
		{"vendor alone", sdkdb.Query{Name: "数据服务", Vendor: "深圳市南山信息技术有限公司"}, "unknown"},
		{"link alone", sdkdb.Query{Name: "数据服务", URL: "https://push.northwind.example/privacy"}, "unknown"},

		{"family by default", sdkdb.Query{Name: "北风"}, "resolved northwind-stats(alias)"},
		{"family by purpose", sdkdb.Query{Name: "北风", Purpose: "向您推送消息"}, "resolved northwind-push(alias+purpose)"},
		{"family for its own purpose", sdkdb.Query{Name: "北风", Purpose: "统计分析"}, "resolved northwind-stats(alias)"},
		{"family for two purposes", sdkdb.Query{Name: "北风", Purpose: "统计与推送"}, "resolved northwind-stats(alias) northwind-push(alias+purpose)"},

		{"generic", sdkdb.Query{Name: "统计SDK"}, "ambiguous northwind-stats(generic) southhill-stats(generic)"},
		{"generic with company", sdkdb.Query{Name: "统计SDK", Vendor: "北风网络科技(北京)有限公司"}, "resolved northwind-stats(generic+vendor)"},
		{"generic with brand in the company", sdkdb.Query{Name: "统计SDK", Vendor: "上海南山数据技术有限公司"}, "resolved southhill-stats(generic+vendor)"},
		{"generic of somebody else", sdkdb.Query{Name: "统计SDK", Vendor: "西河科技有限公司"}, "unknown"},
		{"generic with package", sdkdb.Query{Name: "统计SDK", Package: "com.northwind.stats"}, "resolved northwind-stats(package)"},
		{"generic with vendor and purpose", sdkdb.Query{Name: "开放能力", Vendor: "南山", Purpose: "完成支付"}, "resolved southhill-pay(generic+vendor+purpose)"},
		{"generic with vendor alone", sdkdb.Query{Name: "开放能力", Vendor: "南山"}, "ambiguous southhill-pay(generic+vendor) southhill-stats(generic+vendor)"},

		{"package", sdkdb.Query{Name: "某统计", Package: "com.northwind.push"}, "resolved northwind-push(package)"},
		{"package in brackets", sdkdb.Query{Name: "某统计（com.northwind.push.client）"}, "resolved northwind-push(package)"},
		{"two packages", sdkdb.Query{Name: "某SDK", Package: "com.northwind.push、com.southhill.pay"}, "resolved northwind-push(package) southhill-pay(package)"},
		{"package bears the name out", sdkdb.Query{Name: "蓝鲸", Package: "com.southhill.ads"}, "resolved southhill-ads(package)"},
		{"package of a shared core", sdkdb.Query{Name: "北风推送", Package: "com.northwind.core"}, "resolved northwind-push(alias)"},
		{"package too broad to say anything", sdkdb.Query{Name: "西河", Package: "com.northwind"}, "unknown"},
		{"package of another", sdkdb.Query{Name: "蓝鲸", Package: "com.northwind.push"}, "ambiguous northwind-push(package) southhill-ads(alias)"},

		{"typing error", sdkdb.Query{Name: "Southhil Ads"}, "resolved southhill-ads(typo)"},
		{"typing error with vendor", sdkdb.Query{Name: "Suothhill Ads", Vendor: "南山"}, "resolved southhill-ads(typo+vendor)"},
		{"typing error with link", sdkdb.Query{Name: "Southill Ads", URL: "https://www.southhill.example/p"}, "resolved southhill-ads(typo+link)"},
		{"typing error with another vendor", sdkdb.Query{Name: "Southhil Ads", Vendor: "北风"}, "ambiguous southhill-ads(typo)"},
		{"typing error with another vendor and a telling link", sdkdb.Query{Name: "Southhil Ads", Vendor: "北风", URL: "https://d.example/android/nsp-guide/"}, "ambiguous southhill-ads(typo) southhill-pay(link)"},
		{"another number", sdkdb.Query{Name: "Southhill Ads2"}, "unknown"},
		{"another ending", sdkdb.Query{Name: "Southhill Adsx"}, "unknown"},
		{"short name of another vendor", sdkdb.Query{Name: "NSP", Vendor: "北风"}, "ambiguous southhill-pay(alias)"},
		{"two letters", sdkdb.Query{Name: "NS"}, "unknown"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := db.Resolve(tt.q)
			if got := summary(r); got != tt.want {
				t.Errorf("got %s, want %s (%s)", got, tt.want, r.Reason.EN)
			}
			if r.Reason.ZH == "" || r.Reason.EN == "" {
				t.Errorf("no reason: %+v", r.Reason)
			}
			for _, c := range r.Candidates {
				if c.Score <= 0 || c.Score > 1 {
					t.Errorf("%s scores %v", c.ID, c.Score)
				}
			}
		})
	}
}

// The names that one real list uses, right and wrong ones.
func TestResolveBuiltin(t *testing.T) {
	for _, tt := range []struct {
		q    sdkdb.Query
		want string // status and ids
	}{
		{sdkdb.Query{Name: "网易七鱼", Purpose: "在线客服"}, "resolved netease-qiyu"},
		{sdkdb.Query{Name: "友盟", Vendor: "友盟同欣（北京）科技有限公司", Purpose: "统计"}, "resolved umeng-analytics"},
		{sdkdb.Query{Name: "高德地图", Vendor: "阿里巴巴集团"}, "resolved amap"},
		{sdkdb.Query{Name: "极光推送"}, "resolved jpush"},
		{sdkdb.Query{Name: "Vivo 推送", Vendor: "广东天宸网络科技有限公司"}, "resolved vivo-push"},
		{sdkdb.Query{Name: "小米推送"}, "resolved mipush"},
		{sdkdb.Query{Name: "OPPO推送"}, "resolved oppo-push"},
		{sdkdb.Query{Name: "华为移动服务", Vendor: "华为终端有限公司", Purpose: "厂商推送通道"}, "resolved huawei-push hms-core"},
		{sdkdb.Query{Name: "Sausung Mobile SDKs", Vendor: "深圳市和讯华谷信息技术有限公司", URL: "https://docs.jiguang.cn/x/fcm-Push-guide/"}, "ambiguous samsung-mobile-sdk fcm"},
		{sdkdb.Query{Name: "魅族云"}, "resolved meizu-push"},
		{sdkdb.Query{Name: "闪验SDK"}, "resolved shanyan"},
		{sdkdb.Query{Name: "变现猫"}, "resolved bxm-bianxianmao"},
		{sdkdb.Query{Name: "穿山甲"}, "resolved pangle"},
		{sdkdb.Query{Name: "云蜻"}, "resolved yunqing"},
		{sdkdb.Query{Name: "网易云信"}, "resolved netease-nim"},
		{sdkdb.Query{Name: "MOB ShareSDK"}, "resolved mob-sharesdk"},
		{sdkdb.Query{Name: "阿里支付"}, "resolved alipay"},
		{sdkdb.Query{Name: "百度统计"}, "resolved baidu-mtj"},
		{sdkdb.Query{Name: "百度广告"}, "resolved baidu-mobads"},
		{sdkdb.Query{Name: "微信开放平台"}, "resolved wechat-opensdk"},
		{sdkdb.Query{Name: "今日头条广告"}, "resolved pangle"},
		{sdkdb.Query{Name: "广点通广告"}, "resolved gdt"},

		{sdkdb.Query{Name: "友盟", Purpose: "消息推送"}, "resolved umeng-push"},
		{sdkdb.Query{Name: "微信、QQ、微博"}, "resolved qq-opensdk wechat-opensdk weibo"},
		{sdkdb.Query{Name: "穿山甲（GroMore）"}, "resolved gromore pangle"},
		{sdkdb.Query{Name: "小米、华为、OPPO、vivo推送"}, "resolved huawei-push mipush oppo-push vivo-push"},
		{sdkdb.Query{Name: "騰訊Bugly"}, "resolved bugly"},

		// What the vendor is called means all of its products, and none of them.
		{sdkdb.Query{Name: "MobTech", Purpose: "消息推送"}, "resolved mob-push"},
		{sdkdb.Query{Name: "MobTech", Vendor: "北京极简信息技术有限公司", Purpose: "消息推送"}, "unknown"},
		{sdkdb.Query{Name: "MobSDK服务", Vendor: "上海游昆信息技术有限公司", Purpose: "分享到社交平台"}, "resolved mob-sharesdk"},
		{sdkdb.Query{Name: "MobSDK服务", Vendor: "上海游昆信息技术有限公司"}, "ambiguous mob-push mob-secverify mob-sharesdk mob-smssdk mobtech-moblink"},
		{sdkdb.Query{Name: "Expo SDK", Vendor: "Expo"}, "resolved expo"},
	} {
		r := sdkdb.Builtin().Resolve(tt.q)
		var ids []string
		for _, c := range r.Candidates {
			ids = append(ids, c.ID)
		}
		if r.Status == sdkdb.Resolved && len(ids) > 1 && !strings.Contains(tt.want, "hms-core") {
			slices.Sort(ids)
		}
		if got := strings.Join(append([]string{string(r.Status)}, ids...), " "); got != tt.want {
			t.Errorf("%s: got %s, want %s (%s)", tt.q.Name, got, tt.want, r.Reason.EN)
		}
	}
}

func TestKnown(t *testing.T) {
	db := sampleDB(t)
	for s, want := range map[string]bool{
		"北风统计": true, "北风统计 SDK": true, "NSP": true, "统计SDK": false, "西河": false, "": false,
		strings.Repeat("北", 10_000): false,
	} {
		if got := db.Known(s); got != want {
			t.Errorf("%.20q: got %v, want %v", s, got, want)
		}
	}
}

func FuzzResolve(f *testing.F) {
	db := sampleDB(f)
	f.Add("北风统计（com.northwind.push）", "南山", "https://push.northwind.example", "a.b、c", "推送")
	f.Add("Southhil Ads", "北风", "://", "", "")
	f.Add("a、(b)/【c", "\xff", "http://[", "..", "\xff")
	f.Fuzz(func(t *testing.T, name, vendor, url, pkg, purpose string) {
		r := db.Resolve(sdkdb.Query{Name: name, Vendor: vendor, URL: url, Package: pkg, Purpose: purpose})
		if (len(r.Candidates) == 0) != (r.Status == sdkdb.Unknown) && r.Status != sdkdb.Ambiguous {
			t.Errorf("%s with %d candidates", r.Status, len(r.Candidates))
		}
		for _, c := range r.Candidates {
			if _, ok := db.Lookup(c.ID); !ok || c.Score <= 0 || c.Score > 1 {
				t.Errorf("candidate %+v", c)
			}
		}
		if db.Known(name) && r.Status == sdkdb.Unknown {
			t.Errorf("%q is known and does not resolve", name)
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	for name, q := range map[string]sdkdb.Query{
		"alias":   {Name: "友盟统计SDK", Vendor: "友盟同欣（北京）科技有限公司", Purpose: "统计", URL: "https://www.umeng.com/policy"},
		"unknown": {Name: "西河统计（Android版）、东海", Vendor: "西河科技有限公司", Purpose: "统计"},
		"typo":    {Name: "Crashlitics"},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				sdkdb.Builtin().Resolve(q)
			}
		})
	}
}
