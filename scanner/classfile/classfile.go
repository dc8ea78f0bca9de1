// Package classfile reads Java class files as far as an audit needs them: the
// class that a file defines and, from its constant pool, what it refers to.
// AAR and JAR files hold an SDK in this form before it is compiled to DEX.
//
// The format is that of chapter 4 of the Java Virtual Machine Specification;
// names of items are the specification's.
//
// # Security
//
// The input is hostile. Every index and length is checked before it is used,
// the constant pool costs 16 bytes for each of its at most 65,535 entries, and
// nothing else is allocated by a count that the file states.
//
// # Limitations
//
// Fields, methods, attributes and code are not read: a reference counts
// wherever it stands, in code that runs or not.
package classfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
)

// ErrNotClass is the cause where data does not begin as a class file does.
var ErrNotClass = errors.New("not a class file")

// Class is a class file. It keeps the data it was made from; every []byte that
// it hands out is a part of that data.
type Class struct {
	Major       uint16 // version of the format: 52 is Java 8
	AccessFlags uint16

	this, super uint16
	interfaces  []byte
	pool        []constant
}

// constant is an entry of the constant pool. What first, second and data hold
// depends on the tag.
type constant struct {
	tag           uint8
	first, second uint16
	data          []byte // of a CONSTANT_Utf8
}

// Tags of constant pool entries, section 4.4.
const (
	tagUTF8               = 1
	tagInteger            = 3
	tagFloat              = 4
	tagLong               = 5
	tagDouble             = 6
	tagClass              = 7
	tagString             = 8
	tagFieldref           = 9
	tagMethodref          = 10
	tagInterfaceMethodref = 11
	tagNameAndType        = 12
	tagMethodHandle       = 15
	tagMethodType         = 16
	tagDynamic            = 17
	tagInvokeDynamic      = 18
	tagModule             = 19
	tagPackage            = 20
)

const magic = 0xcafebabe

// Parse reads the class file in data. The error wraps ErrNotClass or says where
// the file ends too early.
func Parse(data []byte) (*Class, error) {
	r := reader{data: data}
	if r.uint32() != magic || r.err != nil {
		return nil, ErrNotClass
	}
	r.uint16() // minor_version
	c := &Class{Major: r.uint16()}
	if err := c.readPool(&r); err != nil {
		return nil, err
	}
	c.AccessFlags = r.uint16()
	c.this = r.uint16()
	c.super = r.uint16()
	c.interfaces = r.bytes(2 * int(r.uint16()))
	if r.err != nil {
		return nil, r.err
	}
	if c.className(c.this) == nil {
		return nil, fmt.Errorf("this_class is no class: entry %d of the constant pool", c.this)
	}
	return c, nil
}

func (c *Class) readPool(r *reader) error {
	count := int(r.uint16())
	if count > len(r.data) { // an entry takes more than a byte
		return fmt.Errorf("constant_pool_count %d in a file of %d bytes", count, len(r.data))
	}
	c.pool = make([]constant, count)
	for i := 1; i < count && r.err == nil; i++ {
		k := &c.pool[i]
		k.tag = r.uint8()
		switch k.tag {
		case tagUTF8:
			k.data = r.bytes(int(r.uint16()))
		case tagInteger, tagFloat:
			r.bytes(4)
		case tagLong, tagDouble:
			r.bytes(8)
			i++ // takes two indexes
		case tagClass, tagString, tagMethodType, tagModule, tagPackage:
			k.first = r.uint16()
		case tagFieldref, tagMethodref, tagInterfaceMethodref, tagNameAndType, tagDynamic, tagInvokeDynamic:
			k.first, k.second = r.uint16(), r.uint16()
		case tagMethodHandle:
			r.bytes(3)
		default:
			if r.err == nil {
				return fmt.Errorf("constant pool entry %d has the unknown tag %d", i, k.tag)
			}
		}
	}
	return r.err
}

// Name returns the binary name of the class in internal form: java/lang/Object.
func (c *Class) Name() []byte { return c.className(c.this) }

// Super returns the name of the superclass, or nil if there is none.
func (c *Class) Super() []byte { return c.className(c.super) }

// Interfaces returns the names of the direct superinterfaces.
func (c *Class) Interfaces() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for b := c.interfaces; len(b) >= 2; b = b[2:] {
			if name := c.className(binary.BigEndian.Uint16(b)); name != nil && !yield(name) {
				return
			}
		}
	}
}

// Classes returns the classes that the constant pool names, the class itself
// among them: internal names, or descriptors for arrays.
func (c *Class) Classes() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for i := range c.pool {
			if c.pool[i].tag != tagClass {
				continue
			}
			if name := c.utf8(c.pool[i].first); name != nil && !yield(name) {
				return
			}
		}
	}
}

// Strings returns the string constants in modified UTF-8.
func (c *Class) Strings() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for i := range c.pool {
			if c.pool[i].tag != tagString {
				continue
			}
			if s := c.utf8(c.pool[i].first); s != nil && !yield(s) {
				return
			}
		}
	}
}

// Ref is a method or field that the constant pool names.
type Ref struct {
	Class, Name, Descriptor []byte
	Field                   bool
}

// Refs returns the methods and fields that the constant pool names.
func (c *Class) Refs() iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for i := range c.pool {
			k := c.pool[i]
			if k.tag != tagFieldref && k.tag != tagMethodref && k.tag != tagInterfaceMethodref {
				continue
			}
			nameAndType := c.at(k.second, tagNameAndType)
			class := c.className(k.first)
			if nameAndType == nil || class == nil {
				continue
			}
			ref := Ref{
				Class:      class,
				Name:       c.utf8(nameAndType.first),
				Descriptor: c.utf8(nameAndType.second),
				Field:      k.tag == tagFieldref,
			}
			if ref.Name != nil && ref.Descriptor != nil && !yield(ref) {
				return
			}
		}
	}
}

// at returns the entry at index i if it has the tag, else nil.
func (c *Class) at(i uint16, tag uint8) *constant {
	if int(i) >= len(c.pool) || c.pool[i].tag != tag {
		return nil
	}
	return &c.pool[i]
}

func (c *Class) utf8(i uint16) []byte {
	if k := c.at(i, tagUTF8); k != nil {
		return k.data
	}
	return nil
}

func (c *Class) className(i uint16) []byte {
	if k := c.at(i, tagClass); k != nil {
		return c.utf8(k.first)
	}
	return nil
}
