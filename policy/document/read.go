package document

import (
	"bytes"
	"path"
	"strings"
)

// Read reads the container that name and content tell. Content wins where it is
// plain; the name decides between kinds of text. The error, if any, is an *Error.
func Read(name string, data []byte) (*Document, error) {
	if len(data) > MaxSize {
		return nil, &Error{msg: "the document is larger than 32 MiB"}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Error{msg: "the document is empty"}
	}
	ext := strings.ToLower(path.Ext(name))
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil, &Error{
			msg:  "a legacy Office document (.doc or .xls) is not read",
			hint: "save it as .docx, .xlsx or plain text",
		}
	}
	text, charset, err := decode(data)
	if err != nil {
		return nil, err
	}
	doc := &Document{Format: textFormat(ext, text), Charset: charset}
	switch doc.Format {
	case "html", "markdown":
		if len(text) > maxMarkup {
			return nil, &Error{msg: "a " + doc.Format + " document larger than 8 MiB is not read", hint: "give the policy as plain text"}
		}
	}
	switch doc.Format {
	case "html":
		doc.Blocks, doc.Gaps = readHTML([]byte(text), 1)
	case "markdown":
		doc.Blocks, doc.Gaps = readMarkdown(text)
	default:
		doc.Blocks = readText(text)
	}
	if len(doc.Blocks) == 0 {
		return nil, &Error{msg: "the document has no text"}
	}
	return doc, nil
}

// textFormat tells the kinds of text apart.
func textFormat(ext, text string) string {
	switch ext {
	case ".md", ".mdx", ".markdown":
		return "markdown"
	case ".html", ".htm", ".xhtml":
		return "html"
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
