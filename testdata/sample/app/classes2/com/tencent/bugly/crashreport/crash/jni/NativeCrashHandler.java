package com.tencent.bugly.crashreport.crash.jni;

public final class NativeCrashHandler {
    public static void load() {
        System.loadLibrary("Bugly");
    }
}

class NativeExceptionHandler {}
