//go:build sdkdb_bootstrap

package sdkdb

// builtin is empty while the generator runs, so that the generator compiles
// whatever became of the file that it writes.
var builtin = DB{index: &index{}}
