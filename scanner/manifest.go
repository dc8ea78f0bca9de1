package scanner

import (
	"slices"
	"strings"

	"github.com/sdkaudit/sdkaudit/scanner/axml"
)

// describe takes over what the manifest of one app says, and the evidence that
// its names are. prefix is put before the name of its file.
func (s *scan) describe(a *App, prefix string) {
	m, b := a.Manifest, s.build
	if m.Split != "" {
		b.Splits = append(b.Splits, m.Split)
	}
	member := prefix + manifestName
	if file := a.find(manifestName); file != nil {
		member = prefix + file.Name
	}
	for _, p := range m.UsesPermissions {
		b.Permissions = append(b.Permissions, Permission{Name: p.Name, MaxSDK: p.MaxSDK, MinSDK: p.MinSDK, Implied: p.Implied, Member: member})
		s.markPermission(p.Name, member)
	}
	for _, p := range m.Permissions {
		b.CustomPermissions = append(b.CustomPermissions, p.Name)
		s.markPermission(p.Name, member)
	}
	for _, c := range m.Components {
		s.describeComponent(c, member)
	}
	s.describeMetaData(m.MetaData, "", member)
	b.Queries = append(b.Queries, m.Queries.Packages...)
	for _, note := range m.Notes {
		if note.Lost {
			s.gap(UnreadableMember, member, note.Detail, true)
		}
	}
}

func (s *scan) markPermission(name, member string) {
	for _, mark := range s.matcher.Permission(name, s.build.Package) {
		s.found.add(mark.ID, evidenceKey{PermissionEvidence, name, member}, "")
	}
}

func (s *scan) describeComponent(c axml.Component, member string) {
	out := Component{
		Kind: c.Kind, Name: c.Name, Target: c.Target, Authorities: c.Authorities, Permission: c.Permission,
		Exported: c.Exported, Actions: c.Actions, Member: member,
	}
	for _, m := range c.MetaData {
		out.MetaData = append(out.MetaData, MetaData{Name: m.Name, Value: m.Value, Owner: c.Name})
	}
	s.build.Components = append(s.build.Components, out)
	if c.Kind != "activity-alias" { // an alias is a name without a class
		s.declared[s.mapping.Class(c.Name)] = false
	}
	if owner, ok := s.matcher.Component(s.mapping.Class(c.Name)); ok {
		s.found.add(owner.ID, evidenceKey{ComponentEvidence, c.Name, member}, "")
	}
	for _, authority := range c.Authorities {
		for _, mark := range s.matcher.Authority(authority, s.build.Package) {
			s.found.add(mark.ID, evidenceKey{AuthorityEvidence, authority, member}, "")
		}
	}
	s.describeMetaData(c.MetaData, c.Name, member)
}

func (s *scan) describeMetaData(list []axml.MetaData, owner, member string) {
	for _, m := range list {
		if owner == "" {
			s.build.MetaData = append(s.build.MetaData, MetaData{Name: m.Name, Value: m.Value})
		}
		for _, mark := range s.matcher.MetaData(m.Name) {
			s.found.add(mark.ID, evidenceKey{MetaDataEvidence, m.Name, member}, "")
		}
	}
}

// missingSplits says which splits the base asks for and apps lack, or "". A
// split type that is present under any configuration will do.
func missingSplits(apps []*App) string {
	base := apps[0].Manifest
	if base.Split != "" {
		return "the base APK"
	}
	var have []string
	for _, a := range apps[1:] {
		for _, t := range a.Manifest.SplitTypes {
			kind, _, _ := strings.Cut(t, "__")
			have = append(have, kind)
		}
	}
	var lack []string
	for _, t := range base.RequiredSplitTypes {
		kind, _, _ := strings.Cut(t, "__")
		if !slices.Contains(have, kind) {
			lack = append(lack, t)
		}
	}
	if len(lack) == 0 && base.SplitRequired && len(base.RequiredSplitTypes) == 0 && len(apps) == 1 {
		return "the manifest requires splits"
	}
	return strings.Join(lack, ", ")
}
