package cli

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// sdkFilter narrows a list of entries; "" lets everything through.
type sdkFilter struct{ category, vendor, name string }

func (f sdkFilter) lets(s *sdkdb.SDK) bool {
	has := func(text, part string) bool { return strings.Contains(strings.ToLower(text), strings.ToLower(part)) }
	names := s.ID + "\n" + s.Name.ZH + "\n" + s.Name.EN + "\n" + strings.Join(s.Aliases, "\n")
	vendor := s.Vendor.Name.ZH + "\n" + s.Vendor.Name.EN + "\n" + strings.Join(s.Vendor.Companies, "\n")
	return (f.category == "" || s.Category == f.category) && has(vendor, f.vendor) && has(names, f.name)
}

func sdkListCommand() *command {
	return &command{
		name:  "sdk list",
		short: text{ZH: "列出SDK库", EN: "list the SDKs of the inventory"},
		flags: func(fs *pflag.FlagSet, a *app) {
			fs.StringVar(&a.filter.category, "category", "", a.say("只列该类别", "only this category"))
			choices(fs, "category", categoryKeys()...)
			fs.StringVar(&a.filter.vendor, "vendor", "", a.say("只列提供方名称含此文字的", "only where the vendor's name holds this"))
			fs.StringVar(&a.filter.name, "name", "", a.say("只列名称含此文字的", "only where a name holds this"))
			tableFlags(fs, a, "text", "json", "csv")
			inventoryFlags(fs, a)
		},
		run: runSDKList,
	}
}

// tableFlags adds the output flags of commands that print no report.
func tableFlags(fs *pflag.FlagSet, a *app, formats ...string) {
	fs.StringVarP(&a.format, "format", "f", "text", a.say("输出格式：%s", "output format: %s", strings.Join(formats, ", ")))
	choices(fs, "format", formats...)
}

// tableFormat refuses an output format that a command with tableFlags lacks.
func (a *app) tableFormat(command string, formats ...string) error {
	if slices.Contains(formats, a.format) {
		return nil
	}
	return usageError{a.say("%s 没有 %q 格式，可以是 %s", "%s has no format %q; it is one of %s", command, a.format, strings.Join(formats, ", "))}
}

// entry is what sdk list prints as JSON of an SDK.
type entry struct {
	ID       string           `json:"id"`
	Name     text             `json:"name"`
	Vendor   string           `json:"vendor"`
	Category string           `json:"category"`
	Collects string           `json:"collects_personal_info"`
	Prefixes []string         `json:"prefixes"`
	Verified []sdkdb.Artifact `json:"verified"`
}

func newEntry(s *sdkdb.SDK) entry {
	return entry{
		ID: s.ID, Name: s.Name, Vendor: s.Vendor.Name.In("zh"), Category: s.Category, Collects: string(s.CollectsPersonalInfo()),
		Prefixes: append([]string{}, s.Prefixes...), Verified: append([]sdkdb.Artifact{}, s.Verified...),
	}
}

func runSDKList(_ context.Context, a *app, _ []string) (int, error) {
	if err := a.tableFormat("sdk list", "text", "json", "csv"); err != nil {
		return exitUsage, err
	}
	if _, ok := sdkdb.LookupCategory(a.filter.category); a.filter.category != "" && !ok {
		return exitUsage, usageError{a.say("没有 %q 这个类别，可以是 %s", "unknown category %q; it is one of %s", a.filter.category, strings.Join(categoryKeys(), ", "))}
	}
	db, err := a.inventory()
	if err != nil {
		return exitUsage, err
	}
	var listed []*sdkdb.SDK
	for s := range db.All() {
		if a.filter.lets(s) {
			listed = append(listed, s)
		}
	}
	switch a.format {
	case "json":
		entries := []entry{}
		for _, s := range listed {
			entries = append(entries, newEntry(s))
		}
		return exitOK, writeJSON(a.stdout, entries)
	case "csv":
		return exitOK, writeEntriesCSV(a.stdout, listed)
	}
	var rows [][]string
	for _, s := range listed {
		category, _ := sdkdb.LookupCategory(s.Category)
		rows = append(rows, []string{s.ID, s.Name.In(a.lang), s.Vendor.Name.In(a.lang), category.Name.In(a.lang)})
	}
	header := []string{"ID", a.say("名称", "name"), a.say("提供方", "vendor"), a.say("类别", "category")}
	if err := report.Table(a.stdout, header, rows, a.width()); err != nil {
		return exitIncomplete, err
	}
	_, err = fmt.Fprintln(a.stdout, a.say("共 %d 个", "%d entries", len(rows)))
	return exitOK, err
}

