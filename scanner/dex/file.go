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

// Sizes of the tables' items in bytes.
const (
	stringIDSize = 4
	typeIDSize   = 4
	protoIDSize  = 12
	fieldIDSize  = 8
	methodIDSize = 8
	classDefSize = 32
)

// Android allows no more types and prototypes than a 16-bit index can tell
// apart, and no type more than one definition.
const (
	indexes16 = 1 << 16
	indexes32 = 1 << 32
)

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
	errs := []error{err}
	for _, t := range []struct {
		items    *[]byte
		section  section
		itemSize int
		most     uint64
		name     string
	}{
		{&f.strings, h.strings, stringIDSize, indexes32, "string_ids"},
		{&f.types, h.types, typeIDSize, indexes16, "type_ids"},
		{&f.protos, h.protos, protoIDSize, indexes16, "proto_ids"},
		{&f.fields, h.fields, fieldIDSize, indexes32, "field_ids"},
		{&f.methods, h.methods, methodIDSize, indexes32, "method_ids"},
		{&f.classes, h.classes, classDefSize, indexes16, "class_defs"},
	} {
		var missing bool
		*t.items, missing = f.cut(start, t.section, t.itemSize, t.most)
		if missing {
			errs = append(errs, &FormatError{start, "some or all are outside the file or too many: " + t.name, t.section.count})
		}
	}
	return f, errors.Join(errs...)
}

// cut returns the part of a table that lies inside the file and says whether
// any of it is missing.
func (f *File) cut(start int, s section, itemSize int, most uint64) (items []byte, missing bool) {
	if s.count == 0 {
		return nil, false
	}
	if uint64(s.off) < uint64(start) || uint64(s.off) > uint64(f.end) {
		return nil, true
	}
	count := min(uint64(s.count), most, uint64(f.end-int(s.off))/uint64(itemSize))
	end := int(s.off) + int(count)*itemSize
	return f.data[s.off:end:end], count < uint64(s.count)
}
