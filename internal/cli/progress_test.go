package cli

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"
)

// TestProgress holds that what is short goes untold and that what is told is
// erased in the end.
func TestProgress(t *testing.T) {
	for took, want := range map[time.Duration]string{
		0:                       "",
		999 * time.Millisecond:  "",
		1500 * time.Millisecond: "\r\x1b[Kreading x  1 s\r\x1b[K",
		2500 * time.Millisecond: "\r\x1b[Kreading x  1 s\r\x1b[Kreading x  2 s\r\x1b[K",
	} {
		synctest.Test(t, func(t *testing.T) {
			var terminal bytes.Buffer
			stop := tellProgress(&terminal, "reading x")
			time.Sleep(took)
			stop()
			if got := terminal.String(); got != want {
				t.Errorf("%v: %q, want %q", took, got, want)
			}
		})
	}
}

// TestProgressElsewhere holds that nothing is told to what is no terminal.
func TestProgressElsewhere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var stderr bytes.Buffer
		stop := (&app{lang: "en", stderr: &stderr}).progressOn("app.apk")
		time.Sleep(time.Minute)
		stop()
		if stderr.Len() > 0 {
			t.Errorf("told %q", stderr.String())
		}
	})
}

func TestClip(t *testing.T) {
	for _, tt := range []struct {
		s     string
		width int
		want  string
	}{
		{"reading", 7, "reading"}, {"reading", 6, "readin"}, {"正在读取", 7, "正在读"}, {"x", 0, ""}, {"x", -5, ""},
	} {
		if got := clip(tt.s, tt.width); got != tt.want {
			t.Errorf("%q in %d: %q, want %q", tt.s, tt.width, got, tt.want)
		}
	}
}
