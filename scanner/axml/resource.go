package axml

import (
	"fmt"
	"strconv"
	"strings"
)

// maxTableSize bounds the resource tables that are looked at, in bytes.
const maxTableSize = 64 << 20

// maxVisits bounds how many types, or entries of a bundle, are looked at for
// all references of a manifest together. A real one asks for a few hundred
// values in a few hundred types.
const maxVisits = 1 << 24

// maxHops is how many references may follow one another, as in the framework.
const maxHops = 20

// resources looks up references in a resource table, which is loaded when the
// first reference asks for it.
type resources struct {
	name  string // of the file
	load  func() []byte
	parse func(data []byte) (values, error)
	tried bool
	table values // nil if there is none
	fault string // why
}

// values is a resource table.
type values interface {
	// value returns the text of a resource in its default configuration, or,
	// if next is not 0, the id of the resource that it refers to.
	value(id uint32) (text string, next uint32, ok bool)
	// visited is how many types or entries have been looked at.
	visited() int
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
		text, next, ok := r.table.value(id)
		switch {
		case !ok:
			return value
		case next == 0:
			return text
		}
		id = next
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
		r.fault = r.name + " is missing or empty"
	case len(data) > maxTableSize:
		r.fault = fmt.Sprintf("%s is longer than %d bytes", r.name, maxTableSize)
	default:
		table, err := r.parse(data)
		if err != nil {
			r.fault = r.name + ": " + err.Error()
			return
		}
		r.table = table
	}
}
