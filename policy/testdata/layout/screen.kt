// Text("使用SDK名称：极光推送SDK")
Text("""第三方信息共享清单：

使用SDK名称：友盟SDK
服务类型：统计
收集个人信息类型：设备信息（OAID）
隐私权政策链接：https://example.com/umeng""".trimIndent())
PolicyItem(label = "使用 SDK 名称", value = "高德 SDK")
PolicyItem(label = "服务类型", value = "定位")
PolicyItem(label = "收集个人信息类型", value = "位置信息")
