package cli

import "context"

func scanCommand() *command {
	return &command{
		name: "scan", args: "APP…", minArgs: 1, maxArgs: -1,
		short: text{
			ZH: "列出构建中的SDK、权限和未识别的第三方代码",
			EN: "list the SDKs, permissions and unidentified third-party code of a build",
		},
		long: text{
			ZH: "APP 是 APK、拆分包、APK 集合（.apks、.xapk、.apkm）、AAB、AAR、JAR，或它们解包后的目录；- 为标准输入。文件类型由内容决定。\n" +
				"同一应用同一版本的多个拆分包(split)视为一个构建，其余各自单独报告。",
			EN: "APP is an APK, a split APK, a set of APKs (.apks, .xapk, .apkm), an AAB, an AAR, a JAR, or a directory of what was unpacked from one; - is standard input. What a file is, its content decides.\n" +
				"Split APKs of one app and version count as one build; other files are reported one by one.",
		},
		flags: outputFlagsAnd(buildFlags, gateFlags, inventoryFlags),
		run: func(ctx context.Context, a *app, args []string) (int, error) {
			if err := a.checkStdin(args...); err != nil {
				return exitUsage, err
			}
			db, err := a.inventory()
			if err != nil {
				return exitUsage, err
			}
			return a.auditBuilds(ctx, args, nil, db)
		},
	}
}
