package pdf

import "math"

// A link is an address and the middle of the area that leads to it.
type link struct {
	x, y float64
	url  string
}

// maxLinks is how many links of a page are read.
const maxLinks = 2_000

// links returns the links of a page (12.5.6.5).
func (f *file) links(p page) []link {
	var out []link
	for _, o := range f.array(p.dict["Annots"]) {
		a := f.dict(o)
		if f.resolve(a["Subtype"]) != name("Link") || len(out) == maxLinks {
			continue
		}
		url, _ := f.resolve(f.dict(a["A"])["URI"]).(text)
		rect := f.array(a["Rect"])
		if url == "" || len(rect) != 4 {
			continue
		}
		x := (f.number(rect[0]) + f.number(rect[2])) / 2
		y := (f.number(rect[1]) + f.number(rect[3])) / 2
		out = append(out, link{x, y, string(url)})
	}
	return out
}

// at returns a glyph of no size where the middle of the link is, to be placed
// like one.
func (l link) at() glyph { return glyph{x: l.x, end: l.x, y: l.y} }

// attach gives the links outside of tables to the lines that they are on.
func attach(lines []line, links []link) {
	for _, l := range links {
		best, distance := -1, math.Inf(1)
		for i := range lines {
			// the baseline of the text lies below the middle of the area
			if d := math.Abs(lines[i].y + 0.3*lines[i].size - l.y); d < distance && d < lines[i].size {
				best, distance = i, d
			}
		}
		if best >= 0 {
			lines[best].urls = append(lines[best].urls, l.url)
		}
	}
}
