// Package dex reads Dalvik executable (DEX) files: the classes that they
// define, the types, strings, fields and methods that they refer to, and the
// references in their code.
//
// It reads versions 035 to 041 of the format as specified at
// https://source.android.com/docs/core/runtime/dex-format. Names of items and
// fields are the specification's.
//
// A File works on the buffer that it is given and copies nothing: every []byte
// that it hands out is a part of that buffer and must not be changed, nor kept
// when the buffer is reused. Strings are copies. A File may be used by several
// goroutines at once, a ClassDef by one.
//
// Methods that return a single item take its index, and return an error if it
// cannot be read. Methods that take a yield function are iterators, to be
// ranged over without a call; a loop over them allocates nothing:
//
//	for class := range f.ClassDefs {
//		for method, err := range class.Methods {
//			…
//			code, err := class.Code(method)
//			…
//			for ref := range code.Refs {
//
// Passes over the whole file (Strings, ClassDefs) go on after what they cannot
// read, so that damage in one place hides nothing elsewhere.
//
// # Security
//
// The input is hostile. Every offset, count and index is checked before it is
// used, and nothing is allocated by a count that the file states. Items may
// overlap in a DEX file, so that a small file can describe any amount of data:
// a pass stops with ErrOverlap after reading a fixed multiple of the file's
// size, a string is read for at most 64 KiB, a type descriptor for 4 KiB, and
// a container for 256 files.
//
// # Limitations
//
// Checksum, signature and map are not read: what is readable is read. Of the
// tables, the files of a container may share the strings, as R8 writes them,
// and no other. Searches rely on the order that the format prescribes and that
// Android enforces; in an unsorted table they may miss an item, but they end.
//
// Code is read in one sweep from its first instruction, as Android's verifier
// does. What that verifier refuses (instructions that run past the end, a jump
// into the middle of another instruction) may hide references, in code that
// cannot run.
//
// Debug information, annotations, method handles, call sites and hidden-API
// flags are not read. Compact DEX (cdex), optimised DEX (odex) and the files of
// the runtime (vdex, oat) are reported as unsupported: they exist on devices,
// not in APKs.
package dex
