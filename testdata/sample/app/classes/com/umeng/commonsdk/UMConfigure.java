package com.umeng.commonsdk;

import android.content.Context;

public final class UMConfigure {
    public static void init(Context context) {
        com.umeng.commonsdk.statistics.common.DeviceConfig.identify(context);
    }
}

class UMConfigureImpl {}

class UMConfigureInternation {}
