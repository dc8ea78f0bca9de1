package document

// The limits of the readers. A container beyond one of them ends in an error
// or, where the rest is still of use, in a Gap. They are set so that no document
// takes a second or 256 MiB.
const (
	// MaxSize is the size of a document in bytes, before any unpacking.
	MaxSize = 32 << 20
	// maxText is the size in bytes of a text of any kind. A policy of this size
	// would be a book of one and a half million characters.
	maxText = 4 << 20
	// maxInflated is the size in bytes of all members read from an archive.
	maxInflated = 8 << 20
	// maxBlocks is the number of lines and tables of a document.
	maxBlocks = 100_000
	// maxCells is the number of cells of all tables of a document, after
	// spans are filled in.
	maxCells = 120_000
	// maxCell is the length in bytes of a cell of delimited text. A quotation
	// mark too many makes one of all that follows.
	maxCell = 64 << 10
	// maxSpan is the number of rows or columns that one cell may span.
	maxSpan = 1_000
	// maxDepth is the depth of nested elements, lists and tables.
	maxDepth = 100
	// maxLine is the length of a line in bytes; a longer one is cut into
	// several, so that no layout reader meets an unbounded line.
	maxLine = 16 << 10
)
