package axml

import "testing"

// TestReadItem reads values as aapt2 writes them.
func TestReadItem(t *testing.T) {
	tests := []struct {
		name, message, value string
		next                 uint32
		ok                   bool
	}{
		{"decimal", "\x3a\x03\x30\xd2\x01", "210", 0, true},
		{"negative", "\x3a\x0b\x30\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "-1", 0, true},
		{"hexadecimal", "\x3a\x02\x38\x1f", "0x0000001F", 0, true},
		{"boolean", "\x3a\x02\x40\x01", "true", 0, true},
		{"float", "\x3a\x05\x1d\x00\x00\xc0\x3f", "1.5", 0, true},
		{"colour", "\x3a\x06\x50\xaa\x81\xfc\xff\x0f", "#ffff00aa", 0, true},
		{"text", "\x12\x04\x0a\x02ab", "ab", 0, true},
		{"reference", "\x0a\x16\x10\x80\x80\x84\xf8\x07\x1a\x0estring/appname", "", 0x7f010000, true},
		{"attribute of the theme", "\x0a\x07\x08\x01\x10\x98\x81\x84\x08", "?0x01010098", 0, true},
		{"reference by name only", "\x0a\x0c\x1a\x0astring/app", "", 0, false},
		{"nothing", "", "", 0, false},
		{"cut off", "\x12\x04\x0a", "", 0, false},
	}
	for _, tt := range tests {
		value, next, ok := readItem([]byte(tt.message))
		if value != tt.value || next != tt.next || ok != tt.ok {
			t.Errorf("%s: %q, %#x, %v; want %q, %#x, %v", tt.name, value, next, ok, tt.value, tt.next, tt.ok)
		}
	}
}

// field returns a message field of fewer than 128 bytes.
func field(number byte, parts ...string) string {
	content := ""
	for _, p := range parts {
		content += p
	}
	return string([]byte{number<<3 | 2, byte(len(content))}) + content
}

// TestProtoTable checks that the default configuration is preferred to one that
// comes before it, that another is taken where there is none, and that
// references are followed.
func TestProtoTable(t *testing.T) {
	text := func(s string) string { return field(4, field(2, field(1, s))) }
	config := func(locale, value string) string { return field(6, field(1, locale), field(2, value)) }
	zh := field(3, "zh")
	entry := func(id string, configs ...string) string {
		return field(3, append([]string{field(1, id)}, configs...)...)
	}
	data := field(2,
		field(1, "\x08\x7f"),
		field(3,
			field(1, "\x08\x01"),
			entry("", config(zh, text("二")), config("", text("two"))),
			entry("\x08\x01", config(zh, text("三"))),
			entry("\x08\x02", config("", field(4, field(1, "\x10\x80\x80\x84\xf8\x07"))))))
	table, err := newProtoTable([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	r := &resources{tried: true, table: table}
	for reference, want := range map[string]string{
		"@0x7F010000": "two",
		"@0x7F010001": "三",
		"@0x7F010002": "two",
		"@0x7F010003": "@0x7F010003",
	} {
		if got := r.resolve(reference); got != want {
			t.Errorf("%s: %q, want %q", reference, got, want)
		}
	}
	if _, err := newProtoTable([]byte("<html>")); err == nil {
		t.Error("another file: no error")
	}
}
