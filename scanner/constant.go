package scanner

import (
	"slices"
	"strings"
)

// versionNames are the names of constants that hold the version of an SDK, as
// far as they hold it in any class. In a BuildConfig others do too.
var (
	versionNames     = []string{"SDK_VERSION", "SDK_VERSION_NAME"}
	buildConfigNames = []string{"VERSION", "VERSION_NAME", "SDK_VERSION", "SDK_VERSION_NAME"}
)

// templateVersion is what a new library project has in its BuildConfig. Many
// never change it.
const templateVersion = "1.0"

// readConstants takes in the versions that constants of f state.
func (c *code) readConstants(f dexFile) error {
	names := map[uint32]string{}
	for _, name := range buildConfigNames {
		if i, ok := f.FindString(name); ok {
			names[i] = name
		}
	}
	if len(names) == 0 {
		return nil
	}
	classes := map[uint32]bool{}
	for i := range f.NumFields() {
		if id, err := f.Field(i); err == nil && names[id.Name] != "" {
			classes[id.Class] = true
		}
	}
	for class := range f.ClassDefs {
		if !classes[class.Class] {
			continue
		}
		desc, err := f.Type(class.Class)
		if err != nil {
			return err
		}
		desc = f.source(desc)
		owner, known := c.matcher.Class(string(desc))
		if !known || owner.Weak {
			continue
		}
		name := className(desc)
		allowed := versionNames
		if strings.HasSuffix(name, "BuildConfig") {
			allowed = buildConfigNames
		}
		for constant, err := range class.Constants {
			if err != nil {
				return err
			}
			id, err := f.Field(constant.Field)
			if err != nil {
				return err
			}
			version, isText := constant.Value.(string)
			if isText && version != templateVersion && slices.Contains(allowed, names[id.Name]) {
				from := f.member + ": " + name + "." + names[id.Name]
				c.versions.add(owner.ID, statement{version, from, byConstant, strings.Count(name, "."), false})
			}
		}
	}
	return nil
}
