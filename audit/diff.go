package audit

import (
	"errors"
	"fmt"

	"github.com/sdkaudit/sdkaudit/policy"
)

// Changes is what differs between two results: plain sorted data, like Result.
// Its JSON form is documented in docs/diff.md.
type Changes struct {
	Schema      int                `json:"schema"` // as of Result
	Tool        Tool               `json:"tool"`   // that compared
	Old         Side               `json:"old"`
	New         Side               `json:"new"`
	SDKs        []SDKChange        `json:"sdks"`        // by id
	Permissions []PermissionChange `json:"permissions"` // by name
	Data        []DataChange       `json:"data"`        // by type and owner
	Components  []ComponentChange  `json:"components"`  // by SDK and name
	Rows        []RowChange        `json:"rows"`        // as the new policy lists them, then what the old one had
	Prose       []PhraseChange     `json:"prose"`       // by kind and name
	Notes       []Text             `json:"notes"`       // what keeps the two from being compared in full
	Incomplete  bool               `json:"incomplete"`  // code or rows of one of them could not be read
	Fails       int                `json:"fails"`       // changes that are new collection
}

// Side names one of the results that are compared.
type Side struct {
	AsOf      string        `json:"as_of"`
	Inventory Inventory     `json:"inventory"`
	Build     *Build        `json:"build,omitempty"`
	Policy    []policy.File `json:"policy,omitempty"`
}

// Change says how a thing differs.
type Change string

// The ways in which a thing differs.
const (
	Added      Change = "added"
	Removed    Change = "removed"
	Changed    Change = "changed"
	Identified Change = "identified" // it was there, as code that the older inventory did not know
)

// SDKChange is an SDK that came, went, or is another version.
type SDKChange struct {
	Change       Change   `json:"change"`
	ID           string   `json:"id"`
	Name         Text     `json:"name"`
	Vendor       Text     `json:"vendor"`
	CategoryName Text     `json:"category_name"`
	OldVersion   string   `json:"old_version,omitempty"`
	NewVersion   string   `json:"new_version,omitempty"`
	OldPresence  Presence `json:"old_presence"`
	NewPresence  Presence `json:"new_presence"`
	BroughtBy    []string `json:"brought_by,omitempty"` // ids, as of the side that has it
	Disclosure   State    `json:"disclosure"`           // by the policy of the side that has it, the new one if both
	Fails        bool     `json:"fails"`
}

// PermissionChange is a permission that the manifest asks for no more, anew, or
// up to another version of Android.
type PermissionChange struct {
	Change     Change   `json:"change"`
	Name       string   `json:"name"`
	Label      Text     `json:"label"`
	Class      string   `json:"class"`
	OldMaxSDK  int      `json:"old_max_sdk,omitempty"`
	NewMaxSDK  int      `json:"new_max_sdk,omitempty"`
	SDKs       []string `json:"sdks"`    // ids of SDKs whose documents ask for it
	UsedBy     []Owner  `json:"used_by"` // whose code uses what it gates
	Disclosure State    `json:"disclosure"`
	Fails      bool     `json:"fails"`
}

// DataChange is a kind of personal information that the code of an owner
// reaches anew or no more.
type DataChange struct {
	Change     Change   `json:"change"`
	Type       string   `json:"type"`
	Name       Text     `json:"name"`
	Owner      Owner    `json:"owner"`
	OwnerName  Text     `json:"owner_name"`
	Targets    []string `json:"targets"` // the interfaces
	Confidence string   `json:"confidence"`
	Disclosure State    `json:"disclosure"`
	Fails      bool     `json:"fails"`
}

// ComponentChange is a component of an SDK that the manifest declares anew or
// no more.
type ComponentChange struct {
	Change  Change `json:"change"`
	SDK     string `json:"sdk"`
	SDKName Text   `json:"sdk_name"`
	Name    string `json:"name"` // its class
}

// RowChange is a row of the SDK list that came, went, or says something else.
type RowChange struct {
	Change Change        `json:"change"`
	Name   string        `json:"name"`
	Vendor string        `json:"vendor"`
	Status string        `json:"status"` // resolved, ambiguous, unknown
	SDKs   []string      `json:"sdks"`   // ids that it resolves to
	Line   int           `json:"line"`   // in the new policy; in the old one where the row is gone
	Fields []FieldChange `json:"fields"` // of a changed row
}

// FieldChange is what a changed row says otherwise.
type FieldChange struct {
	Field string `json:"field"` // name, vendor, purpose, …
	Old   string `json:"old"`
	New   string `json:"new"`
}

// PhraseChange is a permission or kind of personal information that the prose
// names anew or no more.
type PhraseChange struct {
	Change Change `json:"change"`
	Kind   string `json:"kind"` // permission, data
	Name   string `json:"name"`
	Label  Text   `json:"label"`
	Quote  string `json:"quote"`
	Line   int    `json:"line"`
}

