package cli

import "testing"

// TestOutputOnWindows holds that the colon and the backslashes of a path are
// no part of a format.
func TestOutputOnWindows(t *testing.T) {
	for value, want := range map[string]output{
		`C:\x.json`:          {"json", `C:\x.json`},
		`json=C:\x`:          {"json", `C:\x`},
		`json=C:\x.json`:     {"json", `C:\x.json`},
		`sub\x.html`:         {"html", `sub\x.html`},
		`C:\a=b\x.json`:      {"json", `C:\a=b\x.json`},
		`sarif=\\host\s\x`:   {"sarif", `\\host\s\x`},
		`html=C:/out/x.html`: {"html", `C:/out/x.html`},
		`json=-`:             {"json", ""},
	} {
		got, err := (&app{lang: "en"}).parseOutput(value, "")
		if err != nil || got != want {
			t.Errorf("%s: %+v, %v, want %+v", value, got, err, want)
		}
	}
}
