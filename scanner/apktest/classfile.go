package apktest

import (
	"encoding/binary"
	"strings"
)

// classFiles returns the classes as class files, in the paths that a JAR has
// them at.
func (d DEX) classFiles() []Member {
	var members []Member
	for _, c := range d.Classes {
		members = append(members, Member{Name: internalName(descriptor(c.Name)) + ".class", Data: c.ClassFile()})
	}
	return members
}

// ClassFile returns the class in the format of chapter 4 of the Java Virtual
// Machine Specification. It has no members of its own; its constant pool names
// what the code of its methods refers to.
func (c Class) ClassFile() []byte {
	p := &constantPool{}
	this, super := p.class(descriptor(c.Name)), p.class(c.super())
	var interfaces []uint16
	for _, name := range c.interfaces() {
		interfaces = append(interfaces, p.class(name))
	}
	for _, m := range c.Methods {
		for _, insn := range m.Code {
			p.operand(insn.ref)
		}
	}
	be := binary.BigEndian
	b := []byte{0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52}
	b = append(be.AppendUint16(b, p.count+1), p.entries...)
	for _, v := range []uint16{accPublic, this, super, uint16(len(interfaces))} {
		b = be.AppendUint16(b, v)
	}
	for _, v := range append(interfaces, 0, 0, 0) { // and fields, methods, attributes
		b = be.AppendUint16(b, v)
	}
	return b
}

// internalName turns a type descriptor into a name as class files spell it,
// which arrays keep.
func internalName(descriptor string) string {
	if strings.HasPrefix(descriptor, "L") {
		return strings.TrimSuffix(descriptor[1:], ";")
	}
	return descriptor
}

// constantPool is a constant pool while it is written. Entries may be there
// twice.
type constantPool struct {
	entries []byte
	count   uint16
}

func (p *constantPool) add(tag byte, values ...uint16) uint16 {
	p.entries = append(p.entries, tag)
	for _, v := range values {
		p.entries = binary.BigEndian.AppendUint16(p.entries, v)
	}
	p.count++
	return p.count
}

func (p *constantPool) utf8(s string) uint16 {
	i := p.add(1, uint16(len(s)))
	p.entries = append(p.entries, s...)
	return i
}

func (p *constantPool) class(descriptor string) uint16 {
	return p.add(7, p.utf8(internalName(descriptor)))
}

// operand adds what an instruction refers to.
func (p *constantPool) operand(ref any) {
	switch ref := ref.(type) {
	case stringRef:
		p.add(8, p.utf8(string(ref)))
	case typeRef:
		p.class(string(ref))
	case fieldRef:
		p.member(9, ref.class, ref.name, ref.typ)
	case methodRef:
		p.member(10, ref.class, ref.name, ref.proto)
	}
}

func (p *constantPool) member(tag byte, class, name, descriptor string) {
	p.add(tag, p.class(class), p.add(12, p.utf8(name), p.utf8(descriptor)))
}
