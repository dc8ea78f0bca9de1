// Package policy reads what a privacy policy discloses: the SDKs of its list,
// and the permissions and personal information that its prose names.
// It knows nothing of builds or of the inventory.
package policy

// Policy is one or more documents read as one disclosure.
type Policy struct {
	Files         []File       `json:"files"`
	VersionDate   *Date        `json:"version_date,omitempty"`
	EffectiveDate *Date        `json:"effective_date,omitempty"`
	Disclosures   []Disclosure `json:"-"` // printed by audit together with their resolution
	Permissions   []Phrase     `json:"permissions"`
	DataTypes     []Phrase     `json:"data_types"`
	ListLinks     []Link       `json:"list_links,omitempty"` // links to an SDK list kept elsewhere
	Gaps          []Gap        `json:"gaps"`
}

// File is a document.
type File struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Format string `json:"format"` // text, markdown, html, …
}

// Position is a place in a document. Line counts from 1; in a document without
// lines (docx, xlsx) it is the row in reading order.
type Position struct {
	File string `json:"file,omitempty"` // set where there are several documents
	Line int    `json:"line"`
}

// Date is a date that the policy states.
type Date struct {
	Value string `json:"value"` // 2006-01-02
	Quote string `json:"quote"`
	Position
}

// Disclosure is one row of an SDK list, in whatever layout.
type Disclosure struct {
	Name         string   `json:"name"`
	Vendor       string   `json:"vendor"`
	Purpose      string   `json:"purpose"`
	PersonalInfo string   `json:"personal_info"`
	DataTypes    []string `json:"data_types"`
	Permissions  []string `json:"permissions"`
	Package      string   `json:"package"`
	URL          string   `json:"url"`
	Platforms    []string `json:"platforms"` // android, ios, harmony, web; empty: not said
	Position
	Quote string `json:"quote,omitempty"` // the row as the document has it, shortened
}

// Phrase is a permission or data type and the words that disclose it.
type Phrase struct {
	Name  string `json:"name"`
	Quote string `json:"quote"`
	Position
}

// Link is a link in the document.
type Link struct {
	Text string `json:"text"`
	URL  string `json:"url"`
	Position
}

// Gap is a part of a document that could not be read.
type Gap struct {
	Kind   string `json:"kind"`
	Detail string `json:"detail"`
	Position
}

// Names tells the reader of layouts which names are known SDKs, without tying
// this package to the inventory.
type Names interface {
	// Known reports whether s, taken alone, names an SDK.
	Known(s string) bool
}
