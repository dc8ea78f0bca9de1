package api

// maxNamed is how many constants passed on are kept until the whole file has
// been seen. In an honest file they are some dozens.
const maxNamed = 1 << 16

// passed is a constant of the kind Named that a method passes to another one.
type passed struct {
	target int
	to     uint32 // index of that method
	class  uint32 // type index of its class
}

// namedUse is a use if what the constant is passed to looks up members by name.
type namedUse struct {
	class  uint32
	method uint32 // method index
	passed
}

func (w *walk) keepNamed(u namedUse) {
	if len(w.named) < maxNamed {
		w.named = append(w.named, u)
	}
}

// looksUp reports whether a constant is passed to a method that looks up
// members by name: one of java.lang.Class, one of the file that calls these,
// or any other of a class that has one, as helpers for reflection have. A class
// that has one and uses it itself is no helper: there the method must be it.
func (w *walk) looksUp(u namedUse) bool {
	return w.index.methodSigns[u.to]&lookup != 0 || w.lookups.methods[u.to] ||
		u.passed.class != u.class && w.lookups.classes[u.passed.class]
}

// reportNamed reports the constants that were passed to a lookup.
func (w *walk) reportNamed() {
	var last namedUse
	count := 0
	flush := func() {
		if count > 0 {
			w.use(last.class, last.target, w.name(last.method), last.method, count)
		}
		count = 0
	}
	for _, u := range w.named {
		if !w.looksUp(u) {
			continue
		}
		if u.class != last.class || u.method != last.method || u.target != last.target {
			flush()
		}
		last = u
		count++
	}
	flush()
}
