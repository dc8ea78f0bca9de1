package com.bytedance.sdk.openadsdk;

import android.content.Context;
import android.telephony.TelephonyManager;

/** Reads the IMEI, which the row discloses, and the installed apps, which the row of policy.txt leaves out. */
public final class TTAdSdk {
    public static String init(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        return phone.getDeviceId() + context.getPackageManager().getInstalledPackages(0);
    }
}

class AdSlot {}

class TTAdConfig {}

class TTAdManager {}

class TTAdNative {}

class TTCustomController {}
