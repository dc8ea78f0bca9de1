package policy

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// Document is a document that has not been read yet.
type Document struct {
	Name string // its extension tells the kinds of text apart
	Data []byte
}

// ErrURL is the cause where a web address is given for a file: nothing is
// fetched.
var ErrURL = errors.New("a web address is not read")

// ErrTooLarge is the cause where a document has more than MaxSize bytes.
var ErrTooLarge = errors.New("the document is larger than 32 MiB")

// Open reads the named file.
func Open(name string) (Document, error) {
	if strings.HasPrefix(name, "https://") || strings.HasPrefix(name, "http://") {
		return Document{}, hinted{fmt.Errorf("%s: %w", name, ErrURL), "save the page as a file and give that"}
	}
	f, err := os.Open(name)
	if err != nil {
		return Document{}, err
	}
	defer f.Close()
	return NewDocument(name, f)
}

// NewDocument reads r to its end.
func NewDocument(name string, r io.Reader) (Document, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return Document{}, err
	}
	if len(data) > MaxSize {
		return Document{}, fmt.Errorf("%s: %w", name, ErrTooLarge)
	}
	return Document{Name: name, Data: data}, nil
}

// hinted is an error with advice, which a caller finds by errors.As with an
// interface of the one method Hint. The errors of package document have it too.
type hinted struct {
	error
	hint string
}

func (h hinted) Hint() string  { return h.hint }
func (h hinted) Unwrap() error { return h.error }
