package apk

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
)

// reading is one way to take the data of a member, and what came of it.
type reading struct {
	method     uint16
	offset     int64  // of the data
	compressed int64  // bytes of it, if deflated
	buf        []byte // memory for what comes of it

	data  []byte
	err   error
	exact bool // the checksum is right and nothing went wrong
}

// Read returns the data of m and what was unusual about it. Where only part of
// the data can be had, it returns that part and an error; a *LimitError says
// that a limit forbids the read.
//
// Headers may contradict each other. Read takes the directory's word, as a
// device does. Only where that does not give data with the right checksum does
// it try the other readings of the same bytes, and believes one of them for its
// checksum, its first bytes or the stream's end.
func (a *Archive) Read(m *Member) ([]byte, []Note, error) { return a.ReadInto(nil, m) }

// ReadInto is Read into the memory of buf, from its beginning and as far as its
// capacity suffices. The data may be elsewhere all the same.
func (a *Archive) ReadInto(buf []byte, m *Member) ([]byte, []Note, error) {
	if m.refused != nil {
		return nil, nil, m.refused
	}
	if a.folder != nil {
		data, err := a.readFile(buf, m)
		return data, nil, err
	}
	if m == a.Prefix {
		r := reading{method: Stored}
		a.take(m, &r)
		return r.data, nil, r.err
	}
	readings, notes, err := a.readings(m)
	if err != nil {
		return nil, notes, err
	}
	readings[0].buf = buf // only one: two are compared
	first, best, trust := readings[0], readings[0], 0
	for i, r := range readings {
		a.take(m, &r)
		if i == 0 {
			first, best = r, r
		}
		if t := m.trust(r); t > trust {
			best, trust = r, t
		}
		if r.exact {
			break
		}
	}
	if trust == 0 {
		best = first
	}
	notes = append(notes, m.oddities(best, trust)...)
	switch {
	case trust == 0 && m.Flags&flagEncrypted != 0:
		return nil, notes, errors.New("encrypted, or marked so and damaged")
	case trust == 0 && m.Method != Stored && m.Method != Deflated:
		return nil, notes, fmt.Errorf("compression method %d is unknown, and the data is neither stored nor deflated", m.Method)
	}
	return best.data, notes, best.err
}

// readings lists the ways to take the data of m, the device's first.
func (a *Archive) readings(m *Member) ([]reading, []Note, error) {
	h, err := a.local(m)
	if err != nil {
		return nil, nil, err
	}
	if h == nil {
		// The least that a header there would take up.
		offset := m.Offset + localSize + int64(len(m.Name))
		if m.Offset < 0 || offset > a.Size {
			return nil, nil, fmt.Errorf("the local header at offset %d lies outside the file", m.Offset)
		}
		h = &localHeader{Member: *m, data: offset}
		note := Note{Kind: HeaderMismatch, Refused: true, Detail: fmt.Sprintf("no local header at offset %d", m.Offset)}
		return m.ways(h), []Note{note}, nil
	}
	ways := m.ways(h)
	if h.data > a.Size {
		// The lengths of name or extra field are lies.
		h.data = m.Offset + localSize + int64(len(m.Name))
		ways = append(ways, m.ways(h)...)
	}
	return ways, m.mismatches(h), nil
}

// ways lists the combinations of methods that m and its local header name.
func (m *Member) ways(h *localHeader) []reading {
	var ways []reading
	for _, method := range []uint16{m.Method, h.Method, Deflated, Stored} {
		r := reading{method: method, offset: h.data, compressed: max(m.CompressedSize, h.CompressedSize)}
		known := method == Stored || method == Deflated
		if known && !slices.ContainsFunc(ways, func(w reading) bool { return w.method == method }) {
			ways = append(ways, r)
		}
	}
	return ways
}

// take reads the data of m as r says, into r.
func (a *Archive) take(m *Member, r *reading) {
	if r.method == Stored {
		n := max(m.Size, m.CompressedSize)
		r.data, r.err = readUpTo(r.buf, io.NewSectionReader(a.r, r.offset, n), min(n, a.Size), m.limit)
		if r.err == nil && int64(len(r.data)) < n {
			r.err = io.ErrUnexpectedEOF
		}
	} else {
		const mostPerByte = 1032 // what one deflated byte can become
		size := min(m.Size, mostPerByte*(min(r.compressed, a.Size)+1))
		r.data, r.err = a.inflate(r, size, m.limit)
	}
	if r.err == errTooLong && m.bound != nil {
		r.err = m.bound
	}
	r.exact = r.err == nil && crc32.ChecksumIEEE(r.data) == m.CRC32
}

// trust says how sure it is that r is what was stored as m; 0 is not at all.
func (m *Member) trust(r reading) int {
	trust := 0
	if r.exact {
		trust += 4
	}
	if plausible(m.Name, r.data) {
		trust += 2
	}
	if r.method == Deflated && r.err == nil && int64(len(r.data)) == m.Size {
		trust++
	}
	return trust
}

// oddities notes what is unusual about the reading that was chosen.
func (m *Member) oddities(r reading, trust int) []Note {
	var notes []Note
	add := func(n Note) { notes = append(notes, n) }
	if m.Flags&flagEncrypted != 0 {
		add(Note{Kind: EncryptionFlag, Detail: "marked as encrypted; devices ignore the mark", Lost: trust == 0})
	}
	if m.Method != Stored && m.Method != Deflated {
		add(Note{Kind: UnknownMethod, Detail: fmt.Sprintf("compression method %d; read as method %d", m.Method, r.method),
			Refused: bytes.HasPrefix(r.data, []byte("dex\n")), Lost: trust == 0})
	} else if r.method != m.Method {
		add(Note{Kind: MethodMismatch, Refused: true,
			Detail: fmt.Sprintf("compression method %d by the directory; it is %d", m.Method, r.method)})
	}
	if r.err == nil && !r.exact {
		add(Note{Kind: WrongCRC, Detail: fmt.Sprintf("CRC %08x declared", m.CRC32)})
	}
	switch {
	case r.err == errTooLong:
		add(Note{Kind: WrongSize, Refused: true, Lost: true, Detail: fmt.Sprintf("more than the %d bytes declared", m.Size)})
	case r.err == nil && int64(len(r.data)) != m.Size:
		add(Note{Kind: WrongSize, Refused: true, Detail: fmt.Sprintf("%d bytes, %d declared", len(r.data), m.Size)})
	}
	return notes
}

// section returns the data of m as a reader: a view of the file if it is
// stored and nothing is doubtful, else its data in memory.
func (a *Archive) section(m *Member) (io.ReaderAt, int64, []Note, error) {
	if a.folder != nil {
		r, size, err := a.openFile(m)
		return r, size, nil, err
	}
	h, err := a.local(m)
	if err != nil {
		return nil, 0, nil, err
	}
	if h != nil && m.refused == nil && m.Method == Stored && h.Method == Stored && m.Size == m.CompressedSize && h.data+m.Size <= a.Size {
		return io.NewSectionReader(a.r, h.data, m.Size), m.Size, m.mismatches(h), nil
	}
	data, notes, err := a.Read(m)
	return bytes.NewReader(data), int64(len(data)), notes, err
}
