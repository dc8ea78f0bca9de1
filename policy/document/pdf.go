package document

import (
	"bytes"
	"errors"
	"slices"

	"github.com/sdkaudit/sdkaudit/policy/document/pdf"
)

// isPDF tells a PDF file by its first bytes, which may have a few others before
// them.
func isPDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// readPDF reads the lines and tables of a PDF file. A block's line is its number
// in reading order; the rows of a table are counted too.
func readPDF(data []byte) (*Document, error) {
	blocks, err := pdf.Read(data)
	switch {
	case errors.Is(err, pdf.ErrNoText):
		return nil, &Error{msg: "the PDF has no text: it is a scan, or its fonts do not say which characters they show", hint: "run it through text recognition, or give the policy as text"}
	case errors.Is(err, pdf.ErrEncrypted):
		return nil, &Error{msg: "the PDF is encrypted", hint: "remove the protection, or try pdftotext -layout"}
	case err != nil:
		return nil, &Error{msg: "cannot read the PDF", err: err, hint: "try pdftotext -layout"}
	}
	doc := &Document{Format: "pdf"}
	line, cells := 0, maxCells
	for _, b := range blocks {
		if len(b.Rows) == 0 {
			line++
			doc.Blocks = append(doc.Blocks, Block{Text: squeeze(b.Text), Line: line, Links: links(b.URLs, b.Text, line)})
			continue
		}
		if cells -= len(b.Rows) * len(b.Rows[0]); cells < 0 {
			doc.Gaps = append(doc.Gaps, tooManyCells(line))
			break
		}
		rows := make([]Row, len(b.Rows))
		first := line + 1
		for i, cs := range b.Rows {
			line++
			rows[i] = make(Row, len(cs))
			for j, c := range cs {
				rows[i][j] = Cell{Text: tidy(c.Text), Line: line, Links: links(c.URLs, c.Text, line), Spanned: c.Spanned}
			}
		}
		doc.Blocks = append(doc.Blocks, tableBlocks(rows, first)...)
	}
	return doc.finish()
}

// links returns addresses as links; which words they are on is not known, so
// each has the whole text.
func links(urls []string, text string, line int) []Link {
	var out []Link
	for _, u := range urls {
		if l := (Link{Text: collapse(text), URL: u, Line: line}); !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}
