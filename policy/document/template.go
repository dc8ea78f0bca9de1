package document

import (
	"regexp"
	"strings"
)

// templateCode are the pairs of marks around what a template engine takes out
// of a page before anyone sees it: comments, and the code of PHP and ASP.
var templateCode = [][2]string{
	{"{{--", "--}}"}, // Blade
	{"{{", "}}"},     // Vue, Blade
	{"{#", "#}"},     // Jinja, Twig
	{"{/*", "*/}"},   // JSX
	{"<?", "?>"},
	{"<%", "%>"},
}

// jsxValue is where JSX shows a value.
var jsxValue = regexp.MustCompile(`\{[A-Za-z_$][\w.$?!\[\]() ]*\}`)

// readTemplate reads a page with the code of a template engine or component
// framework in it: the markup as HTML, then the scripts as source, since the
// rows of a list are often data that the markup repeats over.
func readTemplate(src string) ([]Block, []Gap) {
	for _, marks := range templateCode {
		src = blankOut(src, marks[0], marks[1])
	}
	src = jsxValue.ReplaceAllString(src, "")
	blocks, gaps := readHTML([]byte(src), 1)
	line := 0
	for pos := 0; ; {
		start, end := scriptAfter(src, pos)
		if start < 0 || len(blocks) > maxBlocks {
			return blocks, gaps
		}
		line += strings.Count(src[pos:start], "\n")
		more, moreGaps := readSource(src[start:end])
		for i := range more {
			more[i].Line += line
		}
		blocks, gaps = append(blocks, more...), append(gaps, moreGaps...)
		line += strings.Count(src[start:end], "\n")
		pos = end
	}
}

// scriptAfter returns the bounds of the next script element's text, or -1.
func scriptAfter(src string, pos int) (start, end int) {
	i := strings.Index(src[pos:], "<script")
	if i < 0 {
		return -1, -1
	}
	j := strings.IndexByte(src[pos+i:], '>')
	if j < 0 {
		return -1, -1
	}
	start = pos + i + j + 1
	end = len(src)
	if k := strings.Index(src[start:], "</script"); k >= 0 {
		end = start + k
	}
	return start, end
}

// blankOut replaces what stands between the marks, and the marks, by its line
// breaks.
func blankOut(src, open, close string) string {
	var b strings.Builder
	for {
		i := strings.Index(src, open)
		if i < 0 {
			break
		}
		n := strings.Index(src[i:], close)
		if n < 0 {
			break
		}
		n += i + len(close)
		b.WriteString(src[:i])
		b.WriteString(strings.Repeat("\n", strings.Count(src[i:n], "\n")))
		src = src[n:]
	}
	if b.Len() == 0 {
		return src
	}
	b.WriteString(src)
	return b.String()
}
