package policy

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func parse(t *testing.T, name, text string) *Policy {
	t.Helper()
	p, err := Parse([]Document{{Name: name, Data: []byte(text)}}, names)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestProseDisclosesPermissionsAndDataTypes(t *testing.T) {
	p := parse(t, "a.txt", `青柚记账隐私政策
我们需要使用您的相机权限，用于拍摄小票。
我们不会读取您的短信。
三、第三方SDK
SDK名称 | 公司 | 目的 | 收集信息 |
友盟 | 北京青杉数据有限公司 | 统计 | 读取联系人、录音权限、IMEI |
`)
	var permissions []string
	for _, m := range p.Permissions {
		permissions = append(permissions, fmt.Sprintf("%s:%d", m.Name, m.Line))
	}
	if diff := cmp.Diff([]string{"android.permission.CAMERA:2"}, permissions); diff != "" {
		t.Errorf("permissions of the prose (-want +got):\n%s", diff)
	}
	if q := p.Permissions[0].Quote; q != "我们需要使用您的相机权限，用于拍摄小票" {
		t.Errorf("quote is %q", q)
	}
	for _, m := range p.DataTypes {
		if m.Name == "imei" {
			t.Error("the prose has a data type that only the list has")
		}
	}
	if got := p.Disclosures[0].DataTypes; !slices.Contains(got, "imei") {
		t.Errorf("data types of the row are %q", got)
	}
}

func TestProseOfIOSDisclosesNothing(t *testing.T) {
	p := parse(t, "a.md", `# 青柚记账隐私政策
在 iOS 系统上，我们会申请麦克风权限。我们会申请相机权限。
On iOS, we ask for microphone access. We read your calendar.

## iOS 权限
| 权限 | 用途 |
|---|---|
| 通讯录权限 | 邀请好友 |

## Android 权限
我们会申请短信权限。
`)
	var lines []string
	for _, m := range p.Permissions {
		switch m.Name {
		case "android.permission.RECORD_AUDIO", "android.permission.READ_CONTACTS":
			t.Errorf("%s is disclosed by %q", m.Name, m.Quote)
		}
		lines = append(lines, fmt.Sprintf("%s:%d", m.Name, m.Line))
	}
	for _, want := range []string{"android.permission.CAMERA:2", "android.permission.READ_SMS:11"} {
		if !slices.Contains(lines, want) {
			t.Errorf("no %s in %q", want, lines)
		}
	}
}

func TestTraditionalHeadingsAndCells(t *testing.T) {
	p := parse(t, "a.txt", `隱私權政策
| 第三方SDK名稱 | 提供者 | 使用目的 | 蒐集之個人資訊 | 權限 | 隱私權政策 |
|---|---|---|---|---|---|
| 友盟 | 青杉數據有限公司 | 統計 | 網路資訊、電子郵件 | 定位、相機 | https://a.example/privacy |
`)
	if len(p.Disclosures) != 1 {
		t.Fatalf("rows: %+v", p.Disclosures)
	}
	d := p.Disclosures[0]
	if d.Name != "友盟" || d.Vendor != "青杉數據有限公司" || d.PersonalInfo != "網路資訊、電子郵件" || d.URL != "https://a.example/privacy" {
		t.Errorf("row: %+v", d)
	}
	if diff := cmp.Diff([]string{"email", "umb_network"}, d.DataTypes); diff != "" {
		t.Errorf("data types (-want +got):\n%s", diff)
	}
	if !slices.Contains(d.Permissions, "android.permission.CAMERA") || !slices.Contains(d.Permissions, "android.permission.ACCESS_FINE_LOCATION") {
		t.Errorf("permissions: %q", d.Permissions)
	}
}

func TestRowBelowSpannedCellHasItsOwnLine(t *testing.T) {
	p := parse(t, "a.html", `<table>
<tr><th>SDK名称</th><th>公司</th><th>目的</th></tr>
<tr><td>友盟SDK</td><td rowspan="2">北京青杉数据有限公司</td><td>统计</td></tr>
<tr><td>神策SDK</td><td>分析</td></tr>
</table>`)
	if len(p.Disclosures) != 2 || p.Disclosures[1].Line != 4 || p.Disclosures[1].Vendor != "北京青杉数据有限公司" {
		t.Errorf("rows: %+v", p.Disclosures)
	}
}

func TestProseNamesProvider(t *testing.T) {
	for _, test := range []struct{ text, name, vendor, purpose, info string }{
		{"我们接入由北京青杉数据有限公司提供的友盟SDK，收集您的IMEI，用于统计。", "友盟SDK", "北京青杉数据有限公司", "统计", "IMEI"},
		{"我们使用友盟SDK（北京青杉数据有限公司），收集您的IMEI。", "友盟SDK", "北京青杉数据有限公司", "", "IMEI"},
		{"为了统计，本应用集成了友盟SDK（青杉（北京）数据有限公司）。该SDK会收集您的IMEI。", "友盟SDK", "青杉（北京）数据有限公司", "", "IMEI"},
		{"We use the Kingfisher Analytics SDK provided by Blue Whale Inc. to measure usage. It collects your advertising ID.", "Kingfisher Analytics SDK", "Blue Whale Inc.", "measure usage", "advertising ID"},
		{"Our app integrates Heron SDK (Red Panda, Ltd.), which collects your IP address for attribution.", "Heron SDK", "Red Panda, Ltd.", "attribution", "IP address"},
		{"我们没有接入由北京青杉数据有限公司提供的友盟SDK。", "", "", "", ""},
		{"We do not use the Heron SDK provided by Red Panda, Ltd. to track you.", "", "", "", ""},
	} {
		p := parse(t, "a.txt", "Privacy policy 隐私政策\n"+test.text+"\n")
		if len(p.Disclosures) == 0 {
			if test.name != "" {
				t.Errorf("%s: no row", test.text)
			}
			continue
		}
		d := p.Disclosures[0]
		got := [...]string{d.Name, d.Vendor, d.Purpose, d.PersonalInfo}
		if want := [...]string{test.name, test.vendor, test.purpose, test.info}; got != want || len(p.Disclosures) > 1 {
			t.Errorf("%s: read as %q, want %q", test.text, got, want)
		}
	}
}

// TestPermissionsByNoun has nouns that name a permission for where they stand.
func TestPermissionsByNoun(t *testing.T) {
	for _, test := range []struct {
		name, file, text string
		want             []string
	}{
		{"table", "a.md", "# 应用权限\n| 权限 | 用途 |\n|---|---|\n| 摄像头 | 拍小票 |\n| 位置 | 附近门店 |\n| 通讯录 | 邀请好友 |\n",
			[]string{"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "CAMERA", "READ_CONTACTS"}},
		{"table below a title", "a.html", "<table><tr><td colspan=2>青柚记账</td></tr><tr><th>权限名称</th><th>用途</th></tr><tr><td>麦克风</td><td>语音记账</td></tr></table>",
			[]string{"RECORD_AUDIO"}},
		{"row of iOS", "a.md", "| 权限 | 用途 |\n|---|---|\n| 麦克风 | 语音记账 |\n| 通讯录 | 仅iOS端邀请好友 |\n", []string{"RECORD_AUDIO"}},
		{"other column", "a.md", "| 功能 | 信息 |\n|---|---|\n| 找店 | 位置 |\n", nil},
		{"not asked for", "a.md", "| 未申请的权限 | 说明 |\n|---|---|\n| 摄像头 | 从不拍照 |\n", nil},
		{"lines", "a.txt", "我们会申请以下权限\n\n位置\n找附近的门店\n\n通讯录\n邀请好友\n",
			[]string{"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "READ_CONTACTS"}},
		{"English", "a.txt", "When you look for a shop, we request location access.\n", []string{"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION"}},
		{"English denied", "a.txt", "We do not request location access.\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, m := range parse(t, test.file, test.text).Permissions {
				got = append(got, strings.TrimPrefix(m.Name, "android.permission."))
			}
			slices.Sort(got)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("permissions (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPlatformOfOuterHeading(t *testing.T) {
	const table = "| SDK名称 | 公司 | 目的 |\n|---|---|---|\n| 友盟SDK | 青杉公司 | 统计 |\n\n我们会申请%s权限。\n\n"
	p := parse(t, "a.md", "# 青柚记账隐私政策\n## iOS 端\n### 统计\n"+fmt.Sprintf(table, "短信")+
		"### Android 上的统计\n"+fmt.Sprintf(table, "相机")+"## 其他\n### 统计\n"+fmt.Sprintf(table, "麦克风"))
	var platforms [][]string
	for _, d := range p.Disclosures {
		platforms = append(platforms, d.Platforms)
	}
	if diff := cmp.Diff([][]string{{"ios"}, {"android"}, {}}, platforms); diff != "" {
		t.Errorf("platforms (-want +got):\n%s", diff)
	}
	for _, m := range p.Permissions {
		if m.Name == "android.permission.READ_SMS" {
			t.Errorf("a permission of iOS is disclosed by %q", m.Quote)
		}
	}
	if len(p.Permissions) < 2 {
		t.Errorf("permissions: %+v", p.Permissions)
	}
}

func TestListGoesOnForOtherPlatform(t *testing.T) {
	const row = "1. **%s**\n   - 提供方：青杉公司\n   - 使用目的：统计\n   - 收集的个人信息：设备型号\n   - 不收集的个人信息：通讯录、短信\n"
	p := parse(t, "a.md", "# 隐私政策\n## 第三方SDK\n### Android\n"+fmt.Sprintf(row, "友盟SDK")+
		"### iOS\n"+fmt.Sprintf(row, "友盟统计SDK")+"### HarmonyOS\n"+fmt.Sprintf(row, "极光推送SDK"))
	var got []string
	for _, d := range p.Disclosures {
		got = append(got, fmt.Sprintf("%s%s%s", d.Name, d.Platforms, d.DataTypes))
	}
	want := []string{"友盟SDK[android][device_model]", "友盟统计SDK[ios][device_model]", "极光推送SDK[harmony][device_model]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestRowsThatAreNoSDK(t *testing.T) {
	p := parse(t, "a.html", `<h2>我们共享的信息</h2>
<table><tr><th>合作方</th><th>合作类型</th><th>共享信息</th><th>用途</th></tr>
<tr><td>飞燕速运有限公司</td><td>物流</td><td>收货人姓名、手机号</td><td>配送</td></tr>
<tr><td>白鹭保险股份有限公司</td><td>保险</td><td>身份证号</td><td>投保</td></tr></table>
<h2>推荐的游戏</h2>
<table><tr><th>游戏名称</th><th>开发者</th></tr><tr><td>小镇时光</td><td>青杉公司</td></tr></table>
<p>自有模块：账号组件由我们自己开发，不收集个人信息。</p>`)
	if len(p.Disclosures) != 0 {
		t.Errorf("rows: %+v", p.Disclosures)
	}
}

func TestEnglishItems(t *testing.T) {
	p := parse(t, "a.txt", `Privacy Policy
We integrate the following third-party SDKs:
- Heron SDK: provided by Blue Whale, Inc., used for crash reporting; collects device model and IP address. https://heron.example/privacy
- Egret SDK: provided by Red Panda Ltd., used to measure ads; collects advertising ID.
`)
	var got []string
	for _, d := range p.Disclosures {
		got = append(got, strings.Join([]string{d.Name, d.Vendor, d.Purpose, d.PersonalInfo, d.URL}, "|"))
	}
	want := []string{
		"Heron SDK|Blue Whale, Inc.|crash reporting|device model and IP address|https://heron.example/privacy",
		"Egret SDK|Red Panda Ltd.|measure ads|advertising ID|",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestHeadingsInTwoRows(t *testing.T) {
	p := parse(t, "a.html", `<table><tr><th rowspan=2>序号</th><th colspan=2>SDK</th><th rowspan=2>个人信息</th></tr>
<tr><th>名称</th><th>运营方</th></tr>
<tr><td>1</td><td>友盟</td><td>青杉公司</td><td>设备型号</td></tr></table>`)
	if len(p.Disclosures) != 1 || p.Disclosures[0].Name != "友盟" || p.Disclosures[0].Vendor != "青杉公司" {
		t.Errorf("rows: %+v", p.Disclosures)
	}
}

// TestPermissionsInInformationColumn has a row that lists permissions where
// others list data, as some vendors write theirs.
func TestPermissionsInInformationColumn(t *testing.T) {
	p := parse(t, "a.txt", `三、第三方SDK
SDK名称 | 场景 | 收集个人信息类型 | 机构名称 | 官方链接 |
友盟SDK | 统计 | 读写日历、精确定位、读取手机状态(IMEI)、访问wifi状态、请求应用安装列表、获取任务信息、唤醒锁定、改变网络状态 | 青杉公司 | https://a.example |
极光推送SDK | 推送 | 应用信息(崩溃信息、软件列表)、WIFI路由器MAC地址、SIM卡序列号 | 白鹭公司 | https://b.example
`)
	want := [][]string{
		{"calendar", "imei", "installed_apps", "location_fine", "running_processes", "wifi_state"},
		{"app_self_info", "bssid", "crash_logs", "iccid", "installed_apps"},
	}
	var got [][]string
	for _, d := range p.Disclosures {
		got = append(got, d.DataTypes)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("data types (-want +got):\n%s", diff)
	}
}

func TestPronounNamesNoSDK(t *testing.T) {
	p := parse(t, "a.txt", "隐私政策\n我们接入了神策SDK，用于统计，该SDK会收集您的IMEI。\n")
	for _, d := range p.Disclosures {
		if d.Name != "神策SDK" {
			t.Errorf("row %q", d.Name)
		}
	}
}

func TestDates(t *testing.T) {
	for _, test := range []struct{ text, version, effective string }{
		{"版本更新日期:2024年05月 09日\n版本生效日期:2024年03月 29日", "2024-05-09", "2024-03-29"},
		{"版本：3.0 修订与生效日期：2022年1月25日", "2022-01-25", "2022-01-25"},
		{"更新日期：2022-09-07\n生效日期：2022/09/08", "2022-09-07", "2022-09-08"},
		{"我们的隐私政策已于 2021 年 8 月 31 日更新。", "2021-08-31", ""},
		{"Last updated: March 5, 2024\nEffective date: 6th April 2024", "2024-03-05", "2024-04-06"},
		{"发布时间：2024.1.2 生效时间：2024.1.3", "2024-01-02", "2024-01-03"},
		{"更新日期：2024年2月30日", "", ""},
		{"我们在2020年1月1日之前收集的信息于更新后继续保存，直至您注销账号为止，此后我们会在三十日内将其删除或者匿名化处理，法律法规另有规定的除外，届时我们不再另行通知您本人。", "", ""},
	} {
		p := parse(t, "a.txt", test.text)
		var version, effective string
		if p.VersionDate != nil {
			version = p.VersionDate.Value
		}
		if p.EffectiveDate != nil {
			effective = p.EffectiveDate.Value
		}
		if version != test.version || effective != test.effective {
			t.Errorf("%q: version %q, effective %q, want %q and %q", test.text, version, effective, test.version, test.effective)
		}
	}
}

func TestSeveralDocuments(t *testing.T) {
	p, err := Parse([]Document{
		{Name: "policy.txt", Data: []byte("隐私政策\n我们的产品集成友盟SDK，友盟SDK需要收集您的OAID以提供统计服务。\n我们的产品集成神策SDK，神策SDK需要收集您的IMEI以提供统计服务。\n详见《第三方SDK目录》。")},
		{Name: "sdk.txt", Data: []byte("第三方SDK目录\nSDK名称：友盟统计SDK\n公司：北京青杉数据有限公司\n收集信息：OAID")},
	}, names)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range p.Disclosures {
		got = append(got, fmt.Sprintf("%s %s:%d", d.Name, d.File, d.Line))
	}
	want := []string{"友盟统计SDK sdk.txt:2", "神策SDK policy.txt:3"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if len(p.ListLinks) != 1 || p.ListLinks[0].File != "policy.txt" || p.ListLinks[0].Line != 4 {
		t.Errorf("links to a list: %+v", p.ListLinks)
	}
	if len(p.Files) != 2 || len(p.Files[0].SHA256) != 64 {
		t.Errorf("files: %+v", p.Files)
	}
}

func TestPolicyWithoutList(t *testing.T) {
	p := parse(t, "a.txt", "隐私政策\n我们重视您的隐私。\n")
	if len(p.Lists) != 0 || len(p.Disclosures) != 0 {
		t.Errorf("lists %+v, rows %+v", p.Lists, p.Disclosures)
	}
	if !p.MentionsPrivacy || p.Characters != 12 {
		t.Errorf("mentions privacy %v, %d characters", p.MentionsPrivacy, p.Characters)
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, test := range []struct{ name, path, want, hint string }{
		{"address", "https://example.com/privacy", "a web address is not read", "save the page"},
		{"missing", filepath.Join(dir, "missing.txt"), "no such file", ""},
		{"directory", dir, "is a directory", ""},
		{"empty", write("empty.txt", " \n\n"), "the document is empty", "saved"},
		{"binary", write("x.txt", "\x7fELF\x02\x01\x01\x00\x00\x00\x00"), "not a text document", "supported"},
		{"legacy", write("x.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"), "legacy Office document", "docx"},
		{"zip", write("x.docx", "PK\x03\x04rest"), "damaged ZIP archive", ""},
		{"scan", write("x.pdf", "%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj"), "no text", "text recognition"},
		{"encrypted", write("y.pdf", "%PDF-1.4\ntrailer <</Encrypt 3 0 R>>"), "encrypted", "pdftotext -layout"},
		{"markup only", write("x.html", "<html><script>1</script></html>"), "the document has no text", "browser"},
		{"large", write("large.txt", strings.Repeat("x\n", 3<<20)), "larger than 4 MiB", "alone"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Open(test.path)
			if err == nil {
				_, err = Parse([]Document{doc}, nil)
			}
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("error is %v, want one with %q", err, test.want)
			}
			if !strings.Contains(err.Error(), test.path) {
				t.Errorf("error %q does not name the file", err)
			}
			var h interface{ Hint() string }
			hint := ""
			if errors.As(err, &h) {
				hint = h.Hint()
			}
			if test.hint == "" != (hint == "") || !strings.Contains(hint, test.hint) {
				t.Errorf("hint is %q, want one with %q", hint, test.hint)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	_, err := NewDocument("x", strings.NewReader(strings.Repeat("x", MaxSize+1)))
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("error is %v", err)
	}
}

func TestListIsCutWithGap(t *testing.T) {
	text := "第三方SDK\nSDK名称\t公司\t目的\n" + strings.Repeat("友盟SDK\t青杉公司\t统计\n", maxDisclosures+10)
	p := parse(t, "a.tsv", text)
	if len(p.Disclosures) != maxDisclosures || len(p.Gaps) != 1 || p.Gaps[0].Kind != "list-too-long" {
		t.Errorf("%d rows, gaps %+v", len(p.Disclosures), p.Gaps)
	}
}

// seedSized returns a policy of the size of a long one in practice: 44 KB with a
// table of 22 rows.
func seedSized() []byte {
	var b strings.Builder
	b.WriteString("青柚记账隐私政策\n更新日期：2024年3月15日\n")
	for b.Len() < 33<<10 {
		b.WriteString("1、记账功能\n当您记一笔账时，我们会收集您主动填写的金额、类别和备注，用于生成账单和报表；如您选择拍照留存小票，我们会申请相机权限，拒绝授权不影响您使用其他功能。\n")
		b.WriteString("根据法律法规的规定，在以下情形中，我们可能会共享您的信息而无需事先征得您的授权同意。\n")
	}
	b.WriteString("我们接入的第三方SDK如下：\nSDK名称 | 场景描述 | 收集个人信息类型 | 第三方机构名称 | 隐私政策链接 |\n")
	for i := range 22 {
		fmt.Fprintf(&b, "测试%dSDK | 为您提供第%d项服务 | 设备标识符(IMEI、Android ID、OAID等)、应用信息(崩溃信息、软件列表)、IP地址、WiFi信息、基站信息、位置信息、网卡(MAC)地址、SIM卡序列号、传感器、运营商信息%d | 北京第%d数据有限公司 | https://example.com/%d |\n", i, i, i, i, i)
	}
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	doc := Document{Name: "policy.txt", Data: seedSized()}
	b.SetBytes(int64(len(doc.Data)))
	b.ReportAllocs()
	for b.Loop() {
		p, err := Parse([]Document{doc}, names)
		if err != nil {
			b.Fatal(err)
		}
		if len(p.Disclosures) != 22 {
			b.Fatalf("%d rows", len(p.Disclosures))
		}
	}
}

// BenchmarkCorpus reads each document of a directory of real policies, which are
// not part of this repository.
func BenchmarkCorpus(b *testing.B) {
	dir := os.Getenv("SDKAUDIT_POLICIES")
	if dir == "" {
		b.Skip("SDKAUDIT_POLICIES names no directory of policies")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		doc, err := Open(file)
		if err != nil || strings.HasSuffix(file, ".json") {
			continue // a directory, or no policy
		}
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse([]Document{doc}, names); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
