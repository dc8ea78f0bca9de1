// Command gen turns the YAML of the inventory into the static data that the
// program carries. It runs in the directory of package sdkdb.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"regexp"
	"time"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

const output = "builtin_gen.go"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	fsys := os.DirFS("data")
	if faults := sdkdb.Lint(fsys, nil); len(faults) > 0 {
		return sdkdb.Faults(faults)
	}
	db, err := sdkdb.Load(fsys)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	write(&b, db, date(db.Digest()))
	src, err := format.Source(b.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(output, src, 0o666)
}

var oldDate = regexp.MustCompile(`\n\tdigest: +"(.*)",\n\tdate: +"(.*)",\n`)

// date returns the date of the file that is there if the content is the same,
// else today.
func date(digest string) string {
	if old, err := os.ReadFile(output); err == nil {
		if m := oldDate.FindSubmatch(old); m != nil && string(m[1]) == digest {
			return string(m[2])
		}
	}
	return time.Now().UTC().Format(time.DateOnly)
}
