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
	sdks map[string]audit.SDK
}

func newView(r *audit.Result, opts Options) view {
	v := view{Options: opts, Result: r, sdks: make(map[string]audit.SDK)}
	for _, s := range r.SDKs {
		v.sdks[s.ID] = s
	}
	return v
}

// audited reports whether there was a policy to hold the build against.
func (v view) audited() bool { return v.Policy != nil }

// build names the build: package, version name and version code.
func (v view) build() string {
	name := v.Build.Package
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

// outcome says what the exit status of the command that made the result is,
// and why.
func (v view) outcome() string {
	threshold := label(v.Options, severityWords, v.Verdict.FailOn)
	switch v.Verdict.Status {
	case audit.Fail:
		return v.say("有"+threshold+"级及以上问题，退出状态 1", "findings at "+threshold+" or above, exit status 1")
	case audit.Inconclusive:
		return v.say("有未能检测的部分，无法定论，退出状态 3", "parts could not be checked, exit status 3")
	case audit.Pass:
		return v.say("无"+threshold+"级及以上问题，退出状态 0", "no findings at "+threshold+" or above, exit status 0")
	}
	return v.say("未提供政策，未核对披露，退出状态 0", "no policy was given, disclosure was not checked, exit status 0")
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
	name := q.File
	if name == "" && v.Policy != nil && len(v.Policy.Files) > 0 {
		name = v.Policy.Files[0].Name
	}
	return fmt.Sprintf("%s:%d", name, q.Line)
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

// byUrgency orders SDKs for a reader who must act: undisclosed first, and
// what the build lacks last.
func (v view) byUrgency() []audit.SDK {
	list := slices.Clone(v.SDKs)
	slices.SortStableFunc(list, func(a, b audit.SDK) int {
		return cmp.Or(
			rank(a.Presence == audit.Absent, false, true)-rank(b.Presence == audit.Absent, false, true),
			stateRank(a.Disclosure)-stateRank(b.Disclosure),
			presenceRank(a.Presence)-presenceRank(b.Presence),
		)
	})
	return list
}

// permissionsByUrgency puts undisclosed and dangerous permissions first, and
// those that say nothing about personal information last.
func (v view) permissionsByUrgency() []audit.Permission {
	list := slices.Clone(v.Permissions)
	slices.SortStableFunc(list, func(a, b audit.Permission) int {
		return cmp.Or(
			rank(routine(a), false, true)-rank(routine(b), false, true),
			stateRank(a.Disclosure)-stateRank(b.Disclosure),
			classRank(a.Class)-classRank(b.Class),
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
