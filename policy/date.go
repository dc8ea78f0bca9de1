package policy

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var (
	dateZH = privacy.Lazily(`(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})`)
	dateEN = privacy.Lazily(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|\b(\d{1,2})(?:st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})`)

	versionWords   = privacy.Lazily(`(?i)更新|修订|发布|版本|last (?:updated|modified|revised)|updated|version`)
	effectiveWords = privacy.Lazily(`(?i)生效|施行|effective`)
)

// maxDateLine is the length in runes of the longest line that may state the
// date of the document: a label and a date or two, not a sentence of the text.
const maxDateLine = 80

// dates takes the dates that a line states of its document. The first of each
// kind holds.
func (p *parser) dates(text string, at Position) {
	if !strings.ContainsAny(text, "0123456789") || runeLen(text) > maxDateLine {
		return
	}
	text = narrow(text)
	for _, d := range datesIn(text) {
		isVersion, isEffective := kinds(text, d.start)
		date := Date{d.value, shorten(text, quoteLen), at}
		if isVersion && p.policy.VersionDate == nil {
			p.policy.VersionDate = &date
		}
		if isEffective && p.policy.EffectiveDate == nil {
			p.policy.EffectiveDate = &date
		}
	}
}

// kinds tells what a date at start is of. The nearest label before it tells; two
// labels without a date between them, as in "修订与生效日期", share the date; where
// there is none before it, one behind it tells.
func kinds(text string, start int) (version, effective bool) {
	v, e := lastIndex(versionWords(), text[:start]), lastIndex(effectiveWords(), text[:start])
	switch {
	case v < 0 && e < 0:
		return versionWords().MatchString(text[start:]), effectiveWords().MatchString(text[start:])
	case v >= 0 && e >= 0 && !strings.ContainsAny(text[min(v, e):max(v, e)], "0123456789"):
		return true, true
	}
	return v > e, e > v
}

func lastIndex(expr *regexp.Regexp, s string) int {
	all := expr.FindAllStringIndex(s, -1)
	if all == nil {
		return -1
	}
	return all[len(all)-1][0]
}

type foundDate struct {
	value string
	start int // offset in the text
}

func datesIn(s string) []foundDate {
	var out []foundDate
	for _, m := range dateZH().FindAllStringSubmatchIndex(s, -1) {
		out = appendDate(out, m[0], s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]])
	}
	for _, m := range dateEN().FindAllStringSubmatchIndex(s, -1) {
		if m[2] >= 0 {
			out = appendDate(out, m[0], s[m[6]:m[7]], month(s[m[2]:m[3]]), s[m[4]:m[5]])
		} else {
			out = appendDate(out, m[0], s[m[12]:m[13]], month(s[m[10]:m[11]]), s[m[8]:m[9]])
		}
	}
	return out
}

func month(name string) string {
	const names = "janfebmaraprmayjunjulaugsepoctnovdec"
	return strconv.Itoa(strings.Index(names, strings.ToLower(name[:3]))/3 + 1)
}

// appendDate appends a date unless the calendar has none such.
func appendDate(out []foundDate, start int, year, month, day string) []foundDate {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1990 || y > 2100 || t.Day() != d || int(t.Month()) != m {
		return out
	}
	return append(out, foundDate{value: fmt.Sprintf("%04d-%02d-%02d", y, m, d), start: start})
}
