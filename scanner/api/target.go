package api

import (
	"bytes"
	"strconv"
	"strings"
)

// Kind tells what in the code a target is.
type Kind string

// The kinds of target.
const (
	Method   Kind = "method"        // a call
	Field    Kind = "field"         // a use of a static field
	Class    Kind = "class"         // any use of a class by another one
	Extends  Kind = "extends"       // a subclass
	Override Kind = "override"      // a subclass that defines the method
	String   Kind = "string"        // a string constant
	Prefix   Kind = "string-prefix" // a string constant that begins with the text
	Named    Kind = "reflection"    // a string constant that is passed to what looks up members by name
	Loader   Kind = "loader"        // as Class: what loads code that is not in the build's DEX files
)

// Confidence is how surely a use of a target reaches the data that it is
// listed with.
type Confidence string

// The degrees of confidence.
const (
	High   Confidence = "high"
	Medium Confidence = "medium" // may serve another end, or be refused to most apps
	Low    Confidence = "low"    // most uses serve another end
	Info   Confidence = "info"   // in nearly every build; never the ground of a finding
)

// Target is one way to reach personal information.
type Target struct {
	Kind   Kind
	Class  string // type descriptor; empty for a String, Prefix or Named
	Member string // name of the method or field

	// Protos are the prototypes of a method whose class apps extend: calls
	// through subclasses count as well. Without them every overload counts,
	// but of Class alone.
	Protos []string

	// Text is the constant of a String or Named, or the beginning of a
	// Prefix, which ends in a whole word. For a Method, the second argument
	// must be this constant, where the instance counts as the first.
	Text string

	// Int is what the second argument of a Method must be, unless it is 0.
	Int int32

	// DataTypes are keys of package privacy. Several are alternatives: the
	// target yields one or the other, depending on the device. There are none
	// for a Loader.
	DataTypes []string

	// Permissions gate the target, each on some versions of Android. An app
	// needs one of the dangerous ones among them.
	Permissions []string

	// LastAPI is the last API level at which an app of ordinary privileges
	// gets the data, or 0 if it still does.
	LastAPI int

	Confidence Confidence

	with    circumstance // all of these must be told in the method
	without circumstance // none of these may be told in the method
	then    circumstance // this must be told later in the method
}

// Name returns what to look for in a disassembly: the qualified name of the
// class or member, with the constant that it is given if there is one, or a
// string constant in quotes.
func (t *Target) Name() string {
	switch t.Kind {
	case String, Prefix, Named:
		return strconv.Quote(t.Text)
	case Extends:
		return "extends " + className(t.Class)
	}
	name := className(t.Class)
	if t.Member != "" {
		name += "." + t.Member
	}
	switch {
	case t.Kind == Method && t.Text != "":
		name += "(" + strconv.Quote(t.Text) + ")"
	case t.Int != 0:
		name += "(" + strconv.Itoa(int(t.Int)) + ")"
	}
	return name
}

// className turns a type descriptor into the name that Java uses.
func className(descriptor string) string {
	name := strings.TrimSuffix(strings.TrimPrefix(descriptor, "L"), ";")
	return strings.ReplaceAll(name, "/", ".")
}

// isPartOf reports whether the target is a class that the class of the
// descriptor belongs to: that a class mentions itself is no use of it.
func (t *Target) isPartOf(descriptor []byte) bool {
	return (t.Kind == Class || t.Kind == Loader) && bytes.Equal(outermost(descriptor), outermost([]byte(t.Class)))
}

// outermost returns the descriptor, less its end, of the class that a class is
// nested in, or of the class itself.
func outermost(descriptor []byte) []byte {
	name, _, _ := bytes.Cut(bytes.TrimSuffix(descriptor, []byte(";")), []byte("$"))
	return name
}
