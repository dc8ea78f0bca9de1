package sdkdb

import (
	"fmt"
	"strings"
	"unicode"
)

// checkShape reports what keeps an entry from being used at all. What only
// makes it a poor one is for Lint.
func checkShape(sources []*source) []Fault {
	var faults []Fault
	seen := map[string]string{}
	removed := map[string]bool{}
	for _, src := range sources {
		for _, id := range src.file.Remove {
			removed[id] = true
		}
	}
	for _, src := range sources {
		if len(src.file.SDKs) > 0 && src.file.Vendor.Name.In("en") == "" {
			faults = append(faults, Fault{src.name, src.line("vendor"), "", "vendor has no name"})
		}
		for i := range src.file.SDKs {
			s := &src.file.SDKs[i]
			fault := func(text string, path ...any) {
				line := src.line(append([]any{"sdks", i}, path...)...)
				faults = append(faults, Fault{src.name, line, s.ID, text})
			}
			switch first := seen[s.ID]; {
			case !validID(s.ID):
				fault(fmt.Sprintf("id %q is not of lower-case letters, digits and hyphens", s.ID), "id")
			case first != "":
				fault("id is in use at "+first, "id")
			case removed[s.ID]:
				fault("id is listed under remove", "id")
			}
			seen[s.ID] = fmt.Sprintf("%s:%d", src.name, src.line("sdks", i, "id"))
			if s.Name.In("en") == "" {
				fault("entry has no name", "name")
			}
			if _, ok := LookupCategory(s.Category); !ok {
				fault(unknownCategory(s.Category), "category")
			}
			for j, p := range s.Prefixes {
				if !validPrefix(p) {
					fault(fmt.Sprintf("%q is not a Java package or class", p), "prefixes", j)
				}
			}
			for j, p := range s.WeakPrefixes {
				if !validPrefix(p) {
					fault(fmt.Sprintf("%q is not a Java package or class", p), "weak_prefixes", j)
				}
			}
			for j, p := range s.Not {
				if !validPrefix(p) {
					fault(fmt.Sprintf("%q is not a Java package or class", p), "not", j)
				}
			}
		}
	}
	return faults
}

func unknownCategory(key string) string {
	text := fmt.Sprintf("unknown category %q", key)
	if meant, ok := CanonicalCategory(key); ok {
		text += fmt.Sprintf(", use %q", meant)
	}
	return text
}

func validID(id string) bool {
	return id != "" && id[0] != '-' && strings.IndexFunc(id, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-'
	}) < 0
}

// validPrefix reports whether p is of Java identifiers with dots between.
func validPrefix(p string) bool {
	for segment := range strings.SplitSeq(p, ".") {
		if segment == "" || strings.IndexFunc(segment, func(r rune) bool {
			return r != '_' && r != '$' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}) >= 0 {
			return false
		}
	}
	return true
}
