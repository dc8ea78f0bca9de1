// Package apktest builds small Android packages for tests, as net/http/httptest
// builds servers: ZIP archives, manifests, resource tables, DEX and class files
// and native libraries. Nothing it builds can run.
//
// # Spec
//
// Build makes an APK from a text with one directive a line. Words are separated
// by spaces; a word with spaces in it is written as a Go string ("a b", and
// label="a b" after a key); # begins a comment. Square brackets mark what may be
// left out, dots what may be repeated.
//
// The manifest is there if the package is named:
//
//	package NAME
//	version NAME CODE
//	sdk MIN [TARGET [MAX]]
//	split NAME [feature] [for=SPLIT] [types=TYPE,TYPE]
//	require-splits [TYPE]...
//	permission NAME [max=LEVEL] [sdk-23]
//	define-permission NAME
//	feature NAME [optional]
//	library NAME [optional]
//	instrumentation CLASS PACKAGE
//	query [package=NAME] [action=NAME] [authorities=NAME]
//	application [CLASS] [label=TEXT] [debuggable] [factory=CLASS]
//	activity CLASS [action=NAME]... [authorities=NAME;NAME] [permission=NAME]
//	    [exported=true|false] [target=CLASS]
//	activity-alias, service, receiver, provider: as activity
//	meta-data NAME [VALUE] [resource=VALUE] [of=CLASS]
//	resource NAME TEXT
//	manifest utf16|nameless|proto|text
//
// A value @NAME refers to the resource of that name, declared anywhere, and
// @0x7F010203 to the one of that id. Numbers and booleans are typed as aapt
// types them. Meta-data is of the application unless a component is named. A
// manifest is in UTF-8; nameless leaves the names of attributes empty, proto
// writes manifest and resources in the form of bundles, and text leaves the
// manifest uncompiled.
//
// Code goes into classes.dex; dex begins the next file, classes2.dex and so on,
// unless nothing has been written yet:
//
//	class NAME [extends CLASS] [implements CLASS]... [calls METHOD]...
//	    [reads FIELD]... [loads TEXT]... [field NAME=TEXT]...
//	ref CLASS
//	string TEXT
//	dex [VERSION]
//	java
//
// java makes class files of the classes instead, at their paths; ref and string
// have no place there. A METHOD is android.os.Foo.bar(I)V, a FIELD android.os.Foo.BAR:I. What a class
// calls, reads and loads is in a static method of its own.
//
// Other members:
//
//	lib ABI/libNAME.so [SYMBOL]...
//	jni ABI/libNAME.so [SYMBOL]...      a library where an AAR has it
//	asset PATH [TEXT]
//	file PATH [TEXT]
//	hex PATH DIGITS
//	archive PATH
//	    directives of an archive in the archive
//	end
//
// A bundle is made of modules, base and others, which are described as APKs are,
// and of what its build noted:
//
//	module NAME
//	    directives of the module
//	end
//	dependency GROUP:ARTIFACT:VERSION
//
// How the archive departs from the rules, in the order of the directives:
//
//	zip stored|badcrc|encrypted|descriptor|nolocal|localsizes MEMBER
//	zip method=NUMBER MEMBER
//	zip duplicate MEMBER TEXT
//	zip prefix|suffix|comment TEXT
//	zip entries NUMBER
//	zip truncate NUMBER
//
// method sets the number in both headers and leaves the data as it is;
// localsizes zeroes the sizes of the local header; entries is the count in the
// end record; truncate cuts bytes off the end.
package apktest
