package scanner

// GapKind names what could not be read.
type GapKind string

// The kinds of gap.
const (
	DamagedArchive   GapKind = "damaged-archive"
	UnreadableMember GapKind = "unreadable-member"
	DamagedDEX       GapKind = "damaged-dex"
	NoCode           GapKind = "no-code"
	MissingClasses   GapKind = "missing-classes"
	Packed           GapKind = "packed"
	MissingSplit     GapKind = "missing-split"
	LimitReached     GapKind = "limit-reached"
)

// Gap is something that could not be read. One that hides code makes every
// "not found" conclusion void.
type Gap struct {
	Kind      GapKind
	Member    string
	Detail    string
	HidesCode bool
}
