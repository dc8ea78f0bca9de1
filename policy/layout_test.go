package policy

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// knownNames is a stand-in for the inventory.
type knownNames []string

func (k knownNames) Known(s string) bool {
	for _, name := range k {
		if strings.EqualFold(name, s) {
			return true
		}
	}
	return false
}

var names = knownNames{
	"友盟", "极光推送", "小米推送", "高德地图", "微信", "微博", "ADSCOPE", "AdMob", "Unity", "Google Play Services",
	"One Signal", "OneSignal", "Firebase Crashlytics", "Bugly", "极光", "微信OpenSDK Android",
}

// A reading is what a golden file records of a document: everything that does
// not depend on the vocabulary of package privacy.
type reading struct {
	Format        string      `json:"format"`
	Charset       string      `json:"charset,omitempty"`
	VersionDate   string      `json:"version_date,omitempty"`
	EffectiveDate string      `json:"effective_date,omitempty"`
	Lists         []List      `json:"lists"`
	Rows          []goldenRow `json:"rows"`
	ListLinks     []Link      `json:"list_links,omitempty"`
	Gaps          []Gap       `json:"gaps,omitempty"`
}

type goldenRow struct {
	Line         int      `json:"line"`
	Name         string   `json:"name"`
	Vendor       string   `json:"vendor,omitempty"`
	Purpose      string   `json:"purpose,omitempty"`
	PersonalInfo string   `json:"personal_info,omitempty"`
	Package      string   `json:"package,omitempty"`
	URL          string   `json:"url,omitempty"`
	Platforms    []string `json:"platforms,omitempty"`
}

// TestLayouts reads every document of testdata/layout and compares what is read
// with the golden file beside it.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/layout/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			doc, err := Open(file)
			if err != nil {
				t.Fatal(err)
			}
			p, err := Parse([]Document{doc}, names)
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.MarshalIndent(read(p), "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			golden := file + ".golden"
			if *update {
				if err := os.WriteFile(golden, append(got, '\n'), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), string(got)); diff != "" {
				t.Errorf("reading differs (-want +got):\n%s", diff)
			}
		})
	}
}

func read(p *Policy) reading {
	r := reading{Format: p.Files[0].Format, Charset: p.Files[0].Charset, Lists: p.Lists, ListLinks: p.ListLinks, Gaps: p.Gaps}
	if p.VersionDate != nil {
		r.VersionDate = p.VersionDate.Value
	}
	if p.EffectiveDate != nil {
		r.EffectiveDate = p.EffectiveDate.Value
	}
	for _, d := range p.Disclosures {
		r.Rows = append(r.Rows, goldenRow{d.Line, d.Name, d.Vendor, d.Purpose, d.PersonalInfo, d.Package, d.URL, d.Platforms})
	}
	return r
}
