package apk_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// code is what the archives of the tests hold as classes.dex.
var code = append([]byte("dex\n035\x00"), bytes.Repeat([]byte("code of an app "), 300)...)

// dexMember is code, deflated, under its right name.
func dexMember(edit func(*apktest.Member)) apktest.Member {
	m := apktest.Member{Name: "classes.dex", Data: code}
	if edit != nil {
		edit(&m)
	}
	return m
}

func archiveOf(edit func(*apktest.Member)) apktest.Zip {
	return apktest.Zip{Members: []apktest.Member{{Name: "a.txt", Data: []byte("text")}, dexMember(edit)}}
}

// both edits both headers of a member alike.
func both(m *apktest.Member, edit func(*apktest.Header)) { m.Local, m.Central = edit, edit }

func cut(b []byte, n int) []byte { return b[:len(b)-n] }

// TestTricks checks for each trick that the code is read whole and that what is
// odd is noted. The table in the package documentation names its rows.
func TestTricks(t *testing.T) {
	tests := []struct {
		name  string
		data  []byte
		notes []apk.NoteKind // of the archive, the member and its data
		kept  string         // what is read instead of code
	}{
		{name: "plain", data: archiveOf(nil).Bytes()},
		{name: "stored", data: archiveOf(func(m *apktest.Member) { m.Stored = true }).Bytes()},

		// Headers that disagree.
		{name: "local sizes zero", data: archiveOf(func(m *apktest.Member) {
			m.Local = func(h *apktest.Header) { h.Size, h.CompressedSize = 0, 0 }
		}).Bytes(), notes: []apk.NoteKind{apk.HeaderMismatch}},
		{name: "local name differs", data: archiveOf(func(m *apktest.Member) {
			m.Local = func(h *apktest.Header) { h.Name = "other.dex" }
		}).Bytes(), notes: []apk.NoteKind{apk.HeaderMismatch}},
		{name: "local method differs", data: archiveOf(func(m *apktest.Member) {
			m.Local = func(h *apktest.Header) { h.Method = apktest.Stored }
		}).Bytes(), notes: []apk.NoteKind{apk.HeaderMismatch}},
		{name: "directory says stored", data: archiveOf(func(m *apktest.Member) {
			m.Central = func(h *apktest.Header) { h.Method = apktest.Stored }
		}).Bytes(), notes: []apk.NoteKind{apk.HeaderMismatch, apk.MethodMismatch}},
		{name: "no local header", data: archiveOf(func(m *apktest.Member) {
			m.Central = func(h *apktest.Header) { h.Name = "classes.dex"; h.Offset++ }
		}).Bytes(), notes: []apk.NoteKind{apk.HeaderMismatch}, kept: "any"},
		{name: "huge local extra", data: archiveOf(func(m *apktest.Member) {
			m.Local = func(h *apktest.Header) { h.Extra = make([]byte, 65535) }
		}).Bytes()},
		{name: "local extra reaches outside", data: lieAboutExtra(archiveOf(nil).Bytes())},

		// Methods, encryption, checksums, sizes.
		{name: "unknown method, deflated", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.Method = 21 })
		}).Bytes(), notes: []apk.NoteKind{apk.UnknownMethod}},
		{name: "unknown method, stored", data: archiveOf(func(m *apktest.Member) {
			m.Stored = true
			both(m, func(h *apktest.Header) { h.Method = 30208 })
		}).Bytes(), notes: []apk.NoteKind{apk.UnknownMethod}},
		{name: "encryption bit", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.Flags |= 1 })
		}).Bytes(), notes: []apk.NoteKind{apk.EncryptionFlag}},
		{name: "wrong checksum, deflated", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.CRC32++ })
		}).Bytes(), notes: []apk.NoteKind{apk.WrongCRC}},
		{name: "wrong checksum, stored", data: archiveOf(func(m *apktest.Member) {
			m.Stored = true
			both(m, func(h *apktest.Header) { h.CRC32++ })
		}).Bytes(), notes: []apk.NoteKind{apk.WrongCRC}},
		{name: "size too large", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.Size += 7 })
		}).Bytes(), notes: []apk.NoteKind{apk.WrongSize}},
		{name: "size of 4 GiB", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.Size = 0xfffffffe })
		}).Bytes(), notes: []apk.NoteKind{apk.WrongSize}},
		{name: "size zero", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.Size = 0 })
		}).Bytes(), notes: []apk.NoteKind{apk.WrongSize}, kept: "any"},
		{name: "data descriptor", data: archiveOf(func(m *apktest.Member) { m.Descriptor = true }).Bytes()},
		{name: "descriptor bit without descriptor", data: archiveOf(func(m *apktest.Member) {
			both(m, func(h *apktest.Header) { h.Flags |= 1 << 3 })
		}).Bytes()},

		// Names.
		{name: "duplicate", data: apktest.Zip{Members: []apktest.Member{
			dexMember(nil), {Name: "classes.dex", Data: []byte("dex\nbait")},
		}}.Bytes(), notes: []apk.NoteKind{apk.DuplicateName}},
		{name: "directory of the same name", data: apktest.Zip{Members: []apktest.Member{
			{Name: "classes.dex/", Stored: true}, dexMember(nil),
		}}.Bytes()},
		{name: "case collision", data: apktest.Zip{Members: []apktest.Member{
			{Name: "CLASSES.DEX", Data: []byte("bait")}, dexMember(nil),
		}}.Bytes(), notes: []apk.NoteKind{apk.CaseCollision}},
		{name: "names that climb", data: apktest.Zip{Members: []apktest.Member{
			{Name: "a/../../etc/passwd"}, {Name: "/etc/passwd"}, {Name: `a\b`}, {Name: "b\r"}, dexMember(nil),
		}}.Bytes(), notes: slices.Repeat([]apk.NoteKind{apk.UnsafeName}, 4)},
		{name: "names that are no text", data: apktest.Zip{Members: []apktest.Member{
			{Name: "classes.dex\x00.txt"}, {Name: "\xff"}, {Name: ""}, dexMember(nil),
		}}.Bytes(), notes: slices.Repeat([]apk.NoteKind{apk.UnreadableName}, 3)},

		// The end record and what lies around the archive.
		{name: "longest comment", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Comment: bytes.Repeat([]byte("c"), 65535)}.Bytes()},
		{name: "end record in the comment", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)},
			Comment: []byte("PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00\x10\x00\x00\x00\x99\x99\x00\x00\x00\x00"),
		}.Bytes(), notes: []apk.NoteKind{apk.SeveralEnds}},
		{name: "data after the end", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Suffix: []byte("junk")}.Bytes(), notes: []apk.NoteKind{apk.TrailingData}},
		{name: "far data after the end", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Suffix: make([]byte, 1<<17)}.Bytes(), notes: []apk.NoteKind{apk.DirectoryBroken}},
		{name: "data before, offsets shifted", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Prefix: []byte("#!/bin/sh\n"), Shifted: true,
		}.Bytes(), notes: []apk.NoteKind{apk.PrefixData}},
		{name: "data before, offsets right", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Prefix: []byte("#!/bin/sh\n"),
		}.Bytes(), notes: []apk.NoteKind{apk.PrefixData}},
		{name: "archive before the archive", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Shifted: true,
			Prefix: apktest.Zip{Members: []apktest.Member{{Name: "classes.dex", Data: []byte("bait")}}}.Bytes(),
		}.Bytes(), notes: []apk.NoteKind{apk.PrefixData}},
		{name: "count too low", data: apktest.Zip{
			Members: []apktest.Member{{Name: "a.txt"}, dexMember(nil)}, End: func(e *apktest.End) { e.Entries = 1 },
		}.Bytes(), notes: []apk.NoteKind{apk.EndMismatch}},
		{name: "count too high", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, End: func(e *apktest.End) { e.Entries = 9 },
		}.Bytes(), notes: []apk.NoteKind{apk.DirectoryBroken}},
		{name: "directory size wrong", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, End: func(e *apktest.End) { e.Size = 9 },
		}.Bytes(), notes: []apk.NoteKind{apk.EndMismatch}},
		{name: "zip64", data: apktest.Zip{Members: []apktest.Member{dexMember(nil)}, End64: true}.Bytes()},
		{name: "zip64 sizes", data: archiveOf(func(m *apktest.Member) { m.Central = zip64Sizes }).Bytes()},
		{name: "signing block", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Block: signingBlock()}.Bytes()},

		{name: "empty end record in the comment", data: apktest.Zip{
			Members: []apktest.Member{dexMember(nil)}, Comment: apktest.Zip{}.Bytes(),
		}.Bytes(), notes: []apk.NoteKind{apk.DirectoryBroken}},

		// Damage.
		{name: "end record cut off", data: cut(archiveOf(nil).Bytes(), 22), notes: []apk.NoteKind{apk.DirectoryBroken}},
		{name: "directory cut off", data: cut(archiveOf(nil).Bytes(), 80), notes: []apk.NoteKind{apk.DirectoryBroken}},
		{name: "directory cut off, descriptors", data: cut(archiveOf(func(m *apktest.Member) { m.Descriptor = true }).Bytes(), 90),
			notes: []apk.NoteKind{apk.DirectoryBroken}},
		{name: "directory entry cut off", data: shortDirectory(), notes: []apk.NoteKind{apk.DirectoryBroken}},
		{name: "directory overwritten", data: spoilDirectory(), notes: []apk.NoteKind{apk.DirectoryBroken}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := apk.New(bytes.NewReader(test.data), int64(len(test.data)), apk.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			m := a.Find("classes.dex")
			if m == nil {
				t.Fatalf("no classes.dex; notes %v", a.Notes)
			}
			data, notes, err := a.Read(m)
			if test.kept == "" && (err != nil || !bytes.Equal(data, code)) {
				t.Errorf("Read: %d bytes, %v; want %d bytes", len(data), err, len(code))
			}
			var kinds []apk.NoteKind
			for _, n := range a.Notes {
				kinds = append(kinds, n.Kind)
			}
			for _, m := range a.Members {
				for _, n := range m.Notes {
					kinds = append(kinds, n.Kind)
				}
			}
			for _, n := range notes {
				kinds = append(kinds, n.Kind)
			}
			if diff := cmp.Diff(test.notes, kinds); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

// lieAboutExtra sets the length of the extra field of the second local header
// to its maximum.
func lieAboutExtra(b []byte) []byte {
	at := strings.LastIndex(string(b), "PK\x03\x04")
	b[at+28], b[at+29] = 0xff, 0xff
	return b
}

// zip64Sizes moves the sizes of a directory entry to a zip64 extra field, after
// a field that means nothing.
func zip64Sizes(h *apktest.Header) {
	h.Extra = []byte{0xca, 0xfe, 2, 0, 1, 2, 1, 0, 16, 0}
	for _, size := range []uint32{h.Size, h.CompressedSize} {
		h.Extra = append(h.Extra, byte(size), byte(size>>8), byte(size>>16), byte(size>>24), 0, 0, 0, 0)
	}
	h.Size, h.CompressedSize = 0xffffffff, 0xffffffff
}

// signingBlock returns an APK signing block with one value of no meaning.
func signingBlock() []byte {
	const value = "\x0c\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04PK\x03\x04data"
	const size = "\x2c\x00\x00\x00\x00\x00\x00\x00"
	return []byte(size + value + size + "APK Sig Block 42")
}

// shortDirectory returns an archive whose directory lacks the last byte of its
// last entry.
func shortDirectory() []byte {
	b := archiveOf(nil).Bytes()
	end := len(b) - 22
	return slices.Delete(b, end-1, end)
}

// spoilDirectory returns an archive whose second directory entry has no
// signature.
func spoilDirectory() []byte {
	b := archiveOf(nil).Bytes()
	b[strings.LastIndex(string(b), "PK\x01\x02")] = 'Q'
	return b
}
