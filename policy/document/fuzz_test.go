package document

import (
	"strings"
	"testing"
)

// check fails where blocks break what Block promises.
func check(t *testing.T, blocks []Block) {
	t.Helper()
	for _, b := range blocks {
		if b.Line < 1 {
			t.Fatalf("block %q has line %d", b.Text, b.Line)
		}
		if strings.Contains(b.Text, "\n") {
			t.Fatalf("block %q has a line break", b.Text)
		}
		if (b.Kind == Table) != (len(b.Rows) > 0) {
			t.Fatalf("block of kind %d has %d rows", b.Kind, len(b.Rows))
		}
		for _, row := range b.Rows {
			if len(row) != len(b.Rows[0]) || len(row) < 2 {
				t.Fatalf("rows of %d and %d cells in one table", len(row), len(b.Rows[0]))
			}
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("<p>一<br>二<table><tr><td rowspan=2>a<td colspan=9>b<tr><td><table><tr><td>c<td>d</table></table>")
	f.Add("<ul><li><p>一</li></ul><pre>a\nb</pre><h2>c<template><td>d</td></template>")
	f.Fuzz(func(t *testing.T, s string) {
		blocks, _ := readHTML([]byte(s), 1)
		check(t, blocks)
	})
}

func FuzzTemplate(f *testing.F) {
	f.Add("<li>一</li><?php x ?>{{-- y --}}<script>a = {b: 'c'}</script>")
	f.Fuzz(func(t *testing.T, s string) {
		blocks, _ := readTemplate(s)
		check(t, blocks)
	})
}

func FuzzMarkdown(f *testing.F) {
	f.Add("---\na: b\n---\n# 一\n- **二**[三](http://x \"y\")\n| a | b |\n|---|---|\n| c\\|d<br>e |\n```\n<table><tr><td>f</table>\n```\n")
	f.Add("一\n===\n> 二 &amp; `c` <http://d> <br/>\n<div>\n\n")
	f.Fuzz(func(t *testing.T, s string) {
		blocks, _ := readMarkdown(s)
		check(t, blocks)
	})
}

func FuzzCSV(f *testing.F) {
	f.Add("标题\na,\"b\nc\"\n\n,d\n")
	f.Fuzz(func(t *testing.T, s string) {
		blocks, _ := readCSV(s, delimiter(s))
		check(t, blocks)
	})
}

func FuzzStrings(f *testing.F) {
	f.Add(`<resources><string name="a">一\n\u4e8c<b>三</b></string><string-array><item>"四 "</item></string-array>`)
	f.Fuzz(func(t *testing.T, s string) {
		blocks, _ := readStrings(s)
		check(t, blocks)
	})
}

func FuzzSource(f *testing.F) {
	f.Add("a = {name: '一\\n二' + \"三\", /* x */ b: `c`} // d\n'''e''' <p>四</p>")
	f.Fuzz(func(t *testing.T, s string) {
		blocks, _ := readSource(s)
		check(t, blocks)
	})
}

func FuzzDOCX(f *testing.F) {
	f.Add(docxBody)
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := Read("a.docx", archiveOf(t, "word/document.xml", s))
		if err == nil {
			check(t, doc.Blocks)
		}
	})
}

func FuzzXLSX(f *testing.F) {
	members := xlsxMembers()
	f.Add(members[1], members[5], members[9])
	f.Fuzz(func(t *testing.T, book, shared, sheet string) {
		m := xlsxMembers()
		m[1], m[5], m[9] = book, shared, sheet
		doc, err := Read("a.xlsx", archiveOf(t, m...))
		if err == nil {
			check(t, doc.Blocks)
		}
	})
}

// FuzzRead tries the recognition of containers and charsets.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"PK\x03\x04", "%PDF-1.4", "\xff\xfea\x00", "\xce\xd2\xc3\xc7", "<p>一</p>", "|a|b|\n|---|---|"} {
		f.Add("", []byte(s))
		f.Add("a.md", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		doc, err := Read(name, data)
		if (doc == nil) != (err != nil) {
			t.Fatal("neither a document nor an error, or both")
		}
		if err == nil {
			check(t, doc.Blocks)
		}
	})
}
