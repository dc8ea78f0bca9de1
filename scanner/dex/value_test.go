package dex

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

func TestConstants(t *testing.T) {
	f, err := New(apktest.DEX{Classes: []apktest.Class{
		{Name: "com.vendor.BuildConfig", Constants: []apktest.Constant{
			apktest.StringConstant("VERSION_NAME", "4.8.1"),
			apktest.StringConstant("FLAVOR", "国内"),
			apktest.IntConstant("VERSION_CODE", -2),
			apktest.BoolConstant("DEBUG", false),
			apktest.BoolConstant("RELEASE", true),
		}},
		{Name: "com.vendor.None", Methods: []apktest.Method{{Name: "f"}}},
	}}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]any)
	for c := range f.ClassDefs {
		for constant, err := range c.Constants {
			if err != nil {
				t.Fatal(err)
			}
			got[fieldName(t, f, constant.Field)] = constant.Value
		}
	}
	want := map[string]any{
		"Lcom/vendor/BuildConfig;->VERSION_NAME:Ljava/lang/String;": "4.8.1",
		"Lcom/vendor/BuildConfig;->FLAVOR:Ljava/lang/String;":       "国内",
		"Lcom/vendor/BuildConfig;->VERSION_CODE:I":                  int64(-2),
		"Lcom/vendor/BuildConfig;->DEBUG:Z":                         false,
		"Lcom/vendor/BuildConfig;->RELEASE:Z":                       true,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("constants (-want +got):\n%s", diff)
	}
}

// Values take as few bytes as they need; kinds that are of no use here are
// passed over.
func TestReadValue(t *testing.T) {
	f, err := New(apktest.DEX{Strings: []string{"text"}}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	c := ClassDef{file: f, budget: f.classBudget()}
	for _, test := range []struct {
		name string
		data string
		want any
	}{
		{"byte", "\x00\x80", int64(-128)},
		{"short of one byte", "\x02\xff", int64(-1)},
		{"char", "\x23\xff\xff", int64(0xffff)},
		{"int of three bytes", "\x44\x00\x00\x80", int64(-0x800000)},
		{"long", "\xe6\x01\x00\x00\x00\x00\x00\x00\x80", int64(-1<<63 + 1)},
		{"string", "\x17\x00", "text"},
		{"true", "\x3f", true},
		{"false", "\x1f", false},
		{"null", "\x1e", nil},
		{"float", "\x30\x80\x3f", nil},
		{"double", "\x31\xf0\x3f", nil},
		{"type", "\x18\x00", nil},
		{"method handle", "\x16\x00", nil},
		{"enum", "\x3b\x00\x00", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := buf{data: []byte(test.data)}
			got, err := c.readValue(&b)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("value (-want +got):\n%s", diff)
			}
			if b.left() != 0 {
				t.Errorf("%d bytes left", b.left())
			}
		})
	}
	for name, data := range map[string]string{
		"nothing":          "",
		"cut short":        "\x64\x00\x00",
		"array":            "\x1c\x00",
		"annotation":       "\x1d\x00\x00",
		"string not there": "\x17\x01",
	} {
		b := buf{data: []byte(data)}
		if got, err := c.readValue(&b); err == nil {
			t.Errorf("%s: value %v and no error", name, got)
		}
	}
}
