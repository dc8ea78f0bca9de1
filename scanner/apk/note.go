package apk

// NoteKind names something unusual about an archive or a member.
type NoteKind string

// The kinds of note.
const (
	// Of an archive.
	PrefixData      NoteKind = "prefix-data"      // bytes before the first local header
	TrailingData    NoteKind = "trailing-data"    // the end record and its comment do not end the file
	SeveralEnds     NoteKind = "several-ends"     // another end record was passed over
	EndMismatch     NoteKind = "end-mismatch"     // the end record counts fewer entries or bytes than the directory holds
	DirectoryBroken NoteKind = "directory-broken" // the directory is cut off or missing; local headers were searched
	EmptyArchive    NoteKind = "empty-archive"    // no members
	LimitReached    NoteKind = "limit-reached"    // the directory goes on past a limit
	UnreadableFile  NoteKind = "unreadable-file"  // of a directory of files

	// Of a member, known when the archive is opened.
	DuplicateName  NoteKind = "duplicate-name"  // an earlier member has the same name
	CaseCollision  NoteKind = "case-collision"  // an earlier member's name differs in case only
	UnsafeName     NoteKind = "unsafe-name"     // absolute, climbing, or with control characters
	UnreadableName NoteKind = "unreadable-name" // a NUL, or not UTF-8

	// Of a member, known when it is read.
	HeaderMismatch NoteKind = "header-mismatch" // the local header says other than the directory
	MethodMismatch NoteKind = "method-mismatch" // the data is not in the method that the directory names
	UnknownMethod  NoteKind = "unknown-method"  // neither stored nor deflated, by its number
	EncryptionFlag NoteKind = "encryption-flag" // marked as encrypted
	WrongCRC       NoteKind = "wrong-crc"       // the checksum of the data is another
	WrongSize      NoteKind = "wrong-size"      // the data is longer or shorter than declared
)

// Note is something unusual that was read around. Detail is for people and may
// quote the archive: escape it before a terminal sees it.
type Note struct {
	Kind   NoteKind
	Detail string
	// Refused is set where Android's loader refuses the archive, or the member,
	// for it. The file cannot be installed as it is, or not on every version.
	Refused bool
	// Lost is set where something that the archive once held may not have been
	// read.
	Lost bool
}
