package privacy

import (
	"slices"
	"sync"
)

// Kind tells what sort of term a data type is.
type Kind string

// The kinds of data type.
const (
	Atomic       Kind = "atomic"        // a concrete item, such as the IMEI
	Umbrella     Kind = "umbrella"      // a phrase that covers several, such as "device information"
	IOSOnly      Kind = "ios-only"      // exists on iOS alone, never discloses anything of an Android build
	UserProvided Kind = "user-provided" // what people type in, such as their name
)

// Tri is a three-valued answer.
type Tri string

// The values of Tri.
const (
	No          Tri = "no"
	Yes         Tri = "yes"
	Conditional Tri = "conditional"
)

// DataType is one entry of the closed vocabulary of personal information.
type DataType struct {
	Key         string
	Kind        Kind
	Name        Text
	Sensitivity int      // 0 technical, 1 ordinary, 2 sensitive by context, 3 sensitive by law
	Art28       Tri      // named by PIPL art. 28
	Unique      string   // "", "immutable", "resettable", "fingerprint" or "account"
	Umbrellas   []string // keys of the umbrellas whose wording covers this type
	Scene164    bool     // a collection scene named by MIIT notice 2020/164

	order   int    // expressions run in this order; what one consumed the next no longer sees
	expr    string // RE2 over folded text
	exclude string // where this matches across the mention, it is none
}

// DataTypes returns the vocabulary in the order in which its expressions run.
// The caller must not change what the entries point to.
func DataTypes() []DataType { return slices.Clone(dataTypes) }

// LookupDataType returns the data type with a canonical key.
func LookupDataType(key string) (DataType, bool) {
	i, ok := dataTypeIndex()[key]
	if !ok {
		return DataType{}, false
	}
	return dataTypes[i], true
}

// Covers reports whether the wording of umbrella covers the data type key: it
// is the type itself or one of its umbrellas. Umbrellas do not nest: "network
// information" covers the state of the Wi-Fi but not its name.
func Covers(umbrella, key string) bool {
	t, ok := LookupDataType(key)
	return ok && (umbrella == key || slices.Contains(t.Umbrellas, umbrella))
}

var dataTypeIndex = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, len(dataTypes))
	for i := range dataTypes {
		m[dataTypes[i].Key] = i
	}
	return m
})
