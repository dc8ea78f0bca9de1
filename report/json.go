package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/sdkaudit/sdkaudit/audit"
)

func writeJSON(w io.Writer, r *audit.Result, opts Options) error {
	return encodeJSON(w, filled(r), opts.Compact)
}

func writePolicyJSON(w io.Writer, p *audit.Policy, opts Options) error {
	return encodeJSON(w, filled(p), opts.Compact)
}

// encodeJSON writes v and a line feed. Characters that could steer a terminal
// or reorder what it shows are written as \u escapes.
func encodeJSON(w io.Writer, v any, compact bool) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if !compact {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encode JSON: %w", err)
	}
	_, err := w.Write(escapeRunes(b.Bytes()))
	return err
}

// escapeRunes rewrites the characters that encoding/json leaves as they are
// and sanitize would not. In JSON they occur in strings only.
func escapeRunes(doc []byte) []byte {
	var b bytes.Buffer
	for len(doc) > 0 {
		r, size := utf8.DecodeRune(doc)
		switch {
		case r == '\n' || !needsEscape(r):
			b.Write(doc[:size])
		case r <= 0xffff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default: // a surrogate pair
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		}
		doc = doc[size:]
	}
	return b.Bytes()
}

// ReadJSON reads a result that Write saved. The error says what is wrong with
// the document, or that a later version of the program wrote it.
func ReadJSON(r io.Reader) (*audit.Result, error) {
	results, err := ReadAllJSON(r)
	if err != nil {
		return nil, err
	}
	if len(results) > 1 {
		return nil, fmt.Errorf("read saved result: %d results in the file, want one", len(results))
	}
	return results[0], nil
}

// ReadAllJSON reads the results that several Write calls saved, one after the
// other. There is at least one.
func ReadAllJSON(r io.Reader) ([]*audit.Result, error) {
	dec := json.NewDecoder(r)
	var results []*audit.Result
	for {
		result := new(audit.Result)
		err := dec.Decode(result)
		switch {
		case err == io.EOF && len(results) > 0:
			return results, nil
		case err == io.EOF:
			return nil, errors.New("read saved result: the file is empty")
		case err != nil:
			return nil, fmt.Errorf("read saved result: %w", err)
		case result.Schema == 0:
			return nil, errors.New("read saved result: no schema number; is this the output of -f json?")
		case result.Schema > audit.Schema:
			return nil, fmt.Errorf("read saved result: schema %d is newer than %d, the newest that this version reads", result.Schema, audit.Schema)
		}
		results = append(results, result)
	}
}
