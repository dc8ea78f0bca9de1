package api

import (
	"bytes"

	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

const accSynthetic = 0x1000 // access flag of what the build tools made

// isOutline reports whether D8 or R8 made the class to hold code that it moved
// out of others: calls of interfaces newer than the oldest Android that the
// app supports, or sequences that occur often. Such a class is named after one
// of those that the code came from and serves them all.
func isOutline(descriptor []byte) bool {
	_, made, ok := bytes.Cut(descriptor, []byte("$$ExternalSynthetic"))
	return ok && bytes.Contains(made, []byte("Outline"))
}

// follow makes the calls of outlined code stand for what that code calls.
func (x *index) follow(file *dex.File) {
	for class := range file.ClassDefs {
		if class.AccessFlags&accSynthetic == 0 {
			continue
		}
		descriptor, err := file.Type(class.Class)
		if err != nil || !isOutline(descriptor) {
			continue
		}
		x.outlines[class.Class] = true
		for method, err := range class.Methods {
			if err != nil {
				break
			}
			code, _ := class.Code(method)
			for ref := range code.Refs {
				if ref.Op.Operand() != dex.MethodOperand {
					continue
				}
				x.addSign(method.Method, x.methodSigns[ref.Index])
				for _, target := range x.methods.at(ref.Index) {
					x.methods.add(method.Method, target)
				}
			}
		}
	}
}
