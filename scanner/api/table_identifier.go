package api

const (
	settingsSecure = "Landroid/provider/Settings$Secure;"
	settingsSystem = "Landroid/provider/Settings$System;"
	settingsGlobal = "Landroid/provider/Settings$Global;"
)

// identifierTargets are the identifiers of the device and of the installation.
//
// The services by which phones of Chinese vendors give out the OAID are called
// through AIDL: in the app there are proxy classes under the vendor's name, or
// under any other name with the vendor's descriptor as a string, and the names
// of the service's package and action.
var identifierTargets = []Target{
	{Kind: Method, Class: settingsSecure, Member: "getString", Text: "android_id", DataTypes: []string{"android_id"}, Confidence: High},
	{Kind: Method, Class: settingsSystem, Member: "getString", Text: "android_id", DataTypes: []string{"android_id"}, Confidence: High},
	{Kind: Method, Class: settingsSecure, Member: "getString", Text: "bluetooth_address", DataTypes: []string{"bt_mac"}, LastAPI: 25, Confidence: High},
	{Kind: Method, Class: settingsSecure, Member: "getString", Text: "bluetooth_name", DataTypes: []string{"device_name"}, Confidence: Medium},
	{Kind: Method, Class: settingsSystem, Member: "getString", Text: "device_name", DataTypes: []string{"device_name"}, Confidence: Medium},
	{Kind: Method, Class: settingsGlobal, Member: "getString", Text: "device_name", DataTypes: []string{"device_name"}, Confidence: Medium},
	{Kind: Prefix, Text: "content://settings/secure/android_id", DataTypes: []string{"android_id"}, Confidence: High, then: query},

	{Kind: Method, Class: build, Member: "getSerial", DataTypes: []string{"serial"}, Permissions: phoneState, LastAPI: 28, Confidence: High},
	{Kind: Field, Class: build, Member: "SERIAL", DataTypes: []string{"serial"}, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "ro.serialno", DataTypes: []string{"serial"}, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "ro.boot.serialno", DataTypes: []string{"serial"}, LastAPI: 28, Confidence: High},
	{Kind: Prefix, Text: "getprop ro.serialno", DataTypes: []string{"serial"}, LastAPI: 28, Confidence: High},
	{Kind: Prefix, Text: "getprop ro.boot.serialno", DataTypes: []string{"serial"}, LastAPI: 28, Confidence: High},
	{Kind: String, Text: "/sys/block/mmcblk0/device/cid", DataTypes: []string{"serial"}, Confidence: High},
	{Kind: String, Text: "/sys/devices/soc0/serial_number", DataTypes: []string{"serial"}, Confidence: High},

	{Kind: Method, Class: "Landroid/media/MediaDrm;", Member: "getPropertyByteArray", Text: "deviceUniqueId", DataTypes: []string{"widevine_id"}, Confidence: High},
	{Kind: Prefix, Text: "content://com.google.android.gsf.gservices", DataTypes: []string{"gsf_id"}, Confidence: High, with: androidID, then: query},

	{Kind: Class, Class: "Lcom/google/android/gms/ads/identifier/AdvertisingIdClient;", DataTypes: []string{"gaid"}, Permissions: advertising, Confidence: High},
	{Kind: Class, Class: "Lcom/google/android/gms/ads/identifier/AdvertisingIdClient$Info;", DataTypes: []string{"gaid"}, Permissions: advertising, Confidence: High},
	{Kind: String, Text: "com.google.android.gms.ads.identifier.AdvertisingIdClient", DataTypes: []string{"gaid"}, Permissions: advertising, Confidence: Medium},
	{Kind: Named, Text: "getAdvertisingIdInfo", DataTypes: []string{"gaid"}, Permissions: advertising, Confidence: High},
	{Kind: String, Text: "com.google.android.gms.ads.identifier.service.START", DataTypes: []string{"gaid"}, Permissions: advertising, Confidence: High},
	{Kind: String, Text: "com.google.android.gms.ads.identifier.internal.IAdvertisingIdService", DataTypes: []string{"gaid"}, Permissions: advertising, Confidence: High},

	{Kind: Class, Class: "Lcom/google/android/gms/appset/AppSet;", DataTypes: []string{"install_uuid"}, Confidence: Low},
	{Kind: Class, Class: "Lcom/google/android/gms/iid/InstanceID;", DataTypes: []string{"install_uuid"}, Confidence: Low},
	{Kind: Class, Class: "Lcom/google/firebase/installations/FirebaseInstallations;", DataTypes: []string{"install_uuid"}, Confidence: Low},
	{Kind: Method, Class: "Lcom/huawei/hms/aaid/HmsInstanceId;", Member: "getAAID", DataTypes: []string{"vaid_aaid"}, Confidence: Medium},
	{Kind: Method, Class: "Lcom/huawei/hms/aaid/HmsInstanceId;", Member: "getToken", DataTypes: []string{"push_token"}, Confidence: Medium},
	{Kind: String, Text: ".UTSystemConfig", DataTypes: []string{"install_uuid"}, Confidence: Medium},
	{Kind: String, Text: "/proc/sys/kernel/random/boot_id", DataTypes: []string{"boot_time"}, Confidence: Medium},

	{Kind: Class, Class: "Lcom/huawei/hms/ads/identifier/AdvertisingIdClient;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/hihonor/ads/identifier/AdvertisingIdClient;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/bun/miitmdid/core/MdidSdkHelper;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/bun/miitmdid/interfaces/IdSupplier;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/bun/miitmdid/supplier/IdSupplier;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/bun/supplier/IdSupplier;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/bun/lib/MsaIdInterface;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/heytap/openid/IOpenID;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/heytap/openid/sdk/OpenIDSDK;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/oplus/stdid/IStdID;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/samsung/android/deviceidservice/IDeviceIdService;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/uodis/opendevice/aidl/OpenDeviceIdentifierService;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/asus/msa/SupplementaryDID/IDidAidlInterface;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/zui/deviceidservice/IDeviceidInterface;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/coolpad/deviceidsupport/IDeviceIdManager;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/android/creator/IdsSupplier;", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Class, Class: "Lcom/qiku/id/IOAIDInterface;", DataTypes: []string{"oaid"}, Confidence: High},

	{Kind: String, Text: "com.bun.miitmdid.core.MdidSdkHelper", DataTypes: []string{"oaid"}, Confidence: Medium},
	{Kind: String, Text: "com.android.id.impl.IdProviderImpl", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.uodis.opendevice.OPENIDS_SERVICE", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.uodis.opendevice.aidl.OpenDeviceIdentifierService", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "action.com.heytap.openid.OPEN_ID_SERVICE", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.heytap.openid.IOpenID", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "action.com.oplus.stdid.ID_SERVICE", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.oplus.stdid.IStdID", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Prefix, Text: "content://com.vivo.vms.IdProvider/IdentifierId", DataTypes: []string{"oaid", "vaid_aaid"}, Confidence: High},
	{Kind: Prefix, Text: "content://com.meizu.flyme.openidsdk", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: Prefix, Text: "content://cn.nubia.identity/identity", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.samsung.android.deviceidservice", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.samsung.android.deviceidservice.IDeviceIdService", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.asus.msa.action.ACCESS_DID", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.asus.msa.SupplementaryDID.IDidAidlInterface", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.zui.deviceidservice", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.zui.deviceidservice.IDeviceidInterface", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.bun.msa.action.bindto.service", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.bun.lib.MsaIdInterface", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.mdid.msa", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "android.service.action.msa", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.android.creator.IdsSupplier", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.coolpad.deviceidsupport", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.coolpad.deviceidsupport.IDeviceIdManager", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "qiku.service.action.id", DataTypes: []string{"oaid"}, Confidence: High},
	{Kind: String, Text: "com.qiku.id.IOAIDInterface", DataTypes: []string{"oaid"}, Confidence: High},
}
