package axml

import (
	"fmt"
	"math"
	"strconv"
)

// Types of a typed value, ResourceTypes.h Res_value.
const (
	typeNull      = 0x00
	typeReference = 0x01
	typeAttribute = 0x02
	typeString    = 0x03
	typeFloat     = 0x04
	typeDimension = 0x05
	typeFraction  = 0x06
	typeDynamic   = 0x07
	typeInt       = 0x10
	typeHex       = 0x11
	typeBoolean   = 0x12
	typeColor     = 0x1c // the first of four
	typeLastInt   = 0x1f
)

// text spells a typed value that is not a string. References are spelt as
// androidbinary spells them, so that they can be resolved later.
func text(dataType uint8, data uint32) string {
	switch {
	case dataType == typeNull:
		return ""
	case dataType == typeReference, dataType == typeDynamic:
		return fmt.Sprintf("@0x%08X", data)
	case dataType == typeAttribute:
		return fmt.Sprintf("?0x%08X", data)
	case dataType == typeFloat:
		return strconv.FormatFloat(float64(math.Float32frombits(data)), 'g', -1, 32)
	case dataType == typeInt:
		return strconv.FormatInt(int64(int32(data)), 10)
	case dataType == typeBoolean:
		return strconv.FormatBool(data != 0)
	case dataType >= typeColor && dataType <= typeLastInt:
		return fmt.Sprintf("#%08x", data)
	}
	return fmt.Sprintf("0x%08X", data)
}
