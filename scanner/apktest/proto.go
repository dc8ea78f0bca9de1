package apktest

import (
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Proto returns the document in the form of bundles: an XmlNode message of
// aapt2's Resources.proto.
func (x XML) Proto() []byte { return protoNode(x.Root) }

func protoNode(e Element) []byte {
	element := protoText(nil, 3, e.Name)
	for _, a := range e.Attrs {
		element = protoBytes(element, 4, protoAttribute(a))
	}
	for _, c := range e.Children {
		element = protoBytes(element, 5, protoNode(c))
	}
	return protoBytes(nil, 1, element)
}

func protoAttribute(a Attr) []byte {
	var b []byte
	if a.ID != 0 {
		b = protoText(b, 1, androidNS)
	}
	b = protoText(b, 2, a.Name)
	b = protoText(b, 3, plain(a.Value))
	if a.ID != 0 {
		b = protoNumber(b, 5, uint64(a.ID))
	}
	if item := protoItem(a.Value); item != nil {
		b = protoBytes(b, 6, item)
	}
	return b
}

// protoItem returns the Item of a value, nil for text, which needs none.
func protoItem(v any) []byte {
	primitive := func(b []byte) []byte { return protoBytes(nil, 7, b) }
	switch v := v.(type) {
	case int:
		return primitive(protoNumber(nil, 6, uint64(v)))
	case bool:
		if v {
			return primitive(protoNumber(nil, 8, 1))
		}
		return primitive(protoNumber(nil, 8, 0))
	case float32:
		return primitive(binary.LittleEndian.AppendUint32(protoTag(nil, 3, 5), math.Float32bits(v)))
	case Ref:
		return protoBytes(nil, 1, protoNumber(nil, 2, uint64(v)))
	}
	return nil
}

// plain spells a value as the source of a manifest does.
func plain(v any) string {
	if ref, ok := v.(Ref); ok {
		return fmt.Sprintf("@0x%08X", uint32(ref))
	}
	return fmt.Sprint(v)
}

// ProtoTable is Table in the form of bundles, a ResourceTable message.
func ProtoTable(name string, values ...string) []byte {
	kind := protoBytes(nil, 1, protoNumber(nil, 1, 1))
	kind = protoText(kind, 2, "string")
	for i, v := range values {
		value := protoBytes(nil, 4, protoBytes(nil, 2, protoText(nil, 1, v)))
		config := protoBytes(protoBytes(nil, 1, nil), 2, value)
		entry := protoBytes(nil, 1, protoNumber(nil, 1, uint64(i)))
		entry = protoText(entry, 2, "string"+strconv.Itoa(i))
		kind = protoBytes(kind, 3, protoBytes(entry, 6, config))
	}
	pkg := protoBytes(nil, 1, protoNumber(nil, 1, 0x7f))
	pkg = protoBytes(protoText(pkg, 2, name), 3, kind)
	return protoBytes(nil, 2, pkg)
}

// dependenciesName is where a bundle lists the libraries that it was built of.
const dependenciesName = "BUNDLE-METADATA/com.android.tools.build.libraries/dependencies.pb"

// dependencies returns an AppDependencies message of Maven coordinates,
// group:artifact:version.
func dependencies(coordinates []string) []byte {
	var b []byte
	for _, c := range coordinates {
		parts := append(strings.SplitN(c, ":", 3), "", "")
		library := protoText(protoText(nil, 1, parts[0]), 2, parts[1])
		library = protoText(library, 5, parts[2])
		b = protoBytes(b, 1, protoBytes(nil, 1, library))
	}
	return b
}

// inModule returns where a bundle's module has a member of an APK.
func inModule(name string) string {
	switch {
	case name == "AndroidManifest.xml":
		return "manifest/" + name
	case name == "resources.pb":
		return name
	case strings.HasSuffix(name, ".dex") && !strings.Contains(name, "/"):
		return "dex/" + name
	}
	for _, dir := range []string{"lib/", "assets/", "res/"} {
		if strings.HasPrefix(name, dir) {
			return name
		}
	}
	return "root/" + name
}

func protoTag(b []byte, number, wire uint64) []byte {
	return binary.AppendUvarint(b, number<<3|wire)
}

func protoNumber(b []byte, number, v uint64) []byte {
	return binary.AppendUvarint(protoTag(b, number, 0), v)
}

func protoBytes(b []byte, number uint64, v []byte) []byte {
	b = binary.AppendUvarint(protoTag(b, number, 2), uint64(len(v)))
	return append(b, v...)
}

func protoText(b []byte, number uint64, v string) []byte { return protoBytes(b, number, []byte(v)) }
