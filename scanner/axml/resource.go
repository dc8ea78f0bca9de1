package axml

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shogo82148/androidbinary"
)

// maxTableSize bounds the resource tables that are decoded, in bytes.
const maxTableSize = 48 << 20

// maxHops is how many references may follow one another, as in the framework.
const maxHops = 20

// resources looks up references in resources.arsc, which is decoded when the
// first reference asks for it.
type resources struct {
	load  func() []byte
	table *androidbinary.TableFile
	tried bool
	fault string // why lookups fail
}

// resolve returns the value that a reference such as "@0x7F010203" leads to in
// the default configuration. Anything else, and a reference that leads nowhere,
// it returns as it is.
func (r *resources) resolve(value string) string {
	if !strings.HasPrefix(value, "@0x") {
		return value
	}
	id, err := androidbinary.ParseResID(value)
	if err != nil || id.Package() == 0 || id.Package() == 1 {
		return value // null, or a resource of the framework
	}
	if !r.tried {
		r.tried = true
		if r.table, err = r.decode(); err != nil {
			r.fault = err.Error()
		}
	}
	if r.table == nil {
		return value
	}
	for range maxHops {
		found, err := r.lookup(id)
		if err != nil {
			return value
		}
		n, ok := found.(uint32)
		if !ok {
			return fmt.Sprint(found)
		}
		// androidbinary hands out references as numbers.
		if next := androidbinary.ResID(n); next.Package() == id.Package() && r.exists(next) {
			id = next
			continue
		}
		return strconv.FormatInt(int64(int32(n)), 10)
	}
	return value
}

func (r *resources) exists(id androidbinary.ResID) bool {
	_, err := r.lookup(id)
	return err == nil
}

func (r *resources) lookup(id androidbinary.ResID) (value any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("androidbinary: %v", p)
		}
	}()
	// Without a configuration androidbinary would take any locale.
	value, err = r.table.GetResource(id, &androidbinary.ResTableConfig{})
	if err == nil && value == nil {
		err = errors.New("null")
	}
	return value, err
}

// decode decodes the table after checking that it is not out of proportion.
func (r *resources) decode() (table *androidbinary.TableFile, err error) {
	defer func() {
		if p := recover(); p != nil {
			table, err = nil, fmt.Errorf("resources.arsc: androidbinary: %v", p)
		}
	}()
	var data []byte
	if r.load != nil {
		data = r.load()
	}
	if err := checkTable(data); err != nil {
		return nil, fmt.Errorf("resources.arsc: %w", err)
	}
	return androidbinary.NewTableFile(bytes.NewReader(data))
}
