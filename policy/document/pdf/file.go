package pdf

import (
	"bytes"
	"slices"
	"sort"
)

// A file is a PDF file whose objects have been found.
type file struct {
	data     []byte
	places   map[ref]place
	trailer  dict
	ends     []int // where the keyword endstream stands
	cache    map[ref]any
	loading  map[ref]bool // being read, to break circles
	fonts    map[ref]*font
	tokens   int // how many may still be read
	inflated int // bytes that streams gave so far
	glyphs   int // drawn so far
}

// A place is where an object stands: in the file, or in a stream of objects.
type place struct {
	data   []byte
	offset int
}

// open finds the objects of a file.
func open(data []byte) (*file, error) {
	head := data[:min(len(data), 1024)]
	if !bytes.Contains(head, []byte("%PDF-")) {
		return nil, ErrFormat
	}
	f := &file{
		data: data, places: map[ref]place{}, trailer: dict{}, cache: map[ref]any{},
		loading: map[ref]bool{}, fonts: map[ref]*font{}, tokens: maxTokens,
	}
	for pos := 0; ; {
		i := bytes.Index(data[pos:], []byte("endstream"))
		if i < 0 {
			break
		}
		f.ends = append(f.ends, pos+i)
		pos += i + len("endstream")
	}
	f.findObjects()
	f.findTrailers()
	f.findObjectStreams()
	if f.trailer["Encrypt"] != nil {
		return nil, ErrEncrypted
	}
	return f, nil
}

// findObjects scans for "12 0 obj". The last of a number holds, as it does in
// files that were changed by appending.
func (f *file) findObjects() {
	for pos := 0; len(f.places) < maxObjects; {
		i := bytes.Index(f.data[pos:], []byte("obj"))
		if i < 0 {
			return
		}
		at := pos + i
		pos = at + len("obj")
		if n, ok := numberBefore(f.data, at); ok {
			f.places[n] = place{f.data, pos}
		}
	}
}

// numberBefore reads the number and generation that stand before pos.
func numberBefore(data []byte, pos int) (ref, bool) {
	back := func() (int, bool) {
		for pos > 0 && isSpace(data[pos-1]) {
			pos--
		}
		end, n, unit := pos, 0, 1
		for pos > 0 && data[pos-1] >= '0' && data[pos-1] <= '9' && end-pos < 9 {
			pos--
			n += int(data[pos]-'0') * unit
			unit *= 10
		}
		return n, pos < end
	}
	if _, ok := back(); !ok {
		return 0, false
	}
	n, ok := back()
	return ref(n), ok
}

// findTrailers merges the trailers, of which later ones hold, whether they stand
// behind the keyword or in a stream of cross-references.
func (f *file) findTrailers() {
	for pos := 0; ; {
		i := bytes.Index(f.data[pos:], []byte("trailer"))
		if i < 0 {
			break
		}
		pos += i + len("trailer")
		l := lexer{data: f.data, pos: pos, tokens: &f.tokens}
		if d, ok := l.object().(dict); ok {
			f.addTrailer(d)
		}
	}
}

func (f *file) addTrailer(d dict) {
	for _, key := range [...]name{"Root", "Encrypt"} {
		if d[key] != nil {
			f.trailer[key] = d[key]
		}
	}
}

// findObjectStreams finds the objects inside of streams (7.5.7).
func (f *file) findObjectStreams() {
	numbers := make([]ref, 0, len(f.places))
	for n := range f.places {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, func(a, b ref) int { return f.places[a].offset - f.places[b].offset })
	for _, n := range numbers {
		s, ok := f.resolve(n).(stream)
		if !ok {
			continue
		}
		switch s.dict["Type"] {
		case name("XRef"):
			f.addTrailer(s.dict)
		case name("ObjStm"):
			f.unpack(s)
		}
	}
}

func (f *file) unpack(s stream) {
	data := f.decode(s)
	first, ok := f.resolve(s.dict["First"]).(int)
	if !ok || first < 0 || first > len(data) {
		return
	}
	l := lexer{data: data[:first], tokens: &f.tokens}
	for !l.done() && len(f.places) < maxObjects {
		number, ok1 := l.object().(int)
		offset, ok2 := l.object().(int)
		if ok1 && ok2 && offset >= 0 && first+offset < len(data) {
			f.places[ref(number)] = place{data, first + offset}
			delete(f.cache, ref(number))
		}
	}
}

// resolve returns the object that o refers to, or o itself.
func (f *file) resolve(o any) any {
	for depth := 0; depth < maxDepth; depth++ {
		n, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.load(n)
	}
	return nil
}

func (f *file) load(n ref) any {
	if o, ok := f.cache[n]; ok {
		return o
	}
	p, ok := f.places[n]
	if !ok || f.loading[n] || f.tokens <= 0 {
		return nil
	}
	f.loading[n] = true
	defer delete(f.loading, n)
	l := lexer{data: p.data, pos: p.offset, tokens: &f.tokens}
	o := l.object()
	if d, ok := o.(dict); ok {
		if after := l.pos; l.object() == keyword("stream") {
			o = stream{d, f.streamData(d, l.pos)}
		} else {
			l.pos = after
		}
	}
	f.cache[n] = o
	return o
}

// streamData returns the bytes of a stream that begins behind pos. Its length is
// believed only if the stream ends there.
func (f *file) streamData(d dict, pos int) []byte {
	if pos < len(f.data) && f.data[pos] == '\r' {
		pos++
	}
	if pos < len(f.data) && f.data[pos] == '\n' {
		pos++
	}
	if n, ok := f.resolve(d["Length"]).(int); ok && n >= 0 && n <= len(f.data)-pos {
		rest := f.data[pos+n : min(pos+n+16, len(f.data))]
		if bytes.HasPrefix(bytes.TrimLeft(rest, "\r\n \t"), []byte("endstream")) {
			return f.data[pos : pos+n]
		}
	}
	i := sort.SearchInts(f.ends, pos)
	if i == len(f.ends) {
		return f.data[min(pos, len(f.data)):]
	}
	return f.data[pos:f.ends[i]]
}

// The accessors resolve references and return the zero value for what is of
// another type.

func (f *file) dict(o any) dict {
	switch o := f.resolve(o).(type) {
	case dict:
		return o
	case stream:
		return o.dict
	}
	return nil
}

func (f *file) array(o any) array {
	a, _ := f.resolve(o).(array)
	return a
}

func (f *file) number(o any) float64 {
	switch n := f.resolve(o).(type) {
	case int:
		return float64(n)
	case float64:
		return n
	}
	return 0
}
