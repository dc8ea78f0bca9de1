package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
)

// Parse reads documents as one policy. names may be nil. An error tells which
// document cannot be read and why; a policy without an SDK list is no error.
func Parse(docs []Document, names Names) (*Policy, error) {
	if len(docs) == 0 {
		return nil, errors.New("no policy document")
	}
	p := &parser{
		policy:      &Policy{Disclosures: []Disclosure{}, Permissions: []Phrase{}, DataTypes: []Phrase{}, Lists: []List{}, Gaps: []Gap{}},
		names:       names,
		headings:    map[string]heading{},
		cellTypes:   map[string][]string{},
		permissions: map[string]bool{},
		dataTypes:   map[string]bool{},
	}
	for _, d := range docs {
		doc, err := document.Read(d.Name, d.Data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.Name, err)
		}
		sum := sha256.Sum256(d.Data)
		p.policy.Files = append(p.policy.Files, File{d.Name, hex.EncodeToString(sum[:]), doc.Format, doc.Charset})
		if len(docs) > 1 {
			p.file = d.Name
		}
		p.document(doc)
	}
	p.addProse()
	return p.policy, nil
}

// A parser holds what has been read so far.
type parser struct {
	policy      *Policy
	names       Names
	file        string          // name of the document, where there are several
	permissions map[string]bool // mentioned already
	dataTypes   map[string]bool
	headings    map[string]heading  // of words met already
	cellTypes   map[string][]string // data types of cells met already
	lastColumns []heading           // of the last table that was an SDK list
	flatLines   int                 // how many lines of flattened tables may still be looked at
	traditional bool                // the document is in traditional characters

	said         joinedProse // of the document being read
	foundInProse []row       // SDKs that sentences disclose
}

func (p *parser) at(line int) Position { return Position{File: p.file, Line: line} }

func (p *parser) gap(kind, detail string, line int) {
	p.policy.Gaps = append(p.policy.Gaps, Gap{kind, detail, p.at(line)})
}

// nameless records the rows of a list that have no name.
func (p *parser) nameless(lines []int) {
	for _, line := range lines {
		p.gap("row-without-name", "a row of the SDK list has no name", line)
	}
}

// document reads one document.
func (p *parser) document(doc *document.Document) {
	for _, g := range doc.Gaps {
		p.gap(g.Kind, g.Detail, g.Line)
	}
	p.traditional = isTraditional(doc.Blocks)
	p.flatLines, p.lastColumns = maxAllFlatLines, nil
	var blocks []document.Block
	for _, b := range p.drawnTables(doc.Blocks) {
		blocks = append(blocks, p.vertical(b)...)
	}
	for i := range blocks {
		p.count(blocks[i])
	}
	var ctx context
	for i := 0; i < len(blocks); {
		l, n, ok := p.readList(blocks[i:], &ctx)
		if ok {
			p.list(l, &ctx)
		} else {
			for _, b := range blocks[i : i+max(n, 1)] {
				p.proseBlock(b, &ctx)
			}
		}
		i += max(n, 1)
	}
	p.addPermissions()
}

// readList tries the layout readers at the start of blocks. It returns how many
// blocks the one that knows the layout has read; where they are no SDK list, ok
// is false.
func (p *parser) readList(blocks []document.Block, ctx *context) (l list, n int, ok bool) {
	if blocks[0].Kind == document.Table {
		l, ok = p.table(blocks[0], ctx)
		return l, 1, ok
	}
	if table, n := p.flatTable(blocks); n > 0 {
		if l, ok := p.table(table, ctx); ok {
			l.layout = "flattened table"
			return l, n, true
		}
	}
	if l, n, ok = p.gluedTable(blocks, ctx); ok {
		return l, n, true
	}
	if l, n, ok = p.keyValues(blocks, ctx); n > 0 {
		return l, n, ok
	}
	if l, n, ok = p.items(blocks, ctx); ok {
		return l, n, true
	}
	return p.sections(blocks, ctx)
}

// proseBlock takes a block that is no part of a list.
func (p *parser) proseBlock(b document.Block, ctx *context) {
	if b.Kind == document.Table {
		p.proseTable(b, ctx)
		return
	}
	p.addContext(ctx, b)
	for _, l := range listLinks(b) {
		l.Position = p.at(l.Line)
		p.policy.ListLinks = append(p.policy.ListLinks, l)
	}
	p.prose(b.Text, b.Line, !ctx.isIOSOnly())
	p.proseSDK(b.Text, b.Line, b.Links)
}

// count keeps the figures by which a reader of the policy judges whether it is
// one.
func (p *parser) count(b document.Block) {
	texts := []string{b.Text}
	for _, row := range b.Rows {
		for _, c := range row {
			texts = append(texts, c.Text)
		}
	}
	for _, s := range texts {
		p.policy.Characters += count(s)
		if !p.policy.MentionsPrivacy {
			p.policy.MentionsPrivacy = strings.Contains(s, "隐私") || strings.Contains(s, "个人信息") ||
				containsFold(s, "privacy") || containsFold(s, "personal information")
		}
	}
}

// maxDisclosures is how many rows of SDK lists are read, twenty times what a
// long list has. Each is held against the whole inventory, so that a table of
// 100,000 cells would take seconds.
const maxDisclosures = 2000

// list records an SDK list.
func (p *parser) list(l list, ctx *context) {
	platforms := ctx.platforms()
	if len(platforms) > 1 {
		platforms = nil
	}
	if room := maxDisclosures - len(p.policy.Disclosures); len(l.rows) > room {
		p.gap("list-too-long", fmt.Sprintf("rows from here on are not read: the lists have more than %d", maxDisclosures), l.rows[room].line)
		l.rows = l.rows[:room]
	}
	var has [numRoles]bool
	for i := range l.rows {
		d := p.disclosure(&l.rows[i], platforms)
		d.Position = Position{File: l.rows[i].file, Line: l.rows[i].line}
		if d.File == "" {
			d.Position = p.at(d.Line)
		}
		d.List = len(p.policy.Lists)
		p.policy.Disclosures = append(p.policy.Disclosures, d)
		for role, text := range l.rows[i].cells {
			has[role] = has[role] || text != ""
		}
	}
	columns := []string{}
	for role, name := range roleNames {
		if name != "" && has[role] {
			columns = append(columns, name)
		}
	}
	p.policy.Lists = append(p.policy.Lists, List{l.layout, shorten(l.heading, quoteLen), columns, len(l.rows), p.at(l.line)})
}
