package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/term"

	"github.com/sdkaudit/sdkaudit/report"
)

// output is a place that a report goes to.
type output struct {
	format string
	path   string // "" for standard output
}

// parseOutputs reads the values of -o: FILE or FORMAT=FILE, where the file - is
// standard output. Without any, standard output it is.
func (a *app) parseOutputs(values []string) ([]output, error) {
	if len(values) == 0 {
		return []output{{format: a.format}}, nil
	}
	var outputs []output
	taken := map[string]bool{}
	for _, value := range values {
		o, err := a.parseOutput(value, a.format)
		if err != nil {
			return nil, err
		}
		if taken[filepath.Clean(o.path)] {
			return nil, usageError{a.say("-o 重复指定了 %q", "-o names %q twice", value)}
		}
		taken[filepath.Clean(o.path)] = true
		outputs = append(outputs, o)
	}
	return outputs, nil
}

// parseOutput reads one value of -o. The format is the one before the equals
// sign, else the given one, else the one that the ending of the file stands for.
func (a *app) parseOutput(value, format string) (output, error) {
	o := output{format: format, path: value}
	if name, path, ok := strings.Cut(value, "="); ok && !strings.ContainsAny(name, `./\`) {
		if !slices.Contains(report.Formats(), name) {
			return o, usageError{a.say("-o %s：没有 %q 格式；如果文件名里有等号，请写作 ./%s", "-o %s: unknown format %q; if the name of the file holds an equals sign, write ./%s", value, name, value)}
		}
		o = output{format: name, path: path}
	}
	switch {
	case o.path == "":
		return o, usageError{a.say("-o %q 没有给出文件", "-o %q names no file", value)}
	case o.path == "-":
		o.path = ""
	case o.format == "":
		o.format = report.FormatOf(o.path)
	}
	return o, nil
}

// checkOutputs refuses a binary format on a terminal, and reads the old
// workbook of --carry.
func (a *app) checkOutputs() error {
	f, ok := a.stdout.(*os.File)
	toTerminal := ok && term.IsTerminal(int(f.Fd()))
	binary := false
	for _, o := range a.outputs {
		if report.Binary(o.format) && o.path == "" && toTerminal {
			return usageError{a.say("%s 不能显示在终端上，请用 -o 写入文件", "%s cannot be shown on a terminal; write it to a file with -o", o.format)}
		}
		binary = binary || report.Binary(o.format)
	}
	if a.carry == "" {
		return nil
	}
	if !binary {
		return usageError{a.say("--carry 只用于 xlsx 格式", "--carry goes with the format xlsx")}
	}
	var err error
	if a.carried, err = os.ReadFile(a.carry); err != nil {
		return usageError{fmt.Sprintf("--carry: %v", err)}
	}
	return nil
}

// options returns how to render for an output.
func (a *app) options(o output) report.Options {
	opts := report.Options{
		Format:  o.format,
		Lang:    a.lang,
		Width:   report.DefaultWidth,
		Verbose: a.verbose,

		Suppressed: a.suppressed,
		Carry:      a.carried,
	}
	if f, ok := a.stdout.(*os.File); ok && o.path == "" && term.IsTerminal(int(f.Fd())) {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			opts.Width = width
		}
		opts.Color = os.Getenv("NO_COLOR") == "" && showsEscapes(f)
	}
	if width, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && width > 0 {
		opts.Width = width
	}
	switch a.color {
	case "always":
		opts.Color = true
	case "never":
		opts.Color = false
	}
	return opts
}

// width is that of standard output, for commands that print tables.
func (a *app) width() int { return a.options(output{}).Width }

// deliver renders for every output and then writes them all: if one cannot be
// rendered, nothing is written.
func (a *app) deliver(render func(io.Writer, report.Options) error) error {
	stdout, files, err := a.render(render)
	if err != nil {
		return err
	}
	if err := writeFiles(files); err != nil {
		return err
	}
	if a.quiet {
		return nil
	}
	_, err = a.stdout.Write(stdout)
	if errors.Is(err, syscall.EPIPE) {
		return nil // the reader has seen enough
	}
	return err
}

// render renders for every output: what goes to standard output, and the files.
func (a *app) render(render func(io.Writer, report.Options) error) (stdout []byte, files []file, err error) {
	defer a.progress(a.say("正在生成报告", "writing the report"))()
	for _, o := range a.outputs {
		var b bytes.Buffer
		if err := render(&b, a.options(o)); err != nil {
			return nil, nil, err
		}
		if o.path == "" {
			stdout = b.Bytes()
		} else {
			files = append(files, file{o.path, b.Bytes()})
		}
	}
	return stdout, files, nil
}
