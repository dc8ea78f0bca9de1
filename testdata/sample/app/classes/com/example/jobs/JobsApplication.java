package com.example.jobs;

import android.app.Application;

/** Starts every SDK before the user has agreed to anything, as too many apps do. */
public final class JobsApplication extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        com.acmetrack.agent.Agent.start(this);
        com.bytedance.sdk.openadsdk.TTAdSdk.init(this);
        com.tencent.bugly.crashreport.CrashReport.initCrashReport(this);
        com.umeng.commonsdk.UMConfigure.init(this);
        cn.jpush.android.api.JPushInterface.init(this);
    }
}
