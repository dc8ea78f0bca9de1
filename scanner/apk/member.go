package apk

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The compression methods that Android knows.
const (
	Stored   = 0
	Deflated = 8
)

// Member is an entry of an archive's central directory or, where that is lost,
// a local header. Its fields are what the archive claims.
type Member struct {
	Name           string // as it is spelt: any bytes at all
	Method         uint16
	Flags          uint16 // general purpose bit flags
	CRC32          uint32
	CompressedSize int64
	Size           int64
	Offset         int64 // of the local header in the file
	// Shadowed is set if an earlier member has the same name. The class loader
	// of versions that accepted such archives ran the earlier one.
	Shadowed bool
	Notes    []Note

	limit   int64       // bytes that a read may yield
	bound   *LimitError // the limit that makes it so, nil if the size does
	refused *LimitError // why no read is possible, nil if one is
}

// MaxRead is how many bytes a read of m yields at most.
func (m *Member) MaxRead() int64 { return m.limit }

// IsDir reports whether m stands for a directory.
func (m *Member) IsDir() bool { return strings.HasSuffix(m.Name, "/") }

// index marks duplicates and doubtful names.
func (a *Archive) index() {
	a.byName = make(map[string]*Member, len(a.Members))
	folded := make(map[string]string, len(a.Members))
	for _, m := range a.Members {
		m.Notes = append(m.Notes, nameNotes(m.Name)...)
		if _, dup := a.byName[m.Name]; dup {
			m.Shadowed = true
			m.Notes = append(m.Notes, Note{Kind: DuplicateName, Refused: true,
				Detail: fmt.Sprintf("%q is there more than once; a loader that accepts this takes the first", m.Name)})
			continue
		}
		a.byName[m.Name] = m
		lower := strings.ToLower(m.Name)
		if other, ok := folded[lower]; ok {
			m.Notes = append(m.Notes, Note{Kind: CaseCollision,
				Detail: fmt.Sprintf("%q and %q differ only in case", other, m.Name)})
			continue
		}
		folded[lower] = m.Name
	}
}

func nameNotes(name string) []Note {
	switch {
	case name == "" || strings.ContainsRune(name, 0) || !utf8.ValidString(name):
		return []Note{{Kind: UnreadableName, Refused: true, Detail: fmt.Sprintf("name %q", name)}}
	case strings.HasPrefix(name, "/") || strings.Contains(name, `\`) || strings.Contains("/"+name+"/", "/../"),
		strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return []Note{{Kind: UnsafeName, Detail: fmt.Sprintf("name %q", name)}}
	}
	return nil
}
