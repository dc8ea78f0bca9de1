package privacy

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func keys(ms []Mention) []string {
	var ks []string
	for _, m := range ms {
		ks = append(ks, m.Key)
	}
	slices.Sort(ks)
	return slices.Compact(ks)
}

func TestFindDataTypes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// Rows that list permissions instead of data.
		{"读写日历", []string{"calendar"}},
		{"精确定位", []string{"location_fine"}},
		{"读取手机状态(IMEI)", []string{"imei"}},
		{"读取外部存储", []string{"storage"}},
		{"访问wifi状态", []string{"wifi_state"}},
		{"请求应用安装列表", []string{"installed_apps"}},
		{"获取任务信息", []string{"running_processes"}},
		{"排序系统任务、唤醒锁定、改变网络状态", nil},

		// Names that hold other names.
		{"应用信息(应用崩溃信息、通知开关状态、软件列表)", []string{"app_self_info", "crash_logs", "installed_apps", "notification_switch"}},
		{"进程及软件列表", []string{"installed_apps", "running_processes"}},
		{"WIFI路由器MAC地址", []string{"bssid"}},
		{"蓝牙MAC地址", []string{"bt_mac"}},
		{"SIM卡序列号", []string{"iccid"}},
		{"设备序列号", []string{"serial"}},
		{"国际移动用户识别码", []string{"imsi"}},
		{"国际移动设备识别码", []string{"imei"}},
		{"移动设备识别码", []string{"meid"}},
		{"安卓广告主标识符", []string{"oaid"}},
		{"广告标识符", []string{"gaid"}},
		{"设备指纹", []string{"install_uuid"}},
		{"指纹", []string{"fingerprint_bio"}},
		{"本机号码", []string{"phone_number"}},
		{"手机号码", []string{"user_phone"}},

		// iOS alone.
		{"iOS广告标识符", nil},
		{"广告标识符(IDFA)、IDFV、OpenUDID", nil},

		// What looks like a data type and is none.
		{"请填写联系人、联络方式", nil},
		{"发送短信验证码", []string{"password"}},
		{"以电话、短信、邮件的方式告知", nil},
		{"损害您的身心健康", nil},
		{"支持 Windows、macOS", nil},
		{"ability, Surface, log in, Skyhook", nil},
		{"第三方SDK列表、应用权限列表", nil},
		{"https://lbs.example.com/cookie?cid=1&dns=2", nil},

		// Umbrellas.
		{"设备信息", []string{"umb_device_info"}},
		{"设备信息(型号、电量)", []string{"battery", "device_model"}},
		{"设备信息(型号、电量等)", []string{"battery", "device_model", "umb_device_info"}},
		{"设备标识符(如OAID)", []string{"oaid", "umb_device_id"}},
		{"设备信息(详见附录)", []string{"umb_device_info"}},

		// Other ways to write.
		{"ＩＭＥＩ、ＭＡＣ地址", []string{"imei", "mac"}},
		{"讀取通訊錄、裝置的位置資訊", []string{"contacts", "umb_location"}},
		{"使⽤剪贴板", []string{"clipboard"}},
		{"Wi‑Fi 列表", []string{"wifi_list"}},
		{"Your contacts, text messages and IP address", []string{"contacts", "ip", "sms"}},
	} {
		if d := cmp.Diff(c.want, keys(FindDataTypes(c.text))); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

func TestDenials(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"我们不会把您各时段的位置信息结合起来判断您的行踪轨迹", nil},
		{"本应用不读取通讯录", nil},
		{"我们从不收集人脸信息。我们收集声纹", []string{"voiceprint"}},
		{"不会收集您的通讯录,短信内容,通话记录,但会获取位置信息", []string{"umb_location"}},
		{"无需获取位置信息", nil},
		{"未收集剪贴板", nil},
		{"拒绝位置权限不会影响您使用其他功能", []string{"umb_location"}},
		{"您可以在设置中选择禁止应用读取通讯录", []string{"contacts"}},
		{"未成年人使用时需要校验IMEI", []string{"imei", "minor"}},
		{"包括但不限于收集您的IMEI", []string{"imei"}},
		{"We do not collect your contacts, SMS or call logs, but we access your location.", []string{"umb_location"}},
		{"We will never read your calendar. We read the clipboard.", []string{"clipboard"}},
		{"Your contacts are not stored.", nil},
		{"We don’t track your precise location", nil},
		{"If you do not allow us to access your camera, scanning fails.", []string{"camera"}},
		{"个人信息是指以电子或者其他方式记录的各种信息,包括行踪轨迹、健康信息。我们收集IMEI", []string{"imei"}},
		{"Personal data means any information about you, such as face data. We log the IP address.", []string{"ip"}},
	} {
		if d := cmp.Diff(c.want, keys(FindDataTypes(c.text))); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

// short drops the packages of permission names.
func short(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, n[strings.LastIndexByte(n, '.')+1:])
	}
	slices.Sort(out)
	return out
}

