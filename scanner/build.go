package scanner

// Build is what one Android build holds: the union of its split APKs.
type Build struct {
	Files       []File
	Package     string
	VersionName string
	VersionCode int64
	MinSDK      int // 1 where the manifest says nothing
	TargetSDK   int // MinSDK where the manifest says nothing
	Application string
	Label       string // of the application, "" where it is not stated
	Certificate string // SHA-256 of the signing certificate, see apk.Archive.Certificate
	Splits      []string

	Permissions       []Permission
	CustomPermissions []string
	Components        []Component
	MetaData          []MetaData
	Queries           []string
	Libraries         []Library
	Assets            []string

	Classes      int // class_defs in all DEX files
	SDKs         []Detection
	Unidentified []Cluster
	Uses         []Use
	Gaps         []Gap
}

// File is one input file of a build.
type File struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
	Split  string `json:"split,omitempty"`
}

// Permission is a uses-permission of the manifest.
type Permission struct {
	Name    string
	MaxSDK  int    // android:maxSdkVersion, 0 if none
	MinSDK  int    // 23 for uses-permission-sdk-23, else 0
	Implied bool   // added by the platform, not written in the manifest
	Member  string // the manifest that declares it
}

// Component is an activity, service, receiver or provider of the manifest.
type Component struct {
	Kind        string // activity, activity-alias, service, receiver, provider
	Name        string // fully qualified class name
	Target      string // activity-alias only: the activity it stands for
	Authorities []string
	Permission  string
	Exported    *bool
	Actions     []string
	MetaData    []MetaData
	Member      string
}

// MetaData is a meta-data element. Owner is the component that holds it, or ""
// for the application.
type MetaData struct {
	Name, Value, Owner string
}

// Library is a native library.
type Library struct {
	Name   string // libfoo.so
	ABI    string
	Member string
}

// Presence grades how surely an SDK is in a build.
type Presence string

// The grades of presence, strongest first.
const (
	Defined    Presence = "defined"    // its classes, or an unambiguous library or archive of it, are inside
	Declared   Presence = "declared"   // only the manifest, an asset or a string says so
	Referenced Presence = "referenced" // code refers to its types and nothing defines them
	Absent     Presence = "absent"
)

// EvidenceKind says where a piece of evidence was seen.
type EvidenceKind string

// The kinds of evidence.
const (
	ClassEvidence      EvidenceKind = "class"
	ReferenceEvidence  EvidenceKind = "reference"
	ComponentEvidence  EvidenceKind = "component"
	MetaDataEvidence   EvidenceKind = "meta-data"
	AuthorityEvidence  EvidenceKind = "authority"
	PermissionEvidence EvidenceKind = "permission"
	LibraryEvidence    EvidenceKind = "native-library"
	AssetEvidence      EvidenceKind = "asset"
	StringEvidence     EvidenceKind = "string"
	DependencyEvidence EvidenceKind = "dependency" // in the list of libraries that a bundle was built of
	CallEvidence       EvidenceKind = "call"       // or another use of an API, a URI or a constant
	GapEvidence        EvidenceKind = "gap"        // something that could not be read
)

// Evidence is something a reviewer can look up by hand.
type Evidence struct {
	Kind     EvidenceKind `json:"kind"`
	Value    string       `json:"value"`              // package, class, name or path as the build spells it
	Member   string       `json:"member,omitempty"`   // where in the build: "classes2.dex", "split.apk!classes.dex"
	Count    int          `json:"count,omitempty"`    // how many, for classes and references
	Examples []string     `json:"examples,omitempty"` // a few of them, sorted
}

// Detection is an SDK of the inventory seen in a build.
type Detection struct {
	ID       string
	Presence Presence
	Evidence []Evidence
	// Version is the SDK's, "" where the build does not state it; VersionFrom
	// is the member, constant or list that does.
	Version, VersionFrom string
}
