package audit

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var undisclosedPermission = &Rule{
	ID:       "undisclosed-permission",
	Severity: High,
	Title:    Text{ZH: "未披露的权限", EN: "undisclosed permission"},
	About: Text{
		ZH: "Manifest 声明了涉及个人信息的权限（危险权限、特殊权限，以及读取应用列表等），而所提供文本的正文既未提及该权限，也未提及它所涉及的个人信息。" +
			"只看在可安装的设备上可能被授予的权限（maxSdkVersion、目标版本）；通知权限与各类噪声权限从不报告；粗略位置由任何位置措辞满足，存储与相册互相满足。" +
			"只有概括性措辞的，或仅在SDK清单的行内出现的为 vague，降为 low。各权限的严重程度见权限表。",
		EN: "The manifest declares a permission that opens personal information (dangerous, special, or such as reading the list of apps) and the prose of the supplied text " +
			"names neither it nor the information behind it. Only permissions that some device able to install the build may grant count (maxSdkVersion, target); " +
			"notifications and noise permissions are never reported; any location wording satisfies coarse location, storage and photos satisfy each other. " +
			"What only a general wording covers, or only rows of the SDK list name, is vague and low. The permission table holds the severity of each.",
	},
	Fix: Text{
		ZH: "确需使用的，在隐私政策中写明申请目的与使用场景。",
		EN: "If the permission is needed, state its purpose and use in the policy.",
	},
	CodeFix: Text{
		ZH: "没有功能使用的，从 Manifest 中移除；依赖合并进来的用 tools:node=\"remove\"。",
		EN: "If nothing uses it, remove it from the manifest, with tools:node=\"remove\" where a dependency merges it in.",
	},
	Clauses: []string{"ID-2.1", "ID-3.3", "MIIT-164-2.1", "41391-6.5"},
	check:   checkUndisclosedPermission,
}

func checkUndisclosedPermission(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	for _, p := range r.result.Permissions {
		known, ok := privacy.LookupPermission(p.Name)
		if !ok || known.Expected != privacy.Yes || !p.Effective || p.Implied {
			continue
		}
		if p.Disclosure != Undisclosed && p.Disclosure != Vague {
			continue
		}
		f := Finding{
			Severity: Severity(known.Severity),
			Proof:    Confirmed,
			Subject:  Subject{Kind: "permission", ID: p.Name},
			Policy:   p.Policy,
			Evidence: r.permissionEvidence(p.Name),
			Message: Text{
				ZH: fmt.Sprintf("Manifest 声明了 %s（%s），所提供文本中未见披露。", p.Name, p.Label.In("zh")),
				EN: fmt.Sprintf("The manifest declares %s (%s); the supplied text does not disclose it.", p.Name, p.Label.In("en")),
			},
		}
		if p.Disclosure == Vague {
			f.Severity, f.Proof = Low, ToVerify
			f.Message = Text{
				ZH: fmt.Sprintf("Manifest 声明了 %s（%s），所提供文本只有概括性措辞，或只有SDK清单的行提到相关信息，未说明App自身为何申请。", p.Name, p.Label.In("zh")),
				EN: fmt.Sprintf("The manifest declares %s (%s); the supplied text has only a general wording for it, or only rows of the SDK list speak of it, and does not say why the app asks for it.", p.Name, p.Label.In("en")),
			}
		}
		if len(p.SDKs) > 0 {
			f.Message.ZH += fmt.Sprintf("本包中文档要求该权限的SDK：%s。", r.namesOf(p.SDKs, "zh"))
			f.Message.EN += fmt.Sprintf(" SDKs of this build whose documents ask for it: %s.", r.namesOf(p.SDKs, "en"))
		}
		switch {
		case len(p.UsedBy) > 0:
			f.Message.ZH += fmt.Sprintf("由调用位置推断，使用其所控制接口的代码属于：%s（不等于由其声明）。", r.ownerNames(p.UsedBy, "zh"))
			f.Message.EN += fmt.Sprintf(" Inferred from call sites, code that uses what it gates: %s (which need not be what declared it).", r.ownerNames(p.UsedBy, "en"))
		case len(p.SDKs) == 0 && !r.hidden():
			f.Message.ZH += "本包中没有代码或SDK文档能解释它。"
			f.Message.EN += " No code of the build and no SDK's document explains it."
		}
		out = append(out, f)
	}
	return out
}

// permissionEvidence names the manifests that declare a permission.
func (r *run) permissionEvidence(name string) []Evidence {
	var out []Evidence
	for _, p := range r.build.Permissions {
		e := Evidence{Kind: "permission", Value: p.Name, Member: p.Member}
		if p.Name == name && !slices.ContainsFunc(out, func(x Evidence) bool { return x.Member == e.Member }) {
			out = append(out, e)
		}
	}
	return out
}
