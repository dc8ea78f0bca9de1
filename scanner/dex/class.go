package dex

// ClassDef is a class_def_item: a class that the file defines.
type ClassDef struct {
	Class           uint32 // type index
	AccessFlags     uint32
	Superclass      uint32 // type index, or NoIndex
	InterfacesOff   uint32 // 0 for none, as are all offsets
	SourceFile      uint32 // string index, or NoIndex
	AnnotationsOff  uint32
	ClassDataOff    uint32
	StaticValuesOff uint32

	file   *File
	budget *budget // of the pass that the class comes from
}

// ClassDefs is an iterator over the classes that the file defines, in the
// file's order. Reading their members, code and values is a part of the pass.
func (f *File) ClassDefs(yield func(ClassDef) bool) {
	budget := f.classBudget()
	for items := f.classes; len(items) > 0; items = items[classDefSize:] {
		if !yield(ClassDef{
			Class:           le.Uint32(items),
			AccessFlags:     le.Uint32(items[4:]),
			Superclass:      le.Uint32(items[8:]),
			InterfacesOff:   le.Uint32(items[12:]),
			SourceFile:      le.Uint32(items[16:]),
			AnnotationsOff:  le.Uint32(items[20:]),
			ClassDataOff:    le.Uint32(items[24:]),
			StaticValuesOff: le.Uint32(items[28:]),
			file:            f,
			budget:          budget,
		}) {
			return
		}
	}
}
