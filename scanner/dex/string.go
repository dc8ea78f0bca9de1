package dex

import "bytes"

const (
	// maxString is the longest string that is read, in bytes. The class files
	// that DEX files are made of allow no longer ones.
	maxString = 1<<16 - 1

	// maxType is the longest type descriptor that is read, in bytes: many
	// times the longest file name, and little for all types of a file together.
	maxType = 1<<12 - 1
)

// StringData returns a string in MUTF-8, as the file has it, without the NUL
// that ends it. It is a part of the file's buffer.
func (f *File) StringData(i uint32) ([]byte, error) {
	s, _, err := f.readString(i, maxString)
	return s, err
}

// String returns a string in UTF-8.
func (f *File) String(i uint32) (string, error) {
	s, err := f.StringData(i)
	return UTF8(s), err
}

// Strings is an iterator over all strings in the order of their indexes, each
// as StringData returns it. A string that cannot be read comes as an error,
// and ErrOverlap is the end.
func (f *File) Strings(yield func([]byte, error) bool) {
	budget := f.stringBudget()
	for i := range f.NumStrings() {
		s, read, err := f.readString(i, maxString)
		if overlap := budget.spend(read); overlap != nil {
			yield(nil, overlap)
			return
		}
		if !yield(s, err) {
			return
		}
	}
}

// readString returns a string of up to most bytes in MUTF-8 and how many bytes
// it had to read.
func (f *File) readString(i uint32, most int) (s []byte, read int, err error) {
	if i >= f.NumStrings() {
		return nil, 0, indexError("string", i)
	}
	b := seek(f.data, le.Uint32(f.strings[i*stringIDSize:]))
	b.uleb128() // utf16_size counts UTF-16 units; only the NUL tells the end
	if b.err != nil {
		return nil, 0, b.err
	}
	rest := b.data[b.off:]
	rest = rest[:min(len(rest), most+1)]
	n := bytes.IndexByte(rest, 0)
	if n < 0 {
		return nil, len(rest), &FormatError{b.off, "no end of string within", len(rest)}
	}
	return rest[:n:n], n, nil
}
