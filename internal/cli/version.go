package cli

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/sdkaudit/sdkaudit/audit"
)

// version is set by the linker for release builds.
var version = ""

func versionCommand() *command {
	return &command{
		name:  "version",
		short: text{ZH: "显示版本和SDK库的摘要", EN: "print the version and the digest of the inventory"},
		flags: inventoryFlags,
		run: func(_ context.Context, a *app, _ []string) (int, error) {
			db, err := a.inventory()
			if err != nil {
				return exitUsage, err
			}
			fmt.Fprintf(a.stdout, "sdkaudit %s\n", tool().Version)
			fmt.Fprintf(a.stdout, "%s\n", a.say("SDK库 %s · %d 个条目 · %s", "inventory %s · %d entries · %s", db.Date(), db.Len(), db.Digest()))
			return exitOK, nil
		},
	}
}

// tool names this program in a Result.
func tool() audit.Tool {
	t := audit.Tool{Name: "sdkaudit", Version: version}
	if t.Version == "" {
		t.Version = "devel"
		if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
			t.Version = info.Main.Version
		}
	}
	return t
}
