package document

import "strings"

// readMarkdown reads Markdown line by line: headings, list items, tables, links
// and emphasis, and the HTML in between. It is no CommonMark parser: those take
// quadratic time on hostile input, and the authors of policies mean less than
// CommonMark does by indentation and more by an asterisk beside Chinese letters.
//
// Whole HTML tables and pages are cut out first, because blank lines inside of
// them mean nothing.
func readMarkdown(src string) ([]Block, []Gap) {
	r := markdownReader{line: 1, cells: maxCells}
	src = r.skipFrontMatter(src)
	for src != "" && len(r.blocks) <= maxBlocks {
		start, end := findHTML(src)
		r.read(src[:start])
		if start < end {
			r.html(src[start:end])
		}
		src = src[end:]
	}
	return r.blocks, r.gaps
}

// A markdownReader holds the state between two lines.
type markdownReader struct {
	blocks []Block
	gaps   []Gap
	line   int
	cells  int  // how many cells the tables still to come may have
	fenced bool // inside of a fence, where a line is only text
}

// skipFrontMatter cuts the YAML header that site generators put in front.
func (r *markdownReader) skipFrontMatter(src string) string {
	if !strings.HasPrefix(src, "---") {
		return src
	}
	end := strings.Index(src[3:], "\n---")
	if end < 0 {
		return src
	}
	head := src[:3+end+1]
	r.line += strings.Count(head, "\n")
	return src[len(head)+3:]
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
			if hasTag(src[i+1:], tag) {
				return i, endOfElement(src, i, tag)
			}
		}
	}
	return len(src), len(src)
}

// endOfElement returns where the element that begins at start ends.
func endOfElement(src string, start int, tag string) int {
	depth := 0
	for i := start; i < len(src); i++ {
		lt := strings.IndexByte(src[i:], '<')
		if lt < 0 {
			break
		}
		i += lt
		if hasTag(src[i+1:], tag) {
			depth++
		} else if hasTag(src[i+1:], "/"+tag) {
			if depth--; depth == 0 {
				return min(i+len(tag)+3, len(src))
			}
		}
	}
	return len(src)
}

func hasTag(s, tag string) bool {
	return len(s) > len(tag) && strings.EqualFold(s[:len(tag)], tag) && strings.IndexByte(" \t\r\n>/", s[len(tag)]) >= 0
}

// html reads a piece of HTML that begins at the current line.
func (r *markdownReader) html(src string) {
	blocks, gaps := readHTML([]byte(src), r.line)
	r.blocks, r.gaps = append(r.blocks, blocks...), append(r.gaps, gaps...)
	r.line += strings.Count(src, "\n")
}

// read reads a stretch of Markdown without whole tables or pages of HTML.
func (r *markdownReader) read(src string) {
	for src != "" && len(r.blocks) <= maxBlocks {
		line, rest := cutLine(src)
		text := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~"):
			r.fenced = !r.fenced
		case r.fenced || text == "":
			r.add(Block{Text: squeeze(line)})
		case isTag(text):
			src = r.htmlBlock(src)
			continue
		case r.underlines(text):
			r.blocks[len(r.blocks)-1].Kind = Heading
			r.blocks[len(r.blocks)-1].Level = 1
			if text[0] == '-' {
				r.blocks[len(r.blocks)-1].Level = 2
			}
		case strings.Contains(text, "|"):
			if n := r.table(src); n > 0 {
				src = src[n:]
				continue
			}
			r.textLine(line)
		default:
			r.textLine(line)
		}
		r.line++
		src = rest
	}
}

func (r *markdownReader) add(b Block) {
	if strings.TrimSpace(b.Text) != "" {
		b.Line = r.line
		r.blocks = append(r.blocks, b)
	}
}

// underlines reports whether a line makes the one above it a heading.
func (r *markdownReader) underlines(text string) bool {
	if len(r.blocks) == 0 || len(text) < 3 || strings.Trim(text, "=") != "" && strings.Trim(text, "-") != "" {
		return false
	}
	last := r.blocks[len(r.blocks)-1]
	return last.Kind == Paragraph && last.Line == r.line-1
}

// isTag reports whether a line begins with a tag of HTML.
func isTag(text string) bool {
	if len(text) < 3 || text[0] != '<' || strings.Contains(text[:min(len(text), 12)], "://") {
		return false
	}
	c := text[1] | 0x20
	return 'a' <= c && c <= 'z' || text[1] == '/' || text[1] == '!'
}

