#!/bin/sh
# Builds app.apk. Two runs give the same bytes; the APK is left unsigned, since
# nothing installs it and a signature would need a key.
#
# Needs JDK 17, Maven (to get dx and the Android API), a C compiler for x86-64,
# and Debian's aapt, android-framework-res, zip and zipalign. app.apk in this
# directory was built on Debian 12; other versions may give other bytes.
set -eu
export LC_ALL=C TZ=UTC
umask 022
cd "$(dirname "$0")"
here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

framework=/usr/share/android-framework-res/framework-res.apk

# get GROUP:ARTIFACT:VERSION SHA256 puts the artifact into $work/lib.
get() {
	mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$work/lib"
	jar=$work/lib/$(echo "$1" | cut -d: -f2,3 | tr : -).jar
	echo "$2  $jar" | sha256sum -c --quiet
}
get com.jakewharton.android.repackaged:dalvik-dx:11.0.0_r3 37581a56fded15ec6f88b46d3c7704cc700a3371f9e75f41b2121e3287769ba9
dx=$jar
get com.google.android:android:4.1.1.4 84072541cbb711eff89f7277100ff854929a446dba7ceb1b195c340e0b4fd3cb
android=$jar

# compile DIR CLASSPATH compiles app/DIR into $work/DIR.
compile() {
	find "app/$1" -name '*.java' | sort >"$work/$1.files"
	javac -nowarn -Xlint:-options --release 8 -g:none -encoding UTF-8 \
		-cp "$2" -d "$work/$1" @"$work/$1.files"
}
compile compileonly "$android"
compile classes2 "$android"
compile classes "$android:$work/compileonly:$work/classes2"

mkdir "$work/apk"
for dex in classes classes2; do
	java -cp "$dx" com.android.dx.command.Main --dex --min-sdk-version=21 \
		--output="$work/apk/$dex.dex" "$work/$dex"
done

mkdir -p "$work/apk/lib/x86_64"
gcc -m64 -shared -nostdlib -fPIC -Os -s -Wl,--build-id=none -Wl,-soname,libBugly.so \
	-o "$work/apk/lib/x86_64/libBugly.so" app/native/bugly.c

aapt package -f -M app/AndroidManifest.xml -S app/res -A app/assets -I "$framework" -F "$work/res.apk"
unzip -q "$work/res.apk" -d "$work/apk"

cd "$work/apk"
find . -exec touch -d '2024-01-01 00:00:00' {} +
find . -type f | sort | zip -q -X -D -9 -n .arsc "$work/unaligned.apk" -@
zipalign -f -p 4 "$work/unaligned.apk" "$here/app.apk"
