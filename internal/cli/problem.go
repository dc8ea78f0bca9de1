package cli

import (
	"errors"
	"io"
	"io/fs"
	"syscall"

	"github.com/sdkaudit/sdkaudit/policy"
	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
)

// problem is a cause that users meet, and what they can do about it.
type problem struct {
	cause error
	words text // said before the technical message; "" where that says enough
	hint  text
}

// The first that fits is told.
var problems = []problem{
	{syscall.EISDIR, text{ZH: "这是一个目录"},
		text{ZH: "请给出其中的文件", EN: "give a file in it"}},
	{errWrite, text{ZH: "无法写入文件"},
		text{ZH: "检查目录是否存在、是否可写；在 Windows 上，先关闭打开着该文件的程序", EN: "check that its directory is there and may be written to; on Windows, close the program that has the file open"}},
	{fs.ErrNotExist, text{ZH: "文件不存在", EN: ""},
		text{ZH: "检查路径；路径相对于当前目录", EN: "check the path; it is relative to the current directory"}},
	{fs.ErrPermission, text{ZH: "没有读取权限"},
		text{ZH: "检查文件的读取权限", EN: "check that you may read the file"}},
	{apk.ErrNotZip, text{ZH: "不是 APK(ZIP)文件"},
		text{ZH: "用 file 命令查看文件类型；下载可能不完整，或拿到的是错误页面", EN: "look at it with file(1); a download may be incomplete or an error page"}},
	{apk.ErrTruncated, text{ZH: "APK 文件被截断"},
		text{ZH: "重新下载或重新构建后再扫描", EN: "download or build it again"}},
	{apk.ErrTooManyFiles, text{ZH: "目录中的文件过多，不是解包后的构建"},
		text{ZH: "请给出构建文件，或只包含解包内容的目录", EN: "give the build itself, or a directory of nothing but what was unpacked from it"}},
	{scanner.ErrNoBuild, text{ZH: "其中没有 AndroidManifest.xml、APK 或 class 文件"},
		text{ZH: "可以给出 APK、拆分包、.apks、.xapk、.apkm、AAB、AAR、JAR，或它们解包后的目录", EN: "give an APK, split APKs, a set of them (.apks, .xapk, .apkm), an AAB, an AAR, a JAR, or a directory of what was unpacked from one"}},
	{scanner.ErrWhichPackage, text{ZH: "一个应用里有多方的代码，须指明要学的包"},
		text{ZH: "用 sdkaudit scan 查看未识别的代码，再用 --package 指定", EN: "sdkaudit scan lists the unidentified code; name a package with --package"}},
	{scanner.ErrNothingToLearn, text{ZH: "没有SDK库不认识的类"},
		text{ZH: "用 sdkaudit scan 查看它属于哪些条目", EN: "sdkaudit scan shows which entries it belongs to"}},
	{scanner.ErrNotMapping, text{ZH: "不是 R8/ProGuard 的 mapping 文件"},
		text{ZH: "该文件在 app/build/outputs/mapping/<变体>/mapping.txt", EN: "it is app/build/outputs/mapping/VARIANT/mapping.txt"}},
	{scanner.ErrWrongMapping, text{ZH: "mapping 文件属于另一个构建"},
		text{ZH: "请给出构建这个包时生成的 mapping.txt", EN: "give the mapping.txt that the build of this file wrote"}},
	{io.ErrUnexpectedEOF, text{ZH: "文件不完整"},
		text{ZH: "重新下载或重新构建后再扫描", EN: "the file ends too early: download or build it again"}},
	{errTooLarge, text{ZH: "标准输入过大"},
		text{ZH: "请以文件名给出", EN: "give it as a file"}},
	{policy.ErrURL, text{ZH: "不读取网址"},
		text{ZH: "本工具离线运行；把页面另存为文件后再给出", EN: "this tool works offline: save the page as a file and give that"}},
}

// explainError returns err in the user's language as far as its cause is known.
func (a *app) explainError(err error) string {
	for _, p := range problems {
		if words := p.words.In(a.lang); errors.Is(err, p.cause) && a.lang == "zh" && words != "" {
			return words + ": " + err.Error()
		}
	}
	return err.Error()
}

// hint returns advice for err, or "".
func (a *app) hint(err error) string {
	for _, p := range problems {
		if errors.Is(err, p.cause) {
			return p.hint.In(a.lang)
		}
	}
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		return hinted.Hint()
	}
	return ""
}
