// Command verify holds the inventory against the vendors' own binaries: it
// fetches the Maven artifacts that entries were verified with, at the recorded
// version and at the newest, scans them and says where an entry is wrong. It
// is for development only; the audit binary neither imports nor runs it.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"github.com/sdkaudit/sdkaudit/sdkdb"
)

func main() {
	repository := flag.String("repository", "https://repo1.maven.org/maven2", "`URL` of a Maven repository")
	dir := flag.String("dir", "", "cache `directory` of artifacts, named group+artifact+version.aar or .jar (required)")
	offline := flag.Bool("offline", false, "check only the recorded versions that are in the cache")
	asJSON := flag.Bool("json", false, "write JSON")
	flag.Parse()
	if *dir == "" {
		flag.Usage()
		os.Exit(2)
	}
	repo := &mavenRepository{url: *repository, dir: *dir, offline: *offline}
	results, err := checkAll(context.Background(), sdkdb.Builtin(), repo, flag.Args())
	if err == nil {
		err = write(os.Stdout, results, *asJSON)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(2)
	}
	for _, r := range results {
		if r.wrong() {
			os.Exit(1)
		}
	}
}

// write writes one row for each artifact.
func write(w io.Writer, results []result, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(results)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "ENTRY\tARTIFACT\tVERSION\tSHA256\tDEFINED\tFALSELY DEFINED\tCLASSES\tUNEXPLAINED\tERROR")
	for _, r := range results {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%t\t%v\t%d\t%d %v\t%s\n", r.Entry, r.Name, r.Version, r.SHA256, r.Defined, r.False, r.Classes, r.Unexplained, r.Packages, r.Error)
	}
	return t.Flush()
}
