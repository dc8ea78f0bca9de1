// Package document reads the containers that policies come in (plain text,
// Markdown, HTML, spreadsheets, office documents, source files) into one
// sequence of lines and tables, each with its place in the container.
// It knows nothing of what the lines say.
//
// # Security
//
// Documents come from strangers. Sizes are bounded by the constants in
// limits.go; archives are inflated through a counting reader; XML entities are
// never resolved beyond the five predefined ones; no reader opens a file or a
// connection.
//
// # Limitations
//
// Images are not read, so a scanned page has no text. Text boxes, comments,
// footnotes, tracked deletions and hidden rows of office documents are left
// out. Scripts are not run: a table that a page builds at run time is seen only
// where its text stands in the source.
package document

// Kind tells what a block is.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota // one line of running text
	Heading               // a line marked up as a heading of some level
	Item                  // the first line of a list item
	Table                 // a grid of cells
)

// Document is the text of one container in reading order.
type Document struct {
	Format  string // text, markdown, html, template, csv, tsv, docx, xlsx, android-strings, source, pdf
	Charset string // name of the encoding that the text was decoded from; "" for containers that fix it
	Blocks  []Block
	Gaps    []Gap
}

// Block is a line of text or a table. Text never holds a line break: the lines
// of a paragraph are blocks of their own.
type Block struct {
	Kind  Kind
	Level int  // of a heading 1 to 6, of an item the depth of its list from 1
	Bold  bool // the whole line is set in bold
	Text  string
	Line  int
	Links []Link
	Rows  []Row // of a table
}

// Row is a row of a table. After reading, every row of a table has a cell for
// each column: spans have been filled in.
type Row []Cell

// Cell is a cell of a table. Text may hold line breaks.
type Cell struct {
	Text    string
	Line    int
	Links   []Link
	Header  bool // marked up as a header cell
	Spanned bool // repeats the cell above it, which spans several rows
}

// Link is a link with the text that it is shown as.
type Link struct {
	Text string
	URL  string
	Line int
}

// Gap is a part of the container that could not be read.
type Gap struct {
	Kind   string
	Detail string
	Line   int
}

// Error is a container that cannot be read, with advice where there is some.
type Error struct {
	msg  string
	hint string
	err  error
}

// Error returns the cause, in lower case and without the name of the file.
func (e *Error) Error() string {
	if e.err != nil {
		return e.msg + ": " + e.err.Error()
	}
	return e.msg
}

// Unwrap returns the underlying error, or nil.
func (e *Error) Unwrap() error { return e.err }

// Hint returns what the caller may do about it, or "".
func (e *Error) Hint() string { return e.hint }
