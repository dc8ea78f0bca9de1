package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// decode returns data as UTF-8 and the name of the encoding it was in. What a
// document declares is not asked: pages that call GBK "utf-8" or the other way
// round are common. A byte order mark is believed, then UTF-8 if every byte of
// it is valid, then whichever of GB18030, Big5 and damaged UTF-8 reads most like
// Chinese text.
func decode(data []byte) (text, charset string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return lossy(data[3:]), "utf-8", nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data, unicode.LittleEndian, "utf-16le")
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data, unicode.BigEndian, "utf-16be")
	}
	if order, name, ok := guessUTF16(data); ok {
		return decodeUTF16(data, order, name)
	}
	if looksBinary(data) {
		return "", "", &Error{
			msg:  "not a text document",
			hint: "supported: txt, md, html, docx, xlsx, csv, tsv, pdf, Android string resources and source files",
		}
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	return decodeChinese(data)
}

func decodeUTF16(data []byte, order unicode.Endianness, name string) (string, string, error) {
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil {
		return "", "", &Error{msg: "cannot decode " + name, err: err}
	}
	return string(out), name, nil
}

// guessUTF16 recognises UTF-16 without a mark. The line breaks, spaces and digits
// of any text hold zero bytes there, as text of no other encoding does; which
// half of a unit comes first is told by the order that yields text. The zeros
// themselves do not tell it: 一 and 开 have one on the other side.
func guessUTF16(data []byte) (unicode.Endianness, string, bool) {
	sample := data[:min(len(data), 4096)&^1]
	if bytes.IndexByte(sample, 0) < 0 {
		return unicode.LittleEndian, "", false
	}
	var little, big int
	for i := 0; i < len(sample); i += 2 {
		if isTextUnit(sample[i+1], sample[i]) {
			little++
		}
		if isTextUnit(sample[i], sample[i+1]) {
			big++
		}
	}
	switch enough := len(sample) / 2 * 3 / 4; {
	case little > big && little >= enough:
		return unicode.LittleEndian, "utf-16le", true
	case big > little && big >= enough:
		return unicode.BigEndian, "utf-16be", true
	}
	return unicode.LittleEndian, "", false
}

// isTextUnit reports whether a UTF-16 unit is ASCII text, a Chinese character or
// the punctuation that goes with them. Characters whose low byte is zero are not
// counted: Latin letters in the wrong order look like them.
func isTextUnit(high, low byte) bool {
	switch {
	case high == 0:
		return low >= 0x20 && low < 0x7f || low == '\t' || low == '\n' || low == '\r'
	case high == 0x20 || high == 0x30 || high == 0xff:
		return low != 0
	}
	return high >= 0x4e && high <= 0x9f && low != 0
}

// looksBinary reports whether data holds control characters that no text has.
func looksBinary(data []byte) bool {
	sample := data[:min(len(data), 64<<10)]
	control := 0
	for _, c := range sample {
		if c == 0 {
			return true
		}
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1b || c == 0x7f {
			control++
		}
	}
	return control*200 > len(sample)
}

func decodeChinese(data []byte) (text, charset string, err error) {
	best := 0.0
	try := func(name string, enc encoding.Encoding) {
		s := lossy(data)
		if enc != nil {
			out, err := enc.NewDecoder().Bytes(data)
			if err != nil {
				return
			}
			s = string(out)
		}
		if score := chineseness(s); score > best {
			best, text, charset = score, s, name
		}
	}
	try("gb18030", simplifiedchinese.GB18030)
	try("big5", traditionalchinese.Big5)
	try("utf-8", nil)
	if text == "" {
		return "", "", &Error{
			msg:  "unknown character encoding",
			hint: "convert the document to UTF-8 first",
		}
	}
	return text, charset, nil
}

// frequent are characters that make up about a third of a privacy policy in
// either script, and next to nothing of text decoded by the wrong table.
const frequent = "的一是在不了有和人這这中大為为上個个我們们用信息資资料隱隐私政策第三方使務务服您或者以及收集提供所將将於于與与"

// chineseness rates how much s reads like Chinese: the share of frequent
// characters among those outside ASCII, less the characters that no table maps.
func chineseness(s string) float64 {
	var wide, hits, bad int
	for i, r := range s {
		if i > 64<<10 {
			break
		}
		switch {
		case r == utf8.RuneError || r >= 0xe000 && r <= 0xf8ff:
			bad++
		case r >= 0x80:
			wide++
			if strings.ContainsRune(frequent, r) {
				hits++
			}
		}
	}
	if wide == 0 {
		return 0
	}
	return (float64(hits) + 0.01*float64(wide) - 2*float64(bad)) / float64(wide+bad)
}

// lossy returns data as valid UTF-8, with U+FFFD for what is not.
func lossy(data []byte) string {
	return strings.ToValidUTF8(string(data), "\ufffd")
}
