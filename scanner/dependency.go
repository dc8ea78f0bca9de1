package scanner

import (
	"github.com/sdkaudit/sdkaudit/scanner/protobuf"
)

// dependenciesName is where the build tools list the libraries that a bundle was
// built of.
const dependenciesName = "BUNDLE-METADATA/com.android.tools.build.libraries/dependencies.pb"

// The fields of AppDependencies, Library and MavenLibrary, bundletool's
// app_dependencies.proto.
const (
	dependenciesLibrary = 1
	libraryMaven        = 1
	mavenGroup          = 1
	mavenArtifact       = 2
	mavenVersion        = 5
)

// readDependencies takes over the Maven coordinates that a bundle lists. They
// are exact, but no proof that code of the library is left: it may have been
// shrunk away.
func (s *scan) readDependencies(in *Input) {
	m := in.archive.Find(dependenciesName)
	if m == nil {
		return
	}
	data, _, err := in.archive.Read(m)
	if err != nil {
		s.gap(UnreadableMember, m.Name, err.Error(), false)
		return
	}
	for library, err := range protobuf.Fields(data) {
		if err != nil {
			s.gap(UnreadableMember, m.Name, err.Error(), false)
			return
		}
		if library.Number != dependenciesLibrary {
			continue
		}
		for f, err := range protobuf.Fields(library.Bytes) {
			if err == nil && f.Number == libraryMaven {
				s.addDependency(f.Bytes, m.Name)
			}
		}
	}
}

func (s *scan) addDependency(maven []byte, member string) {
	var group, name, version string
	for f, err := range protobuf.Fields(maven) {
		if err != nil {
			return
		}
		switch f.Number {
		case mavenGroup:
			group = string(f.Bytes)
		case mavenArtifact:
			name = string(f.Bytes)
		case mavenVersion:
			version = string(f.Bytes)
		}
	}
	coordinate := group + ":" + name
	for _, a := range s.artifacts[coordinate] {
		s.found.add(a.id, evidenceKey{DependencyEvidence, coordinate + ":" + version, member}, "")
		s.versions.add(a.id, statement{version, member, byBuildTool, a.order, false})
	}
}
