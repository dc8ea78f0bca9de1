package cn.jiguang.api;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.telephony.TelephonyManager;

/** Reads the IMEI and the MAC address: the row of the policy discloses both. */
public final class JCoreInterface {
    public static String register(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        return phone.getDeviceId() + wifi.getConnectionInfo().getMacAddress();
    }
}

class JCoreManager {}

class JAction {}

class JDispatchAction {}

class JResponse {}

class SdkType {}
