// Package audit holds a build against a policy. Its Result is the one value
// that crosses from analysis to output.
package audit

import (
	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/privacy"
	"github.com/sdkaudit/sdkaudit/scanner"
)

// Schema is the version of the JSON form of Result. It grows by one when a
// key changes its meaning or goes away; new keys leave it alone.
const Schema = 1

// Text, Evidence and the like are the leaf packages' own: report and other
// readers of a Result need no other import.
type (
	Text     = privacy.Text
	Evidence = scanner.Evidence
	Presence = scanner.Presence
	File     = scanner.File
	Owner    = scanner.Owner
	Cluster  = scanner.Cluster
	Phrase   = policy.Phrase
)

// The grades of presence.
const (
	Defined    = scanner.Defined
	Declared   = scanner.Declared
	Referenced = scanner.Referenced
	Absent     = scanner.Absent
)

// Result is the outcome of a scan or an audit: plain sorted data with no clock
// and no locale in it. Its JSON form is documented in docs/json.md; decoding
// that gives an equal value.
type Result struct {
	Schema       int          `json:"schema"`
	Tool         Tool         `json:"tool"`
	AsOf         string       `json:"as_of"` // 2006-01-02: the date by which the law and exceptions are judged
	Inventory    Inventory    `json:"inventory"`
	Build        Build        `json:"build"`
	Policy       *Policy      `json:"policy,omitempty"` // nil for a scan
	SDKs         []SDK        `json:"sdks"`             // by id
	Permissions  []Permission `json:"permissions"`      // by name
	Data         []Data       `json:"data"`             // by type
	Unidentified []Cluster    `json:"unidentified"`     // by package
	Findings     []Finding    `json:"findings"`         // by severity, rule, subject
	Gaps         []Gap        `json:"gaps"`
	Verdict      Verdict      `json:"verdict"`

	Exceptions []AppliedException `json:"exceptions,omitempty"` // those for this app, as they were given
	Baseline   *Baseline          `json:"baseline,omitempty"`
}

// Tool names the program that made a Result.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Inventory identifies the SDK inventory that a Result rests on.
type Inventory struct {
	Digest  string `json:"digest"` // sha256:…
	Date    string `json:"date"`
	Entries int    `json:"entries"`

	Outdated bool `json:"outdated,omitempty"` // older than InventoryDays at AsOf
}

// Build identifies the build.
type Build struct {
	Package     string `json:"package"`
	Label       string `json:"label,omitempty"` // the app's name, where the base states it
	VersionName string `json:"version_name"`
	VersionCode int64  `json:"version_code"`
	MinSDK      int    `json:"min_sdk"`
	TargetSDK   int    `json:"target_sdk"`
	SHA256      string `json:"sha256"` // of the base, or of the only file
	Files       []File `json:"files"`
	Classes     int    `json:"classes"`

	Certificate string `json:"certificate,omitempty"` // SHA-256 of that of the first signer
}

// Policy is what the policy discloses, each row resolved in the inventory. It
// is also what `policy -f json` prints.
type Policy struct {
	policy.Policy
	Disclosures []Disclosure    `json:"disclosures"`
	Labels      map[string]Text `json:"labels"` // what people call the data types and permissions named here
}

// Disclosure is a row of the policy and the SDKs that it names.
type Disclosure struct {
	policy.Disclosure
	Status string       `json:"status"` // resolved, ambiguous, unknown
	SDKs   []Resolution `json:"sdks"`
	Reason Text         `json:"reason"`
}

// Resolution is an SDK that a row names, with how it was found and how sure.
type Resolution struct {
	ID    string  `json:"id"`
	Name  Text    `json:"name"`
	How   string  `json:"how"`   // package, alias, alias+vendor, alias+link, typo, …
	Score float64 `json:"score"` // 0 to 1
}

// State says whether the policy discloses a subject.
type State string

// The states of disclosure.
const (
	Disclosed   State = "disclosed"
	Undisclosed State = "undisclosed"
	Vague       State = "vague"
	NotChecked  State = "not-checked"
)

// SDK is an SDK of the build or of the policy.
type SDK struct {
	ID           string      `json:"id"`
	Name         Text        `json:"name"`
	Vendor       Text        `json:"vendor"`
	Category     string      `json:"category"`
	CategoryName Text        `json:"category_name"`
	Collects     privacy.Tri `json:"collects_personal_info"`
	Presence     Presence    `json:"presence"`
	Version      string      `json:"version,omitempty"`      // where the build states it
	VersionFrom  string      `json:"version_from,omitempty"` // the member, constant or list that does
	Disclosure   State       `json:"disclosure"`
	Evidence     []Evidence  `json:"evidence"`
	Policy       []Quote     `json:"policy"`               // rows that name it
	BroughtBy    []string    `json:"brought_by,omitempty"` // ids of SDKs of the build that bundle it
	PartOf       []string    `json:"part_of,omitempty"`    // ids of SDKs of the build that it is the core of
	Maven        []string    `json:"maven,omitempty"`      // group:artifact, of the inventory
	Domains      []string    `json:"domains,omitempty"`    // hosts that it talks to, of the inventory
}

