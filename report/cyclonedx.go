package report

import (
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/sdkaudit/sdkaudit/audit"
)

// The parts of CycloneDX 1.6 that are used; see cyclonedx.org/docs/1.6/json.
type (
	cdxBOM struct {
		Schema       string          `json:"$schema"`
		Format       string          `json:"bomFormat"`
		SpecVersion  string          `json:"specVersion"`
		Version      int             `json:"version"`
		Metadata     cdxMetadata     `json:"metadata"`
		Components   []cdxComponent  `json:"components"`
		Services     []cdxService    `json:"services,omitempty"`
		Dependencies []cdxDependency `json:"dependencies"`
	}
	cdxMetadata struct {
		Tools      cdxTools      `json:"tools"`
		Component  cdxComponent  `json:"component"`
		Properties []cdxProperty `json:"properties"`
	}
	cdxTools struct {
		Components []cdxComponent `json:"components"`
	}
	cdxComponent struct {
		Type       string        `json:"type"`
		Ref        string        `json:"bom-ref,omitempty"`
		Supplier   *cdxSupplier  `json:"supplier,omitempty"`
		Name       string        `json:"name"`
		Version    string        `json:"version,omitempty"`
		PURL       string        `json:"purl,omitempty"`
		Hashes     []cdxHash     `json:"hashes,omitempty"`
		Evidence   *cdxEvidence  `json:"evidence,omitempty"`
		Properties []cdxProperty `json:"properties,omitempty"`
	}
	cdxSupplier struct {
		Name string `json:"name"`
	}
	cdxService struct {
		Ref       string   `json:"bom-ref"`
		Name      string   `json:"name"`
		Endpoints []string `json:"endpoints"`
		Outside   bool     `json:"x-trust-boundary"`
	}
	cdxHash struct {
		Algorithm string `json:"alg"`
		Content   string `json:"content"`
	}
	cdxEvidence struct {
		Identity    []cdxIdentity   `json:"identity"`
		Occurrences []cdxOccurrence `json:"occurrences"`
	}
	cdxIdentity struct {
		Field      string      `json:"field"`
		Confidence float64     `json:"confidence"`
		Methods    []cdxMethod `json:"methods"`
	}
	cdxMethod struct {
		Technique  string  `json:"technique"`
		Confidence float64 `json:"confidence"`
		Value      string  `json:"value"`
	}
	cdxOccurrence struct {
		Location string `json:"location"`
		Symbol   string `json:"symbol,omitempty"`
	}
	cdxProperty struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	cdxDependency struct {
		Ref       string   `json:"ref"`
		DependsOn []string `json:"dependsOn,omitempty"`
	}
)

// Reference of the application; SDKs have their ids.
const cdxApp = "app"

// writeCycloneDX writes the SDKs of the build as a bill of materials. What the
// build only refers to, or lacks, is not in it. It has no serial number and no
// timestamp: the same build gives the same bytes.
func writeCycloneDX(w io.Writer, r *audit.Result, opts Options) error {
	v := newView(r, opts)
	bom := cdxBOM{
		Schema:      "http://cyclonedx.org/schema/bom-1.6.schema.json",
		Format:      "CycloneDX",
		SpecVersion: "1.6",
		Version:     1,
		Metadata: cdxMetadata{
			Tools: cdxTools{Components: []cdxComponent{{Type: "application", Name: "sdkaudit", Version: r.Tool.Version}}},
			Component: cdxComponent{Type: "application", Ref: cdxApp, Name: r.Build.Package, Version: r.Build.VersionName,
				Hashes: cdxSHA256(r.Build.SHA256)},
			Properties: []cdxProperty{
				{"sdkaudit:version-code", strconv.FormatInt(r.Build.VersionCode, 10)},
				{"sdkaudit:inventory", r.Inventory.Digest},
				{"sdkaudit:inventory-date", r.Inventory.Date},
				{"sdkaudit:verdict", string(r.Verdict.Status)},
			},
		},
		Components: []cdxComponent{},
	}
	if warning := v.outdated(); warning != "" {
		bom.Metadata.Properties = append(bom.Metadata.Properties, cdxProperty{"sdkaudit:inventory-outdated", warning})
	}
	inside := make(map[string]bool)
	for _, s := range r.SDKs {
		inside[s.ID] = s.Presence == audit.Defined || s.Presence == audit.Declared
	}
	brings := make(map[string][]string)
	for _, s := range r.SDKs {
		if !inside[s.ID] {
			continue
		}
		bom.Components = append(bom.Components, v.cdxSDK(s))
		if len(s.Domains) > 0 {
			bom.Services = append(bom.Services, v.cdxService(s))
			brings[s.ID] = append(brings[s.ID], cdxServiceRef(s.ID))
		}
		direct := true
		for _, parent := range slices.Concat(s.BroughtBy, s.PartOf) {
			if inside[parent] {
				brings[parent] = append(brings[parent], cdxRef(s.ID))
				direct = false
			}
		}
		if direct {
			brings[""] = append(brings[""], cdxRef(s.ID))
		}
	}
	for id, refs := range brings { // an SDK may be brought by one that it is a core of as well
		slices.Sort(refs)
		brings[id] = slices.Compact(refs)
	}
	bom.Dependencies = []cdxDependency{{Ref: cdxApp, DependsOn: brings[""]}}
	for _, s := range r.SDKs {
		if inside[s.ID] {
			bom.Dependencies = append(bom.Dependencies, cdxDependency{Ref: cdxRef(s.ID), DependsOn: brings[s.ID]})
		}
	}
	for _, s := range bom.Services {
		bom.Dependencies = append(bom.Dependencies, cdxDependency{Ref: s.Ref})
	}
	return encodeJSON(w, bom, false)
}

