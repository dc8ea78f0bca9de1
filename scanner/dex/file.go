package dex

import "errors"

// File is one logical DEX file: its id tables and the classes that it defines.
type File struct {
	Version int // 35 to 41

	data []byte // the file, or the container that holds it: offsets count from its start
	size int    // of this file alone
	end  int    // of this file in data

	// The tables, cut to the items that lie inside the file.
	strings []byte
	types   []byte
	protos  []byte
	fields  []byte
	methods []byte
	classes []byte
}

// maxFiles is the most files that are read from a container. An app of today
// has a few dozen.
const maxFiles = 256

// NoIndex stands for no item where an index is optional, such as the
// superclass of java.lang.Object.
const NoIndex = 0xffffffff

// New reads the header of the DEX file in data. A container of version 041
// may hold more files than this first one: Split returns them all.
//
// The file keeps data. If a part of the file is missing, New returns what is
// there together with an error.
func New(data []byte) (*File, error) {
	return newFile(data, 0)
}

// Split returns the logical DEX files in data: one up to version 040, one or
// more in a container of version 041.
//
// The files keep data. If a part is missing, Split returns what is there
// together with an error.
func Split(data []byte) ([]*File, error) {
	var files []*File
	var errs []error
	for start := 0; ; {
		f, err := newFile(data, start)
		errs = append(errs, err)
		if f == nil {
			break
		}
		files = append(files, f)
		data, start = f.data, f.end
		if start == len(data) {
			break
		}
		if len(files) == maxFiles {
			errs = append(errs, &FormatError{start, "container of too many files: more than", maxFiles})
			break
		}
	}
	return files, errors.Join(errs...)
}

// newFile reads the logical file whose header is at start.
func newFile(data []byte, start int) (*File, error) {
	h, err := readHeader(data, start)
	if err != nil {
		return nil, err
	}
	f := &File{Version: h.version}
	f.data, f.end, err = h.bounds(data)
	f.size = f.end - start
	own := f.data[:f.end]
	errs := [7]error{err}
	f.strings, errs[1] = h.strings.cut(f.data, 0) // which the files of a container share
	f.types, errs[2] = h.types.cut(own, start)
	f.protos, errs[3] = h.protos.cut(own, start)
	f.fields, errs[4] = h.fields.cut(own, start)
	f.methods, errs[5] = h.methods.cut(own, start)
	f.classes, errs[6] = h.classes.cut(own, start)
	return f, errors.Join(errs[:]...)
}
