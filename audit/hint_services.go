package audit

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var hintServices = &Rule{
	ID:       "hint-notice-services",
	Severity: Info,
	Title:    Text{ZH: "提示：特殊服务未说明", EN: "hint: a special service goes unmentioned"},
	About: Text{
		ZH: "Manifest 声明了无障碍、通知监听、VPN 或设备管理器组件，它们能看到其他应用的内容或控制设备，而政策没有提到。" +
			"已由 undisclosed-data 报告的不再提示。",
		EN: "The manifest declares an accessibility, notification-listener, VPN or device-admin component, which can see other apps' content or control the device, and the policy does not mention it. " +
			"What undisclosed-data tells is not told again.",
	},
	Fix: Text{
		ZH: "在政策中写明该服务的用途。",
		EN: "State in the policy what the service is for.",
	},
	CodeFix: Text{
		ZH: "不需要的，移除。",
		EN: "Remove it if it is not needed.",
	},
	Clauses: []string{"ID-2.1", "PIPL-17"},
	check:   checkHintServices,
}

// services are the components by the permission that guards them.
var services = []struct {
	permission string
	data       string // type that such a component reads, if there is one
	name       Text
	words      func() *regexp.Regexp
}{
	{"android.permission.BIND_ACCESSIBILITY_SERVICE", "accessibility", Text{ZH: "无障碍服务", EN: "accessibility service"}, privacy.Lazily(`无障碍|辅助功能|(?i:accessibility)`)},
	{"android.permission.BIND_NOTIFICATION_LISTENER_SERVICE", "notification_content", Text{ZH: "通知监听服务", EN: "notification listener"}, privacy.Lazily(`通知(?:栏)?(?:使用权|监听|读取)|(?:读取|监听|访问)[^。]{0,8}通知|(?i:notification (?:access|listener))`)},
	{"android.permission.BIND_VPN_SERVICE", "", Text{ZH: "VPN 服务", EN: "VPN service"}, privacy.Lazily(`(?i:vpn)`)},
	{"android.permission.BIND_DEVICE_ADMIN", "", Text{ZH: "设备管理器", EN: "device administrator"}, privacy.Lazily(`设备管理|(?i:device admin)`)},
}

func checkHintServices(r *run) []Finding {
	if !r.prose {
		return nil
	}
	var out []Finding
	for _, s := range services {
		var evidence []Evidence
		for _, c := range r.build.Components {
			if c.Permission == s.permission {
				evidence = append(evidence, Evidence{Kind: "component", Value: c.Name, Member: c.Member})
			}
		}
		if len(evidence) == 0 || r.toldAsData(s.data) {
			continue
		}
		if _, said := r.firstLine(s.words().MatchString); said {
			continue
		}
		out = append(out, Finding{
			Severity: Info,
			Proof:    Confirmed,
			Subject:  Subject{Kind: "permission", ID: s.permission},
			Evidence: evidence,
			Message: Text{
				ZH: fmt.Sprintf("Manifest 声明了%s，政策没有提到。", s.name.In("zh")),
				EN: fmt.Sprintf("The manifest declares a component of the kind %s; the policy does not mention it.", s.name.In("en")),
			},
		})
	}
	return out
}

// toldAsData reports whether undisclosed-data tells of a type.
func (r *run) toldAsData(key string) bool {
	return slices.ContainsFunc(r.result.Data, func(d Data) bool { return d.Type == key && len(undisclosedReaches(d)) > 0 })
}
