package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// pair is a thing as two results have it: nil where one lacks it.
type pair[T any] struct{ old, new *T }

func (p pair[T]) change() Change {
	switch {
	case p.old == nil:
		return Added
	case p.new == nil:
		return Removed
	}
	return Changed
}

// either returns the thing as the new result has it, else as the old one does.
func (p pair[T]) either() T {
	if p.new != nil {
		return *p.new
	}
	return *p.old
}

// pairUp pairs the things of two results that have the same key, in the order of
// the keys. Of things that share a key in one result the first counts.
func pairUp[T any](older, newer []T, key func(T) string) []pair[T] {
	byKey := map[string]*pair[T]{}
	var keys []string
	at := func(k string) *pair[T] {
		if byKey[k] == nil {
			byKey[k] = &pair[T]{}
			keys = append(keys, k)
		}
		return byKey[k]
	}
	for i := range older {
		if p := at(key(older[i])); p.old == nil {
			p.old = &older[i]
		}
	}
	for i := range newer {
		if p := at(key(newer[i])); p.new == nil {
			p.new = &newer[i]
		}
	}
	slices.Sort(keys)
	out := make([]pair[T], 0, len(keys))
	for _, k := range keys {
		out = append(out, *byKey[k])
	}
	return out
}

// inBuild returns the SDKs that are in the build of r.
func inBuild(r *Result) []SDK {
	return slices.DeleteFunc(slices.Clone(r.SDKs), func(s SDK) bool { return s.Presence != Defined && s.Presence != Declared })
}

func sdkChanges(older, newer *Result) []SDKChange {
	var out []SDKChange
	for _, p := range pairUp(inBuild(older), inBuild(newer), func(s SDK) string { return s.ID }) {
		s := p.either()
		c := SDKChange{
			Change: p.change(), ID: s.ID, Name: s.Name, Vendor: s.Vendor, CategoryName: s.CategoryName,
			OldPresence: Absent, NewPresence: Absent, BroughtBy: s.BroughtBy, Disclosure: s.Disclosure,
		}
		if p.old != nil {
			c.OldVersion, c.OldPresence = p.old.Version, p.old.Presence
		}
		if p.new != nil {
			c.NewVersion, c.NewPresence = p.new.Version, p.new.Presence
		}
		switch {
		case c.Change == Changed && c.OldPresence == c.NewPresence && (c.OldVersion == c.NewVersion || c.OldVersion == "" || c.NewVersion == ""):
			continue
		case c.Change == Added && older.Inventory.Digest != newer.Inventory.Digest && wasUnidentified(older, s):
			c.Change = Identified
		case c.codeIsNew():
			c.Fails = s.Presence == Defined && s.Collects != privacy.No && s.Disclosure != Disclosed && len(s.PartOf) == 0
		}
		out = append(out, c)
	}
	return out
}

// codeIsNew reports whether code of the SDK came in. What only a manifest or the
// strings told of before is no less new for that.
func (c SDKChange) codeIsNew() bool {
	return c.Change == Added || c.Change == Changed && c.NewPresence == Defined && c.OldPresence != Defined
}

// wasUnidentified reports whether r has code of an SDK as code that nobody knew.
// With the inventory that knows the SDK it says nothing: code of another
// product below the same packages would hide that this one came in.
func wasUnidentified(r *Result, s SDK) bool {
	return slices.ContainsFunc(s.Evidence, func(e Evidence) bool {
		return e.Kind == scanner.ClassEvidence && slices.ContainsFunc(r.Unidentified, func(c scanner.Cluster) bool {
			return strings.HasPrefix(e.Value+".", c.Package+".") || strings.HasPrefix(c.Package+".", e.Value+".")
		})
	})
}

func permissionChanges(older, newer *Result) []PermissionChange {
	var out []PermissionChange
	for _, p := range pairUp(older.Permissions, newer.Permissions, func(p Permission) string {
		return forAnyApp(p.Name, older.Build.Package, newer.Build.Package)
	}) {
		q := p.either()
		c := PermissionChange{
			Change: p.change(), Name: q.Name, Label: q.Label, Class: q.Class,
			SDKs: orEmpty(q.SDKs), UsedBy: orEmpty(q.UsedBy), Disclosure: q.Disclosure,
		}
		if p.old != nil {
			c.OldMaxSDK = p.old.MaxSDK
		}
		if p.new != nil {
			c.NewMaxSDK = p.new.MaxSDK
		}
		if c.Change == Changed && c.OldMaxSDK == c.NewMaxSDK {
			continue
		}
		known, _ := privacy.LookupPermission(q.Name)
		isNew := p.old == nil || !p.old.Effective
		c.Fails = p.new != nil && isNew && q.Effective && sensitivePermission(known) && q.Disclosure != Disclosed
		out = append(out, c)
	}
	return out
}

