// Package cli is the command line of sdkaudit: it parses flags, reads files,
// prints, and turns outcomes into exit statuses. Nothing else in the module
// prints or exits.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// The exit statuses, the same for every command and format.
const (
	exitOK          = 0
	exitFindings    = 1   // findings at or above --fail-on
	exitUsage       = 2   // usage or configuration
	exitIncomplete  = 3   // inconclusive, or the job could not be done
	exitInterrupted = 130 // as shells report SIGINT
)

// worse returns the status that a run over several inputs ends with.
func worse(a, b int) int {
	for _, s := range []int{exitInterrupted, exitUsage, exitFindings, exitIncomplete} {
		if a == s || b == s {
			return s
		}
	}
	return exitOK
}

// command is one entry of the command table.
type command struct {
	name    string
	args    string // what follows the flags in the usage line
	short   text
	long    text
	minArgs int
	maxArgs int             // -1: any number
	words   func() []string // that an argument may be; nil if it is a file
	flags   func(*pflag.FlagSet, *app)
	run     func(context.Context, *app, []string) (int, error)
}

// commands is the command table, in the order in which help lists them.
func commands() []*command {
	return []*command{
		scanCommand(), auditCommand(), policyCommand(), reportCommand(), diffCommand(), draftCommand(), initCommand(),
		sdkListCommand(), sdkShowCommand(), sdkResolveCommand(), sdkLearnCommand(), sdkLintCommand(),
		explainCommand(), completionCommand(), manCommand(), versionCommand(), helpCommand(),
	}
}

// Main runs the command that args name and returns its exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends what waits for input
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, lang: language(args), limits: apk.DefaultLimits()}
	status, err := a.dispatch(ctx, args)
	if ctx.Err() != nil {
		status, err = exitInterrupted, errInterrupted
	}
	if err != nil {
		a.printError(err)
	}
	return status
}

// dispatch finds the command, parses its flags and runs it.
func (a *app) dispatch(ctx context.Context, args []string) (int, error) {
	args = dropLanguage(args)
	if len(args) == 0 {
		a.printUsage(a.stderr)
		return exitUsage, nil
	}
	switch args[0] {
	case "-h", "--help":
		args = append([]string{"help"}, args[1:]...)
	case "--version":
		args = append([]string{"version"}, args[1:]...)
	}
	c, rest := lookup(args)
	if c == nil && args[0] == "sdk" {
		return exitUsage, usageError{a.say("sdk 之后应为 list、show、resolve、lint 或 learn", "sdk is followed by list, show, resolve, lint or learn")}
	}
	if c == nil {
		return exitUsage, usageError{say("没有 %q 这个命令", "unknown command %q", a.lang, args[0])}
	}
	fs := a.flagSet(c)
	if err := fs.Parse(rest); errors.Is(err, pflag.ErrHelp) {
		a.printHelp(a.stdout, c)
		return exitOK, nil
	} else if err != nil {
		return exitUsage, a.flagError(c, err)
	}
	if err := a.checkFlags(); err != nil {
		return exitUsage, err
	}
	if err := a.loadConfig(fs); err != nil {
		return exitUsage, err
	}
	if n := fs.NArg(); n < c.minArgs || c.maxArgs >= 0 && n > c.maxArgs {
		return exitUsage, usageError{say("用法：sdkaudit %s", "usage: sdkaudit %s", a.lang, c.name+" [flags] "+c.args)}
	}
	status, err := c.run(ctx, a, fs.Args())
	if usage := (usageError{}); errors.As(err, &usage) {
		status = exitUsage
	} else if err != nil && status == exitOK {
		status = exitIncomplete
	}
	return status, err
}

// lookup finds the command whose words args begin with, the longest first, and
// returns what follows them.
func lookup(args []string) (*command, []string) {
	for n := min(2, len(args)); n > 0; n-- {
		for _, c := range commands() {
			if c.name == joinWords(args[:n]) {
				return c, args[n:]
			}
		}
	}
	return nil, nil
}

// flagSet returns the flags of a command, bound to a.
func (a *app) flagSet(c *command) *pflag.FlagSet {
	fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.SortFlags = false
	fs.StringVar(&a.lang, "lang", a.lang, a.say("语言：zh 或 en", "language: zh or en"))
	choices(fs, "lang", "zh", "en")
	if c.flags != nil {
		c.flags(fs, a)
	}
	return fs
}

// usageError is a mistake in the command line or the configuration.
type usageError struct{ msg string }

func (e usageError) Error() string { return e.msg }

var errInterrupted = errors.New("interrupted")

func say(zh, en, lang string, args ...any) string {
	if lang == "zh" {
		return fmt.Sprintf(zh, args...)
	}
	return fmt.Sprintf(en, args...)
}
