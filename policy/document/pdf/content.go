package pdf

import "math"

// A matrix maps points as in 8.3.3.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// A canvas is what the contents of a page draw.
type canvas struct {
	glyphs []glyph
	rules  []rule
	links  []link
}

// A glyph is a piece of text, mostly a character, from where it begins to where
// it ends on its line.
type glyph struct {
	x, y, end, size float64
	text            string
}

// A rule is a line that runs along an axis.
type rule struct{ x0, y0, x1, y1 float64 }

// A state is the graphics state as far as text and rules need it.
type state struct {
	ctm                    matrix
	font                   *font
	size, charGap, wordGap float64
	scale, leading, rise   float64
}

// An interpreter runs the operators of contents (annex A).
type interpreter struct {
	file      *file
	canvas    *canvas
	resources dict
	state
	saved   []state
	tm, tlm matrix
	path    []rule // edges of the path being built
	x, y    float64
	startX  float64
	startY  float64
	args    []any
}

// draw runs the contents of a page.
func (f *file) draw(c *canvas, p page) {
	ctm := identity
	switch int(f.number(p.dict["Rotate"])) {
	case 90:
		ctm = matrix{0, -1, 1, 0, 0, 0}
	case 180:
		ctm = matrix{-1, 0, 0, -1, 0, 0}
	case 270:
		ctm = matrix{0, 1, -1, 0, 0, 0}
	}
	f.run(c, f.contents(p), p.resources, ctm, 0)
}

func (f *file) run(c *canvas, contents []byte, resources dict, ctm matrix, depth int) {
	if depth > maxDepth/4 {
		return
	}
	in := interpreter{file: f, canvas: c, resources: resources, state: state{ctm: ctm, scale: 1}, tm: identity, tlm: identity}
	l := lexer{data: contents, tokens: &f.tokens}
	for !l.done() && f.glyphs <= maxGlyphs {
		switch o := l.object().(type) {
		case keyword:
			switch o {
			case "BI":
				l.skipImage()
			case "Do":
				in.form(depth)
			default:
				in.operator(string(o))
			}
			in.args = in.args[:0]
		default:
			if len(in.args) < 64 {
				in.args = append(in.args, o)
			}
		}
	}
}

// skipImage skips an image in the contents (8.9.7): up to EI between spaces.
func (l *lexer) skipImage() {
	for i := l.pos; i+3 < len(l.data); i++ {
		if isSpace(l.data[i]) && l.data[i+1] == 'E' && l.data[i+2] == 'I' && isSpace(l.data[i+3]) {
			l.pos = i + 3
			return
		}
	}
	l.pos = len(l.data)
}

// form draws a form XObject (8.10).
func (in *interpreter) form(depth int) {
	if len(in.args) == 0 {
		return
	}
	f := in.file
	n, _ := in.args[len(in.args)-1].(name)
	o := f.dict(in.resources["XObject"])[n]
	if number, ok := o.(ref); ok {
		if f.loading[number] {
			return
		}
		f.loading[number] = true
		defer delete(f.loading, number)
	}
	s, ok := f.cachedStream(o)
	if !ok || f.resolve(s.dict["Subtype"]) != name("Form") {
		return
	}
	resources := f.dict(s.dict["Resources"])
	if resources == nil {
		resources = in.resources
	}
	ctm := in.ctm
	if m, ok := f.matrix(s.dict["Matrix"]); ok {
		ctm = m.mul(ctm)
	}
	f.run(in.canvas, f.decode(s), resources, ctm, depth+1)
}

// cachedStream resolves a stream whose number is marked as being loaded.
func (f *file) cachedStream(o any) (stream, bool) {
	n, ok := o.(ref)
	if !ok {
		return stream{}, false
	}
	delete(f.loading, n)
	s, ok := f.resolve(n).(stream)
	f.loading[n] = true
	return s, ok
}

func (f *file) matrix(o any) (matrix, bool) {
	a := f.array(o)
	if len(a) != 6 {
		return identity, false
	}
	var m matrix
	for i := range m {
		m[i] = f.number(a[i])
	}
	return m, true
}

// arg returns the i-th operand from the end as a number.
func (in *interpreter) arg(i int) float64 {
	if i >= len(in.args) {
		return 0
	}
	return in.file.number(in.args[len(in.args)-1-i])
}

