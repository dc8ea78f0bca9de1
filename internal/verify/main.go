// Command verify holds the inventory against the vendors' own binaries: it
// fetches the Maven artifacts that entries name, at the recorded versions and
// at two that the repository lists, scans them and says where an entry is
// wrong. It is for development only; the audit binary neither imports nor runs
// it.
//
// # Security
//
// What repositories serve is bounded in size and read by the scanner alone;
// nothing of it is run.
//
// # Limitations
//
// It reaches Maven repositories. Binaries in npm packages and in demo
// repositories, which entries also record as verified, are left out.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// Exit statuses.
const (
	exitGood       = 0
	exitWrong      = 1 // an artifact contradicts its entry
	exitFailed     = 2 // nothing was checked
	exitIncomplete = 3 // nothing is known to be wrong, but not all was checked
)

func main() {
	os.Exit(run(context.Background(), sdkdb.Builtin(), os.Args[1:], os.Stdout, os.Stderr))
}

// run is the command; it returns the exit status.
func run(ctx context.Context, db *sdkdb.DB, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	flags.SetOutput(stderr)
	urls := flags.String("repositories", "https://repo1.maven.org/maven2", "comma-separated `URLs` of Maven repositories, asked in this order")
	dir := flags.String("dir", "", "cache `directory` of artifacts, named group+artifact+version.aar or .jar (required)")
	limit := flags.Int64("max", maxArtifact, "largest artifact in `bytes`")
	offline := flags.Bool("offline", false, "check only what is in the cache directory")
	asJSON := flags.Bool("json", false, "write JSON")
	if err := flags.Parse(args); err != nil {
		return exitFailed
	}
	if *dir == "" {
		flags.Usage()
		return exitFailed
	}
	repos := &repositories{urls: strings.Split(*urls, ","), dir: *dir, max: *limit, offline: *offline}
	results, err := checkAll(ctx, db, repos, flags.Args())
	if err == nil {
		err = write(stdout, results, *asJSON)
	}
	if err != nil {
		fmt.Fprintln(stderr, "verify:", err)
		return exitFailed
	}
	return status(results, stderr)
}

// status returns the exit status and says what was not checked.
func status(results []result, stderr io.Writer) int {
	incomplete := 0
	for _, r := range results {
		if r.Gap != "" {
			incomplete++
		}
	}
	if len(results) == 0 {
		fmt.Fprintln(stderr, "verify: incomplete: no entry names a Maven artifact")
	} else if incomplete > 0 {
		fmt.Fprintf(stderr, "verify: incomplete: %d of %d checks have a gap\n", incomplete, len(results))
	}
	switch {
	case slices.ContainsFunc(results, result.wrong):
		return exitWrong
	case incomplete > 0 || len(results) == 0:
		return exitIncomplete
	}
	return exitGood
}

// write writes one row for each artifact.
func write(w io.Writer, results []result, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(results)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "ENTRY\tARTIFACT\tVERSION\tSHA256\tDEFINED\tFALSELY DEFINED\tCLASSES\tUNEXPLAINED\tCHANGED\tGAP")
	for _, r := range results {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%t\t%v\t%d\t%d %v\t%t\t%s\n", r.Entry, r.Name, r.Version, r.SHA256, r.Defined, r.False, r.Classes, r.Unexplained, r.Packages, r.Changed, r.Gap)
	}
	return t.Flush()
}
