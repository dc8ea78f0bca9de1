package scanner

import "testing"

func TestMemberMatcher(t *testing.T) {
	tests := []struct {
		pattern, path string
		want          bool
	}{
		{"mix.dex", "assets/a/mix.dex", true},
		{"mix.dex", "mix.dex", true},
		{"mix.dex", "assets/remix.dex", false},
		{"mix.dex", "mix.dex.bak", false},
		{"shell", "lib/shell/", true},
		{"assets/a.bin", "assets/a.bin", true},
		{"assets/a.bin", "assets/a.bin/b", false},
		{"assets/a.bin", "other/assets/a.bin", false},
		{"assets/m*.dat", "assets/method1.dat", true},
		{"assets/m*.dat", "assets/m/1.dat", false},
		{"*.dat", "assets/m/1.dat", true},
		{"assets/kit/", "assets/kit/x/y", true},
		{"assets/kit/", "assets/kit", false},
	}
	for _, tt := range tests {
		if got := memberMatcher(tt.pattern)(tt.path); got != tt.want {
			t.Errorf("%s, %s: %v, want %v", tt.pattern, tt.path, got, tt.want)
		}
	}
}
