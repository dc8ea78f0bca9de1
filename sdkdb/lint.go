package sdkdb

import (
	"fmt"
	"io/fs"
	"slices"
)

// Lint reports everything that is wrong with the inventory in fsys, by file and
// line. base is the inventory that it is laid over, nil if it stands alone.
func Lint(fsys fs.FS, base *DB) []Fault {
	sources, faults, err := readSources(fsys)
	if err != nil {
		return []Fault{{Text: err.Error()}}
	}
	faults = append(faults, checkShape(sources)...)
	if len(faults) > 0 {
		return sortFaults(faults) // the other checks need entries that can be used
	}
	overlay := assemble(sources)
	l := &linter{db: overlay}
	if base != nil {
		l.db = base.lay(overlay)
	}
	l.take(base, overlay)
	for _, src := range sources {
		l.vendor(src)
		if base != nil {
			l.removals(src, base)
		}
		for i := range src.file.SDKs {
			e := &entry{linter: l, SDK: &src.file.SDKs[i], src: src, at: i}
			for _, check := range checks {
				check(e)
			}
		}
	}
	return sortFaults(l.faults)
}

// checks are what every entry goes through.
var checks = []func(*entry){
	(*entry).names,
	(*entry).prefixes,
	(*entry).marks,
	(*entry).documents,
	(*entry).relations,
	(*entry).sources,
	(*entry).specimens,
	(*entry).verified,
}

// linter holds what the checks of an inventory share.
type linter struct {
	db     *DB
	faults []Fault
	owners map[string]string // prefix, or kind of mark and text, to the first entry that has it
}

// entry is an SDK under check, with its place.
type entry struct {
	*linter
	*SDK
	src *source
	at  int // place in the file
}

// fault reports text at the node of the entry at path.
func (e *entry) fault(text string, path ...any) {
	line := e.src.line(append([]any{"sdks", e.at}, path...)...)
	e.faults = append(e.faults, Fault{e.src.name, line, e.ID, text})
}

// claim reports text that another entry has as well.
func (e *entry) claim(kind, text string, path ...any) {
	if owner := e.owners[kind+"\x00"+text]; owner != e.ID {
		e.fault(fmt.Sprintf("%q is %s's too", text, owner), path...)
	}
}

// take notes which entry is the first to have a prefix or a mark. Those of base
// that overlay leaves in force come first: a fault can only be told of the files
// that are laid over it.
func (l *linter) take(base, overlay *DB) {
	l.owners = map[string]string{}
	if base != nil {
		for s := range base.All() {
			_, replaced := overlay.Lookup(s.ID)
			if _, inForce := l.db.Lookup(s.ID); inForce && !replaced {
				l.own(s)
			}
		}
	}
	for s := range l.db.All() {
		l.own(s)
	}
}

// own gives an entry what no other has had before.
func (l *linter) own(s *SDK) {
	for kind, texts := range claims(s) {
		for _, text := range texts {
			if key := kind + "\x00" + text; l.owners[key] == "" {
				l.owners[key] = s.ID
			}
		}
	}
}

// claims returns what no two entries may have.
func claims(s *SDK) map[string][]string {
	return map[string][]string{
		"prefixes":   slices.Concat(s.Prefixes, s.WeakPrefixes),
		"components": s.Components,
		"libraries":  s.Libraries,
		"strings":    s.Strings,
		"assets":     s.Assets,
	}
}

// removals checks that what an overlay takes out is in the inventory under it.
func (l *linter) removals(src *source, base *DB) {
	for i, id := range src.file.Remove {
		if _, ok := base.Lookup(id); !ok {
			l.faults = append(l.faults, Fault{src.name, src.line("remove", i), "", fmt.Sprintf("remove: no entry has the id %q", id)})
		}
	}
}

// vendor checks the vendor of a file.
func (l *linter) vendor(src *source) {
	v := &src.file.Vendor
	if v.Country != "" && !validCountry(v.Country) {
		l.faults = append(l.faults, Fault{src.name, src.line("vendor", "country"), "", fmt.Sprintf("%q is no ISO 3166-1 alpha-2 code", v.Country)})
	}
	if len(v.Companies) > 0 && len(v.Sources) == 0 {
		l.faults = append(l.faults, Fault{src.name, src.line("vendor", "companies"), "", "the names of the company have no source"})
	}
}
