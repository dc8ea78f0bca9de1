package policy

import (
	"sort"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// prose takes what a line outside of the SDK lists says: permissions, data
// types and dates. Under the heading of iOS, or in a sentence of iOS alone, it
// discloses nothing.
func (p *parser) prose(text string, line int, discloses bool) {
	at := p.at(line)
	p.policy.Prose = append(p.policy.Prose, Line{text, at})
	p.dates(text, at)
	if !discloses {
		return
	}
	p.said.add(text, at)
	for _, m := range privacy.FindDataTypes(text) {
		p.mention(&p.policy.DataTypes, p.dataTypes, m, text, at)
	}
}

// A joinedProse is the prose of a document that may disclose permissions. Whether
// a mere noun names one depends on the lines around it.
type joinedProse struct {
	strings.Builder
	starts []int // of the lines
	lines  []Line
}

func (j *joinedProse) add(text string, at Position) {
	j.starts = append(j.starts, j.Len())
	j.lines = append(j.lines, Line{text, at})
	j.WriteString(text)
	j.WriteByte('\n')
}

// line returns the line that holds the byte at offset, and where it starts.
func (j *joinedProse) line(offset int) (Line, int) {
	i := sort.SearchInts(j.starts, offset+1) - 1
	return j.lines[i], j.starts[i]
}

// addPermissions records the permissions that the prose of a document discloses.
func (p *parser) addPermissions() {
	for _, m := range privacy.FindPermissions(p.said.String()) {
		line, start := p.said.line(m.Start)
		m.Start, m.End = m.Start-start, m.End-start
		p.mention(&p.policy.Permissions, p.permissions, m, line.Text, line.Position)
	}
	p.said = joinedProse{}
}

// mention records the first mention of a permission or data type.
func (p *parser) mention(phrases *[]Phrase, seen map[string]bool, m privacy.Mention, text string, at Position) {
	if seen[m.Key] {
		return
	}
	said := sentence(text, m.Start, m.End)
	if isIOSOnly(said) {
		return
	}
	seen[m.Key] = true
	*phrases = append(*phrases, Phrase{m.Key, shorten(said, quoteLen), at})
}

// isIOSOnly reports whether words name iOS and no other platform.
func isIOSOnly(words string) bool {
	platforms := platformsOf(words)
	return len(platforms) == 1 && platforms[0] == "ios"
}

// sentence returns the sentence of text that holds text[start:end].
func sentence(text string, start, end int) string {
	const stops = "。！？；\n"
	if i := strings.LastIndexAny(text[:start], stops); i >= 0 {
		for i++; i < start && text[i]&0xc0 == 0x80; i++ {
		}
		text, start, end = text[i:], start-i, end-i
	}
	for to := start; to > 0; {
		i := strings.LastIndex(text[:to], ". ")
		if i < 0 {
			break
		}
		if isFullStop(text[i:]) {
			text, end = text[i+2:], end-i-2
			break
		}
		to = i
	}
	if i := strings.IndexAny(text[end:], stops); i >= 0 {
		text = text[:end+i]
	}
	for from := end; ; {
		i := strings.Index(text[from:], ". ")
		if i < 0 {
			break
		}
		if isFullStop(text[from+i:]) {
			text = text[:from+i]
			break
		}
		from += i + 1
	}
	return strings.TrimSpace(text)
}

// isFullStop reports whether the ". " that s begins with ends a sentence. Before
// a small letter it is part of an abbreviation: "Bar Inc. to".
func isFullStop(s string) bool {
	next := strings.TrimLeft(s[1:], " ")
	return next == "" || next[0] < 'a' || next[0] > 'z' || strings.HasPrefix(next, "http")
}

// nextSentence returns the sentence after the one that s begins in.
func nextSentence(s string) string {
	s = strings.TrimSpace(s)
	rest := s[len(sentence(s, 0, 0)):]
	return sentence(strings.TrimLeft(rest, " 。.！？；"), 0, 0)
}

// proseRow looks for an SDK in a row of a table that is no SDK list. What it
// collects is in another cell of the row.
func (p *parser) proseRow(cells []string, line int) {
	for i, cell := range cells {
		before := len(p.foundInProse)
		p.proseSDK(cell, line, nil)
		for j := before; j < len(p.foundInProse); j++ {
			info := ""
			for k, other := range cells {
				if k != i && len(other) > len(info) && len(privacy.FindDataTypes(other)) > 0 {
					info = other
				}
			}
			if p.foundInProse[j].cells[roleInfo] == "" {
				p.foundInProse[j].add(roleInfo, info, nil)
			}
		}
	}
}

// proseTable takes a table that is no SDK list as prose, row by row.
func (p *parser) proseTable(b document.Block, ctx *context) {
	listed := p.permissionColumns(b.Rows)
	for _, row := range b.Rows {
		discloses := !ctx.isIOSOnly() && (listed == nil || !isIOSOnly(rowText(row)))
		if discloses {
			p.listedPermissions(row, listed)
		}
		line := b.Line
		var cells []string
		for _, c := range row {
			if c.Text == "" || c.Spanned || len(cells) > 0 && cells[len(cells)-1] == c.Text {
				continue
			}
			if len(cells) == 0 {
				line = c.Line
			}
			cells = append(cells, c.Text)
		}
		if len(cells) > 0 {
			p.prose(strings.Join(cells, "\n"), line, discloses)
			p.proseRow(cells, line)
		}
	}
}

// permissionColumns returns the columns that have permissions by their heading,
// which may stand below a title. A heading such as 未申请的权限 has none.
func (p *parser) permissionColumns(rows []document.Row) []int {
	for _, row := range rows[:min(len(rows), 3)] {
		var listed []int
		for i, c := range row {
			if p.heading(c.Text).role == rolePermission && !strings.ContainsAny(c.Text, "不未无") {
				listed = append(listed, i)
			}
		}
		if listed != nil && !isTitle(row) {
			return listed
		}
	}
	return nil
}

// listedPermissions takes what the cells of a row name in the columns of
// permissions, where every noun is one.
func (p *parser) listedPermissions(row document.Row, columns []int) {
	for _, i := range columns {
		if i >= len(row) {
			continue
		}
		c := row[i]
		if p.heading(c.Text).role == rolePermission {
			continue // the heading itself
		}
		for _, m := range privacy.FindListedPermissions(c.Text) {
			p.mention(&p.policy.Permissions, p.permissions, m, c.Text, p.at(c.Line))
		}
	}
}

// rowText returns the cells of a row as one text.
func rowText(row document.Row) string {
	cells := make([]string, len(row))
	for i, c := range row {
		cells[i] = c.Text
	}
	return strings.Join(cells, " ")
}
