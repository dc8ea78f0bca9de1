package axml

import (
	"slices"
	"strconv"
	"strings"
)

// builder turns a document into a Manifest.
type builder struct {
	Manifest
	resources      *resources
	hasApplication bool
}

func (b *builder) manifest(root *node) {
	b.Package = root.plain("package")
	major, minor := b.integer(root, "versionCodeMajor"), b.integer(root, "versionCode")
	b.VersionCode = int64(major)<<32 | int64(uint32(minor))
	b.VersionName = b.string(root, "versionName")
	b.Split = root.plain("split")
	b.ConfigForSplit = root.plain("configForSplit")
	b.FeatureSplit = b.boolean(root, "isFeatureSplit", false)
	b.SplitRequired = b.boolean(root, "isSplitRequired", false)
	b.RequiredSplitTypes = list(b.string(root, "requiredSplitTypes"), ",")
	b.SplitTypes = list(b.string(root, "splitTypes"), ",")
	for i := range root.Children {
		b.child(&root.Children[i])
	}
	if b.TargetSDK == 0 {
		b.TargetSDK = b.MinSDK
	}
	if b.Split == "" {
		b.imply()
	}
}

// child takes in an element below manifest.
func (b *builder) child(n *node) {
	switch n.XMLName.Local {
	case "application":
		b.application(n)
	case "uses-sdk":
		b.MinSDK, b.TargetSDK, b.MaxSDK = b.sdk(n, "minSdkVersion"), b.sdk(n, "targetSdkVersion"), b.sdk(n, "maxSdkVersion")
	case "uses-permission":
		b.usesPermission(n, 0)
	case "uses-permission-sdk-23", "uses-permission-sdk-m":
		b.usesPermission(n, 23)
	case "permission":
		b.Permissions = append(b.Permissions, Permission{
			Name: b.string(n, "name"), Group: b.string(n, "permissionGroup"), ProtectionLevel: n.android("protectionLevel")})
	case "uses-feature":
		b.UsesFeatures = append(b.UsesFeatures, UsesFeature{
			Name: b.string(n, "name"), GLESVersion: n.android("glEsVersion"), Required: b.boolean(n, "required", true)})
	case "instrumentation":
		b.Instrumentation = append(b.Instrumentation, Instrumentation{
			Name: b.class(n, "name"), TargetPackage: b.string(n, "targetPackage")})
	case "meta-data":
		b.MetaData = append(b.MetaData, b.metaData(n))
	case "queries":
		b.queries(n)
	}
}

func (b *builder) usesPermission(n *node, minSDK int) {
	if name := b.string(n, "name"); name != "" {
		b.UsesPermissions = append(b.UsesPermissions, UsesPermission{
			Name: name, MinSDK: minSDK, MaxSDK: b.sdk(n, "maxSdkVersion")})
	}
}

func (b *builder) queries(n *node) {
	q := &b.Queries
	for i := range n.Children {
		switch c := &n.Children[i]; c.XMLName.Local {
		case "package":
			q.Packages = append(q.Packages, b.string(c, "name"))
		case "intent":
			q.Actions = append(q.Actions, b.actions(c)...)
		case "provider":
			q.Providers = append(q.Providers, list(b.string(c, "authorities"), ";")...)
		}
	}
}

// application takes in an application element. A second one, which Android
// skips, adds its components and changes nothing else.
func (b *builder) application(n *node) {
	if !b.hasApplication {
		b.hasApplication = true
		b.Application = Application{
			Name:             b.class(n, "name"),
			Label:            b.string(n, "label"),
			Debuggable:       b.boolean(n, "debuggable", false),
			ComponentFactory: b.class(n, "appComponentFactory"),
		}
	}
	for i := range n.Children {
		switch c := &n.Children[i]; c.XMLName.Local {
		case "activity", "activity-alias", "service", "receiver", "provider":
			b.Components = append(b.Components, b.component(c))
		case "meta-data":
			b.MetaData = append(b.MetaData, b.metaData(c))
		case "uses-library", "uses-native-library":
			b.UsesLibraries = append(b.UsesLibraries, UsesLibrary{
				Name: b.string(c, "name"), Native: c.XMLName.Local == "uses-native-library", Required: b.boolean(c, "required", true)})
		}
	}
}

func (b *builder) component(n *node) Component {
	c := Component{
		Kind:        n.XMLName.Local,
		Name:        b.class(n, "name"),
		Target:      b.class(n, "targetActivity"),
		Authorities: list(b.string(n, "authorities"), ";"),
		Permission:  b.string(n, "permission"),
	}
	if n.android("exported") != "" {
		exported := b.boolean(n, "exported", false)
		c.Exported = &exported
	}
	for i := range n.Children {
		switch child := &n.Children[i]; child.XMLName.Local {
		case "intent-filter":
			for _, action := range b.actions(child) {
				if !slices.Contains(c.Actions, action) {
					c.Actions = append(c.Actions, action)
				}
			}
		case "meta-data":
			c.MetaData = append(c.MetaData, b.metaData(child))
		}
	}
	return c
}

// actions returns the actions of an intent or intent-filter element.
func (b *builder) actions(n *node) []string {
	var actions []string
	for i := range n.Children {
		if c := &n.Children[i]; c.XMLName.Local == "action" {
			actions = append(actions, b.string(c, "name"))
		}
	}
	return actions
}

func (b *builder) metaData(n *node) MetaData {
	return MetaData{Name: b.string(n, "name"), Value: b.string(n, "value"), Resource: n.android("resource")}
}

// class returns the class that an attribute names, qualified as the package
// parser does: a name that begins with a dot, or has none, is of the package.
func (b *builder) class(n *node, attribute string) string {
	name := b.string(n, attribute)
	switch {
	case name == "" || b.Package == "":
		return name
	case strings.HasPrefix(name, "."):
		return b.Package + name
	case !strings.Contains(name, "."):
		return b.Package + "." + name
	}
	return name
}

func (b *builder) string(n *node, attribute string) string {
	return b.resources.resolve(n.android(attribute))
}

func (b *builder) boolean(n *node, attribute string, unset bool) bool {
	switch v := b.string(n, attribute); v {
	case "":
		return unset
	case "false", "0":
		return false
	default:
		return true
	}
}

// integer returns an attribute's number, 0 where it has none. The text of a
// number may be decimal or hexadecimal.
func (b *builder) integer(n *node, attribute string) int32 {
	v, err := strconv.ParseInt(b.string(n, attribute), 0, 64)
	if err != nil {
		return 0
	}
	return int32(v)
}

// unreleased is the API level that the framework gives to a version known by
// its code name, Build.VERSION_CODES.CUR_DEVELOPMENT.
const unreleased = 10000

// sdk returns an attribute's API level. Code names stand for a version that was
// not released when the app was built.
func (b *builder) sdk(n *node, attribute string) int {
	v := b.string(n, attribute)
	if v == "" || strings.HasPrefix(v, "@") {
		return 0
	}
	level, err := strconv.ParseInt(v, 0, 32)
	if err != nil {
		return unreleased
	}
	return max(0, int(level))
}

// list splits s and drops empty items.
func list(s, separator string) []string {
	var items []string
	for _, item := range strings.Split(s, separator) {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}
