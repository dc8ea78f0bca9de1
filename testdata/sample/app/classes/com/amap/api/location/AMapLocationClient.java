package com.amap.api.location;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.net.wifi.WifiManager;
import android.os.IBinder;

/** Reads the location and the networks around: the row of the policy discloses both. */
public final class AMapLocationClient {
    public static void start(Context context) {
        LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        manager.getLastKnownLocation(LocationManager.NETWORK_PROVIDER);
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        wifi.getScanResults();
    }
}

class AMapLocation extends Location {
    AMapLocation() {
        super("amap");
    }
}

class AMapLocationClientOption {}

interface AMapLocationListener {
    void onLocationChanged(AMapLocation location);
}

class APSService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}

class CoordinateConverter {}

class DPoint {}
