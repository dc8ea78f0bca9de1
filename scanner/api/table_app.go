package api

const (
	packageManager    = "Landroid/content/pm/PackageManager;"
	activityManager   = "Landroid/app/ActivityManager;"
	usageStatsManager = "Landroid/app/usage/UsageStatsManager;"
	clipboardManager  = "Landroid/content/ClipboardManager;"
)

// appTargets are the other apps on the device, what runs on it, and the
// clipboard.
//
// To resolve an intent is to list the installed apps only if it is the intent
// by which launchers find them. Share, payment and push code resolves others,
// and asks for single apps by name.
var appTargets = []Target{
	{Kind: Method, Class: packageManager, Member: "getInstalledPackages", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Method, Class: packageManager, Member: "getInstalledApplications", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Method, Class: packageManager, Member: "getInstalledPackagesAsUser", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Method, Class: packageManager, Member: "getInstalledApplicationsAsUser", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Method, Class: packageManager, Member: "getPackagesHoldingPermissions", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Method, Class: packageManager, Member: "queryIntentActivities", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High, with: mainAction | launcherCategory, without: onePackage},
	{Kind: Method, Class: "Landroid/content/pm/LauncherApps;", Member: "getActivityList", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: Medium},
	{Kind: Prefix, Text: "pm list package", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Prefix, Text: "pm list packages", DataTypes: []string{"installed_apps"}, Permissions: allPackages, Confidence: High},
	{Kind: Method, Class: packageManager, Member: "getPackageInfo", DataTypes: []string{"app_self_info"}, Confidence: Info},
	{Kind: Method, Class: packageManager, Member: "getInstallerPackageName", DataTypes: []string{"app_self_info"}, Confidence: Info},

	{Kind: Method, Class: activityManager, Member: "getRunningAppProcesses", DataTypes: []string{"running_processes"}, Confidence: Low},
	{Kind: Method, Class: activityManager, Member: "getRunningTasks", DataTypes: []string{"running_processes"}, Permissions: tasks, LastAPI: 20, Confidence: Medium},
	{Kind: Method, Class: activityManager, Member: "getRecentTasks", DataTypes: []string{"running_processes"}, Permissions: tasks, LastAPI: 20, Confidence: Medium},
	{Kind: Method, Class: activityManager, Member: "getRunningServices", DataTypes: []string{"running_processes"}, LastAPI: 25, Confidence: Low},
	{Kind: Method, Class: activityManager, Member: "getHistoricalProcessExitReasons", DataTypes: []string{"crash_logs"}, Confidence: Low},
	{Kind: String, Text: "ps", DataTypes: []string{"running_processes"}, Confidence: Medium, then: execute},
	{Kind: String, Text: "ps -A", DataTypes: []string{"running_processes"}, Confidence: Medium, then: execute},
	{Kind: Method, Class: usageStatsManager, Member: "queryUsageStats", DataTypes: []string{"app_usage"}, Permissions: usageStats, Confidence: High},
	{Kind: Method, Class: usageStatsManager, Member: "queryAndAggregateUsageStats", DataTypes: []string{"app_usage"}, Permissions: usageStats, Confidence: High},
	{Kind: Method, Class: usageStatsManager, Member: "queryEvents", DataTypes: []string{"app_usage"}, Permissions: usageStats, Confidence: High},

	{Kind: Method, Class: clipboardManager, Member: "getPrimaryClip", DataTypes: []string{"clipboard"}, Confidence: High},
	{Kind: Method, Class: clipboardManager, Member: "getText", DataTypes: []string{"clipboard"}, Confidence: High},
	{Kind: Method, Class: "Landroid/text/ClipboardManager;", Member: "getText", DataTypes: []string{"clipboard"}, Confidence: High},
	{Kind: Method, Class: clipboardManager, Member: "addPrimaryClipChangedListener", DataTypes: []string{"clipboard"}, Confidence: High},
	{Kind: Method, Class: clipboardManager, Member: "getPrimaryClipDescription", DataTypes: []string{"clipboard"}, Confidence: Low},
	{Kind: Method, Class: clipboardManager, Member: "hasPrimaryClip", DataTypes: []string{"clipboard"}, Confidence: Low},
}
