package axml

import "encoding/binary"

// Chunk types, ResourceTypes.h.
const (
	chunkStringPool     = 0x0001
	chunkTable          = 0x0002
	chunkXML            = 0x0003
	chunkStartNamespace = 0x0100
	chunkEndNamespace   = 0x0101
	chunkStartElement   = 0x0102
	chunkEndElement     = 0x0103
	chunkText           = 0x0104
	chunkResourceMap    = 0x0180
)

// Sizes of the fixed structures, ResourceTypes.h.
const (
	chunkHeaderSize = 8  // ResChunk_header
	nodeHeaderSize  = 16 // ResXMLTree_node
	namespaceSize   = 8  // ResXMLTree_namespaceExt
	startSize       = 20 // ResXMLTree_attrExt
	endSize         = 8  // ResXMLTree_endElementExt
	textSize        = 12 // ResXMLTree_cdataExt
	attributeSize   = 20 // ResXMLTree_attribute
)

// chunk is a chunk, header and all. It lies within the file, whatever its
// header says.
type chunk struct {
	kind   uint16
	header int // size of the header, between chunkHeaderSize and len(data)
	data   []byte
}

// chunkAt returns the chunk at the start of b. A size that cannot be is
// replaced by the size that a node of that type must have, and fault says what
// was wrong. It reports false where no chunk can be made out.
func chunkAt(b []byte) (c chunk, fault string, ok bool) {
	le := binary.LittleEndian
	if len(b) < chunkHeaderSize {
		return chunk{}, "", false
	}
	c = chunk{kind: le.Uint16(b), header: int(le.Uint16(b[2:]))}
	size := uint64(le.Uint32(b[4:]))
	least := leastSize(c.kind, b)
	switch {
	case size < uint64(max(c.header, chunkHeaderSize)):
		fault, size = "is smaller than its header", uint64(least)
	case size%4 != 0 || c.header%4 != 0:
		fault = "is not aligned"
	}
	if size == 0 {
		return chunk{}, fault, false
	}
	if size > uint64(len(b)) {
		fault, size = "goes beyond the end", uint64(len(b))
	}
	c.data = b[:size]
	if c.header < chunkHeaderSize || least > 0 && c.header < nodeHeaderSize {
		fault, c.header = "has too small a header", max(chunkHeaderSize, min(nodeHeaderSize, least))
	}
	c.header = min(c.header, len(c.data))
	return c, fault, true
}

// leastSize returns the size of the node at the start of b, 0 if it is none.
func leastSize(kind uint16, b []byte) int {
	switch kind {
	case chunkStartNamespace, chunkEndNamespace:
		return nodeHeaderSize + namespaceSize
	case chunkEndElement:
		return nodeHeaderSize + endSize
	case chunkText:
		return nodeHeaderSize + textSize
	case chunkStartElement:
		n := nodeHeaderSize + startSize
		if len(b) >= n {
			n += attributeSize * int(binary.LittleEndian.Uint16(b[nodeHeaderSize+12:]))
		}
		return n
	}
	return 0
}
