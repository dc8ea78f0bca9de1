package report

import (
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// The parts of SARIF 2.1.0 that are used; section numbers are of
// docs.oasis-open.org/sarif/sarif/v2.1.0.
type (
	sarifLog struct { // 3.13
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct { // 3.14
		Tool              sarifTool          `json:"tool"`
		AutomationDetails sarifAutomation    `json:"automationDetails"`
		Invocations       []sarifInvocation  `json:"invocations"`
		Artifacts         []sarifArtifact    `json:"artifacts"`
		Results           []sarifResult      `json:"results"`
		ColumnKind        string             `json:"columnKind"`
		Properties        sarifRunProperties `json:"properties"`
	}
	sarifTool struct { // 3.18
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct { // 3.19
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct { // 3.49
		ID                   string             `json:"id"`
		ShortDescription     sarifMessage       `json:"shortDescription"`
		FullDescription      *sarifMessage      `json:"fullDescription,omitempty"`
		Help                 *sarifMultiformat  `json:"help,omitempty"`
		DefaultConfiguration sarifConfiguration `json:"defaultConfiguration"`
	}
	sarifMultiformat struct { // 3.12
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifConfiguration struct { // 3.50
		Level string `json:"level"`
	}
	sarifAutomation struct { // 3.17
		ID string `json:"id"`
	}
	sarifInvocation struct { // 3.20
		ExecutionSuccessful        bool                `json:"executionSuccessful"`
		ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct { // 3.58
		Level   string       `json:"level"`
		Message sarifMessage `json:"message"`
	}
	sarifArtifact struct { // 3.24
		Location sarifArtifactLocation `json:"location"`
		Hashes   map[string]string     `json:"hashes"`
		Length   int64                 `json:"length,omitempty"`
	}
	sarifArtifactLocation struct { // 3.4
		URI string `json:"uri"`
	}
	sarifMessage struct { // 3.11
		Text string `json:"text"`
	}
	sarifResult struct { // 3.27
		RuleID              string                `json:"ruleId"`
		RuleIndex           int                   `json:"ruleIndex"`
		Level               string                `json:"level"`
		Message             sarifMessage          `json:"message"`
		Locations           []sarifLocation       `json:"locations"`
		PartialFingerprints map[string]string     `json:"partialFingerprints"`
		Suppressions        []sarifSuppression    `json:"suppressions"`
		Properties          sarifResultProperties `json:"properties"`
	}
	sarifSuppression struct { // 3.35
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
	sarifLocation struct { // 3.28
		PhysicalLocation *sarifPhysical `json:"physicalLocation,omitempty"`
		LogicalLocations []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct { // 3.29
		ArtifactLocation sarifArtifactLocation `json:"artifactLocation"`
		Region           *sarifRegion          `json:"region,omitempty"`
	}
	sarifRegion struct { // 3.30
		StartLine int `json:"startLine"`
	}
	sarifLogical struct { // 3.33
		FullyQualifiedName string `json:"fullyQualifiedName"`
		Kind               string `json:"kind"`
	}
	sarifRunProperties struct {
		AsOf          string `json:"asOf"`
		Inventory     string `json:"inventory"`
		InventoryDate string `json:"inventoryDate"`
		Verdict       string `json:"verdict"`
	}
	sarifResultProperties struct {
		Severity string   `json:"severity"`
		Proof    string   `json:"proof"`
		Subject  string   `json:"subject"`
		Evidence []string `json:"evidence"`
		Clauses  []string `json:"clauses"`
		Fix      string   `json:"fix"`
	}
)

// writeSARIF writes a log with one run. A result points at the row of the
// policy that it is about, or at the SDK list where a row is missing, and by
// its logical locations at classes and components of the build.
func writeSARIF(w io.Writer, r *audit.Result, opts Options) error {
	v := newView(r, opts)
	run := sarifRun{
		Tool: sarifTool{Driver: sarifDriver{Name: "sdkaudit", Version: r.Tool.Version, Rules: []sarifRule{}}},
		// Code scanning takes what stands before the last slash as the category, so
		// that apps of one repository do not replace each other's alerts.
		AutomationDetails: sarifAutomation{ID: strings.TrimSuffix("sdkaudit/"+r.Build.Package, "/") + "/"},
		Invocations:       []sarifInvocation{{ExecutionSuccessful: true, ToolExecutionNotifications: []sarifNotification{}}},
		Artifacts:         []sarifArtifact{},
		Results:           []sarifResult{},
		ColumnKind:        "unicodeCodePoints",
		Properties:        sarifRunProperties{AsOf: r.AsOf, Inventory: r.Inventory.Digest, InventoryDate: r.Inventory.Date, Verdict: string(r.Verdict.Status)},
	}
	for _, f := range r.Build.Files {
		run.Artifacts = append(run.Artifacts, sarifArtifact{Location: sarifURI(f.Name), Hashes: map[string]string{"sha-256": f.SHA256}, Length: f.Size})
	}
	if v.audited() {
		for _, f := range r.Policy.Files {
			run.Artifacts = append(run.Artifacts, sarifArtifact{Location: sarifURI(f.Name), Hashes: map[string]string{"sha-256": f.SHA256}})
		}
	}
	notes := &run.Invocations[0].ToolExecutionNotifications
	if warning := v.outdated(); warning != "" {
		*notes = append(*notes, sarifNotification{Level: "warning", Message: sarifMessage{warning}})
	}
	for _, g := range r.Gaps {
		*notes = append(*notes, sarifNotification{Level: "warning", Message: sarifMessage{g.Subject + ": " + v.in(g.Message)}})
	}
	for _, f := range r.Findings {
		rule := slices.IndexFunc(run.Tool.Driver.Rules, func(r sarifRule) bool { return r.ID == f.Rule })
		if rule < 0 {
			rule = len(run.Tool.Driver.Rules)
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, v.sarifRule(f))
		}
		run.Results = append(run.Results, v.sarifResult(f, rule))
	}
	return encodeJSON(w, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}}, false)
}

// sarifRule describes the rule of a finding. A result that another version
// saved may name a rule that this one does not have.
func (v view) sarifRule(f audit.Finding) sarifRule {
	rule := sarifRule{ID: f.Rule, ShortDescription: sarifMessage{v.in(f.Title)}, DefaultConfiguration: sarifConfiguration{sarifLevel(f.Severity)}}
	if known := audit.LookupRule(f.Rule); known != nil {
		rule.FullDescription = &sarifMessage{v.in(known.About)}
		rule.Help = v.sarifHelp(known)
		rule.DefaultConfiguration.Level = sarifLevel(known.Severity)
	}
	return rule
}

// sarifHelp is what a rule checks and what to do, in both languages, that of the
// report first: the page that shows it has no choice of language.
func (v view) sarifHelp(rule *audit.Rule) *sarifMultiformat {
	languages := []string{"zh", "en"}
	if v.Lang == "en" {
		slices.Reverse(languages)
	}
	var text, markdown []string
	for _, lang := range languages {
		title, about, advice := rule.Title.In(lang), rule.About.In(lang), rule.Advice().In(lang)
		text = append(text, title+"\n"+about+"\n"+advice)
		markdown = append(markdown, "**"+markdownText(title)+"**\n\n"+markdownText(about)+"\n\n"+markdownText(advice))
	}
	return &sarifMultiformat{strings.Join(text, "\n\n"), strings.Join(markdown, "\n\n")}
}

func (v view) sarifResult(f audit.Finding, rule int) sarifResult {
	result := sarifResult{
		RuleID:              f.Rule,
		RuleIndex:           rule,
		Level:               sarifLevel(f.Severity),
		Message:             sarifMessage{v.title(f) + "\n" + v.in(f.Message) + "\n" + v.in(f.Fix)},
		Locations:           []sarifLocation{},
		PartialFingerprints: map[string]string{"sdkaudit/v1": f.Fingerprint},
		Suppressions:        []sarifSuppression{},
		Properties: sarifResultProperties{Severity: string(f.Severity), Proof: string(f.Proof), Subject: f.Subject.ID,
			Evidence: []string{}, Clauses: []string{}, Fix: v.in(f.Fix)},
	}
	var at sarifLocation
	if file, line := v.location(f); file != "" {
		at.PhysicalLocation = &sarifPhysical{ArtifactLocation: sarifURI(file)}
		if line > 0 {
			at.PhysicalLocation.Region = &sarifRegion{StartLine: line}
		}
	}
	for _, e := range f.Evidence {
		result.Properties.Evidence = append(result.Properties.Evidence, v.evidence(e))
		at.LogicalLocations = append(at.LogicalLocations, sarifLogical{FullyQualifiedName: e.Value, Kind: sarifKind(string(e.Kind))})
	}
	if at.PhysicalLocation != nil || at.LogicalLocations != nil {
		result.Locations = append(result.Locations, at)
	}
	if f.Suppressed != nil {
		result.Suppressions = append(result.Suppressions, sarifSuppression{Kind: "external", Status: "accepted", Justification: v.suppression(f)})
	}
	for _, c := range f.Clauses {
		result.Properties.Clauses = append(result.Properties.Clauses, c.ID)
	}
	return result
}

// sarifKind maps a kind of evidence to a kind of logical location (3.33.7).
func sarifKind(kind string) string {
	switch kind {
	case "class", "reference":
		return "namespace"
	case "component":
		return "type"
	case "call":
		return "member"
	}
	return "resource"
}

func sarifLevel(s audit.Severity) string {
	switch s {
	case audit.High:
		return "error"
	case audit.Medium:
		return "warning"
	}
	return "note"
}

// sarifURI makes a relative reference of a file name (3.4.3).
func sarifURI(name string) sarifArtifactLocation {
	return sarifArtifactLocation{URI: (&url.URL{Path: name}).String()}
}
