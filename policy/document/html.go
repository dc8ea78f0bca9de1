package document

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a page or a fragment of one. firstLine is the line of its first
// character. The tokens are read as they come, without building a tree, because
// the tree of x/net/html has no positions; the few repairs of the HTML standard
// that matter here (cells, rows and paragraphs without end tags) are made on the
// way. The children of a template element are read like any other text.
func readHTML(src []byte, firstLine int) ([]Block, []Gap) {
	r := htmlReader{line: firstLine, cells: maxCells}
	z := html.NewTokenizer(bytes.NewReader(src))
	for {
		t := z.Next()
		if t == html.ErrorToken || len(r.blocks) > maxBlocks {
			break
		}
		raw := z.Raw()
		lines := bytes.Count(raw, []byte("\n"))
		switch t {
		case html.TextToken:
			r.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			r.start(tagOf(name), z, more)
		case html.EndTagToken:
			name, _ := z.TagName()
			r.end(tagOf(name))
		}
		r.line += lines
	}
	for len(r.tables) > 0 {
		r.endTable()
	}
	r.flush()
	return r.blocks, r.gaps
}

// An htmlReader holds the state between two tokens.
type htmlReader struct {
	blocks []Block
	gaps   []Gap
	line   int
	cells  int // how many cells the tables still to come may have
	open   int // how many cells were opened
	run    run // the line being read, outside of tables

	kind   Kind // of the line being read
	level  int
	lists  int          // depth of lists
	pre    int          // depth of pre elements
	weight []weight     // open elements that may set text in bold
	tables []*htmlTable // open tables, outermost first
	raw    atom.Atom    // the element whose text is not shown, 0 for none
}

type weight struct {
	tag  atom.Atom
	bold bool
}

type htmlTable struct {
	rows [][]spanCell
	cell *spanCell // the open cell, nil between cells
	run  run
	line int
}

// out returns where text goes: the open cell, or the line outside of tables.
// Text of a table outside of its cells is shown before the table.
func (r *htmlReader) out() *run {
	if t := r.table(); t != nil && t.cell != nil {
		return &t.run
	}
	return &r.run
}

func (r *htmlReader) table() *htmlTable {
	if len(r.tables) == 0 {
		return nil
	}
	return r.tables[len(r.tables)-1]
}

func (r *htmlReader) text(s string) {
	if r.raw != 0 {
		r.raw = 0
		return
	}
	bold := r.kind == Heading || len(r.weight) > 0 && r.weight[len(r.weight)-1].bold
	if r.pre == 0 {
		r.out().add(s, r.line, bold)
		return
	}
	for i, l := range strings.Split(s, "\n") {
		if i > 0 {
			r.lineBreak()
		}
		r.out().add(l, r.line+i, bold)
	}
}

// lineBreak ends the line being read.
func (r *htmlReader) lineBreak() {
	if out := r.out(); out != &r.run {
		out.lineBreak()
		return
	}
	r.flush()
}

// flush ends the line being read outside of tables.
func (r *htmlReader) flush() {
	if b, ok := r.run.block(r.kind, r.level); ok {
		r.blocks = append(r.blocks, b)
		if r.kind == Item {
			r.kind, r.level = Paragraph, 0
		}
	}
}

func (r *htmlReader) start(tag atom.Atom, z *html.Tokenizer, more bool) {
	switch tag {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes:
		r.raw = tag
	case atom.Br:
		r.lineBreak()
	case atom.A:
		if href := attr(z, more, "href"); href != "" {
			r.out().openLink(href, r.line)
		}
	case atom.B, atom.Strong:
		r.push(tag, true)
	case atom.Span, atom.Font, atom.U, atom.Em, atom.I:
		style := strings.ReplaceAll(attr(z, more, "style"), " ", "")
		inherited := len(r.weight) > 0 && r.weight[len(r.weight)-1].bold
		r.push(tag, inherited || strings.Contains(style, "font-weight:bold") || strings.Contains(style, "font-weight:700"))
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.lineBreak()
		if r.out() == &r.run {
			r.kind, r.level = Heading, int(tag.String()[1]-'0')
		}
	case atom.Ul, atom.Ol:
		r.lineBreak()
		r.lists = min(r.lists+1, maxDepth)
	case atom.Li:
		r.lineBreak()
		if r.out() == &r.run {
			r.kind, r.level = Item, max(r.lists, 1)
		}
	case atom.Pre, atom.Textarea:
		r.lineBreak()
		r.pre++
	case atom.Table:
		r.lineBreak()
		if len(r.tables) < maxDepth {
			r.tables = append(r.tables, &htmlTable{line: r.line})
		}
	case atom.Tr:
		if t := r.table(); t != nil {
			r.endCell()
			t.rows = append(t.rows, nil)
		}
	case atom.Td, atom.Th:
		r.startCell(tag, z, more)
	default:
		if isBlock(tag) {
			r.endOfBlock()
		}
	}
}

func (r *htmlReader) end(tag atom.Atom) {
	r.raw = 0
	switch tag {
	case atom.A:
		r.out().closeLink()
	case atom.B, atom.Strong, atom.Span, atom.Font, atom.U, atom.Em, atom.I:
		r.pop(tag)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.endOfBlock()
	case atom.Ul, atom.Ol:
		r.lists = max(r.lists-1, 0)
		r.endOfBlock()
	case atom.Pre, atom.Textarea:
		r.lineBreak()
		r.pre = max(r.pre-1, 0)
	case atom.Td, atom.Th, atom.Tr:
		r.endCell()
	case atom.Table:
		r.endTable()
	default:
		if isBlock(tag) {
			r.endOfBlock()
		}
	}
}

// endOfBlock ends a paragraph, or whatever else a line was part of. The marker
// of a list item is kept for its first line, which may be a paragraph inside.
func (r *htmlReader) endOfBlock() {
	r.lineBreak()
	if r.kind == Heading {
		r.kind, r.level = Paragraph, 0
	}
}

func (r *htmlReader) push(tag atom.Atom, bold bool) {
	if len(r.weight) < maxDepth {
		r.weight = append(r.weight, weight{tag, bold})
	}
}

func (r *htmlReader) pop(tag atom.Atom) {
	for i := len(r.weight) - 1; i >= 0; i-- {
		if r.weight[i].tag == tag {
			r.weight = r.weight[:i]
			return
		}
	}
}

// attr returns the value of an attribute of the tag that z stands at.
func attr(z *html.Tokenizer, more bool, name string) string {
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		if string(key) == name {
			return string(val)
		}
	}
	return ""
}

// tagOf returns the atom of a tag. The elements of component frameworks, which
// HTML does not know, count as divisions; those with a prefix, as Word writes
// them, mean nothing.
func tagOf(name []byte) atom.Atom {
	a := atom.Lookup(name)
	if a == 0 && bytes.IndexByte(name, ':') < 0 {
		return atom.Div
	}
	return a
}

func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Nav,
		atom.Aside, atom.Address, atom.Blockquote, atom.Dl, atom.Dt, atom.Dd, atom.Hr, atom.Body,
		atom.Center, atom.Fieldset, atom.Figure, atom.Form, atom.Caption, atom.Template, atom.Details,
		atom.Summary, atom.Option, atom.Button, atom.Label, atom.Li:
		return true
	}
	return false
}
