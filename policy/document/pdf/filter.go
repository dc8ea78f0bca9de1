package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"
)

// decode undoes the filters of a stream (7.4). What a damaged stream gave before
// the damage is kept; a filter that is not known gives nothing.
func (f *file) decode(s stream) []byte {
	filters := f.array(s.dict["Filter"])
	if n, ok := f.resolve(s.dict["Filter"]).(name); ok {
		filters = array{n}
	}
	params := f.array(s.dict["DecodeParms"])
	if params == nil {
		params = array{s.dict["DecodeParms"]}
	}
	data := s.data
	for i, filter := range filters[:min(len(filters), 4)] {
		switch f.resolve(filter) {
		case name("FlateDecode"), name("Fl"):
			data = f.inflate(data)
			if i < len(params) {
				data = f.unpredict(data, f.dict(params[i]))
			}
		case name("ASCIIHexDecode"), name("AHx"):
			tokens := 1
			l := lexer{data: append([]byte("<"), data...), tokens: &tokens}
			data = []byte(l.hex())
		case name("ASCII85Decode"), name("A85"):
			data = from85(data)
		case name("RunLengthDecode"), name("RL"):
			data = f.unrun(data)
		default:
			return nil
		}
	}
	return data
}

// inflate undoes Flate, up to what may still be inflated.
func (f *file) inflate(data []byte) []byte {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(z, int64(maxInflated-f.inflated)))
	f.inflated += len(out)
	return out
}

// unpredict undoes the PNG predictors (RFC 2083, section 6).
func (f *file) unpredict(data []byte, params dict) []byte {
	if f.number(params["Predictor"]) < 10 {
		return data
	}
	columns := max(int(f.number(params["Columns"])), 1)
	colors := max(int(f.number(params["Colors"])), 1)
	bits := max(int(f.number(params["BitsPerComponent"])), 8)
	if columns > 1<<16 || colors > 32 || bits > 16 {
		return nil
	}
	width, pixel := (columns*colors*bits+7)/8, (colors*bits+7)/8
	out := make([]byte, 0, len(data))
	above := make([]byte, width)
	for len(data) > width {
		kind, row := data[0], data[1:1+width]
		data = data[1+width:]
		start := len(out)
		for i, c := range row {
			var left, corner byte
			if i >= pixel {
				left, corner = out[start+i-pixel], above[i-pixel]
			}
			switch kind {
			case 1:
				c += left
			case 2:
				c += above[i]
			case 3:
				c += byte((int(left) + int(above[i])) / 2)
			case 4:
				c += paeth(left, above[i], corner)
			}
			out = append(out, c)
		}
		copy(above, out[start:])
	}
	return out
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func from85(data []byte) []byte {
	if i := bytes.IndexByte(data, '~'); i >= 0 {
		data = data[:i]
	}
	out := make([]byte, 4*(len(data)/5+2)+4*bytes.Count(data, []byte("z")))
	n, _, _ := ascii85.Decode(out, data, true)
	return out[:n]
}

// unrun undoes run-length encoding.
func (f *file) unrun(data []byte) []byte {
	var out []byte
	for len(data) > 1 && f.inflated+len(out) < maxInflated {
		n := int(data[0])
		switch {
		case n == 128:
			data = nil
		case n < 128:
			n = min(n+1, len(data)-1)
			out = append(out, data[1:1+n]...)
			data = data[1+n:]
		default:
			out = append(out, bytes.Repeat(data[1:2], 257-n)...)
			data = data[2:]
		}
	}
	f.inflated += len(out)
	return out
}
