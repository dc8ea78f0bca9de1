package com.tencent.mm.opensdk.modelmsg;

public final class SendMessageToWX extends com.tencent.mm.opensdk.modelbase.BaseReq {}

class WXMediaMessage {}

class WXWebpageObject {}
