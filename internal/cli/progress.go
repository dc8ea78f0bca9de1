package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"github.com/sdkaudit/sdkaudit/report"
)

// patience is how long something may take before it is told of, and how often
// the time that it takes is then told.
const patience = time.Second

// clearLine moves to the start of the line and erases it.
const clearLine = "\r\x1b[K"

// progress tells on the terminal that standard error is what is being done, in
// words of at most one line, until the function that it returns is called.
// Nothing may be printed before that.
func (a *app) progress(words string) (stop func()) {
	f, ok := a.stderr.(*os.File)
	if a.quiet || !ok || !term.IsTerminal(int(f.Fd())) || !showsEscapes(f) {
		return func() {}
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width == 0 { // some terminals do not know
		width = report.DefaultWidth
	}
	return tellProgress(f, clip(report.Sanitize(words), width-len("  9999 s")))
}

// progressOn is progress on the file at path.
func (a *app) progressOn(path string) (stop func()) {
	name := filepath.Base(path)
	if path == "-" {
		name = a.say("标准输入", "standard input")
	}
	return a.progress(a.say("正在读取 %s", "reading %s", name))
}

// tellProgress writes words and the seconds gone by to w every second, the
// first time after one, over what it wrote before. The function that it returns
// erases them and comes back when nothing more will be written.
func tellProgress(w io.Writer, words string) (stop func()) {
	stopped, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		begin := time.Now()
		tick := time.NewTicker(patience)
		defer tick.Stop()
		for told := false; ; told = true {
			select {
			case <-stopped:
				if told {
					io.WriteString(w, clearLine)
				}
				return
			case now := <-tick.C:
				fmt.Fprintf(w, "%s%s  %d s", clearLine, words, int(now.Sub(begin)/time.Second))
			}
		}
	}()
	return func() {
		close(stopped)
		<-ended
	}
}

// clip cuts s to width columns, for a line that wraps cannot be erased. What is
// not ASCII counts as two.
func clip(s string, width int) string {
	for i, r := range s {
		if width--; r > 0x7f {
			width--
		}
		if width < 0 {
			return s[:i]
		}
	}
	return s
}
