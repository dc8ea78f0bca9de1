package dex

import "fmt"

// Proto returns the descriptor of a prototype in UTF-8: its parameters and its
// result, such as "(I)Ljava/lang/String;".
func (f *File) Proto(i uint32) (string, error) {
	if uint64(i) >= uint64(len(f.protos)/protoIDSize) {
		return "", indexError("prototype", i)
	}
	item := f.protos[i*protoIDSize:][:protoIDSize]
	result := le.Uint32(item[4:])
	params := buf{data: f.data}
	count := uint32(0)
	if off := le.Uint32(item[8:]); off != 0 {
		params = seek(f.data, off)
		count = params.uint32()
	}

	descriptor := []byte("(")
	for range count {
		var err error
		descriptor, err = f.appendType(descriptor, uint32(params.uint16()))
		if params.err != nil {
			err = params.err
		}
		if err != nil {
			return "", err
		}
	}
	descriptor, err := f.appendType(append(descriptor, ')'), result)
	if err != nil {
		return "", err
	}
	return UTF8(descriptor), nil
}

// appendType appends the descriptor of a type to that of a prototype. A class
// file, too, has no descriptor that is longer than the longest string.
func (f *File) appendType(b []byte, i uint32) ([]byte, error) {
	t, err := f.Type(i)
	if err != nil {
		return nil, err
	}
	if len(t) == 0 || len(b)+len(t) > maxString {
		return nil, fmt.Errorf("dex: type %d is empty or too long for a prototype", i)
	}
	return append(b, t...), nil
}
