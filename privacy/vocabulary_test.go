package privacy

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDataTypes(t *testing.T) {
	seen := map[string]bool{}
	last := 0
	for _, d := range DataTypes() {
		if seen[d.Key] {
			t.Errorf("%s: listed twice", d.Key)
		}
		seen[d.Key] = true
		if d.order < last {
			t.Errorf("%s: order %d after %d", d.Key, d.order, last)
		}
		last = d.order
		if d.Name.ZH == "" || d.Name.EN == "" || d.expr == "" {
			t.Errorf("%s: name or expression missing", d.Key)
		}
		if d.Sensitivity < 0 || d.Sensitivity > 3 || (d.Art28 == Yes) != (d.Sensitivity == 3) {
			t.Errorf("%s: sensitivity %d does not fit art. 28 %s", d.Key, d.Sensitivity, d.Art28)
		}
		if !slices.Contains([]string{"", "immutable", "resettable", "fingerprint", "account"}, d.Unique) {
			t.Errorf("%s: unknown kind of unique identifier %q", d.Key, d.Unique)
		}
		for _, u := range d.Umbrellas {
			if of, ok := LookupDataType(u); !ok || of.Kind != Umbrella {
				t.Errorf("%s: %s is no umbrella", d.Key, u)
			}
		}
		checkExpressions(t, d.Key, d.expr, d.exclude)
	}
}

// checkExpressions wants expressions that compile and have no upper case,
// which folded text lacks.
func checkExpressions(t *testing.T, name string, exprs ...string) {
	t.Helper()
	for _, expr := range exprs {
		if _, err := regexp.Compile(expr); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if bare := regexp.MustCompile(`\\[A-Za-z]|\{Han\}`).ReplaceAllString(expr, ""); bare != strings.ToLower(bare) {
			t.Errorf("%s: upper case in %s", name, expr)
		}
	}
}

func TestLookupDataType(t *testing.T) {
	got, ok := LookupDataType("imei")
	if !ok || got.Name.EN != "IMEI" || got.Unique != "immutable" || !got.Scene164 {
		t.Errorf("imei: got %+v, %t", got, ok)
	}
	if _, ok := LookupDataType("shoe_size"); ok {
		t.Error("shoe_size is known")
	}
}

func TestCovers(t *testing.T) {
	for _, c := range []struct {
		umbrella, key string
		want          bool
	}{
		{"umb_device_id", "imei", true},
		{"umb_device_id", "umb_device_id", true},
		{"umb_location", "location_fine", true},
		{"umb_location", "location_track", false},
		{"umb_device_info", "installed_apps", false},
		{"umb_network", "wifi_state", true},
		{"umb_network", "ssid", false},
		{"umb_sim", "phone_number", false},
		{"umb_device_id", "unheard_of", false},
	} {
		if got := Covers(c.umbrella, c.key); got != c.want {
			t.Errorf("Covers(%s, %s) = %t", c.umbrella, c.key, got)
		}
	}
}

func TestCanonical(t *testing.T) {
	for from := range otherKeys {
		to, ok := Canonical(from)
		if _, known := LookupDataType(to); !ok || !known {
			t.Errorf("%s: no such key %q", from, to)
		}
		if _, own := LookupDataType(from); own {
			t.Errorf("%s is a key of its own", from)
		}
	}
	if got, ok := Canonical("imei"); got != "imei" || !ok {
		t.Errorf("imei: got %q, %t", got, ok)
	}
	if got, ok := Canonical("shoe_size"); ok {
		t.Errorf("shoe_size: got %q", got)
	}
}