func cdxServiceRef(id string) string { return "service:" + id }

// cdxService is the hosts of an SDK. By what protocol it talks to them is not
// known.
func (v view) cdxService(s audit.SDK) cdxService {
	service := cdxService{Ref: cdxServiceRef(s.ID), Name: v.in(s.Name), Outside: true}
	for _, host := range s.Domains {
		service.Endpoints = append(service.Endpoints, "//"+url.PathEscape(host))
	}
	return service
}

// cdxPURL is the package URL of an SDK, "" for one that does not come as exactly
// one Maven artifact; see github.com/package-url/purl-spec.
func cdxPURL(s audit.SDK) string {
	if len(s.Maven) != 1 {
		return ""
	}
	group, artifact, ok := strings.Cut(s.Maven[0], ":")
	if !ok {
		return ""
	}
	purl := "pkg:maven/" + url.PathEscape(group) + "/" + url.PathEscape(artifact)
	if s.Version != "" {
		purl += "@" + url.QueryEscape(s.Version)
	}
	return purl
}

func cdxRef(id string) string { return "sdk:" + id }

func cdxSHA256(hex string) []cdxHash {
	if hex == "" {
		return nil
	}
	return []cdxHash{{"SHA-256", hex}}
}

func (v view) cdxSDK(s audit.SDK) cdxComponent {
	c := cdxComponent{
		Type:    "library",
		Ref:     cdxRef(s.ID),
		Name:    v.in(s.Name),
		Version: s.Version,
		PURL:    cdxPURL(s),
		Properties: []cdxProperty{
			{"sdkaudit:id", s.ID},
			{"sdkaudit:category", s.Category},
			{"sdkaudit:collects-personal-info", string(s.Collects)},
			{"sdkaudit:presence", string(s.Presence)},
			{"sdkaudit:disclosure", string(s.Disclosure)},
		},
	}
	if vendor := v.in(s.Vendor); vendor != "" {
		c.Supplier = &cdxSupplier{vendor}
	}
	confidence := 1.0
	if s.Presence == audit.Declared {
		confidence = 0.5
	}
	identity := cdxIdentity{Field: "name", Confidence: confidence, Methods: []cdxMethod{}}
	evidence := &cdxEvidence{Occurrences: []cdxOccurrence{}}
	for _, e := range s.Evidence {
		identity.Methods = append(identity.Methods, cdxMethod{cdxTechnique(string(e.Kind)), confidence, e.Value})
		if e.Member != "" {
			evidence.Occurrences = append(evidence.Occurrences, cdxOccurrence{Location: e.Member, Symbol: e.Value})
		}
	}
	evidence.Identity = []cdxIdentity{identity}
	c.Evidence = evidence
	return c
}

func cdxTechnique(kind string) string {
	switch kind {
	case "class", "reference", "string":
		return "binary-analysis"
	case "native-library", "asset":
		return "filename"
	}
	return "manifest-analysis"
}
