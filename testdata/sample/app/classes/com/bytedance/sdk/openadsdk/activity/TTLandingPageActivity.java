package com.bytedance.sdk.openadsdk.activity;

public class TTLandingPageActivity extends android.app.Activity {}
