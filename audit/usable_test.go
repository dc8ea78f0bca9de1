package audit

import (
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/policy"
)

func TestUsableProse(t *testing.T) {
	own := strings.Repeat("我们在您注册账号时收集您填写的昵称，用于展示。", 60)
	tests := []struct {
		name  string
		lines []string
		want  bool
	}{
		{"a policy", []string{own}, true},
		{"too short", []string{"我们收集昵称。"}, false},
		{"a guide for developers", []string{own, "请在《隐私政策》中增加如下条款。", "插件用到的SDK也要添加到隐私政策。"}, false},
		{"a guide in English", []string{own, "Add the following to your privacy policy.", "Please add these clauses to your app's privacy policy."}, false},
		{"one odd line", []string{own, "我们会在隐私政策中说明变更。"}, true},
		{"where the text speaks of itself", []string{own, "变更会在本隐私政策中公布。", "我们按隐私政策处理信息。"}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := &policy.Policy{MentionsPrivacy: true}
			for _, line := range tt.lines {
				p.Prose = append(p.Prose, policy.Line{Text: line})
			}
			if got := usableProse(p); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
