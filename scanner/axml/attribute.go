package axml

import (
	"encoding/binary"
	"encoding/xml"
)

// attributeNames maps the resource ids of the framework attributes that a
// Manifest holds to their names. Android finds attributes by these ids; the
// names in the file are decoration. Source: the framework's public resources,
// frameworks/base/core/res/res/values/public-final.xml.
var attributeNames = map[uint32]string{
	0x01010001: "label",
	0x01010003: "name",
	0x01010006: "permission",
	0x01010009: "protectionLevel",
	0x0101000a: "permissionGroup",
	0x0101000f: "debuggable",
	0x01010010: "exported",
	0x01010018: "authorities",
	0x01010021: "targetPackage",
	0x01010024: "value",
	0x01010025: "resource",
	0x01010202: "targetActivity",
	0x0101020c: "minSdkVersion",
	0x0101021b: "versionCode",
	0x0101021c: "versionName",
	0x01010270: "targetSdkVersion",
	0x01010271: "maxSdkVersion",
	0x01010281: "glEsVersion",
	0x0101028e: "required",
	0x0101055b: "isFeatureSplit",
	0x01010576: "versionCodeMajor",
	0x0101057a: "appComponentFactory",
	0x01010591: "isSplitRequired",
	0x0101064e: "requiredSplitTypes",
	0x0101064f: "splitTypes",
}

// attributeIDs is attributeNames the other way round.
var attributeIDs = func() map[string]uint32 {
	ids := make(map[string]uint32, len(attributeNames))
	for id, name := range attributeNames {
		ids[name] = id
	}
	return ids
}()

// plainNames are the attributes that Android finds by name, without namespace.
var plainNames = map[string]bool{"package": true, "split": true, "configForSplit": true}

// wanted reports whether a Manifest has a use for the attribute.
func wanted(name xml.Name) bool {
	switch name.Space {
	case androidNS:
		return attributeIDs[name.Local] != 0
	case "":
		return plainNames[name.Local]
	}
	return false
}

// attribute decodes the ResXMLTree_attribute at the start of b and reports
// whether its id gives its name.
func (w *walker) attribute(b []byte) (a xml.Attr, byID bool) {
	le := binary.LittleEndian
	space, name, raw := le.Uint32(b), le.Uint32(b[4:]), le.Uint32(b[8:])
	dataType, data := b[15], le.Uint32(b[16:])
	w.emitted += w.prefix + w.pool.length(name) + w.pool.length(raw) + 16

	known, byID := attributeNames[w.id(name)]
	local := w.quiet(name)
	switch {
	case byID:
		a.Name = xml.Name{Space: androidNS, Local: known}
		if local != known {
			w.notes.add(OddAttribute, "android:%s is spelt %q", known, local)
		}
	default:
		a.Name = xml.Name{Space: w.quiet(space), Local: local}
	}
	if !wanted(a.Name) {
		return a, byID
	}
	if a.Name.Space == androidNS && !byID {
		w.notes.add(OddAttribute, "android:%s lacks the id that Android finds it by", local)
	}
	a.Value = w.value(a.Name, raw, dataType, data)
	return a, byID
}

// value returns the value of an attribute as Android reads it: of those without
// namespace the source text first, of all others the typed value first.
func (w *walker) value(name xml.Name, raw uint32, dataType uint8, data uint32) string {
	source := w.text(raw)
	typed := text(dataType, data)
	if dataType == typeString {
		typed = w.text(data)
	}
	if raw != noString && dataType == typeString && source != typed {
		w.notes.add(OddAttribute, "%s says %q and %q", name.Local, typed, source)
	}
	if source != "" && (name.Space == "" || typed == "") {
		return source
	}
	return typed
}

// id returns the resource id of the attribute whose name is string i.
func (w *walker) id(i uint32) uint32 {
	if uint64(i)*4+4 > uint64(len(w.ids)) {
		return 0
	}
	return binary.LittleEndian.Uint32(w.ids[4*i:])
}

// quiet is text for strings that may be missing.
func (w *walker) quiet(i uint32) string {
	s, _ := w.pool.get(i)
	return s
}
