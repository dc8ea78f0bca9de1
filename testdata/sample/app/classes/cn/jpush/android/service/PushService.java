package cn.jpush.android.service;

import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;

public class PushService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}

class PushReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        PluginOppoPush.register(context);
    }
}

class AlarmReceiver extends PushReceiver {}

/** Calls a vendor channel that the app may leave out, as this one does. */
class PluginOppoPush {
    static void register(Context context) {
        com.heytap.msp.push.HeytapPushManager.init(context, false);
    }
}
