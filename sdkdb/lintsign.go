package sdkdb

import (
	"fmt"
	"slices"
	"strings"
)

// prefixes checks that what the entry owns is its own.
func (e *entry) prefixes() {
	for i, p := range e.Prefixes {
		switch {
		case IsBroad(p):
			e.fault(fmt.Sprintf("%q is too broad: many SDKs are under it", p), "prefixes", i)
		case !strings.Contains(p, ".") && !e.AllowShort:
			e.fault(fmt.Sprintf("%q has one segment; say allow_short if it is meant", p), "prefixes", i)
		}
		e.claim("prefixes", p, "prefixes", i)
	}
	for i, p := range e.WeakPrefixes {
		switch {
		case len(e.Prefixes) == 0:
			e.fault("entry has weak prefixes and no other that would make them its own", "weak_prefixes")
		case IsBroad(p), !strings.Contains(p, "."):
			e.fault(fmt.Sprintf("%q is too broad even for a weak prefix", p), "weak_prefixes", i)
		case slices.ContainsFunc(e.Prefixes, func(prefix string) bool { return underDotted(p, prefix) }):
			e.fault(fmt.Sprintf("%q is under a prefix that is not weak", p), "weak_prefixes", i)
		}
		e.claim("prefixes", p, "weak_prefixes", i)
	}
	for i, p := range e.Not {
		if !slices.ContainsFunc(slices.Concat(e.Prefixes, e.WeakPrefixes), func(prefix string) bool { return underDotted(p, prefix) }) {
			e.fault(fmt.Sprintf("%q is under none of the prefixes", p), "not", i)
		}
	}
}

// IsBroad reports whether a prefix is a root under which SDKs of several
// entries, or of several vendors, lie.
func IsBroad(prefix string) bool { return slices.Contains(broadPrefixes, prefix) }

// broadPrefixes are roots under which SDKs of several entries, or of several
// vendors, lie.
var broadPrefixes = []string{
	"android.support", "androidx", "cn.jiguang", "com.alibaba", "com.alipay", "com.aliyun", "com.amap", "com.android",
	"com.baidu", "com.bytedance", "com.facebook", "com.getui", "com.google", "com.heytap", "com.huawei", "com.iflytek",
	"com.mob", "com.qq", "com.samsung", "com.ss.android", "com.taobao", "com.tencent", "com.tencent.mm", "com.umeng",
	"com.unionpay", "com.xiaomi", "org.chromium",
}

// marks checks the names that the entry has besides its classes.
func (e *entry) marks() {
	for i, c := range e.Components {
		if strings.Contains(strings.TrimSuffix(c, "*"), "*") {
			e.fault(fmt.Sprintf("%q has a * before its end", c), "components", i)
		}
		e.claim("components", c, "components", i)
	}
	for i, lib := range e.Libraries {
		e.library(lib, "libraries", i)
		e.claim("libraries", lib, "libraries", i)
	}
	for i, lib := range e.WeakLibraries {
		e.library(lib, "weak_libraries", i)
		if owner := e.owners["libraries\x00"+lib]; owner != "" {
			e.fault(fmt.Sprintf("%q is an unambiguous library of %s", lib, owner), "weak_libraries", i)
		}
	}
	for i, asset := range e.Assets {
		if strings.Contains(strings.TrimSuffix(asset, "*"), "*") {
			e.fault(fmt.Sprintf("%q has a * before its end", asset), "assets", i)
		}
		e.claim("assets", asset, "assets", i)
	}
	for i, a := range e.Authorities {
		if slices.Contains(commonAuthorities, a) {
			e.fault(fmt.Sprintf("%q is an authority of many apps", a), "authorities", i)
		}
	}
	for i, s := range e.Strings {
		if len(s) < 8 {
			e.fault(fmt.Sprintf("%q is too short to tell an SDK", s), "strings", i)
		}
		e.claim("strings", s, "strings", i)
	}
}

// commonAuthorities are what apps name providers of their own.
var commonAuthorities = []string{appID + ".fileprovider", appID + ".fileProvider", appID + ".FileProvider", appID + ".provider"}

func (e *entry) library(name string, path ...any) {
	switch {
	case strings.Contains(name, "/"):
		e.fault(fmt.Sprintf("%q is a path, not the name of a library", name), path...)
	case strings.Count(name, "*") > 1:
		e.fault(fmt.Sprintf("%q has more than one *", name), path...)
	}
}

// specimens checks that the entry finds what it was seen in, and nothing that
// it is known not to be.
func (e *entry) specimens() {
	m := e.db.Matcher()
	for i, name := range e.Specimens.Match {
		if owner := specimenOwner(m, name); owner != e.ID {
			e.fault(fmt.Sprintf("specimen %s is %s's", name, orNobody(owner)), "specimens", "match", i)
		}
	}
	for i, class := range e.Specimens.Miss {
		if match, _ := m.Class(class); match.ID == e.ID {
			e.fault(fmt.Sprintf("specimen %s must not match, but %s does", class, match.Prefix), "specimens", "miss", i)
		}
	}
	for i, name := range e.Specimens.Names {
		r := e.db.Resolve(Query{Name: name, Vendor: e.db.vendorName(e.ID)})
		if r.Status != Resolved || !slices.ContainsFunc(r.Candidates, func(c Candidate) bool { return c.ID == e.ID }) {
			e.fault(fmt.Sprintf("specimen name %q is %s: %s", name, r.Status, r.Reason.EN), "specimens", "names", i)
		}
	}
	switch {
	case len(e.Prefixes) > 0 && len(e.Specimens.Match) == 0:
		e.fault("entry has prefixes but no specimen of a class")
	case len(e.Specimens.Match)+len(e.Specimens.Names) == 0:
		e.fault("entry has no specimen")
	case len(e.Specimens.Match)+len(e.Specimens.Miss) > 0 && e.Specimens.From == "":
		e.fault("specimens do not say what they are from", "specimens")
	}
}

// specimenOwner returns the id of the entry that a specimen, a class or a native
// library, is found to be of; "" if it is nobody's.
func specimenOwner(m *Matcher, name string) string {
	if !strings.HasSuffix(name, ".so") {
		match, _ := m.Class(name)
		return match.ID
	}
	for _, mark := range m.Library(name) {
		if !mark.Weak {
			return mark.ID
		}
	}
	return ""
}

func orNobody(id string) string {
	if id == "" {
		return "nobody"
	}
	return id
}

// vendorName returns the name of the vendor of an entry.
func (db *DB) vendorName(id string) string {
	s, ok := db.Lookup(id)
	if !ok {
		return ""
	}
	return s.Vendor.Name.In("zh")
}
