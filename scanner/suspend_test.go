package scanner

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestSuspend holds the reading of a build that waited against that of one that
// did not, and changes another while it waits.
func TestSuspend(t *testing.T) {
	limits := apk.DefaultLimits()
	path := filepath.Join(t.TempDir(), "app.apk")
	writeSpec(t, path, shippedApp)
	in, err := Open(path, limits)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { in.Close() }()
	want, err := scanInputs(t, nil, in)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // a build of a set of builds waits twice
		if err := Suspend(in.Apps); err != nil {
			t.Fatal(err)
		}
		if in.archive != nil || in.Apps[0].members != nil {
			t.Error("a suspended input keeps its archive")
		}
	}
	if err := Resume(in.Apps, limits); err != nil {
		t.Fatal(err)
	}
	got, err := scanInputs(t, nil, in)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-before +after:\n%s", diff)
	}

	if err := Suspend(in.Apps); err != nil {
		t.Fatal(err)
	}
	writeSpec(t, path, "package com.example.other\nclass com.example.other.Main")
	if err := Resume(in.Apps, limits); !errors.Is(err, errChanged) {
		t.Errorf("resume of another app: %v, want %v", err, errChanged)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := Resume(in.Apps, limits); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("resume of no file: %v, want %v", err, os.ErrNotExist)
	}
}

func writeSpec(t *testing.T, path, spec string) {
	t.Helper()
	data, err := apktest.Build(spec)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
