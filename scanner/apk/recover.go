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
	return a.notePrefix(0)
}

// recoverMissing adds the members whose directory entries could not be read.
func (a *Archive) recoverMissing(end endRecord) error {
	read := len(a.Members)
	known := make(map[int64]bool, read)
	for _, m := range a.Members {
		known[m.Offset] = true
	}
	if err := a.searchLocal(end.offset, known); err != nil {
		return err
	}
	if found := len(a.Members) - read; found > 0 || end.entries > 0 {
		lost := uint64(len(a.Members)) < end.entries
		a.note(DirectoryBroken, true, lost, "%d of %d entries of the directory can be read; %d more members found by their local headers",
			read, end.entries, found)
	}
	return nil
}

// searchLocal adds the members whose local headers lie before stop, except
// those at known offsets.
func (a *Archive) searchLocal(stop int64, known map[int64]bool) error {
	s := &searcher{archive: a, stop: stop}
	spent := int64(0)
	for off := int64(0); ; {
		at, err := s.next(off, localSignature)
		if err != nil || at < 0 {
			return err
		}
		m, next, err := s.member(at)
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

// searcher reads a file from its start to stop through a window that only moves
// when something outside it is asked for: however many signatures the file is
// made of, its bytes are read a few times at most.
type searcher struct {
	archive *Archive
	stop    int64
	window  []byte
	start   int64 // of the window in the file
}

const windowSize = 1 << 18

// bytes returns up to n bytes at off; fewer where the file ends.
func (s *searcher) bytes(off int64, n int) ([]byte, error) {
	end := s.start + int64(len(s.window))
	if off < s.start || off+int64(n) > end && end < s.archive.Size {
		window, err := s.archive.bytesAt(off, windowSize)
		if err != nil {
			return nil, err
		}
		s.window, s.start = window, off
	}
	b := s.window[min(off-s.start, int64(len(s.window))):]
	return b[:min(n, len(b))], nil
}

// next returns the offset of sig between off and stop, or -1.
func (s *searcher) next(off int64, sig string) (int64, error) {
	for off < s.stop {
		if _, err := s.bytes(off, len(sig)); err != nil {
			return -1, err
		}
		b := s.window[off-s.start:]
		if i := bytes.Index(b, []byte(sig)); i >= 0 {
			if off += int64(i); off >= s.stop {
				return -1, nil
			}
			return off, nil
		}
		if len(b) < len(sig) {
			return -1, nil
		}
		off += int64(len(b) - len(sig) + 1)
	}
	return -1, nil
}

// member decodes the local header at off, APPNOTE.TXT section 4.3.7, and
// returns the offset to search on from. It returns no member where the bytes
// are a signature by chance.
func (s *searcher) member(off int64) (*Member, int64, error) {
	le := binary.LittleEndian
	again := off + int64(len(localSignature))
	b, err := s.bytes(off, localSize)
	if err != nil || len(b) < localSize {
		return nil, again, err
	}
	m := &Member{
		Flags:          le.Uint16(b[6:]),
		Method:         le.Uint16(b[8:]),
		CRC32:          le.Uint32(b[14:]),
		CompressedSize: int64(le.Uint32(b[18:])),
		Size:           int64(le.Uint32(b[22:])),
		Offset:         off,
	}
	name, extra := int(le.Uint16(b[26:])), int(le.Uint16(b[28:]))
	if name == 0 || name > maxRecoveredName {
		return nil, again, nil
	}
	text, err := s.bytes(off+localSize, name+extra)
	if err != nil || len(text) < name+extra {
		return nil, again, err
	}
	m.Name = string(text[:name])
	m.widen(text[name:])
	data := off + localSize + int64(name+extra)
	if m.Flags&flagDescriptor != 0 && m.CompressedSize == 0 {
		next, err := s.endOfData(m, data)
		return m, next, err
	}
	if m.CompressedSize > s.archive.Size-data {
		return m, again, nil // cut off, or a lie: other headers may follow
	}
	return m, data + m.CompressedSize, nil
}

// endOfData finds where the data of m ends if only a data descriptor tells its
// size, APPNOTE.TXT section 4.3.9, and sets the sizes. It takes the first
// descriptor that counts right, else all up to the next header.
func (s *searcher) endOfData(m *Member, data int64) (int64, error) {
	le := binary.LittleEndian
	for off := data; ; {
		at, err := s.next(off, "PK")
		if err != nil {
			return 0, err
		}
		if at < 0 {
			m.CompressedSize = max(0, s.stop-data)
			return s.stop, nil
		}
		b, err := s.bytes(at, 16)
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
