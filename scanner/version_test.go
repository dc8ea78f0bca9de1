package scanner

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestVersions(t *testing.T) {
	const head = "package com.example.app\nsdk 21 34\nclass com.example.app.Main\nclass com.acme.push.A\n"
	tests := []struct{ name, spec, version, from string }{
		{"nothing states it", "", "", ""},
		{"list of an artifact's version", `file META-INF/com.acme_push.version "2.0.0\n"`, "2.0.0", "META-INF/com.acme_push.version"},
		{"Maven's properties", `file META-INF/maven/com.acme/push/pom.properties "#x\nversion=2.1\ngroupId=com.acme"`, "2.1", "META-INF/maven/com.acme/push/pom.properties"},
		{"Google's properties", `file acme-core.properties "version=19.3.0\nclient=acme-core"`, "19.3.0", "acme-core.properties"},
		{"of another artifact", `file META-INF/com.acme_pushed.version "2.0.0\n"`, "", ""},
		{"BuildConfig", `class com.acme.push.BuildConfig field VERSION_NAME=3.1.4`, "3.1.4", "classes.dex: com.acme.push.BuildConfig.VERSION_NAME"},
		{"BuildConfig as the template has it", `class com.acme.push.BuildConfig field VERSION_NAME=1.0`, "", ""},
		{"constant of any class", `class com.acme.push.b.Z field SDK_VERSION=3.1.4-beta`, "3.1.4-beta", "classes.dex: com.acme.push.b.Z.SDK_VERSION"},
		{"version of something else", `class com.acme.push.Json field VERSION=3.1.4`, "", ""},
		{"no version", `class com.acme.push.BuildConfig field VERSION_NAME=release`, "", ""},
		{"the class nearest the root counts", `class com.acme.push.BuildConfig field VERSION_NAME=3.1
class com.acme.push.sub.BuildConfig field VERSION_NAME=1.7`, "3.1", "classes.dex: com.acme.push.BuildConfig.VERSION_NAME"},
		{"equals that disagree", `class com.acme.push.a.BuildConfig field VERSION_NAME=3.1
class com.acme.push.b.BuildConfig field VERSION_NAME=1.7`, "", ""},
		{"an artifact is surer than a constant", `class com.acme.push.BuildConfig field VERSION_NAME=3.1
file META-INF/com.acme_push.version 3.2`, "3.2", "META-INF/com.acme_push.version"},
		{"the main artifact is surer than another", `file META-INF/com.acme_push-extra.version 3.1
file META-INF/com.acme_push.version 3.2`, "3.2", "META-INF/com.acme_push.version"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := scanSpecs(t, head+tt.spec).SDKs[0]
			if d.Version != tt.version || d.VersionFrom != tt.from {
				t.Errorf("%q from %q, want %q from %q", d.Version, d.VersionFrom, tt.version, tt.from)
			}
		})
	}
}

func TestDependencies(t *testing.T) {
	b := scanSpecs(t, "module base\npackage com.example.app\nclass com.example.app.Main\nend\ndependency com.acme:push:4.0.1\ndependency com.other:push:1.0")
	member := "BUNDLE-METADATA/com.android.tools.build.libraries/dependencies.pb"
	want := Detection{ID: "acme", Presence: Declared, Version: "4.0.1", VersionFrom: member, Evidence: []Evidence{
		{Kind: DependencyEvidence, Value: "com.acme:push:4.0.1", Member: member, Count: 1},
	}}
	if diff := cmp.Diff([]Detection{want}, b.SDKs); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
