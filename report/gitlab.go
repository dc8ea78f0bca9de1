package report

import (
	"io"

	"github.com/sdkaudit/sdkaudit/audit"
)

// gitlabIssue is an entry of a Code Quality report.
// See docs.gitlab.com, "Code Quality report format".
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
	Content     gitlabContent  `json:"content"`
}

// gitlabContent is what the Code Climate specification, whose subset GitLab
// reads, has for further words.
type gitlabContent struct {
	Body string `json:"body"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

var gitlabSeverity = map[audit.Severity]string{
	audit.High:   "critical",
	audit.Medium: "major",
	audit.Low:    "minor",
	audit.Info:   "info",
}

// writeGitLab writes the findings that count: the form knows no others.
func writeGitLab(w io.Writer, r *audit.Result, opts Options) error {
	r = counting(r)
	v := newView(r, opts)
	inventory := v.say("SDK 库 ", "inventory of ") + v.Inventory.Date
	if note := v.outdated(); note != "" {
		inventory += "\n" + note
	}
	issues := []gitlabIssue{}
	for _, f := range r.Findings {
		file, line := v.location(f)
		issues = append(issues, gitlabIssue{
			Description: v.title(f),
			CheckName:   f.Rule,
			Fingerprint: f.Fingerprint,
			Severity:    gitlabSeverity[f.Severity],
			Location:    gitlabLocation{Path: file, Lines: gitlabLines{Begin: max(line, 1)}},
			Content:     gitlabContent{Body: inventory},
		})
	}
	return encodeJSON(w, issues, false)
}
