package scanner

import (
	"path"
	"strings"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// artifacts finds entries by the Maven coordinates that they name.
type artifacts map[string][]artifact // by group:artifact

type artifact struct {
	id    string
	order int // in the list of the entry, whose first is the main one
}

func newArtifacts(db *sdkdb.DB) artifacts {
	a := artifacts{}
	for s := range db.All() {
		for i, coordinate := range s.Maven {
			a[coordinate] = append(a[coordinate], artifact{s.ID, i})
		}
	}
	return a
}

// maxVersionFile bounds the files that are read for a version, in bytes. They
// have a few lines.
const maxVersionFile = 1 << 16

// readVersion takes in the version that a member states, if it is one of the
// files that artifacts bring. read returns its data.
func (c *code) readVersion(m member, place string, read func() []byte) {
	if m.Size > maxVersionFile {
		return
	}
	dir, base := path.Split(m.name)
	switch {
	case dir == "META-INF/" && strings.HasSuffix(base, ".version"):
		// group_artifact.version; neither part has a _ as far as is known.
		coordinate := strings.Replace(strings.TrimSuffix(base, ".version"), "_", ":", 1)
		c.state(coordinate, string(read()), place)
	case strings.HasPrefix(dir, "META-INF/maven/") && base == "pom.properties":
		if parts := strings.Split(dir, "/"); len(parts) == 5 {
			c.state(parts[2]+":"+parts[3], property(read(), "version"), place)
		}
	case dir == "" && path.Ext(base) == ".properties":
		data := read()
		for _, group := range []string{"com.google.android.gms", "com.google.firebase"} {
			c.state(group+":"+property(data, "client"), property(data, "version"), place)
		}
	}
}

// state takes in the version of a Maven artifact.
func (c *code) state(coordinate, version, place string) {
	for _, a := range c.artifacts[coordinate] {
		c.versions.add(a.id, statement{strings.TrimSpace(version), place, byArtifact, a.order, false})
	}
}

// property returns the value of a key in a Java properties file.
func property(data []byte, key string) string {
	for line := range strings.Lines(string(data)) {
		if k, value, ok := strings.Cut(line, "="); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
