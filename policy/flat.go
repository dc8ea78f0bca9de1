package policy

import (
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// A flattened table has one cell a line: first the headings, then the cells row
// by row, of which the empty ones are lost. The reader assigns the lines to
// columns so that within a row the columns ascend and every line fits the role
// of its column as well as it can.

// The lines below the headings of one flattened table, and of all of them in a
// document, that are looked at, and the columns of one.
const (
	maxFlatLines    = 2_000
	maxAllFlatLines = 5_000
	maxFlatColumns  = 16
)

// flatTable reads a flattened table that begins at blocks[0] and returns it as
// a table with the number of blocks that it takes.
func (p *parser) flatTable(blocks []document.Block) (table document.Block, n int) {
	if p.flatLines <= 0 {
		return document.Block{}, 0
	}
	head := p.flatHead(blocks)
	if head == nil {
		return document.Block{}, 0
	}
	columns := make([]heading, len(head))
	for i, c := range head {
		columns[i] = p.heading(c.Text)
	}
	nameColumn(columns)
	lines := blocks[len(head):]
	lines = lines[:min(len(lines), maxFlatLines, p.flatLines)]
	for i, b := range lines {
		if b.Kind == document.Table || b.Kind == document.Heading || isSection(b.Text) {
			lines = lines[:i]
			break
		}
	}
	p.flatLines -= len(lines)
	joined, lengths := joinOpen(lines)
	rows, used := p.align(joined, columns)
	if len(rows) == 0 {
		return document.Block{}, 0
	}
	n = len(head)
	for _, length := range lengths[:used] {
		n += length
	}
	return document.Block{Kind: document.Table, Line: blocks[0].Line, Rows: pad(append([]document.Row{head}, rows...))}, n
}

// joinOpen joins the lines of a cell that end in a mark after which more must
// come, and returns how many lines each joined one is made of.
func joinOpen(lines []document.Block) (joined []document.Block, lengths []int) {
	open := false
	for _, b := range lines {
		if open {
			last := &joined[len(joined)-1]
			last.Text += "\n" + b.Text
			last.Links = append(last.Links[:len(last.Links):len(last.Links)], b.Links...)
			lengths[len(lengths)-1]++
		} else {
			joined, lengths = append(joined, b), append(lengths, 1)
		}
		open = strings.HasSuffix(b.Text, "；") || strings.HasSuffix(b.Text, ";") || strings.HasSuffix(b.Text, "、")
	}
	return joined, lengths
}

// flatHead reads the headings of a flattened table: at least three lines of
// three roles, among them that of the name.
func (p *parser) flatHead(blocks []document.Block) document.Row {
	if len(blocks) < 3 || len(blocks[0].Text) > 4*maxKey || len(blocks[1].Text) > 4*maxKey || len(blocks[2].Text) > 4*maxKey {
		return nil
	}
	var head document.Row
	for _, b := range blocks {
		if len(head) == maxFlatColumns || b.Kind == document.Table || runeLen(b.Text) > maxKey || p.heading(b.Text).role == roleNone || !p.heading(b.Text).plain || p.pairs(b.Text) != nil {
			break
		}
		head = append(head, document.Cell{Text: b.Text, Line: b.Line})
	}
	named := false
	for _, c := range head {
		h := p.heading(c.Text)
		named = named || h.role == roleName || h.role == roleVendor && h.rank == 1
	}
	if len(head) < 3 || !named || p.headingRoles(head) < 3 {
		return nil
	}
	return head
}

// nameColumn makes a column of third parties the column of names where no other
// is.
func nameColumn(columns []heading) {
	if i := best(columns, roleVendor); best(columns, roleName) < 0 && i >= 0 && columns[i].rank == 1 {
		columns[i].role = roleName
	}
}

const (
	skipColumn = 1.0 // what an empty cell costs
	skipName   = 4.0 // what a row without a name costs
	moreLines  = 1.0 // what a further line of a cell costs
)

// step is how a line came to its column: the column of the line before it, and
// whether it begins a row.
type step struct {
	score  float64
	from   int
	begins bool
}

// align assigns lines to columns and returns the rows, with how many lines they
// take.
func (p *parser) align(lines []document.Block, columns []heading) (rows []document.Row, used int) {
	width := len(columns)
	skipped := make([]float64, width+1) // cost of leaving the first i columns empty
	for i, h := range columns {
		skipped[i+1] = skipped[i] + skipColumn
		if h.role == roleName {
			skipped[i+1] = skipped[i] + skipName
		}
	}
	const never = -1e9
	table := make([][]step, len(lines))
	bestEnd, bestScore := -1, 0.0
	for i, b := range lines {
		fits := make([]float64, width)
		for k, h := range columns {
			fits[k] = p.fit(h.role, b)
		}
		table[i] = make([]step, width)
		for k := range columns {
			s := step{score: never}
			if i == 0 {
				s = step{fits[k] - skipped[k], 0, true}
			} else {
				for j, last := range table[i-1] {
					consider := func(score float64, begins bool) {
						if score += last.score; score > s.score {
							s = step{score, j, begins}
						}
					}
					switch {
					case k > j:
						consider(fits[k]-(skipped[k]-skipped[j+1]), false)
					case k == j && columns[k].role != roleName && columns[k].role != roleNumber:
						consider(min(fits[k], 0)-moreLines, false)
					}
					consider(fits[k]-skipped[k]-(skipped[width]-skipped[j+1]), true)
				}
			}
			table[i][k] = s
			if end := s.score - (skipped[width] - skipped[k+1]); end > bestScore {
				bestEnd, bestScore = i, end
			}
		}
	}
	if bestEnd < 0 {
		return nil, 0
	}
	return trace(lines, table, skipped, bestEnd), bestEnd + 1
}

// trace follows the steps back from line end and returns the rows.
func trace(lines []document.Block, table [][]step, skipped []float64, end int) []document.Row {
	width := len(skipped) - 1
	k := 0
	for j, s := range table[end] {
		if s.score+skipped[j+1] > table[end][k].score+skipped[k+1] {
			k = j
		}
	}
	var reversed []document.Row
	row := make(document.Row, width)
	for i := end; i >= 0; i-- {
		s := table[i][k]
		c := &row[k]
		if c.Text != "" {
			c.Text = lines[i].Text + "\n" + c.Text
		} else {
			c.Text = lines[i].Text
		}
		c.Line = lines[i].Line
		c.Links = append(lines[i].Links[:len(lines[i].Links):len(lines[i].Links)], c.Links...)
		if s.begins {
			reversed = append(reversed, row)
			row = make(document.Row, width)
		}
		k = s.from
	}
	rows := make([]document.Row, 0, len(reversed))
	for i := len(reversed) - 1; i >= 0; i-- {
		rows = append(rows, reversed[i])
	}
	return rows
}

var (
	purposeWords  = privacy.Lazily(`用于|提供|实现|帮助|服务|功能|分析|推送|支付|登录|分享|统计|广告|地图|保障|识别`)
	sentenceWords = privacy.Lazily(`我们(?:会|将|可能|仅|不)|请您|本政策|本隐私`)
	methodWords   = privacy.Lazily(`采集|收集|传输|加密|去标识|共享|接口|脱敏`)
)

// fit rates how well a line suits a role.
func (p *parser) fit(role role, b document.Block) float64 {
	s := b.Text
	if sentenceWords().MatchString(s) {
		return -2
	}
	url := len(b.Links) > 0 || isWebURL(s) || bareDomain().MatchString(s)
	length := runeLen(s)
	if isNothing(s) {
		if role == roleName {
			return -3
		}
		return 0.5
	}
	if (url || isCompany(s)) && role != roleLink && role != roleVendor {
		return -3
	}
	switch role {
	case roleName:
		switch {
		case length > maxName:
			return -4
		case p.namesSDK(s):
			return 3
		case len(privacy.FindDataTypes(s)) > 0:
			return -1
		}
		return 0.5
	case roleVendor:
		switch {
		case isCompany(s):
			return 3
		case url || length > maxName:
			return -3
		}
		return -0.5
	case roleLink:
		if url || policyTitle().MatchString(s) {
			return 3
		}
		return -3
	case roleInfo:
		if n := len(privacy.FindDataTypes(s)); n > 0 {
			return min(1+float64(n), 3)
		}
		return -0.5
	case rolePurpose:
		if purposeWords().MatchString(s) {
			return 1.5
		}
		return 0
	case rolePermission:
		if len(privacy.FindPermissions(s)) > 0 {
			return 2
		}
		return -1
	case rolePackage:
		if packageName().MatchString(s) {
			return 3
		}
		return -3
	case roleMethod:
		if methodWords().MatchString(s) && length < maxName {
			return 2
		}
		return -1
	case rolePlatform:
		if len(platformsOf(s)) > 0 && length < maxName {
			return 2
		}
		return -2
	case roleNumber:
		if digitsLen(s) == len(s) {
			return 3
		}
		return -3
	}
	return 0
}

var policyTitle = privacy.Lazily(`(?i)隐私(?:权)?(?:保护)?(?:政策|声明|协议|条款|说明|指引)|privacy (?:policy|notice)`)
