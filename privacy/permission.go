package privacy

// Permission is an Android permission as a policy reviewer sees it.
type Permission struct {
	Name      string // android.permission.CAMERA
	Class     string // dangerous, special, normal-privacy, vendor-privacy, signature, noise or vendor-noise
	Group     string
	Label     Text
	DataTypes []string // keys of the data types that it opens
	Expected  Tri      // whether a policy is expected to name it
	Severity  string   // severity of its being undisclosed: high, medium, low or info
	SinceAPI  int      // 0: since the first release
	LastAPI   int      // 0: still there
	SDKHint   string   // which kinds of SDK usually ask for it

	expr string
}
