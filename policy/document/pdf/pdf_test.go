package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// A build puts a PDF file together from the contents of its pages. Its one font
// takes codes of UTF-16, so that a test can write what it means.
type build struct {
	pages    []string
	compress bool
	links    string
}

func (b build) bytes() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	object := 0
	add := func(format string, args ...any) int {
		object++
		fmt.Fprintf(&out, "%d 0 obj\n", object)
		fmt.Fprintf(&out, format, args...)
		out.WriteString("\nendobj\n")
		return object
	}
	add("<</Type/Catalog/Pages 2 0 R>>")
	var kids strings.Builder
	for i := range b.pages {
		fmt.Fprintf(&kids, "%d 0 R ", 5+2*i)
	}
	add("<</Type/Pages/Kids[%s]/Count 9/Resources<</Font<</F 3 0 R>>>>>>", kids.String())
	add("<</Type/Font/Subtype/Type0/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>")
	add("<</Type/Font/Subtype/CIDFontType0/DW 1000/W[32[500] 48 57 500]>>")
	for _, contents := range b.pages {
		add("<</Type/Page/Parent 2 0 R/Contents %d 0 R %s>>", object+2, b.links)
		filter := ""
		if b.compress {
			var z bytes.Buffer
			w := zlib.NewWriter(&z)
			w.Write([]byte(contents))
			w.Close()
			contents, filter = z.String(), "/Filter/FlateDecode"
		}
		add("<</Length %d%s>>\nstream\n%s\nendstream", len(contents), filter, contents)
	}
	out.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return out.Bytes()
}

// at shows text of size 10 at a place of the page.
func at(x, y int, text string) string {
	var hex strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&hex, "%04x", u)
	}
	return fmt.Sprintf("BT /F 10 Tf %d %d Td <%s> Tj ET\n", x, y, hex.String())
}

func show(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if block.Text != "" {
			fmt.Fprintln(&b, strings.TrimSpace(block.Text+" "+strings.Join(block.URLs, " ")))
		}
		for _, row := range block.Rows {
			for _, c := range row {
				mark := ""
				if c.Spanned {
					mark = "^"
				}
				fmt.Fprintf(&b, "[%s%s%s]", mark, strings.ReplaceAll(c.Text, "\n", "/"), strings.Join(c.URLs, " "))
			}
			fmt.Fprintln(&b)
		}
	}
	return b.String()
}

// rules draws the grid of a table: lines at all xs and ys.
func rules(xs, ys []int) string {
	var b strings.Builder
	for _, x := range xs {
		fmt.Fprintf(&b, "%d %d m %d %d l S\n", x, ys[0], x, ys[len(ys)-1])
	}
	for _, y := range ys {
		fmt.Fprintf(&b, "%d %d %d 0.5 re f\n", xs[0], y, xs[len(xs)-1]-xs[0])
	}
	return b.String()
}

func TestRead(t *testing.T) {
	long := strings.Repeat("长", 30)
	for _, test := range []struct {
		name  string
		build build
		want  string
	}{
		{"order", build{pages: []string{at(50, 700, "二") + at(50, 750, "一")}}, "一\n二\n"},
		{"compressed", build{pages: []string{at(50, 700, "一")}, compress: true}, "一\n"},
		{"one line", build{pages: []string{at(70, 700, "乙") + at(50, 700, "甲") + at(81, 700, "IMEI")}}, "甲 乙IMEI\n"},
		{"columns", build{pages: []string{at(50, 700, "甲") + at(150, 700, "乙")}}, "甲\t乙\n"},
		{"drawn twice", build{pages: []string{at(50, 700, "粗体") + "1 0 0 1 0.3 0 cm\n" + at(50, 700, "粗体")}}, "粗体\n"},
		{"paragraph", build{pages: []string{at(50, 700, long) + at(50, 685, "尾。") + at(50, 670, "1、下一段")}}, long + "尾。\n1、下一段\n"},
		{"table", build{pages: []string{at(50, 760, "前") + rules([]int{50, 150, 250}, []int{600, 640, 680}) +
			at(55, 660, "甲") + at(155, 660, "乙") + at(55, 625, "一二三四五六七八九") + at(55, 612, "十") + at(155, 620, "b") + at(50, 500, "后")}},
			"前\n[甲][乙]\n[一二三四五六七八九十][b]\n后\n"},
		{"merged cells", build{pages: []string{
			"50 600 m 50 720 l S 150 600 m 150 680 l S 250 600 m 250 720 l S 50 600 m 250 600 l S 150 640 m 250 640 l S 50 680 m 250 680 l S 50 720 m 250 720 l S\n" +
				at(55, 700, "标题") + at(55, 650, "a") + at(155, 650, "b") + at(155, 610, "c")}},
			"[标题][标题]\n[a][b]\n[^a][c]\n"},
		{"table over two pages", build{pages: []string{
			at(50, 800, "页眉") + rules([]int{50, 150, 250}, []int{600, 640, 680}) + at(55, 650, "甲") + at(155, 650, "乙") + at(55, 610, "a") + at(155, 610, "b") + at(50, 40, "1 / 2"),
			at(50, 800, "页眉") + rules([]int{50, 150, 250}, []int{600, 640, 680}) + at(55, 650, "c") + at(155, 650, "d") + at(55, 610, "e") + at(155, 610, "f") + at(50, 40, "2 / 2"),
		}}, "[甲][乙]\n[a][b]\n[c][d]\n[e][f]\n"},
		{"link", build{pages: []string{at(50, 700, "隐私政策")}, links: "/Annots[<</Subtype/Link/Rect[50 698 90 710]/A<</S/URI/URI(https://example.com)>>>>]"}, "隐私政策 https://example.com\n"},
		{"frame around text", build{pages: []string{rules([]int{40, 300}, []int{600, 720}) + at(50, 700, "一") + at(50, 650, "二")}}, "一\n二\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			blocks, err := Read(test.build.bytes())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, show(blocks)); diff != "" {
				t.Errorf("blocks differ (-want +got):\n%s", diff)
			}
		})
	}
}

