package com.example.jobs;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;

/** Looks for a referral code in the clipboard: policy.txt says nothing of it. */
final class ReferralCode {
    static ClipData paste(Context context) {
        ClipboardManager clipboard = (ClipboardManager) context.getSystemService(Context.CLIPBOARD_SERVICE);
        return clipboard.getPrimaryClip();
    }
}
