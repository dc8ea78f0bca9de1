package com.bytedance.sdk.openadsdk;

public class TTFileProvider extends androidx.core.content.FileProvider {}
