package axml

import "fmt"

// NoteKind names something unusual about a manifest.
type NoteKind string

// The kinds of note.
const (
	OddFileHeader NoteKind = "odd-file-header" // the file's type, header or size is wrong
	OddChunk      NoteKind = "odd-chunk"       // a chunk of unknown type, or of wrong size
	OddStringPool NoteKind = "odd-string-pool" // a second pool, or one with wrong counts
	OddAttribute  NoteKind = "odd-attribute"   // an attribute whose name and id, or two values, disagree
	CutOff        NoteKind = "cut-off"         // it ends before the root element does
	LimitReached  NoteKind = "limit-reached"   // it has more strings, elements or attributes than are read
	NoResources   NoteKind = "no-resources"    // references could not be looked up
)

// Note is something unusual that was read around. There is at most one of each
// kind. Detail is for people and may quote the manifest.
type Note struct {
	Kind    NoteKind
	Detail  string
	Refused bool // Android refuses the manifest for it
	Lost    bool // something that the manifest says may not have been read
}

type notes []Note

func (ns *notes) add(kind NoteKind, format string, args ...any) *Note {
	for i := range *ns {
		if (*ns)[i].Kind == kind {
			return &(*ns)[i]
		}
	}
	*ns = append(*ns, Note{Kind: kind, Detail: fmt.Sprintf(format, args...)})
	return &(*ns)[len(*ns)-1]
}

func (ns *notes) refuse(kind NoteKind, format string, args ...any) {
	ns.add(kind, format, args...).Refused = true
}

func (ns *notes) lose(kind NoteKind, format string, args ...any) {
	ns.add(kind, format, args...).Lost = true
}
