package report

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sanitize spells out what could steer a terminal or disturb the reading of a
// line: control characters, line breaks, escapes, direction marks, invisible
// format characters and bytes that are not UTF-8. It gives one line, and
// leaves its own output unchanged.
func Sanitize(s string) string {
	if i := strings.IndexFunc(s, needsEscape); i < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case !needsEscape(r):
			b.WriteRune(r)
		case r < utf8.RuneSelf:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r <= 0xffff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
		i += size
	}
	return b.String()
}

// needsEscape reports whether r is anything but letters, marks, numbers,
// punctuation, symbols and spaces that stay on their line.
func needsEscape(r rune) bool { return !unicode.IsGraphic(r) }

// sanitized returns a deep copy of v, a pointer to plain data, with every
// string sanitised and every nil slice and map made empty.
func sanitized[T any](v *T) *T {
	return transform(reflect.ValueOf(v), Sanitize).Interface().(*T)
}

// filled returns a deep copy of v in which no slice or map is nil.
func filled[T any](v *T) *T {
	return transform(reflect.ValueOf(v), func(s string) string { return s }).Interface().(*T)
}

// transform copies plain data, made of exported fields, with each string
// passed through f and each nil slice or map replaced by an empty one.
func transform(v reflect.Value, f func(string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(f(v.String()))
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(transform(v.Elem(), f))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(transform(v.Field(i), f))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(transform(v.Index(i), f))
		}
	case reflect.Map:
		out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
		for it := v.MapRange(); it.Next(); {
			out.SetMapIndex(transform(it.Key(), f), transform(it.Value(), f))
		}
	default:
		out.Set(v)
	}
	return out
}