func TestPermissions(t *testing.T) {
	classes := []string{"dangerous", "special", "normal-privacy", "vendor-privacy", "signature", "noise", "vendor-noise"}
	seen := map[string]bool{}
	for _, p := range Permissions() {
		if seen[p.Name] {
			t.Errorf("%s: listed twice", p.Name)
		}
		seen[p.Name] = true
		if !slices.Contains(classes, p.Class) || p.Label.ZH == "" {
			t.Errorf("%s: class %q, label %q", p.Name, p.Class, p.Label.ZH)
		}
		if !slices.Contains([]Tri{Yes, No, Conditional}, p.Expected) || !slices.Contains([]string{"high", "medium", "low", "info"}, p.Severity) {
			t.Errorf("%s: expected %q, severity %q", p.Name, p.Expected, p.Severity)
		}
		for _, key := range p.DataTypes {
			if _, ok := LookupDataType(key); !ok {
				t.Errorf("%s: unknown data type %s", p.Name, key)
			}
		}
		for _, other := range p.DisclosedBy {
			if _, ok := LookupPermission(other); !ok || other == p.Name {
				t.Errorf("%s: disclosed by %s", p.Name, other)
			}
		}
	}
	for _, p := range phrases {
		for _, name := range p.names {
			if _, ok := permissionIndex().constant[name]; !ok {
				t.Errorf("%s: unknown permission", name)
			}
		}
		checkExpressions(t, p.names[0], p.expr, p.exclude)
	}
}

func TestLookupPermission(t *testing.T) {
	for name, want := range map[string]string{
		"android.permission.CAMERA":                 "android.permission.CAMERA",
		"com.example.app.permission.JPUSH_MESSAGE":  "${applicationId}.permission.JPUSH_MESSAGE",
		"getui.permission.GetuiService.com.example": "getui.permission.GetuiService.${applicationId}",
		".permission.JPUSH_MESSAGE":                 "",
		"CAMERA":                                    "",
		"com.example.permission.OWN":                "",
	} {
		got, ok := LookupPermission(name)
		if got.Name != want || ok != (want != "") {
			t.Errorf("%s: got %q, %t", name, got.Name, ok)
		}
	}
}

// TestLabels finds every permission that a policy is expected to name under
// the label that Android shows for it.
func TestLabels(t *testing.T) {
	unlabelled := []string{ // of headsets and components; no policy names them so
		"FACE_TRACKING", "EYE_TRACKING_FINE", "EYE_TRACKING_COARSE", "HAND_TRACKING", "HEAD_TRACKING",
		"SCENE_UNDERSTANDING_FINE", "SCENE_UNDERSTANDING_COARSE",
		"BIND_ACCESSIBILITY_SERVICE", "BIND_NOTIFICATION_LISTENER_SERVICE",
	}
	for _, p := range Permissions() {
		constant := p.Name[strings.LastIndexByte(p.Name, '.')+1:]
		if p.Expected != Yes || slices.Contains(unlabelled, constant) {
			continue
		}
		for _, label := range []string{p.Label.ZH, p.Label.EN} {
			text := "权限 permissions\n" + label + "\n震动\nvibrate\n"
			ok := label == "" || slices.ContainsFunc(FindPermissions(text), func(m Mention) bool {
				return m.Key == p.Name || slices.Contains(p.DisclosedBy, m.Key)
			})
			if !ok {
				t.Errorf("%s is not found under its label %q", constant, label)
			}
		}
	}
}

func TestTextIn(t *testing.T) {
	both, zh, en := Text{"相机", "camera"}, Text{ZH: "相机"}, Text{EN: "camera"}
	got := []string{both.In("zh"), both.In("en"), zh.In("en"), en.In("zh")}
	if d := cmp.Diff([]string{"相机", "camera", "相机", "camera"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestAppCategories(t *testing.T) {
	if n := len(AppCategories()); n != 39 {
		t.Errorf("%d categories, the regulation has 39", n)
	}
	none := 0
	for _, c := range AppCategories() {
		for _, name := range []string{c.Name.ZH, strings.ToUpper(c.Name.EN)} {
			if got, ok := LookupAppCategory(name); !ok || got.Name != c.Name {
				t.Errorf("%q is found as %v", name, got.Name)
			}
		}
		for _, key := range c.Necessary {
			if _, ok := LookupDataType(key); !ok {
				t.Errorf("%s: unknown data type %q", c.Name.EN, key)
			}
		}
		if c.Necessary == nil {
			none++
		}
	}
	if none != 13 {
		t.Errorf("%d categories need nothing, the regulation says 13", none)
	}
	if _, ok := LookupAppCategory(""); ok {
		t.Error("a category without a name")
	}
}
