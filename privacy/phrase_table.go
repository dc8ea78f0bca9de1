package privacy

// A phrase is wording by which policies name permissions.
type phrase struct {
	names   []string // of the permissions
	expr    string   // RE2 over folded text
	exclude string   // where this matches across the phrase, it names none
}

var phrases = []phrase{
	{
		names: []string{"android.permission.READ_PHONE_STATE"},
		expr:  `读取(?:手机|电话|设备|通话)(?:的)?(?:状态|信息|识别码)|(?:手机|电话|设备信息)权限|获取(?:手机|电话|设备)(?:的)?(?:状态|信息|识别码)|电话状态`,
	},
	{
		names: []string{"android.permission.READ_PHONE_NUMBERS"},
		expr:  `(?:读取|获取)(?:本机)?(?:手机|电话)?号码`,
	},
	{
		names: []string{"android.permission.CALL_PHONE"},
		expr:  `拨打电话|电话拨号|拨号|直接拨打`,
	},
	{
		names: []string{"android.permission.ANSWER_PHONE_CALLS"},
		expr:  `接听(?:来电|电话)`,
	},
	{
		names: []string{"android.permission.PROCESS_OUTGOING_CALLS"},
		expr:  `(?:监听|处理|重新设置)(?:外拨|拨出|呼出|去电)`,
	},
	{
		names: []string{"android.permission.READ_CALL_LOG"},
		expr:  `通话(?:记录|日志)`,
	},
	{
		names: []string{"android.permission.WRITE_CALL_LOG"},
		expr:  `(?:写入|修改|编辑|删除)通话记录`,
	},
	{
		names: []string{"android.permission.USE_SIP"},
		expr:  `sip|网络电话`,
	},
	{
		names: []string{"android.permission.ACCEPT_HANDOVER"},
		expr:  `继续进行.*通话`,
	},
	{
		names: []string{"com.android.voicemail.permission.ADD_VOICEMAIL"},
		expr:  `语音(?:邮件|信箱)`,
	},
	{
		names: []string{"android.permission.READ_CONTACTS"},
		expr:  `(?:读取|访问|获取|查看|收集|上传|匹配)(?:您的|用户的)?(?:手机)?(?:本地)?联系人|通讯录|联系人(?:列表|权限)`,
	},
	{
		names: []string{"android.permission.WRITE_CONTACTS"},
		expr:  `(?:写入|修改|新增|添加)(?:您的)?(?:通讯录|联系人)`,
	},
	{
		names: []string{"android.permission.GET_ACCOUNTS"},
		expr:  `(?:查找|获取|访问)(?:设备上的)?(?:账户|帐户|账号|帐号)`,
	},
	{
		names: []string{"android.permission.READ_CALENDAR", "android.permission.WRITE_CALENDAR", "com.coloros.permission.WRITE_COLOROS_CALENDAR", "com.hihonor.calendar.permission.READ_CALENDAR_SUBSCRIPTIONS"},
		expr:  `日历|日程`,
	},
	{
		names: []string{"android.permission.READ_SMS"},
		expr:  `(?:读取|访问|获取|查看)(?:您的)?(?:手机)?(?:短信|彩信)|短信(?:记录|内容|权限)`,
	},
	{
		names: []string{"android.permission.RECEIVE_SMS"},
		expr:  `接收短信|监听短信|(?:自动)?(?:填充|填写|读取)(?:短信)?验证码`,
	},
	{
		names: []string{"android.permission.SEND_SMS"},
		expr:  `(?:允许|申请)(?:程序|应用)?发送短信|发送短信(?:的)?(?:权限|内容)`,
	},
	{
		names: []string{"android.permission.RECEIVE_MMS"},
		expr:  `(?:接收|读取)彩信`,
	},
	{
		names: []string{"android.permission.RECEIVE_WAP_PUSH"},
		expr:  `wap\s*(?:push|推送)`,
	},
	{
		names: []string{"android.permission.READ_CELL_BROADCASTS"},
		expr:  `小区广播`,
	},
	{
		names: []string{"android.permission.ACCESS_FINE_LOCATION"},
		expr:  `(?:精确|精准|确切|准确|gps)(?:的)?(?:位置|定位)|位置(?:信息|权限)|定位(?:信息|权限|服务|功能)?|地理位置`,
	},
	{
		names: []string{"android.permission.ACCESS_COARSE_LOCATION"},
		expr:  `(?:粗略|大致|模糊|近似|网络)(?:的)?(?:位置|定位)|位置(?:信息|权限)|定位|地理位置`,
	},
	{
		names: []string{"android.permission.ACCESS_BACKGROUND_LOCATION"},
		expr:  `后台(?:获取|访问|持续)?(?:您的)?(?:地理)?(?:位置|定位)|始终(?:允许)?`,
	},
	{
		names: []string{"android.permission.ACCESS_MEDIA_LOCATION"},
		expr:  `(?:照片|图片|媒体)(?:中)?(?:的)?位置|exif`,
	},
	{
		names: []string{"android.permission.CAMERA"},
		expr:  `相机|摄像|拍照|拍摄|扫码|扫一扫|camera`,
	},
	{
		names: []string{"android.permission.RECORD_AUDIO"},
		expr:  `录音|录制(?:音频|声音|语音)|麦克风|话筒`,
	},
	{
		names: []string{"android.permission.READ_EXTERNAL_STORAGE"},
		expr:  `(?:读取|读写|访问)(?:与写入)?(?:手机|外部|设备|内置|您的)?(?:的)?(?:存储|sd\s*卡|usb|相册|文件|照片|媒体)|存储(?:空间|权限|卡)|相册`,
	},
	{
		names: []string{"android.permission.WRITE_EXTERNAL_STORAGE"},
		expr:  `(?:写入|读写|修改|删除)(?:手机|外部|设备|您的)?(?:的)?(?:存储|sd\s*卡|usb|文件)|存储(?:空间|权限|卡)`,
	},
	{
		names: []string{"android.permission.READ_MEDIA_IMAGES"},
		expr:  `相册|照片|图片`,
	},
	{
		names: []string{"android.permission.READ_MEDIA_VIDEO"},
		expr:  `相册|(?:读取|访问|选择|上传|本地)(?:的)?视频|照片和视频`,
	},
	{
		names: []string{"android.permission.READ_MEDIA_AUDIO"},
		expr:  `(?:读取|访问)(?:本地|设备)?(?:的)?(?:音频|音乐)|音乐和音频`,
	},
	{
		names: []string{"android.permission.READ_MEDIA_VISUAL_USER_SELECTED"},
		expr:  `相册|照片`,
	},
	{
		names: []string{"android.permission.BODY_SENSORS", "android.permission.BODY_SENSORS_BACKGROUND"},
		expr:  `身体传感器|心率`,
	},
	{
		names: []string{"android.permission.ACTIVITY_RECOGNITION"},
		expr:  `身体活动|步数|计步|健身运动`,
	},
	{
		names: []string{"android.permission.BLUETOOTH_SCAN", "android.permission.BLUETOOTH_CONNECT"},
		expr:  `蓝牙|附近(?:的)?设备`,
	},
	{
		names: []string{"android.permission.BLUETOOTH_ADVERTISE", "android.permission.BLUETOOTH_ADMIN"},
		expr:  `蓝牙`,
	},
	{
		names: []string{"android.permission.NEARBY_WIFI_DEVICES"},
		expr:  `附近(?:的)?(?:wlan|wi-?fi)?设备`,
	},
	{
		names: []string{"android.permission.UWB_RANGING"},
		expr:  `uwb|超宽带`,
	},
	{
		names: []string{"android.permission.RANGING"},
		expr:  `测距|ranging`,
	},
	{
		names: []string{"android.permission.POST_NOTIFICATIONS"},
		expr:  `(?:发送|推送|显示|接收)?通知`,
	},
	{
		names: []string{"android.permission.ACCESS_LOCAL_NETWORK"},
		expr:  `局域网|本地网络`,
	},
	{
		names: []string{"android.permission.health.READ_HEART_RATE", "android.permission.health.READ_STEPS", "android.permission.health.READ_SLEEP", "android.permission.health.READ_WEIGHT", "android.permission.health.READ_BLOOD_PRESSURE"},
		expr:  `健康(?:数据|信息|记录)|心率|步数|睡眠|体重|血压`,
	},
	{
		names: []string{"android.permission.QUERY_ALL_PACKAGES"},
		expr:  `(?:获取|查询|读取|请求|访问)?(?:已安装|安装)?(?:的)?(?:应用|软件|app)(?:程序)?(?:的)?(?:安装)?(?:列表|信息|包)|已安装(?:的)?(?:应用|软件|app)`,
	},
	{
		names: []string{"com.android.permission.GET_INSTALLED_APPS"},
		expr:  `应用(?:程序)?(?:安装)?列表|已安装(?:的)?(?:应用|软件)`,
	},
	{
		names: []string{"android.permission.PACKAGE_USAGE_STATS"},
		expr:  `使用情况(?:的)?(?:访问|统计信息|权限)|应用(?:程序)?使用(?:情况|记录|时长)`,
	},
	{
		names: []string{"android.permission.GET_TASKS"},
		expr:  `获取(?:当前)?(?:任务|运行(?:的)?(?:进程|应用|任务))(?:信息)?|检索(?:正在)?运行|(?:当前|最近)(?:或最近)?运行的(?:应用|任务|进程)|任务信息`,
	},
	{
		names: []string{"android.permission.REORDER_TASKS"},
		expr:  `排序(?:系统|正在运行的)?任务|重新排序`,
	},
	{
		names: []string{"android.permission.SYSTEM_ALERT_WINDOW"},
		expr:  `悬浮窗|(?:其他|应用)(?:的)?上层|系统(?:级)?弹窗`,
	},
	{
		names: []string{"android.permission.WRITE_SETTINGS"},
		expr:  `修改系统设置`,
	},
	{
		names: []string{"android.permission.REQUEST_INSTALL_PACKAGES"},
		expr:  `(?:请求|允许)?安装(?:未知)?(?:来源)?(?:应用|文件包|软件包|apk)`,
	},
	{
		names: []string{"android.permission.MANAGE_EXTERNAL_STORAGE"},
		expr:  `所有文件|管理(?:外部)?存储`,
	},
	{
		names: []string{"android.permission.READ_LOGS"},
		expr:  `读取(?:系统|敏感)?日志`,
	},
	{
		names: []string{"android.permission.USE_FINGERPRINT"},
		expr:  `指纹`,
	},
	{
		names: []string{"android.permission.USE_BIOMETRIC"},
		expr:  `指纹|面容|人脸|生物(?:识别|特征)`,
	},
	{
		names: []string{"com.google.android.gms.permission.AD_ID"},
		expr:  `广告(?:id|标识)|gaid`,
	},
	{
		names: []string{"android.permission.ACCESS_WIFI_STATE"},
		expr:  `(?:访问|获取|查看|读取)?(?:当前)?(?:的)?(?:wi-?fi|wlan|无线网络)(?:网络)?(?:接入|介入|连接)?(?:的)?(?:状态|信息|连接)`,
	},
	{
		names: []string{"android.permission.CHANGE_WIFI_STATE"},
		expr:  `(?:改变|更改|修改)(?:wi-?fi|wlan)`,
	},
	{
		names: []string{"android.permission.ACCESS_NETWORK_STATE"},
		expr:  `(?:获取|访问|查看|读取)(?:当前)?网络(?:连接)?状态|网络状态`,
	},
	{
		names: []string{"android.permission.CHANGE_NETWORK_STATE"},
		expr:  `(?:改变|更改)网络`,
	},
	{
		names: []string{"android.permission.INTERNET"},
		expr:  `(?:访问|使用|完全的)网络|联网|internet`,
	},
	{
		names: []string{"android.permission.BLUETOOTH"},
		expr:  `蓝牙|bluetooth`,
	},
	{
		names: []string{"android.permission.NFC"},
		expr:  `nfc|近场`,
	},
	{
		names: []string{"android.permission.HIGH_SAMPLING_RATE_SENSORS"},
		expr:  `传感器`,
	},
	{
		names: []string{"android.permission.ACCESS_LOCATION_EXTRA_COMMANDS"},
		expr:  `额外.*(?:定位|位置)`,
	},
	{
		names: []string{"android.permission.DETECT_SCREEN_CAPTURE"},
		expr:  `截[屏图]`,
	},
	{
		names: []string{"android.permission.DETECT_SCREEN_RECORDING"},
		expr:  `录屏`,
	},
	{
		names: []string{"android.permission.BIND_ACCESSIBILITY_SERVICE"},
		expr:  `无障碍|辅助功能`,
	},
	{
		names: []string{"android.permission.BIND_NOTIFICATION_LISTENER_SERVICE"},
		expr:  `通知(?:使用权|监听|栏内容)|读取通知`,
	},
	{
		names: []string{"android.permission.BIND_DEVICE_ADMIN"},
		expr:  `设备管理`,
	},
	{
		names: []string{"android.permission.BIND_VPN_SERVICE"},
		expr:  `vpn`,
	},
	{
		names: []string{"android.permission.BIND_INPUT_METHOD"},
		expr:  `输入法`,
	},
	{
		names: []string{"android.permission.FOREGROUND_SERVICE_LOCATION", "android.permission.FOREGROUND_SERVICE"},
		expr:  `前台服务`,
	},
	{
		names: []string{"android.permission.FOREGROUND_SERVICE_MEDIA_PROJECTION"},
		expr:  `录屏|投屏|屏幕(?:录制|共享|投射)`,
	},
	{
		names: []string{"com.android.browser.permission.READ_HISTORY_BOOKMARKS"},
		expr:  `书签|上网(?:记录|历史)`,
	},
	{
		names: []string{"android.permission.AUTHENTICATE_ACCOUNTS"},
		expr:  `帐户`,
	},
	{
		names: []string{"android.permission.READ_SYNC_SETTINGS", "android.permission.WRITE_SYNC_SETTINGS"},
		expr:  `sync`,
	},
	{
		names: []string{"android.permission.WAKE_LOCK"},
		expr:  `唤醒锁定|保持后台唤醒|防止手机休眠`,
	},
	{
		names: []string{"android.permission.VIBRATE"},
		expr:  `震动|控制振动`,
	},
	{
		names: []string{"android.permission.RECEIVE_BOOT_COMPLETED"},
		expr:  `开机自启|开机启动|自启动`,
	},
	{
		names: []string{"android.permission.BROADCAST_STICKY"},
		expr:  `发送持久广播`,
	},
	{
		names: []string{"android.permission.KILL_BACKGROUND_PROCESSES"},
		expr:  `结束后台进程|关闭后台应用`,
	},
	{
		names: []string{"android.permission.DISABLE_KEYGUARD"},
		expr:  `停用屏幕锁定|解锁屏幕`,
	},
	{
		names: []string{"android.permission.FLASHLIGHT"},
		expr:  `闪光灯|手电筒`,
	},
	{
		names: []string{"android.permission.MODIFY_AUDIO_SETTINGS"},
		expr:  `更改音频设置|修改声音设置`,
	},
	{
		names: []string{"android.permission.SET_WALLPAPER"},
		expr:  `设置壁纸`,
	},
	{
		names: []string{"android.permission.EXPAND_STATUS_BAR"},
		expr:  `展开状态栏`,
	},
	{
		names: []string{"android.permission.GET_PACKAGE_SIZE"},
		expr:  `获取应用大小`,
	},
	{
		names: []string{"android.permission.CHANGE_WIFI_MULTICAST_STATE"},
		expr:  `wlan多播`,
	},
	{
		names: []string{"android.permission.MOUNT_UNMOUNT_FILESYSTEMS"},
		expr:  `挂载文件系统`,
	},
	{
		names: []string{"android.permission.SCHEDULE_EXACT_ALARM"},
		expr:  `闹钟|精确闹钟`,
	},
	{
		names: []string{"android.permission.REQUEST_IGNORE_BATTERY_OPTIMIZATIONS"},
		expr:  `忽略电池优化`,
	},
	{
		names: []string{"android.permission.ACCESS_NOTIFICATION_POLICY"},
		expr:  `勿扰模式`,
	},
	{
		names: []string{"com.android.launcher.permission.INSTALL_SHORTCUT"},
		expr:  `创建桌面快捷方式|安装快捷方式`,
	},
	{
		names: []string{"com.asus.msa.SupplementaryDID.ACCESS", "freemme.permission.msa", "freemme.permission.msa.SECURITY_ACCESS", "com.vivo.identifier.permission.OAID_STATE_DIALOG"},
		expr:  `oaid|匿名设备标识符`,
	},
}
