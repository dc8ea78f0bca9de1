// Package policy reads what a privacy policy discloses: the SDKs of its list,
// and the permissions and personal information that its prose names.
// It knows nothing of builds or of the inventory.
//
// A document is read in four steps. Package document turns the container into
// lines and tables. Layout readers, one a file, find the SDK lists among them
// by their evidence (headings, keys, known names, company suffixes) and all
// yield the same rows. The words of a heading or key give a cell its role. What
// no list took is prose.
//
// # Security
//
// Documents come from strangers; package document bounds what they can cost.
// Nothing is fetched: links are text.
//
// # Limitations
//
// A list is read where a person would see one without knowing its vendors. A
// sentence that names an SDK in passing is no row. What an image shows, or a
// page builds by script, is not seen. A row whose name cell is empty is a Gap.
package policy

import "github.com/sdkaudit/sdkaudit/policy/document"

// Policy is one or more documents read as one disclosure.
type Policy struct {
	Files         []File       `json:"files"`
	VersionDate   *Date        `json:"version_date,omitempty"`
	EffectiveDate *Date        `json:"effective_date,omitempty"`
	Disclosures   []Disclosure `json:"-"` // printed by audit together with their resolution
	Permissions   []Phrase     `json:"permissions"`
	DataTypes     []Phrase     `json:"data_types"`
	Lists         []List       `json:"lists"`
	ListLinks     []Link       `json:"list_links,omitempty"` // links to an SDK list kept elsewhere
	Gaps          []Gap        `json:"gaps"`

	// Characters is the number of Chinese characters and English words of all
	// documents; a policy of a few hundred is hardly one.
	Characters int `json:"characters"`
	// MentionsPrivacy tells whether the documents speak of privacy or personal
	// information at all.
	MentionsPrivacy bool `json:"mentions_privacy"`
	// Prose is what stands outside of the SDK lists, line by line.
	Prose []Line `json:"-"`
}

// File is a document.
type File struct {
	Name    string `json:"name"`
	SHA256  string `json:"sha256"`
	Format  string `json:"format"` // text, markdown, html, …
	Charset string `json:"charset,omitempty"`
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

// List is an SDK list.
type List struct {
	Layout  string   `json:"layout"`            // table, key-value, …
	Heading string   `json:"heading,omitempty"` // the heading above it
	Columns []string `json:"columns"`           // roles that at least one row has: name, vendor, purpose, …
	Rows    int      `json:"rows"`
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
	List  int    `json:"list"`            // index into Policy.Lists
}

// Line is a line of prose.
type Line struct {
	Text string
	Position
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

// MaxSize is the size in bytes of the largest document that is read.
const MaxSize = document.MaxSize
