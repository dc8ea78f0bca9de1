package api

import (
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/classfile"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// sampleDEX has a use of every kind.
var sampleDEX = apktest.DEX{Classes: []apktest.Class{
	{
		Name: "com.foo.A", Super: "android.telephony.PhoneStateListener",
		Methods: []apktest.Method{
			{Name: "onCellInfoChanged", Proto: "(Ljava/util/List;)V", Code: []apktest.Insn{
				apktest.ConstString("android_id"), moveObject1,
				apktest.InvokeStatic(settingsSecure, "getString", getText),
				apktest.SGet(build, "SERIAL", text),
				apktest.NewInstance("com.baidu.location.LocationClient"),
				apktest.SGet("com.foo.B", "INBOX", "Landroid/net/Uri;"),
				apktest.Invoke(contentResolver, "query", queryURI),
				apktest.Units(0x0100, 1, 0, 0, 4, 0), // packed-switch-payload of one case
			}},
			{Name: "byName", Code: []apktest.Insn{
				apktest.ConstStringJumbo("getImei"), moveObject1,
				apktest.Invoke(javaClass, "getMethod", "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;"),
			}},
		},
	},
	{
		Name: "com.foo.B", Super: "android.net.VpnService",
		Methods: []apktest.Method{{Name: "<clinit>", Code: []apktest.Insn{
			apktest.ConstString("content://sms/inbox"),
			apktest.SPut("com.foo.B", "INBOX", "Landroid/net/Uri;"),
		}}},
	},
	{
		Name: "com.foo.C$$ExternalSyntheticOutline0",
		Methods: []apktest.Method{{Name: "m", Static: true, Code: []apktest.Insn{
			apktest.Invoke(telephonyManager, "getDeviceId", "()"+text),
		}}},
	},
}}

func FuzzFind(f *testing.F) {
	f.Add(markSynthetic(sampleDEX.Bytes()))
	f.Add(apktest.Container(sampleDEX, apktest.DEX{}))
	finder := New()
	f.Fuzz(func(t *testing.T, data []byte) {
		files, _ := dex.Split(data)
		for _, file := range files {
			finder.Find(file, func(u Use) {
				if u.Count < 1 || u.Target.Name() == "" || len(u.Class) == 0 && u.Target.Kind == "" {
					t.Errorf("not a use: %+v", u)
				}
			})
		}
	})
}

func FuzzFindClass(f *testing.F) {
	var b classBytes
	b.string("content://sms/inbox")
	b.string("getImei")
	b.method("android/content/ContentResolver", "query", queryURI)
	b.field("android/os/Build", "SERIAL", text)
	f.Add(b.bytes("com/foo/A", "android/net/VpnService"))
	finder := New()
	f.Fuzz(func(t *testing.T, data []byte) {
		class, err := classfile.Parse(data)
		if err != nil {
			return
		}
		finder.FindClass(class, func(u Use) {
			if u.Count != 1 || u.Target.Name() == "" {
				t.Errorf("not a use: %+v", u)
			}
		})
	})
}
