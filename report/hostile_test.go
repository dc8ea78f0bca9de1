package report_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// render renders testdata/hostile.json, whose strings try to get out of every
// syntax.
func render(t *testing.T, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(&b, load(t, "testdata/hostile.json"), report.Options{Format: format}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestHostileTerminal holds every format to print no character that steers a
// terminal or reorders what it shows.
func TestHostileTerminal(t *testing.T) {
	for _, format := range report.Formats() {
		if report.Binary(format) {
			continue
		}
		harmless(t, format, render(t, format))
	}
}

// harmless holds an output to have no character that steers a terminal.
func harmless(t *testing.T, what, output string) {
	t.Helper()
	for _, r := range strings.TrimPrefix(output, "\ufeff") {
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Errorf("%s holds %U", what, r)
		}
	}
}

// TestHostileViews holds what is no result of an audit to the same: the view of
// a policy, comparisons, and drafts.
func TestHostileViews(t *testing.T) {
	r := load(t, "testdata/hostile.json")
	for _, format := range []string{"text", "json"} {
		var b bytes.Buffer
		if err := report.WritePolicy(&b, r.Policy, report.Options{Format: format, Verbose: true}); err != nil {
			t.Fatal(err)
		}
		harmless(t, "policy as "+format, b.String())
	}
	changes, err := audit.Diff(load(t, "testdata/scan.json"), r, audit.Tool{})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range report.DiffFormats() {
		var b bytes.Buffer
		if err := report.WriteDiff(&b, changes, report.Options{Format: format}); err != nil {
			t.Fatal(err)
		}
		harmless(t, "diff as "+format, b.String())
	}
	draft := audit.NewDraft(r, sdkdb.Builtin())
	for _, format := range report.DraftFormats() {
		var b bytes.Buffer
		if err := report.WriteDraft(&b, draft, report.Options{Format: format}); err != nil {
			t.Fatal(err)
		}
		if !report.Binary(format) {
			harmless(t, "draft as "+format, b.String())
		}
	}
}

// TestHostileHTML holds the page to have only the elements and attributes that
// the template has, one script, and no link that leaves the page.
func TestHostileHTML(t *testing.T) {
	z := nethtml.NewTokenizer(strings.NewReader(render(t, "html")))
	scripts := 0
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			break
		}
		token := z.Token()
		if kind != nethtml.StartTagToken {
			continue
		}
		switch token.Data {
		case "script":
			scripts++
		case "img", "iframe", "object", "embed", "link", "base", "textarea":
			t.Errorf("element %v", token)
		}
		for _, a := range token.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Errorf("attribute %s=%q of %s", a.Key, a.Val, token.Data)
			}
		}
	}
	if z.Err() != io.EOF {
		t.Error(z.Err())
	}
	if scripts != 1 {
		t.Errorf("%d scripts, want 1", scripts)
	}
}

// TestHostileMarkdown renders the comment as GitHub does and looks for what
// only the hostile strings can have made of it.
func TestHostileMarkdown(t *testing.T) {
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert([]byte(render(t, "markdown")), &b); err != nil {
		t.Fatal(err)
	}
	z := nethtml.NewTokenizer(&b)
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			break
		}
		token := z.Token()
		switch kind {
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			switch token.Data {
			case "a", "img", "script", "textarea", "h1", "h2", "input", "del", "em":
				t.Errorf("element %v", token)
			}
		case nethtml.TextToken:
			if strings.Contains(token.Data, "@octocat") && !inCode(b.String(), token.Data) {
				t.Errorf("text %q mentions a user", token.Data)
			}
		}
	}
}

// inCode reports whether text stands in a code element, where nothing is a
// mention.
func inCode(page, text string) bool {
	return strings.Contains(page, "<code>"+nethtml.EscapeString(text)+"</code>")
}

// TestHostileCSV holds no cell to be a formula.
func TestHostileCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(render(t, "csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.IndexAny(cell, "=+-@") == 0 && cell != "-" {
				t.Errorf("cell %q", cell)
			}
		}
	}
}

// TestHostileGitHub holds every line to be one command.
func TestHostileGitHub(t *testing.T) {
	for line := range strings.Lines(render(t, "github")) {
		if n := strings.Count(line, "::error ") + strings.Count(line, "::warning ") + strings.Count(line, "::notice "); n != 1 || !strings.HasPrefix(line, "::") {
			t.Errorf("line %q", line)
		}
	}
}
