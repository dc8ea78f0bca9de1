package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
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
		if taken[o.path] {
			return nil, usageError{a.say("-o 重复指定了 %q", "-o names %q twice", value)}
		}
		taken[o.path] = true
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

// options returns how to render for an output.
func (a *app) options(o output) report.Options {
	opts := report.Options{
		Format:  o.format,
		Lang:    a.lang,
		Width:   report.DefaultWidth,
		Verbose: a.verbose,

		Suppressed: a.suppressed,
	}
	if f, ok := a.stdout.(*os.File); ok && o.path == "" && term.IsTerminal(int(f.Fd())) {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			opts.Width = width
		}
		opts.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
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
	var stdout bytes.Buffer
	var files []file
	for _, o := range a.outputs {
		var b bytes.Buffer
		if err := render(&b, a.options(o)); err != nil {
			return err
		}
		if o.path == "" {
			stdout = b
		} else {
			files = append(files, file{o.path, b.Bytes()})
		}
	}
	if err := writeFiles(files); err != nil {
		return err
	}
	if a.quiet {
		return nil
	}
	_, err := a.stdout.Write(stdout.Bytes())
	if errors.Is(err, syscall.EPIPE) {
		return nil // the reader has seen enough
	}
	return err
}
