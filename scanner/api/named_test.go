package api

import (
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

func TestFindNamed(t *testing.T) {
	const (
		getMethod = "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;"
		helped    = "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;"
	)
	name := []apktest.Insn{apktest.ConstString("getImei"), moveObject1}
	lookup := apktest.Invoke("java.lang.Class", "getMethod", getMethod)
	// file has a class A that passes the name to a method of a class, and the
	// classes that may do the lookup.
	file := func(to, method string) apktest.DEX {
		return apktest.DEX{Classes: []apktest.Class{
			{Name: "com.foo.A", Methods: []apktest.Method{
				{Name: "m", Code: append(name, apktest.InvokeStatic(to, method, helped))},
				{Name: "byName", Proto: helped, Static: true, Code: []apktest.Insn{lookup}},
				{Name: "log", Proto: helped, Static: true},
			}},
			{Name: "com.foo.Reflect", Methods: []apktest.Method{
				{Name: "call", Proto: helped, Static: true, Code: []apktest.Insn{apktest.InvokeStatic("com.foo.Reflect", "find", helped)}},
				{Name: "find", Proto: helped, Static: true, Code: []apktest.Insn{lookup}},
			}},
			{Name: "com.foo.Log", Methods: []apktest.Method{{Name: "log", Proto: helped, Static: true}}},
		}}
	}
	want := []string{`com.foo.A.m: reflection "getImei" x1`}
	testFind(t, []findTest{
		{"lookup", inMethod(append(name, lookup)...), want},
		{"lookup of another name", inMethod(append(name, apktest.ConstString("getFoo"), moveObject1, lookup)...), nil},
		{"name alone", inMethod(name...), nil},
		{"helper", file("com.foo.Reflect", "find"), want},
		{"helper of a helper", file("com.foo.Reflect", "call"), want},
		{"no helper", file("com.foo.Log", "log"), nil},
		{"helper of the class itself", file("com.foo.A", "byName"), want},
		{"no helper of the class itself", file("com.foo.A", "log"), nil},
	})
}
