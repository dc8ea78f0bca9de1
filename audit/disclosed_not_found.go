package audit

import (
	"fmt"
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var disclosedNotFound = &Rule{
	ID:       "disclosed-not-found",
	Severity: Low,
	Title:    Text{ZH: "已披露但本包未检出的SDK", EN: "disclosed SDK not found in the build"},
	About: Text{
		ZH: "清单中的一行对应到某SDK，而本包未检出它的任何迹象：可能已过期，也可能仅用于服务端、iOS或网页。" +
			"代码读不全（加固、缺少拆分包、文件损坏）时不下结论；仅iOS的行、名称表明在服务端的行（提现、代付）、共用核心以及仅被引用的SDK不报告。",
		EN: "A row resolves to an SDK and nothing of it is in the build: the row may be stale, or speak of a server, iOS or the web. " +
			"Withheld where part of the code could not be read (packed, missing split, damaged); rows for iOS alone, rows whose name speaks of a server (withdrawals, payouts), shared cores and SDKs that code still refers to are not reported.",
	},
	Fix: Text{
		ZH: "确认该SDK是否仍在使用；不再使用的从清单中移除，仅用于其他端的在该行注明平台。",
		EN: "Check whether the SDK is still used; remove the row if it is not, or name the platform that it is for.",
	},
	Clauses: []string{"ID-2.1", "NDSR-21", "MIIT-26-app"},
	check:   checkDisclosedNotFound,
}

func checkDisclosedNotFound(r *run) []Finding {
	if r.result.Policy == nil || r.hidden() {
		return nil
	}
	var out []Finding
	for _, s := range r.result.SDKs {
		if s.Presence != Absent || len(r.entry(s.ID).PartOf) > 0 {
			continue
		}
		if r.alsoPresent(s.ID) || r.onServer(s.ID) {
			continue
		}
		f := Finding{
			Severity: Low,
			Proof:    ToVerify,
			Subject:  Subject{Kind: "sdk", ID: s.ID},
			Policy:   s.Policy,
			Message: Text{
				ZH: fmt.Sprintf("文本披露了 %s，本包未检出。", nameOf(s, "zh")),
				EN: fmt.Sprintf("The text discloses %s; this build does not hold it.", nameOf(s, "en")),
			},
		}
		if len(s.Policy) > 1 {
			f.Message.ZH += fmt.Sprintf("有 %d 行指向同一个SDK。", len(s.Policy))
			f.Message.EN += fmt.Sprintf(" %d rows name this one SDK.", len(s.Policy))
		}
		out = append(out, f)
	}
	return out
}

// alsoPresent reports whether every row that names the SDK names another one of
// which the build shows something: such a row is not stale.
func (r *run) alsoPresent(id string) bool {
	shown := func(s Resolution) bool {
		return slices.ContainsFunc(r.result.SDKs, func(x SDK) bool { return x.ID == s.ID && x.Presence != Absent })
	}
	for _, row := range r.rows.byID[id] {
		if !slices.ContainsFunc(row.SDKs, shown) {
			return false
		}
	}
	return true
}

// serverSide matches the names of services that an app's server calls.
var serverSide = privacy.Lazily(`提现|代付|打款|服务端|服务器端|(?i:server[- ]side|payout|withdrawal)`)

// onServer reports whether every row of the SDK is one of a server's service.
func (r *run) onServer(id string) bool {
	return !slices.ContainsFunc(r.rows.byID[id], func(row Disclosure) bool { return !serverSide().MatchString(row.Name) })
}
