#!/usr/bin/env python3
"""Measure whole processes side by side: sdkaudit audit and other tools.

    bench/compare.py [--bin FILE] [--policy FILE] [--rounds N] [--sizes MB,MB]
                     [--slow N] DIRECTORY

DIRECTORY holds APKs, at any depth. Their DEX files, each once and under names of
its own, make up a series of archives of growing size. unzip, dexdump and aapt are
measured where PATH has them; androguard and exodus-core where the python3 of PATH
can import them (put the directory of a virtual environment first). All else is
said to be missing. In every round each tool runs once on the same file, so that
ratios are of pairs that ran under the same load; the first round, which fills the
file cache, does not count. A peak below that of this program, some 15 MiB, cannot
be seen. Prints Markdown. Needs Linux or macOS.
"""

import argparse
import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

POLICY = """# Privacy policy

We collect your location to show shops nearby.

| Name of the SDK | Company | Purpose | Personal information |
| --- | --- | --- | --- |
| Umeng | Umeng Tongxin | statistics | device identifiers, network state |
"""

ANDROGUARD = """import sys
try:
    from androguard.util import set_log
    set_log("CRITICAL")
except ImportError:
    pass
from androguard.misc import AnalyzeAPK
AnalyzeAPK(sys.argv[1])
"""

EXODUS = """import sys
from exodus_core.analysis.static_analysis import StaticAnalysis
s = StaticAnalysis(sys.argv[1])
s.get_embedded_classes(); s.get_permissions(); s.get_libraries(); s.get_sha256()
"""

MB = 1_000_000


def tools(binary, policy):
    """Return the commands by name, each a function of an APK, fast ones first,
    and the names of those that work in Python."""
    found = {"sdkaudit audit": lambda apk: [binary, "audit", apk, "-p", policy, "-f", "json"]}
    for name, command in {
        "unzip": lambda apk: ["unzip", "-p", apk, "classes*.dex"],
        "dexdump": lambda apk: ["dexdump", "-f", apk],
        "aapt": lambda apk: ["aapt", "dump", "badging", apk],
    }.items():
        if shutil.which(name):
            found[name] = command
        else:
            print(f"missing: {name}\n")
    slow = []
    for name, module, script in ("androguard", "androguard.misc", ANDROGUARD), ("exodus-core", "exodus_core", EXODUS):
        check = subprocess.run(["python3", "-c", "import " + module], capture_output=True)
        if check.returncode:
            print(f"missing: {name}\n")
            continue
        found[name] = lambda apk, script=script: ["python3", "-c", script, apk]
        slow.append(name)
    return found, slow


def measure(command):
    """Run a command; return its seconds, peak memory in MiB and exit status."""
    start = time.perf_counter()
    p = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(p.pid, 0)
    seconds = time.perf_counter() - start
    p.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return seconds, peak, p.returncode


def compare(commands, apk, rounds):
    """Return by tool its median seconds, the median of its time over that of the
    first tool in the same round, its peak memory and its last exit status."""
    runs = {name: [] for name in commands}
    for n in range(rounds + 1):
        for name, command in commands.items():
            result = measure(command(apk))
            if n > 0:
                runs[name].append(result)
    first = next(iter(runs.values()))
    return {
        name: (
            statistics.median(r[0] for r in rs),
            statistics.median(r[0] / f[0] for r, f in zip(rs, first)),
            max(r[1] for r in rs),
            rs[-1][2],
        )
        for name, rs in runs.items()
    }


def dex_files(apks):
    """Return the DEX files of the APKs, each once, longest first, and a manifest."""
    found, manifest = {}, None
    for apk in apks:
        try:
            with zipfile.ZipFile(apk) as z:
                for info in z.infolist():
                    if info.filename.startswith("classes") and info.filename.endswith(".dex") and info.file_size > 100_000:
                        data = z.read(info)
                        if data.startswith(b"dex\n"):
                            found[zlib.crc32(data)] = data
                if manifest is None and "resources.arsc" in z.namelist():
                    manifest = z.read("AndroidManifest.xml"), z.read("resources.arsc")
        except (zipfile.BadZipFile, zlib.error, OSError, KeyError, NotImplementedError, RuntimeError, ValueError):
            continue  # one that Python cannot read is of no use here
    return sorted(found.values(), key=len, reverse=True), manifest


