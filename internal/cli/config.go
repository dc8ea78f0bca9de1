package cli

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/audit"
)

// configFlag adds the flag of commands that heed the configuration file.
func configFlag(fs *pflag.FlagSet, a *app) {
	fs.StringVar(&a.configPath, "config", "", a.say("配置文件（默认为环境变量 SDKAUDIT_CONFIG，或从当前目录到仓库根目录最近的 %s）", "configuration file (default SDKAUDIT_CONFIG, or the nearest %s from here up to the root of the repository)", configName))
}

// loadConfig reads the configuration file and takes from it what the command
// line leaves open.
func (a *app) loadConfig(fs *pflag.FlagSet) error {
	if fs.Lookup("config") == nil {
		return nil
	}
	path, err := a.findConfig()
	if err != nil || path == "" {
		return err
	}
	if a.config, err = readConfig(path, a.say); err != nil {
		return err
	}
	c := a.config
	a.inventories = append(c.relativeAll(c.SDKDB), a.inventories...)
	if len(a.policies) == 0 {
		a.policies = c.relativeAll(c.Policies)
	}
	if a.baseline == "" && c.Baseline != "" {
		a.baseline = c.relative(c.Baseline)
	}
	if c.FailOn.value != "" && !fs.Changed("fail-on") {
		a.failOn = c.FailOn.value
	}
	return nil
}

// findConfig returns the path of the configuration file, "" if there is none:
// that of --config, else that of SDKAUDIT_CONFIG, else the nearest from the
// working directory up to the root of the repository. None is looked for beside
// a build: whoever made that does not decide how it is judged.
func (a *app) findConfig() (string, error) {
	if a.configPath != "" {
		return a.configPath, nil
	}
	if path := os.Getenv("SDKAUDIT_CONFIG"); path != "" {
		return path, nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for _, dir := range upToRoot(wd) {
		if path := filepath.Join(dir, configName); exists(path) {
			return relativeTo(wd, path), nil
		}
	}
	return "", nil
}

// upToRoot lists dir and the directories above it up to the root of the
// repository. Outside of one it is dir alone: further up is not the user's.
func upToRoot(dir string) []string {
	var dirs []string
	for d := dir; ; d = filepath.Dir(d) {
		dirs = append(dirs, d)
		switch {
		case exists(filepath.Join(d, ".git")):
			return dirs
		case d == filepath.Dir(d):
			return []string{dir}
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// relativeTo returns path as seen from dir where that can be said.
func relativeTo(dir, path string) string {
	if rel, err := filepath.Rel(dir, path); err == nil {
		return rel
	}
	return path
}

// relative returns a path of the file as seen from the working directory: where
// the file was found from there, reports do not depend on where both lie.
func (c config) relative(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(c.path), path)
}

func (c config) relativeAll(paths []string) []string {
	var out []string
	for _, path := range paths {
		out = append(out, c.relative(path))
	}
	return out
}

// requiredOutputs returns the outputs that the configuration asks for, but for
// those to a file that the command line has an output for.
func (a *app) requiredOutputs() ([]output, error) {
	var outputs []output
	for _, value := range a.config.Outputs {
		o, err := a.parseOutput(value.value, "")
		if err != nil {
			return nil, a.config.fault(value.line, err.Error())
		}
		if o.path == "" {
			return nil, a.config.fault(value.line, a.say("outputs 需要文件，而不是标准输出", "outputs wants files, not standard output"))
		}
		o.path = a.config.relative(o.path)
		if !slices.ContainsFunc(a.outputs, func(x output) bool { return x.path == o.path }) {
			outputs = append(outputs, o)
		}
	}
	return outputs, nil
}

func (c config) severities() map[string]audit.Severity {
	out := map[string]audit.Severity{}
	for rule, s := range c.Severities {
		out[rule] = s.value
	}
	return out
}

func (c config) exceptions() []audit.Exception {
	var out []audit.Exception
	for _, e := range c.Exceptions {
		out = append(out, e.value)
	}
	return out
}

func (c config) firstParty() []string {
	var out []string
	for _, p := range c.FirstParty {
		out = append(out, p.value)
	}
	return out
}
