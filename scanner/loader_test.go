package scanner

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// random returns bytes such as a cipher gives.
func random(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func TestLooksEncrypted(t *testing.T) {
	dexLike := bytes.Repeat([]byte("Lcom/example/app/Main;\x00\x12\x0f\x00\x01"), 1000)
	tests := []struct {
		name string
		data []byte
		want bool
	}{
		{"random", random(leastSealed), true},
		{"much of it", random(1 << 20), true},
		{"too little to tell", random(leastSealed - 1), false},
		{"a picture", append([]byte("\x89PNG"), random(1<<16)...), false},
		{"code", dexLike, false},
		{"random text", []byte(fmt.Sprintf("%x", random(1<<16))), false},
		{"zeros", make([]byte, 1<<16), false},
	}
	for _, tt := range tests {
		if got := looksEncrypted(tt.data); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestCodeElsewhere looks at builds part of whose code is not where Android
// loads it from.
func TestCodeElsewhere(t *testing.T) {
	const loader = "\nclass com.vendor.Patch calls dalvik.system.DexClassLoader.<init>(Ljava/lang/String;)V"
	cipher := fmt.Sprintf("%x", random(leastSealed))
	tests := []struct {
		name, spec string
		want       []Gap
	}{
		{"a class loader", loader, []Gap{{Kind: RuntimeCode, Detail: "com.vendor.Patch"}}},
		{"that of the Play services", "class com.google.android.gms.dynamite.zzd extends dalvik.system.DelegateLastClassLoader", nil},
		{"any app's own", "class com.vendor.Paths calls dalvik.system.PathClassLoader.findLibrary(Ljava/lang/String;)V", nil},
		{"sealed and loaded", "hex assets/core.jar " + cipher + loader, []Gap{
			{Kind: EncryptedCode, Member: "assets/core.jar", HidesCode: true}, {Kind: RuntimeCode, Detail: "com.vendor.Patch"}}},
		{"sealed, and whose it is is known", "hex assets/acme/core.jar " + cipher + loader, []Gap{
			{Kind: EncryptedCode, Member: "assets/acme/core.jar"}, {Kind: RuntimeCode, Detail: "com.vendor.Patch"}}},
		{"sealed and nothing that loads it", "hex assets/classes.dex.dat " + cipher, []Gap{{Kind: EncryptedCode, Member: "assets/classes.dex.dat"}}},
		{"sealed by another name", "hex assets/model.bin " + cipher + loader, []Gap{{Kind: RuntimeCode, Detail: "com.vendor.Patch"}}},
		{"Flutter", "lib arm64-v8a/libflutter.so\nlib arm64-v8a/libapp.so", []Gap{{Kind: OtherRuntime, Member: "Flutter", Detail: "lib/arm64-v8a/libflutter.so"}}},
		{"plug-ins of Flutter", "lib arm64-v8a/libflutter.so\nfile lib/arm64-v8a/libapp.so \"\\x00package:acme_push/a.dart\\x00package:acme_push/b.dart\\x00package:Not\\x00package:zeta/z.dart\"", []Gap{
			{Kind: OtherRuntime, Member: "Flutter", Detail: "lib/arm64-v8a/libflutter.so: acme_push, zeta"}}},
		{"plug-ins of React Native", "asset index.android.bundle \"react-native-acme-push: NativeModule is null\"", []Gap{
			{Kind: OtherRuntime, Member: "React Native", Detail: "assets/index.android.bundle: react-native-acme-push"}}},
		{"plug-ins of uni-app", "asset data/dcloud_control.xml x\nasset apps/__UNI__1/www/app-service.js \"uni.requireNativePlugin('Acme-Push')\"", []Gap{
			{Kind: OtherRuntime, Member: "uni-app", Detail: "assets/data/dcloud_control.xml: Acme-Push"}}},
		{"plug-ins of Cordova", "asset www/cordova.js x\nasset www/cordova_plugins.js \"\\\"cordova-plugin-acme-push\\\"\"", []Gap{
			{Kind: OtherRuntime, Member: "Cordova", Detail: "assets/www/cordova.js: cordova-plugin-acme-push"}}},
		{"uni-app", "asset data/dcloud_control.xml x", []Gap{{Kind: OtherRuntime, Member: "uni-app", Detail: "assets/data/dcloud_control.xml"}}},
		{"plug-ins", "class com.qihoo360.replugin.RePlugin", []Gap{{Kind: PluginFramework, Member: "RePlugin", Detail: "com.qihoo360.replugin"}}},
		{"a plug-in that is packed", "archive assets/plugin.apk\npackage com.plugin\napplication com.stub.StubApp\nclass com.stub.StubApp\nend", []Gap{
			{Kind: Packed, Member: "assets/plugin.apk", Detail: "360加固保 / Qihoo 360 Jiagu: com.stub, com.stub.StubApp", HidesCode: true}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := scanSpecs(t, "package com.example.app\nsdk 21 34\nclass com.example.app.Main\n"+tt.spec)
			if diff := cmp.Diff(tt.want, b.Gaps); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestDisguisedPlugin reads a plug-in that lies among the native libraries, and
// code in an archive of another name.
func TestDisguisedPlugin(t *testing.T) {
	const plugin = "package com.plugin\nclass com.acme.push.A\nend\n"
	for member, spec := range map[string]string{
		"lib/armeabi/libcom_plugin.so": "class net.wequick.small.Small\narchive lib/armeabi/libcom_plugin.so\n" + plugin,
		"assets/plugin.apk.dat":        "archive assets/plugin.apk.dat\n" + plugin,
	} {
		b := scanSpecs(t, "package com.example.app\nsdk 21 34\nclass com.example.app.Main\n"+spec)
		if len(b.SDKs) != 1 || !strings.HasPrefix(b.SDKs[0].Evidence[0].Member, member+"!") {
			t.Errorf("%s: %+v", member, b.SDKs)
		}
	}
}
