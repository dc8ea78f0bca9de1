package audit

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

var undisclosedData = &Rule{
	ID:       "undisclosed-data",
	Severity: High,
	Title:    Text{ZH: "未披露的个人信息", EN: "undisclosed personal information"},
	About: Text{
		ZH: "App自身的代码（或库中没有的第三方代码）调用了读取某类个人信息的接口，而所提供文本的正文没有提到它，也没有能涵盖它的概括性词语。" +
			"只采用高置信度的接口；其权限须已声明、接口在可安装的设备上仍然有效；设备型号一类的技术信息不报告。" +
			"工信部164号文列举的场景和敏感信息为 high，其余为 medium；归属不明的代码为疑似，不高于 medium。SDK的代码由 sdk-scope-exceeds-row 与 undisclosed-sdk 负责。",
		EN: "The app's own code, or third-party code that the inventory does not know, calls an interface that reads a kind of personal information, and the prose of the supplied text names neither it nor an umbrella over it. " +
			"Only interfaces of high confidence count, whose permission is declared and which still work on a device that can install the build; technical data such as the model is not reported. " +
			"high for the scenes of MIIT notice 2020/164 and for sensitive information, medium otherwise; code of unknown origin is suspected and never above medium. Code of SDKs is the business of sdk-scope-exceeds-row and undisclosed-sdk.",
	},
	Fix: Text{
		ZH: "有功能需要的，在隐私政策正文中写明收集该信息的目的、方式与场景。",
		EN: "If a function needs it, state in the prose what the information is for and when it is taken.",
	},
	CodeFix: Text{
		ZH: "没有功能需要的，移除该调用。",
		EN: "If none does, remove the call.",
	},
	Clauses: []string{"ID-2.1", "PIPL-7", "PIPL-17", "MIIT-164-1.1"},
	check:   checkUndisclosedData,
}

func checkUndisclosedData(r *run) []Finding {
	if !r.prose {
		return nil
	}
	var out []Finding
	for _, d := range r.result.Data {
		t, ok := privacy.LookupDataType(d.Type)
		if !ok || t.Sensitivity == 0 {
			continue
		}
		reached := undisclosedReaches(d)
		if len(reached) == 0 {
			continue
		}
		f := Finding{
			Severity: Medium,
			Proof:    Suspected,
			Subject:  Subject{Kind: "data", ID: d.Type},
			Evidence: reachEvidence(reached),
			Message: Text{
				ZH: fmt.Sprintf("%s的代码读取%s，所提供文本的正文未见披露。", r.ownersOf(reached, "zh"), d.Name.In("zh")),
				EN: fmt.Sprintf("Code of %s reads the %s; the prose of the supplied text does not disclose it.", r.ownersOf(reached, "en"), d.Name.In("en")),
			},
		}
		if slices.ContainsFunc(reached, func(e Reach) bool { return e.Owner.Kind == scanner.AppOwner }) {
			f.Proof = Confirmed
			if t.Scene164 || t.Sensitivity >= 2 {
				f.Severity = High
			}
		}
		if d.Type == "phone_number" {
			f.Message.ZH += "这里指代码从SIM卡读取的本机号码；文本中用户注册时填写的手机号不能涵盖它。"
			f.Message.EN += " This is the number that code reads from the SIM card; one that people type in when they register does not cover it."
		}
		out = append(out, f)
	}
	return out
}

// undisclosedReaches returns how code other than that of known SDKs surely
// reaches the data, unsaid by the prose.
func undisclosedReaches(d Data) []Reach {
	return slices.DeleteFunc(slices.Clone(d.Evidence), func(e Reach) bool {
		return e.Owner.Kind == scanner.SDKOwner || e.Disclosure != Undisclosed || !certain(e)
	})
}

// certain reports whether a reach may ground a finding.
func certain(e Reach) bool { return e.Confidence == "high" && e.Live }

// reachEvidence shows call sites as evidence, at most five a target.
func reachEvidence(reached []Reach) []Evidence {
	var out []Evidence
	for _, e := range reached {
		x := Evidence{Kind: scanner.CallEvidence, Value: e.Target, Count: e.Count}
		for _, s := range e.Sites {
			site := s.Class
			if s.Method != "" {
				site += "." + s.Method
			}
			where := s.Member
			if s.Field != "" {
				where = s.Field + ", " + where
			}
			x.Examples = append(x.Examples, site+" ("+where+")")
		}
		if len(e.Sites) > 0 {
			x.Member = e.Sites[0].Member
		}
		out = append(out, x)
	}
	return out
}

// ownersOf names whose code reaches something.
func (r *run) ownersOf(reached []Reach, lang string) string {
	owners := make([]Owner, len(reached))
	for i, e := range reached {
		owners[i] = e.Owner
	}
	return r.ownerNames(owners, lang)
}

// ownerNames names owners, each once.
func (r *run) ownerNames(owners []Owner, lang string) string {
	var names []string
	for _, o := range owners {
		if name := r.ownerName(o, lang); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return enumerate(names, lang)
}

func (r *run) ownerName(o Owner, lang string) string {
	return ownerName(o, func(id string) Text { return r.entry(id).Name }).In(lang)
}

// ownerName names an owner as a reader knows it.
func ownerName(o Owner, sdkName func(id string) Text) Text {
	switch {
	case o.Kind == scanner.SDKOwner:
		return sdkName(o.ID)
	case o.Kind == scanner.AppOwner:
		return Text{ZH: "App自身", EN: "the app itself"}
	case o.ID == "":
		return Text{ZH: "归属不明的混淆代码", EN: "renamed code of unknown origin"}
	}
	return Text{ZH: o.ID, EN: o.ID}
}
