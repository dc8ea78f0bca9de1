package scanner

import "strings"

// frame is a method of the source whose code a method of the build has.
type frame struct {
	lines     string // of the build, such as 1:4; "" if the mapping does not tell
	name      string // with its class if that is another one
	params    string // java.lang.String,int[]
	signature string // descriptor that it has in the build, if R8 changed that
}

// Method returns the name in the source of a method, given by the names that
// the build has for it and its class, and its descriptor there. Where several
// may be meant, the name stays as it is.
func (m *Mapping) Method(class, name, descriptor string) string {
	if m == nil || name == "" {
		return name
	}
	frames := m.frames(class)[name]
	params := m.javaParams(descriptor)
	exact, all := "", ""
	for i, f := range frames {
		same := f.signature == descriptor || f.signature == "" && f.params == params
		if same && (exact == "" || exact == f.name) {
			exact = f.name
		} else if same {
			return name
		}
		if i == 0 {
			all = f.name
		} else if all != f.name {
			all = name
		}
	}
	switch {
	case exact != "":
		return exact
	case all != "":
		return all
	}
	return name
}

// frames returns the methods of a class by their names in the build. Of frames
// that were inlined into each other the outermost is kept.
func (m *Mapping) frames(class string) map[string][]frame {
	if parsed, ok := m.parsed[class]; ok {
		return parsed
	}
	parsed := map[string][]frame{}
	last := "" // name in the build of the frame before
	for line := range strings.Lines(m.classes[class].members) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			if frames := parsed[last]; len(frames) > 0 {
				frames[len(frames)-1].signature = residualSignature(line, frames[len(frames)-1].signature)
			}
			continue
		}
		source, renamed, ok := strings.Cut(line, " -> ")
		f, isMethod := cutMethod(source)
		if !ok || !isMethod {
			last = ""
			continue
		}
		frames := parsed[renamed]
		if n := len(frames); n > 0 && last == renamed && f.lines != "" && frames[n-1].lines == f.lines {
			frames[n-1] = f // the one before was inlined into this one
		} else {
			parsed[renamed] = append(frames, f)
		}
		last = renamed
	}
	m.parsed[class] = parsed
	return parsed
}

// cutMethod takes apart what the line of a method says of the source:
// "1:4:void run(java.lang.String,int[]):12:15". Fields have no parameters.
func cutMethod(s string) (frame, bool) {
	var f frame
	head, rest, ok := strings.Cut(s, "(")
	if !ok {
		return f, false
	}
	params, _, ok := strings.Cut(rest, ")")
	result, name, ok2 := strings.Cut(head, " ")
	if !ok || !ok2 {
		return f, false
	}
	if i := strings.LastIndexByte(result, ':'); i >= 0 {
		f.lines = result[:i]
	}
	f.name, f.params = name, params
	return f, true
}

// residualSignature returns the descriptor that a comment of R8 gives to the
// method above it, or old if the comment is about something else.
func residualSignature(comment, old string) string {
	if !strings.Contains(comment, `"com.android.tools.r8.residualsignature"`) {
		return old
	}
	_, rest, ok := strings.Cut(comment, `"signature":"`)
	signature, _, ok2 := strings.Cut(rest, `"`)
	if !ok || !ok2 {
		return old
	}
	return signature
}

// javaParams returns the parameters of a method descriptor of the build as a
// mapping spells them, with the names of the source; those before damage.
func (m *Mapping) javaParams(descriptor string) string {
	params, _, _ := strings.Cut(strings.TrimPrefix(descriptor, "("), ")")
	var out []string
	for {
		element := strings.TrimLeft(params, "[")
		arrays := len(params) - len(element)
		if element == "" {
			break
		}
		name, size := primitives[element[0]], 1
		if element[0] == 'L' {
			size = strings.IndexByte(element, ';') + 1
			if size > 0 {
				name = m.Class(className([]byte(element[:size])))
			}
		}
		if name == "" {
			break
		}
		out = append(out, name+strings.Repeat("[]", arrays))
		params = element[size:]
	}
	return strings.Join(out, ",")
}

var primitives = map[byte]string{
	'Z': "boolean", 'B': "byte", 'S': "short", 'C': "char", 'I': "int", 'J': "long", 'F': "float", 'D': "double",
}
