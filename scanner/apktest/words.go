package apktest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// splitWords splits a line of a spec. A word, or what follows a key and =, may be a
// Go string.
func splitWords(line string) ([]string, error) {
	var out []string
	for rest := strings.TrimSpace(line); rest != "" && rest[0] != '#'; rest = strings.TrimLeft(rest, " \t") {
		end := strings.IndexAny(rest, " \t\"")
		if end < 0 {
			end = len(rest)
		}
		word := rest[:end]
		rest = rest[end:]
		if strings.HasPrefix(rest, `"`) {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				return nil, fmt.Errorf("bad string: %s", rest)
			}
			text, err := strconv.Unquote(quoted)
			if err != nil {
				return nil, fmt.Errorf("bad string: %s", quoted)
			}
			word, rest = word+text, rest[len(quoted):]
		}
		out = append(out, word)
	}
	return out, nil
}

// arguments are the words after a directive's name.
type arguments struct {
	words   []string            // without those below
	values  map[string][]string // of words key=value
	options map[string]bool
}

// parse splits args into words, keyed values and options. Keys end in "=". It
// wants between least and most words; most < 0 is any number.
func parse(args []string, least, most int, names ...string) (arguments, error) {
	a := arguments{values: map[string][]string{}, options: map[string]bool{}}
	for _, word := range args {
		key, value, keyed := strings.Cut(word, "=")
		switch {
		case keyed && slices.Contains(names, key+"="):
			a.values[key] = append(a.values[key], value)
		case slices.Contains(names, word) && !strings.HasSuffix(word, "="):
			a.options[word] = true
		default:
			a.words = append(a.words, word)
		}
	}
	if len(a.words) < least || most >= 0 && len(a.words) > most {
		return a, fmt.Errorf("%d words where %d to %d are expected", len(a.words), least, most)
	}
	return a, nil
}

// value returns the last value of a key, "" without one.
func (a arguments) value(key string) string {
	if v := a.values[key]; len(v) > 0 {
		return v[len(v)-1]
	}
	return ""
}

// word returns word i, "" without one.
func (a arguments) word(i int) string {
	if i < len(a.words) {
		return a.words[i]
	}
	return ""
}

func number(s string) (int, error) {
	n, err := strconv.ParseInt(s, 0, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not a number", s)
	}
	return int(n), nil
}
