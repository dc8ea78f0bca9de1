package api

const locationManager = "Landroid/location/LocationManager;"

// locationTargets are the position of the device. Which of the two types a
// call yields depends on the permission that the app holds.
var locationTargets = []Target{
	{Kind: Method, Class: locationManager, Member: "getLastKnownLocation", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: locationManager, Member: "requestLocationUpdates", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: locationManager, Member: "requestSingleUpdate", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: locationManager, Member: "getCurrentLocation", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Method, Class: locationManager, Member: "addProximityAlert", DataTypes: []string{"location_background"}, Permissions: location, Confidence: Medium},
	{Kind: Method, Class: locationManager, Member: "addGpsStatusListener", DataTypes: []string{"location_fine"}, Permissions: fineLocation, Confidence: Medium},
	{Kind: Method, Class: locationManager, Member: "registerGnssStatusCallback", DataTypes: []string{"location_fine"}, Permissions: fineLocation, Confidence: Medium},
	{Kind: Method, Class: locationManager, Member: "addNmeaListener", DataTypes: []string{"location_fine"}, Permissions: fineLocation, Confidence: Medium},

	// Vendors' positions are Locations too.
	{Kind: Method, Class: "Landroid/location/Location;", Member: "getLatitude", Protos: []string{"()D"}, DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: Medium},
	{Kind: Method, Class: "Landroid/location/Location;", Member: "getLongitude", Protos: []string{"()D"}, DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: Medium},
	{Kind: Method, Class: "Landroid/location/Geocoder;", Member: "getFromLocation", DataTypes: []string{"location_fine", "location_coarse"}, Confidence: Medium},

	{Kind: Class, Class: "Lcom/google/android/gms/location/FusedLocationProviderClient;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Class, Class: "Lcom/google/android/gms/location/LocationServices;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: Medium},
	{Kind: Class, Class: "Lcom/huawei/hms/location/FusedLocationProviderClient;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Class, Class: "Lcom/amap/api/location/AMapLocationClient;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Class, Class: "Lcom/amap/api/location/LocationManagerProxy;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Class, Class: "Lcom/baidu/location/LocationClient;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
	{Kind: Class, Class: "Lcom/tencent/map/geolocation/TencentLocationManager;", DataTypes: []string{"location_fine", "location_coarse"}, Permissions: location, Confidence: High},
}
