package scanner

import (
	"bytes"
	"context"
	"strings"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// runtimes are what runs an app's own code where that is not in DEX files.
//
// A build with one is not hidden for that. To reach what a device knows of its
// user such code must go through Android's Java interfaces, by plug-ins and
// bridges that are in the DEX files, and so must the Android SDKs that it uses:
// what is found and what is not found of them holds. What is not seen is which
// calls are the app's own doing, and SDKs that are made for the runtime alone.
var runtimes = []product{
	{name: privacy.Text{EN: "Flutter"}, libraries: []string{"libflutter.so"}, members: []string{"assets/flutter_assets/"}},
	{name: privacy.Text{EN: "React Native"}, libraries: []string{"libreactnativejni.so", "libreactnative.so", "libhermes.so"}, members: []string{"assets/index.android.bundle"}},
	{name: privacy.Text{EN: "uni-app"}, members: []string{"assets/data/dcloud_control.xml"}},
	{name: privacy.Text{EN: "Weex"}, libraries: []string{"libweexjsc.so", "libweexcore.so", "libweexjss.so"}},
	{name: privacy.Text{EN: "APICloud"}, members: []string{"assets/widget/config.xml"}},
	{name: privacy.Text{EN: "Cordova"}, members: []string{"assets/www/cordova.js", "assets/public/cordova.js", "assets/capacitor.config.json"}},
	{name: privacy.Text{EN: "Unity"}, libraries: []string{"libunity.so"}, members: []string{"assets/bin/Data/globalgamemanagers"}},
	{name: privacy.Text{EN: "Unreal Engine"}, libraries: []string{"libUE4.so", "libUnreal.so"}},
	{name: privacy.Text{EN: "Cocos2d-x"}, libraries: []string{"libcocos2djs.so", "libcocos2dlua.so", "libcocos2dcpp.so", "libcocos.so"}},
	{name: privacy.Text{EN: ".NET (Xamarin, MAUI)"}, libraries: []string{"libmonodroid.so", "libmonosgen-2.0.so"}, members: []string{"assemblies/"}},
	{name: privacy.Text{EN: "Titanium"}, libraries: []string{"libkroll-v8.so"}},
}

// frameworks load parts of an app as plug-ins, which are APKs that the system
// does not know.
var frameworks = []product{
	{name: privacy.Text{EN: "RePlugin"}, prefixes: []string{"com.qihoo360.replugin", "com.qihoo360.loader2"}},
	{name: privacy.Text{EN: "VirtualAPK"}, prefixes: []string{"com.didi.virtualapk"}},
	{name: privacy.Text{EN: "Shadow"}, prefixes: []string{"com.tencent.shadow"}},
	{name: privacy.Text{EN: "DroidPlugin"}, prefixes: []string{"com.morgoo.droidplugin"}},
	{name: privacy.Text{EN: "Atlas"}, prefixes: []string{"android.taobao.atlas", "com.taobao.atlas"}},
	{name: privacy.Text{EN: "Small"}, prefixes: []string{"net.wequick.small"}},
	{name: privacy.Text{EN: "dynamic-load-apk"}, prefixes: []string{"com.ryg.dynamicload"}},
	{name: privacy.Text{EN: "Neptune"}, prefixes: []string{"org.qiyi.pluginlibrary"}},
	{name: privacy.Text{EN: "Mira"}, prefixes: []string{"com.bytedance.mira", "com.bytedance.frameworks.plugin"}},
	{name: privacy.Text{EN: "Phantom"}, prefixes: []string{"com.wlqq.phantom"}},
	{name: privacy.Text{EN: "VirtualApp"}, prefixes: []string{"com.lody.virtual"}},
}

// tellRuntimes says what runs code of the app that is not in DEX files, and what
// may load plug-ins; of the former, which plug-ins it names.
func (s *scan) tellRuntimes(apps []*App) {
	for _, r := range runtimes {
		mark := r.library(s.build.Libraries)
		if mark == "" {
			mark = r.member(s.members)
		}
		if mark != "" {
			if plugins := scriptPlugins(apps, r.name.EN); len(plugins) > 0 {
				mark += ": " + strings.Join(plugins, ", ")
			}
			s.gap(OtherRuntime, r.bothNames(), mark, false)
		}
	}
	for _, f := range frameworks {
		if prefix := f.prefix(s.packages); prefix != "" {
			s.gap(PluginFramework, f.bothNames(), prefix, false)
		}
	}
}

// readPlugins reads the plug-ins that frameworks keep among the native libraries,
// so that the system unpacks them: APKs by the name of libname.so.
func (s *scan) readPlugins(ctx context.Context, apps []*App, inputs []*Input) error {
	found := false
	for _, f := range frameworks {
		found = found || f.prefix(s.packages) != ""
	}
	if !found {
		return nil
	}
	for _, a := range apps {
		for _, m := range a.members {
			if _, ok := library(m.name); !ok {
				continue
			}
			data, _, err := a.archive.Read(m.Member)
			if err != nil || !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
				continue
			}
			if err := s.readCarried(ctx, a.archive, m.Member, a.prefix(len(inputs) > 1)+m.Name); err != nil {
				return err
			}
		}
	}
	return nil
}
