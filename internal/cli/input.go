package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// maxStdin bounds what is read of a build from standard input, in bytes: the
// largest file that an APK can be without zip64.
const maxStdin = 4 << 30

var errTooLarge = fmt.Errorf("more than %d bytes", int64(maxStdin))

// buildFlags adds the flags of commands that scan builds.
func buildFlags(fs *pflag.FlagSet, a *app) {
	fs.StringVar(&a.mapping, "mapping", "", a.say("R8/ProGuard 的 mapping.txt，用来还原被混淆的类名", "mapping.txt of R8 or ProGuard, which undoes the renaming of classes"))
	fs.Var(limitFlag{&a.limits}, "limit", a.say("改变一项读取上限，写作 名称=数值，名称见 docs/limits.md（可重复）", "change a limit on what is read, given as NAME=NUMBER with a name of docs/limits.md (repeatable)"))
}

// limitFlag is the value of --limit, which changes one of the limits.
type limitFlag struct{ limits *apk.Limits }

func (limitFlag) String() string { return "" }
func (limitFlag) Type() string   { return "stringArray" }

func (f limitFlag) Set(s string) error {
	name, number, _ := strings.Cut(s, "=")
	value, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return errors.New("want NAME=NUMBER, such as depth=3")
	}
	return f.limits.Set(name, value)
}

// readMapping reads the file of --mapping, which is that of one build.
func (a *app) readMapping(builds int) (*scanner.Mapping, error) {
	switch {
	case a.mapping == "":
		return nil, nil
	case builds > 1:
		return nil, usageError{a.say("--mapping 只适用于一个构建，这里有 %d 个", "--mapping is that of one build, and there are %d", builds)}
	}
	return scanner.OpenMapping(a.mapping)
}

// openInput opens the file or directory at path; "-" is standard input. What it
// returns beside the input closes it.
func (a *app) openInput(ctx context.Context, path string) (*scanner.Input, func(), error) {
	defer a.progressOn(path)()
	if path != "-" {
		in, err := scanner.Open(path, a.limits)
		if err != nil {
			return nil, nil, err
		}
		return in, func() { in.Close() }, nil
	}
	f, size, err := spool(ctx, a.stdin, maxStdin)
	if err != nil {
		return nil, nil, fmt.Errorf("read standard input: %w", err)
	}
	drop := func() {
		f.Close()
		os.Remove(f.Name())
	}
	in, err := scanner.New("stdin", f, size, a.limits)
	if err != nil {
		drop()
		return nil, nil, err
	}
	return in, drop, nil
}

// spool copies r into a temporary file, for archives are read from their end.
// The caller closes and removes the file.
func spool(ctx context.Context, r io.Reader, limit int64) (f *os.File, size int64, err error) {
	f, err = os.CreateTemp("", "sdkaudit-*")
	if err != nil {
		return nil, 0, err
	}
	size, err = io.Copy(f, io.LimitReader(interruptible{ctx, r}, limit+1))
	if err == nil && size > limit {
		err = errTooLarge
	}
	if err != nil {
		return nil, 0, errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return f, size, nil
}

// interruptible is a reader that ends when ctx does.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}

// checkStdin refuses to read standard input twice.
func (a *app) checkStdin(names ...string) error {
	first := slices.Index(names, "-")
	if first >= 0 && slices.Contains(names[first+1:], "-") {
		return usageError{a.say("标准输入(-)只能读一次", "standard input (-) can be read only once")}
	}
	return nil
}
