package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"
)

// A font tells the codes of a string apart, what they show and how wide.
type font struct {
	unicode *cmap
	chars   []string          // of a simple font, by code
	charset encoding.Encoding // of a font whose codes are of one or two bytes
	utf16   bool              // codes are characters of UTF-16
	wide    bool              // codes have two bytes
	widths  map[int]float64   // in thousandths of the size
	missing float64           // width of the codes without one
}

// font reads a font dictionary (9.6, 9.7).
func (f *file) font(o any) *font {
	number, isRef := o.(ref)
	if known, ok := f.fonts[number]; isRef && ok {
		return known
	}
	d := f.dict(o)
	t := &font{widths: map[int]float64{}, missing: 500}
	if s, ok := f.resolve(d["ToUnicode"]).(stream); ok {
		t.unicode = readCMap(f.decode(s), &f.tokens)
	}
	if f.resolve(d["Subtype"]) == name("Type0") {
		f.composite(t, d)
	} else {
		f.simple(t, d)
	}
	if isRef {
		f.fonts[number] = t
	}
	return t
}

// composite reads a font whose codes are of several bytes.
func (f *file) composite(t *font, d dict) {
	t.wide = true
	encodingName, _ := f.resolve(d["Encoding"]).(name)
	switch n := string(encodingName); {
	case strings.Contains(n, "UCS2") || strings.Contains(n, "UTF16"):
		t.utf16 = true
	case strings.HasPrefix(n, "GB"):
		t.charset = simplifiedchinese.GB18030
	case strings.HasPrefix(n, "ETen") || strings.HasPrefix(n, "B5") || strings.HasPrefix(n, "HKscs"):
		t.charset = traditionalchinese.Big5
	}
	descendants := f.array(d["DescendantFonts"])
	if len(descendants) == 0 {
		return
	}
	cid := f.dict(descendants[0])
	if t.missing = 1000; cid["DW"] != nil {
		t.missing = f.number(cid["DW"])
	}
	w := f.array(cid["W"])
	for i := 0; i+1 < len(w); {
		first := int(f.number(w[i]))
		if list := f.array(w[i+1]); list != nil {
			for j, o := range list {
				t.widths[first+j] = f.number(o)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			break
		}
		last, width := int(f.number(w[i+1])), f.number(w[i+2])
		for c := first; c <= last && c-first < 1<<16; c++ {
			t.widths[c] = width
		}
		i += 3
	}
}

// simple reads a font whose codes are of one byte.
func (f *file) simple(t *font, d dict) {
	first := int(f.number(d["FirstChar"]))
	for i, o := range f.array(d["Widths"]) {
		t.widths[first+i] = f.number(o)
	}
	base := charmap.Windows1252
	enc := f.resolve(d["Encoding"])
	if enc == nil {
		enc = dict{}
	}
	if enc == name("MacRomanEncoding") || f.dict(enc)["BaseEncoding"] == name("MacRomanEncoding") {
		base = charmap.Macintosh
	}
	t.chars = make([]string, 256)
	for c := range t.chars {
		t.chars[c] = string(base.DecodeByte(byte(c)))
	}
	code := 0
	for _, o := range f.array(f.dict(enc)["Differences"]) {
		switch o := f.resolve(o).(type) {
		case int:
			code = o
		case name:
			if code >= 0 && code < len(t.chars) {
				if s := glyphChar(string(o)); s != "" {
					t.chars[code] = s
				}
			}
			code++
		}
	}
}

// next cuts the first code off a string and returns what it shows.
func (t *font) next(s text) (code int, shown string, rest text) {
	n := 1
	switch {
	case t.charset != nil:
		if s[0] >= 0x81 {
			n = 2
		}
	case t.wide:
		n = 2
	case t.unicode != nil && t.unicode.bytes == 2 && t.chars == nil:
		n = 2
	}
	n = min(n, len(s))
	code = codeOf(s[:n])
	return code, t.show(code, s[:n]), s[n:]
}

func (t *font) show(code int, raw text) string {
	if t.unicode != nil {
		if s := t.unicode.lookup(code); s != "" {
			return foldRadicals(s)
		}
	}
	switch {
	case t.utf16:
		return utf16Text(raw)
	case t.charset != nil:
		s, _ := t.charset.NewDecoder().String(string(raw))
		return s
	case t.chars != nil && t.unicode == nil && code < len(t.chars):
		return t.chars[code]
	}
	return ""
}

func (t *font) width(code int) float64 {
	if w, ok := t.widths[code]; ok {
		return w
	}
	return t.missing
}

// glyphChar returns the character of a glyph by its name, for the names that
// differ from the character and those of the form uni4E00.
func glyphChar(glyph string) string {
	if hex, ok := strings.CutPrefix(glyph, "uni"); ok && len(hex) == 4 {
		if n, err := strconv.ParseUint(hex, 16, 32); err == nil {
			return string(rune(n))
		}
	}
	if len(glyph) == 1 {
		return glyph
	}
	return glyphNames[glyph]
}

// glyphNames are the names of the Adobe Glyph List for the marks of ASCII and
// the quotation marks and dashes of running text.
var glyphNames = map[string]string{
	"space": " ", "exclam": "!", "quotedbl": `"`, "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
	"quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-",
	"period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
	"seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">",
	"question": "?", "at": "@", "bracketleft": "[", "backslash": `\`, "bracketright": "]", "underscore": "_",
	"braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "bullet": "•", "endash": "–", "emdash": "—",
	"quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”", "ellipsis": "…", "fi": "fi", "fl": "fl",
}

// foldRadicals replaces the radicals that some writers put for characters of the
// same shape, and ligatures, by what is meant. NFKC knows those of Kangxi and the
// ligatures, but not the supplement.
func foldRadicals(s string) string {
	for _, r := range s {
		switch {
		case r >= 0x2e80 && r <= 0x2eff:
			s = radicals.Replace(s)
		case r >= 0x2f00 && r <= 0x2fdf || r >= 0xfb00 && r <= 0xfb06:
			s = norm.NFKC.String(s)
		}
	}
	return s
}

var radicals = strings.NewReplacer(
	"⻄", "西", "⻅", "见", "⻆", "角", "⻉", "贝", "⻋", "车", "⻓", "长", "⻔", "门", "⻘", "青", "⻙", "韦", "⻚", "页",
	"⻛", "风", "⻜", "飞", "⻝", "食", "⻢", "马", "⻣", "骨", "⻤", "鬼", "⻥", "鱼", "⻦", "鸟", "⻨", "麦", "⻩", "黄",
	"⻬", "齐", "⻮", "齿", "⻰", "龙", "⻳", "龟", "⺟", "母", "⺠", "民", "⺡", "氵", "⻁", "虎", "⻂", "衤", "⻌", "辶",
)
