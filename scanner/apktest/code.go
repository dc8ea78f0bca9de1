package apktest

import (
	"fmt"
	"strings"
)

// current returns the DEX file that code goes into.
func (s *spec) current() *DEX {
	if len(s.dex) == 0 {
		s.dex = append(s.dex, DEX{})
	}
	return &s.dex[len(s.dex)-1]
}

func (s *spec) code(directive string, args []string) error {
	least := 1
	if directive == "dex" {
		least = 0
	}
	a, err := parse(args, least, 1)
	if err != nil {
		return err
	}
	switch directive {
	case "ref":
		d := s.current()
		d.Types = append(d.Types, a.word(0))
	case "string":
		d := s.current()
		d.Strings = append(d.Strings, a.word(0))
	case "dex":
		next := DEX{}
		if len(a.words) > 0 {
			if next.Version, err = number(a.word(0)); err != nil {
				return err
			}
		}
		s.dex = append(s.dex, next)
	}
	return nil
}

func (s *spec) class(args []string) error {
	if len(args)%2 != 1 {
		return fmt.Errorf("class: a name and pairs of words are expected")
	}
	c := Class{Name: args[0]}
	var code []Insn
	for i := 1; i < len(args); i += 2 {
		word := args[i+1]
		switch args[i] {
		case "extends":
			c.Super = word
		case "implements":
			c.Interfaces = append(c.Interfaces, word)
		case "calls":
			name, proto, ok := strings.Cut(word, "(")
			class, method, ok2 := cutLast(name, ".")
			if !ok || !ok2 {
				return fmt.Errorf("%q is not a method", word)
			}
			code = append(code, Invoke(class, method, "("+proto))
		case "reads":
			name, typ, ok := strings.Cut(word, ":")
			class, field, ok2 := cutLast(name, ".")
			if !ok || !ok2 {
				return fmt.Errorf("%q is not a field", word)
			}
			code = append(code, SGet(class, field, typ))
		case "loads":
			code = append(code, ConstString(word))
		case "field":
			name, value, _ := strings.Cut(word, "=")
			c.Constants = append(c.Constants, StringConstant(name, value))
		default:
			return fmt.Errorf("class: unknown word %q", args[i])
		}
	}
	if code != nil {
		c.Methods = []Method{{Name: "run", Static: true, Code: code}}
	}
	d := s.current()
	d.Classes = append(d.Classes, c)
	return nil
}

func cutLast(s, separator string) (before, after string, ok bool) {
	i := strings.LastIndex(s, separator)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(separator):], true
}
