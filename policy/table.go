package policy

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// headingRoles returns how many distinct roles the cells of a row have as
// headings.
func (p *parser) headingRoles(cells document.Row) int {
	var seen [numRoles]bool
	n := 0
	for _, c := range cells {
		if h := p.heading(c.Text); h.role != roleNone && h.plain && !seen[h.role] {
			seen[h.role] = true
			n++
		}
	}
	return n
}

// table reads a table as an SDK list. It returns false where the table is
// something else.
func (p *parser) table(b document.Block, ctx *context) (list, bool) {
	body, columns, ok := p.columns(b.Rows)
	if ok {
		columns = p.correct(columns, body)
	} else if columns = p.withoutHeadings(b.Rows, ctx); columns == nil {
		return list{}, false
	} else {
		body = b.Rows
	}
	out := list{layout: "table", heading: ctx.heading, line: b.Line}
	var nameless []int
	for _, cells := range body {
		if p.repeatsHeadings(cells, columns) || isTitle(cells) {
			continue
		}
		r, continues := p.row(p.unshift(cells, columns), columns)
		if p.nameFromLink(&r) {
			continues = false
		}
		if continues && len(out.rows) > 0 {
			last := &out.rows[len(out.rows)-1]
			last.merge(&r)
			continue
		}
		if cleanName(r.cells[roleName]) == "" {
			if len(r.links) > 0 || r.cells[roleVendor] != "" {
				nameless = append(nameless, r.line)
			}
			continue
		}
		out.rows = append(out.rows, r)
	}
	out, ok = p.accept(out, p.tableEvidence(columns, ctx))
	if ok {
		p.lastColumns = columns
		p.nameless(nameless)
	}
	return out, ok
}

// withoutHeadings returns the columns of a table that has no headings: those of
// the table before it, which it goes on from, or what its cells tell, where the
// text above speaks of SDKs. It returns nil where neither helps.
func (p *parser) withoutHeadings(rows []document.Row, ctx *context) []heading {
	if len(rows[0]) == len(p.lastColumns) {
		if name := best(p.lastColumns, roleName); name >= 0 && p.contentOf(rows, name, false).sdk >= 0.5 {
			return p.lastColumns
		}
	}
	if ctx.evidence() < 2 {
		return nil
	}
	columns := p.correct(make([]heading, len(rows[0])), rows)
	if best(columns, roleName) < 0 || best(columns, roleVendor) < 0 && best(columns, roleInfo) < 0 && best(columns, roleLink) < 0 {
		return nil
	}
	if i := slices.IndexFunc(columns, func(h heading) bool { return h.role == roleNone }); i >= 0 {
		columns[i].role = rolePurpose
	}
	return columns
}

// nameFromLink takes the name of an SDK from the title of its policy, where the
// row itself names the company alone, and reports whether it did.
func (p *parser) nameFromLink(r *row) bool {
	name := r.cells[roleName]
	if name != "" && (!isCompany(name) || r.cells[roleVendor] != "") {
		return false
	}
	title := strings.Trim(strings.TrimSpace(r.cells[roleLink]), "《》")
	m := policyOf().FindStringSubmatch(title)
	if m == nil || !p.namesSDK(m[1]) {
		return false
	}
	if name != "" {
		r.cells[roleVendor] = name
	}
	r.cells[roleName] = m[1]
	return true
}

// vertical turns a table whose headings stand in its first column into lines of
// keys and values, where it has one SDK, or into a table with the headings on
// top, where it has one a column. Other tables are returned as they are.
func (p *parser) vertical(b document.Block) []document.Block {
	if b.Kind != document.Table || len(b.Rows) < 2 || p.headingRoles(b.Rows[0]) > 1 {
		return []document.Block{b}
	}
	first := make(document.Row, len(b.Rows))
	for i, row := range b.Rows {
		first[i] = row[0]
	}
	if p.headingRoles(first) < 3 {
		return []document.Block{b}
	}
	width := len(b.Rows[0])
	if width > 2 {
		turned := make([]document.Row, width)
		for i := range turned {
			turned[i] = make(document.Row, len(b.Rows))
			for j, row := range b.Rows {
				turned[i][j] = row[i]
				turned[i][j].Spanned = false
			}
		}
		return []document.Block{{Kind: document.Table, Line: b.Line, Rows: turned}}
	}
	lines := make([]document.Block, 0, len(b.Rows))
	for _, row := range b.Rows {
		text := strings.ReplaceAll(row[1].Text, "\n", " ")
		lines = append(lines, document.Block{Text: row[0].Text + "：" + text, Line: row[0].Line, Links: row[1].Links})
	}
	return lines
}

// columns finds the heading row among the first rows and returns the rows
// below it with the heading of every column.
func (p *parser) columns(rows []document.Row) (body []document.Row, columns []heading, ok bool) {
	for i := 0; i < len(rows) && i < 4; i++ {
		if isTitle(rows[i]) || p.headingRoles(rows[i]) < 2 {
			continue
		}
		for i+1 < len(rows) && p.goesOnHeading(rows[i+1]) {
			i++
		}
		columns = make([]heading, len(rows[i]))
		for j, c := range rows[i] {
			columns[j] = p.heading(c.Text)
		}
		return rows[i+1:], columns, true
	}
	return nil, nil, false
}

