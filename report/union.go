package report

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// unionHeader names the columns of the union table: what is in the build
// beside what is in the policy.
func (v view) unionHeader() []string {
	return []string{
		v.say("类型", "kind"),
		v.say("标识", "id"),
		v.say("名称", "name"),
		v.say("提供方", "vendor"),
		v.say("类别", "category"),
		v.say("构建", "in build"),
		v.say("政策", "in policy"),
		v.say("政策行号", "policy lines"),
		v.say("政策原文", "policy text"),
		v.say("政策所列个人信息", "personal information in policy"),
		v.say("代码读取的个人信息", "personal information that code reaches"),
		v.say("相关权限或 SDK", "related permissions or SDKs"),
		v.say("证据", "evidence"),
		v.say("风险等级", "severity"),
		v.say("问题", "findings"),
	}
}

func (v view) unionRows() [][]string {
	var rows [][]string
	for _, s := range v.byUrgency() {
		severity, findings := v.findingsOn("sdk", s.ID)
		rows = append(rows, []string{"SDK", s.ID, v.in(s.Name), v.in(s.Vendor), v.in(s.CategoryName),
			label(v.Options, presenceWords, s.Presence), label(v.Options, stateWords, s.Disclosure), places(s.Policy), quotes(s.Policy),
			v.policyRow(s.ID).personalInfo, v.keys(v.reached("sdk", s.ID)), strings.Join(v.permissionsOf(s.ID), " "), v.evidenceLines(s.Evidence), severity, findings})
	}
	for _, p := range v.permissionsByUrgency() {
		severity, findings := v.findingsOn("permission", p.Name)
		rows = append(rows, []string{v.say("权限", "permission"), p.Name, v.in(p.Label), "", label(v.Options, permissionClassWords, p.Class),
			v.say("Manifest 声明", "in the manifest"), label(v.Options, stateWords, p.Disclosure), places(p.Policy), quotes(p.Policy),
			"", "", v.sdkNames(p.SDKs), "", severity, findings})
	}
	for _, d := range v.dataByUrgency() {
		severity, findings := v.findingsOn("data", d.Type)
		rows = append(rows, []string{v.say("个人信息", "personal information"), d.Type, v.in(d.Name), "", "",
			v.say("代码读取", "reached by code"), label(v.Options, stateWords, d.Disclosure), "", "",
			"", "", v.owners(d), v.reachLines(d.Evidence), severity, findings})
	}
	for _, c := range v.Unidentified {
		rows = append(rows, []string{v.say("未识别代码", "unidentified code"), c.Package, "", "", "",
			label(v.Options, presenceWords, audit.Defined), "", "", "", "", v.keys(v.reached("unidentified", c.Package)), "", v.amount(c.Classes, "个类", "class", "classes") + " " + strings.Join(c.Members, " "), "", ""})
	}
	return append(rows, v.otherRows()...)
}

// inventoryRow gives the date of the inventory and says if that is long ago.
func (v view) inventoryRow() []string {
	row := make([]string, len(v.unionHeader()))
	row[0], row[1], row[2] = v.say("SDK 库", "SDK inventory"), v.Inventory.Digest, v.Inventory.Date
	row[len(row)-1] = v.outdated()
	return row
}

// otherRows lists the findings that count about what has no row of its own: the
// policy's rows and lists, and the build as a whole.
func (v view) otherRows() [][]string {
	shown := make(map[audit.Subject]bool)
	for _, s := range v.SDKs {
		shown[audit.Subject{Kind: "sdk", ID: s.ID}] = true
	}
	for _, p := range v.Permissions {
		shown[audit.Subject{Kind: "permission", ID: p.Name}] = true
	}
	for _, d := range v.Data {
		shown[audit.Subject{Kind: "data", ID: d.Type}] = true
	}
	var rows [][]string
	for _, f := range v.Findings {
		if f.Suppressed != nil || slices.ContainsFunc(subjects(f), func(s audit.Subject) bool { return shown[s] }) {
			continue
		}
		rows = append(rows, []string{v.say("其他问题", "other finding"), f.Subject.ID, "", "", "", "", "", places(f.Policy), quotes(f.Policy),
			"", "", "", v.evidenceLines(f.Evidence), label(v.Options, severityWords, f.Severity), v.in(f.Title) + v.say("：", ": ") + v.in(f.Message)})
	}
	return rows
}

// reachLines tells where code reaches data: the interface and its first caller.
func (v view) reachLines(list []audit.Reach) string {
	var lines []string
	for _, e := range list {
		line := v.owner(e.Owner) + " → " + e.Target
		if len(e.Sites) > 0 {
			line += " @ " + site(e.Sites[0].Class, e.Sites[0].Method)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, v.say("；", "; "))
}

// site names a place in code: "com.example.Tracker.start".
func site(class, method string) string {
	if method == "" {
		return class
	}
	return class + "." + method
}

// findingsOn returns the gravest severity and the titles of the findings that
// count about a subject, both empty if there are none.
func (v view) findingsOn(kind, id string) (severity, titles string) {
	var list []string
	for _, f := range v.Findings { // gravest first
		if f.Suppressed != nil || !slices.Contains(subjects(f), audit.Subject{Kind: kind, ID: id}) {
			continue
		}
		if list == nil {
			severity = label(v.Options, severityWords, f.Severity)
		}
		list = append(list, v.in(f.Title))
	}
	return severity, strings.Join(list, v.say("；", "; "))
}

// policyRow is what the rows that name an SDK say of it, in their own words.
type policyRow struct{ name, vendor, purpose, personalInfo string }

func (v view) policyRow(id string) policyRow {
	if !v.audited() {
		return policyRow{}
	}
	var names, vendors, purposes, infos []string
	add := func(cells []string, cell string) []string {
		if cell == "" || slices.Contains(cells, cell) {
			return cells
		}
		return append(cells, cell)
	}
	for _, d := range v.Policy.Disclosures {
		if d.Status == "resolved" && slices.ContainsFunc(d.SDKs, func(s audit.Resolution) bool { return s.ID == id }) {
			names, vendors = add(names, d.Name), add(vendors, d.Vendor)
			purposes, infos = add(purposes, d.Purpose), add(infos, d.PersonalInfo)
		}
	}
	sep := v.say("；", "; ")
	return policyRow{strings.Join(names, sep), strings.Join(vendors, sep), strings.Join(purposes, sep), strings.Join(infos, sep)}
}

// permissionsOf lists the permissions of the build that an SDK asks for.
func (v view) permissionsOf(id string) []string {
	var names []string
	for _, p := range v.Permissions {
		if slices.Contains(p.SDKs, id) {
			names = append(names, shortPermission(p.Name))
		}
	}
	return names
}

func (v view) evidenceLines(list []audit.Evidence) string {
	var lines []string
	for _, e := range list {
		lines = append(lines, v.evidence(e))
	}
	return strings.Join(lines, v.say("；", "; "))
}

func quotes(list []audit.Quote) string {
	var texts []string
	for _, q := range list {
		texts = append(texts, q.Text)
	}
	return strings.Join(texts, " / ")
}
