package com.tencent.mm.opensdk.openapi;

public interface IWXAPIEventHandler {
    void onReq(com.tencent.mm.opensdk.modelbase.BaseReq req);
}
