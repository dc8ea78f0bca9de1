package sdkdb

import "github.com/sdkaudit/sdkaudit/privacy"

// File is one YAML file of the inventory: a vendor and its SDKs.
type File struct {
	Vendor Vendor `yaml:"vendor,omitempty"`
	SDKs   []SDK  `yaml:"sdks,omitempty"`

	// Remove lists ids that an overlay takes out of the inventory under it.
	// In the inventory itself it lists ids that were in use once: an id is
	// never given to another SDK.
	Remove []string `yaml:"remove,omitempty"`
}

// Vendor is who makes an SDK.
type Vendor struct {
	Name      privacy.Text `yaml:"name" json:"name"`
	Companies []string     `yaml:"companies,omitempty" json:"companies,omitempty"` // legal names, each with a source
	Country   string       `yaml:"country,omitempty" json:"country,omitempty"`     // ISO 3166-1 alpha-2
	Domains   []string     `yaml:"domains,omitempty" json:"domains,omitempty"`     // registrable domains of its policies and documents
	Sources   []string     `yaml:"sources,omitempty" json:"sources,omitempty"`
}

// SDK is one entry of the inventory.
type SDK struct {
	ID       string       `yaml:"id"`
	Name     privacy.Text `yaml:"name"`
	Category string       `yaml:"category"`

	// Aliases are names with a source; SeenInPolicies are names that policies
	// use, right or wrong. Both resolve, only the former are facts. Generic
	// names resolve only together with a vendor.
	Aliases        []string `yaml:"aliases,omitempty"`
	SeenInPolicies []string `yaml:"seen_in_policies,omitempty"`
	Generic        []string `yaml:"generic,omitempty"`

	// Collects overrides what the category says about personal information.
	Collects privacy.Tri `yaml:"collects,omitempty"`

	// What an SDK looks like in a build.
	Prefixes          []string `yaml:"prefixes,omitempty"`           // Java packages, or a class, on segment boundaries
	WeakPrefixes      []string `yaml:"weak_prefixes,omitempty"`      // those that others use too: its own only where the build defines classes under Prefixes
	AllowShort        bool     `yaml:"allow_short,omitempty"`        // a prefix of one segment is meant: okio, kotlin
	Not               []string `yaml:"not,omitempty"`                // packages under Prefixes that are not this SDK's
	Components        []string `yaml:"components,omitempty"`         // manifest classes outside Prefixes; may end in *
	MetaData          []string `yaml:"meta_data,omitempty"`          // meta-data names
	Authorities       []string `yaml:"authorities,omitempty"`        // provider authorities; ${applicationId} stands for the package
	CustomPermissions []string `yaml:"custom_permissions,omitempty"` // ditto
	Libraries         []string `yaml:"libraries,omitempty"`          // native library names; may hold one *
	WeakLibraries     []string `yaml:"weak_libraries,omitempty"`     // names that others ship too: evidence, never presence
	Assets            []string `yaml:"assets,omitempty"`             // paths of members; may end in *
	Strings           []string `yaml:"strings,omitempty"`            // markers in the DEX string pool that survive renaming
	Domains           []string `yaml:"domains,omitempty"`            // hosts it talks to
	Maven             []string `yaml:"maven,omitempty"`              // group:artifact

	// What its documents say.
	Permissions  []string `yaml:"permissions,omitempty"`   // permissions its documents ask for
	PersonalInfo []string `yaml:"personal_info,omitempty"` // keys of privacy.DataType that the vendor says it collects
	PrivacyURL   string   `yaml:"privacy_url,omitempty"`

	// How it relates to other entries, by id.
	PartOf  []string `yaml:"part_of,omitempty"` // a shared core: reported once, disclosed with any of these
	Bundles []string `yaml:"bundles,omitempty"` // SDKs that it brings along and that stay theirs

	Sources   Sources    `yaml:"sources,omitempty"`   // where the facts are from, a group of them at a time
	Specimens Specimens  `yaml:"specimens,omitempty"` // what must match, with where it was seen
	Verified  []Artifact `yaml:"verified,omitempty"`  // vendor binaries in which the entry was found
	Notes     string     `yaml:"notes,omitempty"`

	Vendor *Vendor `yaml:"-"`
}

// Sources says where the facts of an entry are from. In YAML it is a mapping
// of a group of facts, named as the field that holds them ("names" for all
// that is a name, "relations" for part_of and bundles), to references. A
// reference is an address or repository@commit:path. "unsourced" marks general
// knowledge, "unsourced: a; b" the facts of the group that have no other base.
type Sources []SourceGroup

// SourceGroup is the references of one group of facts.
type SourceGroup struct {
	Facts string   `json:"facts"`
	Refs  []string `json:"refs"`
}

// Specimens are real class descriptors, native libraries and policy names that
// an entry must match and must not match. From names the artifact or document they are from.
type Specimens struct {
	From  string   `yaml:"from,omitempty"`
	Match []string `yaml:"match,omitempty"` // Lcom/example/Foo; or libfoo.so
	Miss  []string `yaml:"miss,omitempty"`
	Names []string `yaml:"names,omitempty"` // policy names that must resolve to this entry
}

// Artifact is a vendor binary in which an entry was found.
type Artifact struct {
	Name    string `yaml:"name" json:"name"` // group:artifact or npm:package
	Version string `yaml:"version" json:"version"`
	SHA256  string `yaml:"sha256" json:"sha256"`
}
