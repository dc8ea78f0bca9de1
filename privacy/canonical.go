package privacy

// Canonical returns the key of the data type that key stands for: itself, or
// what another vocabulary calls it. The second result is false if nothing in
// this one corresponds.
func Canonical(key string) (string, bool) {
	if _, ok := dataTypeIndex()[key]; ok {
		return key, true
	}
	canonical, ok := otherKeys[key]
	return canonical, ok
}

// otherKeys are the keys of the sources of the SDK inventory that differ from
// the vocabulary's own. Where theirs is the coarser, it maps to an umbrella.
var otherKeys = map[string]string{
	"aaid":            "vaid_aaid",
	"account":         "account_social",
	"album":           "photos_videos",
	"app_info":        "app_self_info",
	"base_station":    "cell_info",
	"behavior":        "usage_logs",
	"crash_log":       "crash_logs",
	"device_id":       "umb_device_id",
	"device_info":     "umb_device_info",
	"guid":            "install_uuid",
	"language_region": "language_timezone",
	"location":        "umb_location",
	"network_info":    "umb_network",
	"order_info":      "bank_payment", // what was bought and for how much
	"os_info":         "os_version",
	"push_log":        "usage_logs",
	"running_apps":    "running_processes",
	"sensor":          "sensors",
	"sim_info":        "umb_sim",
	"uaid":            "umb_device_id", // the anonymous identifier of the carriers
	"vaid":            "vaid_aaid",
	"wifi_info":       "umb_wifi",
}
