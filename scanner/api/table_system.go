package api

const (
	build       = "Landroid/os/Build;"
	environment = "Landroid/os/Environment;"
)

// systemTargets are properties of the device that identify nobody by
// themselves, shared storage, and what loads further code.
var systemTargets = []Target{
	{Kind: Field, Class: build, Member: "MODEL", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "BRAND", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "MANUFACTURER", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "DEVICE", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "PRODUCT", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "BOARD", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "HARDWARE", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "FINGERPRINT", DataTypes: []string{"device_model"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "ID", DataTypes: []string{"os_version"}, Confidence: Info},
	{Kind: Field, Class: build, Member: "DISPLAY", DataTypes: []string{"os_version"}, Confidence: Info},
	{Kind: Method, Class: build, Member: "getRadioVersion", DataTypes: []string{"os_version"}, Confidence: Low},
	{Kind: Field, Class: "Landroid/os/Build$VERSION;", Member: "RELEASE", DataTypes: []string{"os_version"}, Confidence: Info},
	{Kind: Method, Class: "Ljava/util/Locale;", Member: "getLanguage", DataTypes: []string{"language_timezone"}, Confidence: Info},
	{Kind: Method, Class: "Ljava/util/TimeZone;", Member: "getDefault", DataTypes: []string{"language_timezone"}, Confidence: Info},
	{Kind: String, Text: "android.intent.action.BATTERY_CHANGED", DataTypes: []string{"battery"}, Confidence: Info},
	{Kind: String, Text: "/proc/cpuinfo", DataTypes: []string{"cpu_memory"}, Confidence: Info},
	{Kind: String, Text: "/proc/meminfo", DataTypes: []string{"cpu_memory"}, Confidence: Info},
	{Kind: String, Text: "/system/bin/su", DataTypes: []string{"root_env"}, Confidence: Low},
	{Kind: String, Text: "/system/xbin/su", DataTypes: []string{"root_env"}, Confidence: Low},
	{Kind: Method, Class: "Landroid/view/inputmethod/InputMethodManager;", Member: "getInputMethodList", DataTypes: []string{"ime_list"}, Confidence: Low},
	{Kind: Method, Class: "Landroid/view/inputmethod/InputMethodManager;", Member: "getEnabledInputMethodList", DataTypes: []string{"ime_list"}, Confidence: Low},
	{Kind: Method, Class: "Landroid/app/NotificationManager;", Member: "areNotificationsEnabled", DataTypes: []string{"notification_switch"}, Confidence: Info},
	{Kind: Method, Class: "Ljava/lang/Thread;", Member: "setDefaultUncaughtExceptionHandler", DataTypes: []string{"crash_logs"}, Confidence: Info},
	{Kind: Prefix, Text: "logcat", DataTypes: []string{"crash_logs"}, Confidence: Medium, then: execute},

	{Kind: Method, Class: environment, Member: "getExternalStorageDirectory", DataTypes: []string{"storage"}, Permissions: []string{"android.permission.READ_EXTERNAL_STORAGE", "android.permission.WRITE_EXTERNAL_STORAGE"}, Confidence: Low},
	{Kind: Method, Class: environment, Member: "isExternalStorageManager", DataTypes: []string{"storage"}, Permissions: []string{"android.permission.MANAGE_EXTERNAL_STORAGE"}, Confidence: Low},

	{Kind: Loader, Class: "Ldalvik/system/DexClassLoader;", Confidence: Medium},
	{Kind: Loader, Class: "Ldalvik/system/BaseDexClassLoader;", Confidence: Medium},
	{Kind: Loader, Class: "Ldalvik/system/InMemoryDexClassLoader;", Confidence: Medium},
	{Kind: Loader, Class: "Ldalvik/system/DelegateLastClassLoader;", Confidence: Medium},
	{Kind: Loader, Class: "Ldalvik/system/PathClassLoader;", Confidence: Low},
	{Kind: Loader, Class: "Ldalvik/system/DexFile;", Confidence: Low},
}
