package dex

import (
	"cmp"
	"sort"
)

// FindString returns the index of a string, which is given in UTF-8.
func (f *File) FindString(s string) (uint32, bool) {
	want := encodeMUTF8(s)
	compare := func(i int) int {
		got, _ := f.StringData(uint32(i))
		return compareMUTF8(want, got)
	}
	i, ok := sort.Find(int(f.NumStrings()), compare)
	return uint32(i), ok
}

// FindType returns the index of a type, which is given by its descriptor in
// UTF-8.
func (f *File) FindType(descriptor string) (uint32, bool) {
	s, ok := f.FindString(descriptor)
	if !ok {
		return 0, false
	}
	i, ok := sort.Find(int(f.NumTypes()), func(i int) int {
		return cmp.Compare(s, le.Uint32(f.types[i*typeIDSize:]))
	})
	return uint32(i), ok
}

// MethodsOf returns the range of the methods that the file refers to in a
// class, from start up to but not including end.
func (f *File) MethodsOf(class uint32) (start, end uint32) {
	return rangeOf(class, f.NumMethods(), func(i int) uint32 {
		return uint32(le.Uint16(f.methods[i*methodIDSize:]))
	})
}

// FieldsOf returns the range of the fields that the file refers to in a class,
// from start up to but not including end.
func (f *File) FieldsOf(class uint32) (start, end uint32) {
	return rangeOf(class, f.NumFields(), func(i int) uint32 {
		return uint32(le.Uint16(f.fields[i*fieldIDSize:]))
	})
}

// rangeOf searches a table of n members that is sorted by class.
func rangeOf(class, n uint32, classOf func(i int) uint32) (start, end uint32) {
	first := sort.Search(int(n), func(i int) bool { return classOf(i) >= class })
	count := sort.Search(int(n)-first, func(i int) bool { return classOf(first+i) > class })
	return uint32(first), uint32(first + count)
}
