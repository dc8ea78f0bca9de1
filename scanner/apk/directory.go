package apk

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
)

// readDirectory fills a.Members and a.Notes.
func (a *Archive) readDirectory() error {
	end, found, err := a.findEnd()
	if err != nil {
		return err
	}
	if !found {
		return a.recoverAll()
	}
	switch rest := a.Size - end.offset - end.length; {
	case rest > 0:
		a.note(TrailingData, true, false, "%d bytes after the end record and its comment", rest)
	case rest < 0:
		a.note(TrailingData, true, false, "the end record's comment is cut off by %d bytes", -rest)
	}
	a.directory = end.base + end.start
	complete, err := a.readEntries(end)
	if err != nil {
		return err
	}
	if !complete {
		if err := a.recoverMissing(end); err != nil {
			return err
		}
	}
	if len(a.Members) == 0 {
		a.note(EmptyArchive, true, false, "no members")
		return nil
	}
	return a.notePrefix(end.base)
}

// readEntries reads central directory entries up to the end record, however
// many that record counts: entries beyond its count are invisible to Android
// and still code that somebody put there. It reports whether the directory has
// as many entries as it should, and any at all.
func (a *Archive) readEntries(end endRecord) (complete bool, err error) {
	start := end.base + end.start
	r := bufio.NewReaderSize(io.NewSectionReader(a.r, start, min(end.offset-start, a.limits.DirectorySize)), 1<<16)
	cut, used := false, int64(0)
	for {
		m, n, err := nextEntry(r, end.base)
		if err == io.EOF {
			break
		}
		if err == io.ErrUnexpectedEOF {
			cut = true
			break
		}
		if err != nil {
			return false, err
		}
		if len(a.Members) == a.limits.Members {
			a.note(LimitReached, false, true, "the directory has more than %d entries", a.limits.Members)
			return true, nil
		}
		a.Members = append(a.Members, m)
		used += n
	}
	n := uint64(len(a.Members))
	broken := cut || n < end.entries || n == 0
	switch {
	case broken && end.offset-start > a.limits.DirectorySize:
		a.note(LimitReached, false, true, "the directory is longer than %d bytes", a.limits.DirectorySize)
	case broken:
		return false, nil
	case n > end.entries:
		a.note(EndMismatch, false, false, "the end record counts %d entries and the directory holds %d; a device sees the first %d", end.entries, n, end.entries)
	case used > end.size:
		a.note(EndMismatch, true, false, "the end record says the directory is %d bytes long; it takes %d", end.size, used)
	}
	return true, nil
}

// nextEntry decodes one central directory entry, APPNOTE.TXT section 4.3.12, and
// says how many bytes it takes. It returns io.EOF where something else begins
// and io.ErrUnexpectedEOF where the entry is cut off.
func nextEntry(r *bufio.Reader, base int64) (*Member, int64, error) {
	le := binary.LittleEndian
	b, err := r.Peek(centralSize)
	if err != nil && err != io.EOF {
		return nil, 0, err
	}
	if len(b) < len(centralSignature) || string(b[:4]) != centralSignature {
		return nil, 0, io.EOF
	}
	if len(b) < centralSize {
		return nil, 0, io.ErrUnexpectedEOF
	}
	m := &Member{
		Flags:          le.Uint16(b[8:]),
		Method:         le.Uint16(b[10:]),
		CRC32:          le.Uint32(b[16:]),
		CompressedSize: int64(le.Uint32(b[20:])),
		Size:           int64(le.Uint32(b[24:])),
		Offset:         int64(le.Uint32(b[42:])),
	}
	name, extra, comment := int(le.Uint16(b[28:])), int(le.Uint16(b[30:])), int(le.Uint16(b[32:]))
	r.Discard(centralSize)
	var text strings.Builder
	if _, err := io.CopyN(&text, r, int64(name+extra)); err != nil {
		return nil, 0, cutOff(err)
	}
	if _, err := r.Discard(comment); err != nil {
		return nil, 0, cutOff(err)
	}
	m.Name = text.String()[:name]
	m.widen([]byte(text.String()[name:]))
	m.Offset += base
	return m, int64(centralSize + name + extra + comment), nil
}

func cutOff(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// widen replaces the saturated 32-bit fields of m by those of the zip64 extra
// field, APPNOTE.TXT section 4.5.3. Values that no file can have are left out.
func (m *Member) widen(extra []byte) {
	le := binary.LittleEndian
	for len(extra) >= 4 {
		id, n := le.Uint16(extra), int(le.Uint16(extra[2:]))
		extra = extra[4:]
		if n > len(extra) {
			return
		}
		if id != 1 {
			extra = extra[n:]
			continue
		}
		field := extra[:n]
		for _, v := range []*int64{&m.Size, &m.CompressedSize, &m.Offset} {
			if *v != 0xffffffff && n != 24 && n != 28 {
				continue
			}
			if len(field) < 8 {
				return
			}
			if u := le.Uint64(field); u < 1<<62 {
				*v = int64(u)
			}
			field = field[8:]
		}
		return
	}
}

// notePrefix notes data before the first local header, base being what the
// offsets of the archive leave out. Since the security patch of December 2017
// Android refuses such files; before it, a DEX file there ran.
func (a *Archive) notePrefix(base int64) error {
	head, err := a.bytesAt(0, 512)
	if err != nil {
		return err
	}
	first := a.Size
	for _, m := range a.Members {
		first = min(first, m.Offset)
	}
	if first <= 0 || base == 0 && strings.HasPrefix(string(head), localSignature) {
		return nil
	}
	a.Prefix = &Member{Method: Stored, CompressedSize: first, Size: first}
	a.note(PrefixData, true, false, "%d bytes before the first member; they look like %s", first, looksLike(head))
	return nil
}

// notZip says what a file is that is no archive.
func (a *Archive) notZip() error {
	head, err := a.bytesAt(0, 512)
	if err != nil {
		return err
	}
	if strings.HasPrefix(string(head), localSignature) {
		return ErrTruncated
	}
	return fmt.Errorf("%w: it looks like %s", ErrNotZip, looksLike(head))
}
