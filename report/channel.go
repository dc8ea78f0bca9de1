package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// WriteAll renders results one after the other. As text, several builds of one
// app (packages for different channels, say) are told as one: what they have in
// common once, and how they differ as a matrix.
func WriteAll(w io.Writer, results []*audit.Result, opts Options) error {
	f, err := formatNamed(opts.Format)
	if err != nil {
		return err
	}
	for len(results) > 0 {
		several := results[:1:1]
		var others []*audit.Result
		for _, r := range results[1:] {
			if f.name == "text" && sameApp(results[0], r) {
				several = append(several, r)
			} else {
				others = append(others, r)
			}
		}
		if len(several) == 1 {
			err = Write(w, results[0], opts)
		} else {
			err = writeChannels(w, several, opts)
		}
		if err != nil {
			return err
		}
		results = others
	}
	return nil
}

func sameApp(a, b *audit.Result) bool {
	return a.Build.Package != "" && a.Build.Package == b.Build.Package && (a.Policy == nil) == (b.Policy == nil)
}

// trait is something that builds may have in common, in the words of a build
// that has it.
type trait struct {
	key   string // tells it from the others
	words string
}

// traits lists what a result says of its build, gravest first, and in a word
// how the build has it.
func (v view) traits() (list []trait, how map[string]string) {
	how = map[string]string{}
	add := func(kind, id, words, value string) {
		key := kind + "\x00" + id
		if _, seen := how[key]; !seen {
			list = append(list, trait{key, words})
			how[key] = value
		}
	}
	yes := v.say("有", "yes")
	for _, f := range v.Findings {
		value := label(v.Options, severityWords, f.Severity)
		if f.Suppressed != nil {
			value = v.say("不计", "suppressed")
		}
		add("finding", f.Fingerprint, v.title(f), value)
	}
	for _, s := range v.SDKs {
		if s.Presence == audit.Defined || s.Presence == audit.Declared {
			value := s.Version
			if value == "" {
				value = label(v.Options, presenceWords, s.Presence)
			}
			add("sdk", s.ID, "SDK "+v.in(s.Name), value)
		}
	}
	for _, p := range v.Permissions {
		value := yes
		if p.MaxSDK > 0 {
			value = fmt.Sprintf("maxSdk %d", p.MaxSDK)
		}
		add("permission", p.Name, v.say("权限 ", "permission ")+shortPermission(p.Name), value)
	}
	for _, d := range v.Data {
		for _, e := range d.Evidence {
			add("data", reachID(d, e), v.in(d.Name)+v.say("，由 ", ", by ")+v.owner(e.Owner), yes)
		}
	}
	for _, c := range v.Unidentified {
		add("unidentified", c.Package, v.say("未识别代码 ", "unidentified code ")+c.Package, yes)
	}
	for _, g := range v.Gaps {
		add("gap", g.Kind+"\x00"+g.Subject, v.say("未能检测 ", "not checked: ")+v.in(g.Message), yes)
	}
	return list, how
}

// reachID tells what an owner reaches from the rest.
func reachID(d audit.Data, e audit.Reach) string {
	return d.Type + "\x00" + string(e.Owner.Kind) + "\x00" + e.Owner.ID
}

// kindRank orders traits by what they are.
func kindRank(t trait) int {
	kind, _, _ := strings.Cut(t.key, "\x00")
	return rank(kind, "finding", "sdk", "permission", "data", "unidentified", "gap")
}

// channels are builds of one app, put together where they do not differ.
type channels struct {
	kinds  [][]view        // builds that have the same traits in the same way
	rows   [][]string      // a trait that differs each: its words, and how each kind has it
	differ map[string]bool // keys of the traits that differ
}

func newChannels(views []view) channels {
	var all []trait
	seen := map[string]bool{}
	hows := make([]map[string]string, len(views))
	for i, v := range views {
		list, how := v.traits()
		hows[i] = how
		for _, t := range list {
			if !seen[t.key] {
				seen[t.key] = true
				all = append(all, t)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b trait) int { return kindRank(a) - kindRank(b) })

	c := channels{differ: map[string]bool{}}
	var kinds []map[string]string // how the builds of each kind have their traits
	for i, v := range views {
		k := slices.IndexFunc(kinds, func(how map[string]string) bool { return maps.Equal(how, hows[i]) })
		if k < 0 {
			k = len(kinds)
			kinds, c.kinds = append(kinds, hows[i]), append(c.kinds, nil)
		}
		c.kinds[k] = append(c.kinds[k], v)
	}
	for _, t := range all {
		row := []string{t.words}
		for _, how := range kinds {
			row = append(row, cmp.Or(how[t.key], "-"))
		}
		if slices.ContainsFunc(row[1:], func(cell string) bool { return cell != row[1] }) {
			c.rows = append(c.rows, row)
			c.differ[t.key] = true
		}
	}
	return c
}

// common returns of a result what does not differ.
func (c channels) common(r *audit.Result) *audit.Result {
	out := *r
	differs := func(kind, id string) bool { return c.differ[kind+"\x00"+id] }
	out.Findings = without(r.Findings, func(f audit.Finding) bool { return differs("finding", f.Fingerprint) })
	out.SDKs = without(r.SDKs, func(s audit.SDK) bool { return differs("sdk", s.ID) })
	out.Permissions = without(r.Permissions, func(p audit.Permission) bool { return differs("permission", p.Name) })
	out.Unidentified = without(r.Unidentified, func(u audit.Cluster) bool { return differs("unidentified", u.Package) })
	out.Gaps = without(r.Gaps, func(g audit.Gap) bool { return differs("gap", g.Kind+"\x00"+g.Subject) })
	out.Data = nil
	for _, d := range r.Data {
		d.Evidence = without(d.Evidence, func(e audit.Reach) bool { return differs("data", reachID(d, e)) })
		if len(d.Evidence) > 0 {
			out.Data = append(out.Data, d)
		}
	}
	return &out
}

// uncommon returns a result with the findings that some of the builds have, as
// the first of them has it, and the SDKs that they are about.
func (c channels) uncommon(views []view) *audit.Result {
	out := *views[0].Result
	out.Findings, out.SDKs = nil, nil
	sdks, findings := map[string]bool{}, map[string]bool{}
	for _, v := range views {
		for _, s := range v.SDKs {
			if !sdks[s.ID] {
				sdks[s.ID] = true
				out.SDKs = append(out.SDKs, s)
			}
		}
		for _, f := range v.Findings {
			if c.differ["finding\x00"+f.Fingerprint] && !findings[f.Fingerprint] {
				findings[f.Fingerprint] = true
				out.Findings = append(out.Findings, f)
			}
		}
	}
	slices.SortStableFunc(out.Findings, func(a, b audit.Finding) int { return a.Severity.Rank() - b.Severity.Rank() })
	return &out
}

func without[T any](list []T, drop func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), drop)
}
