package com.example.jobs.wxapi;

import android.app.Activity;
import com.tencent.mm.opensdk.modelbase.BaseReq;
import com.tencent.mm.opensdk.openapi.IWXAPIEventHandler;

/** WeChat calls back an activity of this name in the app's own package. */
public final class WXEntryActivity extends Activity implements IWXAPIEventHandler {
    @Override
    public void onReq(BaseReq req) {
        com.tencent.mm.opensdk.openapi.WXAPIFactory.createWXAPI(this);
    }
}
