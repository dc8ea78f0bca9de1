package audit

// Baseline tells which earlier result a result was held against.
type Baseline struct {
	AsOf        string `json:"as_of"`
	VersionName string `json:"version_name"`
	VersionCode int64  `json:"version_code"`
	Inventory   string `json:"inventory"` // digest
}

// baseline names the earlier result, nil if there is none.
func baseline(base *Result) *Baseline {
	if base == nil {
		return nil
	}
	return &Baseline{AsOf: base.AsOf, VersionName: base.Build.VersionName, VersionCode: base.Build.VersionCode, Inventory: base.Inventory.Digest}
}

// acceptedBy returns the fingerprints of the findings that a baseline accepts.
// Those that stood under an exception are not among them: they would be
// accepted beyond its last day. A variant of the app, pkg, may differ in its
// package, by which findings about the build as a whole are known.
func acceptedBy(base *Result, pkg string) map[string]bool {
	known := map[string]bool{}
	if base == nil {
		return known
	}
	for _, f := range base.Findings {
		if f.Suppressed == nil || f.Suppressed.Kind == ByBaseline {
			known[f.Fingerprint] = true
			if f.Subject == (Subject{Kind: "build", ID: base.Build.Package}) {
				known[fingerprint(f.Rule, Subject{Kind: "build", ID: pkg})] = true
			}
		}
	}
	return known
}
