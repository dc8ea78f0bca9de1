package com.umeng.commonsdk.statistics.common;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;

/** Reads the Android ID, which the row discloses, and the IMSI, which the row of policy.txt leaves out. */
public final class DeviceConfig {
    public static String identify(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID)
                + phone.getSubscriberId();
    }
}

class DataHelper {}

class HelperUtils {}
