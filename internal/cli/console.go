//go:build !windows

package cli

import "os"

// showsEscapes reports whether the terminal that f is obeys ANSI escapes.
func showsEscapes(*os.File) bool { return os.Getenv("TERM") != "dumb" }
