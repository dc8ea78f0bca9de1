package apktest

import "strings"

// descriptor returns the type descriptor of a class that is named as Java
// names it. A name that is a descriptor already comes back as it is.
func descriptor(name string) string {
	if strings.HasPrefix(name, "[") || strings.HasSuffix(name, ";") {
		return name
	}
	return "L" + strings.ReplaceAll(name, ".", "/") + ";"
}

// splitProto takes a prototype such as "(I[J)V" apart.
func splitProto(proto string) (params []string, result string) {
	inner, result, _ := strings.Cut(strings.TrimPrefix(proto, "("), ")")
	for inner != "" {
		n := len(inner) - len(strings.TrimLeft(inner, "[")) + 1
		if n <= len(inner) && inner[n-1] == 'L' {
			if end := strings.IndexByte(inner, ';'); end > 0 {
				n = end + 1
			}
		}
		n = min(n, len(inner))
		params = append(params, inner[:n])
		inner = inner[n:]
	}
	return params, result
}

// shorty returns the short form of a prototype: its result, then its
// parameters, with every reference type as L.
func shorty(params []string, result string) string {
	short := make([]byte, 0, len(params)+1)
	for _, typ := range append([]string{result}, params...) {
		if isReference(typ) {
			short = append(short, 'L')
		} else {
			short = append(short, typ...)
		}
	}
	return string(short)
}

// words returns how many registers the parameters take.
func words(params []string) int {
	n := len(params)
	for _, typ := range params {
		if isWide(typ) {
			n++
		}
	}
	return n
}

func isReference(typ string) bool {
	return strings.HasPrefix(typ, "L") || strings.HasPrefix(typ, "[")
}

func isWide(typ string) bool { return typ == "J" || typ == "D" }

// accessKind returns what to add to the first opcode of sget or sput for a
// field of the type.
func accessKind(typ string) byte {
	switch {
	case isWide(typ):
		return 1
	case isReference(typ):
		return 2
	case typ == "Z":
		return 3
	case typ == "B":
		return 4
	case typ == "C":
		return 5
	case typ == "S":
		return 6
	}
	return 0
}
