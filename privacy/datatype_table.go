package privacy

// dataTypes is the vocabulary of personal information.
//
// The types and their grouping follow annex A of GB/T 35273-2020 (examples of
// personal information: 个人常用设备信息, 网络身份标识信息, 个人位置信息, …),
// narrowed to what an Android build can be seen to reach and what policies
// name. What the columns rest on:
//
//   - Sensitivity 3 and Art28 Yes: the list of art. 28 of the Personal
//     Information Protection Law (biometrics, health, financial accounts,
//     whereabouts, children under 14, …). Conditional: only by use, as precise
//     location is when it makes up a track, or a photo when a face is taken
//     from it.
//   - Sensitivity 2: sensitive by annex B of GB/T 35273-2020 (address book,
//     precise location, communication records, browsing history, …) and not in
//     art. 28. GB/T 45574-2025 takes its place in practice; where the two differ
//     (the bare number of an identity card) the older, stricter grade stands.
//   - Sensitivity 1 and 0: all other personal information, and technical data
//     that says nothing of a person on its own.
//   - Unique: GB/T 41391-2022 annex F for identifiers that cannot be changed,
//     Android's documentation for when the others are reset.
//   - Scene164: the types that MIIT notice 信管函〔2020〕164号 and its published
//     detection scenes name.
//
// Annex B was read in its 2017 edition; that the 2020 edition drops the phone
// number is from secondary sources. Annex F was not read, its heading was.
//
// Expressions run by order, and what one consumed the next no longer sees: the
// serial number of a SIM card before that of the device, iOS identifiers before
// all others.
var dataTypes = []DataType{
	{
		Key: "idfa", Kind: IOSOnly, Name: Text{"广告标识符（IDFA）", "IDFA"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 5, expr: `(?:ios)?(?:系统)?广告(?:主)?标识符? ?\(?(?:例如|如|即|包括)? ?(?:ios ?)?idfa|\bidfa\b(?: ?广告(?:主)?标识符?)?|ios(?:系统)?广告标识符|identifiers? for advertis\w+`,
	},
	{
		Key: "idfv", Kind: IOSOnly, Name: Text{"应用开发商标识符（IDFV）", "IDFV"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 5, expr: `\bidfv\b(?: ?厂商标识符?)?|(?:应用)?(?:开发商|供应商)标识符|identifiers? for vendors?`,
	},
	{
		Key: "openudid", Kind: IOSOnly, Name: Text{"OpenUDID", "OpenUDID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 5, expr: `openudid`,
	},
	{
		Key: "caid", Kind: IOSOnly, Name: Text{"中广协互联网广告标识（CAID）", "CAID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 5, expr: `\bcaid\b`,
	},
	{
		Key: "apns_token", Kind: IOSOnly, Name: Text{"APNs Token", "APNs token"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 5, expr: `\bapns? ?(?:device ?)?token`,
	},
	{
		Key: "keychain", Kind: IOSOnly, Name: Text{"Keychain", "Keychain"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 5, expr: `\bkeychain\b`,
	},
	{
		Key: "bssid", Kind: Atomic, Name: Text{"WiFi热点MAC（BSSID）", "Wi-Fi BSSID"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_wifi"},
		order: 7, expr: `\bbssid\b|wi-?fi ?bssid|(?:(?:wi-?fi|wlan|无线) ?)?(?:路由器?|热点|接入点|\bap\b)(?:的)? ?mac(?: ?地址)?|基本服务集标识|(?:router|access point)(?:\'s)? mac`,
	},
	{
		Key: "iccid", Kind: Atomic, Name: Text{"SIM卡序列号（ICCID）", "ICCID / SIM serial"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id", "umb_sim"},
		order: 8, expr: `\biccid\b|集成电路卡(?:识别|标识)码|sim ?卡?(?:的)?(?:序列号|识别码|串号|编号)|\bsim ?(?:card ?)?serial`,
	},
	{
		Key: "bt_mac", Kind: Atomic, Name: Text{"蓝牙MAC地址", "Bluetooth MAC address"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id"},
		order: 9, expr: `蓝牙(?:设备)?(?:的)? ?(?:mac)? ?(?:地址|标识)|蓝牙 ?mac|bluetooth ?(?:mac ?)?address|bluetooth ?mac`,
	},
	{
		Key: "imei", Kind: Atomic, Name: Text{"国际移动设备识别码（IMEI）", "IMEI"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id"}, Scene164: true,
		order: 10, expr: `imei(?:/?sv)?|国际移动(?:设备|台设备|终端设备)(?:身份)?(?:识别|辨识|身份)?(?:码|号)|移动设备国际(?:身份|识别)码|(?:手机|设备)?串号|international mobile (?:station )?equipment identity`,
	},
	{
		Key: "imsi", Kind: Atomic, Name: Text{"国际移动用户识别码（IMSI）", "IMSI"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id", "umb_sim"}, Scene164: true,
		order: 11, expr: `imsi|国际移动(?:用户|订户|客户|订阅者?)(?:身份)?(?:识别|标识|身份)?码|international mobile subscriber|subscriber id`,
	},
	{
		Key: "meid", Kind: Atomic, Name: Text{"移动设备识别码（MEID）", "MEID / ESN"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id"},
		order: 12, expr: `\bmeid\b|移动设备识别码|\besn\b|mobile equipment identifier`,
	},
	{
		Key: "oaid", Kind: Atomic, Name: Text{"开放匿名设备标识符（OAID）", "OAID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 14, expr: `oaid|(?:开放)?匿名设备标识(?:符|码)?|安卓(?:系统)?(?:端)?广告(?:主)?标识(?:符|码)?|开放(?:式)?设备标识符|open anonymous device`,
		exclude: `(?:开发者|应用)匿名设备标识`,
	},
	{
		Key: "android_id", Kind: Atomic, Name: Text{"安卓ID（Android ID）", "Android ID (SSAID)"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"}, Scene164: true,
		order: 15, expr: `android[ _-]?id\b|安卓 ?(?:设备)? ?id\b|安卓设备(?:标识|识别)(?:符|码)|\bssaid\b`,
	},
	{
		Key: "vaid_aaid", Kind: Atomic, Name: Text{"VAID/AAID（应用/开发者匿名标识）", "VAID / AAID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 16, expr: `\bvaid\b|\baaid\b|(?:开发者|应用)匿名(?:设备)?标识符`,
	},
	{
		Key: "gaid", Kind: Atomic, Name: Text{"Google广告标识符（GAID/AAID）", "Google Advertising ID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 17, expr: `\bgaid\b|\badid\b|(?:google|谷歌) ?(?:play)? ?(?:advertising|广告) ?(?:id|标识符?)|advertising ?id(?:entifier)?|广告(?:id|标识符?)`,
	},
	{
		Key: "widevine_id", Kind: Atomic, Name: Text{"DRM设备标识（Widevine ID）", "DRM device unique id"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id"},
		order: 18, expr: `widevine|\bdrm ?(?:id|标识)|mediadrm|数字版权(?:管理|保护)?(?:id|标识)`,
	},
	{
		Key: "gsf_id", Kind: Atomic, Name: Text{"Google服务框架ID（GSF ID）", "GSF ID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 18, expr: `\bgsf ?id\b|google ?(?:服务框架|services ?framework) ?(?:id|标识)`,
	},
	{
		Key: "install_uuid", Kind: Atomic, Name: Text{"应用安装标识/UUID/GUID", "install id / UUID"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 19, expr: `\buuid\b|\bguid\b|安装 ?id|应用实例(?:id|标识符?)|匿名 ?id|设备指纹|\butdid\b|\bcuid\b|install(?:ation)? id\b|device fingerprint`,
	},
	{
		Key: "serial", Kind: Atomic, Name: Text{"设备序列号（SN）", "hardware serial number"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id"},
		order: 20, expr: `(?:设备|硬件|手机|终端|主板|出厂)?序列号|\bsn ?[码号]|(?:设备|硬件|手机) ?sn\b|\( ?sn ?\)|serial ?number|build[_. ]?serial|\bserial\b`,
	},
	{
		Key: "running_processes", Kind: Atomic, Name: Text{"运行进程/任务", "running processes / tasks"}, Sensitivity: 1, Art28: No,
		order: 21, expr: `(?:正在|当前|最近)(?:或最近)?(?:正在)?(?:运行|使用)(?:中)?(?:的)?(?:进程|应用|程序|app|任务|软件|服务)(?:程序)?(?:列表|信息)?|运行中(?:的)?(?:进程|应用|程序)(?:信息|列表)?|(?:系统|后台|运行)?进程(?:列表|信息|名称?|及|和|与|、)|任务(?:列表|信息)|running (?:process(?:es)?|tasks?|apps?|applications?)`,
		exclude: `排序系统任务|任务信息(?:发布|展示)`,
	},
	{
		Key: "installed_apps", Kind: Atomic, Name: Text{"已安装应用列表", "installed app list"}, Sensitivity: 1, Art28: No, Unique: "fingerprint", Scene164: true,
		order: 22, expr: `已安装(?:的)?(?:其他|第三方)?(?:应用|软件|app|程序|包名)(?:程序)?(?:的)?(?:列表|清单|信息|名单|情况)?|(?:应用|软件|\bapp|程序)(?:程序)?(?:的)?(?:安装)?(?:列表|清单|名单)(?:信息)?|安装(?:的)?(?:其他|第三方|所有)?(?:应用|软件|app|程序)(?:程序)?(?:的)?(?:列表|清单|信息|情况|包列表)|(?:应用|软件)安装(?:信息|情况)|设备(?:内|上)?应用安装列表|安装列表|已安装列表|常用(?:的)?软件信息|installed ?(?:apps?|applications|packages|software)|\bapp(?:lication)? lists?\b|list of (?:installed )?app(?:lication)?s`,
		exclude: `(?:第三方)?sdk ?(?:列表|清单)|(?:应用|app)?权限(?:列表|清单)|个人信息(?:收集)?清单|已安装的应用创建|(?:请求|允许)安装应用`,
	},
	{
		Key: "clipboard", Kind: Atomic, Name: Text{"剪贴板", "clipboard"}, Sensitivity: 1, Art28: No,
		order: 23, expr: `剪[切贴]板(?:信息|内容|数据)?|粘贴板|clipboard|pasteboard`,
	},
	{
		Key: "crash_logs", Kind: Atomic, Name: Text{"崩溃/异常日志", "crash logs"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_log"},
		order: 24, expr: `(?:应用)?崩溃(?:信息|日志|数据|记录|堆栈)?|闪退(?:信息|日志)?|(?:异常|错误|报错|故障|诊断)(?:日志|信息|数据|堆栈|报告)|\banr\b|卡顿|\bcrash(?:es)?\b|diagnostics? (?:data|information|logs?)|diagnostics\b`,
	},
	{
		Key: "mac", Kind: Atomic, Name: Text{"MAC地址", "Wi-Fi MAC address"}, Sensitivity: 1, Art28: No, Unique: "immutable", Umbrellas: []string{"umb_device_id"}, Scene164: true,
		order: 25, expr: `\bmac\b(?: ?(?:地址|位址|address(?:es)?))?|媒体(?:访问|存取|接入)控制(?:地址|位址|层地址)|网卡(?: ?\( ?mac ?\))? ?地址|(?:网络)?设备硬件地址|hardware address|media access control`,
		exclude: `\bmac ?(?:os|系统|电脑|版|端|客户端|平台|pc)|(?:windows|win|linux|ios) ?[、/和或及]? ?mac\b`,
	},
	{
		Key: "cell_info", Kind: Atomic, Name: Text{"基站信息", "cell tower information"}, Sensitivity: 2, Art28: Conditional, Umbrellas: []string{"umb_location"},
		order: 26, expr: `基站(?:信息|数据|编号|标识|id|位置)?|蜂窝(?:网络|基站|数据)?信息|小区(?:信息|编号|id)|\bcell ?(?:id|info|towers?|location)|\bcellid\b|\blac\b|base stations?`,
		exclude: `小区(?:广播|物业|业主)`,
	},
	{
		Key: "wifi_list", Kind: Atomic, Name: Text{"WiFi扫描列表", "nearby Wi-Fi scan list"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_wifi"},
		order: 27, expr: `(?:wi-?fi|wlan|无线网络?|热点) ?(?:扫描)?(?:列表|清单)|(?:周边|附近|周围|可用)(?:的)? ?(?:wi-?fi|wlan|无线|热点)|(?:wi-?fi|wlan) ?(?:扫描|接入点)|(?:(?:wi-?fi|wlan) ?)?热点(?:的)?信息|nearby (?:wi-?fi|access points)|wi-?fi (?:scan|access points)`,
	},
	{
		Key: "ssid", Kind: Atomic, Name: Text{"WiFi名称（SSID）", "Wi-Fi SSID"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_wifi"},
		order: 28, expr: `\bssid\b(?: ?名称)?|wi-?fi ?ssid|(?:wi-?fi|wlan|无线网络|热点|网络)(?:的)?名称|服务集标识|wi-?fi (?:network )?name`,
	},
	{
		Key: "wifi_config", Kind: Atomic, Name: Text{"已保存WiFi配置", "configured Wi-Fi networks"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_wifi"},
		order: 29, expr: `(?:已)?(?:保存|配置|连接过)的? ?(?:wi-?fi|wlan|无线网络)|(?:wi-?fi|wlan) ?(?:配置|参数)|(?:configured|saved) (?:wi-?fi )?networks`,
	},
	{
		Key: "ip", Kind: Atomic, Name: Text{"IP地址", "IP address"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_network"},
		order: 30, expr: `\bip\b(?: ?v[46])?(?: ?(?:地址|位址|address(?:es)?))?|\bipv[46]\b|wi-?fi ?ip\b|网际协议地址|互联网协议地址|internet protocol address`,
		exclude: `ip ?(?:形象|授权|角色|版权|电话|周边)`,
	},
	{
		Key: "location_background", Kind: Atomic, Name: Text{"后台位置", "background location"}, Sensitivity: 2, Art28: Conditional, Scene164: true,
		order: 31, expr: `后台(?:持续)?(?:获取|访问|收集|使用)?(?:您的?|用户的?)?(?:的)?(?:地理)?(?:位置|定位)|始终(?:允许)?(?:访问|获取|使用)?(?:您的?)?(?:位置|定位)|background location|location (?:\w+ ){0,3}in the background`,
	},
	{
		Key: "location_track", Kind: Atomic, Name: Text{"行踪轨迹", "movement track"}, Sensitivity: 3, Art28: Yes,
		order: 31, expr: `行踪轨迹|(?:运动|行驶|活动|位置|出行)轨迹|轨迹信息|whereabouts|trajector(?:y|ies)|movement tracks?`,
	},
	{
		Key: "location_fine", Kind: Atomic, Name: Text{"精准位置（GPS/经纬度）", "precise location"}, Sensitivity: 2, Art28: Conditional, Umbrellas: []string{"umb_location"}, Scene164: true,
		order: 32, expr: `精[确准](?:的)?(?:地理)?(?:位置|定位)|(?:确切|准确|详细|具体)(?:的)?(?:地理)?位置|\bgps\b|\bgnss\b|经纬度|经度|北斗|卫星定位|地理坐标|(?:fine|precise|exact) (?:geo)?location|latitude`,
	},
	{
		Key: "location_coarse", Kind: Atomic, Name: Text{"粗略位置", "approximate location"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_location"},
		order: 33, expr: `(?:粗略|大致|模糊|近似|大概)(?:的)?(?:地理)?(?:位置|定位)|基于网络的(?:粗略)?位置|网络(?:位置|定位)|(?:coarse|approximate|rough|general) (?:geo)?location|所在(?:的)?(?:城市|省[份市])`,
	},
	{
		Key: "sensors", Kind: Atomic, Name: Text{"传感器", "motion / environment sensors"}, Sensitivity: 0, Art28: No,
		order: 34, expr: `传感器(?:数据|信息|参数|列表)?|加速度(?:计|传感器)?|陀螺仪|重力(?:感应|传感器)|磁(?:场|力)(?:计|传感器)?|(?:光线|距离|气压|方向|旋转矢量)传感器|摇一摇|\bsensors?\b|accelerometer|gyroscope`,
		exclude: `(?:身体|生理|指纹|心率)传感器|body sensors?`,
	},
	{
		Key: "face", Kind: Atomic, Name: Text{"人脸信息", "face data"}, Sensitivity: 3, Art28: Yes, Unique: "immutable",
		order: 34, expr: `人脸(?:信息|图像|特征|照片|识别|视频)?|面部(?:识别)?(?:特征|信息|图像)?|面容|活体(?:检测)?|\bface ?(?:id|recognition|images?|data|scans?|features?|prints?|geometry)\b|facial (?:recognition|features?|images?|data)`,
	},
	{
		Key: "fingerprint_bio", Kind: Atomic, Name: Text{"指纹", "fingerprint biometrics"}, Sensitivity: 3, Art28: Yes, Unique: "immutable",
		order: 34, expr: `指纹(?:信息|识别|验证|特征|解锁|支付)?|touch ?id|fingerprints?\b`,
		exclude: `(?:设备|浏览器|数字|应用|硬件|网络|证书|签名)指纹|(?:device|browser) fingerprints?|device fingerprinting`,
	},
	{
		Key: "voiceprint", Kind: Atomic, Name: Text{"声纹", "voiceprint"}, Sensitivity: 3, Art28: Yes, Unique: "immutable",
		order: 34, expr: `声纹|voice ?prints?\b`,
	},
	{
		Key: "contacts", Kind: Atomic, Name: Text{"通讯录/联系人", "contacts"}, Sensitivity: 2, Art28: No, Scene164: true,
		order: 35, expr: `通[讯信]录(?:信息|列表|权限|好友)?|(?:读取|访问|获取|收集|上传|手机|本地|设备)(?:您的?|用户的?|内|中)*(?:的)?联系人(?:信息|列表|数据|权限)?|联系人(?:信息|列表|数据|权限)|电话[簿本]|联络人(?:信息|资讯|列表|权限)|\bcontacts\b|\bcontact list|address book|phone ?book`,
		exclude: `紧急联系人|(?:收货|入住|乘车|公司|企业|商家|预订|常用|填写|提供)(?:的|您的|紧急|准确的)*联系人|联系人(?:姓名|电话|方式|手机|邮箱)|(?:客服|业务|我们的)联系人|contacts us`,
	},
	{
		Key: "body_sensors", Kind: Atomic, Name: Text{"身体传感器（心率等）", "body sensors"}, Sensitivity: 3, Art28: Yes,
		order: 35, expr: `身体传感器|心率|血氧|生理传感器|\bbody ?sensors?\b|heart rate`,
	},
	{
		Key: "activity_recognition", Kind: Atomic, Name: Text{"身体活动/步数", "physical activity / steps"}, Sensitivity: 1, Art28: No,
		order: 35, expr: `身体活动|步数|计步|健身运动|运动(?:步数|数据|健康|信息)|activity ?recognition|step ?counts?\b|physical activity|\bsteps (?:data|taken|walked)`,
	},
	{
		Key: "calendar", Kind: Atomic, Name: Text{"日历/日程", "calendar"}, Sensitivity: 1, Art28: No, Scene164: true,
		order: 36, expr: `(?:读写|读取|编辑|写入|访问)?日历(?:信息|权限|日程|活动)?|日程(?:安排|信息)?|行事历|\bcalendars?\b`,
	},
	{
		Key: "notification_content", Kind: Atomic, Name: Text{"通知栏内容", "notification content"}, Sensitivity: 2, Art28: No,
		order: 36, expr: `(?:读取|监听|访问)(?:您的?)?(?:系统|其他应用)?(?:的)?通知(?:栏)?(?:内容|消息)?|通知(?:栏)?内容|通知使用权|通知监听|notification (?:content|access|listener)`,
		exclude: `访问通知\p{Han}{0,2}(?:盒|中心|服务)`,
	},
	{
		Key: "accessibility", Kind: Atomic, Name: Text{"无障碍服务（屏幕内容）", "accessibility service"}, Sensitivity: 2, Art28: No,
		order: 36, expr: `无障碍(?:服务|功能|权限|辅助)|辅助功能(?:权限|服务)|accessibility ?service`,
	},
	{
		Key: "screen_content", Kind: Atomic, Name: Text{"截屏/录屏", "screen capture"}, Sensitivity: 1, Art28: No,
		order: 36, expr: `截[屏图](?:事件|监听|信息|行为)?|录屏|屏幕(?:录制|截图|内容|共享)|screen ?(?:shots?|capture|record(?:ing)?s?)`,
	},
	{
		Key: "browser_history", Kind: Atomic, Name: Text{"网页浏览记录", "web browsing history"}, Sensitivity: 2, Art28: No,
		order: 36, expr: `(?:网页|网站|上网)(?:浏览)?(?:记录|历史)|浏览器(?:历史|书签)|web ?(?:browsing ?)?history|browsing history|\bbookmarks\b`,
	},
	{
		Key: "sms", Kind: Atomic, Name: Text{"短信内容", "SMS / MMS content"}, Sensitivity: 2, Art28: No, Scene164: true,
		order: 37, expr: `(?:读取?|获取|访问|收集|查看|接收|监听|识别|收发|拦截)(?:您的?|用户的?|手机|系统|本机|设备|的)*短信(?:内容|记录|信息|权限|数据)?|短信(?:内容|记录|信息|息|权限|数据)|(?:通[讯信]录|通话记录|联系人|彩信|日历)[、/和及与]短信|短信[、/和及与](?:彩信|通[讯信]录|通话记录|联系人|日历)|短消息|简讯(?:内容|记录)|彩信|\bsms\b|text messages?\b|\bmms\b|^ ?短信 ?$`,
		exclude: `短信(?:验证码?|校验码|动态码|通知|提醒|服务|平台|渠道|费|形式|方式|息服务)|(?:发送|发|以|通过|或|推广|营销)(?:手机)?短信|短信[、和或/](?:邮件|电话|电子邮件|推送|站内信|微信)|(?:邮件|电话|推送|邮箱|站内信)[、和或/]短信|sms ?(?:验证码?|sdk|verification|code)`,
	},
	{
		Key: "call_log", Kind: Atomic, Name: Text{"通话记录", "call log"}, Sensitivity: 2, Art28: No, Scene164: true,
		order: 38, expr: `通话(?:记录|日志|信息)|呼叫记录|\bcall ?(?:logs?|history|records?)\b`,
	},
	{
		Key: "call_state", Kind: Atomic, Name: Text{"通话状态", "call state"}, Sensitivity: 1, Art28: No,
		order: 39, expr: `通话状态|来电(?:状态|信息|号码)|监听来电|呼叫状态|\bcall ?state\b`,
	},
	{
		Key: "phone_number", Kind: Atomic, Name: Text{"手机号码（含本机号码）", "phone number (incl. line-1 number)"}, Sensitivity: 1, Art28: No, Unique: "account", Scene164: true,
		order: 40, expr: `(?:本机|sim ?卡)(?:的)?(?:手机|电话|移动电话)?号码?|(?:读取|获取)(?:您的?|用户的?|设备的?|手机的?|本地的?)*(?:本地|设备|sim ?卡)(?:的)?(?:手机|电话)?号码|\bmsisdn\b|line ?1 ?number|(?:device|sim)(?:\'s)? phone number`,
		exclude: `sim ?卡(?:的)?号段|本机号段`,
	},
	{
		Key: "accounts", Kind: Atomic, Name: Text{"设备账户列表", "device accounts"}, Sensitivity: 1, Art28: No,
		order: 41, expr: `(?:设备|系统|手机|本机)(?:内|上|中)?(?:的)?(?:账户|帐户|账号|帐号)(?:列表|信息)?|(?:账户|帐户|账号|帐号)列表|获取(?:设备)?(?:账户|帐户)|get ?accounts|(?:device|system) accounts|accounts on (?:the|your) device`,
		exclude: `手机账号(?:登录|注册)|获取[账帐]户(?:信息|资料)`,
	},
	{
		Key: "camera", Kind: Atomic, Name: Text{"相机/摄像头", "camera"}, Sensitivity: 1, Art28: Conditional, Scene164: true,
		order: 42, expr: `相机|摄像头?|拍照|拍摄|照相机?|摄影|扫码|扫一扫|\bcameras?\b|take (?:photos|pictures)`,
	},
	{
		Key: "microphone", Kind: Atomic, Name: Text{"麦克风/录音", "microphone"}, Sensitivity: 1, Art28: Conditional, Scene164: true,
		order: 42, expr: `麦克风|录音|录制(?:音频|声音|语音)|话筒|语音(?:输入|信息|消息|内容|数据)?|\bmicrophones?\b|record ?audio|audio recordings?`,
		exclude: `语音(?:验证码|通知|提示|播报|电话)`,
	},
	{
		Key: "photos_videos", Kind: Atomic, Name: Text{"相册/照片/视频", "photos and videos"}, Sensitivity: 1, Art28: Conditional, Scene164: true,
		order: 42, expr: `相册|照片|图库|图片(?:库)?|媒体(?:文件|库|内容)|(?:本地|视频)(?:视频|文件)|\bphotos?\b|\bgallery\b|\bmedia files\b|photo library`,
		exclude: `图片验证码|缓存图片|图片加载`,
	},
	{
		Key: "app_usage", Kind: Atomic, Name: Text{"应用使用情况", "app usage statistics"}, Sensitivity: 1, Art28: No,
		order: 43, expr: `应用(?:程序)?使用(?:情况|记录|时长|统计)|使用情况(?:访问|统计)|\busage ?(?:stats|access)\b|app usage`,
	},
	{
		Key: "umb_wifi", Kind: Umbrella, Name: Text{"WiFi/WLAN信息（概括）", "Wi-Fi information (umbrella)"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_network"},
		order: 44, expr: `(?:wi-?fi|wlan|无线网络)(?:状态|连接|网络)?(?:的)?(?:相关)?信息|wi-?fi information`,
	},
	{
		Key: "push_token", Kind: Atomic, Name: Text{"推送标识（RegistrationID/Token）", "push registration id / token"}, Sensitivity: 1, Art28: No, Unique: "resettable", Umbrellas: []string{"umb_device_id"},
		order: 45, expr: `(?:推送|push) ?(?:token|标识|id)|registration ?id|\breg ?id\b|设备令牌|device ?token|\bcid\b|client ?id\b`,
	},
	{
		Key: "sim_state", Kind: Atomic, Name: Text{"SIM卡状态/归属（MCC/MNC）", "SIM state / MCC+MNC"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_sim"},
		order: 46, expr: `\bmcc\b|\bmnc\b|\bplmn\b|sim ?卡(?:的)?(?:状态|国家(?:代)?码|归属地?|数量|槽|激活)|卡槽|sim state`,
	},
	{
		Key: "bluetooth", Kind: Atomic, Name: Text{"蓝牙信息", "Bluetooth devices / state"}, Sensitivity: 1, Art28: No,
		order: 47, expr: `蓝[牙芽](?:设备|状态|信息|列表|参数|扫描|连接|权限|名称)*|\bbluetooth\b|\bble\b`,
	},
	{
		Key: "carrier", Kind: Atomic, Name: Text{"运营商信息", "carrier / network operator"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_device_info", "umb_sim", "umb_network"},
		order: 48, expr: `(?:电信|网络|移动|通信)?运营商(?:信息|名称|类型|代码)?|互联网服务提供商|\bisp\b|\bcarrier\b|network ?operator|internet service provider`,
		exclude: `(?:电信)?运营商(?:认证|服务条款|网关)|(?:网络|应用|app|平台|数据)运营(?:者|商)(?:应|应当|不得|须)`,
	},
	{
		Key: "wifi_state", Kind: Atomic, Name: Text{"WiFi状态", "Wi-Fi state"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_wifi", "umb_network"},
		order: 49, expr: `(?:wi-?fi|wlan|无线网络)(?:的)?(?:接入|连接|开关)?状态|(?:wi-?fi|wlan) ?(?:接入|介入)|wi-?fi (?:state|status|connections?)`,
	},
	{
		Key: "network_type", Kind: Atomic, Name: Text{"网络类型/状态", "network type / state"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_network"},
		order: 50, expr: `网络(?:连接)?(?:的)?(?:类型|制式|状态|环境|质量|接入方式|连接方式|标准)|联网(?:方式|类型|状态|信息)|网络访问模式|查看网络连接|network ?(?:type|state|status|connection)|connection type`,
		exclude: `(?:改变|更改)网络(?:连接)?状态`,
	},
	{
		Key: "signal", Kind: Atomic, Name: Text{"信号强度", "signal strength"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_network"},
		order: 51, expr: `信号强度|signal ?strength|\brssi\b`,
	},
	{
		Key: "proxy_vpn_dns", Kind: Atomic, Name: Text{"代理/VPN/DNS/网关", "proxy, VPN, DNS, gateway"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_network"},
		order: 52, expr: `(?:网络)?代理(?:信息|设置|状态)|\bvpn\b|\bdns\b|网关地址|\bdhcp\b`,
	},
	{
		Key: "nfc", Kind: Atomic, Name: Text{"NFC信息", "NFC"}, Sensitivity: 0, Art28: No,
		order: 53, expr: `\bnfc\b|近场通信`,
	},
	{
		Key: "cpu_memory", Kind: Atomic, Name: Text{"CPU/内存/存储容量", "CPU, memory, disk size"}, Sensitivity: 0, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 53, expr: `\bcpu\b|处理器|(?:系统|设备|手机|运行|总)?内存(?:大小|容量|空间|使用)?|硬盘|磁盘|(?:可用|剩余|总)?存储空间大小|\babi\b|\bram\b|\brom\b(?:大小|容量)?`,
		exclude: `内存卡|处理器(?:应当|须)|(?:委托|共同)处理器`,
	},
	{
		Key: "storage", Kind: Atomic, Name: Text{"存储/文件", "external storage / files"}, Sensitivity: 1, Art28: No, Scene164: true,
		order: 54, expr: `(?:存储|储存)(?:空间|卡|权限|设备|器)|外[部置](?:存储|储存)|内[部置](?:存储|储存)|\bsd ?卡|内存卡|读[写取](?:与写入)?(?:手机|设备|外部)?(?:上的)?(?:存储|文件|sd卡|usb)|(?:external|device|shared) ?storage|\bsd card`,
		exclude: `存储空间大小`,
	},
	{
		Key: "health", Kind: Atomic, Name: Text{"健康/医疗信息", "health data"}, Sensitivity: 3, Art28: Yes,
		order: 55, expr: `健康(?:状况|信息|数据|生理)|病历|病史|就诊|体检|医疗(?:记录|信息)|生理(?:信息|期)|孕期|经期|health (?:data|information|records?)|medical (?:data|information|records?|history)`,
		exclude: `(?:安全|手机|设备|系统|一键|应用|账号|电池|网络)\S{0,4}(?:体检|健康状况)|健康生理信息等`,
	},
	{
		Key: "root_env", Kind: Atomic, Name: Text{"设备环境（root/模拟器/调试）", "root / emulator / debug status"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_device_info"},
		order: 56, expr: `(?:是否)?\broot\b(?:状态|权限)?|越狱|模拟器|调试(?:状态|模式|开关)|usb调试|(?:设备)?风险环境|虚拟机|多开|\bhook(?:框架)?|\bemulators?\b|jailb[a-z]+`,
	},
	{
		Key: "boot_time", Kind: Atomic, Name: Text{"开机/启动时间", "boot time / uptime"}, Sensitivity: 1, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 57, expr: `(?:开机|设备启动|系统启动|重启|系统更新|系统重新启动)(?:的)?时间|\bboot ?time|\buptime\b`,
	},
	{
		Key: "device_name", Kind: Atomic, Name: Text{"设备名称", "device name"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_device_info"},
		order: 58, expr: `(?:设备|手机)名称?|device ?name`,
		exclude: `(?:设备|手机)名[单录]`,
	},
	{
		Key: "user_agent", Kind: Atomic, Name: Text{"浏览器/User-Agent", "browser / user agent"}, Sensitivity: 0, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 59, expr: `user-? ?agent|\bua\b|浏览器(?:的)?(?:类型|信息|版本|标识|型号|语言|特征)|browser (?:type|version|information)`,
	},
	{
		Key: "umb_device_id", Kind: Umbrella, Name: Text{"设备标识符/唯一设备识别码（概括）", "device identifier (umbrella)"}, Sensitivity: 1, Art28: No,
		order: 60, expr: `(?:(?:唯一|独立|终端|不可变更的唯一|可变更的唯一)的?)?设备(?:唯一)?(?:性)?(?:标识|识别|辨识)(?:符|码|信息|号)?|装置(?:识别码|标识符|id\b)|设备 ?id\b|\budid\b|device ?(?:id\b|identifiers?)|唯一标识符|unique identifiers?`,
	},
	{
		Key: "usage_logs", Kind: Atomic, Name: Text{"操作/使用日志", "usage and interaction logs"}, Sensitivity: 1, Art28: No, Umbrellas: []string{"umb_log"},
		order: 61, expr: `(?:操作|使用|行为|服务|访问|浏览|点击|搜索|查询|交互|登录|下载|网络)(?:习惯|行为)?(?:日志|记录|历史)|用户行为|(?:行为|交互|点击|浏览|转化|展示)(?:数据|信息)|会话(?:启动|开始|停止|时长|标识|id)|(?:展示|点击|转化)(?:及|、|和)(?:点击|转化)(?:等)?(?:交互)?数据|使用(?:时长|频率|频次|习惯|情况)|usage (?:data|information|patterns?)|interaction (?:data|information)|event logs?`,
	},
	{
		Key: "umb_sim", Kind: Umbrella, Name: Text{"SIM卡信息（概括）", "SIM card information (umbrella)"}, Sensitivity: 1, Art28: No,
		order: 62, expr: `\bsim ?卡?(?:相关)?信息|\bsim ?(?:card ?)?info`,
	},
	{
		Key: "umb_location", Kind: Umbrella, Name: Text{"位置信息（概括）", "location (umbrella)"}, Sensitivity: 2, Art28: Conditional, Scene164: true,
		order: 64, expr: `(?:(?:设备|地理|所在)的?)*位置(?:相关)?(?:信息|数据|权限)?|定位(?:信息|数据|权限|功能|服务)?|\blbs\b|\b(?:geo)?locations?\b`,
		exclude: `(?:招聘|职位|岗位|工作|门店|店铺|存储|保存|显著|储存|广告|展示|安装|页面|文件|醒目|适当)(?:的)?位置(?:[^信数权服]|$)|位置(?:真实|可信)|位于`,
	},
	{
		Key: "device_model", Kind: Atomic, Name: Text{"设备品牌/型号/制造商", "device brand / model / manufacturer"}, Sensitivity: 0, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 65, expr: `(?:设备|手机|终端|硬件|机器|移动设备)(?:的)?(?:品牌|型号|机型|类型|厂商|名称及型号)|(?:终端|设备|硬件)?制造(?:商|厂商|厂家)|机型|品牌(?:及|和|、|/)?型号|型号|device ?(?:model|brand|type)|\bmanufacturer\b`,
		exclude: `手机厂商推送|硬件厂商服务`,
	},
	{
		Key: "os_version", Kind: Atomic, Name: Text{"操作系统及版本", "OS version"}, Sensitivity: 0, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 66, expr: `操作系统(?:名称|类型|版本|信息|及版本)?|(?:软件|手机|设备所运行|固件)?系统(?:软件)?(?:版本|名称|类型|属性)(?:相关信息)?|(?:android|安卓|rom|固件)版本|\bos ?version|operating ?system`,
	},
	{
		Key: "screen", Kind: Atomic, Name: Text{"屏幕信息", "screen information"}, Sensitivity: 0, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 67, expr: `屏幕(?:的)?(?:分辨率|尺寸|密度|大小|信息|方向|高宽?|宽高?|亮度|dpi|像素)|分辨率|screen ?(?:size|resolution|density)|\bdpi\b`,
	},
	{
		Key: "language_timezone", Kind: Atomic, Name: Text{"语言/时区/地区", "language / time zone / region"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_device_info"},
		order: 68, expr: `(?:系统|设备|使用的|手机|界面)语言|语言(?:所在地|设置|环境|偏好)|语言[、和及/](?:时区|地区|国家)|时区|地区(?:设置|代码)|国家(?:或地区)?代?码|\blocale\b|time ?zone|(?:device|system) language|language settings?`,
	},
	{
		Key: "battery", Kind: Atomic, Name: Text{"电池/电量", "battery state"}, Sensitivity: 0, Art28: No, Umbrellas: []string{"umb_device_info"},
		order: 69, expr: `电量|电池(?:使用情况|状态|信息|温度)?|充电状态|\bbattery\b`,
	},
	{
		Key: "umb_device_info", Kind: Umbrella, Name: Text{"设备信息（概括）", "device information (umbrella)"}, Sensitivity: 0, Art28: No,
		order: 70, expr: `(?:个人)?(?:常用)?设备(?:属性|相关|基本|硬件|状态|连接|特征|参数|环境|配置|设置)*(?:及系统)?信息|终端(?:设备)?信息|装置(?:信息|资讯)|软?硬件(?:特征|配置|相关)?信息|手机信息|设备参数|设备(?:配置|设置|属性)|读取手机状态(?:和身份)?|手机状态信息?|device (?:information|attributes|info)\b|hardware information`,
	},
	{
		Key: "umb_network", Kind: Umbrella, Name: Text{"网络信息（概括）", "network information (umbrella)"}, Sensitivity: 0, Art28: No,
		order: 71, expr: `网络(?:身份标识|相关|设备|连接)?信息|设备连接信息|network ?information|network data`,
	},
	{
		Key: "app_self_info", Kind: Atomic, Name: Text{"本应用信息（包名/版本/签名）", "host app information"}, Sensitivity: 0, Art28: No,
		order: 72, expr: `(?:应用|app|软件|客户端)(?:程序)?(?:的)?(?:包名|名称|版本(?:号)?|标识符?|签名|信息)|包名|客户端版本|(?:分发|安装|下载)渠道|渠道(?:号|信息|包|标识|来源)|sdk(?:/api)?(?:/js代码)?版本|app ?key|package name|\bapp(?:lication)? version`,
		exclude: `(?:更新|升级|下载)(?:的)?(?:app|应用)版本`,
	},
	{
		Key: "notification_switch", Kind: Atomic, Name: Text{"通知开关状态", "notification enabled state"}, Sensitivity: 0, Art28: No,
		order: 73, expr: `(?:通知|推送)(?:栏)?(?:开关|权限|状态)(?:状态)?`,
	},
	{
		Key: "cookie", Kind: Atomic, Name: Text{"Cookie等同类技术", "cookies"}, Sensitivity: 1, Art28: No, Unique: "resettable",
		order: 74, expr: `\bcookies?\b|web ?beacons?|网络 ?beacons?|网络信标|像素标签`,
	},
	{
		Key: "umb_log", Kind: Umbrella, Name: Text{"日志信息（概括）", "log information (umbrella)"}, Sensitivity: 0, Art28: No,
		order: 75, expr: `日志(?:信息|数据)?|\blogs\b|\blog (?:data|information|files?)\b`,
	},
	{
		Key: "ime_list", Kind: Atomic, Name: Text{"输入法/字体/壁纸等设置", "IME list, fonts, settings"}, Sensitivity: 0, Art28: No, Unique: "fingerprint", Umbrellas: []string{"umb_device_info"},
		order: 76, expr: `输入法(?:列表|信息)|字体(?:列表|大小)|input methods? list`,
	},
	{
		Key: "name", Kind: UserProvided, Name: Text{"姓名", "real name"}, Sensitivity: 1, Art28: No,
		order: 80, expr: `(?:真实)?姓名|\breal ?name|full name`,
	},
	{
		Key: "id_card", Kind: UserProvided, Name: Text{"身份证件信息", "identity document"}, Sensitivity: 2, Art28: Conditional,
		order: 80, expr: `身份证(?:件)?(?:号码?|信息|照片|正反面)?|证件(?:类型|号码|照片|信息)|护照|驾驶证|社保卡|identity card|\bid card|\bpassport\b`,
	},
	{
		Key: "email", Kind: UserProvided, Name: Text{"电子邮箱", "email"}, Sensitivity: 1, Art28: No, Unique: "account",
		order: 80, expr: `(?:电子)?邮箱(?:地址)?|电子邮件(?:地址|信息)?|\be-?mails?\b`,
	},
	{
		Key: "gender_birth", Kind: UserProvided, Name: Text{"性别/生日/年龄", "gender, birthday, age"}, Sensitivity: 1, Art28: No,
		order: 80, expr: `性别|生日|出生(?:日期|年月)|年龄|\bgender\b|\bbirthday\b|date of birth`,
	},
	{
		Key: "address", Kind: UserProvided, Name: Text{"住址/收货地址", "postal address"}, Sensitivity: 1, Art28: No,
		order: 80, expr: `(?:家庭|联系|收货|通讯|详细|居住)地址|住址|邮编|邮政编码|地址信息|(?:postal|shipping|home|billing) address`,
	},
	{
		Key: "bank_payment", Kind: UserProvided, Name: Text{"银行账户/支付信息", "bank account / payment"}, Sensitivity: 3, Art28: Yes,
		order: 80, expr: `银行(?:卡|账[户号]|帐[户号])(?:号|信息)?|支付(?:账号|帐号|账户|信息)|交易(?:记录|信息)|订单(?:信息|记录)|信用卡|bank (?:card|account)|credit card|payment information`,
	},
	{
		Key: "account_social", Kind: UserProvided, Name: Text{"账号/昵称/头像/OpenID", "account, nickname, avatar, OpenID"}, Sensitivity: 1, Art28: No, Unique: "account",
		order: 80, expr: `昵称|头像|openid|unionid|userid|用户(?:名|id|标识)|[账帐][号户](?:信息|名)?|(?:微信|qq|微博|支付宝)(?:账号|昵称|头像|号)|\bnicknames?\b|\bavatars?\b|\busernames?\b`,
		exclude: `注销[账帐][号户]|[账帐][号户](?:安全|注销)`,
	},
	{
		Key: "password", Kind: UserProvided, Name: Text{"密码/口令", "password"}, Sensitivity: 2, Art28: No,
		order: 80, expr: `密码|口令|验证码|\bpasswords?\b|verification codes?`,
	},
	{
		Key: "resume_job", Kind: UserProvided, Name: Text{"简历/工作/教育", "resume, employment, education"}, Sensitivity: 1, Art28: No,
		order: 80, expr: `简历|职业|工作(?:经历|单位|时间)|学历|教育(?:经历|背景)|\bemployment\b|\bresume\b`,
	},
	{
		Key: "minor", Kind: UserProvided, Name: Text{"未成年人信息", "children under 14"}, Sensitivity: 3, Art28: Yes,
		order: 80, expr: `未成年人|儿童|不满十四周岁|14周?岁以下|\bchildren\b|\bminors\b`,
	},
	{
		Key: "user_phone", Kind: UserProvided, Name: Text{"手机号码（用户提供）", "phone number (given by the user)"}, Sensitivity: 1, Art28: No, Unique: "account",
		order: 80, expr: `(?:手机|移动电话|电话)号(?:码)?|手机[账帐]号|联系电话|phone numbers?|mobile numbers?`,
		exclude: `(?:客服|举报|投诉|服务)(?:热线|电话)(?:号码)?|直接拨打(?:电话)?(?:电话号码)?`,
	},
}
