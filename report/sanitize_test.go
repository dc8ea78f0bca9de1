package report

import "testing"

func TestSanitize(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "极光推送 JPush—v3.2", "极光推送 JPush—v3.2"},
		{"ideographic space", "极光　推送", "极光　推送"},
		{"line feed", "a\nb", `a\nb`},
		{"carriage return", "a\r\nb", `a\r\nb`},
		{"tab", "a\tb", `a\tb`},
		{"colour", "\x1b[31mred", `\x1b[31mred`},
		{"title", "\x1b]0;x\x07", `\x1b]0;x\x07`},
		{"null and delete", "\x00\x7f", `\x00\x7f`},
		{"C1 control", "\u009b1m", `\u009b1m`},
		{"next line", "a\u0085b", `a\u0085b`},
		{"line separator", "a\u2028b", `a\u2028b`},
		{"right-to-left override", "\u202egnp.exe", `\u202egnp.exe`},
		{"isolate", "\u2066x\u2069", `\u2066x\u2069`},
		{"zero width space", "J\u200bPush", `J\u200bPush`},
		{"tag character", "a\U000e0041", `a\U000e0041`},
		{"not UTF-8", "a\xffb", `a\xffb`},
		{"emoji", "😀", "😀"},
		{"own output", `a\nb\x1b`, `a\nb\x1b`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Sanitize(tt.in)
			if got != tt.want {
				t.Errorf("Sanitize(%q) = %q, want %q", tt.in, got, tt.want)
			}
			if again := Sanitize(got); again != got {
				t.Errorf("Sanitize(%q) = %q, want it unchanged", got, again)
			}
		})
	}
}

func FuzzSanitize(f *testing.F) {
	f.Add("a\x1b[31m\u202e\xff\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range Sanitize(s) {
			if needsEscape(r) {
				t.Fatalf("Sanitize(%q) leaves %U", s, r)
			}
		}
	})
}