func (in *interpreter) operator(op string) {
	switch op {
	case "q":
		if len(in.saved) < 4*maxDepth {
			in.saved = append(in.saved, in.state)
		}
	case "Q":
		if n := len(in.saved); n > 0 {
			in.state, in.saved = in.saved[n-1], in.saved[:n-1]
		}
	case "cm":
		in.ctm = in.operands().mul(in.ctm)
	case "BT":
		in.tm, in.tlm = identity, identity
	case "Tf":
		if len(in.args) >= 2 {
			n, _ := in.args[len(in.args)-2].(name)
			in.font = in.file.font(in.file.dict(in.resources["Font"])[n])
			in.size = in.arg(0)
		}
	case "Tc":
		in.charGap = in.arg(0)
	case "Tw":
		in.wordGap = in.arg(0)
	case "Tz":
		in.scale = in.arg(0) / 100
	case "TL":
		in.leading = in.arg(0)
	case "Ts":
		in.rise = in.arg(0)
	case "Td":
		in.move(in.arg(1), in.arg(0))
	case "TD":
		in.leading = -in.arg(0)
		in.move(in.arg(1), in.arg(0))
	case "Tm":
		in.tlm = in.operands()
		in.tm = in.tlm
	case "T*":
		in.move(0, -in.leading)
	case "Tj", "'", `"`:
		if op != "Tj" {
			in.move(0, -in.leading)
		}
		if len(in.args) > 0 {
			s, _ := in.args[len(in.args)-1].(text)
			in.show(s)
		}
	case "TJ":
		in.showArray()
	default:
		in.paint(op)
	}
}

// operands returns the last six operands as a matrix.
func (in *interpreter) operands() matrix {
	return matrix{in.arg(5), in.arg(4), in.arg(3), in.arg(2), in.arg(1), in.arg(0)}
}

func (in *interpreter) move(x, y float64) {
	in.tlm = matrix{1, 0, 0, 1, x, y}.mul(in.tlm)
	in.tm = in.tlm
}

func (in *interpreter) showArray() {
	if len(in.args) == 0 {
		return
	}
	a, _ := in.args[len(in.args)-1].(array)
	for _, o := range a {
		switch o := o.(type) {
		case text:
			in.show(o)
		case int, float64:
			shift := -in.file.number(o) / 1000 * in.size * in.scale
			in.tm = matrix{1, 0, 0, 1, shift, 0}.mul(in.tm)
		}
	}
}

// show draws a string (9.4.4).
func (in *interpreter) show(s text) {
	if in.font == nil {
		return
	}
	for len(s) > 0 && in.file.glyphs <= maxGlyphs {
		code, shown, rest := in.font.next(s)
		advance := in.font.width(code)/1000*in.size + in.charGap
		if code == ' ' && len(s)-len(rest) == 1 {
			advance += in.wordGap
		}
		advance *= in.scale
		trm := in.tm.mul(in.ctm)
		x, y := trm.apply(0, in.rise)
		end, _ := trm.apply(advance, in.rise)
		size := math.Abs(in.size) * math.Hypot(trm[2], trm[3])
		if shown != "" && size > 0 && size < 1e4 {
			in.canvas.glyphs = append(in.canvas.glyphs, glyph{x, y, end, size, shown})
			in.file.glyphs++
		}
		in.tm = matrix{1, 0, 0, 1, advance, 0}.mul(in.tm)
		s = rest
	}
}

// paint runs the operators of paths, of which only rules are kept.
func (in *interpreter) paint(op string) {
	switch op {
	case "m":
		in.x, in.y = in.arg(1), in.arg(0)
		in.startX, in.startY = in.x, in.y
	case "l":
		in.edge(in.arg(1), in.arg(0))
	case "h":
		in.edge(in.startX, in.startY)
	case "re":
		x, y, w, h := in.arg(3), in.arg(2), in.arg(1), in.arg(0)
		in.x, in.y, in.startX, in.startY = x, y, x, y
		in.edge(x+w, y)
		in.edge(x+w, y+h)
		in.edge(x, y+h)
		in.edge(x, y)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		if room := maxLines - len(in.canvas.rules); room > 0 {
			in.canvas.rules = append(in.canvas.rules, in.path[:min(len(in.path), room)]...)
		}
		in.path = in.path[:0]
	case "n":
		in.path = in.path[:0]
	}
}

// edge adds a line from the current point, if it runs along an axis.
func (in *interpreter) edge(x, y float64) {
	x0, y0 := in.ctm.apply(in.x, in.y)
	x1, y1 := in.ctm.apply(x, y)
	in.x, in.y = x, y
	if len(in.path) < maxLines && (math.Abs(x0-x1) < 1 || math.Abs(y0-y1) < 1) {
		in.path = append(in.path, rule{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)})
	}
}
