package scanner

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// scripts are the members with the code of a runtime, and how that names the
// plug-ins through which it reaches the device: by the libraries it was built
// of, the error messages that they carry, or the call that asks for them. Names
// that a build renamed are not found.
var scripts = []struct {
	runtime string
	member  string // as path.Match has it
	plugin  string // an expression whose first group is the name
}{
	{"Flutter", "lib/*/libapp.so", `package:([a-z][a-z0-9_]{1,63})/`},
	{"Flutter", "assets/flutter_assets/kernel_blob.bin", `package:([a-z][a-z0-9_]{1,63})/`},
	{"React Native", "assets/index.android.bundle", `(react-native-[a-z][a-z0-9-]{1,63})`},
	{"uni-app", "assets/apps/*/www/*.js", `requireNativePlugin\(\s?["']([A-Za-z][A-Za-z0-9_-]{1,63})["']`},
	{"Cordova", "assets/www/cordova_plugins.js", `(cordova-plugin-[a-z][a-z0-9-]{1,63})`},
	{"Cordova", "assets/public/cordova_plugins.js", `(cordova-plugin-[a-z][a-z0-9-]{1,63})`},
}

// maxPlugins is how many plug-ins are named.
const maxPlugins = 100

// scriptPlugins returns the plug-ins that the code of a runtime names, sorted.
// A member that cannot be read names none: it is no code of an SDK.
func scriptPlugins(apps []*App, runtime string) []string {
	names := map[string]bool{}
	for _, s := range scripts {
		if s.runtime != runtime {
			continue
		}
		for _, a := range apps {
			for _, m := range a.members {
				if ok, _ := path.Match(s.member, m.name); !ok {
					continue
				}
				if data, _, err := a.archive.Read(m.Member); err == nil {
					collect(names, data, regexp.MustCompile(s.plugin))
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// collect adds what the first group of re matches in data to names.
func collect(names map[string]bool, data []byte, re *regexp.Regexp) {
	for len(names) < maxPlugins {
		at := re.FindSubmatchIndex(data)
		if at == nil {
			return
		}
		names[strings.TrimRight(string(data[at[2]:at[3]]), "-")] = true
		data = data[at[1]:]
	}
}
