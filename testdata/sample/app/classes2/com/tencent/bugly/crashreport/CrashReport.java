package com.tencent.bugly.crashreport;

import android.content.Context;
import android.provider.Settings;

/** Reads the Android ID: policy.txt does not list this SDK at all. */
public final class CrashReport {
    public static String initCrashReport(Context context) {
        com.tencent.bugly.crashreport.crash.jni.NativeCrashHandler.load();
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}

class BuglyHintException extends RuntimeException {}

class BuglyLog {}
