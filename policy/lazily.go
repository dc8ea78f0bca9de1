package policy

import (
	"regexp"
	"sync"
)

// lazily returns a function that compiles expr on its first call: compiling all
// expressions of the package would cost more than many a run takes.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
