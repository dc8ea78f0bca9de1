package report_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

// TestPage drives the page in a browser: it opens, searches, filters, sorts,
// folds and switches language without an error and without a request.
func TestPage(t *testing.T) {
	b := newBrowser(t)
	for name, r := range map[string]*audit.Result{
		"jobs":    load(t, filepath.Join("testdata", "jobs.json")),
		"hostile": load(t, filepath.Join("testdata", "hostile.json")),
		"many":    manyFindings(t, 300),
	} {
		t.Run(name, func(t *testing.T) {
			b.t = t
			address := b.open(htmlOf(t, r, "zh"))
			check := func(what, expression string, want any) {
				t.Helper()
				if got := b.eval(expression); got != fmt.Sprint(want) {
					t.Errorf("%s: %s is %q, want %q", what, expression, got, fmt.Sprint(want))
				}
			}
			const findings = `[...document.querySelectorAll("#finding-list > details")]`
			const shown = findings + `.filter(f => f.checkVisibility()).length`
			const output = `document.querySelector("#findings output").textContent`
			n := len(r.Findings)

			check("language", `document.documentElement.lang`, "zh-CN")
			check("heading", `document.querySelector("#findings h2").innerText`, fmt.Sprintf("问题 %d", n))
			check("findings", shown, n)
			b.eval(`document.querySelector("label[for=lang-en]").click()`)
			check("language", `document.documentElement.lang`, "en")
			check("heading", `document.querySelector("#findings h2").innerText`, fmt.Sprintf("Findings %d", n))

			// Typed as a person types.
			b.eval(`document.querySelector("#findings input[type=search]").focus()`)
			id := r.Findings[n-1].Fingerprint
			b.call("Input.insertText", map[string]any{"text": strings.ToUpper(id)}, nil)
			check("search", shown, 1)
			check("search", output, fmt.Sprintf("1 / %d", n))
			b.eval(`document.querySelector("#findings input[type=search]").select()`)
			b.call("Input.insertText", map[string]any{"text": "no such words"}, nil)
			check("search", shown, 0)
			b.eval(`document.querySelector("#findings input[type=search]").select()`)
			b.press("Delete", "", 46)
			check("search", shown, n)

			severity, rule := r.Findings[0].Severity, r.Findings[0].Rule
			b.eval(`document.querySelector("#findings input[value=` + string(severity) + `]").click()`)
			check("filter", shown, countFindings(r, func(f audit.Finding) bool { return f.Severity == severity }))
			b.eval(`document.querySelector("#findings input[value=` + rule + `]").click()`)
			check("filter", shown, countFindings(r, func(f audit.Finding) bool { return f.Severity == severity && f.Rule == rule }))
			for range 2 {
				b.eval(`document.querySelector("#findings input:checked").click()`)
			}
			check("filter", shown, n)

			const open = findings + `.filter(f => f.open).length`
			b.eval(`document.querySelector("#findings [data-open=true]").click()`)
			check("open all", open, n)
			b.eval(`document.querySelector("#findings [data-open=false]").click()`)
			check("close all", open, 0)
			b.eval(`document.querySelector("#f1 summary").focus()`)
			b.press("Enter", "\r", 13)
			check("Enter on a finding", `document.getElementById("f1").open`, true)

			// A link leads to its finding even where a filter hides it.
			check("links", `[...document.querySelectorAll("a[href^='#']")].every(a => document.querySelector(a.getAttribute("href")))`, true)
			b.eval(findings + `.forEach(f => { f.open = false; f.hidden = true })`)
			check("link", `new Promise(done => {
				const target = document.getElementById("f1");
				addEventListener("hashchange", () => done(target.open && target.checkVisibility()), {once: true});
				location.hash = "f1";
			})`, true)

			const head = `document.querySelector("#sdk-table thead th:nth-child(3)")`
			const ranks = `[...document.querySelectorAll("#sdk-table tbody td:nth-of-type(2)")].map(c => +c.dataset.sort)`
			b.eval(head + `.querySelector("button").click()`)
			check("sort", head+`.ariaSort`, "ascending")
			check("sort", ranks+`.every((x, i, all) => i == 0 || all[i-1] <= x)`, true)
			b.eval(head + `.querySelector("button").click()`)
			check("sort", head+`.ariaSort`, "descending")
			check("sort", ranks+`.every((x, i, all) => i == 0 || all[i-1] >= x)`, true)
			check("sort loses no row", ranks+`.length`, len(r.SDKs))

			// Nothing sticks out sideways, on a desk or on a phone.
			for _, width := range []int{1440, 390} {
				b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false}, nil)
				check(fmt.Sprintf("width of %d px", width), `document.documentElement.scrollWidth <= innerWidth`, true)
			}
			b.call("Emulation.clearDeviceMetricsOverride", nil, nil)

			if len(b.faults) > 0 {
				t.Errorf("the page has faults:\n%s", strings.Join(b.faults, "\n"))
			}
			for _, request := range b.requests {
				if before, _, _ := strings.Cut(request, "#"); before != address {
					t.Errorf("the page asked for %s", request)
				}
			}
			check("resources", `performance.getEntriesByType("resource").length`, 0)
		})
	}
}

