package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sdkaudit/sdkaudit/scanner/apktest"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// TestLearnedEntry holds that a proposed entry is without faults once its names
// are filled in, and with faults before, whatever the names in the binary are.
func TestLearnedEntry(t *testing.T) {
	data, err := apktest.Build(`
package com.vendor.track
version "1.0\u202e\n# x" 1
manifest text
permission android.permission.READ_PHONE_STATE
define-permission com.vendor.permission.TRACK
receiver org.vendor.Wakeup
provider com.vendor.track.P authorities=${applicationId}.vendortrack
provider com.vendor.track.Q authorities=${applicationId}.fileprovider
meta-data "VENDOR: 'KEY' # \"x\"" y
meta-data yes y
jni arm64-v8a/libvtrack.so
archive classes.jar
java
class com.vendor.track.Tracker calls android.telephony.TelephonyManager.getDeviceId()Ljava/lang/String;
class com.vendor.track.api.Event
class okayhttp.Client
class cc.a
end
`)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "track.aar")
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if status := Main([]string{"sdk", "learn", name}, strings.NewReader(""), &stdout, &stderr); status != exitOK {
		t.Fatalf("exit status %d: %s", status, &stderr)
	}
	lint := func(text string) []sdkdb.Fault {
		return sdkdb.Lint(fstest.MapFS{"vendor.yaml": {Data: []byte(text)}}, sdkdb.Builtin())
	}
	entry := stdout.String()
	if len(lint(entry)) == 0 {
		t.Error("no fault before the names are filled in")
	}
	filled := strings.NewReplacer(`{zh: "", en: ""}`, "{en: Vendor Track}", `country: ""`, "country: CN", `category: ""`, "category: analytics").Replace(entry)
	if faults := lint(filled); len(faults) > 0 {
		t.Errorf("%v\n%s", faults, filled)
	}
}
