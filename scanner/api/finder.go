package api

// Use is a target together with the code that reaches it.
type Use struct {
	Target *Target // must not be changed
	Class  []byte  // type descriptor of the class that the code belongs to; may be a part of the DEX file's buffer
	Method string  // name of the method that the code belongs to; empty if it is not known, or the use is the class itself
	Count  int     // how often in this method

	// MethodID is the index of that method in the DEX file; dex.NoIndex if the
	// use is the class itself, or in a class file.
	MethodID uint32

	// Field is the qualified name of the static field from which that method
	// takes the target, which is not part of the method itself; else empty.
	Field string
}

// Finder finds the uses of the table's targets. It may be used by several
// goroutines at once.
type Finder struct {
	targets  []Target
	groups   []group
	byClass  map[string]int          // groups
	byText   map[string][]int        // targets that are a string constant or are passed one
	prefixes []int                   // targets that are beginnings of string constants
	signs    map[string]circumstance // what string constants tell
}

// group is what the table holds of one class.
type group struct {
	class   string
	targets []int
	signs   []sign
}

// sign is a method whose call tells a circumstance.
type sign struct {
	name  string
	tells circumstance
}

// New returns a Finder.
func New() *Finder { return newFinder(allTargets()) }

func newFinder(targets []Target) *Finder {
	f := &Finder{
		targets: targets,
		byClass: make(map[string]int),
		byText:  make(map[string][]int),
		signs:   make(map[string]circumstance),
	}
	for i, t := range targets {
		if t.Class != "" {
			g := f.group(t.Class)
			g.targets = append(g.targets, i)
		}
		switch {
		case t.Kind == Prefix:
			f.prefixes = append(f.prefixes, i)
		case t.Text != "":
			f.byText[t.Text] = append(f.byText[t.Text], i)
		}
	}
	for _, c := range circumstances {
		if c.text != "" {
			f.signs[c.text] |= c.sign
			continue
		}
		g := f.group(c.class)
		g.signs = append(g.signs, sign{c.name, c.sign})
	}
	return f
}

// group returns the group of a class, a new one if there is none yet.
func (f *Finder) group(class string) *group {
	i, ok := f.byClass[class]
	if !ok {
		i = len(f.groups)
		f.byClass[class] = i
		f.groups = append(f.groups, group{class: class})
	}
	return &f.groups[i]
}
