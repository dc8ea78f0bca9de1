package document

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// readStrings reads the string resources of an Android app: the text of every
// string and of every item of an array, with the escapes of resources resolved.
// The file ends where its XML is not well-formed.
func readStrings(src string) ([]Block, []Gap) {
	d := xml.NewDecoder(strings.NewReader(src))
	d.Strict = false
	var blocks []Block
	var gaps []Gap
	var text strings.Builder
	depth, line := 0, 0 // depth inside of a string or item
	for {
		t, err := d.RawToken()
		if err != nil || len(blocks) > maxBlocks {
			if err != nil && !errors.Is(err, io.EOF) {
				at, _ := d.InputPos()
				gaps = append(gaps, Gap{Kind: "broken-markup", Detail: "the XML is not well-formed from here on", Line: at})
			}
			return blocks, gaps
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth > 0 {
				depth++
				continue
			}
			if t.Name.Local == "string" || t.Name.Local == "item" {
				depth = 1
				line, _ = d.InputPos()
				text.Reset()
			}
		case xml.CharData:
			if depth > 0 {
				text.Write(t)
			}
		case xml.EndElement:
			if depth == 0 {
				continue
			}
			if depth--; depth == 0 {
				b, g := resourceText(text.String(), line)
				blocks, gaps = append(blocks, b...), append(gaps, g...)
			}
		}
	}
}

// resourceText returns the lines of a string resource. Unless quoted, white
// space in it means no more than a space, and a line break is written \n.
func resourceText(s string, line int) ([]Block, []Gap) {
	if looksHTML(s) {
		return readHTML([]byte(s), line)
	}
	quoted := strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`) && len(s) > 1
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			i += unescape(&b, s[i+1:])
		case c == '"':
		case c == '\n' && !quoted:
			for i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\t' || s[i+1] == '\n') {
				i++
			}
			b.WriteString(softBreak)
		default:
			b.WriteByte(c)
		}
	}
	blocks := readText(joinSoft(b.String()))
	for i := range blocks {
		blocks[i].Text, blocks[i].Line = collapse(blocks[i].Text), line
	}
	return blocks, nil
}
