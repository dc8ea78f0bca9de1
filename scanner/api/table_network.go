package api

const (
	wifiInfo         = "Landroid/net/wifi/WifiInfo;"
	wifiManager      = "Landroid/net/wifi/WifiManager;"
	networkInterface = "Ljava/net/NetworkInterface;"
	bluetoothAdapter = "Landroid/bluetooth/BluetoothAdapter;"
	bluetoothDevice  = "Landroid/bluetooth/BluetoothDevice;"
)

var bluetoothScan = []string{
	"android.permission.BLUETOOTH_ADMIN", "android.permission.BLUETOOTH_SCAN",
	"android.permission.ACCESS_FINE_LOCATION", "android.permission.ACCESS_COARSE_LOCATION",
}

// networkTargets are addresses, Wi-Fi and Bluetooth. The network's state and
// addresses have many uses: only what identifies a device or a place is certain.
//
// The fields of a ScanResult are not here: who reads them has called
// getScanResults.
var networkTargets = []Target{
	{Kind: Method, Class: wifiInfo, Member: "getMacAddress", DataTypes: []string{"mac"}, Permissions: wifiState, LastAPI: 22, Confidence: High},
	{Kind: Method, Class: wifiInfo, Member: "getSSID", DataTypes: []string{"ssid"}, Permissions: wifiLocation, Confidence: High},
	{Kind: Method, Class: wifiInfo, Member: "getBSSID", DataTypes: []string{"bssid"}, Permissions: wifiLocation, Confidence: High},
	{Kind: Method, Class: wifiInfo, Member: "getIpAddress", DataTypes: []string{"ip"}, Permissions: wifiState, Confidence: Medium},
	{Kind: Method, Class: wifiInfo, Member: "getNetworkId", DataTypes: []string{"wifi_state"}, Permissions: wifiState, Confidence: Low},
	{Kind: Method, Class: wifiInfo, Member: "getRssi", DataTypes: []string{"signal"}, Permissions: wifiState, Confidence: Low},
	{Kind: Method, Class: wifiManager, Member: "getConnectionInfo", DataTypes: []string{"wifi_state"}, Permissions: wifiState, Confidence: Low},
	{Kind: Method, Class: wifiManager, Member: "getScanResults", DataTypes: []string{"wifi_list"}, Permissions: wifiLocation, Confidence: High},
	{Kind: Method, Class: wifiManager, Member: "startScan", DataTypes: []string{"wifi_list"}, Permissions: []string{"android.permission.CHANGE_WIFI_STATE"}, Confidence: Medium},
	{Kind: Method, Class: wifiManager, Member: "getConfiguredNetworks", DataTypes: []string{"wifi_config"}, Permissions: wifiLocation, LastAPI: 28, Confidence: High},
	{Kind: Method, Class: wifiManager, Member: "getDhcpInfo", DataTypes: []string{"ip", "proxy_vpn_dns"}, Permissions: wifiState, Confidence: Medium},
	{Kind: Method, Class: wifiManager, Member: "getWifiState", DataTypes: []string{"wifi_state"}, Permissions: wifiState, Confidence: Low},
	{Kind: Method, Class: wifiManager, Member: "isWifiEnabled", DataTypes: []string{"wifi_state"}, Permissions: wifiState, Confidence: Low},

	{Kind: Method, Class: networkInterface, Member: "getHardwareAddress", DataTypes: []string{"mac"}, LastAPI: 29, Confidence: High},
	{Kind: Method, Class: networkInterface, Member: "getInetAddresses", DataTypes: []string{"ip"}, Confidence: Low},
	{Kind: Method, Class: networkInterface, Member: "getNetworkInterfaces", DataTypes: []string{"ip", "proxy_vpn_dns"}, Confidence: Low},
	{Kind: Method, Class: "Ljava/net/InetAddress;", Member: "getHostAddress", DataTypes: []string{"ip"}, Confidence: Low},
	{Kind: Method, Class: "Ljava/net/Inet4Address;", Member: "getHostAddress", DataTypes: []string{"ip"}, Confidence: Low},
	{Kind: String, Text: "/sys/class/net/wlan0/address", DataTypes: []string{"mac"}, Confidence: High},
	{Kind: String, Text: "/sys/class/net/eth0/address", DataTypes: []string{"mac"}, Confidence: High},
	{Kind: Prefix, Text: "cat /sys/class/net", DataTypes: []string{"mac"}, Confidence: High},
	{Kind: Prefix, Text: "/proc/net/arp", DataTypes: []string{"mac", "wifi_list"}, LastAPI: 28, Confidence: Medium},
	{Kind: Prefix, Text: "cat /proc/net/arp", DataTypes: []string{"mac", "wifi_list"}, LastAPI: 28, Confidence: Medium},
	{Kind: Prefix, Text: "ip neigh", DataTypes: []string{"mac", "wifi_list"}, Confidence: Medium, then: execute},
	{Kind: Prefix, Text: "ifconfig", DataTypes: []string{"mac", "ip"}, Confidence: Medium, then: execute},

	{Kind: Method, Class: "Landroid/net/NetworkInfo;", Member: "getExtraInfo", DataTypes: []string{"ssid", "carrier"}, Permissions: networkState, Confidence: Low},
	{Kind: Method, Class: "Landroid/net/NetworkInfo;", Member: "getTypeName", DataTypes: []string{"network_type"}, Permissions: networkState, Confidence: Info},
	{Kind: Method, Class: "Landroid/net/ConnectivityManager;", Member: "getActiveNetworkInfo", DataTypes: []string{"network_type"}, Permissions: networkState, Confidence: Info},
	{Kind: Method, Class: "Landroid/net/ConnectivityManager;", Member: "getLinkProperties", DataTypes: []string{"ip", "proxy_vpn_dns"}, Permissions: networkState, Confidence: Low},
	{Kind: Method, Class: "Landroid/webkit/WebSettings;", Member: "getUserAgentString", DataTypes: []string{"user_agent"}, Confidence: Info},
	{Kind: Method, Class: "Landroid/webkit/WebSettings;", Member: "getDefaultUserAgent", DataTypes: []string{"user_agent"}, Confidence: Info},

	{Kind: Method, Class: bluetoothAdapter, Member: "getAddress", DataTypes: []string{"bt_mac"}, Permissions: bluetooth, LastAPI: 22, Confidence: High},
	{Kind: Method, Class: bluetoothAdapter, Member: "getName", DataTypes: []string{"device_name"}, Permissions: bluetooth, Confidence: Medium},
	{Kind: Method, Class: bluetoothAdapter, Member: "getBondedDevices", DataTypes: []string{"bluetooth"}, Permissions: bluetooth, Confidence: High},
	{Kind: Method, Class: bluetoothAdapter, Member: "startDiscovery", DataTypes: []string{"bluetooth"}, Permissions: bluetoothScan, Confidence: High},
	{Kind: Method, Class: bluetoothAdapter, Member: "startLeScan", DataTypes: []string{"bluetooth"}, Permissions: bluetoothScan, Confidence: High},
	{Kind: Method, Class: bluetoothAdapter, Member: "isEnabled", DataTypes: []string{"bluetooth"}, Permissions: bluetooth, Confidence: Low},
	{Kind: Method, Class: "Landroid/bluetooth/le/BluetoothLeScanner;", Member: "startScan", DataTypes: []string{"bluetooth"}, Permissions: bluetoothScan, Confidence: High},
	{Kind: Method, Class: bluetoothDevice, Member: "getAddress", DataTypes: []string{"bluetooth"}, Permissions: bluetooth, Confidence: Medium},
	{Kind: Method, Class: bluetoothDevice, Member: "getName", DataTypes: []string{"bluetooth"}, Permissions: bluetooth, Confidence: Medium},
}
