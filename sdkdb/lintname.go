package sdkdb

import (
	"fmt"
	"slices"
)

// names checks that a name means one entry. A name of several is generic in all
// of them but one at most.
func (e *entry) names() {
	e.alias(e.Name.ZH, "name", "zh")
	e.alias(e.Name.EN, "name", "en")
	for i, name := range e.Aliases {
		e.alias(name, "aliases", i)
	}
	for i, name := range e.SeenInPolicies {
		e.alias(name, "seen_in_policies", i)
	}
	for i, name := range e.Generic {
		if key, _ := nameKey(name); key == "" {
			e.fault(fmt.Sprintf("%q has no letters", name), "generic", i)
		}
	}
}

func (e *entry) alias(name string, path ...any) {
	if name == "" && path[0] == "name" {
		return // one of the languages may be missing
	}
	key, _ := nameKey(name)
	switch {
	case key == "":
		e.fault(fmt.Sprintf("%q has no letters", name), path...)
	case slices.Contains(functionWords, looseKey(key)):
		e.fault(fmt.Sprintf("%q says what an SDK is for, not which it is: list it under generic", name), path...)
	}
	for _, row := range literal(e.db.index.named(key)) {
		if other := e.db.sdks[row.sdk].ID; other != e.ID && row.kind != genericName {
			e.fault(fmt.Sprintf("%q is a name of %s too: list it under generic", name, other), path...)
		}
	}
}

// functionWords are keys that name a function, so that no entry has them for a
// name of its own.
var functionWords = []string{
	"推送", "统计", "分析", "地图", "定位", "支付", "分享", "登录", "一键登录", "广告", "语音", "人脸识别",
	"客服", "直播", "视频", "播放器", "扫码", "风控", "验证码", "热修复", "oaid", "移动推送", "短信验证",
	"sdk", "push", "pay", "login", "share", "map", "ads", "analytics", "im", "oss",
}
