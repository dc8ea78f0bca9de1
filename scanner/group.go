package scanner

import (
	"cmp"
	"slices"
)

// Group puts the apps of inputs that make up one build together: those with the
// same package and version code that come from one input or have distinct split
// names. Libraries stand alone. The base comes first in its group; groups come
// in the order of their first app.
func Group(inputs []*Input) [][]*App {
	var groups [][]*App
	for _, in := range inputs {
		for _, a := range in.Apps {
			i := slices.IndexFunc(groups, a.belongs)
			if i < 0 {
				groups = append(groups, nil)
				i = len(groups) - 1
			}
			groups[i] = append(groups[i], a)
		}
	}
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b *App) int { return cmp.Compare(a.Manifest.Split, b.Manifest.Split) })
	}
	return groups
}

// belongs reports whether a is a part of the build that the apps of g make up.
// The modules of a bundle are, whatever version they bear.
func (a *App) belongs(g []*App) bool {
	first := g[0]
	sameInput := func(b *App) bool { return b.input == a.input }
	sameSplit := func(b *App) bool { return b.Manifest.Split == a.Manifest.Split }
	switch {
	case a.Manifest.Package != first.Manifest.Package:
		return false
	case a.path == "" && slices.ContainsFunc(g, sameInput):
		return true
	case a.library || a.Manifest.VersionCode != first.Manifest.VersionCode:
		return false
	}
	return slices.ContainsFunc(g, sameInput) || !slices.ContainsFunc(g, sameSplit)
}

// repeats reports whether a build has one split more than once, as a set has
// that was made for devices of several kinds. These hold the same code then,
// which is read once.
func repeats(apps []*App) bool {
	for i, a := range apps {
		if slices.ContainsFunc(apps[i+1:], func(b *App) bool { return a.Manifest.Split == b.Manifest.Split }) {
			return true
		}
	}
	return false
}
