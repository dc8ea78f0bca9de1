package sdkdb

import "io/fs"

// Lint reports everything that is wrong with the inventory in fsys, by file and
// line. base is the inventory that it is laid over, nil if it stands alone.
func Lint(fsys fs.FS, base *DB) []Fault {
	sources, faults, err := readSources(fsys)
	if err != nil {
		return []Fault{{Text: err.Error()}}
	}
	return sortFaults(append(faults, checkShape(sources)...))
}
