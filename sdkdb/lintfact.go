package sdkdb

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// documents checks what the entry takes from its vendor's documents against the
// vocabularies.
func (e *entry) documents() {
	for i, key := range e.PersonalInfo {
		if _, ok := privacy.LookupDataType(key); !ok {
			text := fmt.Sprintf("unknown data type %q", key)
			if meant, ok := privacy.Canonical(key); ok {
				text += fmt.Sprintf(", use %q", meant)
			}
			e.fault(text, "personal_info", i)
		}
	}
	for i, name := range e.Permissions {
		if _, ok := privacy.LookupPermission(name); !ok && !strings.Contains(name, ".permission") {
			e.fault(fmt.Sprintf("%q is not the full name of a permission", name), "permissions", i)
		}
	}
	if e.PrivacyURL != "" {
		u, err := url.Parse(e.PrivacyURL)
		if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
			e.fault(fmt.Sprintf("%q is no web address", e.PrivacyURL), "privacy_url")
		}
	}
	for i, m := range e.Maven {
		if strings.Count(m, ":") != 1 {
			e.fault(fmt.Sprintf("%q is not group:artifact", m), "maven", i)
		}
	}
	switch e.Collects {
	case "", privacy.Yes, privacy.No, privacy.Conditional:
	default:
		e.fault(fmt.Sprintf("collects is %q, not yes, no or conditional", e.Collects), "collects")
	}
}

// verified checks the artifacts in which the entry was found.
func (e *entry) verified() {
	for i, a := range e.Verified {
		switch sum, err := hex.DecodeString(a.SHA256); {
		case a.Name == "" || a.Version == "":
			e.fault("artifact has no name or no version", "verified", i)
		case err != nil || len(sum) != sha256.Size:
			e.fault(fmt.Sprintf("sha256 of %s is not 64 hex digits", a.Name), "verified", i)
		}
	}
}

// relations checks that the entries that this one names exist.
func (e *entry) relations() {
	for i, id := range e.PartOf {
		e.relation(id, "part_of", i)
	}
	for i, id := range e.Bundles {
		e.relation(id, "bundles", i)
	}
}

func (e *entry) relation(id string, path ...any) {
	if _, ok := e.db.Lookup(id); !ok {
		e.fault(fmt.Sprintf("no entry has the id %q", id), path...)
	} else if id == e.ID {
		e.fault("entry refers to itself", path...)
	}
}

// sources checks that every group of facts says where it is from, and that no
// group is sourced that the entry does not have.
func (e *entry) sources() {
	facts := map[string]int{
		"names":              len(e.Aliases) + len(e.SeenInPolicies) + len(e.Generic),
		"prefixes":           len(e.Prefixes) + len(e.WeakPrefixes) + len(e.Not),
		"components":         len(e.Components),
		"meta_data":          len(e.MetaData),
		"authorities":        len(e.Authorities),
		"custom_permissions": len(e.CustomPermissions),
		"libraries":          len(e.Libraries) + len(e.WeakLibraries),
		"assets":             len(e.Assets),
		"strings":            len(e.Strings),
		"domains":            len(e.Domains),
		"maven":              len(e.Maven),
		"permissions":        len(e.Permissions),
		"personal_info":      len(e.PersonalInfo),
		"privacy_url":        len(e.PrivacyURL),
		"relations":          len(e.PartOf) + len(e.Bundles),
	}
	for _, group := range e.Sources {
		n, known := facts[group.Facts]
		switch {
		case !known:
			e.fault(fmt.Sprintf("unknown group of facts %q", group.Facts), "sources", group.Facts)
		case n == 0:
			e.fault(fmt.Sprintf("the entry has no %s to be sourced", group.Facts), "sources", group.Facts)
		case len(group.Refs) == 0 || slices.Contains(group.Refs, ""):
			e.fault(fmt.Sprintf("%s has an empty source", group.Facts), "sources", group.Facts)
		case slices.Contains(signatures, group.Facts) && slices.ContainsFunc(group.Refs, unsourced):
			e.fault(fmt.Sprintf("%s decides what is in a build: without a source it must go", group.Facts), "sources", group.Facts)
		}
		delete(facts, group.Facts)
	}
	for _, facts := range missing(facts) {
		e.fault(fmt.Sprintf("%s has no source", facts), "sources")
	}
}

// signatures are the groups of facts that put an SDK into a build. General
// knowledge may give an entry a name or a link; a finding never rests on it.
var signatures = []string{"prefixes", "components", "meta_data", "authorities", "custom_permissions", "libraries", "assets", "strings"}

// unsourced reports whether a reference marks general knowledge.
func unsourced(ref string) bool { return ref == "unsourced" || strings.HasPrefix(ref, "unsourced: ") }

// missing returns the groups that hold something, sorted.
func missing(facts map[string]int) []string {
	var groups []string
	for group, n := range facts {
		if n > 0 {
			groups = append(groups, group)
		}
	}
	slices.Sort(groups)
	return groups
}

// validCountry reports whether code is an officially assigned code.
func validCountry(code string) bool {
	return len(code) == 2 && slices.Contains(strings.Fields(countries), code)
}

// countries are the officially assigned codes of ISO 3166-1 alpha-2.
const countries = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ
LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR
NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
