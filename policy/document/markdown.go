package document

import (
	"bytes"
	"sort"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// readMarkdown reads CommonMark with the tables of GitHub. HTML inside of it is
// read by readHTML: whole tables and pages are cut out first, because blank
// lines and indentation inside of them mean something to Markdown that the
// authors of such pages did not mean.
func readMarkdown(src string) ([]Block, []Gap) {
	var blocks []Block
	var gaps []Gap
	line := 1
	src, line = skipFrontMatter(src, line)
	for src != "" {
		start, end := findHTML(src)
		md := markdownReader{src: []byte(src[:start]), line: line, cells: maxCells}
		md.read()
		line += strings.Count(src[:start], "\n")
		b, g := readHTML([]byte(src[start:end]), line)
		line += strings.Count(src[start:end], "\n")
		blocks = append(append(blocks, md.blocks...), b...)
		gaps = append(append(gaps, md.gaps...), g...)
		src = src[end:]
	}
	return blocks, gaps
}

// skipFrontMatter cuts the YAML header that site generators put in front.
func skipFrontMatter(src string, line int) (string, int) {
	if !strings.HasPrefix(src, "---") {
		return src, line
	}
	if end := strings.Index(src[3:], "\n---"); end >= 0 {
		head := src[:3+end+1]
		return src[len(head)+3:], line + strings.Count(head, "\n")
	}
	return src, line
}

// findHTML returns the bounds of the first HTML table or page in src, or twice
// the length of src where there is none.
func findHTML(src string) (start, end int) {
	for i := 0; i < len(src); i++ {
		lt := strings.IndexByte(src[i:], '<')
		if lt < 0 {
			break
		}
		i += lt
		for _, tag := range []string{"table", "html"} {
			if !hasTag(src[i+1:], tag) {
				continue
			}
			depth := 0
			for j := i; j < len(src); j++ {
				next := strings.IndexByte(src[j:], '<')
				if next < 0 {
					break
				}
				j += next
				if hasTag(src[j+1:], tag) {
					depth++
				} else if hasTag(src[j+1:], "/"+tag) {
					if depth--; depth == 0 {
						return i, min(j+len(tag)+3, len(src))
					}
				}
			}
			return i, len(src)
		}
	}
	return len(src), len(src)
}

func hasTag(s, tag string) bool {
	return len(s) > len(tag) && strings.EqualFold(s[:len(tag)], tag) && strings.IndexByte(" \t\r\n>/", s[len(tag)]) >= 0
}

// A markdownReader turns the syntax tree of src into blocks.
type markdownReader struct {
	src    []byte
	line   int   // of the first byte of src
	starts []int // offsets at which the lines of src start
	blocks []Block
	gaps   []Gap
	cells  int
	lists  int
	run    run
	kind   Kind
	level  int
}

var markdown = goldmark.New(goldmark.WithExtensions(extension.Table))

func (r *markdownReader) read() {
	if len(bytes.TrimSpace(r.src)) == 0 {
		return
	}
	r.starts = []int{0}
	for i, c := range r.src {
		if c == '\n' {
			r.starts = append(r.starts, i+1)
		}
	}
	r.children(markdown.Parser().Parse(text.NewReader(r.src)))
}

func (r *markdownReader) lineAt(offset int) int {
	return r.line + sort.SearchInts(r.starts, offset+1) - 1
}

func (r *markdownReader) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.node(c)
	}
}

func (r *markdownReader) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.kind, r.level = Heading, n.Level
		r.inlines(n, false)
		r.flush()
		r.kind, r.level = Paragraph, 0
	case *ast.Paragraph, *ast.TextBlock:
		r.inlines(n, false)
		r.flush()
	case *ast.List:
		r.lists++
		r.children(n)
		r.lists--
	case *ast.ListItem:
		r.kind, r.level = Item, r.lists
		r.children(n)
		r.kind, r.level = Paragraph, 0
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			r.run.add(string(s.Value(r.src)), r.lineAt(s.Start), false)
			r.flush()
		}
	case *ast.HTMLBlock:
		r.html(n)
	case *tables.Table:
		r.table(n)
	default:
		r.children(n)
	}
}

