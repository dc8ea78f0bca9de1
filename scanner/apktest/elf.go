package apktest

import (
	"bytes"
	"debug/elf"
	"encoding/binary"
)

// machines are the processors of Android's ABIs.
var machines = map[string]elf.Machine{
	"armeabi":     elf.EM_ARM,
	"armeabi-v7a": elf.EM_ARM,
	"arm64-v8a":   elf.EM_AARCH64,
	"x86":         elf.EM_386,
	"x86_64":      elf.EM_X86_64,
}

// ELF returns a shared library for an ABI that exports the symbols. It has
// section headers and no program headers: it can be read, not loaded.
func ELF(abi string, symbols ...string) []byte {
	wide := abi == "arm64-v8a" || abi == "x86_64"
	names := []byte{0}
	var table bytes.Buffer
	putSymbol(&table, wide, 0, 0)
	for _, s := range symbols {
		putSymbol(&table, wide, uint32(len(names)), elf.ST_INFO(elf.STB_GLOBAL, elf.STT_FUNC))
		names = append(append(names, s...), 0)
	}
	const sectionNames = "\x00.dynsym\x00.dynstr\x00.shstrtab\x00"
	headerSize, symbolSize, sectionSize := 52, 16, 40
	if wide {
		headerSize, symbolSize, sectionSize = 64, 24, 64
	}
	symbolsAt := headerSize
	namesAt := symbolsAt + table.Len()
	sectionNamesAt := namesAt + len(names)
	sectionsAt := sectionNamesAt + len(sectionNames)

	var b bytes.Buffer
	putHeader(&b, wide, machines[abi], sectionsAt, headerSize, sectionSize)
	b.Write(table.Bytes())
	b.Write(names)
	b.WriteString(sectionNames)
	putSection(&b, wide, section{})
	putSection(&b, wide, section{name: 1, kind: elf.SHT_DYNSYM, at: symbolsAt, size: table.Len(), link: 2, info: 1, entry: symbolSize})
	putSection(&b, wide, section{name: 9, kind: elf.SHT_STRTAB, at: namesAt, size: len(names)})
	putSection(&b, wide, section{name: 17, kind: elf.SHT_STRTAB, at: sectionNamesAt, size: len(sectionNames)})
	return b.Bytes()
}

// section is what differs between the section headers.
type section struct {
	name, at, size, link, info, entry int
	kind                              elf.SectionType
}

// put appends a fixed-size structure; that never fails for a bytes.Buffer.
func put(b *bytes.Buffer, v any) { binary.Write(b, binary.LittleEndian, v) }

func putHeader(b *bytes.Buffer, wide bool, machine elf.Machine, sectionsAt, headerSize, sectionSize int) {
	ident := [elf.EI_NIDENT]byte{0x7f, 'E', 'L', 'F', byte(elf.ELFCLASS32), byte(elf.ELFDATA2LSB), byte(elf.EV_CURRENT)}
	if wide {
		ident[elf.EI_CLASS] = byte(elf.ELFCLASS64)
		put(b, elf.Header64{Ident: ident, Type: uint16(elf.ET_DYN), Machine: uint16(machine), Version: 1, Shoff: uint64(sectionsAt),
			Ehsize: uint16(headerSize), Shentsize: uint16(sectionSize), Shnum: 4, Shstrndx: 3})
		return
	}
	put(b, elf.Header32{Ident: ident, Type: uint16(elf.ET_DYN), Machine: uint16(machine), Version: 1, Shoff: uint32(sectionsAt),
		Ehsize: uint16(headerSize), Shentsize: uint16(sectionSize), Shnum: 4, Shstrndx: 3})
}

func putSymbol(b *bytes.Buffer, wide bool, name uint32, info uint8) {
	defined := uint16(min(name, 1)) // the first symbol is the undefined one
	if wide {
		put(b, elf.Sym64{Name: name, Info: info, Shndx: defined})
		return
	}
	put(b, elf.Sym32{Name: name, Info: info, Shndx: defined})
}

func putSection(b *bytes.Buffer, wide bool, s section) {
	if wide {
		put(b, elf.Section64{Name: uint32(s.name), Type: uint32(s.kind), Off: uint64(s.at), Size: uint64(s.size),
			Link: uint32(s.link), Info: uint32(s.info), Entsize: uint64(s.entry)})
		return
	}
	put(b, elf.Section32{Name: uint32(s.name), Type: uint32(s.kind), Off: uint32(s.at), Size: uint32(s.size),
		Link: uint32(s.link), Info: uint32(s.info), Entsize: uint32(s.entry)})
}