func TestFindPermissions(t *testing.T) {
	location := []string{"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION"}
	storage := []string{"READ_EXTERNAL_STORAGE", "WRITE_EXTERNAL_STORAGE"}
	calendar := []string{"READ_CALENDAR", "WRITE_CALENDAR"}
	for _, c := range []struct {
		text string
		want []string
	}{
		// Constants.
		{"android.permission.CAMERA", []string{"CAMERA"}},
		{"拍照(CAMERA)", []string{"CAMERA"}},
		{"ACCESS_FINE_LOCATION、VIBRATE", []string{"ACCESS_FINE_LOCATION", "VIBRATE"}},
		{"com.huawei.android.launcher.permission.CHANGE_BADGE", []string{"CHANGE_BADGE"}},
		{"It needs android.permission.READ_SMS. Or RECORD_AUDIO.", []string{"READ_SMS", "RECORD_AUDIO"}},
		{"CHANGE_BADGE, BILLING, vibrate", nil},

		// Called a permission.
		{"需要开启相机权限", []string{"CAMERA"}},
		{"访问您的_麦克风_权限", []string{"RECORD_AUDIO"}},
		{"可能需要一些设备权限,例如通知、相册、定位", append([]string{"POST_NOTIFICATIONS", "READ_EXTERNAL_STORAGE"}, location...)},
		{"开通位置、存储等访问权限", append(slices.Clone(location), storage...)},
		{"电话权限(获取手机识别码)", []string{"READ_PHONE_STATE"}},
		{"短信权限(发送/接收/读短信)", []string{"READ_SMS", "RECEIVE_SMS", "SEND_SMS"}},
		{"存储权限:用于保存您拍摄的照片", storage},
		{"camera and microphone permissions", []string{"CAMERA", "RECORD_AUDIO"}},
		{"the following permissions: camera, contacts", []string{"CAMERA", "READ_CONTACTS"}},

		// The object of a verb.
		{"访问您的通讯录", []string{"READ_CONTACTS"}},
		{"在设备中开启您的地理位置(位置信息)、相机(摄像头)、麦克风", append([]string{"CAMERA", "RECORD_AUDIO"}, location...)},
		{"it accesses your calendar and contacts", append([]string{"READ_CONTACTS"}, calendar...)},

		// Labels.
		{"读取手机状态和身份", []string{"READ_PHONE_STATE"}},
		{"读取设备通话状态或识别码", []string{"READ_PHONE_STATE"}},
		{"直接拨打电话号码", []string{"CALL_PHONE"}},
		{"检索正在运行的应用", []string{"GET_TASKS"}},
		{"修改或删除您的SD卡中的内容", []string{"WRITE_EXTERNAL_STORAGE"}},
		{"訪問確切位置", []string{"ACCESS_FINE_LOCATION"}},
		{"后台访问位置", []string{"ACCESS_BACKGROUND_LOCATION"}},
		{"显示在其他应用的上层", []string{"SYSTEM_ALERT_WINDOW"}},
		{"prevent phone from sleeping", []string{"WAKE_LOCK"}},
		{"take pictures and videos", []string{"CAMERA"}},

		// Neither.
		{"收集您的位置信息、通讯录", nil},
		{"上传您的照片,填写联系人", nil},
		{"我们将通过短信、电话或推送通知告知您", nil},
		{"敏感信息加密存储、访问权限控制", nil},
		{"收集您的设备信息、申请权限", nil},
		{"please contact us by phone", nil},
		{"发送短信验证码", nil},

		// Denied.
		{"我们不会申请相机权限", nil},
		{"We never access your contacts", nil},
	} {
		slices.Sort(c.want)
		if d := cmp.Diff(c.want, short(keys(FindPermissions(c.text)))); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

// TestFindPermissionsInLists has names that are permissions because they stand
// alone in a list.
func TestFindPermissionsInLists(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"numbered", "应用申请的权限如下\n1)录音\n2)摄像头\n3)获取粗略位置\n", []string{"ACCESS_COARSE_LOCATION", "CAMERA", "RECORD_AUDIO"}},
		{"headings", "## 权限说明\n### 存储\n### 电话\n", []string{"READ_EXTERNAL_STORAGE", "READ_PHONE_STATE", "WRITE_EXTERNAL_STORAGE"}},
		{"cells", "权限 | 用途\n相机 | 扫码\n通知 | 提醒\n", []string{"CAMERA", "POST_NOTIFICATIONS"}},
		{"explained", "权限说明\n- 位置:用于导航\n- 震动:用于提醒\n", []string{"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "VIBRATE"}},
		{"one is no list", "权限说明见附件\n通知\n", nil},
		{"not about permissions", "1)录音\n2)摄像头\n", nil},
		{"english", "Permissions\n- Storage: saves photos\n- Vibrate\n", []string{"READ_EXTERNAL_STORAGE", "VIBRATE", "WRITE_EXTERNAL_STORAGE"}},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			if d := cmp.Diff(c.want, short(keys(FindPermissions(c.text)))); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestFindListedPermissions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"相机、存储、电话", []string{"CAMERA", "READ_EXTERNAL_STORAGE", "READ_PHONE_STATE", "WRITE_EXTERNAL_STORAGE"}},
		{"位置", []string{"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION"}},
		{"android.permission.INTERNET", []string{"INTERNET"}},
		{"不申请相机权限", nil},
		{"无", nil},
	} {
		if d := cmp.Diff(c.want, short(keys(FindListedPermissions(c.text)))); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

func TestFindInProse(t *testing.T) {
	prose, rows, _ := strings.Cut(read(t, "prose.txt"), "四、接入的第三方")
	if rows == "" {
		t.Fatal("prose.txt has no rows")
	}
	if d := cmp.Diff([]string{
		"ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "ACCESS_NETWORK_STATE", "ACCESS_WIFI_STATE",
		"BLUETOOTH_ADMIN", "CALL_PHONE", "CAMERA", "GET_TASKS", "READ_CALENDAR", "READ_EXTERNAL_STORAGE",
		"READ_PHONE_STATE", "RECORD_AUDIO", "WAKE_LOCK", "WRITE_CALENDAR", "WRITE_EXTERNAL_STORAGE",
	}, short(keys(FindPermissions(prose)))); d != "" {
		t.Errorf("permissions (-want +got):\n%s", d)
	}
	got := keys(FindDataTypes(prose))
	for _, key := range []string{"location_track", "location_background", "contacts", "sms", "health", "call_log", "face", "fingerprint_bio", "bank_payment", "umb_device_id"} {
		if slices.Contains(got, key) {
			t.Errorf("prose mentions %s", key)
		}
	}
	for _, key := range []string{"imei", "imsi", "oaid", "android_id", "umb_location", "installed_apps", "umb_device_info", "running_processes"} {
		if !slices.Contains(got, key) {
			t.Errorf("prose does not mention %s", key)
		}
	}
}

func read(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestOffsets has mentions in the words of the text, whatever became of it on
// the way.
func TestOffsets(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"收集 ＩＭＥＩ，以及ＯＡＩＤ。", []string{"ＩＭＥＩ", "ＯＡＩＤ"}},
		{"\ufeff讀取剪貼板、MAC\u200b地址", []string{"剪貼板", "MAC\u200b地址"}},
		{"（Ａndroid ＩＤ）", []string{"Ａndroid ＩＤ"}},
		{"bad \xff\xfe bytes, IMEI", []string{"IMEI"}},
	} {
		var got []string
		for _, m := range FindDataTypes(c.text) {
			got = append(got, c.text[m.Start:m.End])
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, d)
		}
	}
}

func TestEveryMention(t *testing.T) {
	want := []Mention{{"imei", 0, 4}, {"mac", 7, 10}, {"imei", 13, 17}, {"umb_location", 20, 32}, {"umb_location", 35, 47}}
	if d := cmp.Diff(want, FindDataTypes("IMEI、MAC、IMEI、位置信息、位置信息")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestLexiconAgreesWithExpressions runs each expression over each clause and
// compares whether it matches with what the term tables find.
func TestLexiconAgreesWithExpressions(t *testing.T) {
	var dataExprs, phraseExprs []string
	for _, d := range dataTypes {
		dataExprs = append(dataExprs, d.expr)
	}
	for _, p := range phrases {
		phraseExprs = append(phraseExprs, p.expr)
	}
	f := fold(read(t, "prose.txt") + read(t, "prose_en.txt"))
	matched := 0
	for _, c := range []struct {
		lexicon *lexicon
		exprs   []string
	}{{dataTypeLexicon(), dataExprs}, {phraseLexicon(), phraseExprs}} {
		for i, expr := range c.exprs {
			re := regexp.MustCompile(expr)
			rule := *c.lexicon.rules[i]
			rule.exclude = nil
			f.clauses(func(start, end int) {
				clause := f.b[start:end]
				hs := slices.DeleteFunc(c.lexicon.hits(clause), func(h hit) bool { return int(h.rule) != i })
				slices.SortFunc(hs, func(a, b hit) int { return int(a.kind&hint) - int(b.kind&hint) })
				got, want := len(rule.matches(clause, hs)) > 0, re.Match(clause)
				if got != want {
					t.Errorf("%s in %q: terms say %t, the expression %t", expr, clause, got, want)
				}
				if got {
					matched++
				}
			})
		}
	}
	if matched < 150 {
		t.Errorf("only %d matches: the texts prove little", matched)
	}
}
