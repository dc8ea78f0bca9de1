package axml

import (
	"encoding/binary"
	"encoding/xml"
	"errors"
)

// maxNodes bounds the chunks, and the attributes, that are read of one
// document. The largest manifests have some ten thousand.
const maxNodes = 1 << 19

// What androidbinary may be asked to decode: documents of so many bytes of text
// and so many chunks and attributes at most. It writes them out as XML text and
// parses that, which takes several times as long as the walk.
const (
	heavyText  = 4 << 20
	heavyNodes = 1 << 16
)

// noString is the index that stands for no string.
const noString = 0xffffffff

// walker reads a binary XML document as the framework's ResXMLTree does, and
// goes on where that gives up if something can still be read.
type walker struct {
	notes notes
	// heavy says why androidbinary would take more memory or time than the
	// document is worth; "" if it may be asked.
	heavy string

	data       []byte
	pool       *pool
	poolErr    error
	ids        []byte // the resource map: 32-bit attribute ids by string index
	stack      []node
	root       *node // set when it is complete
	chunks     int
	attributes int
	emitted    int // bytes of text that androidbinary makes
	namespaces int
	prefix     int // length of the longest namespace prefix
}

// walk reads the document in data. Its root is set unless there is an error.
func walk(data []byte) (*walker, error) {
	w := &walker{data: data}
	if err := w.fileHeader(); err != nil {
		return nil, err
	}
	rest := data[min(int(binary.LittleEndian.Uint16(data[2:])), len(data)):]
	for {
		c, fault, ok := chunkAt(rest)
		if fault != "" {
			w.heavy = "damaged chunk"
			if w.root == nil {
				w.notes.refuse(OddChunk, "the chunk of type 0x%04x at offset %d %s", c.kind, len(data)-len(rest), fault)
			}
		}
		if !ok {
			break
		}
		if w.chunks++; w.chunks > maxNodes || w.attributes > maxNodes {
			if w.root == nil {
				w.notes.lose(LimitReached, "more than %d elements or attributes", maxNodes)
			}
			break
		}
		if err := w.visit(c); err != nil {
			return nil, err
		}
		rest = rest[len(c.data):]
	}
	if len(w.stack) > 0 {
		w.notes.lose(CutOff, "it ends inside <%s>", w.stack[len(w.stack)-1].XMLName.Local)
	}
	for len(w.stack) > 0 {
		w.endElement()
	}
	if w.root == nil {
		return nil, errNoElement
	}
	switch {
	case w.emitted > heavyText:
		w.heavy = "too much text"
	case w.chunks+w.attributes > heavyNodes:
		w.heavy = "too many chunks and attributes"
	}
	return w, nil
}

// fileHeader notes what is wrong with the header of the file. Android minds
// only a size beyond the end.
func (w *walker) fileHeader() error {
	le := binary.LittleEndian
	if len(w.data) < chunkHeaderSize {
		return errors.New("cut off")
	}
	kind, header, size := le.Uint16(w.data), le.Uint16(w.data[2:]), uint64(le.Uint32(w.data[4:]))
	if kind != chunkXML || header != chunkHeaderSize || size != uint64(len(w.data)) {
		w.notes.add(OddFileHeader, "type 0x%04x, header of %d bytes, size %d of %d", kind, header, size, len(w.data)).
			Refused = size > uint64(len(w.data))
	}
	return nil
}

// visit takes in one chunk. After the root element nothing but weight counts:
// Android has stopped reading, androidbinary has not.
func (w *walker) visit(c chunk) error {
	switch c.kind {
	case chunkStringPool:
		w.stringPool(c)
		return nil
	case chunkStartNamespace:
		w.startNamespace(c)
		return nil
	}
	if w.root != nil {
		if c.kind == chunkStartElement {
			w.heavy = "elements after the root"
		}
		return nil
	}
	switch c.kind {
	case chunkResourceMap:
		if len(w.stack) == 0 {
			w.ids = c.data[c.header:]
		}
	case chunkStartElement:
		return w.startElement(c)
	case chunkEndElement:
		if len(w.stack) > 0 {
			w.endElement()
		}
	case chunkEndNamespace, chunkText:
	default:
		w.notes.add(OddChunk, "a chunk of unknown type 0x%04x", c.kind)
	}
	return nil
}

// stringPool takes the pool in c, the last one before the first element.
func (w *walker) stringPool(c chunk) {
	p, err := newPool(c)
	if err != nil || !p.light {
		w.heavy = "string pool out of bounds"
	}
	if w.pool != nil || w.poolErr != nil {
		w.heavy = "several string pools"
		w.notes.add(OddStringPool, "more than one string pool")
	}
	if len(w.stack) == 0 && w.root == nil {
		w.pool, w.poolErr = p, err
	}
}

// startNamespace only weighs the declaration: attributes carry the index of
// their namespace's URI, and the prefix means nothing.
func (w *walker) startNamespace(c chunk) {
	le := binary.LittleEndian
	if w.namespaces++; w.namespaces > 16 {
		w.heavy = "too many namespaces"
	}
	if ext := c.data[c.header:]; len(ext) >= namespaceSize {
		w.prefix = max(w.prefix, w.pool.length(le.Uint32(ext)))
		w.emitted += w.prefix + w.pool.length(le.Uint32(ext[4:]))
	}
}

func (w *walker) startElement(c chunk) error {
	le := binary.LittleEndian
	if w.pool == nil {
		if w.poolErr != nil {
			return w.poolErr
		}
		return errors.New("no string pool before the first element")
	}
	ext := c.data[c.header:]
	if len(ext) < startSize {
		w.notes.lose(OddChunk, "an element is cut off")
		return nil
	}
	name := w.text(le.Uint32(ext[4:]))
	w.emitted += 2 * (w.prefix + len(name) + 4)
	n := node{XMLName: xml.Name{Local: name}}
	start, stride, count := int(le.Uint16(ext[8:])), int(le.Uint16(ext[10:])), int(le.Uint16(ext[12:]))
	w.attributes += count
	if w.attributes <= maxNodes {
		w.readAttributes(&n, ext[min(start, len(ext)):], stride, count)
	}
	w.stack = append(w.stack, n)
	return nil
}

// readAttributes reads count attributes, one every stride bytes of b, into n.
// Those of the framework that only have the name of one go last, so that one
// with the id, which Android sees, is found before them.
func (w *walker) readAttributes(n *node, b []byte, stride, count int) {
	var named []xml.Attr
	for i := range count {
		if i*stride+attributeSize > len(b) {
			note := w.notes.add(OddAttribute, "the attributes of <%s> go beyond its chunk", n.XMLName.Local)
			note.Refused, note.Lost = true, true
			break
		}
		a, byID := w.attribute(b[i*stride:])
		switch {
		case !wanted(a.Name):
		case a.Name.Space == androidNS && !byID:
			named = append(named, a)
		default:
			n.Attrs = append(n.Attrs, a)
		}
	}
	n.Attrs = append(n.Attrs, named...)
}

func (w *walker) endElement() {
	n := w.stack[len(w.stack)-1]
	w.stack = w.stack[:len(w.stack)-1]
	if len(w.stack) == 0 {
		w.root = &n
		return
	}
	parent := &w.stack[len(w.stack)-1]
	parent.Children = append(parent.Children, n)
}

// text returns string i, "" for none.
func (w *walker) text(i uint32) string {
	if i == noString {
		return ""
	}
	s, ok := w.pool.get(i)
	if !ok {
		w.notes.lose(OddStringPool, "string %d cannot be read", i)
	}
	return s
}