// Permission is a permission that the build asks for.
type Permission struct {
	Name       string   `json:"name"`
	Label      Text     `json:"label"`
	Class      string   `json:"class"` // dangerous, special, …; "unknown" if not in the vocabulary
	MaxSDK     int      `json:"max_sdk,omitempty"`
	Implied    bool     `json:"implied,omitempty"` // by the platform: the manifest does not ask for it
	Effective  bool     `json:"effective"`         // grantable on some device that can install the build
	Disclosure State    `json:"disclosure"`
	Policy     []Quote  `json:"policy"`
	SDKs       []string `json:"sdks"`    // ids of SDKs of the build whose documents ask for it
	UsedBy     []Owner  `json:"used_by"` // whose code uses what it gates
}

// Data is a kind of personal information that code of the build reaches.
type Data struct {
	Type       string   `json:"type"`
	Name       Text     `json:"name"`
	SDKs       []string `json:"sdks"`       // ids of the SDKs that reach it
	Disclosure State    `json:"disclosure"` // by the least of what the policy says of any owner
	Evidence   []Reach  `json:"evidence"`   // by owner and target
}

// Reach is how the code of one owner reaches a kind of personal information.
type Reach struct {
	Owner       Owner          `json:"owner"`
	Target      string         `json:"target"` // the API, URI or constant, as a disassembly shows it
	Types       []string       `json:"types"`  // what it yields, depending on the device; the first is the data's type
	Confidence  string         `json:"confidence"`
	Permissions []string       `json:"permissions"` // that gate it
	Live        bool           `json:"live"`        // a device that can install the build may give the data
	Disclosure  State          `json:"disclosure"`
	Policy      []Quote        `json:"policy"`
	Count       int            `json:"count"` // of call sites
	Sites       []scanner.Site `json:"sites"` // the first five
}

// Quote is a place in the policy and its words.
type Quote struct {
	policy.Position
	Text string `json:"text"`
}

// Severity grades a finding.
type Severity string

// The severities, gravest first.
const (
	High   Severity = "high"
	Medium Severity = "medium"
	Low    Severity = "low"
	Info   Severity = "info"
)

// Rank orders severities: 0 is the gravest.
func (s Severity) Rank() int {
	switch s {
	case High:
		return 0
	case Medium:
		return 1
	case Low:
		return 2
	}
	return 3
}

// Finding is one conclusion of one rule about one subject.
type Finding struct {
	Rule        string     `json:"rule"`
	Severity    Severity   `json:"severity"`
	Proof       Proof      `json:"proof"`
	Subject     Subject    `json:"subject"`
	Title       Text       `json:"title"`
	Message     Text       `json:"message"`
	Fix         Text       `json:"fix"`
	Evidence    []Evidence `json:"evidence"`
	Policy      []Quote    `json:"policy"`
	Clauses     []Clause   `json:"clauses"`
	Fingerprint string     `json:"fingerprint"` // stable across versions, paths and wording

	Suppressed *Suppression `json:"suppressed,omitempty"` // nil if it counts
}

// Proof is the state of proof of a finding.
type Proof string

// The states of proof.
const (
	Confirmed Proof = "confirmed" // the evidence is the fact
	Suspected Proof = "suspected"
	ToVerify  Proof = "to-verify" // a person must look
)

// Subject is what a finding is about.
type Subject struct {
	Kind string `json:"kind"` // sdk, permission, disclosure, build
	ID   string `json:"id"`
}

// Clause is a clause of law that a finding supports a check under.
type Clause struct {
	ID      string `json:"id"`
	Name    Text   `json:"name"`
	Since   string `json:"since"` // in force since, 2006-01-02
	SeeAlso bool   `json:"see_also,omitempty"`

	Grade string `json:"grade,omitempty"` // how far name and number were checked: A in the text itself, B at second hand
}

// Gap is something that could not be read.
type Gap struct {
	Kind      string `json:"kind"`
	Subject   string `json:"subject"` // member of the build, or place in the policy
	Detail    string `json:"detail"`
	HidesCode bool   `json:"hides_code"` // nothing can be said to be absent from the build
	HidesList bool   `json:"hides_list"` // nothing can be said to be absent from the SDK list
	Message   Text   `json:"message"`
}

// Verdict is what a pipeline acts on.
type Verdict struct {
	Status     Status           `json:"status"`
	FailOn     Severity         `json:"fail_on"`
	Counts     map[Severity]int `json:"counts"`               // findings that count by severity, all four keys
	Suppressed int              `json:"suppressed,omitempty"` // findings that do not count
	Headline   Text             `json:"headline"`
}

// Status is the outcome.
type Status string

// The outcomes. Findings win over gaps.
const (
	Pass         Status = "pass"
	Fail         Status = "fail"
	Inconclusive Status = "inconclusive"
	Unchecked    Status = "not-checked" // a scan: no policy was given
)
