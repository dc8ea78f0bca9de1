package api

const (
	telephonyManager    = "Landroid/telephony/TelephonyManager;"
	subscriptionManager = "Landroid/telephony/SubscriptionManager;"
	subscriptionInfo    = "Landroid/telephony/SubscriptionInfo;"
	phoneStateListener  = "Landroid/telephony/PhoneStateListener;"
	gsmCellLocation     = "Landroid/telephony/gsm/GsmCellLocation;"
	cdmaCellLocation    = "Landroid/telephony/cdma/CdmaCellLocation;"
)

// phoneTargets are the identifiers of the phone and of its SIM, the network
// and its cells. Since API level 29 ordinary apps get no identifier that
// cannot be reset.
var phoneTargets = []Target{
	{Kind: Method, Class: telephonyManager, Member: "getDeviceId", DataTypes: []string{"imei", "meid"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getImei", DataTypes: []string{"imei"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getMeid", DataTypes: []string{"meid"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getTypeAllocationCode", DataTypes: []string{"device_model"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getDeviceSoftwareVersion", DataTypes: []string{"imei"}, Permissions: phoneState, Confidence: Medium},
	{Kind: Method, Class: telephonyManager, Member: "getSubscriberId", DataTypes: []string{"imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getSimSerialNumber", DataTypes: []string{"iccid"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getLine1Number", DataTypes: []string{"phone_number"}, Permissions: phoneNumbers, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getVoiceMailNumber", DataTypes: []string{"phone_number"}, Permissions: phoneState, Confidence: Medium},
	{Kind: Method, Class: telephonyManager, Member: "getGroupIdLevel1", DataTypes: []string{"imsi"}, Permissions: phoneState, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getNai", DataTypes: []string{"imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getSimOperator", DataTypes: []string{"sim_state"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getSimOperatorName", DataTypes: []string{"carrier"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getSimCountryIso", DataTypes: []string{"sim_state"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getSimState", DataTypes: []string{"sim_state"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getNetworkOperator", DataTypes: []string{"carrier"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getNetworkOperatorName", DataTypes: []string{"carrier"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getNetworkCountryIso", DataTypes: []string{"carrier"}, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getNetworkType", DataTypes: []string{"network_type"}, Permissions: phoneState, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getDataNetworkType", DataTypes: []string{"network_type"}, Permissions: phoneState, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getCallState", DataTypes: []string{"call_state"}, Permissions: phoneState, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getServiceState", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: Low},
	{Kind: Method, Class: telephonyManager, Member: "getCellLocation", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getAllCellInfo", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "getNeighboringCellInfo", DataTypes: []string{"cell_info"}, Permissions: location, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "requestCellInfoUpdate", DataTypes: []string{"cell_info"}, Permissions: fineLocation, Confidence: High},
	{Kind: Method, Class: telephonyManager, Member: "registerTelephonyCallback", DataTypes: []string{"call_state", "cell_info"}, Permissions: phoneState, Confidence: Low},

	{Kind: Method, Class: subscriptionManager, Member: "getPhoneNumber", DataTypes: []string{"phone_number"}, Permissions: phoneNumbers, Confidence: High},
	{Kind: Method, Class: subscriptionManager, Member: "getActiveSubscriptionInfoList", DataTypes: []string{"sim_state"}, Permissions: phoneState, Confidence: Medium},
	{Kind: Method, Class: subscriptionManager, Member: "getActiveSubscriptionInfo", DataTypes: []string{"sim_state"}, Permissions: phoneState, Confidence: Medium},
	{Kind: Method, Class: subscriptionManager, Member: "getActiveSubscriptionInfoForSimSlotIndex", DataTypes: []string{"sim_state"}, Permissions: phoneState, Confidence: Medium},
	{Kind: Method, Class: subscriptionInfo, Member: "getIccId", DataTypes: []string{"iccid"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: subscriptionInfo, Member: "getNumber", DataTypes: []string{"phone_number"}, Permissions: phoneNumbers, Confidence: High},
	{Kind: Method, Class: subscriptionInfo, Member: "getSubscriptionId", DataTypes: []string{"sim_state"}, Permissions: phoneState, Confidence: Low},

	{Kind: Override, Class: phoneStateListener, Member: "onCallStateChanged", Protos: []string{"(ILjava/lang/String;)V"}, DataTypes: []string{"call_state"}, Permissions: phoneState, Confidence: Medium},
	{Kind: Override, Class: phoneStateListener, Member: "onCellLocationChanged", Protos: []string{"(Landroid/telephony/CellLocation;)V"}, DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Override, Class: phoneStateListener, Member: "onCellInfoChanged", Protos: []string{"(Ljava/util/List;)V"}, DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Override, Class: phoneStateListener, Member: "onSignalStrengthsChanged", Protos: []string{"(Landroid/telephony/SignalStrength;)V"}, DataTypes: []string{"signal"}, Confidence: Low},

	{Kind: Method, Class: gsmCellLocation, Member: "getCid", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: gsmCellLocation, Member: "getLac", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: cdmaCellLocation, Member: "getBaseStationId", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: cdmaCellLocation, Member: "getNetworkId", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: cdmaCellLocation, Member: "getSystemId", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: cdmaCellLocation, Member: "getBaseStationLatitude", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: cdmaCellLocation, Member: "getBaseStationLongitude", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/CellIdentityGsm;", Member: "getCid", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/CellIdentityWcdma;", Member: "getCid", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/CellIdentityTdscdma;", Member: "getCid", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/CellIdentityLte;", Member: "getCi", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/CellIdentityCdma;", Member: "getBasestationId", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/CellIdentityNr;", Member: "getNci", DataTypes: []string{"cell_info"}, Permissions: location, Confidence: High},

	// Android's own service behind the TelephonyManager, and what vendors
	// added to it.
	{Kind: String, Text: "iphonesubinfo", DataTypes: []string{"imei", "imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "com.android.internal.telephony.IPhoneSubInfo", DataTypes: []string{"imei", "imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "com.android.internal.telephony.IPhoneSubInfo$Stub", DataTypes: []string{"imei", "imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "android.telephony.MSimTelephonyManager", DataTypes: []string{"imei", "imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: Medium},
	{Kind: String, Text: "getMiuiDeviceId", DataTypes: []string{"imei"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "getDeviceIdGemini", DataTypes: []string{"imei"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "getSubscriberIdGemini", DataTypes: []string{"imsi"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "getCellLocationGemini", DataTypes: []string{"cell_info"}, Permissions: location, LastAPI: 28, Confidence: High},
}
