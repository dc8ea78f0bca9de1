package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// A view is a result seen by a reader of one language: what the formats that
// people read have in common.
type view struct {
	Options
	*audit.Result
	sdks    map[string]audit.SDK
	gravest map[audit.Subject]audit.Severity // of the findings about it that count
}

func newView(r *audit.Result, opts Options) view {
	v := view{Options: opts, Result: r, sdks: make(map[string]audit.SDK), gravest: make(map[audit.Subject]audit.Severity)}
	for _, s := range r.SDKs {
		v.sdks[s.ID] = s
	}
	for _, f := range slices.Backward(counting(r).Findings) { // gravest last
		for _, s := range subjects(f) {
			v.gravest[s] = f.Severity
		}
	}
	return v
}

// audited reports whether there was a policy to hold the build against.
func (v view) audited() bool { return v.Policy != nil }

// build names the build: package, version name and version code, or the file of
// a library that has none of these.
func (v view) build() string {
	name := v.Build.Package
	if name == "" && len(v.Build.Files) > 0 {
		return v.Build.Files[0].Name
	}
	if v.Build.VersionName != "" {
		name += " " + v.Build.VersionName
	}
	return fmt.Sprintf("%s (%d)", name, v.Build.VersionCode)
}

// counts reads "高 2 · 中 1 · 低 0 · 提示 0".
func (v view) counts() string {
	var parts []string
	for _, s := range severities {
		words, n := label(v.Options, severityWords, s), v.Verdict.Counts[s]
		parts = append(parts, v.say(fmt.Sprintf("%s %d", words, n), fmt.Sprintf("%d %s", n, words)))
	}
	return strings.Join(parts, " · ")
}

// headline is the verdict in a sentence.
func (v view) headline() string {
	if s := v.in(v.Verdict.Headline); s != "" {
		return s
	}
	return label(v.Options, statusWords, v.Verdict.Status)
}

// outcome is the headline and the exit status of the command that made the
// result.
func (v view) outcome() string {
	status := 0
	switch v.Verdict.Status {
	case audit.Fail:
		status = 1
	case audit.Inconclusive:
		status = 3
	}
	return v.headline() + v.say(fmt.Sprintf("（退出状态 %d）", status), fmt.Sprintf(" (exit status %d)", status))
}

// fails reports whether a finding is one of those that fail the run.
func (v view) fails(f audit.Finding) bool {
	return v.Verdict.Status == audit.Fail && f.Suppressed == nil && f.Severity.Rank() <= v.Verdict.FailOn.Rank()
}

// summary counts what is in the build and how much of it is disclosed.
func (v view) summary() string {
	present := make(map[audit.State]int)
	n := 0
	for _, s := range v.SDKs {
		if s.Presence == audit.Defined || s.Presence == audit.Declared {
			present[s.Disclosure]++
			n++
		}
	}
	sdks := v.amount(n, "个 SDK", "SDK", "SDKs")
	sdks = v.say("构建中有 "+sdks, sdks+" in the build") + v.states(present)
	sensitive := make(map[audit.State]int)
	n = 0
	for _, p := range v.Permissions {
		if !routine(p) {
			sensitive[p.Disclosure]++
			n++
		}
	}
	permissions := v.amount(n, "项涉及个人信息的权限", "permission that opens personal information", "permissions that open personal information") + v.states(sensitive)
	return sdks + v.say("；", "; ") + permissions
}

// states reads "（未见披露 2，已披露 5）"; nothing for a scan.
func (v view) states(n map[audit.State]int) string {
	var parts []string
	for _, s := range []audit.State{audit.Undisclosed, audit.Vague, audit.Disclosed, audit.NotChecked} {
		if n[s] > 0 {
			words := label(v.Options, stateWords, s)
			parts = append(parts, v.say(fmt.Sprintf("%s %d", words, n[s]), fmt.Sprintf("%d %s", n[s], words)))
		}
	}
	if !v.audited() || len(parts) == 0 {
		return ""
	}
	return v.say("（"+strings.Join(parts, "，")+"）", " ("+strings.Join(parts, ", ")+")")
}

// title names a finding: what is the matter, and with what.
func (v view) title(f audit.Finding) string {
	var names []string
	for _, s := range subjects(f) {
		switch s.Kind {
		case "sdk":
			names = append(names, v.sdkName(s.ID))
		case "data":
			names = append(names, v.key(s.ID))
		case "permission":
			names = append(names, shortPermission(s.ID))
		case "disclosure":
			names = append(names, s.ID)
		} // the ids of others tell a reader nothing
	}
	if names == nil {
		return v.in(f.Title)
	}
	return v.in(f.Title) + v.say("：", ": ") + strings.Join(names, " · ")
}

