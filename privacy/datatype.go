package privacy

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
	expr    string // RE2 over NFKC text, case-insensitive
	exclude string // where this matches across the mention, it is none
}
