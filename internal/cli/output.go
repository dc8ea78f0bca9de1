package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"golang.org/x/term"

	"github.com/sdkaudit/sdkaudit/report"
)

// printer collects what a command prints and delivers it at the end, so that
// no half-written report is left behind.
type printer struct {
	app  *app
	opts report.Options
	buf  bytes.Buffer
}

// printer returns a printer for the output flags.
func (a *app) printer() *printer {
	format := a.format
	if format == "" {
		format = report.FormatOf(a.output)
	}
	p := &printer{app: a, opts: report.Options{
		Format:  format,
		Lang:    a.lang,
		Width:   report.DefaultWidth,
		Verbose: a.verbose,
	}}
	if f, ok := a.stdout.(*os.File); ok && a.output == "" && term.IsTerminal(int(f.Fd())) {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			p.opts.Width = width
		}
		p.opts.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	if width, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && width > 0 {
		p.opts.Width = width
	}
	switch a.color {
	case "always":
		p.opts.Color = true
	case "never":
		p.opts.Color = false
	}
	return p
}

// flush writes what was collected to standard output or to the file of -o.
func (p *printer) flush() error {
	a := p.app
	if a.output != "" {
		return writeFile(a.output, p.buf.Bytes())
	}
	if a.quiet {
		return nil
	}
	_, err := a.stdout.Write(p.buf.Bytes())
	if errors.Is(err, syscall.EPIPE) {
		return nil // the reader has seen enough
	}
	return err
}

// writeFile writes data under a temporary name and renames it, so that path is
// either as it was or complete.
func writeFile(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".sdkaudit-*")
	if err != nil {
		return fmt.Errorf("write %q: %w", path, err)
	}
	defer os.Remove(tmp.Name()) // fails once renamed
	_, err = io.Copy(tmp, bytes.NewReader(data))
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	err = errors.Join(err, tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write %q: %w", path, err)
	}
	return nil
}