// forAnyApp returns the name of a permission that an app with one of two
// packages defines for itself as any variant of the app has it.
func forAnyApp(name, a, b string) string {
	if len(b) > len(a) { // com.example.app.beta before com.example.app
		a, b = b, a
	}
	for _, pkg := range []string{a, b} {
		if rest, ok := strings.CutPrefix(name, pkg+"."); ok && pkg != "" {
			return "${applicationId}." + rest
		}
	}
	return name
}

// sensitivePermission reports whether a permission opens personal information
// that a policy is expected to speak of.
func sensitivePermission(p privacy.Permission) bool {
	return (p.Class == "dangerous" || p.Class == "special") && p.Expected == privacy.Yes
}

// owned is how one owner reaches one kind of personal information.
type owned struct {
	DataChange
	certain bool // beyond doubt, and it works
}

// reaches lists what each owner reaches, by type and owner. What nearly every
// build does (info) is left out.
func reaches(r *Result) []owned {
	names := map[string]Text{}
	for _, s := range r.SDKs {
		names[s.ID] = s.Name
	}
	nameOf := func(id string) Text { return names[id] }
	var out []owned
	for _, d := range r.Data {
		of := map[Owner]int{} // where in out
		for _, e := range d.Evidence {
			if e.Confidence == "info" {
				continue
			}
			i, seen := of[e.Owner]
			if !seen {
				i = len(out)
				of[e.Owner] = i
				out = append(out, owned{DataChange: DataChange{
					Type: d.Type, Name: d.Name, Owner: e.Owner, OwnerName: ownerName(e.Owner, nameOf),
					Targets: []string{}, Confidence: e.Confidence, Disclosure: e.Disclosure,
				}})
			}
			o := &out[i]
			o.Targets = append(o.Targets, e.Target)
			o.Disclosure = least(o.Disclosure, e.Disclosure)
			o.Confidence = surer(o.Confidence, e.Confidence)
			o.certain = o.certain || certain(e)
		}
	}
	return out
}

// surer returns the higher of two confidences.
func surer(a, b string) string {
	order := []string{"high", "medium", "low"}
	if slices.Index(order, b) < slices.Index(order, a) {
		return b
	}
	return a
}

func dataChanges(older, newer *Result) []DataChange {
	key := func(o owned) string { return o.Type + "\x00" + string(o.Owner.Kind) + "\x00" + o.Owner.ID }
	var out []DataChange
	for _, p := range pairUp(reaches(older), reaches(newer), key) {
		c := p.either().DataChange
		c.Change = p.change()
		if c.Change == Changed && (p.old.certain || !p.new.certain) {
			continue // the same type by the same owner; counts and interfaces vary with every release
		}
		t, _ := privacy.LookupDataType(c.Type)
		c.Fails = p.new != nil && p.new.certain && t.Sensitivity > 0 && c.Disclosure != Disclosed
		out = append(out, c)
	}
	return out
}

func componentChanges(older, newer *Result) []ComponentChange {
	var out []ComponentChange
	for _, p := range pairUp(components(older), components(newer), func(c ComponentChange) string { return c.SDK + "\x00" + c.Name }) {
		if c := p.either(); p.change() != Changed {
			c.Change = p.change()
			out = append(out, c)
		}
	}
	return out
}

// components lists the components that are evidence of an SDK.
func components(r *Result) []ComponentChange {
	var out []ComponentChange
	for _, s := range r.SDKs {
		for _, e := range s.Evidence {
			if e.Kind == scanner.ComponentEvidence {
				out = append(out, ComponentChange{SDK: s.ID, SDKName: s.Name, Name: e.Value})
			}
		}
	}
	slices.SortFunc(out, func(a, b ComponentChange) int {
		return cmp.Or(cmp.Compare(a.SDK, b.SDK), cmp.Compare(a.Name, b.Name))
	})
	return out
}
