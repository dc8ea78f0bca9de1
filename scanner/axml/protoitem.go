package axml

import (
	"iter"

	"github.com/sdkaudit/sdkaudit/scanner/protobuf"
)

// The fields of Item, of the messages in it that hold text, and of Reference.
const (
	itemReference = 1
	itemString    = 2
	itemRaw       = 3
	itemStyled    = 4
	itemFile      = 5
	itemPrimitive = 7

	textValue     = 1 // String, RawString, StyledString, FileReference
	referenceType = 1 // 0: a resource, 1: an attribute of the theme
	referenceID   = 2
)

// primitives are the types that the fields of a Primitive hold, as typed values
// of the binary form. The fields that came before dimension_value and
// fraction_value, which held other bits, are left out.
var primitives = map[int]uint8{
	1:  typeNull,
	2:  typeNull,
	3:  typeFloat,
	6:  typeInt,
	7:  typeHex,
	8:  typeBoolean,
	9:  typeColor,
	10: typeColor + 1,
	11: typeColor + 2,
	12: typeColor + 3,
	13: typeDimension,
	14: typeFraction,
}

// readItem returns the text of an Item, or the id of the resource that it
// refers to if next is not 0. It reports false for what has neither.
func readItem(message []byte) (value string, next uint32, ok bool) {
	for f, err := range protobuf.Fields(message) {
		if err != nil {
			return "", 0, false
		}
		switch f.Number {
		case itemReference:
			id := fieldOf(f.Bytes, referenceID)
			switch {
			case id == 0: // known by its name only
				return "", 0, false
			case fieldOf(f.Bytes, referenceType) != 0:
				return text(typeAttribute, id), 0, true
			}
			return "", id, true
		case itemString, itemRaw, itemStyled, itemFile:
			for text := range messages(f.Bytes, textValue) {
				value = string(text)
			}
			return value, 0, true
		case itemPrimitive:
			return readPrimitive(f.Bytes)
		}
	}
	return "", 0, false
}

func readPrimitive(message []byte) (value string, next uint32, ok bool) {
	for f, err := range protobuf.Fields(message) {
		if err != nil {
			break
		}
		if kind, known := primitives[f.Number]; known {
			return text(kind, uint32(f.Value)), 0, true
		}
	}
	return "", 0, false
}

// messages yields the messages, or texts, in a field, up to damage.
func messages(message []byte, field int) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for f, err := range protobuf.Fields(message) {
			if err != nil || f.Number == field && !yield(f.Bytes) {
				return
			}
		}
	}
}

// fieldOf returns the number in a field, 0 if there is none.
func fieldOf(message []byte, field int) uint32 {
	for f, err := range protobuf.Fields(message) {
		if err == nil && f.Number == field {
			return uint32(f.Value)
		}
	}
	return 0
}

// number returns the number in the message in a field, as PackageId, TypeId and
// EntryId are written.
func number(message []byte, field int) uint32 {
	for id := range messages(message, field) {
		return fieldOf(id, 1)
	}
	return 0
}
