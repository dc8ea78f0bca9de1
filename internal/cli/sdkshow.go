package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func sdkShowCommand() *command {
	return &command{
		name: "sdk show", args: "ID", minArgs: 1, maxArgs: 1,
		short: text{ZH: "显示SDK库中的一个条目及其依据", EN: "show an entry of the inventory and its sources"},
		flags: func(fs *pflag.FlagSet, a *app) {
			tableFlags(fs, a, "text", "json")
			inventoryFlags(fs, a)
		},
		run: func(_ context.Context, a *app, args []string) (int, error) {
			if err := a.tableFormat("sdk show", "text", "json"); err != nil {
				return exitUsage, err
			}
			db, err := a.inventory()
			if err != nil {
				return exitUsage, err
			}
			s, ok := db.Lookup(args[0])
			if !ok {
				return exitUsage, usageError{a.say("SDK库中没有 %q；用 sdkaudit sdk list --name 查找", "no entry %q; look for it with sdkaudit sdk list --name", args[0])}
			}
			if a.format == "json" {
				return exitOK, writeJSON(a.stdout, newDetail(s))
			}
			a.showSDK(s)
			return exitOK, nil
		},
	}
}

// detail is what sdk show prints as JSON: an entry with all its facts.
type detail struct {
	entry
	Companies         []string            `json:"companies"`
	Country           string              `json:"country"`
	Aliases           []string            `json:"aliases"`
	SeenInPolicies    []string            `json:"seen_in_policies"`
	Generic           []string            `json:"generic"`
	WeakPrefixes      []string            `json:"weak_prefixes"`
	Not               []string            `json:"not"`
	Components        []string            `json:"components"`
	MetaData          []string            `json:"meta_data"`
	Authorities       []string            `json:"authorities"`
	CustomPermissions []string            `json:"custom_permissions"`
	Libraries         []string            `json:"libraries"`
	WeakLibraries     []string            `json:"weak_libraries"`
	Assets            []string            `json:"assets"`
	Strings           []string            `json:"strings"`
	Domains           []string            `json:"domains"`
	Maven             []string            `json:"maven"`
	Permissions       []string            `json:"permissions"`
	PersonalInfo      []string            `json:"personal_info"`
	PrivacyURL        string              `json:"privacy_url"`
	PartOf            []string            `json:"part_of"`
	Bundles           []string            `json:"bundles"`
	Sources           []sdkdb.SourceGroup `json:"sources"`
	Notes             string              `json:"notes"`
}

func newDetail(s *sdkdb.SDK) detail {
	list := func(texts []string) []string { return append([]string{}, texts...) }
	return detail{
		entry: newEntry(s), Companies: list(s.Vendor.Companies), Country: s.Vendor.Country,
		Aliases: list(s.Aliases), SeenInPolicies: list(s.SeenInPolicies), Generic: list(s.Generic),
		WeakPrefixes: list(s.WeakPrefixes), Not: list(s.Not), Components: list(s.Components), MetaData: list(s.MetaData),
		Authorities: list(s.Authorities), CustomPermissions: list(s.CustomPermissions),
		Libraries: list(s.Libraries), WeakLibraries: list(s.WeakLibraries), Assets: list(s.Assets), Strings: list(s.Strings),
		Domains: list(s.Domains), Maven: list(s.Maven),
		Permissions: list(s.Permissions), PersonalInfo: list(s.PersonalInfo), PrivacyURL: s.PrivacyURL,
		PartOf: list(s.PartOf), Bundles: list(s.Bundles), Sources: append([]sdkdb.SourceGroup{}, s.Sources...), Notes: s.Notes,
	}
}

func (a *app) showSDK(s *sdkdb.SDK) {
	category, _ := sdkdb.LookupCategory(s.Category)
	line := func(label string, values ...string) {
		values = deleteEmpty(values)
		if len(values) > 0 {
			fmt.Fprintf(a.stdout, "%s: %s\n", label, report.Sanitize(strings.Join(values, ", ")))
		}
	}
	fmt.Fprintf(a.stdout, "%s · %s\n", s.ID, report.Sanitize(s.Name.In(a.lang)))
	line(a.say("名称", "names"), append([]string{s.Name.ZH, s.Name.EN}, s.Aliases...)...)
	line(a.say("政策中见过的名称", "names seen in policies"), s.SeenInPolicies...)
	line(a.say("只有与提供方同现才算的名称", "names that count only with the vendor"), s.Generic...)
	line(a.say("提供方", "vendor"), append([]string{s.Vendor.Name.In(a.lang)}, s.Vendor.Companies...)...)
	line(a.say("国家或地区", "country"), s.Vendor.Country)
	line(a.say("类别", "category"), category.Name.In(a.lang))
	line(a.say("收集个人信息", "collects personal information"), string(s.CollectsPersonalInfo()))
	line(a.say("提供方称收集", "the vendor says it collects"), a.dataTypeNames(s.PersonalInfo)...)
	line(a.say("隐私政策", "privacy policy"), s.PrivacyURL)
	line(a.say("包名前缀", "package prefixes"), s.Prefixes...)
	line(a.say("与之同在时才算的前缀", "prefixes that count only beside these"), s.WeakPrefixes...)
	line(a.say("不属于它的", "not its own"), s.Not...)
	line(a.say("组件", "components"), s.Components...)
	line("meta-data", s.MetaData...)
	line(a.say("内容提供者", "authorities"), s.Authorities...)
	line(a.say("自定义权限", "custom permissions"), s.CustomPermissions...)
	line(a.say("原生库", "native libraries"), append(append([]string{}, s.Libraries...), s.WeakLibraries...)...)
	line(a.say("资源文件", "assets"), s.Assets...)
	line(a.say("字符串", "strings"), s.Strings...)
	line(a.say("域名", "domains"), s.Domains...)
	line(a.say("权限", "permissions"), s.Permissions...)
	line("Maven", s.Maven...)
	line(a.say("属于", "part of"), s.PartOf...)
	line(a.say("带入", "bundles"), s.Bundles...)
	for _, v := range s.Verified {
		line(a.say("已核实于", "verified in"), v.Name+" "+v.Version+" sha256:"+v.SHA256)
	}
	for _, group := range s.Sources {
		line(a.say("来源", "sources")+" ("+group.Facts+")", group.Refs...)
	}
	line(a.say("备注", "notes"), s.Notes)
}

// dataTypeNames returns the names of data types in the user's language.
func (a *app) dataTypeNames(keys []string) []string {
	var out []string
	for _, key := range keys {
		if t, ok := privacy.LookupDataType(key); ok {
			out = append(out, t.Name.In(a.lang))
		}
	}
	return out
}

func deleteEmpty(values []string) []string {
	var out []string
	for _, v := range values {
		if v != "" {
			out = append(out, v)
		}
	}
	return out
}