// ErrNothingInCommon is the error of Diff where one result is of a policy alone
// and the other of a build alone.
var ErrNothingInCommon = errors.New("a policy cannot be compared with a build")

// Diff compares two results in what both have: a build, a policy, or both. It
// does not say what is better: a change fails if the new build reaches what the
// old one did not and its policy, as far as there is one, does not disclose it.
func Diff(older, newer *Result, tool Tool) (*Changes, error) {
	c := &Changes{Schema: Schema, Tool: tool, Old: side(older), New: side(newer)}
	builds := c.Old.Build != nil && c.New.Build != nil
	policies := older.Policy != nil && newer.Policy != nil
	if !builds && !policies {
		return nil, ErrNothingInCommon
	}
	if builds {
		c.SDKs = sdkChanges(older, newer)
		c.Permissions = permissionChanges(older, newer)
		c.Data = dataChanges(older, newer)
		c.Components = componentChanges(older, newer)
	}
	if policies {
		c.Rows = rowChanges(older.Policy, newer.Policy)
		c.Prose = phraseChanges(older.Policy, newer.Policy)
	}
	c.Notes, c.Incomplete = caveats(older, newer, builds, policies)
	c.SDKs, c.Permissions, c.Data, c.Components = orEmpty(c.SDKs), orEmpty(c.Permissions), orEmpty(c.Data), orEmpty(c.Components)
	c.Rows, c.Prose, c.Notes = orEmpty(c.Rows), orEmpty(c.Prose), orEmpty(c.Notes)
	for _, s := range c.SDKs {
		c.count(s.Fails)
	}
	for _, p := range c.Permissions {
		c.count(p.Fails)
	}
	for _, d := range c.Data {
		c.count(d.Fails)
	}
	return c, nil
}

func (c *Changes) count(fails bool) {
	if fails {
		c.Fails++
	}
}

// Empty reports whether nothing differs.
func (c *Changes) Empty() bool {
	return len(c.SDKs)+len(c.Permissions)+len(c.Data)+len(c.Components)+len(c.Rows)+len(c.Prose) == 0
}

func side(r *Result) Side {
	s := Side{AsOf: r.AsOf, Inventory: r.Inventory}
	if len(r.Build.Files) > 0 || r.Build.Package != "" {
		s.Build = &r.Build
	}
	if r.Policy != nil {
		s.Policy = r.Policy.Files
	}
	return s
}

// caveats says what keeps two results from being compared in full.
func caveats(older, newer *Result, builds, policies bool) (notes []Text, incomplete bool) {
	note := func(zh, en string) { notes = append(notes, Text{ZH: zh, EN: en}) }
	hides := func(r *Result) (code, list bool) {
		for _, g := range r.Gaps {
			code, list = code || g.HidesCode, list || g.HidesList
		}
		// The newer list also decides what the newer build discloses.
		return code && builds, list && (policies || builds && r == newer)
	}
	oldCode, oldList := hides(older)
	newCode, newList := hides(newer)
	if oldCode {
		note("旧构建有代码未能读取：新增的可能原来就有", "code of the old build could not be read: what is added may have been there")
	}
	if newCode {
		note("新构建有代码未能读取：移除的可能还在", "code of the new build could not be read: what is removed may still be there")
	}
	if oldList {
		note("旧政策的清单未能读全：新增的行可能原来就有", "the list of the old policy was not read in full: rows that are added may have been there")
	}
	if newList {
		note("新政策的清单未能读全：移除的行可能还在", "the list of the new policy was not read in full: rows that are removed may still be there")
	}
	if older.Inventory.Digest != newer.Inventory.Digest {
		note("两个结果所用的SDK库不同：新增的可能只是新认识的", "the two results rest on different inventories: what is added may only be newly known")
	}
	if older.Inventory.Outdated || newer.Inventory.Outdated {
		note(fmt.Sprintf("SDK库在基准日已超过 %d 天：新的SDK可能未被识别", InventoryDays),
			fmt.Sprintf("an inventory was more than %d days old at the date of its result: newer SDKs may go unnoticed", InventoryDays))
	}
	if older.Tool.Version != newer.Tool.Version {
		note("两个结果由不同版本的工具得出（"+older.Tool.Version+"、"+newer.Tool.Version+"）", "the two results are of different versions of the tool ("+older.Tool.Version+", "+newer.Tool.Version+")")
	}
	if builds && older.Build.Package != newer.Build.Package {
		note("两个构建的包名不同："+older.Build.Package+"、"+newer.Build.Package, "the two builds have different packages: "+older.Build.Package+", "+newer.Build.Package)
	}
	return notes, oldCode || newCode || oldList || newList
}