// TestPageFaults holds TestPage to notice what it looks for.
func TestPageFaults(t *testing.T) {
	b := newBrowser(t)
	for name, page := range map[string]string{
		"script":  `<script>nothing.at.all</script>`,
		"console": `<script>console.error("fault")</script>`,
		"policy":  `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>1</script>`,
	} {
		b.open([]byte("<!DOCTYPE html>" + page))
		if b.eval("0"); len(b.faults) == 0 {
			t.Errorf("%s: no fault seen", name)
		}
	}
	address := b.open([]byte(`<!DOCTYPE html><img src="https://example.com/a.png">`))
	if b.eval("0"); len(b.requests) != 2 || b.requests[0] != address {
		t.Errorf("requests %q, want the page and the picture", b.requests)
	}
}

// TestPageLanguages holds the page to differ in nothing but the language that
// shows first.
func TestPageLanguages(t *testing.T) {
	for _, path := range results(t) {
		r := load(t, path)
		zh, en := string(htmlOf(t, r, "zh")), string(htmlOf(t, r, "en"))
		want := strings.NewReplacer(
			`<html lang="zh-CN">`, `<html lang="en">`,
			`value="zh-CN" class="hidden-label" checked>`, `value="zh-CN" class="hidden-label">`,
			`value="en" class="hidden-label">`, `value="en" class="hidden-label" checked>`).Replace(zh)
		if zh == en || en != want {
			t.Errorf("%s: the English page is not the Chinese one with the other switch on", path)
		}
	}
}

func htmlOf(t *testing.T, r *audit.Result, lang string) []byte {
	t.Helper()
	var page bytes.Buffer
	if err := report.Write(&page, r, report.Options{Format: "html", Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return page.Bytes()
}

func countFindings(r *audit.Result, is func(audit.Finding) bool) int {
	n := 0
	for _, f := range r.Findings {
		if is(f) {
			n++
		}
	}
	return n
}

// TestUnlistedSDK holds the views of data to say that the policy does not name
// the SDK, also where its prose names the information.
func TestUnlistedSDK(t *testing.T) {
	for id, unlisted := range map[string]bool{"pangle": true, "jpush": false} {
		r := load(t, filepath.Join("testdata", "jobs.json"))
		r.Data = []audit.Data{{
			Type: "imei", Name: audit.Text{ZH: "IMEI", EN: "IMEI"}, SDKs: []string{id}, Disclosure: audit.Disclosed,
			Evidence: []audit.Reach{{Owner: audit.Owner{Kind: "sdk", ID: id}, Disclosure: audit.Disclosed}},
		}}
		if got := strings.Contains(string(htmlOf(t, r, "en")), "the SDK itself: "); got != unlisted {
			t.Errorf("%s: the page says so of the SDK: %t", id, got)
		}
		var text bytes.Buffer
		if err := report.Write(&text, r, report.Options{Format: "text", Lang: "en"}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(text.String(), "Pangle (SDK undisclosed)"); got != unlisted {
			t.Errorf("%s: the text says so of the SDK: %t\n%s", id, got, text.String())
		}
	}
}