// flush ends the line being read.
func (r *markdownReader) flush() {
	if b, ok := r.run.block(r.kind, r.level); ok {
		b.Text = dropStars(b.Text)
		r.blocks = append(r.blocks, b)
		if r.kind == Item {
			r.kind, r.level = Paragraph, 0
		}
	}
}

// dropStars removes asterisks that CommonMark does not take for emphasis since
// a Chinese letter follows the closing ones, as in "**目的：**分享".
func dropStars(s string) string {
	return strings.ReplaceAll(s, "**", "")
}

func (r *markdownReader) inlines(n ast.Node, bold bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.inline(c, bold)
	}
}

func (r *markdownReader) inline(n ast.Node, bold bool) {
	switch n := n.(type) {
	case *ast.Text:
		r.run.add(string(util.UnescapePunctuations(n.Segment.Value(r.src))), r.lineAt(n.Segment.Start), bold)
		if n.SoftLineBreak() || n.HardLineBreak() {
			r.flush()
		}
	case *ast.String:
		r.run.add(string(n.Value), r.line, bold)
	case *ast.Emphasis:
		r.inlines(n, bold || n.Level == 2)
	case *ast.Link:
		r.run.openLink(string(util.UnescapePunctuations(n.Destination)), r.lastLine())
		r.inlines(n, bold)
		r.run.closeLink()
	case *ast.AutoLink:
		r.run.openLink(string(n.URL(r.src)), r.lastLine())
		r.run.add(string(n.Label(r.src)), r.lastLine(), bold)
		r.run.closeLink()
	case *ast.RawHTML:
		r.rawHTML(n)
	default:
		r.inlines(n, bold)
	}
}

// lastLine returns the line at which the text being read began; inline nodes
// other than text have no position of their own.
func (r *markdownReader) lastLine() int { return r.run.line }

// rawHTML reads the tags that may stand inside a line.
func (r *markdownReader) rawHTML(n *ast.RawHTML) {
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		if hasTag(strings.TrimPrefix(string(s.Value(r.src)), "<"), "br") {
			r.lineBreak()
		}
	}
}

func (r *markdownReader) lineBreak() {
	if r.kind == Table {
		r.run.lineBreak()
		return
	}
	r.flush()
}

func (r *markdownReader) html(n *ast.HTMLBlock) {
	var src []byte
	first := -1
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		if first < 0 {
			first = s.Start
		}
		src = append(src, s.Value(r.src)...)
	}
	if n.HasClosure() {
		src = append(src, n.ClosureLine.Value(r.src)...)
	}
	if first < 0 {
		return
	}
	blocks, gaps := readHTML(src, r.lineAt(first))
	r.blocks = append(r.blocks, blocks...)
	r.gaps = append(r.gaps, gaps...)
}

func (r *markdownReader) table(n *tables.Table) {
	var rows []Row
	outer, level := r.kind, r.level
	r.kind = Table
	for tr := n.FirstChild(); tr != nil; tr = tr.NextSibling() {
		var row Row
		for td := tr.FirstChild(); td != nil; td = td.NextSibling() {
			line := r.lineAt(tr.Pos())
			r.inlines(td, false)
			c := Cell{Line: line, Header: tr.Kind() == tables.KindTableHeader}
			c.Text, c.Links, _, _ = r.run.take()
			c.Text = dropStars(c.Text)
			row = append(row, c)
		}
		if r.cells -= len(row); r.cells < 0 {
			r.gaps = append(r.gaps, tooManyCells(r.lineAt(n.Pos())))
			break
		}
		rows = append(rows, row)
	}
	r.kind, r.level = outer, level
	if len(rows) > 0 && len(rows[0]) > 0 {
		r.blocks = append(r.blocks, tableBlocks(rows, r.lineAt(n.Pos()))...)
	}
}
