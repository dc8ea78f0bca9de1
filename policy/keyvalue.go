package policy

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/policy/document"
	"github.com/sdkaudit/sdkaudit/privacy"
)

// A pair is a key and its value as one line has them.
type pair struct {
	heading
	value string
}

// notKey are words of a sentence that only looks like a key for its colon.
var notKey = privacy.Lazily(`[我您你]|如下|以下|上述|包括|例如|[，。；,;!！?？]|^[0-9]`)

// pairMarks are the marks that may part two pairs of a line.
const pairMarks = "；;，,。 \t|"

// maxColons is how many colons of a line are looked at for a key before them.
const maxColons = 64

// maxKey is the length in runes of the longest key of a key-value line.
const maxKey = 24

// key returns the heading of s as a key.
func (p *parser) key(s string) heading {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 4*maxKey || runeLen(s) > maxKey {
		return heading{}
	}
	h := p.heading(s)
	if h.role == roleNone || h.role == roleNumber || notKey().MatchString(s) {
		return heading{}
	}
	if m := policyOf().FindStringSubmatch(s); h.role == roleLink && m != nil && leftover(bare(m[1])) > 0 {
		return heading{} // "极光的隐私政策：" names what its link is of
	}
	if h.role == roleInfo && !infoKey().MatchString(bare(simplifier.Replace(narrow(s)))) {
		return heading{} // "设备信息：" is a kind of data with its items
	}
	return h
}

// infoKey are the words that make a key of information one and not an item.
var infoKey = privacy.Lazily(`收集|共享|涉及|获取|采集|处理|使用|类型|字段|种类|内容|范围|名称|个人|用户|^信息$|^数据$|collect|share|data|info|personal`)

// bareKey reads a line that is a key without a colon, whose value is the next
// line.
func (p *parser) bareKey(s string) []pair {
	s = strings.TrimSpace(s)
	if len(s) > 4*maxKey || !p.heading(s).plain {
		return nil
	}
	if h := p.key(s); h.role != roleNone && h.rank >= 2 && (h.role != roleName || h.rank >= 5) {
		return []pair{{heading: h}}
	}
	return nil
}

// pairs splits a line into keys and values. Most lines hold one pair; one that
// holds more has a mark of punctuation or a space before each further key.
func (p *parser) pairs(text string) []pair {
	text, _ = unnumber(text)
	return p.pairsIn(text, false)
}

// pairsIn splits a text without its number. The first pair must begin the text,
// unless it may stand anywhere.
func (p *parser) pairsIn(text string, anywhere bool) []pair {
	var out []pair
	colons := 0
	start := 0 // of the value of the last pair, or of the first key
	for i, r := range text {
		if r != ':' && r != '：' {
			continue
		}
		if colons++; colons > maxColons {
			break
		}
		from := start
		if len(out) > 0 || anywhere {
			cut := strings.LastIndexAny(text[start:i], pairMarks)
			if cut < 0 {
				continue
			}
			from = start + cut
			for from < i && strings.ContainsRune(pairMarks, firstRune(text[from:])) {
				from += len(string(firstRune(text[from:])))
			}
		}
		h := p.key(text[from:i])
		if h.role == roleNone {
			if len(out) == 0 && !anywhere {
				return nil
			}
			continue
		}
		if len(out) > 0 {
			// behind a comma or a space only a telling key counts
			weak := !strings.ContainsRune("；;。|", firstRune(text[start+strings.LastIndexAny(text[start:i], pairMarks):]))
			if hasRole(out, h.role) || h.rank < 2 && (weak || !h.plain) {
				continue
			}
			out[len(out)-1].value = strings.TrimSpace(strings.TrimRight(text[start:from], "；;，,| \t"))
		}
		start = i + len(string(r))
		out = append(out, pair{heading: h, value: strings.TrimSpace(text[start:])})
	}
	if len(out) == 0 {
		return p.bracketedPair(text)
	}
	last := &out[len(out)-1]
	last.value = p.innerValue(last.role, last.value)
	return out
}

// bracketedPair reads "【key】value".
func (p *parser) bracketedPair(text string) []pair {
	rest, ok := strings.CutPrefix(text, "【")
	if !ok {
		return nil
	}
	words, value, ok := strings.Cut(rest, "】")
	if h := p.key(words); ok && h.role != roleNone && (h.rank >= 2 || h.plain) && value != "" {
		return []pair{{h, strings.TrimSpace(value)}}
	}
	return nil
}