// subjects are what a finding is about: two where it is about what an SDK
// does with a kind of data.
func subjects(f audit.Finding) []audit.Subject {
	sdk, data, ok := strings.Cut(f.Subject.ID, "/")
	if f.Subject.Kind != "sdk-data" || !ok {
		return []audit.Subject{f.Subject}
	}
	return []audit.Subject{{Kind: "sdk", ID: sdk}, {Kind: "data", ID: data}}
}

// key names a data type or permission as people do, where the result knows how.
func (v view) key(key string) string {
	for _, d := range v.Data {
		if d.Type == key {
			return v.in(d.Name)
		}
	}
	for _, p := range v.Permissions {
		if p.Name == key && p.Label != (audit.Text{}) {
			return v.in(p.Label)
		}
	}
	if v.audited() {
		if t, ok := v.Policy.Labels[key]; ok {
			return v.in(t)
		}
	}
	return key
}

func (v view) keys(keys []string) string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = v.key(key)
	}
	return strings.Join(names, v.say("、", ", "))
}

// owner names those whose code it is.
func (v view) owner(o audit.Owner) string {
	switch {
	case o.Kind == "sdk":
		return v.sdkName(o.ID)
	case o.Kind == "app":
		return v.say("App自身", "the app")
	case o.ID == "":
		return v.say("混淆代码", "renamed code")
	}
	return o.ID
}

// unlisted is the state of an SDK that the policy does not disclose, or only
// vaguely, whatever its prose says of the information that the SDK reaches. It
// is "" for others.
func (v view) unlisted(o audit.Owner) audit.State {
	if o.Kind != "sdk" {
		return ""
	}
	if s := v.sdks[o.ID].Disclosure; s == audit.Undisclosed || s == audit.Vague {
		return s
	}
	return ""
}

// owners names whose code reaches a kind of information, each once, and says of
// an SDK that the policy does not disclose it.
func (v view) owners(d audit.Data) string {
	var names []string
	for _, e := range d.Evidence {
		name := v.owner(e.Owner)
		if state := v.unlisted(e.Owner); state != "" {
			name += v.say("（SDK ", " (SDK ") + label(v.Options, stateWords, state) + v.say("）", ")")
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, v.say("、", ", "))
}

// reached lists the data types that the code of an owner reaches.
func (v view) reached(kind, id string) []string {
	var types []string
	for _, d := range v.Data {
		if slices.ContainsFunc(d.Evidence, func(e audit.Reach) bool { return string(e.Owner.Kind) == kind && e.Owner.ID == id }) {
			types = append(types, d.Type)
		}
	}
	return types
}

// sdkName is the name of an SDK, or its id where the result lacks it.
func (v view) sdkName(id string) string {
	if s, ok := v.sdks[id]; ok {
		return v.in(s.Name)
	}
	return id
}

func (v view) sdkNames(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, v.sdkName(id))
	}
	return strings.Join(names, v.say("、", ", "))
}

// evidence reads "类 com.example.push（94 个，classes2.dex）".
func (v view) evidence(e audit.Evidence) string {
	var notes []string
	if e.Count > 0 {
		notes = append(notes, v.say(fmt.Sprintf("%d 个", e.Count), fmt.Sprint(e.Count)))
	}
	if e.Member != "" {
		notes = append(notes, e.Member)
	}
	text := v.evidenceKind(e) + " " + e.Value
	if len(notes) > 0 {
		text += v.say("（", " (") + strings.Join(notes, v.say("，", ", ")) + v.say("）", ")")
	}
	return text
}

func (v view) evidenceKind(e audit.Evidence) string {
	return label(v.Options, evidenceWords, string(e.Kind))
}

// place names a place in the policy: "policy.txt:31".
func (v view) place(q audit.Quote) string {
	return fmt.Sprintf("%s:%d", v.document(q.File), q.Line)
}

// location is where formats that point at a line of a file show a finding: the
// row of the policy that it is about; else the heading of the SDK list, where a
// row is missing; else the build, which has no lines. It is "" and 0 if the
// result names no file.
func (v view) location(f audit.Finding) (file string, line int) {
	switch {
	case len(f.Policy) > 0:
		return v.document(f.Policy[0].File), f.Policy[0].Line
	case v.audited() && f.Subject.Kind == "sdk" && len(v.Policy.Lists) > 0:
		return v.document(v.Policy.Lists[0].File), v.Policy.Lists[0].Line
	case v.audited() && f.Subject.Kind == "permission":
		return v.document(""), 1
	case len(v.Build.Files) > 0:
		return v.Build.Files[0].Name, 0
	}
	return "", 0
}

// document names a document of the policy; a position names it only if there
// are several.
func (v view) document(name string) string {
	if name == "" && v.audited() && len(v.Policy.Files) > 0 {
		return v.Policy.Files[0].Name
	}
	return name
}

