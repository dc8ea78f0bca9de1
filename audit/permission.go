package audit

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/api"
)

// newestAPI stands for "no upper limit" where API levels are compared.
const newestAPI = 10000

// permissions lists what the build asks for, once a name, with what the policy
// says of it and which SDKs of the build document it.
func (r *run) permissions() []Permission {
	out := []Permission{}
	for _, p := range r.build.Permissions {
		i, found := slices.BinarySearchFunc(out, p.Name, func(a Permission, name string) int {
			return strings.Compare(a.Name, name)
		})
		if found {
			// asked for twice: the wider of the two counts
			out[i].Effective = out[i].Effective || r.effective(p)
			out[i].Implied = out[i].Implied && p.Implied
			if out[i].MaxSDK != 0 && (p.MaxSDK == 0 || p.MaxSDK > out[i].MaxSDK) {
				out[i].MaxSDK = p.MaxSDK
			}
			continue
		}
		q := Permission{
			Name:       p.Name,
			Class:      "unknown",
			MaxSDK:     p.MaxSDK,
			Implied:    p.Implied,
			Effective:  r.effective(p),
			Disclosure: NotChecked,
			Policy:     []Quote{},
			SDKs:       r.askedForBy(p.Name),
			UsedBy:     r.usedBy(p.Name),
		}
		if known, ok := privacy.LookupPermission(p.Name); ok {
			q.Class, q.Label = known.Class, known.Label
			if r.prose {
				q.Disclosure, q.Policy = r.permissionDisclosure(known)
			}
		}
		out = slices.Insert(out, i, q)
	}
	return out
}

// effective reports whether a device that can install the build may grant p.
func (r *run) effective(p scanner.Permission) bool {
	low, high := max(r.build.MinSDK, p.MinSDK, 1), newestAPI
	if p.MaxSDK > 0 {
		high = p.MaxSDK
	}
	if known, ok := privacy.LookupPermission(p.Name); ok {
		low = max(low, known.SinceAPI)
		if known.LastAPI > 0 {
			high = min(high, known.LastAPI)
		}
	}
	// From target 33 on, reading storage is granted up to API 32 only; below
	// that the newer media permissions take its place.
	if p.Name == "android.permission.READ_EXTERNAL_STORAGE" && r.build.TargetSDK >= 33 {
		high = min(high, 32)
	}
	return low <= high
}

// permissionDisclosure holds a permission against the app's own prose. It is
// vague where that has only an umbrella over the information behind it, or only
// rows of the SDK list speak of it: the app asks for it.
func (r *run) permissionDisclosure(p privacy.Permission) (State, []Quote) {
	pol := r.result.Policy
	if q := phraseQuotes(pol.Permissions, append([]string{p.Name}, p.DisclosedBy...)...); len(q) > 0 {
		return Disclosed, q
	}
	types := p.DataTypes
	if p.Group == "LOCATION" {
		// It also opens what lies around the phone; naming that (Wi-Fi
		// networks, cells) does not say that the place is read.
		types = slices.DeleteFunc(slices.Clone(types), func(key string) bool { return !strings.HasPrefix(key, "location") })
	}
	if state, q := r.proseDiscloses(types); state != Undisclosed {
		if slices.Contains(types, "location_coarse") {
			state = Disclosed // any wording for the place says that much
		}
		return state, q
	}
	var rows []Disclosure
	for _, row := range pol.Disclosures {
		names := func(key string) bool { return slices.Contains(row.DataTypes, key) }
		if forAndroid(row.Platforms) && (slices.Contains(row.Permissions, p.Name) || slices.ContainsFunc(types, names)) {
			rows = append(rows, row)
		}
	}
	if len(rows) > 0 {
		return Vague, quotes(rows)
	}
	return Undisclosed, []Quote{}
}

// askedForBy returns the SDKs of the build whose documents ask for a permission.
func (r *run) askedForBy(permission string) []string {
	out := []string{}
	for _, d := range r.build.SDKs {
		if d.Presence == Defined && slices.Contains(r.entry(d.ID).Permissions, permission) {
			out = append(out, d.ID)
		}
	}
	slices.Sort(out)
	return out
}

// usedBy returns whose code uses an API that the permission gates.
func (r *run) usedBy(permission string) []Owner {
	out := []Owner{}
	for _, u := range r.build.Uses { // by owner
		if slices.Contains(u.Permissions, permission) && u.Confidence != api.Info && (len(out) == 0 || out[len(out)-1] != u.Owner) {
			out = append(out, u.Owner)
		}
	}
	return out
}
