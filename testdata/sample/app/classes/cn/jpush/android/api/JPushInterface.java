package cn.jpush.android.api;

import android.content.Context;

public final class JPushInterface {
    public static void init(Context context) {
        cn.jiguang.api.JCoreInterface.register(context);
    }
}

class BasicPushNotificationBuilder {}

class CustomPushNotificationBuilder extends BasicPushNotificationBuilder {}

class CustomMessage {}

class JPushMessage {}

class NotificationMessage {}
