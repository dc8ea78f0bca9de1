package api

import (
	"fmt"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// largeDEX is a file of the usual proportions near the limit of what one DEX
// file can refer to: 60,000 methods in 6,000 classes, of which every n-th, if n
// is not 0, reads the identifier of the phone.
func largeDEX(n int) []byte {
	filler := make([]uint16, 24)
	for i := range filler {
		filler[i] = 0x0001 // move v0, v0
	}
	var d apktest.DEX
	for i := range 6000 {
		class := apktest.Class{Name: fmt.Sprintf("com.vendor%d.sdk.feature%d.Class%d", i%50, i%300, i)}
		for j := range 10 {
			code := []apktest.Insn{
				apktest.ConstString(fmt.Sprintf("text %d", i%1000)),
				apktest.Units(filler...),
				apktest.SGet("android.os.Build$VERSION", "SDK_INT", "I"),
				apktest.InvokeStatic(fmt.Sprintf("com.vendor%d.Util", i%50), "check", "(II)Z"),
				apktest.NewInstance("java.lang.StringBuilder"),
			}
			if n != 0 && (10*i+j)%n == 0 {
				code = append(code, apktest.Invoke(telephonyManager, "getDeviceId", "()"+text))
			}
			class.Methods = append(class.Methods, apktest.Method{Name: fmt.Sprintf("method%d", j), Code: code})
		}
		d.Classes = append(d.Classes, class)
	}
	return d.Bytes()
}

func BenchmarkFind(b *testing.B) {
	for _, bb := range []struct {
		name string
		n    int
	}{
		{"no-target", 0}, {"targets", 100},
	} {
		b.Run(bb.name, func(b *testing.B) {
			data := largeDEX(bb.n)
			file, err := dex.New(data)
			if err != nil {
				b.Fatal(err)
			}
			finder := New()
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := finder.Find(file, func(Use) {}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
