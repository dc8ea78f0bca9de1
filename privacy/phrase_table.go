package privacy

// phrases are the ways in which policies name permissions: the labels that
// Android itself shows for them, in Chinese and English, the names that phone
// makers give them in their settings, and what authors make of both.
var phrases = []phrase{
	// Location.
	{
		names: []string{"ACCESS_FINE_LOCATION", "ACCESS_COARSE_LOCATION"}, when: asked,
		expr: `(?:地理|设备|所在|当前)*位置(?:信息|服务|数据)?|定位(?:信息|服务|数据)?|\blocations?\b(?: (?:data|information|services?))?`,
	},
	{
		names: []string{"ACCESS_FINE_LOCATION"}, when: used,
		expr: `(?:精[确准]|确切|准确|gps)(?:[/、和及或与](?:粗略|大致|大概|模糊|近似))?(?:的)?(?:地理)?(?:位置|定位)(?:信息)?|gps定位|(?:precise|fine|exact|accurate) (?:geo)?location`, exclude: `定位(?:功能|模式)`,
	},
	{
		names: []string{"ACCESS_COARSE_LOCATION"}, when: used,
		expr: `(?:粗略|大致|大概|模糊|近似)(?:[/、和及或与](?:精[确准]|确切|准确))?(?:的)?(?:地理)?(?:位置|定位)(?:信息)?|(?:基于网络的|网络)(?:粗略)?(?:位置|定位)|(?:精[确准]|确切|准确)[/、和及或与](?:粗略|大致|大概|模糊|近似)(?:的)?(?:地理)?(?:位置|定位)|(?:approximate|coarse|rough) (?:geo)?location`, exclude: `定位(?:功能|模式)`,
	},
	{
		names:   []string{"ACCESS_FINE_LOCATION", "ACCESS_COARSE_LOCATION"},
		expr:    `(?:开启|打开|开通|授权|允许)(?:我们|应用|app)?(?:访问|使用|获取)?(?:您的?|你的?|用户的?|设备的?|手机的?)*(?:(?:地理|设备|所在)*位置|定位)(?:信息|服务|权限)?|(?:访问|读取|调用)(?:您的?|你的?|用户的?|设备的?|手机的?)*(?:(?:地理|设备|所在|当前)*位置|定位)(?:信息|服务|权限)?|access(?:es|ing)? (?:to )?(?:your|the|user's|device) (?:device(?:'s)? )?(?:current )?(?:geo)?location|\blocation access\b`,
		exclude: `后台(?:访问|获取|持续)(?:地理)?(?:位置|定位)|(?:位置|定位)(?:功能|模式|开关)|(?:background|without|no) location access`,
	},
	{
		names: []string{"ACCESS_BACKGROUND_LOCATION"},
		expr:  `后台(?:持续)?(?:获取|访问|使用|收集)?(?:您的?|用户的?)?(?:的)?(?:地理)?(?:位置|定位)|始终(?:允许)?(?:访问|获取|使用)?(?:您的?)?(?:地理)?(?:位置|定位)|background location|location (?:\w+ ){0,3}in the background`,
	},
	{
		names: []string{"ACCESS_MEDIA_LOCATION"},
		expr:  `(?:读取|访问|获取|查看)(?:您的?|手机|设备)*(?:照片|图片|媒体(?:文件|收藏|库)?)(?:中|内|里|上)?(?:的)?(?:地理)?位置|locations? from your media`,
	},
	{
		names: []string{"ACCESS_LOCATION_EXTRA_COMMANDS"},
		expr:  `额外的?(?:位置|定位)(?:信息)?(?:提供程序)?(?:命令|指令)|extra location (?:provider )?commands`,
	},

	// Camera and microphone.
	{
		names: []string{"CAMERA"}, when: used,
		expr:    `(?:照相机|相机|摄像头|摄像机|摄像|拍照|拍摄|摄影)|\bcameras?\b`,
		exclude: `(?:相机|摄像头)(?:镜头|型号|应用)`,
	},
	{
		names: []string{"CAMERA"},
		expr:  `拍摄照片(?:和|或|及|与|、|/)?(?:录制|拍摄)?(?:视频)?|拍摄视频|拍照(?:和|或|及|与|、|/)(?:录制|录像|摄像)|基于(?:相机|摄像头)|take (?:pictures|photos)`,
	},
	{
		names: []string{"RECORD_AUDIO"}, when: used,
		expr: `麦克风|话筒|录音|\bmicrophones?\b|audio recording`,
	},
	{
		names: []string{"RECORD_AUDIO"},
		expr:  `录制(?:音频|声音|语音)|record(?:ing)? audio`,
	},
	{names: []string{"RECORD_AUDIO"}, when: asked, expr: `语音`, exclude: `语音(?:邮件|信箱|验证码|通知|电话)`},

	// Storage.
	{
		names: []string{"READ_EXTERNAL_STORAGE", "WRITE_EXTERNAL_STORAGE"}, when: asked,
		expr:    `(?:存储|储存)(?:空间|设备|器|卡)?|内存卡|sd ?卡|\b(?:(?:external|device|shared) )?storage\b|\bsd ?card`,
		exclude: `(?:存储|储存)(?:的|于|在|期|地|您|到|至|和|个人|相关|这)`,
	},
	{
		names: []string{"READ_EXTERNAL_STORAGE", "WRITE_EXTERNAL_STORAGE"}, when: used,
		expr:    `(?:存储|储存)(?:空间|设备|器|卡)|内存卡|sd ?卡`,
		exclude: `(?:读取?|写入?|修改|删除)(?:您的?|手机|外[部置]|设备|共享|的)*(?:存储|储存|内存卡|sd)`,
	},
	{
		names: []string{"READ_EXTERNAL_STORAGE", "WRITE_EXTERNAL_STORAGE"},
		expr:  `文件(?:读写|存储|访问)(?:的)?权限|读写(?:您的?|外部|外置|手机|设备|内置)*(?:的)?(?:存储|储存|sd ?卡)|access(?:es|ing)? (?:to )?(?:your |the )?(?:device(?:'s)? |external |phone(?:'s)? )?storage`,
	},
	{
		names: []string{"READ_EXTERNAL_STORAGE"},
		expr: `读取?(?:与|和|/|、|或|及)?(?:写入?|修改|删除)?(?:您的?|手机|外部|外置|设备|内置|本地|共享|(?:上|中|内|里)?的)*(?:存储|储存|sd ?卡|内存卡|usb|文件|媒体文件)|` +
			`访问(?:您的?|手机|外部|外置|设备|内置|本地|共享|(?:上|中|内|里)?的)*(?:存储|储存|sd ?卡|内存卡)|read (?:the )?contents of your|read (?:external|device|shared) storage`,
	},
	{
		names: []string{"WRITE_EXTERNAL_STORAGE"},
		expr: `(?:写入?|修改|删除|更改|写)(?:或删除|或修改|和删除|/删除)?(?:您的?|手机|外部|外置|设备|内置|本地|共享|(?:上|中|内|里)?的)*(?:存储|储存|sd ?卡|内存卡|usb|媒体文件)|` +
			`modify or delete (?:the )?contents|write (?:to )?(?:external|device|shared) storage`,
		exclude: `(?:存储|储存)(?:在|于|的)`,
	},
	{
		names: []string{"READ_EXTERNAL_STORAGE"}, when: used,
		expr: `相册|图库|图片库|照片|媒体库|媒体文件|\bphotos?\b|\bgallery\b|photo library`,
	},
	{
		names: []string{"READ_MEDIA_IMAGES", "READ_MEDIA_VIDEO"}, when: asked,
		expr: `(?:照片|图片)(?:和|、|及|与|/|或)(?:视频|影片)|photos? and videos?`,
	},
	{names: []string{"READ_MEDIA_IMAGES"}, expr: `(?:存储|储存)(?:空间|卡)?(?:中|内|里|上)?的?(?:图片|照片)|image files from shared storage`},
	{names: []string{"READ_MEDIA_VIDEO"}, expr: `(?:存储|储存)(?:空间|卡)?(?:中|内|里|上)?的?视频|video files from shared storage`},
	{names: []string{"READ_MEDIA_AUDIO"}, expr: `(?:存储|储存)(?:空间|卡)?(?:中|内|里|上)?的?音频|audio files from shared storage`},
	{names: []string{"READ_MEDIA_VISUAL_USER_SELECTED"}, expr: `(?:用户|您)(?:所)?选(?:择|定|中)的(?:照片|图片)|user selected image|selected photos access`},
	{
		names: []string{"READ_MEDIA_AUDIO"}, when: asked,
		expr: `音乐(?:和|、|及|与|/)音频|音频文件|music and audio`,
	},
	{
		names: []string{"MANAGE_EXTERNAL_STORAGE"},
		expr:  `所有文件(?:的)?(?:访问|管理)|(?:访问|管理)(?:设备上的?|手机上的?)?所有文件|管理(?:外部|外置)存储|all files access|manage external storage`,
	},
	{names: []string{"MANAGE_MEDIA"}, expr: `修改或删除媒体文件`},
	{names: []string{"MOUNT_UNMOUNT_FILESYSTEMS"}, expr: `(?:装载|挂载)(?:和|/|或|、)?(?:卸载)?(?:或取消挂载)?文件系统|创建(?:和|与)删除(?:sd ?卡中?的?)?文件`},

	// Telephone.
	{
		names: []string{"READ_PHONE_STATE"}, when: asked,
		expr:    `电话(?:状态|信息)?|通话(?:状态)?|手机(?:状态|信息|识别码)|设备识别码|本机识别码|\bphone (?:state|status|calls)`,
		exclude: `(?:拨打|接听|网络|监听)电话|电话(?:号码|拨号|簿|本)|通话(?:记录|日志)`,
	},
	{names: []string{"READ_PHONE_STATE"}, when: listed, expr: `\b(?:tele)?phone\b`, exclude: `phone number`},
	{
		names: []string{"READ_PHONE_STATE"},
		expr: `(?:读取|获取|访问|查看|检索|检测)(?:您的?|用户|本机|(?:上)?的)*(?:手机|电话|设备|通话|移动设备)?(?:的)?(?:通话|电话)(?:的)?(?:状态|识别码)|` +
			`(?:读取|获取|访问|查看|检索)(?:您的?|用户|本机|的)*(?:手机|电话|设备|移动设备)(?:的)?(?:状态|识别码|身份|串号)|(?:读取|获取)本机识别码|(?:手机|电话|通话)状态(?:和|与|及|或)(?:身份|识别码)|(?:设备(?:信息|状态)|imei(?:号|码)?)权限|read (?:basic )?(?:tele)?phone(?:ny)? sta(?:tus|te)|\bphone permission`,
	},
	{
		names: []string{"READ_PHONE_NUMBERS"},
		expr:  `(?:读取|获取)(?:您的?|用户的?)?(?:本机|sim ?卡)(?:的)?(?:手机|电话)?号码?|读取(?:电话|手机)号码|read (?:your )?phone numbers?`,
	},
	{names: []string{"READ_PHONE_NUMBERS"}, when: listed, expr: `获取(?:手机|电话)号码`},
	{
		names: []string{"CALL_PHONE"}, when: asked,
		expr: `(?:拨|打)(?:打)?电话|电话拨打|拨号|\bcall phone\b|make (?:phone )?calls`,
	},
	{
		names: []string{"CALL_PHONE"},
		expr:  `直接拨[打号](?:电话)?|电话拨号|拨号(?:的)?功能|拨打电话(?:的)?(?:功能|权限)|directly call`,
	},
	{names: []string{"ANSWER_PHONE_CALLS"}, when: asked, expr: `接听(?:来电|电话)|answer (?:phone )?calls`},
	{
		names: []string{"PROCESS_OUTGOING_CALLS"},
		expr:  `(?:监听|处理|拦截|重新设置)(?:外拨|拨出|呼出|去电)(?:电话)?|外拨电话的?路径|reroute outgoing calls`,
	},
	{
		names: []string{"READ_CALL_LOG"}, when: used,
		expr:    `(?:通话|呼叫)(?:记录|日志|历史)|\bcall (?:logs?|history)\b`,
		exclude: `(?:写入|修改|编辑|删除|新建)通话记录`,
	},
	{names: []string{"WRITE_CALL_LOG"}, expr: `(?:写入|修改|编辑|删除|新建)(?:/(?:修改|删除))*通话记录|write (?:your )?call log`},
	{names: []string{"USE_SIP"}, expr: `\bsip ?(?:电话|通话|calls)`},
	{names: []string{"USE_SIP"}, when: asked, expr: `网络电话|\bsip\b`},
	{names: []string{"ACCEPT_HANDOVER"}, expr: `继续进行(?:来自)?其他应用的通话`},
	{names: []string{"ADD_VOICEMAIL"}, when: asked, expr: `语音(?:邮件|信箱)|voicemail`},
	{names: []string{"ADD_VOICEMAIL"}, expr: `添加语音(?:邮件|信箱)|add voicemail`},
	{names: []string{"MANAGE_OWN_CALLS"}, expr: `通过系统(?:管理|拨打)(?:自有|自己的)?(?:通话|电话)|route calls through the system`},

	// Messages.
	{
		names: []string{"READ_SMS"}, when: asked,
		expr:    `短信(?:息)?|短消息|\bsms\b|text messages?`,
		exclude: `短信(?:验证码?|校验码|动态码|通知|提醒)|(?:发送|接收|监听|发|收)(?:手机)?短信|(?:send|receive) sms`,
	},
	{
		names: []string{"READ_SMS"},
		expr:  `(?:读取?|访问|获取|查看)(?:您的?|用户的?|手机|系统|本机|的)*(?:短信|彩信|短消息)(?:内容|记录|信息)?|read (?:your )?(?:sms|text messages)`, exclude: `短信(?:验证码?|校验码|动态码)`,
	},
	{
		names: []string{"RECEIVE_SMS"},
		expr:  `(?:接收|监听|收)(?:您的?|手机)?(?:短信|短消息)|(?:自动)?(?:填充|填写|读取)短信验证码|短信验证码(?:的)?自动(?:填充|填写|读取)|receive (?:sms|text messages)`,
	},
	{
		names:   []string{"SEND_SMS"},
		expr:    `发送?(?:/(?:接收|读取?|收))*短信(?:的)?(?:权限|内容|功能)?|send sms`,
		exclude: `发送?短信(?:验证|校验|动态|通知|提醒|给您|至您)|(?:向您|给您|为您|通过|将|会)[^,]{0,12}发送?短信`, when: asked,
	},
	{names: []string{"SEND_SMS"}, expr: `send and view sms|(?:允许|申请)(?:程序|应用|app)?发送短信|发送短信(?:的)?权限`},
	{names: []string{"READ_SMS", "RECEIVE_SMS"}, expr: `接收/读(?:取)?短信|读(?:取)?/接收短信`},
	{names: []string{"WRITE_SMS"}, expr: `(?:编辑|写入?)(?:短信|彩信)|edit your text messages`},
	{names: []string{"RECEIVE_MMS"}, expr: `接收(?:短信/)?彩信|receive (?:text messages \()?mms`},
	{names: []string{"RECEIVE_WAP_PUSH"}, expr: `\bwap ?(?:push|推送)|text messages \(wap`},
	{names: []string{"READ_CELL_BROADCASTS"}, expr: `小区广播|cell broadcast`},

	// Address book, calendar, accounts.
	{
		names: []string{"READ_CONTACTS"}, when: used,
		expr:    `通[讯信]录|联[系络]人|电话(?:簿|本)|\bcontacts\b|\bcontact list|address book`,
		exclude: `紧急联系人|联系人(?:姓名|电话|方式|手机|邮箱|信息保护)|(?:写入|修改|新增|添加|编辑)(?:您的?|手机)*(?:通[讯信]录|联系人)`,
	},
	{
		names:   []string{"WRITE_CONTACTS"},
		expr:    `(?:写入?|修改|新增|编辑|新建)(?:/删除|/修改|您的?|手机|到)*(?:通[讯信]录|联系人)|(?:modify|write) (?:to )?your contacts`,
		exclude: `填写`,
	},
	{
		names: []string{"READ_CALENDAR", "WRITE_CALENDAR"}, when: used,
		expr:    `日历|日程|行事历|\bcalendars?\b`,
		exclude: `(?:读取|查看)(?:您的?|手机|系统)*日历|日程(?:表)?(?:安排)?为|(?:写入|修改|添加|编辑|新建)(?:您的?|手机|系统|或修改)*(?:日历|日程)`,
	},
	{names: []string{"READ_CALENDAR", "WRITE_CALENDAR"}, expr: `读(?:取)?(?:/|和|与|、|或|及)?写(?:入)?(?:您的?|手机|系统)*(?:日历|日程)|基于(?:您的?)?日历`},
	{names: []string{"READ_CALENDAR"}, expr: `(?:读取|查看)(?:您的?|手机|系统|设备|的)*(?:日历|日程)|read (?:your )?calendar`},
	{
		names: []string{"WRITE_CALENDAR"},
		expr:  `(?:写入|修改|添加|编辑|新建|创建|插入)(?:您的?|手机|系统|设备|或修改|或编辑|到|至|的)*(?:日历|日程)|(?:add|modify|write) (?:or modify )?(?:to )?(?:your )?calendar`,
	},
	{
		names: []string{"GET_ACCOUNTS"},
		expr:  `(?:查找|获取|访问|读取)(?:您的?|用户)?(?:设备|手机|系统|应用)(?:上|中|内)?(?:的)?(?:[账帐][户号])|(?:获取|访问|读取|查找)(?:[账帐][户号])列表|(?:查找|获取|读取)[账帐]户(?:权限)?|find accounts|get accounts|accounts on (?:the|your) device`,
	},
	{names: []string{"AUTHENTICATE_ACCOUNTS"}, expr: `添加或移除[账帐]户|add or remove accounts`},
	{names: []string{"MANAGE_ACCOUNTS"}, when: listed, expr: `管理(?:设备上的?)?[账帐]户|manage accounts`},
	{names: []string{"USE_CREDENTIALS"}, when: listed, expr: `使用(?:设备上的?)?[账帐]户|use accounts on the device`},
	{names: []string{"READ_PROFILE"}, expr: `读取您(?:自己)?的?(?:名片|个人资料)|read your own contact card`},
	{names: []string{"READ_SYNC_SETTINGS"}, expr: `读取同步设置|read sync settings`},
	{names: []string{"WRITE_SYNC_SETTINGS"}, expr: `写入同步设置|(?:打开和关闭|启用或停用)同步|toggle sync`},

	// Body.
	{names: []string{"BODY_SENSORS_BACKGROUND"}, expr: `后台(?:持续)?(?:访问|获取|使用)?身体传感器|body sensor data.{0,40}background`},
	{names: []string{"HIGH_SAMPLING_RATE_SENSORS"}, expr: `高(?:采样率|频)(?:访问|读取)?传感器|high sampling rate`},
	{names: []string{"BODY_SENSORS"}, expr: `身体传感器|心率(?:传感器|监测)|body sensors?`},
	{names: []string{"ACTIVITY_RECOGNITION"}, expr: `(?:识别|获取|访问)?身体活动|健身运动|运动(?:与|和|及)健[身康]|活动识别|(?:获取|读取|访问)(?:您的?|手机|运动)*步数|(?:physical activity|activity recognition)`},
	{names: []string{"ACTIVITY_RECOGNITION"}, when: asked, expr: `步数|计步|健身`},
	{
		names: []string{"READ_HEART_RATE", "READ_STEPS", "READ_SLEEP", "READ_WEIGHT", "READ_BLOOD_PRESSURE"}, when: asked,
		expr: `健康(?:数据|信息|记录)|health (?:data|records)`,
	},
	{names: []string{"READ_HEART_RATE"}, expr: `读取心率`},
	{names: []string{"READ_STEPS"}, expr: `读取(?:健康(?:数据)?中的)?步数`},
	{names: []string{"READ_SLEEP"}, expr: `读取睡眠`},
	{names: []string{"READ_WEIGHT"}, expr: `读取体重`},
	{names: []string{"READ_BLOOD_PRESSURE"}, expr: `读取血压`},
	{names: []string{"USE_FINGERPRINT"}, when: asked, expr: `指纹(?:识别|传感器|硬件|验证)?|fingerprint(?: hardware)?`, exclude: `设备指纹`},
	{names: []string{"USE_BIOMETRIC"}, when: asked, expr: `生物(?:识别|特征)|面容(?: ?id|识别)?|biometrics?`},
	{names: []string{"USE_FINGERPRINT"}, expr: `使用指纹(?:硬件|传感器)|use fingerprint`},
	{names: []string{"USE_BIOMETRIC"}, expr: `使用生物(?:识别|特征)(?:硬件)?|use biometric`},

	// Nearby devices and networks.
	{names: []string{"BLUETOOTH"}, when: used, expr: `蓝牙(?:设备)?|\bbluetooth\b`, exclude: `(?:改变|更改|管理|设置|修改|扫描|搜索|发现)(?:附近的?)?蓝牙|蓝牙(?:广播|设置|扫描)`},
	{names: []string{"BLUETOOTH"}, expr: `与蓝牙设备配对|(?:使用|连接|配对)(?:到|至|已配对的)?(?:蓝牙)|pair with bluetooth`},
	{names: []string{"BLUETOOTH_ADMIN"}, expr: `(?:改变|更改|管理|修改|访问|打开|开关)(?:或关闭|/关闭)?蓝牙(?:的)?(?:状态|设置|开关|设备)|管理蓝牙|access bluetooth settings`},
	{names: []string{"BLUETOOTH_SCAN"}, expr: `(?:扫描|搜索|发现)(?:和配对)?(?:附近的?|周围的?|周边的?)?蓝牙|蓝牙扫描|discover (?:and pair )?nearby bluetooth`},
	{names: []string{"BLUETOOTH_CONNECT"}, expr: `连接(?:到)?已配对的?蓝牙设备|connect to paired bluetooth`},
	{names: []string{"BLUETOOTH_CONNECT", "BLUETOOTH_SCAN", "NEARBY_WIFI_DEVICES"}, when: asked, expr: `附近的?设备|nearby devices`},
	{names: []string{"BLUETOOTH_ADVERTISE"}, expr: `向附近的?(?:蓝牙)?设备(?:播发|广播)|蓝牙广播|advertise to nearby`},
	{names: []string{"NEARBY_WIFI_DEVICES"}, expr: `附近的?(?:wi-?fi|wlan|无线)设备|nearby wi-?fi devices`},
	{names: []string{"UWB_RANGING"}, expr: `超宽带|\buwb\b`},
	{names: []string{"RANGING"}, expr: `附近设备的?相对位置`},
	{names: []string{"ACCESS_LOCAL_NETWORK"}, when: listed, expr: `局域网|本地网络|local network`},
	{names: []string{"NFC"}, when: asked, expr: `\bnfc\b|近[场距离]+通[信讯]`},
	{names: []string{"NFC"}, expr: `控制近[场距离]+通[信讯]|near[- ]field communication`},
	{
		names: []string{"ACCESS_WIFI_STATE"},
		expr:  `(?:访问|获取|查看|读取|检测)(?:您的?|当前|设备|手机|的)*(?:wi-?fi|wlan|无线网络?|无线局域网)(?:网络)?(?:的)?(?:接入|介入|连接|开关)?(?:的)?(?:状态|信息|连接|情况)|view wi-?fi connections`,
	},
	{names: []string{"ACCESS_WIFI_STATE"}, when: asked, expr: `(?:wi-?fi|wlan|无线网络)(?:状态|信息|连接|网络)?`},
	{names: []string{"CHANGE_WIFI_STATE"}, expr: `(?:改变|更改|修改|切换|打开或关闭)(?:wi-?fi|wlan|无线网络)(?:的)?(?:连接)?(?:状态|设置|开关)?|(?:连接|断开)(?:wlan|wi-?fi)网络和断开连接|connect and disconnect from wi-?fi`},
	{names: []string{"CHANGE_WIFI_MULTICAST_STATE"}, expr: `(?:wi-?fi|wlan|无线网络?) ?(?:多播|组播)|wi-?fi multicast`},
	{
		names: []string{"ACCESS_NETWORK_STATE"},
		expr:  `(?:获取|访问|查看|读取|检测|监测)(?:您的?|当前|设备|手机|的)*网络(?:连接)?(?:的)?(?:状态|信息状态|类型)|查看网络连接|view network connections|network state`,
	},
	{names: []string{"ACCESS_NETWORK_STATE"}, when: asked, expr: `网络(?:连接)?状态|网络连接`},
	{names: []string{"CHANGE_NETWORK_STATE"}, expr: `(?:改变|更改|切换|修改)网络(?:连接)?(?:状态|性|设置)?|change network connectivity`},
	{names: []string{"INTERNET"}, expr: `(?:完全的?|完整的?)网络访问|(?:互联网|网络|联网)(?:访问|连接|使用)?(?:的)?权限|full network access|internet (?:access|permission)`, exclude: `(?:无线|局域|本地|蜂窝|移动)网络`},
	{names: []string{"INTERNET"}, when: listed, expr: `(?:访问|使用|连接)?(?:互联网|网络)(?:访问)?|联网|\binternet\b`, exclude: `(?:无线|局域|本地|蜂窝|移动|内部)网络|网络(?:状态|连接|电话|定位|位置|信息)|(?:改变|更改|切换|修改)网络`},

	// Other apps and the system.
	{
		names: []string{"QUERY_ALL_PACKAGES"},
		expr: `(?:查询|获取|读取|检索|扫描|访问|请求|检测)[^,。]{0,20}(?:应用|软件|app|程序|安装)(?:程序)?(?:的)?(?:安装)?列表|` +
			`(?:查询|获取|读取|检索|扫描|记录)(?:并\S{0,4})?(?:您的?|设备|手机|用户|系统|(?:上|中|内)?的)*(?:已)?安装(?:的)?(?:其他|第三方|所有)?(?:应用|软件|app|程序)|` +
			`(?:查询|读取|获取)所有(?:软件包|应用|程序包)|query all packages|(?:list|query) (?:of )?(?:the )?(?:installed|all) app`,
		exclude: `sdk\S{0,4}列表|应用权限列表`,
	},
	{
		names: []string{"QUERY_ALL_PACKAGES"}, when: used,
		expr:    `(?:应用|软件|app|程序)(?:程序)?(?:的)?(?:安装)?列表|(?:已)?安装(?:的)?(?:应用|软件|app|程序)?列表|installed app(?:lication)?s`,
		exclude: `sdk\S{0,4}列表|应用权限列表`,
	},
	{names: []string{"GET_INSTALLED_APPS"}, expr: `读取应用列表权限|(?:读取|访问)(?:已安装)?应用列表权限`},
	{
		names: []string{"GET_TASKS"},
		expr: `(?:获取|检索|读取|查看|检测)(?:您的?|设备|手机|系统|当前|最近|正在|或|的)*(?:运行|任务)(?:中|过)?(?:的)?(?:进程|应用|任务|程序|软件|信息|app)+|` +
			`(?:当前|正在|最近)(?:或最近)?运行(?:中)?的(?:进程|应用|任务|程序)|retrieve running apps`,
	},
	{names: []string{"REORDER_TASKS"}, expr: `排序(?:系统|正在运行的?)?任务|对?正在运行的应用(?:程序)?(?:进行)?重新排序|重新排序|reorder running`},
	{names: []string{"PACKAGE_USAGE_STATS"}, expr: `使用情况(?:的)?(?:访问|统计)(?:信息|数据|权限)?|查看(?:应用)?使用情况|usage (?:access|stats|statistics permission)`},
	{names: []string{"SYSTEM_ALERT_WINDOW"}, expr: `悬浮窗|悬浮球|(?:显示|覆盖|绘制)在(?:其他|其它)应用(?:程序)?(?:的)?(?:上层|之上|上面|上方|上)|(?:其他|其它)应用(?:的)?上层|在其[他它]应用(?:程序)?(?:的)?(?:之上|上层|上面|上方)|系统(?:级)?(?:弹窗|警报|提示框)|(?:draw|appear|display)\w* (?:on top of|over) other apps|overlay (?:window|permission)`},
	{names: []string{"WRITE_SETTINGS"}, expr: `(?:修改|更改|写入)系统设置|modify system settings`},
	{names: []string{"REQUEST_INSTALL_PACKAGES"}, expr: `(?:请求|允许)安装(?:未知(?:来源)?的?)?(?:应用|文件包|软件包|apk)|安装(?:未知(?:来源)?|外部来源)的?(?:应用|软件|程序)|未知来源(?:的)?(?:应用|软件)|安装(?:应用|软件|apk)(?:程序)?(?:的)?权限|(?:request )?install (?:unknown apps|packages)`},
	{names: []string{"REQUEST_INSTALL_PACKAGES"}, when: asked, expr: `(?:应用(?:内)?安装|安装应用)(?:程序)?`},
	{names: []string{"REQUEST_DELETE_PACKAGES"}, expr: `请求(?:删除|卸载)(?:应用|软件包)|request delete packages`},
	{names: []string{"KILL_BACKGROUND_PROCESSES"}, expr: `(?:结束|关闭|终止)后台(?:进程|应用|程序)|关闭其他应用|close other apps`},
	{names: []string{"RESTART_PACKAGES"}, expr: `重新?启(?:动)?(?:其他)?应用(?:程序)?权限`},
	{names: []string{"RECEIVE_BOOT_COMPLETED"}, expr: `开机(?:后|时)?(?:自动?)?(?:启动|自启|运行)|自启动|(?:接收|监听)?开机(?:完成)?广播|(?:接收|监听)(?:系统)?启动完成|run at startup|boot completed`, exclude: `自启动(?:名单|管理)`},
	{names: []string{"WAKE_LOCK"}, expr: `唤醒锁定?|保持(?:后台)?唤醒|(?:防止|阻止|禁止)(?:手机|设备|屏幕|处理器|系统|进入)*休眠|(?:保持)?(?:屏幕|设备)?常亮|(?:wake ?lock)|prevent (?:the )?(?:phone|device|tablet)? ?from sleeping`},
	{names: []string{"FOREGROUND_SERVICE"}, expr: `前台服务|foreground services?`, exclude: `前台服务(?:定位|录屏)|service with the type`},
	{names: []string{"FOREGROUND_SERVICE_CAMERA"}, expr: `前台相机服务|service with the type camera`},
	{names: []string{"FOREGROUND_SERVICE_MICROPHONE"}, expr: `前台麦克风服务|service with the type microphone`},
	{names: []string{"FOREGROUND_SERVICE_DATA_SYNC"}, expr: `前台数据同步|service with the type datasync`},
	{names: []string{"FOREGROUND_SERVICE_MEDIA_PROJECTION"}, expr: `前台屏幕投射|service with the type mediaprojection`},
	{names: []string{"FOREGROUND_SERVICE_LOCATION"}, expr: `前台(?:定位服务|服务定位)|service with the type location`},
	{names: []string{"FOREGROUND_SERVICE_MEDIA_PROJECTION"}, when: asked, expr: `录屏|屏幕(?:录制|共享|投射)|录制屏幕|投屏|screen (?:recording|capture)`},
	{names: []string{"DETECT_SCREEN_CAPTURE"}, expr: `(?:检测|监听)(?:屏幕)?(?:截[屏图])|截[屏图](?:检测|监听)|detect screen captures?`},
	{names: []string{"DETECT_SCREEN_RECORDING"}, expr: `(?:检测|监听)(?:屏幕录制|录屏)|录屏(?:检测|监听)`},
	{names: []string{"POST_NOTIFICATIONS"}, when: asked, expr: `(?:发送|推送|显示|接收|消息)?通知|\bnotifications?\b`, exclude: `通知(?:使用权|监听|栏内容)|(?:读取|监听)\S{0,6}通知`},
	{names: []string{"BIND_NOTIFICATION_LISTENER_SERVICE"}, expr: `通知使用权|通知(?:栏)?监听|(?:读取|监听|访问)(?:您的?|系统|其他应用|手机|设备|的)*通知(?:栏)?|notification (?:listener|access)`},
	{names: []string{"ACCESS_NOTIFICATION_POLICY"}, when: asked, expr: `勿扰(?:模式)?|do not disturb`},
	{names: []string{"BIND_ACCESSIBILITY_SERVICE"}, expr: `无障碍(?:服务|权限)|辅助功能(?:权限|服务)|accessibility service`},
	{names: []string{"BIND_ACCESSIBILITY_SERVICE"}, when: asked, expr: `无障碍|辅助功能`},
	{names: []string{"BIND_DEVICE_ADMIN"}, expr: `设备管理[员器]|device admin(?:istrator)?`},
	{names: []string{"BIND_VPN_SERVICE"}, when: asked, expr: `\bvpn\b(?:服务|连接)?`},
	{names: []string{"BIND_INPUT_METHOD"}, when: asked, expr: `输入法|input method`},
	{names: []string{"READ_LOGS"}, expr: `读取(?:系统|敏感|手机|设备)(?:的)?日志|read (?:sensitive )?(?:system )?logs? data`},
	{names: []string{"READ_HISTORY_BOOKMARKS"}, expr: `读取(?:您的?)?(?:网络|浏览器|网页)?(?:的)?(?:书签|上网记录|浏览历史)`},
	{names: []string{"AD_ID"}, expr: `广告(?:id|标识符?)(?:的)?权限|\bad(?:vertising)? ?id permission`},
	{names: []string{"READ_USER_DICTIONARY"}, expr: `读取用户(?:定义的)?词典`},
	{names: []string{"VIBRATE"}, when: asked, expr: `[震振]动|\bvibrat(?:e|ion)\b`},
	{names: []string{"VIBRATE"}, expr: `(?:控制|使用|调用|启用)(?:手机|设备)?(?:的)?(?:[震振]动)(?:器)?|control vibration`},
	{names: []string{"FLASHLIGHT"}, when: used, expr: `闪光灯|手电筒|flashlight`},
	{names: []string{"MODIFY_AUDIO_SETTINGS"}, expr: `(?:更改|修改|改变)(?:您的?|全局|系统)*(?:音频|声音)设置|change your audio settings|modify audio settings`},
	{names: []string{"DISABLE_KEYGUARD"}, expr: `(?:停用|禁用|解除|关闭)(?:屏幕锁定?|键盘锁|锁屏)|解锁屏幕|disable (?:your )?screen lock`},
	{names: []string{"SET_WALLPAPER"}, expr: `设置壁纸|set wallpaper`},
	{names: []string{"SET_WALLPAPER_HINTS"}, expr: `调整壁纸(?:的)?大小|wallpaper size`},
	{names: []string{"WRITE_APN_SETTINGS"}, expr: `(?:写入|修改|更改)(?:apn|接入点)(?:的)?设置`},
	{names: []string{"WRITE_SECURE_SETTINGS"}, expr: `修改(?:安全系统|系统安全)设置`},
	{names: []string{"INSTALL_PACKAGES"}, expr: `直接安装应用(?:程序)?`},
	{names: []string{"TURN_SCREEN_ON"}, expr: `(?:点亮|唤醒)屏幕|turn on the screen`},
	{names: []string{"EXPAND_STATUS_BAR"}, expr: `展开(?:/收拢|或收拢|/折叠)?状态栏|expand/collapse status bar`},
	{names: []string{"INSTALL_SHORTCUT"}, expr: `(?:创建|添加|安装|生成)(?:桌面)?快捷方式|桌面快捷方式|install shortcuts`},
	{names: []string{"UNINSTALL_SHORTCUT"}, expr: `(?:卸载|删除)(?:桌面)?快捷方式|uninstall shortcuts`},
	{names: []string{"SCHEDULE_EXACT_ALARM"}, expr: `(?:设置)?精确(?:的)?闹钟|exact alarms?|precisely timed actions`},
	{names: []string{"SET_ALARM"}, expr: `设置闹钟|set an alarm`},
	{names: []string{"REQUEST_IGNORE_BATTERY_OPTIMIZATIONS"}, expr: `(?:忽略|关闭)电池优化|电池优化(?:白名单)?权限|ignore battery optimi[sz]ations?`},
	{names: []string{"BROADCAST_STICKY"}, expr: `(?:发送|置顶)持久(?:性)?广播|粘性广播|sticky broadcasts?`},
	{names: []string{"GET_PACKAGE_SIZE"}, expr: `计算应用(?:程序)?存储空间|获取应用(?:的)?大小|measure app storage`},
	{names: []string{"USE_FULL_SCREEN_INTENT"}, expr: `全屏通知|full[- ]screen (?:intent|notifications?)`},
	{names: []string{"PERSISTENT_ACTIVITY"}, expr: `让应用始终运行`},
	{names: []string{"ACCESS_MOCK_LOCATION"}, expr: `模拟(?:位置|定位)(?:信息)?(?:来源)?权限`},
	{names: []string{"CHANGE_CONFIGURATION"}, expr: `更改系统显示设置`},
}
