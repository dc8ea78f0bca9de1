package scanner

import (
	"errors"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// GapKind names what could not be read.
type GapKind string

// The kinds of gap.
const (
	DamagedArchive   GapKind = "damaged-archive"
	OddArchive       GapKind = "odd-archive" // read all the same, but a device refuses the archive or a member
	UnreadableMember GapKind = "unreadable-member"
	DamagedDEX       GapKind = "damaged-dex"
	NoCode           GapKind = "no-code"
	MissingClasses   GapKind = "missing-classes"
	Packed           GapKind = "packed" // a packer hides the code
	MissingSplit     GapKind = "missing-split"
	LimitReached     GapKind = "limit-reached"
	EncryptedCode    GapKind = "encrypted-code"   // a member that bears the name of code looks encrypted
	RuntimeCode      GapKind = "runtime-code"     // classes load code that Android does not load
	PluginFramework  GapKind = "plugin-framework" // the app may load plug-ins that are not in it
	OtherRuntime     GapKind = "other-runtime"    // the app's own code is not in DEX files
)

// Gap is something that could not be read. One that hides code makes every
// "not found" conclusion void.
type Gap struct {
	Kind      GapKind
	Member    string
	Detail    string
	HidesCode bool
}

// unread returns the kind of gap that a member leaves which gave err when it was
// read.
func unread(err error) GapKind {
	if limit := (*apk.LimitError)(nil); errors.As(err, &limit) {
		return LimitReached
	}
	return UnreadableMember
}
