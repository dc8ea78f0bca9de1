package dex

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

var refsDEX = apktest.DEX{Classes: []apktest.Class{{
	Name: "a.Caller",
	Methods: []apktest.Method{{Name: "call", Code: []apktest.Insn{
		apktest.InvokeStatic("b.B", "two", "()V"),
		apktest.InvokeStatic("b.B", "one", "(I[[JLa/A;)Lc/C;"),
		apktest.InvokeStatic("b.B", "two", "(Z)[B"),
		apktest.InvokeStatic("c.C", "three", "()V"),
		apktest.SGet("b.B", "URI", "Landroid/net/Uri;"),
		apktest.SGet("a.A", "id", "I"),
	}}},
}}}

// methodName returns a method as smali writes it: class->name(params)result.
func methodName(t *testing.T, f *File, i uint32) string {
	t.Helper()
	m, err := f.Method(i)
	if err != nil {
		t.Fatal(err)
	}
	class, err := f.Type(m.Class)
	if err != nil {
		t.Fatal(err)
	}
	name, err := f.String(m.Name)
	if err != nil {
		t.Fatal(err)
	}
	proto, err := f.Proto(m.Proto)
	if err != nil {
		t.Fatal(err)
	}
	return UTF8(class) + "->" + name + proto
}

// fieldName returns a field as smali writes it: class->name:type.
func fieldName(t *testing.T, f *File, i uint32) string {
	t.Helper()
	field, err := f.Field(i)
	if err != nil {
		t.Fatal(err)
	}
	class, err := f.Type(field.Class)
	if err != nil {
		t.Fatal(err)
	}
	name, err := f.String(field.Name)
	if err != nil {
		t.Fatal(err)
	}
	typ, err := f.Type(field.Type)
	if err != nil {
		t.Fatal(err)
	}
	return UTF8(class) + "->" + name + ":" + UTF8(typ)
}

func TestMembersOf(t *testing.T) {
	f, err := New(refsDEX.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		class           string
		methods, fields []string
	}{
		{"La/A;", nil, []string{"La/A;->id:I"}},
		{"La/Caller;", []string{"La/Caller;->call()V"}, nil},
		{
			"Lb/B;",
			[]string{"Lb/B;->one(I[[JLa/A;)Lc/C;", "Lb/B;->two()V", "Lb/B;->two(Z)[B"},
			[]string{"Lb/B;->URI:Landroid/net/Uri;"},
		},
		{"Lc/C;", []string{"Lc/C;->three()V"}, nil},
		{"[[J", nil, nil},
	} {
		class, ok := f.FindType(test.class)
		if !ok {
			t.Errorf("%s not found", test.class)
			continue
		}
		var methods, fields []string
		for i, end := f.MethodsOf(class); i < end; i++ {
			methods = append(methods, methodName(t, f, i))
		}
		for i, end := f.FieldsOf(class); i < end; i++ {
			fields = append(fields, fieldName(t, f, i))
		}
		if diff := cmp.Diff(test.methods, methods); diff != "" {
			t.Errorf("methods of %s (-want +got):\n%s", test.class, diff)
		}
		if diff := cmp.Diff(test.fields, fields); diff != "" {
			t.Errorf("fields of %s (-want +got):\n%s", test.class, diff)
		}
	}
	// A string that is no type, and neither.
	for _, name := range []string{"three", "Lb/None;"} {
		if i, ok := f.FindType(name); ok {
			t.Errorf("FindType(%q) = %d, want none", name, i)
		}
	}
	if start, end := f.MethodsOf(f.NumTypes()); start != end {
		t.Errorf("methods %d to %d of a class after the last", start, end)
	}
}

func TestIndexOutOfRange(t *testing.T) {
	f, err := New(refsDEX.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for name, read := range map[string]func(uint32) error{
		"type":      func(i uint32) error { _, err := f.Type(i); return err },
		"prototype": func(i uint32) error { _, err := f.Proto(i); return err },
		"field":     func(i uint32) error { _, err := f.Field(i); return err },
		"method":    func(i uint32) error { _, err := f.Method(i); return err },
		"string":    func(i uint32) error { _, err := f.String(i); return err },
	} {
		for _, i := range []uint32{1 << 16, NoIndex} {
			if err := read(i); err == nil || !strings.Contains(err.Error(), "no "+name+" with index") {
				t.Errorf("%s %d: error %v", name, i, err)
			}
		}
	}
}

// A prototype with more parameters than a descriptor may have bytes is not
// put together.
func TestLongProto(t *testing.T) {
	long := strings.Repeat("L"+strings.Repeat("x", 4000)+";", 10)
	f, err := New(apktest.DEX{Classes: []apktest.Class{{
		Name:    "a.A",
		Methods: []apktest.Method{{Name: "f", Abstract: true, Proto: "(" + long + long + ")V"}},
	}}}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if proto, err := f.Proto(0); err == nil {
		t.Errorf("a descriptor of %d bytes", len(proto))
	}
}
