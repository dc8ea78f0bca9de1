package sdkdb_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func TestInventory(t *testing.T) {
	for _, f := range sdkdb.Lint(os.DirFS("data"), nil) {
		t.Error(f)
	}
}

// The inventory is broad enough to hold a Chinese app against.
func TestInventoryCoverage(t *testing.T) {
	collecting, chinese := 0, map[string]int{}
	sum := 0
	for s := range sdkdb.Builtin().All() {
		if s.CollectsPersonalInfo() == privacy.No {
			continue
		}
		collecting++
		if s.Vendor.Country == "CN" {
			chinese[s.Category]++
			sum++
		}
	}
	if collecting < 450 {
		t.Errorf("%d SDKs can collect personal information, want 450", collecting)
	}
	if sum < 250 {
		t.Errorf("%d of them are Chinese, want 250", sum)
	}
	for _, category := range []string{
		"push", "analytics", "ads", "ads-mediation", "map", "location", "payment", "login-share", "one-key-login", "im", "rtc-live", "crash",
		"risk-control", "captcha", "identity-face", "device-id", "hotfix", "webview", "asr-tts", "game-channel", "attribution",
	} {
		if chinese[category] < 2 {
			t.Errorf("%s: %d Chinese SDKs", category, chinese[category])
		}
	}
}

// ruleLists are the published lists of signatures, by who owns the facts: what
// two lists of one family say is said once.
var ruleLists = map[string]string{
	"LibChecker/": "libchecker", "pkumza/LiteRadar@": "literadar", "lihenggui/": "blocker",
	"MuntashirAkon/": "exodus", "TrackerControl/": "exodus", "whyorean/": "exodus",
	"TongchengOpenSource/AppScan@": "appscan", "zhengjim/camille@": "appscan",
}

// No entry is there because one list of rules has it.
func TestInventoryEvidence(t *testing.T) {
	for s := range sdkdb.Builtin().All() {
		families := map[string]bool{}
		for _, ref := range evidence(s) {
			family := ref // anything but a list counts by itself
			for list, name := range ruleLists {
				if strings.HasPrefix(ref, list) {
					family = name
				}
			}
			families[family] = true
		}
		for family := range families {
			if len(families) == 1 && slices.Contains([]string{"libchecker", "literadar", "blocker", "exodus", "appscan"}, family) {
				t.Errorf("%s rests on one list of rules: %s", s.ID, family)
			}
		}
	}
}

// evidence returns the sources of what puts an SDK into a build.
func evidence(s *sdkdb.SDK) []string {
	var refs []string
	for _, group := range s.Sources {
		if slices.Contains([]string{"prefixes", "components", "meta_data", "libraries", "assets", "strings"}, group.Facts) {
			refs = append(refs, group.Refs...)
		}
	}
	if s.Specimens.From != "" {
		refs = append(refs, s.Specimens.From)
	}
	return refs
}

// Roots of vendors and platforms own no class by themselves.
func TestInventoryRoots(t *testing.T) {
	m := sdkdb.Builtin().Matcher()
	for _, root := range []string{
		"android.support", "androidx", "cn.jiguang", "com.alibaba", "com.alipay", "com.aliyun", "com.amap", "com.android",
		"com.baidu", "com.bytedance", "com.facebook", "com.getui", "com.google", "com.heytap", "com.huawei", "com.iflytek",
		"com.mob", "com.qq", "com.samsung", "com.ss.android", "com.taobao", "com.tencent", "com.tencent.mm", "com.umeng",
		"com.unionpay", "com.xiaomi", "org.chromium",
	} {
		for _, class := range []string{root + ".Q", root + ".nobodys.Q"} {
			if match, ok := m.Class("L" + strings.ReplaceAll(class, ".", "/") + ";"); ok {
				t.Errorf("class %s is %s's by %s", class, match.ID, match.Prefix)
			}
			if match, ok := m.Component(class); ok {
				t.Errorf("component %s is %s's by %s", class, match.ID, match.Prefix)
			}
		}
	}
	for s := range sdkdb.Builtin().All() {
		for _, p := range slices.Concat(s.Prefixes, s.WeakPrefixes) {
			if !strings.Contains(p, ".") && !s.AllowShort {
				t.Errorf("%s: %s has one segment", s.ID, p)
			}
		}
	}
}
