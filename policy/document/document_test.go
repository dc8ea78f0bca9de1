package document

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
)

// show renders blocks, one a line: the line, the kind where it is not a
// paragraph, the text and the links. A table is rendered row by row.
func show(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if block.Kind == Table {
			fmt.Fprintf(&b, "%d table\n", block.Line)
			for _, row := range block.Rows {
				fmt.Fprint(&b, " ")
				for _, c := range row {
					text := strings.ReplaceAll(c.Text, "\n", "/")
					if c.Spanned {
						text = "^" + text
					}
					fmt.Fprintf(&b, " [%s%s]", text, showLinks(c.Links))
				}
				fmt.Fprintln(&b)
			}
			continue
		}
		fmt.Fprintf(&b, "%d ", block.Line)
		switch block.Kind {
		case Heading:
			fmt.Fprintf(&b, "h%d ", block.Level)
		case Item:
			fmt.Fprintf(&b, "li%d ", block.Level)
		}
		if block.Bold {
			b.WriteString("bold ")
		}
		fmt.Fprintf(&b, "%s%s\n", block.Text, showLinks(block.Links))
	}
	return b.String()
}

func showLinks(links []Link) string {
	var b strings.Builder
	for _, l := range links {
		fmt.Fprintf(&b, " <%s>", l.URL)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, test := range []struct{ name, file, data, want string }{
		{"text", "a.txt", "\n 一 \r\n\r\n二\u00a0三\u200b\n", "2 一\n4 二 三\n"},
		{"old line ends", "a.txt", "一\r二\r", "1 一\n2 二\n"},
		{"markdown", "a.md", "---\nt: 1\n---\n# 一\n\n**二**\n三  \n四\n- 五\n  - [六](http://a/b_c \"t\")\n1. 七\n> 八 `九` <http://x>\n",
			"4 h1 一\n6 bold 二\n7 三\n8 四\n9 li1 五\n10 li2 六 <http://a/b_c>\n11 li1 1. 七\n12 八 九 http://x <http://x>\n"},
		{"emphasis beside Chinese", "a.md", "**目的：**分享\n_相机_权限 android_id [Android] \\*\n", "1 目的：分享\n2 相机权限 android_id [Android] *\n"},
		{"underlined headings", "a.md", "一\n===\n二\n---\n", "1 h1 一\n3 h2 二\n"},
		{"markdown table", "a.md", "| 甲 | 乙 |\n|:--|---|\n| a\\|b | c<br>d | e |\n| [x](u) |\n后\n", "1 table\n  [甲] [乙]\n  [a|b] [c/d]\n  [x <u>] []\n5 后\n"},
		{"fence", "a.md", "```\n# 一\n```\n", "2 # 一\n"},
		{"html in markdown", "a.md", "一\n\n<div>\n<p>二</p>\n\n<table><tr><td>甲</td>\n\n<td>乙</td></tr></table>\n三<br/>四\n", "1 一\n4 二\n6 table\n  [甲] [乙]\n9 三\n9 四\n"},
		{"paragraphs", "a.html", "<p>一\n 二</p><div>a\nb<br>c<li><p>d</p>e</li><h2>f <b>g</b></h2>", "1 一二\n2 a b\n3 c\n3 li1 d\n3 e\n3 h2 bold f g\n"},
		{"links", "a.html", `<p>见<a href="http://a/?b=1&amp;c">这里</a></p>`, "1 见这里 <http://a/?b=1&c>\n"},
		{"not shown", "a.html", "<title>x</title><style>x</style><script>x</script><!-- x --><p>y", "1 y\n"},
		{"spans", "a.html", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>", "1 table\n  [a] [b] [b]\n  [^a] [c] [d]\n  [e] [] []\n"},
		{"rest of the table", "a.html", "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "1 table\n  [a] [b]\n  [^a] [c]\n  [^a] [d]\n"},
		{"layout table", "a.html", "<table><tr><td><p>一</p><table><tr><td>a<td>b</table>二</td></tr></table>", "1 table\n  [a] [b]\n1 一\n1 二\n"},
		{"fragment", "", "<p>一</p><p>二</p><p>三</p>", "1 一\n1 二\n1 三\n"},
		{"template", "a.php", "<ul><li>一</li><?php echo 1 > 0 ?><li>{{-- x --}}二</li><li>三</li></ul><script>a = [{name: '四'}]</script>", "1 li1 一\n1 li1 二\n1 li1 三\n1 li1 name: 四\n"},
		{"csv", "a.csv", "标题\n甲,乙\n\"a\nb\",c\n", "1 标题\n2 table\n  [甲] [乙]\n  [a/b] [c]\n"},
		{"semicolons", "a.csv", "甲;乙\na;b\n", "1 table\n  [甲] [乙]\n  [a] [b]\n"},
		{"tsv", "a.tsv", "甲\t乙\n\tb\n", "1 table\n  [甲] [乙]\n  [] [b]\n"},
		{"strings", "a.xml", "<resources>\n<string name=\"a\">一\\n\\u4e8c\n 三 <b>四</b>\\'s</string>\n<string-array><item>五</item></string-array>\n<string><![CDATA[<p>六</p><p>七</p><p>八</p>]]></string></resources>", "2 一\n2 二三 四's\n4 五\n5 六\n5 七\n5 八\n"},
		{"source", "a.ts", "// '注'\nconst a = {\n  name: '甲',\n  text: \"乙\" +\n    '丙', /* '丁' */\n  'u': `https://a\n戊`,\n};\n", "3 li1 name: 甲\n4 乙丙\n6 u: https://a\n7 戊\n"},
		{"escapes", "a.dart", `const s = "一\n二\u{4e09}\x";`, "1 s: 一\n1 二三x\n"},
		{"php array", "a.php", `<?php return ['name' => '甲', 'url' => 'http://a'];`, "1 name: 甲\n1 url: http://a\n"},
		{"json", "a.json", `[{"name": "甲", "公司": "乙"}]`, "1 li1 name: 甲\n1 公司: 乙\n"},
		{"jsx text", "a.tsx", "return <p>一 {x} 二</p>", "1 一\n1 二\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Read(test.file, []byte(test.data))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, show(doc.Blocks)); diff != "" {
				t.Errorf("blocks of a %s document differ (-want +got):\n%s", doc.Format, diff)
			}
			if len(doc.Gaps) > 0 {
				t.Errorf("gaps: %+v", doc.Gaps)
			}
		})
	}
}

func TestFormats(t *testing.T) {
	for _, test := range []struct{ file, data, want string }{
		{"a.txt", "一", "text"},
		{"", "# 一", "markdown"},
		{"", "|a|b|\n|---|---|", "markdown"},
		{"a.txt", "# 一", "text"},
		{"a.txt", "<!DOCTYPE html><p>一", "html"},
		{"a.vue", "<template>一</template>", "template"},
		{"", "<resources><string>一</string></resources>", "android-strings"},
	} {
		doc, err := Read(test.file, []byte(test.data))
		if err != nil || doc.Format != test.want {
			t.Errorf("%q %q: format %+v, %v, want %s", test.file, test.data, doc, err, test.want)
		}
	}
}

func TestGaps(t *testing.T) {
	wide := "<table>" + strings.Repeat("<tr><td rowspan=1000 colspan=1000>a</td></tr>", 200) + "</table><p>一"
	for _, test := range []struct{ name, file, data, kind string }{
		{"table", "a.html", wide, "table-too-large"},
		{"row", "a.csv", strings.Repeat("a,", maxSpan+1), "table-too-large"},
		{"cell", "a.csv", `"` + strings.Repeat("一\n", maxCell), "cell-too-long"},
		{"lines", "a.txt", strings.Repeat("a\n", maxBlocks+2), "document-too-long"},
		{"xml", "a.xml", "<resources><string>一</string><string>二</", "broken-markup"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Read(test.file, []byte(test.data))
			if err != nil {
				t.Fatal(err)
			}
			if len(doc.Gaps) == 0 || doc.Gaps[0].Kind != test.kind || doc.Gaps[0].Line == 0 {
				t.Errorf("gaps are %+v, want one of kind %s", doc.Gaps, test.kind)
			}
			if len(doc.Blocks) == 0 || len(doc.Blocks) > maxBlocks {
				t.Errorf("%d blocks", len(doc.Blocks))
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	const text = "我们收集您的信息"
	for name, data := range map[string]string{
		"utf-8":    text,
		"gb18030":  "\xce\xd2\xc3\xc7\xca\xd5\xbc\xaf\xc4\xfa\xb5\xc4\xd0\xc5\xcf\xa2",
		"big5":     "\xa7\xda\xad\xcc\xa6\xac\xb6\xb0\xb1z\xaa\xba\xab\xed\xad\xd3\xa4H\xb8\xea\xae\xc6",
		"utf-16le": "\xff\xfea\x00\x00N\n\x00",
		"utf-16be": "\xfe\xff\x00a\x4e\x00",
	} {
		doc, err := Read("a.txt", []byte(data))
		if err != nil || doc.Charset != name {
			t.Errorf("%s: read as %+v, %v", name, doc, err)
		}
	}
	doc, err := Read("a.txt", []byte("a\x00\n\x00b\x00"))
	if err != nil || doc.Charset != "utf-16le" || show(doc.Blocks) != "1 a\n2 b\n" {
		t.Errorf("UTF-16 without a mark: %+v, %v", doc, err)
	}
	for _, unmarked := range []string{"青柚记账\n一、开始", "Plain words, no mark\n", "第三方SDK"} {
		for order, name := range map[unicode.Endianness]string{unicode.LittleEndian: "utf-16le", unicode.BigEndian: "utf-16be"} {
			data, err := unicode.UTF16(order, unicode.IgnoreBOM).NewEncoder().String(unmarked)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Read("a.txt", []byte(data))
			if err != nil || doc.Charset != name || !strings.HasPrefix(unmarked, doc.Blocks[0].Text) {
				t.Errorf("%s without a mark, %q: %+v, %v", name, unmarked, doc, err)
			}
		}
	}
	if doc, err = Read("a.txt", []byte(strings.Repeat(text, 20)+"\xff")); err != nil || doc.Charset != "utf-8" {
		t.Errorf("damaged UTF-8: %+v, %v", doc, err)
	}
}

func TestNothingButTooLargeTable(t *testing.T) {
	cell := "<td rowspan=1000 colspan=1000>一</td>"
	_, err := Read("a.html", []byte("<table><tr>"+strings.Repeat(cell, 200)+"</table>"))
	if err == nil || !strings.Contains(err.Error(), "too many cells") {
		t.Errorf("error is %v", err)
	}
	doc, err := Read("a.html", []byte("<p>一</p><table><tr>"+strings.Repeat(cell, 200)+"</table>"))
	if err != nil || len(doc.Gaps) != 1 {
		t.Errorf("with other text: %+v, %v", doc, err)
	}
}

// archiveOf returns a ZIP file of members given as name and text in turn.
func archiveOf(t testing.TB, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(members[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const docxBody = `<w:document xmlns:w="w" xmlns:r="r"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>友</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">盟</w:t></w:r></w:p>
<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r><w:del><w:r><w:t>删</w:t></w:r></w:del></w:p>
<w:tbl>
<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:p><w:hyperlink r:id="r1"><w:r><w:t>d</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>e</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
</w:tbl></w:body></w:document>`

const relationships = `<Relationships><Relationship Id="r1" Target="http://a"/></Relationships>`

func TestDOCX(t *testing.T) {
	data := archiveOf(t, "word/document.xml", docxBody, "word/_rels/document.xml.rels", relationships)
	doc, err := Read("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	want := "1 h2 标题\n2 li1 bold 友盟\n3 一\n4 二\n5 table\n  [甲] [甲] [乙]\n  [a] [b/c] [d <http://a>]\n  [^a] [e] []\n"
	if diff := cmp.Diff(want, show(doc.Blocks)); diff != "" {
		t.Errorf("blocks differ (-want +got):\n%s", diff)
	}
}

func xlsxMembers() []string {
	const ns = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	return []string{
		"xl/workbook.xml", `<workbook ` + ns + `><sheets><sheet name="清单" r:id="r1"/><sheet name="隐" state="hidden" r:id="r2"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>`,
		"xl/sharedStrings.xml", `<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></si></sst>`,
		"xl/worksheets/_rels/sheet1.xml.rels", relationships,
		"xl/worksheets/sheet1.xml", `<worksheet ` + ns + `><sheetData>
<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>9</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c><c r="B3"><v>1.10</v></c></row>
<row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>隐</t></is></c></row>
<row r="5"><c r="B5" t="inlineStr"><is><t>b</t></is></c></row>
</sheetData><mergeCells><mergeCell ref="A3:A5"/></mergeCells><hyperlinks><hyperlink ref="B5" r:id="r1"/></hyperlinks></worksheet>`,
		"xl/worksheets/sheet2.xml", `<worksheet/>`,
	}
}

func TestXLSX(t *testing.T) {
	doc, err := Read("a.xlsx", archiveOf(t, xlsxMembers()...))
	if err != nil {
		t.Fatal(err)
	}
	want := "1 h1 清单\n2 table\n  [甲] [乙丙]\n  [a] [1.10]\n  [^a] []\n  [^a] [b <http://a>]\n"
	if diff := cmp.Diff(want, show(doc.Blocks)); diff != "" {
		t.Errorf("blocks differ (-want +got):\n%s", diff)
	}
}

func TestArchiveErrors(t *testing.T) {
	bomb := archiveOf(t, "word/document.xml", strings.Repeat("<w:p>", maxInflated/5+1))
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"bomb":      {bomb, "more than 8 MiB when unpacked"},
		"other":     {archiveOf(t, "a.txt", "b"), "no Word or Excel document"},
		"damaged":   {bomb[:len(bomb)/2], "a damaged ZIP archive"},
		"bad sheet": {archiveOf(t, "xl/workbook.xml", "<workbook"), "cannot read xl/workbook.xml"},
	} {
		_, err := Read("a", test.data)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error is %v, want one with %q", name, err, test.want)
		}
	}
}
