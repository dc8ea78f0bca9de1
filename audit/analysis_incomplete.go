package audit

import (
	"fmt"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner"
)

var analysisIncomplete = &Rule{
	ID:       "analysis-incomplete",
	Severity: Info,
	Title:    Text{ZH: "分析不完整", EN: "incomplete analysis"},
	About: Text{
		ZH: "本包的部分代码（加固、缺少拆分包、损坏或加密的文件）或政策的部分清单未能读取。此时不会给出“通过”，“本包未检出”一类的结论也不会给出；已检出的仍然有效。",
		EN: "Part of the build's code (packed, missing split, damaged or encrypted members) or of the policy's list could not be read. Then nothing passes and no \"not found\" is concluded; what was found stands.",
	},
	CodeFix: Text{
		ZH: "扫描加固前的包，补齐拆分包或所链接的SDK清单，再重新审核。",
		EN: "Scan the build before it is hardened, supply the missing splits or the linked SDK list, and audit again.",
	},
	TextOnly: true,
	check:    checkAnalysisIncomplete,
}

// checkAnalysisIncomplete tells all gaps that void conclusions as one finding:
// it is one cause to a reader.
func checkAnalysisIncomplete(r *run) []Finding {
	var zh, en []string
	var evidence []Evidence
	for _, g := range r.result.Gaps {
		if !g.HidesCode && !g.HidesList {
			continue
		}
		where := ""
		if g.Subject != "" {
			where = g.Subject + ": "
		}
		zh, en = append(zh, where+g.Message.In("zh")), append(en, where+g.Message.In("en"))
		evidence = append(evidence, Evidence{Kind: scanner.GapEvidence, Value: g.Kind, Member: g.Subject})
	}
	if len(zh) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Info,
		Proof:    Confirmed,
		Subject:  Subject{Kind: "build", ID: r.result.Build.Package},
		Evidence: evidence,
		Message: Text{
			ZH: fmt.Sprintf("有 %d 处未能读取：%s", len(zh), strings.Join(zh, ";")),
			EN: fmt.Sprintf("%s could not be read: %s", plural(len(en), "part"), strings.Join(en, "; ")),
		},
	}}
}
