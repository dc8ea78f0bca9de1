package apktest

import (
	"fmt"
	"slices"
)

// trick is a departure from the rules of ZIP.
type trick struct {
	name   string
	member string
	text   string
	number int
}

func (s *spec) zip(args []string) error {
	a, err := parse(args, 1, 3, "method=")
	if err != nil {
		return err
	}
	t := trick{name: a.word(0), member: a.word(1)}
	if method := a.value("method"); method != "" {
		t.name, t.member = "method", a.word(0)
		if t.number, err = number(method); err != nil {
			return err
		}
	}
	switch t.name {
	case "stored", "badcrc", "encrypted", "descriptor", "nolocal", "localsizes", "method":
	case "duplicate":
		t.text = a.word(2)
	case "prefix", "suffix", "comment":
		t.text = a.word(1)
	case "entries", "truncate":
		if t.number, err = number(a.word(1)); err != nil {
			return err
		}
	default:
		return fmt.Errorf("zip: unknown word %q", t.name)
	}
	s.tricks = append(s.tricks, t)
	return nil
}

func (t trick) apply(z *Zip) error {
	switch t.name {
	case "prefix":
		z.Prefix = []byte(t.text)
	case "suffix":
		z.Suffix = []byte(t.text)
	case "comment":
		z.Comment = []byte(t.text)
	case "entries":
		z.End = func(e *End) { e.Entries = uint16(t.number) }
	case "truncate": // of the finished archive
	default:
		return t.applyTo(z)
	}
	return nil
}

func (t trick) applyTo(z *Zip) error {
	i := slices.IndexFunc(z.Members, func(m Member) bool { return m.Name == t.member })
	if i < 0 {
		return fmt.Errorf("zip %s: no member %q", t.name, t.member)
	}
	m := &z.Members[i]
	switch t.name {
	case "stored":
		m.Stored = true
	case "descriptor":
		m.Descriptor = true
	case "nolocal":
		m.NoLocal = true
	case "badcrc":
		m.edit(func(h *Header) { h.CRC32 ^= 1 })
	case "encrypted":
		m.edit(func(h *Header) { h.Flags |= 1 })
	case "method":
		m.edit(func(h *Header) { h.Method = uint16(t.number) })
	case "localsizes":
		m.Local = then(m.Local, func(h *Header) { h.Size, h.CompressedSize = 0, 0 })
	case "duplicate":
		z.Members = append(z.Members, Member{Name: m.Name, Data: []byte(t.text)})
	}
	return nil
}

// edit edits both headers of m.
func (m *Member) edit(f func(*Header)) {
	m.Local, m.Central = then(m.Local, f), then(m.Central, f)
}

// then returns a function that calls first, if there is one, and f.
func then(first, f func(*Header)) func(*Header) {
	return func(h *Header) {
		if first != nil {
			first(h)
		}
		f(h)
	}
}