// htmlBlock reads lines of HTML up to a blank one and returns what follows.
func (r *markdownReader) htmlBlock(src string) string {
	end := 0
	for end < len(src) {
		line, rest := cutLine(src[end:])
		if strings.TrimSpace(line) == "" {
			break
		}
		end = len(src) - len(rest)
	}
	r.html(src[:end])
	return src[end:]
}

// textLine reads a line that is a heading, an item of a list or a part of a
// paragraph.
func (r *markdownReader) textLine(line string) {
	if len(line) > maxLine {
		for _, b := range readText(line) {
			r.add(b)
		}
		return
	}
	indent := 0
	for _, c := range line {
		switch c {
		case ' ':
			indent++
			continue
		case '\t':
			indent += 4
			continue
		}
		break
	}
	text := strings.TrimSpace(line)
	for strings.HasPrefix(text, ">") {
		text = strings.TrimSpace(text[1:])
	}
	b := Block{}
	if n := len(text) - len(strings.TrimLeft(text, "#")); n >= 1 && n <= 6 && (len(text) == n || text[n] == ' ' || text[n] >= 0x80) {
		b.Kind, b.Level = Heading, n
		text = strings.TrimSpace(strings.Trim(text, "#"))
	} else if rest, ok := cutBullet(text); ok {
		b.Kind, b.Level = Item, indent/2+1
		text = rest
	}
	b.Bold = isBold(text)
	for part := range strings.SplitSeq(brToNewline(text), "\n") {
		b.Text, b.Links = inlineMarkdown(part, r.line)
		r.add(b)
		if b.Kind == Item {
			b.Kind, b.Level = Paragraph, 0
		}
	}
}

// cutBullet cuts the marker of a list item. A number stays: it tells a name from
// a line of text.
func cutBullet(text string) (rest string, ok bool) {
	if len(text) > 1 && strings.IndexByte("-*+", text[0]) >= 0 && (text[1] == ' ' || text[1] == '\t') {
		return strings.TrimSpace(text[2:]), true
	}
	n := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if n > 0 && n < 10 && len(text) > n+1 && (text[n] == '.' || text[n] == ')') && text[n+1] == ' ' {
		return text, true
	}
	return text, false
}

func isBold(text string) bool {
	return len(text) > 4 && strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**") && strings.Count(text, "**") == 2
}

// table reads a table at the start of src, which is a line with pipes above one
// that only draws a rule, and returns its length, or 0 where there is none.
func (r *markdownReader) table(src string) int {
	head, rest := cutLine(src)
	rule, rest := cutLine(rest)
	if !strings.Contains(rule, "-") || !strings.Contains(rule, "|") || strings.Trim(rule, "|-: \t") != "" {
		return 0
	}
	width := len(tableCells(head))
	if width < 2 {
		return 0
	}
	rows := []Row{r.tableRow(head, r.line, true, width)}
	first := r.line
	r.line += 2
	for rest != "" {
		line, after := cutLine(rest)
		if !strings.Contains(line, "|") {
			break
		}
		if r.cells -= width; r.cells < 0 {
			r.gaps = append(r.gaps, tooManyCells(first))
			break
		}
		rows = append(rows, r.tableRow(line, r.line, false, width))
		r.line++
		rest = after
	}
	r.blocks = append(r.blocks, Block{Kind: Table, Rows: rows, Line: first})
	return len(src) - len(rest)
}

// tableRow reads one row; cells beyond the width of the table are dropped, as
// renderers do.
func (r *markdownReader) tableRow(line string, at int, header bool, width int) Row {
	row := make(Row, width)
	for i, text := range tableCells(line) {
		if i == width {
			break
		}
		var parts []string
		c := Cell{Line: at, Header: header}
		for part := range strings.SplitSeq(brToNewline(text), "\n") {
			s, links := inlineMarkdown(part, at)
			c.Links = append(c.Links, links...)
			if s != "" {
				parts = append(parts, s)
			}
		}
		c.Text = strings.Join(parts, "\n")
		row[i] = c
	}
	return row
}

// tableCells splits a line at its pipes, except those that a backslash escapes.
func tableCells(line string) []string {
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "|")
	var cells []string
	start := 0
	for i := 0; i < len(line) && len(cells) < maxSpan; i++ {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
			cells = append(cells, line[start:i])
			start = i + 1
		}
	}
	if strings.TrimSpace(line[start:]) != "" {
		cells = append(cells, line[start:])
	}
	return cells
}
