// Package inflate decodes raw DEFLATE data, RFC 1951, from one buffer into
// another. Having all of the input and the size of the output at hand it reads
// and writes whole words with no window and no state to resume from, and takes
// half the time of a streaming decoder: unpacking is most of the work of
// reading a build.
//
// It accepts and refuses what compress/flate does, which is held by a
// differential fuzz test: codes must be complete, save that one code of one bit
// may stand alone, and that a block may do without distances. What follows the
// last block is not looked at.
//
// # Security
//
// The input may be hostile. Each access is bounds-checked by the language,
// nothing is allocated but an error, and the time is bounded by the lengths of
// both buffers. Tables are built anew for each stream, so that no input can make
// use of what was left over from another.
//
// # Limitations
//
// Output that does not fit is cut off; there is no resuming. Preset dictionaries
// and Deflate64 are not supported.
package inflate
