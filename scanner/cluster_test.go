package scanner

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestClusterComponents(t *testing.T) {
	b := scanSpecs(t, `package com.example.app
sdk 21 34
activity .Main
service org.stranger.kit.Daemon
service com.acme.push.Service
class com.example.app.Main
class com.acme.push.Service
class org.stranger.kit.A
class org.stranger.kit.B
class org.stranger.kit.C
class org.stranger.kit.D
class org.stranger.kit.Daemon
`)
	want := []Cluster{{Package: "org.stranger.kit", Classes: 5, Members: []string{"classes.dex"}, Components: []string{"org.stranger.kit.Daemon"}}}
	if diff := cmp.Diff(want, b.Unidentified); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
