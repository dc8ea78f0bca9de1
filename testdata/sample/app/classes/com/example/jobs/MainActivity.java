package com.example.jobs;

import android.app.Activity;
import android.os.Bundle;

public final class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle(NearbyJobs.search(this));
        com.umeng.analytics.MobclickAgent.onResume(this);
    }
}
