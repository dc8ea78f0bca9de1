package api

import (
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/classfile"
)

// classBytes builds a class file whose constant pool holds what is written to
// it, section 4.4 of the Java Virtual Machine Specification.
type classBytes struct {
	pool  []byte
	count uint16 // of entries
}

func (c *classBytes) entry(tag byte, rest ...uint16) uint16 {
	c.pool = append(c.pool, tag)
	for _, v := range rest {
		c.pool = binary.BigEndian.AppendUint16(c.pool, v)
	}
	c.count++
	return c.count
}

func (c *classBytes) utf8(s string) uint16 {
	i := c.entry(1, uint16(len(s)))
	c.pool = append(c.pool, s...)
	return i
}

func (c *classBytes) class(name string) uint16 { return c.entry(7, c.utf8(name)) }

func (c *classBytes) string(s string) uint16 { return c.entry(8, c.utf8(s)) }

func (c *classBytes) member(tag byte, class, name, descriptor string) {
	c.entry(tag, c.class(class), c.entry(12, c.utf8(name), c.utf8(descriptor)))
}

func (c *classBytes) method(class, name, descriptor string) { c.member(10, class, name, descriptor) }

func (c *classBytes) field(class, name, descriptor string) { c.member(9, class, name, descriptor) }

// bytes returns the class file of a class without members of its own.
func (c *classBytes) bytes(name, super string) []byte {
	this, parent := c.class(name), c.class(super)
	b := []byte{0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52}
	b = append(binary.BigEndian.AppendUint16(b, c.count+1), c.pool...)
	for _, v := range []uint16{0x21, this, parent, 0, 0, 0, 0} {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

func TestFindClass(t *testing.T) {
	const object = "java/lang/Object"
	for _, tt := range []struct {
		name      string
		class     string
		super     string
		constants func(c *classBytes)
		want      []string
	}{
		{"nothing", "com/foo/A", object, func(c *classBytes) { c.method("com/foo/B", "getDeviceId", "()V") }, nil},
		{
			"method", "com/foo/A", object,
			func(c *classBytes) {
				c.method("android/telephony/TelephonyManager", "getDeviceId", "()Ljava/lang/String;")
			},
			[]string{"com.foo.A: method android.telephony.TelephonyManager.getDeviceId"},
		},
		{
			"method through the class itself", "com/foo/A", "android/location/Location",
			func(c *classBytes) { c.method("com/foo/A", "getLatitude", "()D") },
			[]string{"com.foo.A: method android.location.Location.getLatitude"},
		},
		{
			"field", "com/foo/A", object,
			func(c *classBytes) { c.field("android/os/Build", "SERIAL", "Ljava/lang/String;") },
			[]string{"com.foo.A: field android.os.Build.SERIAL"},
		},
		{
			"method of a field's name", "com/foo/A", object,
			func(c *classBytes) { c.method("android/os/Build", "SERIAL", "()V") }, nil,
		},
		{
			"class", "com/foo/A", object,
			func(c *classBytes) { c.class("com/baidu/location/LocationClient") },
			[]string{"com.foo.A: class com.baidu.location.LocationClient"},
		},
		{"class itself", "com/baidu/location/LocationClient", object, func(*classBytes) {}, nil},
		{
			"superclass", "com/foo/A", "android/accessibilityservice/AccessibilityService", func(*classBytes) {},
			[]string{"com.foo.A: extends extends android.accessibilityservice.AccessibilityService"},
		},
		{
			"string", "com/foo/A", object, func(c *classBytes) { c.string("ro.serialno") },
			[]string{`com.foo.A: string "ro.serialno"`},
		},
		{"string that is only a name", "com/foo/A", object, func(c *classBytes) { c.utf8("ro.serialno") }, nil},
		{
			"argument", "com/foo/A", object,
			func(c *classBytes) {
				c.string("android_id")
				c.method("android/provider/Settings$Secure", "getString", getText)
			},
			[]string{`com.foo.A: method android.provider.Settings$Secure.getString("android_id")`},
		},
		{
			"no argument", "com/foo/A", object,
			func(c *classBytes) { c.method("android/provider/Settings$Secure", "getString", getText) }, nil,
		},
		{
			"argument that is a number", "com/foo/A", object,
			func(c *classBytes) {
				c.method("android/hardware/SensorManager", "getDefaultSensor", "(I)Landroid/hardware/Sensor;")
			},
			[]string{"com.foo.A: method android.hardware.SensorManager.getDefaultSensor"},
		},
		{
			"URI and query", "com/foo/A", object,
			func(c *classBytes) {
				c.string("content://sms/inbox")
				c.method("android/content/ContentResolver", "query", queryURI)
			},
			[]string{`com.foo.A: string-prefix "content://sms"`},
		},
		{"URI and no query", "com/foo/A", object, func(c *classBytes) { c.string("content://sms/inbox") }, nil},
		{
			"name and lookup", "com/foo/A", object,
			func(c *classBytes) { c.string("getImei"); c.method("java/lang/Class", "getMethod", "()V") },
			[]string{`com.foo.A: reflection "getImei"`},
		},
		{"name and no lookup", "com/foo/A", object, func(c *classBytes) { c.string("getImei") }, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b classBytes
			tt.constants(&b)
			class, err := classfile.Parse(b.bytes(tt.class, tt.super))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			New().FindClass(class, func(u Use) {
				got = append(got, fmt.Sprintf("%s: %s %s", className(string(u.Class)), u.Target.Kind, u.Target.Name()))
			})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("uses (-want +got):\n%s", diff)
			}
		})
	}
}
