package api

import "github.com/sdkaudit/sdkaudit/scanner/dex"

// Find calls found for the uses of targets in a DEX file: one for each target
// in each method, in the order of the file's classes and methods and then of
// the table. Uses that only the rest of the file proves, by reflection or of a
// content URI that a class keeps in a static field, come last. The error is
// the first one met: of code that could not be read, and that may hold more
// uses.
func (f *Finder) Find(file *dex.File, found func(Use)) error {
	x := f.resolve(file)
	if x.empty() {
		return nil
	}
	w := walk{file: file, targets: f.targets, found: found, body: newBody(file, f.targets)}
	w.lookups.classes, w.lookups.methods = make(map[uint32]bool), make(map[uint32]bool)
	w.over(x)
	w.reportNamed()
	if kept := w.kept; !kept.empty() {
		w.through = true
		w.over(&index{fields: kept, methodSigns: x.methodSigns, stringSigns: x.stringSigns})
	}
	return w.err
}

// walk is a pass over the classes of a file.
type walk struct {
	file    *dex.File
	targets []Target
	found   func(Use)
	index   *index
	body    *body
	err     error
	names   int // bytes of method names read
	last    struct {
		class      uint32
		descriptor []byte
	}

	// What the pass leaves for the time when it has seen the whole file.
	named   []namedUse
	lookups struct{ classes, methods map[uint32]bool } // of the file, that look up members by name
	kept    items                                      // static fields in which a target is kept
	through bool                                       // this pass looks at those fields
	field   string                                     // the one that holds the use to come
}

// over goes over the classes with an index.
func (w *walk) over(x *index) {
	w.index, w.body.index = x, x
	for class := range w.file.ClassDefs {
		if !x.outlines[class.Class] {
			w.class(class)
		}
	}
}

func (w *walk) class(class dex.ClassDef) {
	for _, target := range w.index.extends[class.Class] {
		w.use(class.Class, target, "", dex.NoIndex, 1)
	}
	for method, err := range class.Methods {
		if err != nil {
			w.fail(err)
			return
		}
		for _, target := range w.index.defined.at(method.Method) {
			w.use(class.Class, target, w.name(method.Method), method.Method, 1)
		}
		code, err := class.Code(method)
		if err != nil {
			w.fail(err)
		}
		if w.index.touches(code) {
			w.code(class.Class, method.Method, code)
		}
	}
}

// touches reports whether the code refers to anything of interest. Most of the
// time goes here: opcodes are compared, not looked up, and the call sites of
// invoke-custom are taken for methods, which costs a look at a body at worst.
func (x *index) touches(code dex.Code) bool {
	for ref := range code.Refs {
		var s *items
		switch {
		case ref.Op >= dex.OpInvokeVirtual:
			s = &x.methods
		case ref.Op >= dex.OpSGet:
			s = &x.fields
		case ref.Op <= dex.OpConstStringJumbo:
			s = &x.strings
		default:
			s = &x.types
		}
		if s.has(ref.Index) {
			return true
		}
	}
	return false
}

// code reads the code of a method and reports its uses.
func (w *walk) code(class, method uint32, code dex.Code) {
	w.body.read(code)
	name := ""
	if len(w.body.used) > 0 {
		name = w.name(method)
	}
	for target, count := range w.body.found {
		if w.through {
			w.field = w.fieldName(w.body.uses[target].field)
		}
		w.use(class, target, name, method, count)
	}
	for _, p := range w.body.passed {
		w.keepNamed(namedUse{class, method, p})
	}
	if w.body.seen&lookup != 0 {
		w.lookups.classes[class] = true
		w.lookups.methods[method] = true
	}
	if name == "<clinit>" {
		for _, k := range w.body.kept {
			w.kept.add(k.field, k.target)
		}
	}
}

// use reports a use by a class, unless that is a part of the target itself.
func (w *walk) use(class uint32, target int, method string, id uint32, count int) {
	if t, descriptor := &w.targets[target], w.descriptor(class); !t.isPartOf(descriptor) {
		w.found(Use{Target: t, Class: descriptor, Method: method, MethodID: id, Field: w.field, Count: count})
	}
}

// descriptor returns the descriptor of a class, or nothing if it cannot be
// read. Uses come class by class.
func (w *walk) descriptor(class uint32) []byte {
	if w.last.descriptor == nil || w.last.class != class {
		descriptor, err := w.file.Type(class)
		if err != nil {
			w.fail(err)
		}
		w.last.class, w.last.descriptor = class, descriptor
	}
	return w.last.descriptor
}

// maxNames is how many bytes of method names are read. In a hostile file each
// of very many methods may have a name of 64 KiB.
const maxNames = 16 << 20

// name returns the name of a method, or nothing if it cannot be read or there
// have been too many.
func (w *walk) name(method uint32) string {
	if w.names > maxNames {
		return ""
	}
	id, err := w.file.Method(method)
	if err != nil {
		w.fail(err)
		return ""
	}
	name, err := w.file.String(id.Name)
	if err != nil {
		w.fail(err)
	}
	w.names += len(name)
	return name
}

// fieldName returns the qualified name of a field, or nothing if it cannot be
// read or there have been too many names.
func (w *walk) fieldName(field uint32) string {
	if w.names > maxNames {
		return ""
	}
	id, err := w.file.Field(field)
	if err != nil {
		w.fail(err)
		return ""
	}
	class, err := w.file.Type(uint32(id.Class))
	if err != nil {
		w.fail(err)
	}
	name, err := w.file.String(id.Name)
	if err != nil {
		w.fail(err)
	}
	w.names += len(class) + len(name)
	return className(string(class)) + "." + name
}

// fail keeps the first error.
func (w *walk) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}
