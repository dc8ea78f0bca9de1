package api

import (
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// Instructions between registers: what the others yield is in v0, and what a
// call passes second is in v1.
var (
	moveObject1 = apktest.Units(0x0107) // move-object v1, v0
	move1       = apktest.Units(0x0101) // move v1, v0
	result1     = apktest.Units(0x010c) // move-result-object v1
)

const (
	text     = "Ljava/lang/String;"
	queryURI = "(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;"
	getText  = "(" + contentResolver + text + ")" + text
)

// inMethod is a class com.foo.A with one method m.
func inMethod(code ...apktest.Insn) apktest.DEX {
	return apktest.DEX{Classes: []apktest.Class{{Name: "com.foo.A", Methods: []apktest.Method{{Name: "m", Code: code}}}}}
}

// find returns what the finder finds in a file, a line for each use.
func find(t *testing.T, data []byte) []string {
	t.Helper()
	f, err := dex.New(data)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = New().Find(f, func(u Use) {
		line := fmt.Sprintf("%s.%s: %s %s x%d", className(string(u.Class)), u.Method, u.Target.Kind, u.Target.Name(), u.Count)
		if u.Field != "" {
			line += " from " + u.Field
		}
		got = append(got, line)
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

type findTest struct {
	name string
	dex  apktest.DEX
	want []string
}

func testFind(t *testing.T, tests []findTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, find(t, tt.dex.Bytes())); diff != "" {
				t.Errorf("uses (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFindMethod(t *testing.T) {
	call := apktest.Invoke("android.telephony.TelephonyManager", "getDeviceId", "()"+text)
	testFind(t, []findTest{
		{"nothing", inMethod(apktest.Invoke("com.foo.B", "getDeviceId", "()"+text)), nil},
		{"call", inMethod(call, call), []string{"com.foo.A.m: method android.telephony.TelephonyManager.getDeviceId x2"}},
		{
			"any overload",
			inMethod(apktest.Invoke("android.telephony.TelephonyManager", "getDeviceId", "(I)"+text)),
			[]string{"com.foo.A.m: method android.telephony.TelephonyManager.getDeviceId x1"},
		},
		{"other method of the class", inMethod(apktest.Invoke("android.telephony.TelephonyManager", "getPhoneType", "()I")), nil},
		{
			"by range", inMethod(apktest.Invoke("android.location.LocationManager", "requestLocationUpdates", "("+text+"JFLandroid/location/LocationListener;)V")),
			[]string{"com.foo.A.m: method android.location.LocationManager.requestLocationUpdates x1"},
		},
		{
			"order of code does not matter, that of the table does",
			inMethod(apktest.Invoke("android.telephony.TelephonyManager", "getSubscriberId", "()"+text), call),
			[]string{
				"com.foo.A.m: method android.telephony.TelephonyManager.getDeviceId x1",
				"com.foo.A.m: method android.telephony.TelephonyManager.getSubscriberId x1",
			},
		},
		{
			"of two methods", apktest.DEX{Classes: []apktest.Class{{Name: "com.foo.A", Methods: []apktest.Method{
				{Name: "a", Code: []apktest.Insn{call}}, {Name: "b"}, {Name: "c", Code: []apktest.Insn{call}}, {Name: "d", Abstract: true},
			}}}},
			[]string{
				"com.foo.A.a: method android.telephony.TelephonyManager.getDeviceId x1",
				"com.foo.A.c: method android.telephony.TelephonyManager.getDeviceId x1",
			},
		},
	})
}

func TestFindCallThroughSubclass(t *testing.T) {
	file := func(super, name, proto string) apktest.DEX {
		d := inMethod(apktest.Invoke("com.foo.Sub", name, proto))
		d.Classes = append(d.Classes, apktest.Class{Name: "com.foo.Base", Super: super}, apktest.Class{Name: "com.foo.Sub", Super: "com.foo.Base"})
		d.Types = []string{"android.location.Location"}
		return d
	}
	testFind(t, []findTest{
		{
			"of two generations", file("android.location.Location", "getLatitude", "()D"),
			[]string{"com.foo.A.m: method android.location.Location.getLatitude x1"},
		},
		{"other prototype", file("android.location.Location", "getLatitude", "(I)D"), nil},
		{"other class", file("com.bar.Location", "getLatitude", "()D"), nil},
		{"no prototypes in the table", file("android.telephony.TelephonyManager", "getDeviceId", "()"+text), nil},
	})
}

func TestFindArgument(t *testing.T) {
	call := apktest.InvokeStatic("android.provider.Settings$Secure", "getString", getText)
	sensor := apktest.Invoke("android.hardware.SensorManager", "getDefaultSensor", "(I)Landroid/hardware/Sensor;")
	id := []string{`com.foo.A.m: method android.provider.Settings$Secure.getString("android_id") x1`}
	anySensor := "com.foo.A.m: method android.hardware.SensorManager.getDefaultSensor x1"
	testFind(t, []findTest{
		{"the string", inMethod(apktest.ConstString("android_id"), moveObject1, call), id},
		{"the string by a wide index", inMethod(apktest.ConstStringJumbo("android_id"), moveObject1, call), id},
		{"another string", inMethod(apktest.ConstString("android_id"), apktest.ConstString("bluetooth"), moveObject1, call), nil},
		{"no constant", inMethod(apktest.ConstString("android_id"), call), nil},
		{"overwritten by a result", inMethod(apktest.ConstString("android_id"), moveObject1, apktest.Invoke("com.foo.B", "key", "()"+text), result1, call), nil},
		{
			"past the data of a switch", inMethod(apktest.ConstString("android_id"), moveObject1, apktest.Units(0x0100, 0, 0, 0), call), nil,
		},
		{"the string after the call", inMethod(call, apktest.ConstString("android_id"), moveObject1), nil},
		{
			"the number", inMethod(apktest.Const(19), move1, sensor),
			[]string{anySensor, "com.foo.A.m: method android.hardware.SensorManager.getDefaultSensor(19) x1"},
		},
		{"another number", inMethod(apktest.Const(1), move1, sensor), []string{anySensor}},
		{
			"in half a register pair", inMethod(apktest.Const(19), move1, apktest.Units(0x0016, 19), sensor), // const-wide/16 v0
			[]string{anySensor},
		},
	})
}

func TestFindField(t *testing.T) {
	testFind(t, []findTest{
		{"read", inMethod(apktest.SGet("android.os.Build", "SERIAL", text)), []string{"com.foo.A.m: field android.os.Build.SERIAL x1"}},
		{"written", inMethod(apktest.SPut("android.os.Build", "SERIAL", text)), nil},
		{"of another class", inMethod(apktest.SGet("com.foo.Build", "SERIAL", text)), nil},
		{"another field", inMethod(apktest.SGet("android.os.Build", "TYPE", text)), nil},
	})
}

func TestFindMention(t *testing.T) {
	const client = "com.baidu.location.LocationClient"
	want := []string{"com.foo.A.m: class com.baidu.location.LocationClient x1"}
	testFind(t, []findTest{
		{"called", inMethod(apktest.Invoke(client, "start", "()V")), want},
		{"made", inMethod(apktest.NewInstance(client)), want},
		{"named", inMethod(apktest.ConstClass(client)), want},
		{"read from", inMethod(apktest.SGet(client, "count", "I")), want},
		{"nested class of it", inMethod(apktest.NewInstance(client + "$Options")), nil},
		{"longer name", inMethod(apktest.NewInstance(client + "s")), nil},
		{"by itself", apktest.DEX{Classes: []apktest.Class{
			{Name: client, Methods: []apktest.Method{{Name: "a", Code: []apktest.Insn{apktest.Invoke(client, "start", "()V")}}}},
			{Name: client + "$1", Methods: []apktest.Method{{Name: "b", Code: []apktest.Insn{apktest.Invoke(client, "start", "()V")}}}},
		}}, nil},
		{
			"loader", inMethod(apktest.NewInstance("dalvik.system.DexClassLoader")),
			[]string{"com.foo.A.m: loader dalvik.system.DexClassLoader x1"},
		},
	})
}

func TestFindSubclass(t *testing.T) {
	listener := func(super, name, proto string) apktest.DEX {
		return apktest.DEX{Classes: []apktest.Class{{Name: "com.foo.A", Super: super, Methods: []apktest.Method{{Name: name, Proto: proto}}}}}
	}
	testFind(t, []findTest{
		{
			"extends", listener("android.service.notification.NotificationListenerService", "m", "()V"),
			[]string{"com.foo.A.: extends extends android.service.notification.NotificationListenerService x1"},
		},
		{"extends another class", listener("android.app.Service", "m", "()V"), nil},
		{
			"overrides", listener("android.telephony.PhoneStateListener", "onCellInfoChanged", "(Ljava/util/List;)V"),
			[]string{"com.foo.A.onCellInfoChanged: override android.telephony.PhoneStateListener.onCellInfoChanged x1"},
		},
		{"overrides with another prototype", listener("android.telephony.PhoneStateListener", "onCellInfoChanged", "()V"), nil},
		{"overrides nothing", listener("android.telephony.PhoneStateListener", "m", "()V"), nil},
		{"no subclass", listener("com.bar.Listener", "onCellInfoChanged", "(Ljava/util/List;)V"), nil},
	})
}

func TestFindString(t *testing.T) {
	testFind(t, []findTest{
		{"string", inMethod(apktest.ConstString("ro.serialno")), []string{`com.foo.A.m: string "ro.serialno" x1`}},
		{"longer string", inMethod(apktest.ConstString("ro.serialno2")), nil},
		{"string in no code", apktest.DEX{Strings: []string{"ro.serialno"}}, nil},
		{"prefix", inMethod(apktest.ConstString("pm list packages -3")), []string{`com.foo.A.m: string-prefix "pm list packages" x1`}},
		{"prefix alone", inMethod(apktest.ConstString("pm list packages")), []string{`com.foo.A.m: string-prefix "pm list packages" x1`}},
		{"prefix within a word", inMethod(apktest.ConstString("pm list packageset")), nil},
	})
}

func TestFindCircumstances(t *testing.T) {
	parse := apktest.InvokeStatic("android.net.Uri", "parse", "("+text+")Landroid/net/Uri;")
	read := apktest.Invoke(contentResolver, "query", queryURI)
	sms := []string{`com.foo.A.m: string-prefix "content://sms" x1`}
	apps := apktest.Invoke("android.content.pm.PackageManager", "queryIntentActivities", "(Landroid/content/Intent;I)Ljava/util/List;")
	intent := []apktest.Insn{apktest.ConstString("android.intent.action.MAIN"), apktest.ConstString("android.intent.category.LAUNCHER")}
	testFind(t, []findTest{
		{"URI and query", inMethod(apktest.ConstString("content://sms/inbox"), parse, read), sms},
		{"URI and no query", inMethod(apktest.ConstString("content://sms/inbox"), parse), nil},
		{"query and URI", inMethod(read, apktest.ConstString("content://sms/inbox"), parse), nil},
		{"another provider", inMethod(apktest.ConstString("content://smsapp/inbox"), parse, read), nil},
		{
			"field and query", inMethod(apktest.SGet("android.provider.CallLog$Calls", "CONTENT_URI", "Landroid/net/Uri;"), read),
			[]string{"com.foo.A.m: field android.provider.CallLog$Calls.CONTENT_URI x1"},
		},
		{"field and insert", inMethod(
			apktest.SGet("android.provider.CallLog$Calls", "CONTENT_URI", "Landroid/net/Uri;"),
			apktest.Invoke(contentResolver, "insert", "(Landroid/net/Uri;Landroid/content/ContentValues;)Landroid/net/Uri;")), nil},
		{
			"command and its start", inMethod(apktest.ConstString("ifconfig"), apktest.Invoke("java.lang.Runtime", "exec", "("+text+")Ljava/lang/Process;")),
			[]string{`com.foo.A.m: string-prefix "ifconfig" x1`},
		},
		{"command alone", inMethod(apktest.ConstString("ifconfig")), nil},
		{
			"all apps", inMethod(append(intent, apps)...),
			[]string{"com.foo.A.m: method android.content.pm.PackageManager.queryIntentActivities x1"},
		},
		{"one app", inMethod(append(intent, apktest.Invoke("android.content.Intent", "setPackage", "("+text+")Landroid/content/Intent;"), apps)...), nil},
		{"another intent", inMethod(intent[0], apps), nil},
	})
}

func TestFindKeptURI(t *testing.T) {
	file := func(initializer string, stored string) apktest.DEX {
		return apktest.DEX{Classes: []apktest.Class{
			{Name: "com.foo.A", Methods: []apktest.Method{{Name: "m", Code: []apktest.Insn{
				apktest.SGet("com.foo.Z", "INBOX", "Landroid/net/Uri;"), apktest.Invoke(contentResolver, "query", queryURI),
			}}}},
			{Name: "com.foo.Z", Methods: []apktest.Method{{Name: initializer, Code: []apktest.Insn{
				apktest.ConstString("content://sms/inbox"),
				apktest.SPut("com.foo.Z", stored, "Landroid/net/Uri;"),
				apktest.SPut("com.foo.Z", "OTHER", "Landroid/net/Uri;"),
			}}}},
		}}
	}
	testFind(t, []findTest{
		{"when the class starts", file("<clinit>", "INBOX"), []string{`com.foo.A.m: string-prefix "content://sms" x1 from com.foo.Z.INBOX`}},
		{"in another field", file("<clinit>", "OUTBOX"), nil},
		{"at some other time", file("init", "INBOX"), nil},
	})
}

func TestFindOutlined(t *testing.T) {
	file := func(holder string) []byte {
		d := inMethod(apktest.InvokeStatic(holder, "m", "(Landroid/telephony/TelephonyManager;)"+text))
		d.Classes = append(d.Classes, apktest.Class{Name: holder, Methods: []apktest.Method{{
			Name: "m", Proto: "(Landroid/telephony/TelephonyManager;)" + text, Static: true,
			Code: []apktest.Insn{apktest.Invoke("android.telephony.TelephonyManager", "getImei", "()"+text)},
		}}})
		return markSynthetic(d.Bytes())
	}
	for holder, want := range map[string]string{
		"androidx.core.Foo$$ExternalSyntheticApiModelOutline0": "com.foo.A.m: method android.telephony.TelephonyManager.getImei x1",
		"com.foo.B$$ExternalSyntheticLambda0":                  "com.foo.B$$ExternalSyntheticLambda0.m: method android.telephony.TelephonyManager.getImei x1",
	} {
		if diff := cmp.Diff([]string{want}, find(t, file(holder))); diff != "" {
			t.Errorf("%s: uses (-want +got):\n%s", holder, diff)
		}
	}
}

// markSynthetic sets the access flag of what tools made on every class.
func markSynthetic(file []byte) []byte {
	le := binary.LittleEndian
	count, off := le.Uint32(file[0x60:]), le.Uint32(file[0x64:])
	for i := range count {
		flags := file[off+32*i+4:]
		le.PutUint32(flags, le.Uint32(flags)|accSynthetic)
	}
	return file
}
