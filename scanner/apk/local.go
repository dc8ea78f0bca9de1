package apk

import (
	"encoding/binary"
	"fmt"
)

// General purpose bit flags, APPNOTE.TXT section 4.4.4.
const (
	flagEncrypted  = 1 << 0
	flagDescriptor = 1 << 3
)

// localHeader is what the local file header of a member says.
type localHeader struct {
	Member
	data int64 // where the data begins
}

// local reads the local header of m. It returns nil where none is.
func (a *Archive) local(m *Member) (*localHeader, error) {
	le := binary.LittleEndian
	b, err := a.bytesAt(m.Offset, localSize)
	if err != nil || len(b) < localSize || string(b[:4]) != localSignature {
		return nil, err
	}
	name, extra := int(le.Uint16(b[26:])), int(le.Uint16(b[28:]))
	text, err := a.bytesAt(m.Offset+localSize, name+extra)
	if err != nil {
		return nil, err
	}
	h := &localHeader{
		Member: Member{
			Name:           string(text[:min(name, len(text))]),
			Flags:          le.Uint16(b[6:]),
			Method:         le.Uint16(b[8:]),
			CRC32:          le.Uint32(b[14:]),
			CompressedSize: int64(le.Uint32(b[18:])),
			Size:           int64(le.Uint32(b[22:])),
			Offset:         m.Offset,
		},
		data: m.Offset + localSize + int64(name+extra),
	}
	h.widen(text[min(name, len(text)):])
	return h, nil
}

// mismatches notes where the local header h contradicts the directory's m. The
// sizes and checksum count only if no data descriptor replaces them.
func (m *Member) mismatches(h *localHeader) []Note {
	var notes []Note
	if h.Name != m.Name {
		notes = append(notes, Note{Kind: HeaderMismatch, Refused: true,
			Detail: fmt.Sprintf("the local header names it %q", h.Name)})
	}
	if h.Flags&flagDescriptor == 0 && (h.Size != m.Size || h.CompressedSize != m.CompressedSize || h.CRC32 != m.CRC32) {
		notes = append(notes, Note{Kind: HeaderMismatch, Refused: true,
			Detail: fmt.Sprintf("directory: %d bytes from %d, CRC %08x; local header: %d from %d, %08x",
				m.Size, m.CompressedSize, m.CRC32, h.Size, h.CompressedSize, h.CRC32)})
	}
	if h.Method != m.Method {
		notes = append(notes, Note{Kind: HeaderMismatch,
			Detail: fmt.Sprintf("directory: method %d; local header: %d", m.Method, h.Method)})
	}
	return notes
}
