package pdf

// What a file may cost. Beyond these the rest is left out.
const (
	maxObjects  = 200_000  // indirect objects
	maxTokens   = 2 << 20  // tokens of all objects and contents
	maxInflated = 32 << 20 // bytes of all streams after their filters
	maxPages    = 1_000
	maxGlyphs   = 1 << 19 // characters of all pages
	maxLines    = 8_000   // ruled lines of a page
	maxDepth    = 32      // nested objects, page trees and forms
	maxGrid     = 8_000   // cells of a table
	maxGrids    = 50      // tables of a page
)
