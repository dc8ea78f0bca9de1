package sdkdb

import (
	"cmp"
	"slices"
	"strings"
)

// prefixRow is a package or class that an entry owns, or that it does not.
type prefixRow struct {
	path   string // com/example/sdk: as in a descriptor
	prefix string // com.example.sdk: as in the inventory
	sdk    int    // owner; -1: nobody
	weak   bool   // it is the owner's only together with another prefix
	up     int    // row of the longest other prefix that this one is under; -1: none
}

// prefixRows lists the prefixes and carve-outs of the entries. A carve-out that
// is not some entry's prefix belongs to whoever owns what is above it, the
// entries that carve it out excepted.
func prefixRows(sdks []SDK) []prefixRow {
	owner := map[string]int{}
	weak := map[string]int{}
	not := map[string][]int{}
	for i := range sdks {
		for _, p := range sdks[i].Prefixes {
			if _, ok := owner[p]; !ok {
				owner[p] = i
			}
		}
		for _, p := range sdks[i].WeakPrefixes {
			if _, ok := weak[p]; !ok {
				weak[p] = i
			}
		}
		for _, p := range sdks[i].Not {
			not[p] = append(not[p], i)
		}
	}
	var rows []prefixRow
	add := func(prefix string, sdk int, weak bool) {
		rows = append(rows, prefixRow{strings.ReplaceAll(prefix, ".", "/"), prefix, sdk, weak, -1})
	}
	for p, i := range owner {
		add(p, i, false)
	}
	for p, i := range weak {
		if _, ok := owner[p]; !ok {
			add(p, i, true)
			delete(not, p)
		}
	}
	for p, without := range not {
		if _, ok := owner[p]; !ok {
			add(p, ownerAbove(p, owner, without), false)
		}
	}
	slices.SortFunc(rows, func(a, b prefixRow) int { return cmp.Compare(a.path, b.path) })
	for i := range rows {
		for up := i - 1; up >= 0 && rows[i].up < 0; up = rows[up].up {
			if under(rows[i].path, rows[up].path) {
				rows[i].up = up
			}
		}
	}
	return rows
}

// ownerAbove returns the owner of the longest prefix above p that is none of
// without, or -1.
func ownerAbove(p string, owner map[string]int, without []int) int {
	for {
		dot := strings.LastIndexByte(p, '.')
		if dot < 0 {
			return -1
		}
		p = p[:dot]
		if i, ok := owner[p]; ok && !slices.Contains(without, i) {
			return i
		}
	}
}

// under reports whether path is prefix, or lies under it on a boundary of
// segments or of inner classes.
func under(path, prefix string) bool {
	return strings.HasPrefix(path, prefix) &&
		(len(path) == len(prefix) || path[len(prefix)] == '/' || path[len(prefix)] == '$')
}

// longestPrefix returns the row of the longest prefix of path, or -1.
func (x *index) longestPrefix(path string) int {
	i, ok := slices.BinarySearchFunc(x.prefixes, path, func(row prefixRow, path string) int { return cmp.Compare(row.path, path) })
	if ok {
		return i
	}
	// Every prefix of path sorts before it, and is a prefix of what sorts
	// between: it is the row before, or above that.
	for i--; i >= 0 && !under(path, x.prefixes[i].path); i = x.prefixes[i].up {
	}
	return i
}
