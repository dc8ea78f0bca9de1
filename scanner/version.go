package scanner

import (
	"cmp"
	"strings"
)

// versions is what a build states about the versions of SDKs, by their ids.
type versions map[string]statement

// statement is a version and where it is stated.
type statement struct {
	version, from string
	source        versionSource
	order         int  // among statements of one source, the lowest first
	disputed      bool // an equal statement says otherwise
}

// versionSource is a kind of statement, the surest first.
type versionSource int

const (
	byBuildTool versionSource = iota // the list of dependencies in a bundle
	byArtifact                       // a file that the SDK's artifact brings
	byConstant                       // a constant in a class of the SDK
)

// add takes in a statement about an SDK. Of several the surest counts.
func (v versions) add(id string, s statement) {
	if !isVersion(s.version) {
		return
	}
	old, ok := v[id]
	order := cmp.Or(cmp.Compare(s.source, old.source), cmp.Compare(s.order, old.order))
	switch {
	case !ok || order < 0:
		v[id] = s
	case order > 0:
	case s.version != old.version:
		old.disputed = true
		v[id] = old
	case s.from < old.from:
		old.from = s.from
		v[id] = old
	}
}

// of returns the version of an SDK and where it is stated, "" if nothing states
// it or equals disagree.
func (v versions) of(id string) (version, from string) {
	s := v[id]
	if s.disputed {
		return "", ""
	}
	return s.version, s.from
}

// isVersion reports whether s looks like a version.
func isVersion(s string) bool {
	digits := strings.TrimPrefix(s, "v")
	return len(s) <= 64 && strings.Contains(s, ".") && digits != "" && digits[0] >= '0' && digits[0] <= '9' &&
		strings.Trim(s, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.+-_") == ""
}
