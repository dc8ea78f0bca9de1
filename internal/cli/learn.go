package cli

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func sdkLearnCommand() *command {
	return &command{
		name: "sdk learn", args: "FILE", minArgs: 1, maxArgs: 1,
		short: text{
			ZH: "根据提供方的 AAR、JAR 或 APK 中的包，拟出一个SDK库条目",
			EN: "propose an inventory entry from a vendor's AAR or JAR, or a package of an APK",
		},
		long: text{
			ZH: "条目以 YAML 写到标准输出；名称、类别和提供方留空，由人填写。已有条目的代码不算在内。\n" +
				"对 APK 用 --package 指定要学的包，例如 scan 列出的未识别代码。",
			EN: "The entry is written to standard output as YAML; names, category and vendor are left for a person to fill in. Code of existing entries is left out.\n" +
				"Of an APK one package is learned, such as the unidentified code that scan lists: --package says which.",
		},
		flags: func(fs *pflag.FlagSet, a *app) {
			fs.StringVar(&a.learn, "package", "", a.say("只学这个包下的代码", "learn only the code under this package"))
			inventoryFlags(fs, a)
		},
		run: runSDKLearn,
	}
}

func runSDKLearn(ctx context.Context, a *app, args []string) (int, error) {
	db, err := a.inventory()
	if err != nil {
		return exitUsage, err
	}
	groups, closeAll, err := a.openBuilds(ctx, args)
	defer closeAll()
	if err != nil {
		return exitIncomplete, err
	}
	if len(groups) > 1 {
		return exitUsage, usageError{a.say("%s 中有 %d 个应用，一次只学一个", "%s holds %d apps; learn from one at a time", args[0], len(groups))}
	}
	stop := a.progressOn(args[0])
	p, err := scanner.Learn(ctx, groups[0], db, a.learn)
	stop()
	if err != nil {
		return exitIncomplete, fmt.Errorf("%s: %w", args[0], err)
	}
	d := draft{app: a}
	d.write(p, db)
	_, err = a.stdout.Write([]byte(d.String()))
	return exitOK, err
}

// draft is a YAML file while it is written.
type draft struct {
	strings.Builder
	app *app
}

// write writes the file: what a person must fill in is left empty, so that lint
// asks for it.
func (d *draft) write(p *scanner.Proposal, db *sdkdb.DB) {
	say := d.app.say
	from := p.File.Name + " sha256:" + p.File.SHA256
	d.comment("", say("由 sdkaudit sdk learn 根据 %s 拟出", "proposed by sdkaudit sdk learn from %s", p.File.Name))
	if p.Version != "" {
		d.comment("", say("Manifest 中的版本：%s", "version in its manifest: %s", p.Version))
	}
	d.comment("", say("补上空着的内容，逐项核对，再运行 sdkaudit sdk lint", "fill in what is empty, check every line, then run sdkaudit sdk lint"))
	d.WriteString("vendor:\n  name: {zh: \"\", en: \"\"}\n  country: \"\"\nsdks:\n")
	fmt.Fprintf(d, "  - id: %s\n    name: {zh: \"\", en: \"\"}\n    category: \"\"\n", draftID(p, db))
	d.prefixes(p)
	lists := []struct {
		field string
		items []string
	}{
		{"components", p.Components}, {"meta_data", p.MetaData}, {"authorities", ownAuthorities(p.Authorities)},
		{"custom_permissions", p.CustomPermissions}, {"libraries", p.Libraries}, {"permissions", p.Permissions},
	}
	for _, l := range lists {
		d.list("    ", l.field, l.items)
	}
	if len(p.DataTypes) > 0 {
		d.comment("    ", say("代码会访问：%s；personal_info 以提供方的文档为准", "its code reaches: %s; personal_info is what the vendor's documents say", strings.Join(p.DataTypes, ", ")))
	}
	for _, id := range p.Others {
		d.comment("    ", say("其中还有 %s；是它带入的就列入 bundles", "%s is in it too; if it brings that along, list it under bundles", id))
	}
	d.WriteString("    sources:\n")
	for _, l := range append(lists, struct {
		field string
		items []string
	}{"prefixes", names(p.Prefixes)}) {
		if len(l.items) > 0 {
			d.list("      ", l.field, []string{from})
		}
	}
	fmt.Fprintf(d, "    specimens:\n      from: %s\n", yamlText(from))
	d.list("      ", "match", p.Specimens)
	d.comment("    ", say("若取自 Maven 或 npm，改为 verified:", "if it is from Maven or npm, make this verified:"))
	d.comment("    ", fmt.Sprintf("  - {name: group:artifact, version: %q, sha256: %s}", p.Version, p.File.SHA256))
}

// prefixes writes the proposed prefixes with what speaks for each. Weak ones
// come last, and alone are none.
func (d *draft) prefixes(p *scanner.Proposal) {
	say := d.app.say
	field := ""
	short := false
	for _, prefix := range p.Prefixes {
		next := "prefixes"
		if prefix.Weak && field != "" {
			next = "weak_prefixes"
		}
		if next != field {
			field = next
			fmt.Fprintf(d, "    %s:\n", field)
		}
		note := say("%d 个类", "classes: %d", prefix.Classes)
		if prefix.Kept {
			note += say("，混淆规则保留其名称", ", kept by its consumer rules")
		}
		fmt.Fprintf(d, "      - %s # %s\n", yamlText(prefix.Package), note)
		short = short || !strings.Contains(prefix.Package, ".")
	}
	if short {
		d.WriteString("    allow_short: true\n")
	}
	if p.Left > 0 {
		d.comment("    ", say("另有 %d 个类，其包名过短、过泛或已被混淆", "in packages too small, too broad or renamed, classes: %d", p.Left))
	}
}

func (d *draft) comment(indent, words string) {
	fmt.Fprintf(d, "%s# %s\n", indent, report.Sanitize(words))
}

func (d *draft) list(indent, field string, items []string) {
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(d, "%s%s:\n", indent, field)
	for _, item := range items {
		fmt.Fprintf(d, "%s  - %s\n", indent, yamlText(item))
	}
}

// plainText matches text that YAML takes as it is, a string.
var plainText = regexp.MustCompile(`^[A-Za-z$][\w.$/;+-]*$`)

// yamlText spells text from the binary so that YAML reads it as a string.
func yamlText(s string) string {
	if plainText.MatchString(s) {
		return s
	}
	return strconv.QuoteToASCII(s)
}

func names(prefixes []scanner.ProposedPrefix) []string {
	var out []string
	for _, p := range prefixes {
		out = append(out, p.Package)
	}
	return out
}

// ownAuthorities drops the authorities that any app may have for itself.
func ownAuthorities(list []string) []string {
	var out []string
	for _, a := range list {
		last := strings.ToLower(a[strings.LastIndexByte(a, '.')+1:])
		if last != "provider" && last != "fileprovider" {
			out = append(out, a)
		}
	}
	return out
}

// draftID makes an id of the main prefix: com.example.push becomes example-push.
func draftID(p *scanner.Proposal, db *sdkdb.DB) string {
	name := strings.ToLower(p.Prefixes[0].Package)
	if _, rest, ok := strings.Cut(name, "."); ok {
		name = rest
	}
	id := strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name), "-")
	if _, taken := db.Lookup(id); taken {
		id += "-2"
	}
	return yamlText(id)
}