// goesOnHeading reports whether a row is the lower part of the headings: some
// reach down into it and it has others, which stand under a common one.
func (p *parser) goesOnHeading(cells document.Row) bool {
	spanned := slices.ContainsFunc(cells, func(c document.Cell) bool { return c.Spanned })
	return spanned && p.headingRoles(cells) >= 2
}

// isTitle reports whether one cell spans the whole row.
func isTitle(cells document.Row) bool {
	for _, c := range cells[1:] {
		if c.Text != cells[0].Text {
			return false
		}
	}
	return len(cells) > 1
}

// repeatsHeadings reports whether a row is the heading row once more, as it is
// after a page break.
func (p *parser) repeatsHeadings(cells document.Row, columns []heading) bool {
	same := 0
	for i, c := range cells {
		if c.Text != "" && i < len(columns) && c.Text == columns[i].words {
			same++
		}
	}
	return same >= 2
}

// row reads one row of a table. It continues the row above it where its name
// cell is empty or spans from there.
func (p *parser) row(cells document.Row, columns []heading) (r row, continues bool) {
	var quote []string
	continues = true
	for i, c := range cells {
		if c.Text != "" && (len(quote) == 0 || quote[len(quote)-1] != c.Text) {
			quote = append(quote, strings.ReplaceAll(c.Text, "\n", " "))
		}
		if i >= len(columns) || columns[i].role == roleNone {
			continue
		}
		if !c.Spanned && (r.line == 0 || c.Line > 0 && c.Line < r.line) {
			r.line = c.Line
		}
		h := columns[i]
		if h.role == roleName && c.Text != "" && !c.Spanned {
			continues = false
		}
		p.setCell(&r, h, c)
	}
	r.quote = strings.Join(quote, " | ")
	return r, continues
}

// setCell puts a cell into a row. A cell may hold keys of its own, as in
// "类型：…" and "目的：…" under one heading.
func (p *parser) setCell(r *row, h heading, c document.Cell) {
	if h.role != roleInfo && h.role != rolePurpose {
		r.put(h, c.Text, c.Links)
		return
	}
	r.links = append(r.links, c.Links...)
	for line := range strings.SplitSeq(innerKey().ReplaceAllString(c.Text, "\n$0"), "\n") {
		words, value, ok := cutKey(line)
		if inner := p.key(words); ok && inner.rank >= 2 && (inner.role == roleInfo || inner.role == rolePurpose) {
			h, line = inner, value
		}
		r.put(h, strings.TrimSpace(line), nil)
	}
}

// innerKey are the keys that are looked for inside of a cell, even where the line
// break before them is lost.
var innerKey = privacy.Lazily(`(?:收集|处理|共享|使用)(?:的)?(?:个人)?(?:信息)?(?:类型|种类|目的|用途)[：:]`)

// cutKey splits "key：value".
func cutKey(line string) (key, value string, ok bool) {
	i := strings.IndexAny(line, ":：")
	if i < 0 || strings.HasPrefix(line[i:], "://") {
		return "", line, false
	}
	key = line[:i]
	value = strings.TrimPrefix(line[i:], ":")
	return strings.TrimSpace(key), strings.TrimSpace(strings.TrimPrefix(value, "：")), true
}

// unshift moves the cells of a row that lost its first cells back to their
// columns. Where a cell spans several rows and the table is written out as text,
// the rows below begin with a later column and end in empty cells. A name in the
// first place tells that nothing is lost; a kind of data there, that it is.
func (p *parser) unshift(cells document.Row, columns []heading) document.Row {
	empty := 0
	for empty < len(cells) && cells[len(cells)-1-empty].Text == "" {
		empty++
	}
	name := best(columns, roleName)
	if empty == 0 || empty == len(cells) || name < 0 || cells[name].Spanned || !p.isData(cells[name].Text) {
		return cells
	}
	out := make(document.Row, len(cells))
	copy(out[empty:], cells)
	return out
}

// isData reports whether a cell in the column of names is a kind of data, or
// another cell that slipped there.
func (p *parser) isData(s string) bool {
	if s == "" || p.namesSDK(s) || isCompany(s) {
		return false
	}
	return strings.HasSuffix(s, "信息") || strings.HasSuffix(s, "数据") || strings.HasPrefix(s, "必选") || strings.HasPrefix(s, "可选") ||
		runeLen(s) > maxName || len(privacy.FindDataTypes(s)) > 0
}

// tableEvidence rates by its headings and what stands above it how surely a
// table lists SDKs.
func (p *parser) tableEvidence(columns []heading, ctx *context) int {
	score := 0
	var has [numRoles]bool
	for _, h := range columns {
		has[h.role] = true
		if containsFold(h.words, "sdk") {
			score = max(score, 2)
			if h.role == roleName {
				score = 3
			}
		}
	}
	if has[rolePackage] {
		score += 2
	}
	if has[roleInfo] && (has[roleVendor] || has[roleName] && (has[roleLink] || has[rolePurpose])) {
		score++
	}
	return score + ctx.evidence()
}
