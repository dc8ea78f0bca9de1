package dex

// Constant is a static field with the value that it starts with.
type Constant struct {
	Field uint32 // field index
	Value any    // string, int64 (of a byte, short, char, int or long) or bool
}

// Kinds of encoded_value.
const (
	valueByte       = 0x00
	valueShort      = 0x02
	valueChar       = 0x03
	valueInt        = 0x04
	valueLong       = 0x06
	valueString     = 0x17
	valueArray      = 0x1c
	valueAnnotation = 0x1d
	valueNull       = 0x1e
	valueBoolean    = 0x1f
)

// Constants is an iterator over the static fields of the class that start with
// a string, an integer or a boolean. If the rest of them cannot be read, it
// ends with an error.
func (c ClassDef) Constants(yield func(Constant, error) bool) {
	if c.StaticValuesOff == 0 {
		return
	}
	d := c.classData()
	values := seek(c.file.data, c.StaticValuesOff)
	count := min(d.staticFields, values.uleb128())
	field := uint32(0)
	for range count {
		field += d.uleb128()
		d.uleb128() // access_flags
		value, err := c.readValue(&values)
		if err == nil {
			err = d.check()
		}
		if err != nil {
			yield(Constant{}, err)
			return
		}
		if value != nil && !yield(Constant{field, value}, nil) {
			return
		}
	}
	if values.err != nil {
		yield(Constant{}, values.err)
	}
}

// readValue reads an encoded_value. The result is nil for a value of a kind
// that a Constant does not have.
func (c ClassDef) readValue(b *buf) (any, error) {
	head := b.uint8()
	kind, arg := head&0x1f, head>>5
	switch kind {
	case valueArray, valueAnnotation:
		b.fail("a static field starts with an array or annotation")
		return nil, b.err
	case valueNull:
		return nil, b.err
	case valueBoolean:
		return arg != 0, b.err
	}

	size := int(arg) + 1
	var v uint64
	for i, octet := range b.bytes(size) {
		v |= uint64(octet) << (8 * i)
	}
	if b.err == nil {
		b.err = c.budget.spend(size)
	}
	if b.err != nil {
		return nil, b.err
	}
	switch kind {
	case valueByte, valueShort, valueInt, valueLong:
		unused := 64 - 8*size
		return int64(v<<unused) >> unused, nil
	case valueChar:
		return int64(v), nil
	case valueString:
		return c.readConstant(uint32(v))
	}
	return nil, nil
}

// readConstant returns a string, for which the pass pays.
func (c ClassDef) readConstant(i uint32) (any, error) {
	s, read, err := c.file.readString(i, maxString)
	if overlap := c.budget.spend(read); overlap != nil {
		return nil, overlap
	}
	if err != nil {
		return nil, err
	}
	return UTF8(s), nil
}
