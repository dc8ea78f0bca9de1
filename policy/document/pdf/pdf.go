// Package pdf reads the text of PDF files, line by line, and the tables that
// ruled lines draw, in reading order. It follows ISO 32000-1 as far as text
// goes.
//
// # Security
//
// The cross-reference tables of a file are not believed, nor any length, count
// or offset in it: objects are found by scanning for them, references and trees
// are followed to a bounded depth, and the constants in limits.go bound what is
// inflated, parsed and drawn. The cost of a file is linear in its size.
//
// # Limitations
//
// Encrypted files are refused. Text that fonts show without saying which
// characters it is (no ToUnicode map and no known encoding) and text in images
// is not there. Text is taken to run from left to right. LZW, JBIG2 and other
// filters than Flate, ASCIIHex, ASCII85 and RunLength are not undone.
package pdf

import (
	"errors"
	"strings"
	"unicode"
)

// ErrEncrypted is returned for a file that is protected by a password, be it an
// empty one.
var ErrEncrypted = errors.New("the PDF is encrypted")

// ErrNoText is returned for a file without text, such as a scan.
var ErrNoText = errors.New("the PDF has no text")

// ErrFormat is returned for what is no PDF file.
var ErrFormat = errors.New("not a PDF file")

// Block is a line of text or a table.
type Block struct {
	Text string // "" for a table
	URLs []string
	Rows [][]Cell
}

// Cell is a cell of a table. A cell that spans several rows or columns is
// repeated in each place.
type Cell struct {
	Text    string
	URLs    []string
	Spanned bool // repeats the cell above
}

// Read returns the text of all pages.
func Read(data []byte) ([]Block, error) {
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	var pages [][]Block
	for _, p := range f.pages() {
		c := canvas{}
		f.draw(&c, p)
		c.links = f.links(p)
		pages = append(pages, c.layout())
		if f.glyphs > maxGlyphs {
			break
		}
	}
	var blocks []Block
	for _, p := range withoutRunning(pages) {
		blocks = appendPage(blocks, p)
	}
	for _, b := range blocks {
		if b.Text != "" || len(b.Rows) > 0 {
			return blocks, nil
		}
	}
	return nil, ErrNoText
}

// edge is how many lines at the top and bottom of a page may be running heads.
const edge = 2

// withoutRunning removes the lines that repeat at the top or bottom of pages,
// page numbers apart, and those that are page numbers.
func withoutRunning(pages [][]Block) [][]Block {
	count := map[string]int{}
	for _, p := range pages {
		for i, b := range p {
			if i < edge || i >= len(p)-edge {
				count[withoutDigits(b.Text)]++
			}
		}
	}
	out := make([][]Block, len(pages))
	for k, p := range pages {
		for i, b := range p {
			atEdge := i < edge || i >= len(p)-edge
			key := withoutDigits(b.Text)
			if len(b.Rows) == 0 && atEdge && (key == "" || key == "第页" || key == "第页共页" || len(pages) > 1 && count[key] == len(pages)) {
				continue
			}
			out[k] = append(out[k], b)
		}
	}
	return out
}

// withoutDigits returns the letters of a line.
func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// appendPage appends the blocks of a page. A table that goes on from the page
// before goes on in its rows.
func appendPage(blocks, page []Block) []Block {
	if len(blocks) == 0 || len(page) == 0 {
		return append(blocks, page...)
	}
	last, first := &blocks[len(blocks)-1], page[0]
	if len(last.Rows) > 0 && len(first.Rows) > 0 && len(last.Rows[0]) == len(first.Rows[0]) {
		last.Rows = append(last.Rows, first.Rows...)
		page = page[1:]
	}
	return append(blocks, page...)
}
