package dex

import (
	"errors"
	"fmt"
)

var (
	// ErrNotDEX says that the data does not start as a DEX file does.
	ErrNotDEX = errors.New("not a DEX file")

	// ErrUnsupported says that the data is code of the Android runtime in a
	// format or version that this package does not read.
	ErrUnsupported = errors.New("unsupported DEX format")

	// ErrOverlap says that a pass was given up because the file's items
	// overlap so much that reading them all would take far longer than
	// reading the file.
	ErrOverlap = errors.New("dex: items overlap too much to read them all")
)

// FormatError reports data that does not follow the format.
type FormatError struct {
	off int
	msg string
	val any
}

func (e *FormatError) Error() string {
	msg := "dex: " + e.msg
	if e.val != nil {
		msg += fmt.Sprintf(" %#x", e.val)
	}
	return msg + fmt.Sprintf(" at offset %#x", e.off)
}

// indexError reports an index beyond the end of a table.
func indexError(table string, i uint32) error {
	return fmt.Errorf("dex: no %s with index %d", table, i)
}
