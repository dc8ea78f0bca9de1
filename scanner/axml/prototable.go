package axml

import (
	"errors"

	"github.com/sdkaudit/sdkaudit/scanner/protobuf"
)

// protoTable is a resources.pb: the messages of its entries by their ids.
type protoTable struct {
	entries map[uint32][]byte
	visits  int
}

// maxEntries bounds the resources that are read. The largest apps have some
// hundred thousand.
const maxEntries = 1 << 20

// The fields of ResourceTable, Package, Type, Entry and ConfigValue.
const (
	tablePackage = 2
	packageID    = 1
	packageType  = 3
	typeID       = 1
	typeEntry    = 3
	entryID      = 1
	entryValue   = 6
	valueConfig  = 1
	valueValue   = 2
	valueItem    = 4
)

// newProtoTable finds the entries of the ResourceTable in data. Damage ends the
// search; what comes before can be looked up.
func newProtoTable(data []byte) (values, error) {
	t := &protoTable{entries: map[uint32][]byte{}}
	for pkg := range messages(data, tablePackage) {
		for kind := range messages(pkg, packageType) {
			for entry := range messages(kind, typeEntry) {
				if len(t.entries) == maxEntries {
					return t, nil
				}
				id := number(pkg, packageID)<<24 | number(kind, typeID)&0xff<<16 | number(entry, entryID)&0xffff
				t.entries[id] = entry
			}
		}
	}
	if len(t.entries) == 0 {
		return nil, errors.New("there is no resource in it")
	}
	return t, nil
}

func (t *protoTable) visited() int { return t.visits }

func (t *protoTable) value(id uint32) (value string, next uint32, ok bool) {
	for config := range messages(t.entries[id], entryValue) {
		if t.visits++; t.visits > maxVisits {
			return "", 0, false
		}
		var anyDevice, item = true, []byte(nil)
		for f, err := range protobuf.Fields(config) {
			switch {
			case err != nil:
				return value, next, ok
			case f.Number == valueConfig:
				anyDevice = len(f.Bytes) == 0
			case f.Number == valueValue:
				for v := range messages(f.Bytes, valueItem) {
					item = v
				}
			}
		}
		v, n, readable := readItem(item)
		if readable && (anyDevice || !ok) {
			value, next, ok = v, n, true
			if anyDevice {
				return value, next, ok
			}
		}
	}
	return value, next, ok
}
