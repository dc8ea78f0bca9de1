package api

import "slices"

// allTargets returns the table, which is in parts by subject.
//
// Members and prototypes are those of Android's API, of hidden ones where apps
// use them. What permission gates a member and up to which API level it serves
// ordinary apps is what Android's reference and the behaviour changes of its
// releases say; axplorer's permission maps corroborate the former. The choice
// of what reaches which data follows what the instrumentation tools camille,
// PrivacySentry and AppShark hook and what FlowDroid and MobSF list as sources.
// The names of vendors' identifier services are those in Android_CN_OAID.
//
// Left out is what says nothing because nearly every use serves another end
// (System services' accessors, the locale of a formatter, the uptime clock,
// lookups of a single package), and what no app of ordinary privileges gets.
func allTargets() []Target {
	return slices.Concat(phoneTargets, identifierTargets, networkTargets, locationTargets,
		appTargets, contentTargets, sensorTargets, systemTargets, reflectTargets)
}

// Sets of permissions that gate several targets.
var (
	phoneState   = []string{"android.permission.READ_PHONE_STATE"}
	phoneNumbers = []string{"android.permission.READ_PHONE_STATE", "android.permission.READ_PHONE_NUMBERS", "android.permission.READ_SMS"}
	location     = []string{"android.permission.ACCESS_FINE_LOCATION", "android.permission.ACCESS_COARSE_LOCATION"}
	fineLocation = []string{"android.permission.ACCESS_FINE_LOCATION"}
	networkState = []string{"android.permission.ACCESS_NETWORK_STATE"}
	wifiState    = []string{"android.permission.ACCESS_WIFI_STATE"}
	wifiLocation = []string{"android.permission.ACCESS_WIFI_STATE", "android.permission.ACCESS_FINE_LOCATION", "android.permission.ACCESS_COARSE_LOCATION"}
	bluetooth    = []string{"android.permission.BLUETOOTH", "android.permission.BLUETOOTH_CONNECT"}
	allPackages  = []string{"android.permission.QUERY_ALL_PACKAGES", "com.android.permission.GET_INSTALLED_APPS"}
	tasks        = []string{"android.permission.GET_TASKS"}
	usageStats   = []string{"android.permission.PACKAGE_USAGE_STATS"}
	readContacts = []string{"android.permission.READ_CONTACTS"}
	readCalendar = []string{"android.permission.READ_CALENDAR"}
	readCallLog  = []string{"android.permission.READ_CALL_LOG"}
	readSMS      = []string{"android.permission.READ_SMS"}
	receiveSMS   = []string{"android.permission.RECEIVE_SMS"}
	sendSMS      = []string{"android.permission.SEND_SMS"}
	accounts     = []string{"android.permission.GET_ACCOUNTS"}
	readImages   = []string{"android.permission.READ_EXTERNAL_STORAGE", "android.permission.READ_MEDIA_IMAGES", "android.permission.READ_MEDIA_VISUAL_USER_SELECTED"}
	readVideo    = []string{"android.permission.READ_EXTERNAL_STORAGE", "android.permission.READ_MEDIA_VIDEO", "android.permission.READ_MEDIA_VISUAL_USER_SELECTED"}
	readAudio    = []string{"android.permission.READ_EXTERNAL_STORAGE", "android.permission.READ_MEDIA_AUDIO"}
	camera       = []string{"android.permission.CAMERA"}
	recordAudio  = []string{"android.permission.RECORD_AUDIO"}
	advertising  = []string{"com.google.android.gms.permission.AD_ID"}
)
