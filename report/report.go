// Package report shows a Result to people and to other programs. Every format
// is a pure function of the Result and the Options: the same input gives the
// same bytes, whatever the clock, the locale or the terminal.
//
// # Security
//
// Names, quotes and paths in a Result come from the build and the policy under
// examination and may be hostile. Every format but JSON renders a copy of the
// Result in which control characters, terminal escapes and direction marks are
// spelled out, and then applies the escaping of its own syntax. JSON keeps the
// strings as they are and escapes those characters in the JSON way.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// Options says how to render. The zero value renders Chinese text for a
// terminal of DefaultWidth columns, without colour.
type Options struct {
	Format     string // one of Formats; "" is "text"
	Lang       string // "zh" or "en"; "" is "zh"
	Width      int    // columns of the terminal, for text; 0 is DefaultWidth
	Color      bool   // text only
	Verbose    bool   // text only: lists in full
	Suppressed bool   // text only: shows the findings that do not count
	Compact    bool   // JSON only: one line, for JSON Lines
	Carry      []byte // XLSX only: the old workbook whose typed columns are kept; nil if there is none
}

// DefaultWidth is the width of text where the terminal does not say.
const DefaultWidth = 100

// A format renders a Result and, where policy is set, a policy on its own.
type format struct {
	name   string
	exts   []string // endings of file names, the usual one first
	many   bool     // several results can follow each other in one stream
	binary bool     // is not for a terminal
	raw    bool     // renders the Result as it is, not the sanitised copy
	write  func(io.Writer, *audit.Result, Options) error
	policy func(io.Writer, *audit.Policy, Options) error
}

// formats is the registry.
func formats() []format {
	return []format{
		{name: "text", exts: []string{".txt"}, many: true, write: writeText, policy: writePolicyText},
		{name: "json", exts: []string{".json", ".jsonl"}, many: true, raw: true, write: writeJSON, policy: writePolicyJSON},
		{name: "html", exts: []string{".html", ".htm"}, write: writeHTML},
		{name: "xlsx", exts: []string{".xlsx"}, binary: true, write: writeXLSX},
		{name: "csv", exts: []string{".csv"}, write: writeCSV},
		{name: "markdown", exts: []string{".md"}, many: true, write: writeMarkdown},
		{name: "sarif", exts: []string{".sarif", ".sarif.json"}, write: writeSARIF},
		{name: "cyclonedx", exts: []string{".cdx.json", ".bom.json"}, write: writeCycloneDX},
		{name: "junit", exts: []string{".xml"}, write: writeJUnit},
		{name: "github", many: true, write: writeGitHub},
		{name: "gitlab", exts: []string{".codequality.json"}, write: writeGitLab},
	}
}

// Formats returns the names of the formats, text first.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// FormatOf returns the format that the ending of a file name stands for, or ""
// if there is none. The longest ending wins: "a.sarif.json" is SARIF.
func FormatOf(filename string) string {
	name, longest := "", 0
	lower := strings.ToLower(filename)
	for _, f := range formats() {
		for _, ext := range f.exts {
			if strings.HasSuffix(lower, ext) && len(ext) > longest {
				name, longest = f.name, len(ext)
			}
		}
	}
	return name
}

// HoldsMany reports whether the output of several Write calls in the format
// can follow each other in one file or stream.
func HoldsMany(name string) bool {
	f, err := formatNamed(name)
	return err == nil && f.many
}

// Binary reports whether a format is not to be shown on a terminal.
func Binary(name string) bool {
	f, err := formatNamed(name)
	return err == nil && f.binary
}

// Write renders the result. The error is that of w, or says that the format is
// not known.
func Write(w io.Writer, r *audit.Result, opts Options) error {
	f, err := formatNamed(opts.Format)
	if err != nil {
		return err
	}
	if !f.raw {
		r = sanitized(r)
	}
	return f.write(w, r, opts)
}

// WritePolicy renders a policy that was read on its own. The error is that of
// w, or says that the format does not render a policy.
func WritePolicy(w io.Writer, p *audit.Policy, opts Options) error {
	f, err := formatNamed(opts.Format)
	if err != nil {
		return err
	}
	if f.policy == nil {
		return fmt.Errorf("format %q does not render a policy on its own", f.name)
	}
	if !f.raw {
		p = sanitized(p)
	}
	return f.policy(w, p, opts)
}

func formatNamed(name string) (format, error) {
	if name == "" {
		name = "text"
	}
	for _, f := range formats() {
		if f.name == name {
			return f, nil
		}
	}
	return format{}, fmt.Errorf("unknown format %q; known are %s", name, strings.Join(Formats(), ", "))
}

// say chooses between two phrases.
func (o Options) say(zh, en string) string {
	if o.Lang == "en" {
		return en
	}
	return zh
}

// amount counts things: "3 行", "1 row", "3 rows".
func (o Options) amount(n int, zh, one, many string) string {
	if o.Lang != "en" {
		return fmt.Sprintf("%d %s", n, zh)
	}
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// in chooses the language of t; where that is empty, the other.
func (o Options) in(t audit.Text) string { return t.In(o.Lang) }
