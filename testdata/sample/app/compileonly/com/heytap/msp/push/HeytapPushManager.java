package com.heytap.msp.push;

/** On the compiler's class path only, so that the app refers to OPPO push and does not hold it. */
public final class HeytapPushManager {
    public static void init(android.content.Context context, boolean log) {}
}
