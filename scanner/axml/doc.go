// Package axml reads the AndroidManifest.xml of a build into a Manifest, and
// looks up the references that it makes. Parse reads the binary form of APKs
// with resources.arsc, ParseProto that of bundles with resources.pb, ParseText
// the XML text of libraries.
//
// # Two readers of the binary form
//
// github.com/shogo82148/androidbinary decodes the document. It is a complete and
// maintained decoder, but it was written for honest files: it sizes memory by
// counts that it reads, so that a file of 44 bytes can claim 256 MiB and one of
// 465 KB eight gigabytes, it may panic, and it refuses documents that Android
// installs. A walker of our own, which sets nothing aside that the file's size
// does not bound, therefore goes first. It finds out whether androidbinary can
// be asked, and is the second opinion on what it answers: where androidbinary
// fails, or reads something else, the walker's reading stands, because it
// follows the framework's own code (ResXMLTree, ResStringPool and the package
// parser) down to what that does with broken input. The differences that remain
// on honest files are values of types that androidbinary cannot spell, such as
// fractions and colours.
//
// References are looked up in place. androidbinary would decode the whole
// resource table into many times its size, cannot tell a reference from a
// number, and does not know the sparse and compact tables of newer builds. The
// tests hold both readings to androidbinary's.
//
// # Tricks
//
//	trick                               Android                             here                           note
//	file of another chunk type          not looked at                       not looked at                  OddFileHeader
//	file header says more than there is refuses                             what is there                  OddFileHeader
//	file header says less               stops there                         all that is there              OddFileHeader
//	chunk of unknown type               skips it                            skips it                       OddChunk
//	chunk of wrong size                 refuses, unless after the root      assumes a node's right size    OddChunk
//	end-namespace of size zero          never gets there                    never gets there
//	string pool: counts too high        accepts what the chunk has room     the same
//	                                    for; a bad string is null
//	several string pools                the last before the first element   the same                       OddStringPool
//	strings that overlap                accepts                             50 MiB in all
//	attribute name empty or another     goes by the id                      goes by the id                 OddAttribute
//	attribute with a name and no id     does not see it                     reads it if none has the id    OddAttribute
//	namespace missing or misspelt       not looked at where there is an id  the same
//	namespace prefix at index 0         not looked at                       not looked at
//	attributes farther apart            goes by the stride                  goes by the stride
//	typed value and source differ       the typed value; for "package" and  the same                       OddAttribute
//	                                    "split" the source
//	UTF-8 and UTF-16 strings            both                                both
//	end element of another name         not looked at                       not looked at
//	document cut off                    refuses                             what is there                  CutOff
//	second application element          skips it                            adds its components
//
// # Security
//
// Manifests and resource tables are hostile input. No count in them sizes an
// allocation or a loop: chunks are cut out of the file and every index is held
// against its chunk. Strings, elements, attributes and lookups are counted and
// limited. Values are kept as they are spelt and must be escaped before they are
// shown.
//
// # Limitations
//
// Only the default configuration of a resource is looked up, and resources of
// the framework are not. Styles of strings are ignored. References in a manifest
// in text form are left as they are written.
package axml
