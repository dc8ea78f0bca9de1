// Package protobuf reads the wire format of Protocol Buffers: the fields of a
// message by their numbers, without its schema. Bundles hold manifests,
// resources and lists of dependencies in it.
//
// The format is that of https://protobuf.dev/programming-guides/encoding.
//
// # Security
//
// The input is hostile. Lengths are held against what is left of the message
// before they are used, nothing is allocated, and a pass over a message takes
// time in proportion to its size. How deep messages nest is for the caller to
// bound.
//
// # Limitations
//
// Groups, which the format has given up, are not read: a message that holds one
// ends there with an error. Packed and repeated fields are handed out as they
// are written.
package protobuf

import (
	"encoding/binary"
	"errors"
	"iter"
)

// ErrDamaged is why a message cannot be read to its end.
var ErrDamaged = errors.New("damaged protocol buffer")

// Field is a field of a message. Which of Value and Bytes it has depends on how
// the schema declares it.
type Field struct {
	Number int
	Value  uint64 // of a number: a varint, or a fixed one's bits
	Bytes  []byte // of a string, bytes or a message; a part of the input
}

// Wire types.
const (
	varint  = 0
	fixed64 = 1
	length  = 2
	fixed32 = 5
)

// maxNumber is the highest number that a field can have.
const maxNumber = 1<<29 - 1

// Fields yields the fields of a message in the order in which they are written.
// If the rest of them cannot be read, it ends with ErrDamaged.
func Fields(message []byte) iter.Seq2[Field, error] {
	return func(yield func(Field, error) bool) {
		for len(message) > 0 {
			f, n := field(message)
			if n == 0 {
				yield(Field{}, ErrDamaged)
				return
			}
			if !yield(f, nil) {
				return
			}
			message = message[n:]
		}
	}
}

// field reads the field at the start of b and says how many bytes it takes, 0
// if it cannot be read.
func field(b []byte) (f Field, size int) {
	tag, n := binary.Uvarint(b)
	number := tag >> 3
	if n <= 0 || number == 0 || number > maxNumber {
		return Field{}, 0
	}
	f.Number = int(number)
	rest := b[n:]
	switch tag & 7 {
	case varint:
		v, k := binary.Uvarint(rest)
		if k <= 0 {
			return Field{}, 0
		}
		f.Value = v
		return f, n + k
	case fixed64:
		if len(rest) < 8 {
			return Field{}, 0
		}
		f.Value = binary.LittleEndian.Uint64(rest)
		return f, n + 8
	case fixed32:
		if len(rest) < 4 {
			return Field{}, 0
		}
		f.Value = uint64(binary.LittleEndian.Uint32(rest))
		return f, n + 4
	case length:
		v, k := binary.Uvarint(rest)
		if k <= 0 || v > uint64(len(rest)-k) {
			return Field{}, 0
		}
		f.Bytes = rest[k:][:v]
		return f, n + k + int(v)
	}
	return Field{}, 0
}
