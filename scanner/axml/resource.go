package axml

import (
	"fmt"
	"strconv"
	"strings"
)

// maxTableSize bounds the resource tables that are looked at, in bytes.
const maxTableSize = 64 << 20

// maxHops is how many references may follow one another, as in the framework.
const maxHops = 20

// resources looks up references in resources.arsc, which is loaded when the
// first reference asks for it.
type resources struct {
	load  func() []byte
	tried bool
	table *table
	fault string // why there is no table
}

// resolve returns the value that a reference such as "@0x7F010203" leads to in
// the default configuration. Anything else, and a reference that leads nowhere,
// it returns as it is.
func (r *resources) resolve(value string) string {
	id, ok := reference(value)
	if !ok {
		return value
	}
	if !r.tried {
		r.tried = true
		r.open()
	}
	if r.table == nil {
		return value
	}
	for range maxHops {
		kind, data, ok := r.table.lookup(id)
		switch {
		case !ok:
			return value
		case kind == typeReference, kind == typeDynamic:
			id = data
		case kind == typeString:
			if s, ok := r.table.pool.get(data); ok {
				return s
			}
			return value
		default:
			return text(kind, data)
		}
	}
	return value
}

// reference returns the id in a reference to a resource of the app. Those of
// the framework, package 1, cannot be looked up.
func reference(value string) (uint32, bool) {
	digits, ok := strings.CutPrefix(value, "@0x")
	id, err := strconv.ParseUint(digits, 16, 32)
	return uint32(id), ok && err == nil && id>>24 > 1
}

func (r *resources) open() {
	var data []byte
	if r.load != nil {
		data = r.load()
	}
	switch {
	case len(data) == 0:
		r.fault = "resources.arsc is missing or empty"
	case len(data) > maxTableSize:
		r.fault = fmt.Sprintf("resources.arsc is longer than %d bytes", maxTableSize)
	default:
		table, err := newTable(data)
		if err != nil {
			r.fault = "resources.arsc: " + err.Error()
			return
		}
		r.table = table
	}
}
