package sdkdb

import (
	"fmt"
	"strings"
)

// Fault is something wrong with an inventory, at a place in one of its files.
type Fault struct {
	File string // slash-separated, within the directory that was read; "" if the fault is of the whole
	Line int    // from 1; 0 if the fault is the file's
	ID   string // entry, "" if the fault is the file's
	Text string // lower case, without a full stop
}

// Error returns the fault as file:line: id: text.
func (f Fault) Error() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d", f.Line)
	}
	if f.File != "" {
		b.WriteString(": ")
	}
	if f.ID != "" {
		b.WriteString(f.ID + ": ")
	}
	b.WriteString(f.Text)
	return b.String()
}

// Faults are all faults of an inventory, by file and line.
type Faults []Fault

// Error returns the faults, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].Error()
	}
	return strings.Join(lines, "\n")
}
