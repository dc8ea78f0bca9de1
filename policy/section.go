package policy

import (
	"github.com/sdkaudit/sdkaudit/policy/document"
)

// sections reads a list whose rows are a heading each, the name of an SDK, with
// paragraphs below it.
func (p *parser) sections(blocks []document.Block, ctx *context) (l list, n int, ok bool) {
	evidence := ctx.evidence()
	if evidence == 0 || !p.isSectionName(blocks[0]) {
		return list{}, 0, false
	}
	l = list{layout: "sections", heading: ctx.heading, line: blocks[0].Line}
	for n < len(blocks) && p.isSectionName(blocks[n]) {
		r, used := p.section(blocks[n:])
		if used == 0 {
			break
		}
		l.rows = append(l.rows, r)
		n += used
	}
	return l, n, len(l.rows) > 1 || len(l.rows) == 1 && evidence > 1
}

// isSectionName reports whether a line is a heading that names an SDK.
func (p *parser) isSectionName(b document.Block) bool {
	if b.Kind != document.Heading && !b.Bold || !isNameLine(b) {
		return false
	}
	text, _ := unnumber(b.Text)
	return p.namesSDK(text)
}

// maxSection is how many lines a section has at most.
const maxSection = 12

// section reads a heading and the lines below it. It returns 0 where they hold a
// table, which says more, or nothing.
func (p *parser) section(blocks []document.Block) (r row, used int) {
	name, _ := unnumber(blocks[0].Text)
	r = row{line: blocks[0].Line, quote: blocks[0].Text}
	r.put(heading{role: roleName, rank: 1}, name, nil)
	for i, b := range blocks[1:] {
		if b.Kind == document.Heading || b.Bold || isSection(b.Text) {
			break
		}
		if b.Kind == document.Table || i == maxSection {
			return row{}, 0
		}
		text, _ := unnumber(b.Text)
		p.sentenceCells(&r, text, b.Links)
		r.quote += "\n" + b.Text
		used = i + 2
	}
	return r, used
}
