package pdf

import (
	"cmp"
	"math"
	"slices"
)

// A grid is a table that ruled lines draw: the positions of its lines, and which
// of them stand between which cells.
type grid struct {
	xs, ys     []float64 // ys from the top down
	horizontal []rule
	vertical   []rule
	links      []link // whose middle is inside
}

// near is the distance in points up to which two positions count as one, and two
// lines as touching.
const near = 3.0

// findGrids groups the lines that touch each other into tables of at least two
// columns and two rows.
func findGrids(rules []rule) []*grid {
	var long []rule
	for _, r := range rules {
		if r.x1-r.x0 > 2*near || r.y1-r.y0 > 2*near {
			long = append(long, r)
		}
	}
	var out []*grid
	for _, group := range touching(long) {
		t := &grid{}
		for _, r := range group {
			if r.x1-r.x0 > r.y1-r.y0 {
				t.horizontal = append(t.horizontal, r)
				t.ys = append(t.ys, r.y0)
			} else {
				t.vertical = append(t.vertical, r)
				t.xs = append(t.xs, r.x0)
			}
		}
		t.xs, t.ys = distinct(t.xs), distinct(t.ys)
		slices.Reverse(t.ys)
		if len(t.xs) >= 3 && len(t.ys) >= 3 && len(t.xs)*len(t.ys) < maxGrid && len(out) < maxGrids {
			out = append(out, t)
		}
	}
	return out
}

// touching returns the groups of lines that are connected. Lines are visited by
// their left ends, so that few pairs are compared.
func touching(rules []rule) [][]rule {
	slices.SortFunc(rules, func(a, b rule) int { return cmp.Or(cmp.Compare(a.x0, b.x0), cmp.Compare(a.y0, b.y0)) })
	parent := make([]int, len(rules))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	compared := 0
	for i, a := range rules {
		for j := i + 1; j < len(rules) && rules[j].x0 <= a.x1+near && compared < maxTokens; j++ {
			compared++
			if b := rules[j]; b.y0 <= a.y1+near && b.y1 >= a.y0-near {
				parent[find(j)] = find(i)
			}
		}
	}
	groups := map[int][]rule{}
	var order []int
	for i, r := range rules {
		root := find(i)
		if groups[root] == nil {
			order = append(order, root)
		}
		groups[root] = append(groups[root], r)
	}
	out := make([][]rule, 0, len(order))
	for _, root := range order {
		out = append(out, groups[root])
	}
	return out
}

// distinct returns positions in ascending order, those that are near as one.
func distinct(positions []float64) []float64 {
	slices.Sort(positions)
	var out []float64
	for _, p := range positions {
		if len(out) == 0 || p-out[len(out)-1] > near {
			out = append(out, p)
		}
	}
	return out
}

// holds reports whether a glyph stands inside of the table.
func (t *grid) holds(g glyph) bool {
	return t.column(g) >= 0 && t.row(g) >= 0
}

func (t *grid) column(g glyph) int {
	x := (g.x + min(g.end, g.x+g.size)) / 2
	for i := 1; i < len(t.xs); i++ {
		if x >= t.xs[i-1]-1 && x < t.xs[i] {
			return i - 1
		}
	}
	return -1
}

func (t *grid) row(g glyph) int {
	y := g.y + 0.3*g.size
	for i := 1; i < len(t.ys); i++ {
		if y <= t.ys[i-1]+1 && y > t.ys[i] {
			return i - 1
		}
	}
	return -1
}

// fill returns the text of the cells, and false where the table has none or is a
// frame around text: less than two columns or rows with something in them.
func (t *grid) fill(glyphs []glyph) ([][]Cell, bool) {
	width, height := len(t.xs)-1, len(t.ys)-1
	root := make([]int, width*height) // the first of the cells that are one
	for r := range height {
		for c := range width {
			at := r*width + c
			root[at] = at
			switch {
			case c > 0 && !t.separates(t.vertical, t.xs[c], (t.ys[r]+t.ys[r+1])/2):
				root[at] = root[at-1]
			case r > 0 && !t.separates(t.horizontal, (t.xs[c]+t.xs[c+1])/2, t.ys[r]):
				root[at] = root[at-width]
			}
		}
	}
	content := make(map[int][]glyph)
	for _, g := range glyphs {
		at := root[t.row(g)*width+t.column(g)]
		content[at] = append(content[at], g)
	}
	urls := make(map[int][]string)
	for _, l := range t.links {
		at := root[t.row(l.at())*width+t.column(l.at())]
		urls[at] = append(urls[at], l.url)
	}
	texts := make(map[int]string, len(content))
	columns, rows := map[int]bool{}, map[int]bool{}
	for at, gs := range content {
		if texts[at] = cellText(gs); texts[at] != "" {
			columns[at%width], rows[at/width] = true, true
		}
	}
	if len(columns) < 2 || len(rows) < 2 {
		return nil, false
	}
	out := make([][]Cell, height)
	for r := range height {
		out[r] = make([]Cell, width)
		for c := range width {
			at := root[r*width+c]
			out[r][c] = Cell{Text: texts[at], URLs: urls[at], Spanned: at/width < r}
		}
	}
	return out, true
}

// separates reports whether one of the lines passes through a point.
func (t *grid) separates(rules []rule, x, y float64) bool {
	return slices.ContainsFunc(rules, func(r rule) bool {
		return x >= r.x0-near && x <= r.x1+near && y >= r.y0-near && y <= r.y1+near
	})
}

// cellText returns the text of a cell. Its lines were broken at the right edge of
// the cell; a line that ends well before it ends by itself.
func cellText(glyphs []glyph) string {
	all := lines(glyphs)
	right := 0.0
	for _, l := range all {
		right = math.Max(right, l.end)
	}
	text := ""
	for i, l := range all {
		switch {
		case i == 0:
			text = l.text
		case all[i-1].end < right-3*l.size:
			text += "\n" + l.text
		default:
			text = joinText(text, l.text)
		}
	}
	return text
}
