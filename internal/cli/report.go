package cli

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/sdkaudit/sdkaudit/audit"
	"github.com/sdkaudit/sdkaudit/report"
)

func reportCommand() *command {
	return &command{
		name: "report", args: "RESULT.json", minArgs: 1, maxArgs: 1,
		short: text{
			ZH: "把保存的结果渲染成其他格式",
			EN: "render a saved result in another format",
		},
		long: text{
			ZH: "RESULT.json 是 scan 或 audit 以 -f json 写出的结果，- 为标准输入。渲染不重新判断：只要写出就以状态 0 退出。",
			EN: "RESULT.json is what scan or audit wrote with -f json; - is standard input. Nothing is judged again: the exit status is 0 once it is written.",
		},
		flags: outputFlags,
		run: func(_ context.Context, a *app, args []string) (int, error) {
			results, err := a.readResults(args[0])
			if err != nil {
				return exitIncomplete, err
			}
			if err := a.checkHolds(len(results)); err != nil {
				return exitUsage, err
			}
			return exitOK, a.printResults(results)
		},
	}
}

// readResults reads the results in a file, - for standard input.
func (a *app) readResults(name string) ([]*audit.Result, error) {
	var in io.Reader = a.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	results, err := report.ReadAllJSON(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return results, nil
}
