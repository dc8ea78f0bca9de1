package scanner

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner/api"
)

// Owner is whose code something is in.
type Owner struct {
	Kind OwnerKind `json:"kind"`
	ID   string    `json:"id"` // id of the SDK, package of the cluster, "" for the app and for renamed code
}

// OwnerKind tells SDKs, the app and strangers apart.
type OwnerKind string

// The kinds of owner.
const (
	SDKOwner     OwnerKind = "sdk"
	AppOwner     OwnerKind = "app"
	UnknownOwner OwnerKind = "unidentified"
)

// Use is how the code of one owner reaches personal information in one way.
type Use struct {
	Owner       Owner
	Target      string   // what to look for in a disassembly
	DataTypes   []string // keys of privacy.DataType; alternatives if there are several
	Permissions []string // that gate it; one of the dangerous ones is needed
	LastAPI     int      // the last API level at which an app gets the data, 0 if it still does
	Confidence  api.Confidence
	Count       int    // of call sites
	Sites       []Site // the first few of them
}

// Site is a place in the code.
type Site struct {
	Class  string `json:"class"`
	Method string `json:"method,omitempty"` // "" where the use is the class itself
	Member string `json:"member"`           // of the build: classes2.dex
	Field  string `json:"field,omitempty"`  // static field that the target is taken from, if the method only reads that
}

// maxSites is how many sites of a use are kept.
const maxSites = 5

type useKey struct {
	owner  Owner
	target *api.Target
}

// addUse takes in a use. Libraries that collect nothing of their own accord are
// left out: they do as their callers bid.
func (c *code) addUse(u api.Use, member string) {
	if c.deferUse(u, member) {
		return
	}
	name := className(u.Class)
	if u.Target.Kind == api.Loader {
		if u.Target.Confidence != api.Low {
			c.loaders[name] = true
		}
		return
	}
	owner, framework := c.owner(u.Class, name)
	if framework || len(u.Target.DataTypes) == 0 {
		return
	}
	key := useKey{owner, u.Target}
	use := c.uses[key]
	if use == nil {
		use = &Use{
			Owner: owner, Target: u.Target.Name(), DataTypes: u.Target.DataTypes, Permissions: u.Target.Permissions,
			LastAPI: u.Target.LastAPI, Confidence: u.Target.Confidence,
		}
		c.uses[key] = use
	}
	use.Count += u.Count
	// Overloads and methods that were renamed alike are one place to a reader.
	if site := (Site{Class: name, Method: u.Method, Member: member, Field: u.Field}); len(use.Sites) < maxSites && !slices.Contains(use.Sites, site) {
		use.Sites = append(use.Sites, site)
	}
}

// owner returns whose a class is, and whether that is a library which collects
// nothing.
func (c *code) owner(descriptor []byte, name string) (owner Owner, framework bool) {
	if m, ok := c.matcher.Class(string(descriptor)); ok && (!m.Weak || c.ownsWeak[m.ID]) {
		return Owner{SDKOwner, m.ID}, c.collects(m.ID) == privacy.No
	}
	cluster := clusterOf(packageName(name))
	if slices.ContainsFunc(c.own, func(p string) bool { return within(cluster, p) || within(p, cluster) }) {
		return Owner{Kind: AppOwner}, false
	}
	return Owner{UnknownOwner, cluster}, false
}

// sortedUses returns the uses by owner and target.
func (c *code) sortedUses() []Use {
	out := make([]Use, 0, len(c.uses))
	for use := range maps.Values(c.uses) {
		out = append(out, *use)
	}
	slices.SortFunc(out, func(a, b Use) int {
		return cmp.Or(
			cmp.Compare(a.Owner.Kind, b.Owner.Kind),
			cmp.Compare(a.Owner.ID, b.Owner.ID),
			cmp.Compare(a.Target, b.Target),
			cmp.Compare(a.Confidence, b.Confidence))
	})
	return out
}
