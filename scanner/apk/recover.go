package apk

import (
	"bytes"
	"encoding/binary"
)

// maxRecoveredName is the longest name that is believed of a local header found
// by search: the longest path that Linux takes.
const maxRecoveredName = 4096

// recoverAll searches the whole file for local headers, because the directory
// is lost.
func (a *Archive) recoverAll() error {
	if err := a.searchLocal(a.Size, nil); err != nil {
		return err
	}
	if len(a.Members) == 0 {
		return a.notZip()
	}
	a.note(DirectoryBroken, true, true, "no central directory; %d members found by their local headers", len(a.Members))
	return a.notePrefix()
}

// recoverMissing adds the members whose directory entries could not be read.
func (a *Archive) recoverMissing(end endRecord) error {
	known := make(map[int64]bool, len(a.Members))
	for _, m := range a.Members {
		known[m.Offset] = true
	}
	return a.searchLocal(min(end.base+end.start, a.Size), known)
}

// searchLocal adds the members whose local headers lie before stop, except
// those at known offsets.
func (a *Archive) searchLocal(stop int64, known map[int64]bool) error {
	spent := int64(0)
	for off := int64(0); ; {
		at, err := a.nextSignature(off, stop, localSignature)
		if err != nil || at < 0 {
			return err
		}
		m, next, err := a.localMember(at, stop)
		if err != nil {
			return err
		}
		off = next
		if m == nil || known[at] {
			continue
		}
		spent += localSize + int64(len(m.Name))
		if len(a.Members) == a.limits.Members || spent > a.limits.DirectorySize {
			a.note(LimitReached, false, true, "more local headers than the limits allow")
			return nil
		}
		a.Members = append(a.Members, m)
	}
}

// localMember decodes the local header at off, APPNOTE.TXT section 4.3.7, and
// returns the offset to search on from. It returns no member where the bytes
// are a signature by chance.
func (a *Archive) localMember(off, stop int64) (*Member, int64, error) {
	le := binary.LittleEndian
	again := off + int64(len(localSignature))
	b, err := a.bytesAt(off, localSize)
	if err != nil || len(b) < localSize {
		return nil, again, err
	}
	name, extra := int(le.Uint16(b[26:])), int(le.Uint16(b[28:]))
	if name == 0 || name > maxRecoveredName {
		return nil, again, nil
	}
	text, err := a.bytesAt(off+localSize, name+extra)
	if err != nil || len(text) < name+extra {
		return nil, again, err
	}
	m := &Member{
		Name:           string(text[:name]),
		Flags:          le.Uint16(b[6:]),
		Method:         le.Uint16(b[8:]),
		CRC32:          le.Uint32(b[14:]),
		CompressedSize: int64(le.Uint32(b[18:])),
		Size:           int64(le.Uint32(b[22:])),
		Offset:         off,
	}
	m.widen(text[name:])
	data := off + localSize + int64(name+extra)
	if m.Flags&flagDescriptor != 0 && m.CompressedSize == 0 {
		next, err := a.endOfData(m, data, stop)
		return m, next, err
	}
	if m.CompressedSize > a.Size-data {
		return m, again, nil // cut off, or a lie: other headers may follow
	}
	return m, data + m.CompressedSize, nil
}

// endOfData finds where the data of m ends if only a data descriptor tells its
// size, APPNOTE.TXT section 4.3.9, and sets the sizes. It takes the first
// descriptor that counts right, else all up to the next header.
func (a *Archive) endOfData(m *Member, data, stop int64) (int64, error) {
	le := binary.LittleEndian
	for off := data; ; {
		at, err := a.nextSignature(off, stop, "PK")
		if err != nil {
			return 0, err
		}
		if at < 0 {
			m.CompressedSize = stop - data
			return stop, nil
		}
		b, err := a.bytesAt(at, 16)
		if err != nil {
			return 0, err
		}
		switch {
		case bytes.HasPrefix(b, []byte(dataSignature)) && len(b) == 16 && int64(le.Uint32(b[8:])) == at-data:
			m.CRC32, m.CompressedSize, m.Size = le.Uint32(b[4:]), at-data, int64(le.Uint32(b[12:]))
			return at + 16, nil
		case bytes.HasPrefix(b, []byte(localSignature)), bytes.HasPrefix(b, []byte(centralSignature)):
			m.CompressedSize = at - data
			return at, nil
		}
		off = at + 2
	}
}

// nextSignature returns the offset of sig in [off, stop), or -1.
func (a *Archive) nextSignature(off, stop int64, sig string) (int64, error) {
	const window = 1 << 16
	for off < stop {
		b, err := a.bytesAt(off, window)
		if err != nil {
			return -1, err
		}
		if i := bytes.Index(b, []byte(sig)); i >= 0 {
			if off+int64(i) >= stop {
				return -1, nil
			}
			return off + int64(i), nil
		}
		if len(b) < window {
			return -1, nil
		}
		off += int64(window - len(sig) + 1)
	}
	return -1, nil
}
