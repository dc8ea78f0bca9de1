package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// An archive is the ZIP file of an office document.
type archive struct {
	files map[string]*zip.File
	left  int64 // how many bytes may still be inflated
}

func openArchive(data []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Error{msg: "a damaged ZIP archive", err: err}
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), left: maxInflated}
	for _, f := range z.File {
		a.files[f.Name] = f
	}
	return a, nil
}

// errInflated is the cause where an archive is a bomb or as good as one.
var errInflated = errors.New("more than 8 MiB when unpacked")

// read returns the text of a member, and nil where there is none.
func (a *archive) read(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, &Error{msg: "cannot read " + name, err: err}
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, a.left+1))
	switch {
	case int64(len(data)) > a.left:
		return nil, &Error{msg: "cannot read " + name, err: errInflated}
	case err != nil:
		return nil, &Error{msg: "cannot read " + name, err: err}
	}
	a.left -= int64(len(data))
	return data, nil
}

// relations reads the relationships of a part of the document: the targets of
// its links and the names of its sheets, by id.
func (a *archive) relations(name string) (map[string]string, error) {
	data, err := a.read(name)
	if err != nil || data == nil {
		return nil, err
	}
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if err := xml.Unmarshal(data, &rels); err != nil {
		return nil, &Error{msg: "cannot read " + name, err: err}
	}
	out := make(map[string]string, len(rels.Relationship))
	for _, r := range rels.Relationship {
		out[r.ID] = r.Target
	}
	return out, nil
}

// attrOf returns the value of the attribute with the given local name.
func attrOf(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// isArchive tells office documents by their content, since a reader of standard
// input has no name to go by.
func isArchive(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04"))
}

// format returns docx or xlsx, or "" where the archive is neither.
func (a *archive) format() string {
	switch {
	case a.files["word/document.xml"] != nil:
		return "docx"
	case a.files["xl/workbook.xml"] != nil:
		return "xlsx"
	}
	for name := range a.files {
		if strings.HasPrefix(name, "ppt/") {
			return "pptx"
		}
	}
	return ""
}
