package api

// A circumstance is something else in the method that decides whether a use
// counts. Several form a set.
type circumstance uint8

const (
	mainAction       circumstance = 1 << iota // names the action of an app's entry point
	launcherCategory                          // names the category of what launchers show
	onePackage                                // restricts an intent to one app
	androidID                                 // names the Android ID or that of Google's services
	query                                     // reads what a content URI stands for
	execute                                   // runs a command
	lookup                                    // looks up a member by name
)

// circumstances says by which calls or string constants each is recognised.
var circumstances = []struct {
	sign  circumstance
	class string
	name  string // of the method
	text  string // of the constant
}{
	{sign: mainAction, text: "android.intent.action.MAIN"},
	{sign: launcherCategory, text: "android.intent.category.LAUNCHER"},
	{sign: androidID, text: "android_id"},

	{sign: onePackage, class: intent, name: "setPackage"},
	{sign: onePackage, class: intent, name: "setComponent"},
	{sign: onePackage, class: intent, name: "setClass"},
	{sign: onePackage, class: intent, name: "setClassName"},

	{sign: query, class: contentResolver, name: "query"},
	{sign: query, class: "Landroid/content/ContentProviderClient;", name: "query"},
	{sign: query, class: "Landroid/content/CursorLoader;", name: "<init>"},
	{sign: query, class: "Landroid/support/v4/content/CursorLoader;", name: "<init>"},
	{sign: query, class: "Landroidx/loader/content/CursorLoader;", name: "<init>"},
	{sign: query, class: "Landroid/support/v4/content/ContentResolverCompat;", name: "query"},
	{sign: query, class: "Landroidx/core/content/ContentResolverCompat;", name: "query"},
	{sign: query, class: "Landroid/content/AsyncQueryHandler;", name: "startQuery"},
	{sign: query, class: "Landroid/app/Activity;", name: "managedQuery"},
	{sign: query, class: "Landroid/provider/MediaStore$Images$Media;", name: "query"},

	{sign: execute, class: "Ljava/lang/Runtime;", name: "exec"},
	{sign: execute, class: "Ljava/lang/ProcessBuilder;", name: "<init>"},
	{sign: execute, class: "Ljava/lang/ProcessBuilder;", name: "command"},

	{sign: lookup, class: javaClass, name: "getMethod"},
	{sign: lookup, class: javaClass, name: "getDeclaredMethod"},
	{sign: lookup, class: javaClass, name: "getField"},
	{sign: lookup, class: javaClass, name: "getDeclaredField"},
}

const (
	javaClass       = "Ljava/lang/Class;"
	intent          = "Landroid/content/Intent;"
	contentResolver = "Landroid/content/ContentResolver;"
)
