package dex

import (
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// sampleDEX has one of everything that the package reads.
var sampleDEX = apktest.DEX{
	Version: 39,
	Classes: []apktest.Class{
		{
			Name:       "com.foo.Task",
			Super:      "com.foo.Base",
			Interfaces: []string{"java.lang.Runnable"},
			Methods: []apktest.Method{
				{Name: "<init>", Code: []apktest.Insn{apktest.Invoke("com.foo.Base", "<init>", "()V")}},
				{Name: "run", Code: []apktest.Insn{
					apktest.Invoke("android.telephony.TelephonyManager", "getDeviceId", "()Ljava/lang/String;"),
					apktest.SGet("android.os.Build", "SERIAL", "Ljava/lang/String;"),
					apktest.ConstString("android_id"),
					apktest.ConstStringJumbo("地址\x00😀"),
					apktest.ConstClass("[Ljava/lang/String;"),
					apktest.NewInstance("com.foo.Base"),
					apktest.SPut("com.foo.Base", "total", "J"),
					apktest.InvokeStatic("com.foo.Base", "sum", "(JJJ[I)J"),
					apktest.InvokePolymorphic("java.lang.invoke.MethodHandle", "invoke",
						"([Ljava/lang/Object;)Ljava/lang/Object;", "(I)V"),
					apktest.Units(0x0100, 1, 0, 0, 4, 0), // packed-switch-payload of one case
				}},
			},
		},
		{
			Name: "com.foo.Base",
			Constants: []apktest.Constant{
				apktest.StringConstant("VERSION_NAME", "1.2.3"),
				apktest.IntConstant("VERSION_CODE", -7),
				apktest.BoolConstant("DEBUG", true),
			},
			Methods: []apktest.Method{{Name: "open", Abstract: true}},
		},
	},
	Types: []string{"com.bar.OnlyReferenced"},
}

// readAll reads everything that there is and returns how many references it
// found in code and how many items it could not read.
func readAll(data []byte) (refs, failures int) {
	count := func(err error) {
		if err != nil {
			failures++
		}
	}
	files, err := Split(data)
	count(err)
	for _, f := range files {
		for _, err := range f.Strings {
			count(err)
		}
		for i := range f.NumTypes() {
			descriptor, err := f.Type(i)
			count(err)
			if found, ok := f.FindType(UTF8(descriptor)); ok {
				f.MethodsOf(found)
				f.FieldsOf(found)
			}
		}
		for i := range f.NumMethods() {
			m, err := f.Method(i)
			count(err)
			_, err = f.Proto(m.Proto)
			count(err)
		}
		for i := range f.NumFields() {
			field, err := f.Field(i)
			count(err)
			_, err = f.String(field.Name)
			count(err)
		}
		for c := range f.ClassDefs {
			for _, err := range c.Constants {
				count(err)
			}
			for m, err := range c.Methods {
				count(err)
				code, err := c.Code(m)
				count(err)
				for range code.Refs {
					refs++
				}
			}
		}
	}
	return refs, failures
}

func FuzzNew(f *testing.F) {
	f.Add(sampleDEX.Bytes())
	f.Add(apktest.Container(sampleDEX, apktest.DEX{Types: []string{"a.A"}}))
	f.Add(apktest.DEX{}.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		refs, _ := readAll(data)
		// Every reference costs at least two code units of the budget, for
		// each file of a container.
		files, _ := Split(data)
		most := 0
		for _, file := range files {
			most += int(*file.classBudget()) / 4
		}
		if refs > most {
			t.Errorf("%d references in %d bytes", refs, len(data))
		}
	})
}

func FuzzUTF8(f *testing.F) {
	f.Add("plain")
	f.Add("地址\x00😀\u07ff\uffff")
	f.Fuzz(func(t *testing.T, s string) {
		// Invalid input is encoded as U+FFFD, as ranging over it gives.
		want := string([]rune(s))
		if got := UTF8(encodeMUTF8(s)); got != want {
			t.Errorf("UTF8(encodeMUTF8(%q)) = %q", s, got)
		}
		UTF8([]byte(s))
	})
}
