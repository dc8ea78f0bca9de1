package apk

import (
	"bytes"
	"encoding/binary"
)

// Signatures and fixed sizes of the records, APPNOTE.TXT section 4.3.
const (
	localSignature   = "PK\x03\x04"
	centralSignature = "PK\x01\x02"
	endSignature     = "PK\x05\x06"
	end64Signature   = "PK\x06\x06"
	locatorSignature = "PK\x06\x07"
	dataSignature    = "PK\x07\x08"

	localSize   = 30
	centralSize = 46
	endSize     = 22
	end64Size   = 56
	locatorSize = 20
)

// maxComment is the longest comment of an end record.
const maxComment = 1<<16 - 1

// endRecord is an end of central directory record, its zip64 values merged in.
type endRecord struct {
	offset  int64 // where the record lies
	length  int64 // of the record and its comment
	entries uint64
	size    int64 // of the directory
	start   int64 // of the directory, as the record says
	base    int64 // to add to every offset of the archive
}

// findEnd searches backward for an end record whose directory can be read. It
// takes the last one in the file as Android does, and an earlier one only
// where the last leads nowhere.
func (a *Archive) findEnd() (endRecord, bool, error) {
	tailStart := max(0, a.Size-endSize-maxComment)
	tail, err := a.bytesAt(tailStart, endSize+maxComment)
	if err != nil {
		return endRecord{}, false, err
	}
	skipped := 0
	for i := len(tail) - endSize; i >= 0; i-- {
		i = bytes.LastIndex(tail[:i+len(endSignature)], []byte(endSignature))
		if i < 0 {
			break
		}
		e, ok, err := a.parseEnd(tail[i:], tailStart+int64(i))
		if err != nil {
			return endRecord{}, false, err
		}
		if ok {
			if skipped > 0 {
				a.note(SeveralEnds, true, false, "%d end record(s) after the one at offset %d lead nowhere", skipped, e.offset)
			}
			return e, true, nil
		}
		skipped++
	}
	return endRecord{}, false, nil
}

// parseEnd decodes the end record at the start of b and reports whether a
// directory lies where it says.
func (a *Archive) parseEnd(b []byte, offset int64) (endRecord, bool, error) {
	le := binary.LittleEndian
	e := endRecord{
		offset:  offset,
		length:  endSize + int64(le.Uint16(b[20:])),
		entries: uint64(le.Uint16(b[10:])),
		size:    int64(le.Uint32(b[12:])),
		start:   int64(le.Uint32(b[16:])),
	}
	if e.entries == 0xffff || e.size == 0xffffffff || e.start == 0xffffffff {
		if err := a.parseEnd64(&e); err != nil {
			return e, false, err
		}
	}
	if e.entries == 0 && e.size == 0 {
		return e, true, nil
	}
	// The offset counts from the start of the file for Android. An archive
	// glued behind something else counts from its own start.
	for _, base := range []int64{0, e.offset - e.size - e.start} {
		sig, err := a.bytesAt(base+e.start, len(centralSignature))
		if err != nil {
			return e, false, err
		}
		if string(sig) == centralSignature && base+e.start < e.offset {
			e.base = base
			return e, true, nil
		}
	}
	return e, false, nil
}

// parseEnd64 takes the values of the zip64 end record, if there is one. Without
// one the 32-bit values stand.
func (a *Archive) parseEnd64(e *endRecord) error {
	le := binary.LittleEndian
	locator, err := a.bytesAt(e.offset-locatorSize, locatorSize)
	if err != nil || len(locator) < locatorSize || !bytes.HasPrefix(locator, []byte(locatorSignature)) {
		return err
	}
	at := le.Uint64(locator[8:])
	if at > uint64(e.offset) {
		return nil
	}
	b, err := a.bytesAt(int64(at), end64Size)
	if err != nil || len(b) < end64Size || !bytes.HasPrefix(b, []byte(end64Signature)) {
		return err
	}
	size, start := le.Uint64(b[40:]), le.Uint64(b[48:])
	if size > uint64(a.Size) || start > uint64(a.Size) {
		return nil
	}
	e.entries, e.size, e.start = le.Uint64(b[32:]), int64(size), int64(start)
	e.length += e.offset - int64(at)
	e.offset = int64(at)
	return nil
}
