package api

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// fault returns what is wrong with a target.
func fault(t Target) string {
	descriptor := regexp.MustCompile(`^L[\w$/]+;$`)
	proto := regexp.MustCompile(`^\([\w$/;\[]*\)[\w$/;\[]+$`)
	hasClass, hasMember, hasText := t.Class != "", t.Member != "", t.Text != ""
	switch t.Kind {
	case Method:
		if !hasClass || !hasMember || t.Int != 0 && hasText {
			return "a method needs a class, a name and at most one argument"
		}
	case Field:
		if !hasClass || !hasMember || hasText {
			return "a field needs a class and a name alone"
		}
	case Override:
		if !hasClass || !hasMember || hasText || len(t.Protos) == 0 {
			return "an overridden method needs a class, a name and a prototype"
		}
	case Class, Loader, Extends:
		if !hasClass || hasMember || hasText {
			return "a class needs a class alone"
		}
	case String, Prefix, Named:
		if hasClass || hasMember || !hasText {
			return "a string needs a text alone"
		}
	default:
		return "no such kind"
	}
	if hasClass && !descriptor.MatchString(t.Class) {
		return "class is no type descriptor"
	}
	for _, p := range t.Protos {
		if !proto.MatchString(p) {
			return "not a prototype: " + p
		}
	}
	if len(t.Protos) > 0 && t.Kind != Method && t.Kind != Override {
		return "prototypes are for methods"
	}
	if t.then&(t.then-1) != 0 {
		return "more than one circumstance must follow"
	}
	if (len(t.DataTypes) == 0) != (t.Kind == Loader) {
		return "loaders have no data types, all else has"
	}
	if !slices.Contains([]Confidence{High, Medium, Low, Info}, t.Confidence) {
		return "no such confidence"
	}
	if t.LastAPI != 0 && (t.LastAPI < 16 || t.LastAPI > 40) {
		return "no such API level"
	}
	return ""
}

func TestTable(t *testing.T) {
	names := make(map[string]bool)
	for _, target := range allTargets() {
		name := target.Name()
		if f := fault(target); f != "" {
			t.Errorf("%s: %s", name, f)
		}
		if key := string(target.Kind) + " " + name; names[key] {
			t.Errorf("%s is there twice", key)
		} else {
			names[key] = true
		}
		for _, key := range target.DataTypes {
			if d, ok := privacy.LookupDataType(key); !ok || d.Kind != privacy.Atomic {
				t.Errorf("%s: %q is no data type that code can read", name, key)
			}
		}
		for _, permission := range target.Permissions {
			if _, ok := privacy.LookupPermission(permission); !ok {
				t.Errorf("%s: unknown permission %s", name, permission)
			}
		}
	}
}

// A target that a finding may rest on is reached for certain: if it depends on
// a string, an argument or a URI, these are in the table.
func TestTableOfCertainTargets(t *testing.T) {
	for _, target := range allTargets() {
		if target.Confidence != High {
			continue
		}
		name := target.Name()
		if strings.HasPrefix(target.Text, "content://") && target.then == 0 && !slices.Contains(target.DataTypes, "oaid") {
			t.Errorf("%s: naming a content URI is not reading it", name)
		}
		if strings.HasSuffix(target.Member, "CONTENT_URI") && target.then != query {
			t.Errorf("%s: naming a content URI is not reading it", name)
		}
		if target.Member == "getString" && target.Text == "" {
			t.Errorf("%s: which setting?", name)
		}
	}
}

func TestName(t *testing.T) {
	for _, tt := range []struct {
		target Target
		want   string
	}{
		{Target{Kind: Method, Class: "La/B$C;", Member: "get"}, "a.B$C.get"},
		{Target{Kind: Method, Class: "La/B;", Member: "get", Text: "key"}, `a.B.get("key")`},
		{Target{Kind: Method, Class: "La/B;", Member: "get", Int: 19}, "a.B.get(19)"},
		{Target{Kind: Field, Class: "La/B;", Member: "URI"}, "a.B.URI"},
		{Target{Kind: Class, Class: "La/B;"}, "a.B"},
		{Target{Kind: Extends, Class: "La/B;"}, "extends a.B"},
		{Target{Kind: String, Text: "a.b"}, `"a.b"`},
	} {
		if got := tt.target.Name(); got != tt.want {
			t.Errorf("Name of %+v is %s, want %s", tt.target, got, tt.want)
		}
	}
}
