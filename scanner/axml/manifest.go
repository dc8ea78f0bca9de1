package axml

// Manifest is what AndroidManifest.xml says. Class names are fully qualified.
// References to resources are looked up; one that cannot be stays as
// "@0x7F010203".
type Manifest struct {
	Package     string
	VersionCode int64 // versionCodeMajor in the upper 32 bits
	VersionName string

	MinSDK    int // 0 where nothing is said
	TargetSDK int // MinSDK where nothing is said
	MaxSDK    int

	// Of split APKs.
	Split              string // name of the split, "" for the base
	ConfigForSplit     string // the split that a configuration split serves
	FeatureSplit       bool
	SplitRequired      bool     // the base cannot be installed alone
	RequiredSplitTypes []string // kinds of split that it needs
	SplitTypes         []string // kinds of split that it is

	UsesPermissions []UsesPermission
	Permissions     []Permission // that the app defines
	UsesFeatures    []UsesFeature
	UsesLibraries   []UsesLibrary
	Instrumentation []Instrumentation
	Queries         Queries

	Application Application
	Components  []Component
	MetaData    []MetaData // of the application and the manifest

	Notes []Note
}

// UsesPermission is a uses-permission element or one of its variants.
type UsesPermission struct {
	Name   string
	MinSDK int // 23 for uses-permission-sdk-23 and -sdk-m, else 0
	MaxSDK int // android:maxSdkVersion, 0 where nothing is said
	// Implied is set if the manifest does not ask for it and the platform
	// grants it all the same, because of the target or another permission.
	Implied bool
}

// Permission is a permission that the app defines.
type Permission struct {
	Name            string
	Group           string
	ProtectionLevel string // as a number, such as "0x00000002"
}

// UsesFeature is a uses-feature element. Name is "" for one that asks for a
// version of OpenGL ES.
type UsesFeature struct {
	Name        string
	GLESVersion string
	Required    bool
}

// UsesLibrary is a uses-library or uses-native-library element.
type UsesLibrary struct {
	Name     string
	Native   bool
	Required bool
}

// Instrumentation is code that runs inside another app's process.
type Instrumentation struct {
	Name          string
	TargetPackage string
}

// Queries is which other apps the app wants to see.
type Queries struct {
	Packages  []string
	Actions   []string // of intents
	Providers []string // authorities
}

// Application is the application element.
type Application struct {
	Name             string // class, "" for the framework's own
	Label            string
	Debuggable       bool
	ComponentFactory string // android:appComponentFactory
}

// Component is an activity, activity-alias, service, receiver or provider.
type Component struct {
	Kind        string // the element's name
	Name        string
	Target      string // activity-alias only: the activity it stands for
	Authorities []string
	Permission  string
	Exported    *bool
	Actions     []string // of its intent filters, each once
	MetaData    []MetaData
}

// MetaData is a meta-data element. It has a value or names a resource.
type MetaData struct {
	Name     string
	Value    string
	Resource string // "@0x7F010203"
}
