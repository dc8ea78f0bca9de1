package dex

import "encoding/binary"

var le = binary.LittleEndian

// MethodID is a method_id_item: a method that the file refers to or defines.
type MethodID struct {
	Class uint32 // type index
	Proto uint32 // prototype index
	Name  uint32 // string index
}

// FieldID is a field_id_item: a field that the file refers to or defines.
type FieldID struct {
	Class uint32 // type index of the class that has the field
	Type  uint32 // type index of its value
	Name  uint32 // string index
}

// NumStrings returns how many string_ids the file has.
func (f *File) NumStrings() uint32 { return uint32(len(f.strings) / stringIDSize) }

// NumTypes returns how many type_ids the file has, at most 65,536.
func (f *File) NumTypes() uint32 { return uint32(len(f.types) / typeIDSize) }

// NumFields returns how many field_ids the file has.
func (f *File) NumFields() uint32 { return uint32(len(f.fields) / fieldIDSize) }

// NumMethods returns how many method_ids the file has.
func (f *File) NumMethods() uint32 { return uint32(len(f.methods) / methodIDSize) }

// NumClasses returns how many class_defs the file has, at most 65,536.
func (f *File) NumClasses() uint32 { return uint32(len(f.classes) / classDefSize) }

// Type returns the descriptor of a type, such as "Ljava/lang/String;", in
// MUTF-8. It is a part of the file's buffer.
func (f *File) Type(i uint32) ([]byte, error) {
	if i >= f.NumTypes() {
		return nil, indexError("type", i)
	}
	s, _, err := f.readString(le.Uint32(f.types[i*typeIDSize:]), maxType)
	return s, err
}

// Method returns a method_id_item.
func (f *File) Method(i uint32) (MethodID, error) {
	if i >= f.NumMethods() {
		return MethodID{}, indexError("method", i)
	}
	item := f.methods[i*methodIDSize:][:methodIDSize]
	return MethodID{
		Class: uint32(le.Uint16(item)),
		Proto: uint32(le.Uint16(item[2:])),
		Name:  le.Uint32(item[4:]),
	}, nil
}

// Field returns a field_id_item.
func (f *File) Field(i uint32) (FieldID, error) {
	if i >= f.NumFields() {
		return FieldID{}, indexError("field", i)
	}
	item := f.fields[i*fieldIDSize:][:fieldIDSize]
	return FieldID{
		Class: uint32(le.Uint16(item)),
		Type:  uint32(le.Uint16(item[2:])),
		Name:  le.Uint32(item[4:]),
	}, nil
}
