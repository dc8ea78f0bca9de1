// Package apk reads the ZIP containers that Android builds come in: APKs and
// what archives lie in them or around them. A directory of what was unpacked
// from one is read as well.
//
// It reads what a device would run. Android's own reader, libziparchive, and
// the class loader and asset manager on top of it differ from other readers,
// and among their versions, in what they make of an archive whose records
// contradict each other. Where they differ, the package takes the reading that
// shows more; what a device refuses, it reads all the same and says so. Every
// such case leaves a Note.
//
//	trick                             Android                                here                                   note
//	local header: other sizes, CRC    refuses the member                     the directory's                        HeaderMismatch
//	local header: other name          refuses the member                     the directory's                        HeaderMismatch
//	local header: other method        takes the directory's                  the directory's, else the other        HeaderMismatch
//	local header missing              refuses the member                     data where a header would end          HeaderMismatch
//	local extra field of any length   skips it; refuses one that goes        skips it; without one where it goes
//	                                  beyond the directory                   beyond the file
//	method neither 0 nor 8            assets: taken as stored; code:         whichever of the two gives the         UnknownMethod
//	                                  refused; older: taken as deflated      right data
//	directory names the wrong method  refuses the member                     whichever gives the right data         MethodMismatch
//	encryption bit                    ignores it                             ignores it                             EncryptionFlag
//	wrong CRC in both headers         does not check it                      keeps the data                         WrongCRC
//	wrong size in both headers        refuses the member                     the data, to 16 times its compressed   WrongSize
//	                                                                         size, or the declared size
//	data descriptor wrong, missing    code: refused; assets: not looked at   not looked at
//	name twice                        refuses the archive; before 4.3 the    both, the first for Find               DuplicateName
//	                                  class loader took the first
//	NUL or bytes not UTF-8 in a name  refuses the archive                    reads it                               UnreadableName
//	CR, .., \, or / before a name     accepts                                accepts                                UnsafeName
//	names that differ in case         two members                            two members                            CaseCollision
//	"classes.dex/"                    another name                           another name
//	comment of 64 KiB                 accepts                                accepts
//	end record inside the comment     takes the last one; refuses if that    the last one that leads to a           SeveralEnds
//	                                  leads nowhere                          directory
//	data after the end                refuses the archive                    reads it; local headers if the end     TrailingData
//	                                                                         is over 64 KiB away
//	data before the first member      refuses since December 2017; before,   reads it; Prefix gives the data        PrefixData
//	                                  a DEX file there was run
//	end record counts too few         members beyond the count vanish        all of them                            EndMismatch
//	end record counts too many        refuses the archive                    local headers too                      DirectoryBroken
//	directory longer than recorded    refuses the archive                    all of it                              EndMismatch
//	directory cut off or missing      refuses the archive                    local headers too                      DirectoryBroken
//	zip64                             accepts since 12                       accepts
//	APK signing block                 skips it                               skips it, but for Certificate
//
// The rows are tested by TestTricks, TestDuplicate and TestPrefix. The behaviour
// of Android is that of system/libziparchive/zip_archive.cc, its
// ziparchive_test.cc, and frameworks/base/libs/androidfw.
//
// # Security
//
// Archives are hostile input. No number in one sizes an allocation or a loop
// before it is held against the size of the file and the Limits; data is read
// in pieces, never the whole file at once; and nothing is written. Names are
// kept as they are spelt: they must be escaped before they are shown, and must
// not be used as paths.
//
// # Limitations
//
// Encrypted members, methods other than stored and deflated, and archives of
// several volumes are not read. Signatures are not verified. Members that the
// directory leaves out are not looked for unless it is damaged.
package apk
