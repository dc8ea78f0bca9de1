package dex

// EncodedMethod is an encoded_method: a method that a class defines.
type EncodedMethod struct {
	Method      uint32 // method index
	AccessFlags uint32
	CodeOff     uint32 // 0 for an abstract or native method
}

// Methods is an iterator over the methods that the class defines, direct ones
// first. If the rest of them cannot be read, it ends with an error.
func (c ClassDef) Methods(yield func(EncodedMethod, error) bool) {
	d := c.classData()
	d.skipFields(d.staticFields)
	d.skipFields(d.instanceFields)
	for _, count := range [...]uint32{d.directMethods, d.virtualMethods} {
		method := uint32(0)
		for range count {
			method += d.uleb128()
			m := EncodedMethod{Method: method, AccessFlags: d.uleb128(), CodeOff: d.uleb128()}
			if err := d.check(); err != nil {
				yield(EncodedMethod{}, err)
				return
			}
			if !yield(m, nil) {
				return
			}
		}
	}
	if err := d.check(); err != nil {
		yield(EncodedMethod{}, err)
	}
}

// classData reads a class_data_item.
type classData struct {
	buf
	staticFields, instanceFields  uint32 // their counts
	directMethods, virtualMethods uint32

	budget *budget
	paid   int // offset up to which the budget has been charged
}

// classData returns the class_data_item of the class, which is empty if it has
// none.
func (c ClassDef) classData() classData {
	if c.ClassDataOff == 0 {
		return classData{budget: c.budget}
	}
	d := classData{buf: seek(c.file.data, c.ClassDataOff), budget: c.budget}
	d.paid = d.off
	if d.check() != nil {
		return d // before a pass that has nothing left reads on
	}
	d.staticFields = d.uleb128()
	d.instanceFields = d.uleb128()
	d.directMethods = d.uleb128()
	d.virtualMethods = d.uleb128()
	return d
}

// skipFields passes over encoded_fields.
func (d *classData) skipFields(count uint32) {
	for i := uint32(0); i < count && d.err == nil; i++ {
		d.uleb128() // field_idx_diff
		d.uleb128() // access_flags
	}
}

// check charges the budget for what has been read, and returns the first error
// of reading or of the budget.
func (d *classData) check() error {
	overlap := d.budget.spend(d.off - d.paid)
	d.paid = d.off
	if d.err == nil {
		d.err = overlap
	}
	return d.err
}
