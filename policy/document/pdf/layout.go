package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A line is a line of text on a page.
type line struct {
	x, y, end, size float64
	text            string
	urls            []string
}

// layout puts what a page draws into reading order: from top to bottom, its
// tables and the lines outside of them.
func (c *canvas) layout() []Block {
	grids := findGrids(c.rules)
	var outside []glyph
	inside := make([][]glyph, len(grids))
	for _, g := range c.glyphs {
		if i := slices.IndexFunc(grids, func(t *grid) bool { return t.holds(g) }); i >= 0 {
			inside[i] = append(inside[i], g)
		} else {
			outside = append(outside, g)
		}
	}
	var free []link
	for _, l := range c.links {
		i := slices.IndexFunc(grids, func(t *grid) bool { return t.holds(l.at()) })
		if i < 0 {
			free = append(free, l)
		} else {
			grids[i].links = append(grids[i].links, l)
		}
	}
	type placed struct {
		y     float64
		block Block
	}
	var all []placed
	for i, t := range grids {
		rows, ok := t.fill(inside[i])
		if !ok {
			outside = append(outside, inside[i]...)
			free = append(free, t.links...)
			continue
		}
		all = append(all, placed{t.ys[0], Block{Rows: rows}})
	}
	flowing := lines(outside)
	attach(flowing, free)
	for _, p := range paragraphs(flowing) {
		all = append(all, placed{p.y, Block{Text: p.text, URLs: p.urls}})
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(b.y, a.y) })
	blocks := make([]Block, len(all))
	for i, p := range all {
		blocks[i] = p.block
	}
	return blocks
}

// lines groups glyphs by the line that they stand on.
func lines(glyphs []glyph) []line {
	sorted := slices.Clone(glyphs)
	slices.SortStableFunc(sorted, func(a, b glyph) int { return cmp.Compare(b.y, a.y) })
	var out []line
	for start := 0; start < len(sorted); {
		end := start + 1
		for end < len(sorted) && sorted[start].y-sorted[end].y < 0.4*max(sorted[start].size, sorted[end].size) {
			end++
		}
		if l := join(sorted[start:end]); strings.TrimSpace(l.text) != "" {
			out = append(out, l)
		}
		start = end
	}
	return out
}

// join makes one line of glyphs. A gap of more than two characters is a tab, a
// smaller one a space; a glyph drawn twice, to look bold, is read once.
func join(glyphs []glyph) line {
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return cmp.Compare(a.x, b.x) })
	l := line{x: glyphs[0].x, y: glyphs[0].y}
	var b strings.Builder
	var last glyph
	for i, g := range glyphs {
		shown := strings.TrimFunc(g.text, unicode.IsSpace) != ""
		if i > 0 && g.text == last.text && math.Abs(g.x-last.x) < 0.4*(last.end-last.x) {
			continue
		}
		if gap := g.x - l.end; i > 0 && shown {
			switch {
			case gap > 2*g.size:
				b.WriteByte('\t')
			case gap > 0.25*g.size:
				b.WriteByte(' ')
			}
		}
		if shown {
			b.WriteString(g.text)
			l.end = max(l.end, g.end)
		} else if b.Len() > 0 {
			b.WriteByte(' ')
			l.end = max(l.end, min(g.end, g.x+g.size))
		}
		l.size = max(l.size, g.size)
		last = g
	}
	l.text = strings.TrimRight(b.String(), " ")
	return l
}

// paragraphs joins the lines that were broken at the right margin.
func paragraphs(all []line) []line {
	right := 0.0
	for _, l := range all {
		right = max(right, l.end)
	}
	var out []line
	var last line
	for i, l := range all {
		full := last.end > right-2.5*last.size
		near := last.y-l.y < 2.2*max(l.size, last.size) && math.Abs(l.size-last.size) < 0.2*l.size
		if i > 0 && full && near && !beginsItem(l.text) && l.x < last.x+1.5*l.size && !strings.Contains(l.text, "\t") {
			out[len(out)-1].text = joinText(out[len(out)-1].text, l.text)
			out[len(out)-1].urls = append(out[len(out)-1].urls, l.urls...)
		} else {
			out = append(out, l)
		}
		last = l
	}
	return out
}

// joinText joins two lines of a paragraph. Between Chinese characters stands no
// space, nor behind the hyphen or inside the address that was broken.
func joinText(a, b string) string {
	last, first := []rune(a), []rune(b)
	if len(last) == 0 || len(first) == 0 {
		return a + b
	}
	l, f := last[len(last)-1], first[0]
	if l >= 0x2e80 || f >= 0x2e80 || l == '-' || l == '/' {
		return a + b
	}
	return a + " " + b
}

// beginsItem reports whether a line begins with the mark or number of an item.
func beginsItem(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" {
		return true
	}
	r := []rune(s)
	if strings.ContainsRune("•●○·◆■□▪-–—①②③④⑤⑥⑦⑧⑨⑩（(【[", r[0]) {
		return true
	}
	i := 0
	for i < len(r) && (unicode.IsDigit(r[i]) || strings.ContainsRune("一二三四五六七八九十", r[i])) {
		i++
	}
	return i > 0 && i < len(r) && strings.ContainsRune("、.．)）", r[i]) || r[0] == 'o' && len(r) > 1 && r[1] == ' '
}
