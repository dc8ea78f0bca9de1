// Command sdkaudit holds the third-party SDKs, permissions and personal
// information in an Android build against the privacy policy that ships with
// it, and says what the policy does not disclose.
package main

import (
	"os"

	"github.com/sdkaudit/sdkaudit/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
