package dex

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// largeDEX is a file of the usual proportions near the limit of what one DEX
// file can refer to: 60,000 methods in 6,000 classes.
var largeDEX = sync.OnceValue(func() []byte {
	filler := slices.Repeat([]uint16{
		0x0052, 0, // iget
		0x000c,    // move-result-object
		0x0038, 2, // if-eqz
		0x0012, // const/4
	}, 4)
	var d apktest.DEX
	for i := range 6000 {
		class := apktest.Class{Name: fmt.Sprintf("com.vendor%d.sdk.feature%d.Class%d", i%50, i%300, i)}
		for j := range 10 {
			class.Methods = append(class.Methods, apktest.Method{
				Name: fmt.Sprintf("method%d", j),
				Code: []apktest.Insn{
					apktest.Invoke("android.telephony.TelephonyManager", "getDeviceId", "()Ljava/lang/String;"),
					apktest.ConstString(fmt.Sprintf("text %d", i%1000)),
					apktest.Units(filler...),
					apktest.SGet("android.os.Build", "SERIAL", "Ljava/lang/String;"),
					apktest.InvokeStatic(fmt.Sprintf("com.vendor%d.Util", i%50), "check", "(II)Z"),
					apktest.NewInstance("java.lang.StringBuilder"),
				},
			})
		}
		d.Classes = append(d.Classes, class)
	}
	return d.Bytes()
})

// BenchmarkList reads the names of the defined and the referenced classes.
func BenchmarkList(b *testing.B) {
	data := largeDEX()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		f, err := New(data)
		if err != nil {
			b.Fatal(err)
		}
		for c := range f.ClassDefs {
			if _, err := f.Type(c.Class); err != nil {
				b.Fatal(err)
			}
		}
		for i := range f.NumTypes() {
			if _, err := f.Type(i); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkWalk follows every reference in the code.
func BenchmarkWalk(b *testing.B) {
	data := largeDEX()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		f, err := New(data)
		if err != nil {
			b.Fatal(err)
		}
		refs := 0
		for c := range f.ClassDefs {
			for m, err := range c.Methods {
				if err != nil {
					b.Fatal(err)
				}
				code, err := c.Code(m)
				if err != nil {
					b.Fatal(err)
				}
				for range code.Refs {
					refs++
				}
			}
		}
		if refs != 300_000 {
			b.Fatalf("%d references, want 300000", refs)
		}
	}
}

// BenchmarkStrings reads every string.
func BenchmarkStrings(b *testing.B) {
	data := largeDEX()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		f, err := New(data)
		if err != nil {
			b.Fatal(err)
		}
		for _, err := range f.Strings {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkFind looks a method up by the names of its class.
func BenchmarkFind(b *testing.B) {
	f, err := New(largeDEX())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		class, ok := f.FindType("Landroid/telephony/TelephonyManager;")
		if start, end := f.MethodsOf(class); !ok || end-start != 1 {
			b.Fatal("method not found")
		}
	}
}