// places lists the lines of quotes: "31, 40".
func places(quotes []audit.Quote) string {
	var lines []string
	for _, q := range quotes {
		line := lineOf(q.File, q.Line)
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, ", ")
}

// quoted puts quotation marks around words of the policy.
func (v view) quoted(s string) string { return v.say("「"+s+"」", `"`+s+`"`) }

// disclosure reads "已披露 31", with the lines of the policy.
func (v view) disclosure(state audit.State, quotes []audit.Quote) string {
	return strings.TrimSpace(label(v.Options, stateWords, state) + " " + places(quotes))
}

// clause reads "《个人信息保护法》第十七条（2021-11-01 起施行）".
func (v view) clause(c audit.Clause) string {
	text := v.in(c.Name)
	if c.Since != "" {
		text += v.say("（"+c.Since+" 起施行）", " (in force since "+c.Since+")")
	}
	return text
}

// clauses splits the clauses of a finding into those under which it supports a
// check and those that are worth a look.
func (v view) clauses(f audit.Finding) (supports, seeAlso string) {
	var main, also []string
	for _, c := range f.Clauses {
		if c.SeeAlso {
			also = append(also, v.clause(c))
		} else {
			main = append(main, v.clause(c))
		}
	}
	sep := v.say("、", "; ")
	if len(main) > 0 {
		list := strings.Join(main, sep)
		supports = v.say("可支持对"+list+"的核查", "supports a check under "+list)
	}
	if len(also) > 0 {
		seeAlso = v.say("另见", "see also ") + strings.Join(also, sep)
	}
	return supports, seeAlso
}

// byUrgency orders SDKs for a reader who must act: the gravest finding first,
// then what is not disclosed, and what the build lacks last.
func (v view) byUrgency() []audit.SDK {
	list := slices.Clone(v.SDKs)
	slices.SortStableFunc(list, func(a, b audit.SDK) int {
		return cmp.Or(
			rank(a.Presence == audit.Absent, false, true)-rank(b.Presence == audit.Absent, false, true),
			v.severityRank("sdk", a.ID)-v.severityRank("sdk", b.ID),
			stateRank(a.Disclosure)-stateRank(b.Disclosure),
			presenceRank(a.Presence)-presenceRank(b.Presence),
		)
	})
	return list
}

// permissionsByUrgency puts the gravest finding first, then what is not
// disclosed or dangerous, and what says nothing about personal information
// last.
func (v view) permissionsByUrgency() []audit.Permission {
	list := slices.Clone(v.Permissions)
	slices.SortStableFunc(list, func(a, b audit.Permission) int {
		return cmp.Or(
			rank(routine(a), false, true)-rank(routine(b), false, true),
			v.severityRank("permission", a.Name)-v.severityRank("permission", b.Name),
			stateRank(a.Disclosure)-stateRank(b.Disclosure),
			classRank(a.Class)-classRank(b.Class),
		)
	})
	return list
}

// severityRank is the rank of the gravest finding about a subject.
func (v view) severityRank(kind, id string) int {
	if s, ok := v.gravest[audit.Subject{Kind: kind, ID: id}]; ok {
		return s.Rank()
	}
	return audit.Info.Rank() + 1
}

// dataByUrgency puts the gravest finding first, then what is not disclosed.
func (v view) dataByUrgency() []audit.Data {
	list := slices.Clone(v.Data)
	slices.SortStableFunc(list, func(a, b audit.Data) int {
		return cmp.Or(
			v.severityRank("data", a.Type)-v.severityRank("data", b.Type),
			stateRank(a.Disclosure)-stateRank(b.Disclosure),
		)
	})
	return list
}

func presenceRank(p audit.Presence) int {
	return rank(p, audit.Defined, audit.Declared, audit.Referenced, audit.Absent)
}

func stateRank(s audit.State) int {
	return rank(s, audit.Undisclosed, audit.Vague, audit.Disclosed, audit.NotChecked)
}

func classRank(class string) int {
	return rank(class, "dangerous", "special", "vendor-privacy", "normal-privacy", "signature")
}

// rank is the place of x in order, after all of them if it is not there.
func rank[T comparable](x T, order ...T) int {
	if i := slices.Index(order, x); i >= 0 {
		return i
	}
	return len(order)
}

// routine reports whether a permission says nothing about personal
// information.
func routine(p audit.Permission) bool {
	switch p.Class {
	case "noise", "vendor-noise", "signature", "unknown":
		return true
	}
	return false
}

// shortPermission drops the prefix that most permissions share.
func shortPermission(name string) string {
	return strings.TrimPrefix(name, "android.permission.")
}
