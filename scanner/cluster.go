package scanner

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Cluster is third-party code that no entry of the inventory explains: the
// classes below a package that share its first three segments.
type Cluster struct {
	Package string   `json:"package"`
	Classes int      `json:"classes"`
	Members []string `json:"members"` // where its classes are

	Components []string `json:"components,omitempty"` // of the manifest, by the names of the source
}

// leastCluster is how many classes make a cluster worth a look: fewer are
// leftovers and generated stubs.
const leastCluster = 5

// unknownCode counts classes that no entry owns, by cluster.
type unknownCode map[string]*Cluster

func (u unknownCode) add(pkg, member string) {
	name := clusterOf(pkg)
	c := u[name]
	if c == nil {
		c = &Cluster{Package: name}
		u[name] = c
	}
	c.Classes++
	if n := len(c.Members); n == 0 || c.Members[n-1] != member {
		c.Members = append(c.Members, member)
	}
}

// clusterOf returns the first three segments of a package, less the short ones
// that an obfuscator puts at the end; "" if it left nothing that says whose
// code it is.
func clusterOf(pkg string) string {
	segments := strings.Split(pkg, ".")
	segments = segments[:min(3, len(segments))]
	for i, s := range segments {
		if len(s) < 2 {
			segments = segments[:i]
			break
		}
	}
	if len(segments) == 1 && len(segments[0]) < 4 {
		return ""
	}
	return strings.Join(segments, ".")
}

// clusters returns what is neither the app's own nor too small to tell, largest
// first.
func (u unknownCode) clusters(own []string) []Cluster {
	var out []Cluster
	for _, name := range slices.Sorted(maps.Keys(u)) {
		c := u[name]
		isOwn := slices.ContainsFunc(own, func(p string) bool { return within(c.Package, p) || within(p, c.Package) })
		if name == "" || c.Classes < leastCluster || isOwn {
			continue
		}
		slices.Sort(c.Members)
		c.Members = slices.Compact(c.Members)
		out = append(out, *c)
	}
	slices.SortStableFunc(out, func(a, b Cluster) int { return cmp.Compare(b.Classes, a.Classes) })
	return out
}

// addComponents notes which components of the manifest lie in the clusters.
func (c *code) addComponents(clusters []Cluster, components []Component) {
	for _, comp := range components {
		class := c.mapping.Class(comp.Name)
		pkg := clusterOf(packageName(class))
		i := slices.IndexFunc(clusters, func(x Cluster) bool { return x.Package == pkg })
		if _, known := c.matcher.Component(class); i >= 0 && !known && !slices.Contains(clusters[i].Components, class) {
			clusters[i].Components = append(clusters[i].Components, class)
		}
	}
}

// within reports whether a package is p or below it.
func within(pkg, p string) bool { return pkg == p || strings.HasPrefix(pkg, p+".") }

// ownPackages returns the packages that are the app's own: that of the
// application id, and that of the application class and the launcher activity,
// which are never renamed and, where no SDK owns them, the app's.
func (c *code) ownPackages(b *Build) []string {
	own := []string{clusterOf(b.Package)}
	add := func(class string) {
		if class == "" {
			return
		}
		class = c.mapping.Class(class)
		if _, known := c.matcher.Component(class); !known {
			own = append(own, clusterOf(packageName(class)))
		}
	}
	add(b.Application)
	for _, comp := range b.Components {
		if strings.HasPrefix(comp.Kind, "activity") && slices.Contains(comp.Actions, "android.intent.action.MAIN") {
			add(comp.Name)
		}
	}
	return slices.DeleteFunc(own, func(p string) bool { return p == "" })
}

// packageName returns the package of a class name.
func packageName(class string) string {
	i := strings.LastIndexByte(class, '.')
	return class[:max(i, 0)]
}