// TestObjectStreams reads a file whose objects are packed into a stream, as
// writers have done since PDF 1.5.
func TestObjectStreams(t *testing.T) {
	packed := "1 0 2 27 3 77 <</Type/Catalog/Pages 2 0 R>> <</Kids[3 0 R]/Resources<</Font<</F 9 0 R>>>>>> <</Type/Page/Contents 5 0 R>>"
	first := strings.Index(packed, "<<")
	offsets := []int{0, strings.Index(packed, "<</Kids") - first, strings.Index(packed, "<</Type/Page/Con") - first}
	body := packed[first:]
	head := fmt.Sprintf("1 %d 2 %d 3 %d ", offsets[0], offsets[1], offsets[2])
	contents := "BT /F 10 Tf 50 700 Td (Caf\\351 \\(x\\)) Tj ET"
	file := "%PDF-1.5\n" +
		fmt.Sprintf("4 0 obj <</Type/ObjStm/N 3/First %d/Length 8 0 R>> stream\n%s\nendstream endobj\n", len(head), head+body) +
		fmt.Sprintf("5 0 obj <</Length 999999>> stream\r\n%s\nendstream endobj\n", contents) +
		"9 0 obj <</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding>> endobj\n" +
		"7 0 obj <</Type/XRef/Root 1 0 R/Length 0>> stream\n\nendstream endobj\n"
	blocks, err := Read([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if got := show(blocks); got != "Café (x)\n" {
		t.Errorf("text is %q", got)
	}
}

func TestToUnicode(t *testing.T) {
	tokens := maxTokens
	m := readCMap([]byte(`begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0003> <4e00> <0004> <4e8c4e09> endbfchar
2 beginbfrange <0010> <0012> <56db> <0020> <0021> [<516d> <4e03>] endbfrange endcmap`), &tokens)
	var got []string
	for _, code := range []int{3, 4, 5, 0x10, 0x12, 0x13, 0x20, 0x21} {
		got = append(got, m.lookup(code))
	}
	if diff := cmp.Diff([]string{"一", "二三", "", "四", "囝", "", "六", "七"}, got); diff != "" {
		t.Errorf("characters differ (-want +got):\n%s", diff)
	}
}

func TestErrors(t *testing.T) {
	for name, test := range map[string]struct {
		data string
		want error
	}{
		"no PDF":    {"<html>", ErrFormat},
		"empty":     {"%PDF-1.4\n", ErrNoText},
		"encrypted": {"%PDF-1.4\ntrailer <</Encrypt 1 0 R>>", ErrEncrypted},
	} {
		if _, err := Read([]byte(test.data)); !errors.Is(err, test.want) {
			t.Errorf("%s: error is %v, want %v", name, err, test.want)
		}
	}
}

// TestCircles reads files whose references go round in circles or nest deeply.
func TestCircles(t *testing.T) {
	for name, file := range map[string]string{
		"page tree": "%PDF-1.4\n1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Kids[2 0 R 2 0 R]>> endobj trailer <</Root 1 0 R>>",
		"reference": "%PDF-1.4\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer <</Root 1 0 R>>",
		"length":    "%PDF-1.4\n1 0 obj <</Type/ObjStm/Length 1 0 R/First 0>> stream\nx\nendstream endobj trailer <</Root 1 0 R>>",
		"form":      "%PDF-1.4\n1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Contents 3 0 R/Resources<</XObject<</X 3 0 R>>>>>> endobj 3 0 obj <</Subtype/Form>> stream\n/X Do /X Do\nendstream endobj trailer <</Root 1 0 R>>",
		"nesting":   "%PDF-1.4\n1 0 obj " + strings.Repeat("[", 1<<20) + " endobj trailer <</Root 1 0 R>>",
		"dicts":     "%PDF-1.4\n" + strings.Repeat("1 0 obj << /A ", 1<<16) + "trailer <</Root 1 0 R>>",
	} {
		if _, err := Read([]byte(file)); !errors.Is(err, ErrNoText) {
			t.Errorf("%s: error is %v, want %v", name, err, ErrNoText)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(build{pages: []string{at(50, 700, "一") + rules([]int{50, 150, 250}, []int{600, 640, 680})}}.bytes())
	f.Add(build{pages: []string{at(50, 700, "一")}, compress: true}.bytes())
	f.Add([]byte("%PDF-1.5\n4 0 obj <</Type/ObjStm/First 4>> stream\n1 0 <<>>\nendstream endobj"))
	f.Add([]byte("%PDF-1.4\n1 0 obj <</Filter[/ASCII85Decode/RunLengthDecode]/DecodeParms[null<</Predictor 15/Columns 2>>]>> stream\n<~~>\nendstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		blocks, err := Read(data)
		if err == nil && len(blocks) == 0 {
			t.Error("neither text nor an error")
		}
	})
}
