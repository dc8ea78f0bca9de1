package privacy

import (
	"slices"
	"strings"
	"sync"
)

// Permission is an Android permission as a policy reviewer sees it.
type Permission struct {
	Name      string // android.permission.CAMERA; ${applicationId} stands for the package
	Class     string // dangerous, special, normal-privacy, vendor-privacy, signature, noise or vendor-noise
	Group     string
	Label     Text
	DataTypes []string // keys of the data types that it opens
	Expected  Tri      // whether a policy is expected to name it
	Severity  string   // severity of its being undisclosed: high, medium, low or info
	SinceAPI  int      // 0: since the first release
	LastAPI   int      // the last version that honours it; 0: it still is
	SDKHint   string   // which kinds of SDK usually ask for it

	// DisclosedBy are the permissions whose wording in a policy discloses this
	// one too: "Bluetooth permission" is said of any of them.
	DisclosedBy []string
}

// Permissions returns the vocabulary in the order of its table: by class of
// concern, then as the platform groups them. The caller must not change what
// the entries point to.
func Permissions() []Permission { return slices.Clone(permissions) }

// LookupPermission returns the entry for a permission as a manifest spells it.
// A name that holds its app's package, such as
// com.example.permission.JPUSH_MESSAGE, finds the entry that writes the
// package as ${applicationId}.
func LookupPermission(name string) (Permission, bool) {
	ix := permissionIndex()
	if i, ok := ix.full[name]; ok {
		return permissions[i], true
	}
	for _, i := range ix.templates {
		prefix, suffix, _ := strings.Cut(permissions[i].Name, applicationID)
		if len(name) > len(prefix)+len(suffix) && strings.HasPrefix(name, prefix) && strings.HasSuffix(name, suffix) {
			return permissions[i], true
		}
	}
	return Permission{}, false
}

const applicationID = "${applicationId}"

type permissionNames struct {
	full      map[string]int // by full name
	constant  map[string]int // platform permissions by the last segment of their name
	templates []int
}

var permissionIndex = sync.OnceValue(func() permissionNames {
	ix := permissionNames{full: make(map[string]int, len(permissions)), constant: make(map[string]int, len(permissions))}
	for i := range permissions {
		name := permissions[i].Name
		if strings.Contains(name, applicationID) {
			ix.templates = append(ix.templates, i)
			continue
		}
		ix.full[name] = i
		owner, _, ok := strings.Cut(name, ".permission.")
		if ok && (owner == "android" || owner == "com.google.android.gms" || strings.HasPrefix(owner, "com.android")) {
			ix.constant[name[strings.LastIndexByte(name, '.')+1:]] = i
		}
	}
	return ix
})
