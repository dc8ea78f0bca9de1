package scanner

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// readContainer tells what an archive once held and may not have been read, and
// what of it a device refuses. It reads the data before the archive, which is
// code to old versions if it is a DEX file.
func (c *code) readContainer(a *apk.Archive, name string) {
	for _, note := range a.Notes {
		if note.Lost {
			c.gap(DamagedArchive, name, note.Detail, true)
		}
	}
	notes := slices.Clone(a.Notes)
	for _, m := range a.Members {
		notes = append(notes, m.Notes...)
	}
	c.oddities(name, notes)
	if a.Prefix != nil {
		c.readCarriedDEX(a, a.Prefix, name)
	}
}

// oddities tells what Android's loader refuses, once for each kind: an archive
// may have any number of them. Such a build was read all the same.
func (c *code) oddities(name string, notes []apk.Note) {
	var first []apk.Note
	more := map[apk.NoteKind]int{}
	for _, note := range notes {
		if !note.Refused || note.Lost {
			continue
		}
		if more[note.Kind] == 0 {
			first = append(first, note)
		}
		more[note.Kind]++
	}
	for _, note := range first {
		detail := note.Detail
		if n := more[note.Kind] - 1; n > 0 {
			detail += fmt.Sprintf(" +%d", n)
		}
		c.gap(OddArchive, name, detail, false)
	}
}