// categoryKeys returns the keys of the categories, in the order of lists.
func categoryKeys() []string {
	var keys []string
	for _, c := range sdkdb.Categories() {
		keys = append(keys, c.Key)
	}
	return keys
}

// writeEntriesCSV writes entries one a line, under a header.
func writeEntriesCSV(w io.Writer, sdks []*sdkdb.SDK) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"id", "name_zh", "name_en", "vendor", "category", "collects_personal_info", "prefixes"}) // Flush reports
	for _, s := range sdks {
		_ = out.Write([]string{s.ID, s.Name.ZH, s.Name.EN, s.Vendor.Name.In("zh"), s.Category, string(s.CollectsPersonalInfo()), strings.Join(s.Prefixes, " ")})
	}
	out.Flush()
	return out.Error()
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func sdkResolveCommand() *command {
	return &command{
		name: "sdk resolve", args: "NAME", minArgs: 1, maxArgs: 1,
		short: text{ZH: "说明一个政策中的名称对应哪个SDK、依据是什么", EN: "say which SDK a name in a policy means, and why"},
		long: text{
			ZH: "退出状态：0 已确定；1 不能确定（ambiguous）或清单中没有（unknown）；2 用法错误。",
			EN: "Exit status: 0 if the name is resolved, 1 if it is ambiguous or unknown, 2 for usage.",
		},
		flags: func(fs *pflag.FlagSet, a *app) {
			fs.StringVar(&a.query.Vendor, "vendor", "", a.say("该行的提供方", "the vendor of the row"))
			fs.StringVar(&a.query.URL, "link", "", a.say("该行的链接", "the link of the row"))
			fs.StringVar(&a.query.Package, "package", "", a.say("该行的包名", "the package of the row"))
			fs.StringVar(&a.query.Purpose, "purpose", "", a.say("该行的目的", "the purpose of the row"))
			tableFlags(fs, a, "text", "json")
			inventoryFlags(fs, a)
		},
		run: func(_ context.Context, a *app, args []string) (int, error) {
			if err := a.tableFormat("sdk resolve", "text", "json"); err != nil {
				return exitUsage, err
			}
			db, err := a.inventory()
			if err != nil {
				return exitUsage, err
			}
			a.query.Name = args[0]
			res := db.Resolve(a.query)
			status := exitOK
			if res.Status != sdkdb.Resolved {
				status = exitFindings
			}
			if a.format == "json" {
				res.Candidates = append([]sdkdb.Candidate{}, res.Candidates...)
				return status, writeJSON(a.stdout, res)
			}
			fmt.Fprintf(a.stdout, "%s: %s\n", res.Status, report.Sanitize(res.Reason.In(a.lang)))
			var rows [][]string
			for _, c := range res.Candidates {
				s, _ := db.Lookup(c.ID)
				rows = append(rows, []string{c.ID, s.Name.In(a.lang), s.Vendor.Name.In(a.lang), c.How, fmt.Sprintf("%.2f", c.Score)})
			}
			if len(rows) == 0 {
				return status, nil
			}
			header := []string{"ID", a.say("名称", "name"), a.say("提供方", "vendor"), a.say("依据", "how"), a.say("把握", "score")}
			return status, report.Table(a.stdout, header, rows, a.width())
		},
	}
}

func sdkLintCommand() *command {
	return &command{
		name: "sdk lint", args: "DIR", minArgs: 1, maxArgs: 1,
		short: text{ZH: "检查一个SDK库目录", EN: "check an inventory directory"},
		long: text{
			ZH: "DIR 是叠加在内置SDK库之上的目录（即 --sdkdb 的参数）。每个问题一行：文件：行：说明。有问题以状态 1 退出。",
			EN: "DIR is laid over the built-in inventory, as --sdkdb does it. Faults are printed as file:line: text; any fault exits with status 1.",
		},
		run: func(_ context.Context, a *app, args []string) (int, error) {
			if err := checkDir(args[0]); err != nil {
				return exitUsage, usageError{err.Error()}
			}
			faults := sdkdb.Lint(os.DirFS(args[0]), sdkdb.Builtin())
			for _, f := range faults {
				fmt.Fprintln(a.stdout, f)
			}
			if len(faults) > 0 {
				return exitFindings, nil
			}
			fmt.Fprintln(a.stdout, a.say("没有问题", "no faults"))
			return exitOK, nil
		},
	}
}
