package document

import (
	"bytes"
	"fmt"
	"path"
	"strings"
)

// Read reads the container that name and content tell. Content wins where it is
// plain; the name decides between kinds of text. The error, if any, is an *Error.
func Read(name string, data []byte) (*Document, error) {
	if len(data) > MaxSize {
		return nil, &Error{msg: "the document is larger than 32 MiB", hint: "give the policy alone"}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Error{msg: "the document is empty", hint: "give the text of the policy; the file may not have been saved"}
	}
	ext := strings.ToLower(path.Ext(name))
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil, &Error{
			msg:  "a legacy Office document (.doc or .xls) is not read",
			hint: "save it as .docx, .xlsx or plain text",
		}
	}
	if isArchive(data) {
		return readArchive(data)
	}
	if isPDF(data) {
		return readPDF(data)
	}
	text, charset, err := decode(data)
	if err != nil {
		return nil, err
	}
	if len(text) > maxText {
		return nil, &Error{msg: "the text is larger than 4 MiB", hint: "give the policy alone"}
	}
	doc := &Document{Format: textFormat(ext, text), Charset: charset}
	switch doc.Format {
	case "html":
		doc.Blocks, doc.Gaps = readHTML([]byte(text), 1)
	case "template":
		doc.Blocks, doc.Gaps = readTemplate(text)
	case "markdown":
		doc.Blocks, doc.Gaps = readMarkdown(text)
	case "csv":
		doc.Blocks, doc.Gaps = readCSV(text, delimiter(text))
	case "tsv":
		doc.Blocks, doc.Gaps = readCSV(text, '\t')
	case "android-strings":
		doc.Blocks, doc.Gaps = readStrings(text)
	case "source":
		doc.Blocks, doc.Gaps = readSource(text)
	default:
		doc.Blocks = readText(text)
	}
	return doc.finish()
}

// finish applies the limits that all readers share.
func (d *Document) finish() (*Document, error) {
	if len(d.Blocks) == 0 && len(d.Gaps) > 0 {
		g := d.Gaps[0]
		return nil, &Error{msg: fmt.Sprintf("line %d: %s (%s), and there is no other text", g.Line, g.Detail, g.Kind), hint: "give the policy alone, as plain text if need be"}
	}
	if len(d.Blocks) == 0 {
		return nil, &Error{msg: "the document has no text", hint: "give the text of the policy; a page that builds itself by script must be saved from the browser"}
	}
	if len(d.Blocks) > maxBlocks {
		d.Gaps = append(d.Gaps, Gap{Kind: "document-too-long", Detail: "the lines from here on are not read", Line: d.Blocks[maxBlocks].Line})
		d.Blocks = d.Blocks[:maxBlocks]
	}
	return d, nil
}

// textFormat tells the kinds of text apart.
func textFormat(ext, text string) string {
	switch ext {
	case ".md", ".mdx", ".markdown":
		return "markdown"
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".vue", ".jsp", ".ejs", ".svelte":
		return "template"
	case ".csv":
		return "csv"
	case ".tsv":
		return "tsv"
	case ".ts", ".js", ".mjs", ".json", ".json5", ".kt", ".java", ".dart", ".swift", ".py", ".ets":
		return "source"
	case ".tsx", ".jsx", ".php":
		if strings.Count(text, "</p>")+strings.Count(text, "</td>")+strings.Count(text, "</li>") >= 3 {
			return "template"
		}
		return "source"
	}
	if ext == ".xml" || strings.Contains(text[:min(len(text), 4096)], "<resources") {
		return "android-strings"
	}
	if looksHTML(text) {
		return "html"
	}
	if ext == "" && looksMarkdown(text) {
		return "markdown"
	}
	return "text"
}

// looksHTML reports whether a text without a telling name is a page or a
// fragment of one: it begins with a tag and has more of them.
func looksHTML(s string) bool {
	head := strings.ToLower(strings.TrimSpace(s[:min(len(s), 64<<10)]))
	if strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") {
		return true
	}
	return strings.HasPrefix(head, "<") && !strings.HasPrefix(head, "<?xml") &&
		strings.Count(head, "</p>")+strings.Count(head, "</div>")+strings.Count(head, "</td>") >= 3
}

// looksMarkdown reports whether a text without a telling name has headings or
// the delimiter row of a table.
func looksMarkdown(s string) bool {
	return strings.HasPrefix(s, "# ") || strings.Contains(s, "\n# ") || strings.Contains(s, "\n## ") ||
		strings.Contains(s, "|---") || strings.Contains(s, "| ---") || strings.Contains(s, "|:--")
}

// readArchive reads an office document.
func readArchive(data []byte) (*Document, error) {
	a, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	doc := &Document{Format: a.format()}
	switch doc.Format {
	case "docx":
		doc.Blocks, doc.Gaps, err = readDOCX(a)
	case "xlsx":
		doc.Blocks, doc.Gaps, err = readXLSX(a)
	default:
		return nil, &Error{msg: "a ZIP archive that holds no Word or Excel document", hint: "unpack it and give the document"}
	}
	if err != nil {
		return nil, err
	}
	return doc.finish()
}
