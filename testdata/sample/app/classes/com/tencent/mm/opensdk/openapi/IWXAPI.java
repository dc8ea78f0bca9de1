package com.tencent.mm.opensdk.openapi;

public interface IWXAPI {
    boolean isWXAppInstalled();
}
