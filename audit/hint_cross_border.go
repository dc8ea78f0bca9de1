package audit

import (
	"fmt"

	"github.com/sdkaudit/sdkaudit/privacy"
)

var hintCrossBorder = &Rule{
	ID:       "hint-cross-border",
	Severity: Info,
	Title:    Text{ZH: "提示：境外提供方", EN: "hint: foreign vendors"},
	About: Text{
		ZH: "本包中有境外提供方的收集类SDK，而政策没有谈到出境，或者否认出境（更需核实）。SDK在境内也可能有服务器，仅为提示。",
		EN: "The build holds SDKs of foreign vendors that collect personal information, and the policy does not speak of transfer abroad, or denies it, which weighs more. Such SDKs may well have servers in the country: a hint only.",
	},
	Fix: Text{
		ZH: "核实数据去向；确有出境的，告知接收方等事项并取得单独同意。",
		EN: "Find out where the data goes; if abroad, tell the recipient and ask for separate consent.",
	},
	Clauses: []string{"PIPL-39"},
	check:   checkHintCrossBorder,
}

var exportWords = privacy.Lazily(`出境|境外|跨境|(?i:cross-border|outside (?:of )?(?:mainland )?china|transferred? (?:abroad|overseas))`)

func checkHintCrossBorder(r *run) []Finding {
	if !r.prose {
		return nil
	}
	var evidence []Evidence
	var names []Text
	for _, s := range r.result.SDKs {
		if s.Presence == Defined && s.Collects == privacy.Yes && r.foreignVendor(s.ID) {
			evidence = append(evidence, s.Evidence[0])
			names = append(names, s.Name)
		}
	}
	_, speaks := r.firstLine(exportWords().MatchString)
	denial, denies := r.firstLine(noExport().MatchString)
	if len(evidence) == 0 || speaks && !denies {
		return nil
	}
	f := Finding{
		Severity: Info,
		Proof:    ToVerify,
		Subject:  Subject{Kind: "policy", ID: "cross-border"},
		Evidence: evidence,
		Message: Text{
			ZH: fmt.Sprintf("境外提供方的SDK：%s；政策没有谈到出境。", enumerateTexts(names, "zh")),
			EN: fmt.Sprintf("SDKs of foreign vendors: %s; the policy does not speak of transfer abroad.", enumerateTexts(names, "en")),
		},
	}
	if denies {
		f.Policy = []Quote{denial}
		f.Message = Text{
			ZH: fmt.Sprintf("境外提供方的SDK：%s；政策否认出境。", enumerateTexts(names, "zh")),
			EN: fmt.Sprintf("SDKs of foreign vendors: %s; the policy denies transfer abroad.", enumerateTexts(names, "en")),
		}
	}
	return []Finding{f}
}
