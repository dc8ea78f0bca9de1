package apktest

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
)

// Compression methods.
const (
	Stored   = 0
	Deflated = 8
)

// Zip describes a ZIP archive and how it departs from the rules.
type Zip struct {
	Members []Member
	Prefix  []byte // before the first member
	Block   []byte // between the last member and the central directory
	Suffix  []byte // after the end record
	Comment []byte // of the end record
	// Shifted leaves Prefix out of all offsets, as in an archive that was
	// glued behind something else.
	Shifted bool
	End     func(*End) // edits the end record
	End64   bool       // writes a zip64 end record; the 32-bit values are saturated
}

// Member is a member of a Zip. Its data is deflated unless it is Stored.
type Member struct {
	Name   string
	Data   []byte
	Stored bool
	// Local and Central edit the two headers, which are right until then.
	// Central runs after Local and sees nothing of what it did.
	Local, Central func(*Header)
	Descriptor     bool // writes a data descriptor and leaves the local sizes 0
	NoLocal        bool // writes a directory entry and no local header
}

// Header is a local file header or a central directory entry, APPNOTE.TXT
// sections 4.3.7 and 4.3.12.
type Header struct {
	Name                 string
	Flags, Method        uint16
	CRC32                uint32
	CompressedSize, Size uint32
	Extra                []byte
	Offset               uint32 // of the local header; central directory only
}

// End is an end of central directory record, APPNOTE.TXT section 4.3.16.
type End struct {
	Entries       uint16
	Size, Start   uint32 // of the central directory
	CommentLength uint16
}

// Bytes returns the archive.
func (z Zip) Bytes() []byte {
	b := bytes.Clone(z.Prefix)
	base := 0
	if z.Shifted {
		base = len(z.Prefix)
	}
	var central []Header
	for _, m := range z.Members {
		h := m.header(len(b) - base)
		if !m.NoLocal {
			b = m.appendLocal(b, h)
		}
		if m.Central != nil {
			m.Central(&h)
		}
		central = append(central, h)
	}
	b = append(b, z.Block...)
	start := len(b)
	for _, h := range central {
		b = h.appendCentral(b)
	}
	end := End{uint16(len(central)), uint32(len(b) - start), uint32(start - base), uint16(len(z.Comment))}
	if z.End64 {
		b = end.append64(b, base)
		end.Entries, end.Size, end.Start = 0xffff, 0xffffffff, 0xffffffff
	}
	if z.End != nil {
		z.End(&end)
	}
	b = end.append(b)
	b = append(b, z.Comment...)
	return append(b, z.Suffix...)
}

func (m Member) header(offset int) Header {
	h := Header{
		Name: m.Name, CRC32: crc32.ChecksumIEEE(m.Data), Size: uint32(len(m.Data)),
		CompressedSize: uint32(len(m.packed())), Offset: uint32(offset),
	}
	if !m.Stored {
		h.Method = Deflated
	}
	if m.Descriptor {
		h.Flags |= 1 << 3
	}
	return h
}

// packed returns the data as it stands in the archive.
func (m Member) packed() []byte {
	if m.Stored {
		return m.Data
	}
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.DefaultCompression) // fails for unknown levels only
	w.Write(m.Data)
	w.Close()
	return b.Bytes()
}

func (m Member) appendLocal(b []byte, h Header) []byte {
	le := binary.LittleEndian
	descriptor := h
	if m.Descriptor {
		h.CRC32, h.CompressedSize, h.Size = 0, 0, 0
	}
	if m.Local != nil {
		m.Local(&h)
	}
	b = append(b, "PK\x03\x04\x14\x00"...)
	b = h.appendCommon(b)
	b = append(b, h.Name...)
	b = append(b, h.Extra...)
	b = append(b, m.packed()...)
	if m.Descriptor {
		b = append(b, "PK\x07\x08"...)
		b = le.AppendUint32(b, descriptor.CRC32)
		b = le.AppendUint32(b, descriptor.CompressedSize)
		b = le.AppendUint32(b, descriptor.Size)
	}
	return b
}

// appendCommon appends the fields that both headers share.
func (h Header) appendCommon(b []byte) []byte {
	le := binary.LittleEndian
	b = le.AppendUint16(b, h.Flags)
	b = le.AppendUint16(b, h.Method)
	b = append(b, 0, 0, 0x21, 0x02) // 1981-01-01 00:00
	b = le.AppendUint32(b, h.CRC32)
	b = le.AppendUint32(b, h.CompressedSize)
	b = le.AppendUint32(b, h.Size)
	b = le.AppendUint16(b, uint16(len(h.Name)))
	return le.AppendUint16(b, uint16(len(h.Extra)))
}

func (h Header) appendCentral(b []byte) []byte {
	b = append(b, "PK\x01\x02\x14\x00\x14\x00"...)
	b = h.appendCommon(b)
	b = append(b, make([]byte, 10)...) // comment, disk, attributes
	b = binary.LittleEndian.AppendUint32(b, h.Offset)
	b = append(b, h.Name...)
	return append(b, h.Extra...)
}

func (e End) append(b []byte) []byte {
	le := binary.LittleEndian
	b = append(b, "PK\x05\x06\x00\x00\x00\x00"...)
	b = le.AppendUint16(b, e.Entries)
	b = le.AppendUint16(b, e.Entries)
	b = le.AppendUint32(b, e.Size)
	b = le.AppendUint32(b, e.Start)
	return le.AppendUint16(b, e.CommentLength)
}

// append64 appends the zip64 end record and its locator, APPNOTE.TXT sections
// 4.3.14 and 4.3.15.
func (e End) append64(b []byte, base int) []byte {
	le := binary.LittleEndian
	at := len(b) - base
	b = append(b, "PK\x06\x06"...)
	b = le.AppendUint64(b, 44)
	b = append(b, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	b = le.AppendUint64(b, uint64(e.Entries))
	b = le.AppendUint64(b, uint64(e.Entries))
	b = le.AppendUint64(b, uint64(e.Size))
	b = le.AppendUint64(b, uint64(e.Start))
	b = append(b, "PK\x06\x07\x00\x00\x00\x00"...)
	b = le.AppendUint64(b, uint64(at))
	return le.AppendUint32(b, 1)
}
