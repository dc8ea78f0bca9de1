package sdkdb

//go:generate go run -tags sdkdb_bootstrap ./gen

// Builtin returns the inventory that the program carries. It is static data
// and costs nothing to load.
func Builtin() *DB { return &builtin }
