package report

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/audit"
)

// counting returns a result with the findings that count alone.
func counting(r *audit.Result) *audit.Result {
	c := *r
	c.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f audit.Finding) bool { return f.Suppressed != nil })
	return &c
}

// suppression says why a finding does not count, "" if it counts: "exception
// until 2026-06-30 (privacy team): removed in 2.0".
func (v view) suppression(f audit.Finding) string {
	s := f.Suppressed
	switch {
	case s == nil:
		return ""
	case s.Kind == audit.ByBaseline:
		return v.say("基线中已有", "in the baseline")
	}
	return v.say("豁免", "exception") + v.term(s.Owner, s.Expires) + v.say("：", ": ") + s.Reason
}

// term tells who answers for an exception and until when.
func (v view) term(owner, expires string) string {
	text := ""
	if expires != "" {
		text = v.say("至 "+expires, " until "+expires)
	}
	if owner != "" {
		text += v.say("（"+owner+"）", " ("+owner+")")
	}
	return text
}

// exceptionStatusWords says what an exception did.
var exceptionStatusWords = map[audit.ExceptionStatus]audit.Text{
	audit.Used:    {ZH: "在用", EN: "in use"},
	audit.Unused:  {ZH: "未用到", EN: "nothing needs it"},
	audit.Expired: {ZH: "已到期", EN: "expired"},
}

// outdated says that the inventory is too old to be relied on, "" if it is not.
func (v view) outdated() string {
	if !v.Inventory.Outdated {
		return ""
	}
	return v.say(fmt.Sprintf("SDK 库的日期是 %s，在基准日已超过 %d 天：新的 SDK 可能未被识别", v.Inventory.Date, audit.InventoryDays),
		fmt.Sprintf("the SDK inventory is of %s, more than %d days before the date of the audit: newer SDKs may go unnoticed", v.Inventory.Date, audit.InventoryDays))
}

// baseline names the result that this one was held against, "" if there is
// none.
func (v view) baseline() string {
	b := v.Baseline
	if b == nil {
		return ""
	}
	text := fmt.Sprintf("%s (%d) · %s%s", b.VersionName, b.VersionCode, v.say("基准日 ", "as of "), b.AsOf)
	if b.Inventory != v.Inventory.Digest {
		text += v.say(" · SDK 库不同，新出现的可能只是新认识的", " · with another inventory: what is new may only be newly known")
	}
	return text
}
