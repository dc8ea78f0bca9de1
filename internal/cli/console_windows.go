package cli

import (
	"os"
	"syscall"
)

// enableVirtualTerminal is ENABLE_VIRTUAL_TERMINAL_PROCESSING of SetConsoleMode.
const enableVirtualTerminal = 0x0004

// showsEscapes reports whether the console that f is obeys ANSI escapes. Those
// of Windows 10 and later do once they are asked to.
func showsEscapes(f *os.File) bool {
	console := syscall.Handle(f.Fd())
	var mode uint32
	if err := syscall.GetConsoleMode(console, &mode); err != nil {
		return false
	}
	setConsoleMode := syscall.NewLazyDLL("kernel32.dll").NewProc("SetConsoleMode")
	ok, _, _ := setConsoleMode.Call(uintptr(console), uintptr(mode|enableVirtualTerminal))
	return ok != 0
}
