package scanner

import (
	"cmp"
	"maps"
	"slices"
)

// maxExamples is how many examples a piece of evidence has.
const maxExamples = 3

// evidence collects what was seen of each SDK.
type evidence struct {
	bySDK map[string]map[evidenceKey]*Evidence
}

type evidenceKey struct {
	kind          EvidenceKind
	value, member string
}

func newEvidence() *evidence {
	return &evidence{bySDK: map[string]map[evidenceKey]*Evidence{}}
}

// add counts one sighting of an SDK. example may be empty.
func (e *evidence) add(id string, key evidenceKey, example string) {
	of := e.bySDK[id]
	if of == nil {
		of = map[evidenceKey]*Evidence{}
		e.bySDK[id] = of
	}
	seen := of[key]
	if seen == nil {
		seen = &Evidence{Kind: key.kind, Value: key.value, Member: key.member}
		of[key] = seen
	}
	seen.Count++
	if example != "" && len(seen.Examples) < maxExamples {
		seen.Examples = append(seen.Examples, example)
	}
}

// has reports whether an SDK was seen in evidence of a kind.
func (e *evidence) has(id string, kind EvidenceKind) bool {
	for key := range e.bySDK[id] {
		if key.kind == kind {
			return true
		}
	}
	return false
}

// detections grades what was seen, by id.
func (e *evidence) detections() []Detection {
	var out []Detection
	for _, id := range slices.Sorted(maps.Keys(e.bySDK)) {
		d := Detection{ID: id, Presence: Referenced}
		for _, seen := range e.bySDK[id] {
			d.Evidence = append(d.Evidence, *seen)
			switch seen.Kind {
			case ClassEvidence, LibraryEvidence:
				d.Presence = Defined
			case ReferenceEvidence:
			default:
				if d.Presence == Referenced {
					d.Presence = Declared
				}
			}
		}
		if d.Presence == Defined { // what else the code refers to adds nothing
			d.Evidence = slices.DeleteFunc(d.Evidence, func(x Evidence) bool { return x.Kind == ReferenceEvidence })
		}
		slices.SortFunc(d.Evidence, func(a, b Evidence) int {
			return cmp.Or(
				cmp.Compare(rank(a.Kind), rank(b.Kind)),
				cmp.Compare(b.Count, a.Count),
				cmp.Compare(a.Value, b.Value),
				cmp.Compare(a.Member, b.Member))
		})
		out = append(out, d)
	}
	return out
}

// rank orders the kinds of evidence, the most telling first.
func rank(k EvidenceKind) int {
	return slices.Index([]EvidenceKind{
		ClassEvidence, LibraryEvidence, ComponentEvidence, AuthorityEvidence, PermissionEvidence,
		MetaDataEvidence, AssetEvidence, DependencyEvidence, StringEvidence, ReferenceEvidence,
	}, k)
}
