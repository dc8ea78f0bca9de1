package apk

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// magics are the beginnings of file formats that are given in place of an APK
// or hidden before one.
var magics = []struct{ prefix, name string }{
	{"PK", "a zip archive"},
	{"dex\n", "a DEX file"},
	{"\x7fELF", "a native library or program (ELF)"},
	{"%PDF", "a PDF document"},
	{"\xca\xfe\xba\xbe", "a Java class"},
	{"\x03\x00\x08\x00", "a binary XML file, such as a manifest taken out of an APK"},
	{"\x02\x00\x0c\x00", "a resource table (resources.arsc)"},
	{"\x1f\x8b", "a gzip file"},
	{"BZh", "a bzip2 file"},
	{"\xfd7zXZ", "an xz file"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"Rar!", "a RAR archive"},
	{"\xd0\xcf\x11\xe0", "an old Office document"},
	{"\x89PNG", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"MZ", "a Windows program"},
	{"SQLite format 3", "an SQLite database"},
}

// looksLike names the format of a file by its first bytes.
func looksLike(head []byte) string {
	if len(head) == 0 {
		return "an empty file"
	}
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return m.name
		}
	}
	text := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))))
	switch {
	case strings.HasPrefix(text, "<!doctype html"), strings.HasPrefix(text, "<html"):
		return "an HTML page, perhaps a download that failed"
	case strings.HasPrefix(text, "<?xml"), strings.HasPrefix(text, "<manifest"):
		return "an XML text"
	case strings.HasPrefix(text, "{"):
		return "a JSON text"
	case len(bytes.Trim(head, "\x00")) == 0:
		return "zero bytes"
	case isText(head):
		return "plain text"
	}
	return "binary data"
}

// isText reports whether head, which may end inside a character, is UTF-8
// without control characters.
func isText(head []byte) bool {
	for len(head) > 0 {
		r, n := utf8.DecodeRune(head)
		if r == utf8.RuneError && n == 1 {
			return !utf8.FullRune(head)
		}
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			return false
		}
		head = head[n:]
	}
	return true
}

// signatures are how the members that matter begin.
var signatures = []struct{ suffix, prefix string }{
	{"AndroidManifest.xml", "\x03\x00"},
	{"resources.arsc", "\x02\x00"},
	{".dex", "dex\n"},
	{".so", "\x7fELF"},
	{".jar", "PK"},
	{".apk", "PK"},
	{".zip", "PK"},
}

// plausible reports whether data begins as a member of that name must.
func plausible(name string, data []byte) bool {
	for _, s := range signatures {
		if strings.HasSuffix(name, s.suffix) {
			return bytes.HasPrefix(data, []byte(s.prefix))
		}
	}
	return false
}
