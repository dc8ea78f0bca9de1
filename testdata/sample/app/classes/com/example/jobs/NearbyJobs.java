package com.example.jobs;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;

/** Reads the location: the policy's prose discloses it. */
final class NearbyJobs {
    static String search(Context context) {
        LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Location here = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER);
        com.amap.api.location.AMapLocationClient.start(context);
        return com.example.jobs.net.JobsApi.jobs(here);
    }
}
