package policy

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzParse tries the layout readers. The documents of the layout tests are its
// corpus.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/layout/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if !strings.HasSuffix(file, ".golden") {
			f.Add(filepath.Ext(file), data)
		}
	}
	f.Fuzz(func(t *testing.T, ext string, data []byte) {
		p, err := Parse([]Document{{Name: "a" + ext, Data: data}}, names)
		if err != nil {
			return
		}
		for _, d := range p.Disclosures {
			if d.Name == "" || d.Line < 1 || d.List >= len(p.Lists) {
				t.Errorf("row %+v", d)
			}
		}
	})
}

// FuzzGluedRow tries to split lines that have lost the marks between their
// cells.
func FuzzGluedRow(f *testing.F) {
	f.Add("SDK名称开发者收集信息用途隐私政策链接", "友盟SDK北京青杉数据有限公司设备信息、IP用于统计https://example.com")
	f.Add("序号SDK名称使用目的收集个人信息类型第三方公司名称", "1Firebase统计设备信息Blue Whale LLC")
	f.Fuzz(func(t *testing.T, head, line string) {
		parse := func(text string) {
			if _, err := Parse([]Document{{Name: "a.txt", Data: []byte("第三方SDK\n" + text)}}, names); err != nil {
				t.Skip(err)
			}
		}
		parse(head + "\n" + line)
		parse(strings.ReplaceAll(head, "S", "\nS") + "\n" + line)
	})
}
