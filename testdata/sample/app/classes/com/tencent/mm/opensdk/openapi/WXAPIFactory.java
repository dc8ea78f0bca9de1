package com.tencent.mm.opensdk.openapi;

import android.content.Context;

public final class WXAPIFactory {
    public static IWXAPI createWXAPI(Context context) {
        return new WXApiImplV10();
    }
}

class WXApiImplV10 implements IWXAPI {
    @Override
    public boolean isWXAppInstalled() {
        return false;
    }
}
