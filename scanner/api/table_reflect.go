package api

// reflectTargets are members that are called by name. The name alone does not
// say of which class, so that none is certain.
var reflectTargets = []Target{
	{Kind: Named, Text: "getDeviceId", DataTypes: []string{"imei", "meid"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "getImei", DataTypes: []string{"imei"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "getMeid", DataTypes: []string{"meid"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "getSubscriberId", DataTypes: []string{"imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "getSimSerialNumber", DataTypes: []string{"iccid"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "getLine1Number", DataTypes: []string{"phone_number"}, Permissions: phoneNumbers, Confidence: Medium},
	{Kind: Named, Text: "getSerial", DataTypes: []string{"serial"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "SERIAL", DataTypes: []string{"serial"}, LastAPI: 28, Confidence: Medium},
	{Kind: Named, Text: "getMacAddress", DataTypes: []string{"mac"}, LastAPI: 22, Confidence: Medium},
	{Kind: Named, Text: "getHardwareAddress", DataTypes: []string{"mac"}, LastAPI: 29, Confidence: Medium},
	{Kind: Named, Text: "getInstalledPackages", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: Medium},
	{Kind: Named, Text: "getInstalledApplications", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: Medium},
	{Kind: Named, Text: "getAllCellInfo", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: Medium},
}
