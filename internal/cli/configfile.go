package cli

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// configName is the name of the configuration file.
const configName = ".sdkaudit.yaml"

// config is a configuration file; docs/config.md describes its keys. The zero
// value says nothing. Paths are relative to the directory of the file.
type config struct {
	Policies    []string                         `yaml:"policies"`
	SDKDB       []string                         `yaml:"sdkdb"`
	FirstParty  []lined[string]                  `yaml:"first_party"`
	AppCategory lined[string]                    `yaml:"app_category"`
	FailOn      lined[string]                    `yaml:"fail_on"`
	Severities  map[string]lined[audit.Severity] `yaml:"severities"`
	Baseline    string                           `yaml:"baseline"`
	Outputs     []lined[string]                  `yaml:"outputs"`
	Exceptions  []lined[audit.Exception]         `yaml:"exceptions"`

	path string
}

// lined is a value and the line that it begins on.
type lined[T any] struct {
	value T
	line  int
}

// UnmarshalYAML reads the value of n.
func (l *lined[T]) UnmarshalYAML(n *yaml.Node) error {
	l.line = n.Line
	return n.Load(&l.value, yaml.WithKnownFields())
}

// sayer picks the words of one language and fills in the arguments.
type sayer func(zh, en string, args ...any) string

// readConfig reads the configuration file at path. The error names every fault
// with its line.
func readConfig(path string, say sayer) (config, error) {
	data, err := readConfigFile(path)
	if err != nil {
		return config{}, usageError{err.Error()}
	}
	var documents []config // none where the file holds comments alone
	err = yaml.Load(data, &documents, yaml.WithKnownFields(), yaml.WithAllDocuments())
	documents = append(documents, config{})
	c := documents[0]
	c.path = path
	switch {
	case err != nil:
		return c, c.yamlFaults(err, say)
	case len(documents) > 2:
		return c, c.fault(0, say("不止一个 YAML 文档", "more than one YAML document"))
	}
	return c, c.check(say)
}

// maxConfig is the size in bytes above which a file is no configuration.
const maxConfig = 1 << 20

func readConfigFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxConfig+1))
	if err == nil && len(data) > maxConfig {
		err = fmt.Errorf("read %s: more than %d bytes, which no configuration has", path, maxConfig)
	}
	return data, err
}

// yamlFaults turns an error of the YAML package into one that names the lines.
func (c config) yamlFaults(err error, say sayer) error {
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case errors.As(err, &many):
		var faults []error
		for _, e := range many.Errors {
			faults = append(faults, c.fault(e.Mark.Line, plainFault(e.Message, say)))
		}
		return errors.Join(faults...)
	case errors.As(err, &one):
		return c.fault(one.Mark.Line, plainFault(one.Message, say))
	}
	return c.fault(0, err.Error())
}

// yamlTag turns the types of YAML into what people call them.
var yamlTag = strings.NewReplacer("!!seq", "[…]", "!!map", "{…}", "!!str ", "", "!!int ", "", "!!bool ", "", "!!float ", "", "!!null ", "")

// plainFault says what the YAML package says of a key in words of the file.
func plainFault(message string, say sayer) string {
	rest, isField := strings.CutPrefix(message, "field ")
	if key, _, ok := strings.Cut(rest, " not found in type "); ok && isField {
		return say("未知的键 %q", "unknown key %q", key)
	}
	if value, goType, ok := strings.Cut(strings.TrimPrefix(message, "cannot construct "), " into "); ok {
		value = yamlTag.Replace(value)
		if strings.HasPrefix(goType, "[]") {
			return say("此处需要列表，而不是 %s", "wants a list here, not %s", value)
		}
		return say("此处的值不能是 %s", "the value here cannot be %s", value)
	}
	var key string
	var line int
	if n, _ := fmt.Sscanf(message, "mapping key %q already defined at line %d", &key, &line); n == 2 {
		return say("键 %[1]q 在第 %[2]d 行已有", "key %[1]q is on line %[2]d already", key, line)
	}
	return say("YAML 有误：%s", "%s", message)
}

func (c config) fault(line int, text string) error {
	if line == 0 {
		return usageError{fmt.Sprintf("%s: %s", c.path, text)}
	}
	return usageError{fmt.Sprintf("%s:%d: %s", c.path, line, text)}
}

// javaPackage is a Java package of two segments or more: a single one would
// claim the code of strangers.
var javaPackage = regexp.MustCompile(`^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$`)

// check finds what is well-formed and yet wrong.
func (c config) check(say sayer) error {
	var faults []error
	add := func(line int, zh, en string, args ...any) {
		faults = append(faults, c.fault(line, say(zh, en, args...)))
	}
	for _, p := range c.FirstParty {
		if !javaPackage.MatchString(p.value) {
			add(p.line, "first_party 需要两段以上的包名，如 com.example，而不是 %q", "first_party wants packages of two segments or more, such as com.example, not %q", p.value)
		}
	}
	if v := c.AppCategory; v.value != "" {
		if _, ok := privacy.LookupAppCategory(v.value); !ok {
			var zh, en []string
			for _, known := range privacy.AppCategories() {
				zh, en = append(zh, known.Name.ZH), append(en, known.Name.EN)
			}
			add(v.line, "app_category 不能是 %q，可以是：%s", "app_category cannot be %q, but one of: %s", v.value, say(strings.Join(zh, "、"), strings.Join(en, ", ")))
		}
	}
	if v := c.FailOn; v.value != "" && !slices.Contains(failOnValues, v.value) {
		add(v.line, "fail_on 不能是 %q", "fail_on cannot be %q", v.value)
	}
	for _, rule := range slices.Sorted(maps.Keys(c.Severities)) {
		s := c.Severities[rule]
		if audit.LookupRule(rule) == nil {
			add(s.line, "severities：没有规则 %q", "severities: unknown rule %q", rule)
		}
		if !knownSeverity(s.value) {
			add(s.line, "severities：%s 不能是 %q", "severities: %s cannot be %q", rule, s.value)
		}
	}
	for _, e := range c.Exceptions {
		if fault := e.value.Fault(); fault != (audit.Text{}) {
			add(e.line, "%[1]s", "%[2]s", fault.ZH, fault.EN)
		}
	}
	return errors.Join(faults...)
}
