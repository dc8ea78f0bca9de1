package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

type text = privacy.Text

// app is one run of the program: its streams and the values of its flags.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer

	lang        string
	format      string
	files       []string // as given with -o
	outputs     []output // where the report goes
	color       string
	quiet       bool
	verbose     bool
	failOn      string
	asOf        string
	baseline    string          // path
	earlier     []*audit.Result // what it holds
	configPath  string
	config      config
	carry       string // --carry
	carried     []byte // what --carry holds
	suppressed  bool   // --show-suppressed
	failOnNew   bool   // diff --fail-on-new
	check       bool   // policy --check
	lists       bool   // draft --lists
	policies    []string
	inventories []string
	mapping     string      // file that undoes the renaming of classes
	limits      apk.Limits  // on what is read of builds
	query       sdkdb.Query // sdk resolve
	filter      sdkFilter   // sdk list
	learn       string      // sdk learn: package
}

// language returns the language that args ask for, else that of the locale.
// It looks before the flags are parsed, because their help is translated.
func language(args []string) string {
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok && (value == "zh" || value == "en") {
			return value
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			if strings.HasPrefix(value, "zh") {
				return "zh"
			}
			return "en"
		}
	}
	return "en"
}

// dropLanguage drops a --lang before the command: language has seen it.
func dropLanguage(args []string) []string {
	switch {
	case len(args) > 1 && args[0] == "--lang":
		return args[2:]
	case len(args) > 0 && strings.HasPrefix(args[0], "--lang="):
		return args[1:]
	}
	return args
}

func (a *app) say(zh, en string, args ...any) string { return say(zh, en, a.lang, args...) }

// writeFlags adds the flags of commands that write a document in one of formats.
func writeFlags(fs *pflag.FlagSet, a *app, formats []string) {
	fs.StringVarP(&a.format, "format", "f", "", a.say("输出格式：%s（默认 %s，或由 -o 的扩展名决定）", "output format: %s (default %s, or as the ending of -o says)", strings.Join(formats, ", "), formats[0]))
	fs.StringArrayVarP(&a.files, "output", "o", nil, a.say("写入文件而不是标准输出，写作 [格式=]文件，- 为标准输出（可重复）", "write to a file instead of standard output, given as [FORMAT=]FILE; - is standard output (repeatable)"))
	fs.StringVar(&a.color, "color", "auto", a.say("颜色：auto、always 或 never", "colour: auto, always or never"))
	choices(fs, "format", formats...)
	choices(fs, "color", "auto", "always", "never")
	fs.BoolVarP(&a.quiet, "quiet", "q", false, a.say("只给出退出状态和错误", "print errors only; the exit status tells the rest"))
}

// outputFlags adds the flags of commands that print a report.
func outputFlags(fs *pflag.FlagSet, a *app) {
	writeFlags(fs, a, report.Formats())
	fs.StringVar(&a.carry, "carry", "", a.say("保留这份旧 XLSX 中人工填写的列", "keep what people typed into this old XLSX"))
	fs.BoolVarP(&a.verbose, "verbose", "v", false, a.say("完整列出", "list everything in full"))
	fs.BoolVar(&a.suppressed, "show-suppressed", false, a.say("文本中也列出已豁免或在基线中的发现", "list findings that are suppressed too, in text"))
}

// inventoryFlags adds the flags of commands that use the inventory.
func inventoryFlags(fs *pflag.FlagSet, a *app) {
	configFlag(fs, a)
	fs.StringArrayVar(&a.inventories, "sdkdb", nil, a.say("叠加一个SDK库目录（可重复）", "lay an inventory directory over the built-in one (repeatable)"))
}

// checkFlags refuses values that no command accepts.
func (a *app) checkFlags() error {
	checks := []struct {
		flag, value string
		known       []string
	}{
		{"--lang", a.lang, []string{"zh", "en"}},
		{"--format", a.format, append(report.Formats(), "")},
		{"--color", a.color, []string{"auto", "always", "never", ""}},
		{"--fail-on", a.failOn, append(slices.Clone(failOnValues), "")},
	}
	for _, c := range checks {
		if !slices.Contains(c.known, c.value) {
			known := slices.DeleteFunc(slices.Clone(c.known), func(s string) bool { return s == "" })
			return usageError{a.say("%s 不能是 %q，可以是 %s", "%s cannot be %q; it is one of %s", c.flag, c.value, strings.Join(known, ", "))}
		}
	}
	if _, err := a.day(); err != nil {
		return usageError{a.say("--as-of 应为 YYYY-MM-DD 形式的日期，而不是 %q", "--as-of wants a date such as 2025-01-31, not %q", a.asOf)}
	}
	var err error
	if a.outputs, err = a.parseOutputs(a.files); err != nil {
		return err
	}
	return a.checkOutputs()
}

// day is the date by which the audit judges.
func (a *app) day() (time.Time, error) {
	if a.asOf == "" {
		return time.Now(), nil
	}
	return time.Parse(time.DateOnly, a.asOf)
}

// inventory loads the built-in inventory and lays those of --sdkdb over it.
func (a *app) inventory() (*sdkdb.DB, error) {
	db := sdkdb.Builtin()
	for _, dir := range a.inventories {
		if err := checkDir(dir); err != nil {
			return nil, usageError{fmt.Sprintf("--sdkdb: %v", err)}
		}
		overlay, err := sdkdb.Load(os.DirFS(dir))
		if err != nil {
			return nil, inventoryFaults(dir, err)
		}
		if db, err = db.Merge(overlay); err != nil {
			return nil, usageError{fmt.Sprintf("--sdkdb %q: %v", dir, err)}
		}
	}
	return db, nil
}

// inventoryFaults tells what is wrong with an inventory directory, a fault a
// line.
func inventoryFaults(dir string, err error) error {
	var faults sdkdb.Faults
	if !errors.As(err, &faults) {
		return usageError{fmt.Sprintf("--sdkdb %q: %v", dir, err)}
	}
	var errs []error
	for _, f := range faults {
		f.File = filepath.Join(dir, f.File)
		errs = append(errs, usageError{"--sdkdb: " + f.Error()})
	}
	return errors.Join(errs...)
}

// checkDir refuses a path that is no directory: the file system that is made of
// it would only look empty.
func checkDir(path string) error {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is not a directory", path)
	}
	return err
}

// printError tells what went wrong, line by line, and how to get on.
func (a *app) printError(err error) {
	for _, e := range flatten(err) {
		fmt.Fprintf(a.stderr, "sdkaudit: %s\n", report.Sanitize(a.explainError(e)))
		if hint := a.hint(e); hint != "" {
			fmt.Fprintf(a.stderr, "%s%s\n", a.say("提示：", "hint: "), hint)
		}
	}
}

// flatten takes apart errors that errors.Join made, which says no more than
// they do.
func flatten(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok || err.Error() != errors.Join(joined.Unwrap()...).Error() {
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, flatten(e)...)
	}
	return out
}
