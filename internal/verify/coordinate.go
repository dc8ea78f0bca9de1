package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// coordinate is a Maven artifact without a version.
type coordinate struct{ group, id string }

// parseCoordinate reads "group:artifact". Verified binaries of other origins
// have other names, "owner/repository:path" for one.
func parseCoordinate(name string) (coordinate, bool) {
	group, id, ok := strings.Cut(name, ":")
	return coordinate{group, id}, ok && group != "" && id != "" && !strings.ContainsAny(id, ":") && !strings.ContainsAny(name, `/\`)
}

func (c coordinate) path() string { return strings.ReplaceAll(c.group, ".", "/") + "/" + c.id }

// coordinates returns the Maven artifacts that the entry names: those it was
// verified with, then its others.
func coordinates(s *sdkdb.SDK) []string {
	var names []string
	add := func(name string) {
		if _, ok := parseCoordinate(name); ok && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, a := range s.Verified {
		add(a.Name)
	}
	for _, name := range s.Maven {
		add(name)
	}
	return names
}

var preRelease = regexp.MustCompile(`(?i)alpha|beta|snapshot|preview|[-.](rc|m|eap|dev|pre)[-.]?\d*$`)

// spread returns the newest of all versions, oldest first, and one from the
// middle, where two SDK generations most often part. Pre-releases count only
// where nothing else is there.
func spread(all []string) []string {
	released := slices.DeleteFunc(slices.Clone(all), preRelease.MatchString)
	if len(released) == 0 {
		released = all
	}
	switch n := len(released); n {
	case 0, 1:
		return released
	default:
		return []string{released[n-1], released[(n-1)/2]}
	}
}
