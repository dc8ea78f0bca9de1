package sdkdb

import (
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// The static data are those that the YAML gives.
func TestBuiltin(t *testing.T) {
	want, err := Load(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	got := Builtin()
	if got.digest != want.digest {
		t.Error("the inventory has changed: run go generate in package sdkdb")
	}
	diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(DB{}, "date", "removed"),
		cmp.AllowUnexported(DB{}, index{}, nameRow{}, vendorRow{}, prefixRow{}, markRow{}))
	if diff != "" && got.digest == want.digest {
		t.Error(diff)
	}
	if _, err := time.Parse(time.DateOnly, got.date); err != nil {
		t.Error(err)
	}
}

func TestCategories(t *testing.T) {
	for _, c := range Categories() {
		if key, ok := CanonicalCategory(c.Key); !ok || key != c.Key {
			t.Errorf("%s stands for %q", c.Key, key)
		}
		for _, word := range c.other {
			if key, _ := CanonicalCategory(word); key != c.Key {
				t.Errorf("%s is a word for %q and for %q", word, key, c.Key)
			}
		}
		for _, word := range c.purpose {
			if fold(word) != word {
				t.Errorf("%s: %q is not folded, nothing would hold it", c.Key, word)
			}
		}
	}
}

func TestFold(t *testing.T) {
	if len([]rune(traditional)) != len([]rune(simplified)) {
		t.Fatal("traditional and simplified characters do not correspond")
	}
	for s, want := range map[string]string{
		"Ｕｍｅｎｇ（友盟＋）": "umeng友盟",
		"騰訊 Bugly":   "腾讯bugly",
		"华為帐號":       "华为账号",
		"\xff":       "",
	} {
		if got := fold(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestNameKey(t *testing.T) {
	for s, want := range map[string]string{
		"微信SDK":              "微信",
		"微信 SDK Android版":    "微信",
		"ShareSDK":           "sharesdk",
		"高德地图组件":             "高德地图",
		"统计软件开发工具包":          "统计",
		"SDK":                "sdk",
		"平台":                 "平台",
		"OneSignal SDK for ": "onesignalsdkfor",
	} {
		if got, _ := nameKey(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestCompanyKey(t *testing.T) {
	for s, want := range map[string]string{
		"友盟同欣（北京）科技有限公司":   "友盟同欣北京科技",
		"小米科技有限责任公司":       "小米科技",
		"某某集团股份有限公司":       "某某",
		"Google LLC":       "google",
		"Example Co., Ltd": "example",
	} {
		if got := companyKey(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestSplitBrackets(t *testing.T) {
	for s, want := range map[string][]string{
		"友盟":          {"友盟"},
		"友盟（Umeng）":   {"友盟", "Umeng"},
		"a(b)c【d】":    {"a c", "b", "d"},
		"a(b(c)d)e":   {"a e", "b(c)d"},
		"a(b":         {"a", "b"},
		"a)b":         {"a)b"},
		"（只在括号里）":     {"", "只在括号里"},
		"功能『某SDK』及更多": {"功能 及更多", "某SDK"},
	} {
		outer, inner := splitBrackets(s)
		if diff := cmp.Diff(want, append([]string{outer}, inner...)); diff != "" {
			t.Errorf("%s: %s", s, diff)
		}
	}
}
