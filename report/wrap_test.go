package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "a line", 10, []string{"a line"}},
		{"words", "one two three", 7, []string{"one two", "three"}},
		{"Chinese", "所提供文本中未见披露", 8, []string{"所提供文", "本中未见", "披露"}},
		{"no closing mark begins a line", "所提供文，本中", 8, []string{"所提供", "文，本中"}},
		{"no opening mark ends a line", "所提供（文本）", 8, []string{"所提供", "（文本）"}},
		{"Latin in Chinese", "构建含有Pangle代码", 10, []string{"构建含有", "Pangle代码"}},
		{"long package", "com.bytedance.sdk.openadsdk", 20, []string{"com.bytedance.sdk.", "openadsdk"}},
		{"long word", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"narrower than a character", "推送", 1, []string{"推", "送"}},
		{"spaces at the ends", "  a  b ", 10, []string{"a b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.in, tt.width)); diff != "" {
				t.Errorf("wrap(%q, %d) (-want +got):\n%s", tt.in, tt.width, diff)
			}
		})
	}
}

// FuzzWrap holds wrap to lose nothing but spaces and to keep to the width
// wherever a break is allowed.
func FuzzWrap(f *testing.F) {
	f.Add("构建含有 Pangle（com.bytedance.sdk）的代码。", 12)
	f.Add("（（（（（（（（（（）））））））", 4)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if width < 2 || width > 200 {
			return
		}
		s = Sanitize(s)
		lines := wrap(s, width)
		if got, want := squeeze(strings.Join(lines, "")), squeeze(s); got != want {
			t.Fatalf("wrap(%q, %d) = %q", s, width, lines)
		}
		for _, line := range lines {
			if columns(line) > width {
				t.Fatalf("wrap(%q, %d): %q is %d columns wide", s, width, line, columns(line))
			}
		}
	})
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }

// TestTableAligned holds the separators of a table to stand below each other.
func TestTableAligned(t *testing.T) {
	var b strings.Builder
	rows := [][]string{
		{"极光推送", "push", "已披露 31"},
		{"Pangle\x1b[31m", "广告（字节跳动）", "未见披露"},
		{"", "a very long cell that has to be wrapped to fit 表格的宽度", "—"},
	}
	const width = 50
	if err := Table(&b, []string{"SDK", "类别", "政策"}, rows, width); err != nil {
		t.Fatal(err)
	}
	var first []int
	for line := range strings.Lines(b.String()) {
		line = strings.TrimSuffix(line, "\n")
		if n := columns(line); n > width {
			t.Errorf("%q is %d columns wide", line, n)
		}
		var at []int
		for i, r := range line {
			if r == '│' || r == '┼' {
				at = append(at, columns(line[:i]))
			}
		}
		if first == nil {
			first = at
		}
		if diff := cmp.Diff(first, at); diff != "" {
			t.Errorf("separators of %q (-first line +this):\n%s", line, diff)
		}
	}
}
