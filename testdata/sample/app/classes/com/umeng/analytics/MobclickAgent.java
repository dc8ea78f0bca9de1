package com.umeng.analytics;

import android.content.Context;

public final class MobclickAgent {
    public static void onResume(Context context) {
        AnalyticsConfig.context = context;
    }
}

class AnalyticsConfig {
    static Context context;
}

class CoreProtocol {}

class Gender {}

class ReportPolicy {}

class UmengPageMode {}
