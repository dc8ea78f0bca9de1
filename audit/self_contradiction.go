package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var selfContradiction = &Rule{
	ID:       "self-contradiction",
	Severity: Low,
	Title:    Text{ZH: "政策自相矛盾", EN: "the policy contradicts itself"},
	About: Text{
		ZH: "正文否认的，清单中却有：否认向广告方共享个人信息，而广告类SDK的行列有设备标识；否认数据出境，而清单中有境外提供方的SDK。疑似，需人工核实：否认可能附有条件。",
		EN: "The prose denies what the list shows: no sharing with advertisers, while rows of advertising SDKs list identifiers; no transfer abroad, while the list names SDKs of foreign vendors. Suspected; a person has to look, for the denial may have conditions.",
	},
	Fix:      Text{ZH: "使正文与清单一致。", EN: "Make prose and list agree."},
	Clauses:  []string{"ID-2.1", "PIPL-17"},
	TextOnly: true,
	check:    checkSelfContradiction,
}

var (
	noSharing = privacy.Lazily(`不(?:会|再)?(?:将|把|向)[^。;；]{0,40}(?:共享|提供|分享)[^。;；]{0,20}|不(?:会|再)?(?:将|把|向)[^。;；]{0,40}广告[^。;；]{0,20}(?:共享|提供|分享)`)
	noExport  = privacy.Lazily(`(?:不(?:会|存在|涉及)[^。;；]{0,20}(?:出境|跨境|境外))|(?i:(?:do|does|will) not[^.]{0,40}(?:cross-border|outside (?:of )?china))`)
)

func checkSelfContradiction(r *run) []Finding {
	if r.result.Policy == nil {
		return nil
	}
	var out []Finding
	add := func(id string, denial Quote, rows []Disclosure, zh, en string) {
		if len(rows) == 0 {
			return
		}
		out = append(out, Finding{
			Severity: Low,
			Proof:    Suspected,
			Subject:  Subject{Kind: "policy", ID: id},
			Policy:   append([]Quote{denial}, quotes(rows)...),
			Message: Text{
				ZH: fmt.Sprintf("%s:%s。", zh, rowNames(rows, "、", "“%s”")),
				EN: fmt.Sprintf("%s: %s.", en, rowNames(rows, ", ", "%q")),
			},
		})
	}
	if q, ok := r.firstLine(func(s string) bool { return strings.Contains(s, "广告") && noSharing().MatchString(s) }); ok {
		add("ads-sharing", q, r.rowsWhere(listsIdentifiers),
			"正文否认向广告方共享个人信息，而下列广告类SDK的行列有设备标识",
			"The prose denies sharing with advertisers, while rows of advertising SDKs list identifiers")
	}
	if q, ok := r.firstLine(noExport().MatchString); ok {
		add("cross-border", q, r.rowsWhere(foreign),
			"正文否认数据出境，而清单中有境外提供方的SDK",
			"The prose denies transfer abroad, while the list names SDKs of foreign vendors")
	}
	return out
}

// firstLine quotes the first line of prose for which match is true.
func (r *run) firstLine(match func(string) bool) (Quote, bool) {
	for _, line := range r.text.Prose {
		if match(line.Text) {
			return Quote{Position: line.Position, Text: shorten(line.Text)}, true
		}
	}
	return Quote{}, false
}

// rowsWhere returns the rows for Android one of whose SDKs fits.
func (r *run) rowsWhere(fits func(*run, Disclosure, string) bool) []Disclosure {
	var out []Disclosure
	for _, row := range r.result.Policy.Disclosures {
		fitting := func(s Resolution) bool { return fits(r, row, s.ID) }
		if row.Status == resolved && forAndroid(row.Platforms) && slices.ContainsFunc(row.SDKs, fitting) {
			out = append(out, row)
		}
	}
	return out
}

// listsIdentifiers fits rows of advertising SDKs that list a unique identifier.
func listsIdentifiers(r *run, row Disclosure, id string) bool {
	if c := r.entry(id).Category; c != "ads" && c != "ads-mediation" {
		return false
	}
	return slices.ContainsFunc(row.DataTypes, func(key string) bool {
		t, _ := privacy.LookupDataType(key)
		return t.Unique == "immutable" || t.Unique == "resettable"
	})
}

// foreign fits rows of SDKs whose vendor is outside of China.
func foreign(r *run, _ Disclosure, id string) bool { return r.foreignVendor(id) }

func (r *run) foreignVendor(id string) bool {
	v := r.entry(id).Vendor
	return v.Country != "" && v.Country != "CN" && v.Country != "HK" && v.Country != "MO"
}
