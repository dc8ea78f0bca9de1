package policy

import (
	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// correct mends the roles of columns by what their cells hold: a column of
// addresses is the link column whatever its heading says, and headings of name
// and vendor that stand over each other's cells are exchanged.
func (p *parser) correct(columns []heading, body []document.Row) []heading {
	shares := make([]content, len(columns))
	for i := range columns {
		shares[i] = p.contentOf(body, i, columns[i].role == roleNone)
	}
	name, vendor := best(columns, roleName), best(columns, roleVendor)
	if name < 0 && vendor >= 0 && shares[vendor].company < 0.5 {
		// "第三方名称" over the names of the SDKs
		columns[vendor].role = roleName
		name, vendor = vendor, best(columns, roleVendor)
	}
	if name >= 0 && vendor >= 0 && shares[name].company > 0.5 && shares[vendor].company < 0.5 && shares[vendor].sdk > shares[name].sdk {
		columns[name].role, columns[vendor].role = roleVendor, roleName
	}
	info, purpose := best(columns, roleInfo), best(columns, rolePurpose)
	if info >= 0 && purpose >= 0 && columns[info].rank < 3 {
		// headings of information and purpose over each other's cells
		if p.contentOf(body, info, true).data < 0.2 && p.contentOf(body, purpose, true).data > 0.6 {
			columns[info].role, columns[purpose].role = rolePurpose, roleInfo
		}
	}
	for i := range columns {
		switch {
		case columns[i].role != roleLink && shares[i].url > 0.8 && columns[i].role != roleName:
			columns[i] = heading{role: roleLink, rank: 1, words: columns[i].words}
		case columns[i].role != roleNone:
		case shares[i].url > 0.5:
			columns[i] = heading{role: roleLink, rank: 1, words: columns[i].words}
		case shares[i].company > 0.5 && best(columns, roleVendor) < 0:
			columns[i] = heading{role: roleVendor, rank: 1, words: columns[i].words}
		case shares[i].sdk > 0.5 && best(columns, roleName) < 0:
			columns[i] = heading{role: roleName, rank: 1, words: columns[i].words}
		case shares[i].data > 0.5 && best(columns, roleInfo) < 0:
			columns[i] = heading{role: roleInfo, rank: 1, words: columns[i].words}
		}
	}
	return columns
}

// best returns the column of the highest rank among those of role, or -1.
func best(columns []heading, role role) int {
	at := -1
	for i, h := range columns {
		if h.role == role && (at < 0 || h.rank > columns[at].rank) {
			at = i
		}
	}
	return at
}

// content is which share of the cells of a column, not counting empty ones,
// holds what.
type content struct {
	company, url, sdk, data float64
}

// contentRows is how many rows of a table are looked at for its content.
const contentRows = 40

// contentOf looks at the cells of a column; at their data only where asked, since
// that takes longest.
func (p *parser) contentOf(body []document.Row, column int, data bool) content {
	var c content
	n := 0.0
	for _, row := range body[:min(len(body), contentRows)] {
		if column >= len(row) || isNothing(row[column].Text) {
			continue
		}
		cell := row[column]
		n++
		if isCompany(cell.Text) {
			c.company++
		}
		if len(cell.Links) > 0 || len(urlsIn(cell.Text)) > 0 {
			c.url++
		}
		if p.namesSDK(cell.Text) {
			c.sdk++
		}
		if data && len(privacy.FindDataTypes(cell.Text)) > 0 {
			c.data++
		}
	}
	if n == 0 {
		return content{}
	}
	return content{c.company / n, c.url / n, c.sdk / n, c.data / n}
}