// innerValue cuts a key of the same role from the start of a value, as in
// "收集信息：个人信息类型：设备信息".
func (p *parser) innerValue(role role, value string) string {
	if words, rest, ok := cutKey(value); ok && p.key(words).role == role && p.key(words).rank >= 2 {
		return rest
	}
	return value
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func hasRole(pairs []pair, role role) bool {
	for _, p := range pairs {
		if p.role == role {
			return true
		}
	}
	return false
}

// maxPending is how many lines without a key may stand between two keys of a
// list: a name, a section title, the further lines of a value.
const maxPending = 12

// keyValues reads a list of blocks of key-value lines that begins at blocks[0],
// which is a key-value line or the name line above one. It returns how many
// blocks it looked at, 0 where no list begins here, and whether they are an SDK
// list.
func (p *parser) keyValues(blocks []document.Block, ctx *context) (l list, n int, ok bool) {
	if !p.beginsKeyValues(blocks) {
		return list{}, 0, false
	}
	k := keyValueReader{parser: p, list: list{layout: "key-value", heading: ctx.heading, line: blocks[0].Line}}
	for i, b := range blocks {
		if b.Kind == document.Table || len(k.list.rows) > 0 && k.isPlatformHeading(b) {
			break
		}
		pairs := p.pairs(b.Text)
		if pairs == nil && (len(k.list.rows) > 0 || i == 0) {
			pairs = p.bareKey(b.Text)
		}
		if pairs == nil {
			if k.pending = append(k.pending, b); len(k.pending) > maxPending {
				break
			}
			continue
		}
		k.take(b, pairs)
		n = i + 1
	}
	if k.open && len(k.pending) > 0 && !isSection(k.pending[0].Text) {
		k.continueValue(k.pending[:1])
		n++
	}
	k.finish()
	l, ok = p.accept(k.list, k.evidence()+ctx.evidence())
	if ok {
		p.nameless(k.unnamed)
	}
	return l, n, ok
}

// isPlatformHeading reports whether a block is a heading below which a list goes
// on for another platform.
func (p *parser) isPlatformHeading(b document.Block) bool {
	return (b.Kind == document.Heading || b.Bold && isSection(b.Text)) && len(platformsOf(b.Text)) > 0 && !p.namesSDK(b.Text)
}

// beginsKeyValues reports whether a list of key-value lines may begin here.
func (p *parser) beginsKeyValues(blocks []document.Block) bool {
	if blocks[0].Kind == document.Table {
		return false
	}
	if p.pairs(blocks[0].Text) != nil {
		return true
	}
	if first := blocks[0].Text; len(first) <= 4*maxKey && (strings.Contains(first, "名") || containsFold(first, "name")) && len(blocks) > 1 {
		if key := p.bareKey(first); key != nil && key[0].role == roleName && p.bareKey(blocks[1].Text) == nil {
			return true
		}
	}
	return len(blocks) > 1 && isNameLine(blocks[0]) && blocks[1].Kind != document.Table && p.pairs(blocks[1].Text) != nil
}

// A keyValueReader holds the rows read so far, of which the last is open.
type keyValueReader struct {
	*parser
	list    list
	seen    [numRoles]bool   // of the open row
	first   role             // with which the rows of the list begin
	last    heading          // of the last pair
	open    bool             // the last pair has no value on its line
	objects bool             // rows begin with the first line of an item
	pending []document.Block // lines without a key since then
	sdkKey  bool             // the key of the names says SDK
	keyed   bool             // all names met so far have a key
	named   bool             // a name without a key was met
	unnamed []int            // lines of rows without a name
}

func (k *keyValueReader) row() *row { return &k.list.rows[len(k.list.rows)-1] }

// take takes a line of pairs, with the lines before it that have none.
func (k *keyValueReader) take(b document.Block, pairs []pair) {
	name, rest, begins := k.begins(b, pairs)
	if len(k.list.rows) > 0 && len(rest) > 0 {
		k.continueValue(rest)
	}
	if begins {
		if len(k.list.rows) == 0 {
			k.first = pairs[0].role
			k.objects = b.Kind == document.Item
			if name != nil {
				k.first = roleName
			}
		}
		k.list.rows = append(k.list.rows, row{line: b.Line})
		k.seen = [numRoles]bool{}
		if n := len(k.pending); name == nil && n > 0 {
			// a company alone above the keys of its SDK
			if text, _ := unnumber(k.pending[n-1].Text); isCompany(text) {
				k.row().put(heading{role: roleVendor}, text, nil)
			}
		}
		if name != nil {
			k.row().line = name.Line
			text, _ := unnumber(name.Text)
			k.row().put(heading{role: roleName, rank: 1}, text, name.Links)
			k.row().quote = name.Text
			k.seen[roleName] = true
			k.named, k.keyed = true, false
		}
	}
	k.pending = k.pending[:0]
	r := k.row()
	r.quote = strings.TrimSpace(r.quote + "\n" + b.Text)
	for _, pair := range pairs {
		if pair.role == roleName {
			k.sdkKey = k.sdkKey || containsFold(pair.words, "sdk")
			k.keyed = k.keyed || !k.named
		}
		r.put(pair.heading, pair.value, b.Links)
		k.seen[pair.role] = true
		k.last, k.open = pair.heading, pair.value == ""
	}
}

// begins decides whether a row begins with a line of pairs. name is the line
// above that names it, where its name has no key; rest are the pending lines
// that belong to the row before.
func (k *keyValueReader) begins(b document.Block, pairs []pair) (name *document.Block, rest []document.Block, begins bool) {
	rest = k.pending
	keyed := hasRole(pairs, roleName)
	_, numbered := unnumber(b.Text)
	if n := len(k.pending); n > 0 && !keyed && isNameLine(k.pending[n-1]) {
		name = &k.pending[n-1]
	}
	switch {
	case len(k.list.rows) == 0:
		return name, nil, true
	case keyed:
		if n := len(rest); n > 0 {
			if text, _ := unnumber(rest[n-1].Text); isCompany(text) {
				rest = rest[:n-1]
			}
		}
		// the name may come after other keys of the same row
		if k.seen[roleName] || k.first == roleName || numbered {
			return nil, rest, true
		}
		return nil, rest, false
	case name != nil && (!k.seen[roleName] || k.seen[pairs[0].role] && !k.keyed || k.strongName(*name)):
		return name, rest[:len(rest)-1], true
	case k.objects && k.keyed && k.seen[pairs[0].role] && (b.Kind == document.Item || slices.ContainsFunc(k.pending, isItem)):
		return nil, rest, true
	case k.seen[pairs[0].role] && (k.first == pairs[0].role && k.row().cells[pairs[0].role] != "" || k.bareNumber()):
		return nil, rest, true
	}
	return nil, rest, false
}

func isItem(b document.Block) bool { return b.Kind == document.Item }

// bareNumber reports whether the last pending line is a number and nothing else,
// the heading of a row that has no name.
func (k *keyValueReader) bareNumber() bool {
	if len(k.pending) == 0 {
		return false
	}
	text, numbered := unnumber(k.pending[len(k.pending)-1].Text)
	return numbered && text == ""
}

// strongName reports whether a line is a name by itself, whatever key follows.
func (k *keyValueReader) strongName(b document.Block) bool {
	text, numbered := unnumber(b.Text)
	filled := 0
	for _, seen := range k.seen {
		if seen {
			filled++
		}
	}
	if filled < 3 {
		return false
	}
	return b.Kind == document.Heading || numbered && b.Bold || (numbered || b.Bold || b.Kind == document.Item) && k.namesSDK(text)
}

// continueValue adds lines to the value of the last pair. A finished link or
// vendor is not continued; nor does a value go on after the title of a section.
func (k *keyValueReader) continueValue(lines []document.Block) {
	r, role := k.row(), k.last.role
	if role != roleInfo && role != rolePurpose && role != rolePermission && !k.open {
		return
	}
	for _, b := range lines {
		if isSection(b.Text) || b.Kind == document.Heading {
			return
		}
		if text, _ := unnumber(b.Text); text == "" || r.cells[role] != "" && isOtherKey(text) {
			continue
		}
		if role == roleLink {
			r.put(k.last, b.Text, b.Links)
		} else {
			r.add(role, b.Text, b.Links)
		}
		r.quote += "\n" + b.Text
	}
}

// isOtherKey reports whether a line has a key that stands for nothing here, as
// in "Why necessary: …".
func isOtherKey(s string) bool {
	words, value, ok := cutKey(s)
	return ok && value != "" && !isWebURL(s) && runeLen(words) <= maxKey && !notKey().MatchString(words) && !strings.HasPrefix(words, "【") &&
		!strings.Contains(words, "信息") && len(privacy.FindDataTypes(words)) == 0
}

// finish drops the rows that are none for want of a name or of anything else.
func (k *keyValueReader) finish() {
	rows := k.list.rows[:0]
	for _, r := range k.list.rows {
		filled := 0
		for role, text := range r.cells {
			if text != "" && role != int(roleName) && role != int(roleOther) && role != int(roleMethod) {
				filled++
			}
		}
		switch {
		case cleanName(r.cells[roleName]) == "":
			if filled > 1 {
				k.unnamed = append(k.unnamed, r.line)
			}
		case filled > 0:
			rows = append(rows, r)
		}
	}
	k.list.rows = rows
}

// evidence rates by the keys how surely the rows are SDKs.
func (k *keyValueReader) evidence() int {
	score, vendors, links := 0, 0, 0
	for _, r := range k.list.rows {
		if r.cells[roleVendor] != "" && (r.cells[roleInfo] != "" || r.cells[rolePurpose] != "") {
			vendors++
		}
		if r.cells[roleLink] != "" {
			links++
		}
	}
	if k.sdkKey {
		score = enough
	}
	if 2*vendors > len(k.list.rows) {
		score++
	}
	if 2*links > len(k.list.rows) {
		score++
	}
	return score
}

var notName = privacy.Lazily(`[我您你]|如下|以下|上述|请[^求]|[。；！？;!?]|https?://|` + "`" + `|^注[:：]|说明$|清单$|列表$|目录$`)

// isNameLine reports whether a line can be the name of the row that follows.
func isNameLine(b document.Block) bool {
	if b.Kind == document.Table || len(b.Text) > 4*maxName {
		return false
	}
	text, _ := unnumber(b.Text)
	return text != "" && runeLen(text) <= maxName && !notName().MatchString(text) && !isOtherKey(text)
}

// maxName is the length in runes of the longest line that can be a name.
const maxName = 48
