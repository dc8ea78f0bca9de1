package audit

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// data lists what personal information the code of the build reaches, and what
// the policy says of it. What the app's own code reaches is held against the
// prose, what an SDK reaches against its rows: named only in the other place it
// is vague.
func (r *run) data() []Data {
	byType := map[string]*Data{}
	for _, u := range r.build.Uses {
		// Several types are alternatives that depend on the device: the first
		// stands for them.
		key := u.DataTypes[0]
		d := byType[key]
		if d == nil {
			t, _ := privacy.LookupDataType(key)
			d = &Data{Type: key, Name: t.Name, SDKs: []string{}, Disclosure: NotChecked}
			byType[key] = d
		}
		reach := Reach{
			Owner: u.Owner, Target: u.Target, Types: u.DataTypes, Confidence: string(u.Confidence), Permissions: orEmpty(u.Permissions),
			Live: r.live(u), Disclosure: NotChecked, Policy: []Quote{}, Count: u.Count, Sites: u.Sites,
		}
		if r.usable() {
			reach.Disclosure, reach.Policy = r.disclosureOfUse(u)
		}
		d.Evidence = append(d.Evidence, reach)
		if u.Owner.Kind == scanner.SDKOwner && !slices.Contains(d.SDKs, u.Owner.ID) {
			d.SDKs = append(d.SDKs, u.Owner.ID)
		}
		d.Disclosure = least(d.Disclosure, reach.Disclosure)
	}
	out := make([]Data, 0, len(byType))
	for d := range maps.Values(byType) {
		slices.Sort(d.SDKs)
		out = append(out, *d)
	}
	slices.SortFunc(out, func(a, b Data) int { return cmp.Compare(a.Type, b.Type) })
	return out
}

// least returns the state that says less.
func least(a, b State) State {
	order := []State{Undisclosed, Vague, Disclosed, NotChecked}
	if slices.Index(order, b) < slices.Index(order, a) {
		return b
	}
	return a
}

// live reports whether some device that can install the build may give the
// data: the interface still works there, and a permission that gates it is
// declared.
func (r *run) live(u scanner.Use) bool {
	if u.LastAPI != 0 && u.LastAPI < r.build.MinSDK {
		return false
	}
	if len(u.Permissions) == 0 {
		return true
	}
	return slices.ContainsFunc(u.Permissions, func(name string) bool {
		known, ok := privacy.LookupPermission(name)
		if !ok || known.Class != "dangerous" && known.Class != "special" {
			return true // granted without asking, or a makers' own
		}
		return slices.ContainsFunc(r.result.Permissions, func(p Permission) bool { return p.Name == name && p.Effective })
	})
}

// disclosureOfUse says what the policy tells of a use by its owner.
func (r *run) disclosureOfUse(u scanner.Use) (State, []Quote) {
	prose, proseQuotes := r.proseDiscloses(u.DataTypes)
	var rows []Disclosure
	if u.Owner.Kind == scanner.SDKOwner {
		rows = r.rowsOf(u.Owner.ID)
	}
	if len(rows) == 0 {
		if prose == Undisclosed {
			if named := r.rowsThatName(u.DataTypes); len(named) > 0 {
				return Vague, quotes(named)
			}
		}
		return prose, proseQuotes
	}
	state := Undisclosed
	for _, row := range rows {
		state = most(state, rowDiscloses(row, u.DataTypes))
	}
	if state == Undisclosed && prose == Disclosed {
		return Vague, append(quotes(rows), proseQuotes...)
	}
	return state, quotes(rows)
}

// most returns the state that says more.
func most(a, b State) State {
	if least(a, b) == a {
		return b
	}
	return a
}

// proseDiscloses says whether the prose names one of the types, or an umbrella
// over them.
func (r *run) proseDiscloses(types []string) (State, []Quote) {
	phrases := r.result.Policy.DataTypes
	if q := phraseQuotes(phrases, types...); len(q) > 0 {
		return Disclosed, q
	}
	for _, p := range phrases {
		if coversAny(p.Name, types) {
			return Vague, []Quote{{Position: p.Position, Text: p.Quote}}
		}
	}
	return Undisclosed, []Quote{}
}

// rowDiscloses says whether the information cell of a row names one of the
// types, an umbrella over them, or leaves it to another document.
func rowDiscloses(row Disclosure, types []string) State {
	state := Undisclosed
	if row.PersonalInfo == "" || elsewhere().MatchString(row.PersonalInfo) {
		state = Vague
	}
	for _, key := range row.DataTypes {
		switch {
		case slices.Contains(types, key):
			return Disclosed
		case coversAny(key, types):
			state = Vague
		}
	}
	return state
}

// coversAny reports whether the wording of an umbrella covers one of the types.
func coversAny(umbrella string, types []string) bool {
	return slices.ContainsFunc(types, func(key string) bool { return privacy.Covers(umbrella, key) })
}

// rowsThatName returns the rows for Android whose cell names one of the types.
func (r *run) rowsThatName(types []string) []Disclosure {
	var out []Disclosure
	for _, row := range r.result.Policy.Disclosures {
		if forAndroid(row.Platforms) && slices.ContainsFunc(row.DataTypes, func(key string) bool { return slices.Contains(types, key) }) {
			out = append(out, row)
		}
	}
	return out
}
