package document

import (
	"strings"
	"unicode"
)

// A run collects the text of a line, a paragraph or a cell piece by piece.
// In its text a line break is a real one; the breaks of the source are spaces.
type run struct {
	text        strings.Builder
	line        int // where the first visible character stands
	links       []Link
	bold, plain int // visible characters by weight
	linkAt      int // offset in text where the open link began
	href        string
	hrefLine    int
}

// add appends text that stands in the given line of the source. Breaks inside it
// mean no more than spaces.
func (r *run) add(s string, line int, bold bool) {
	visible := strings.TrimLeftFunc(s, unicode.IsSpace)
	if visible == "" {
		if s != "" && r.text.Len() > 0 {
			r.text.WriteString(blank(s))
		}
		return
	}
	if r.line == 0 {
		r.line = line + strings.Count(s[:len(s)-len(visible)], "\n")
	}
	if bold {
		r.bold += len(visible)
	} else {
		r.plain += len(visible)
	}
	for s != "" {
		i := strings.IndexFunc(s, unicode.IsSpace)
		if i < 0 {
			r.text.WriteString(s)
			return
		}
		r.text.WriteString(s[:i])
		rest := strings.TrimLeftFunc(s[i:], unicode.IsSpace)
		r.text.WriteString(blank(s[i : len(s)-len(rest)]))
		s = rest
	}
}

// softBreak stands for white space that holds a line break of the source until
// the text is complete: between two Chinese characters it is no space at all.
const softBreak = "\x1e"

func blank(s string) string {
	if strings.ContainsAny(s, "\n\r") {
		return softBreak
	}
	return " "
}

// lineBreak ends a line of the text.
func (r *run) lineBreak() {
	if r.text.Len() > 0 {
		r.text.WriteByte('\n')
	}
}

func (r *run) openLink(href string, line int) {
	r.closeLink()
	r.href, r.hrefLine, r.linkAt = strings.TrimSpace(href), line, r.text.Len()
}

func (r *run) closeLink() {
	if r.href != "" {
		text := tidy(r.text.String()[r.linkAt:])
		r.links = append(r.links, Link{Text: strings.ReplaceAll(text, "\n", " "), URL: r.href, Line: r.hrefLine})
	}
	r.href = ""
}

// take returns what was collected and empties the run.
func (r *run) take() (text string, links []Link, line int, bold bool) {
	r.closeLink()
	text, links, line, bold = tidy(r.text.String()), r.links, r.line, r.bold > 0 && r.plain == 0
	*r = run{}
	return text, links, line, bold
}

// tidy collapses white space in s, keeping its line breaks but no blank lines.
func tidy(s string) string {
	if strings.Contains(s, softBreak) {
		s = joinSoft(s)
	}
	if !strings.Contains(s, "\n") {
		return collapse(s)
	}
	var lines []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = collapse(l); l != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

// joinSoft replaces soft breaks by nothing between wide characters, which are
// written without spaces, and by a space elsewhere.
func joinSoft(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	runes := []rune(s)
	for i, r := range runes {
		if string(r) != softBreak {
			b.WriteRune(r)
			continue
		}
		if i == 0 || i+1 == len(runes) || !isWide(runes[i-1]) || !isWide(runes[i+1]) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isWide reports whether r is a Chinese character or Chinese punctuation.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef
}

// block returns what was collected as one block, and false where that is nothing.
func (r *run) block(kind Kind, level int) (Block, bool) {
	text, links, line, bold := r.take()
	return Block{Kind: kind, Level: level, Bold: bold, Text: text, Line: line, Links: links}, text != ""
}