def build(path, size, dex, manifest):
    """Write an APK with about size bytes of DEX."""
    total = n = at = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("AndroidManifest.xml", manifest[0])
        z.writestr("resources.arsc", manifest[1])
        while total < 0.97 * size:
            start = at % len(dex)
            data = next((d for d in dex[start:] + dex[:start] if len(d) <= 1.02 * size - total), None)
            if data is None:
                break
            n, at, total = n + 1, at + 1, total + len(data)
            z.writestr(f"classes{n if n > 1 else ''}.dex", data)


def build_series(apks, sizes, work):
    """Write the archives of the series."""
    dex, manifest = dex_files(apks)
    if not dex or manifest is None:
        sys.exit("no APK with a DEX file and resources")
    for mb in sizes:
        build(archive(work, mb), mb * MB, dex, manifest)


def archive(work, mb):
    return os.path.join(work, f"{mb}.apk")


def dex_size(apk):
    """Return how many bytes of DEX an APK has."""
    with zipfile.ZipFile(apk) as z:
        return sum(i.file_size for i in z.infolist() if i.filename.endswith(".dex"))


def print_series(commands, sizes, rounds, work):
    print("| DEX | tool | time | ÷ sdkaudit | peak memory | exit |\n| --- | --- | --- | --- | --- | --- |")
    points = []
    for mb in sizes:
        apk = archive(work, mb)
        total = dex_size(apk)
        for name, (seconds, ratio, peak, status) in compare(commands, apk, rounds).items():
            print(f"| {total / MB:.1f} MB | {name} | {seconds * 1e3:.0f} ms | {ratio:.2f} | {peak:.0f} MiB | {status} |", flush=True)
            if name == "sdkaudit audit":
                points.append((total / MB, seconds, peak))
    (a, s, m), (b, t, n) = points[0], points[-1]
    if b > a:
        print(f"\nGrowth of sdkaudit: {(t - s) / (b - a) * 1e3:.1f} ms and {(n - m) / (b - a):.2f} MiB for each MB of DEX.\n")


def print_real(commands, names, apks, limit):
    """Compare on real APKs, spread over all sizes, one pair each."""
    apks = sorted(apks, key=os.path.getsize)
    limit = min(limit, len(apks))
    step = len(apks) // max(1, limit)
    for name in names if limit > 0 else []:
        pair = {k: commands[k] for k in ("sdkaudit audit", name)}
        ratios, failed = [], 0
        for apk in apks[step // 2 :: step][:limit]:
            result = compare(pair, apk, 1)[name]
            if result[3]:
                failed += 1
            else:
                ratios.append(result[1])
        if ratios:
            print(f"{name} ÷ sdkaudit on {len(ratios)} real APKs: median {statistics.median(ratios):.1f}, worst {min(ratios):.1f}, best {max(ratios):.1f}; {failed} more it could not read.\n", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory")
    parser.add_argument("--bin", default="sdkaudit")
    parser.add_argument("--policy", help="policy to audit against; a short one unless told")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", default="1,4,16,64,256", help="of the series, in MB of DEX")
    parser.add_argument("--slow", type=int, default=20, help="real APKs that the Python tools are given")
    args = parser.parse_args()

    binary = shutil.which(args.bin)
    if binary is None:
        sys.exit(f"there is no {args.bin}: build it, or name it with --bin")
    apks = [str(p) for p in pathlib.Path(args.directory).rglob("*.apk")]
    sizes = [float(s) for s in args.sizes.split(",")]
    with tempfile.TemporaryDirectory() as work:
        # In a process of its own: the peak memory of a child is at least that
        # of the process that started it.
        builder = multiprocessing.Process(target=build_series, args=(sorted(apks), sizes, work))
        builder.start()
        builder.join()
        if builder.exitcode:
            sys.exit(builder.exitcode)
        policy = args.policy
        if policy is None:
            policy = os.path.join(work, "policy.md")
            pathlib.Path(policy).write_text(POLICY, encoding="utf-8")
        commands, slow = tools(binary, policy)
        fast = {name: c for name, c in commands.items() if name not in slow}
        print_series(fast, sizes, args.rounds, work)
        print_real(commands, slow, apks, args.slow)


if __name__ == "__main__":
    main()
