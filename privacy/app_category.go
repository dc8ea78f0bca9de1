package privacy

import (
	"slices"
	"strings"
)

// AppCategory is a common type of app and the personal information that its
// basic function cannot do without.
//
// Source: 《常见类型移动互联网应用程序必要个人信息范围规定》 (in force since
// 2021-05-01), art. 5, items 1 to 39 in this order. Items 1 to 8 and those that
// need nothing were checked against the published text, the others against
// reprints. What the vocabulary has no word for, such as a destination, is left
// out.
type AppCategory struct {
	Name      Text
	Necessary []string // keys of data types; nil where the regulation says that none is necessary
}

// LookupAppCategory returns the category with a Chinese or English name.
func LookupAppCategory(name string) (AppCategory, bool) {
	for _, c := range appCategories {
		if name == c.Name.ZH || strings.EqualFold(name, c.Name.EN) {
			return c, true
		}
	}
	return AppCategory{}, false
}

// AppCategories returns the categories in the order of the regulation.
func AppCategories() []AppCategory { return slices.Clone(appCategories) }

var appCategories = []AppCategory{
	{Text{ZH: "地图导航", EN: "map & navigation"}, []string{"location_fine"}},
	{Text{ZH: "网络约车", EN: "ride hailing"}, []string{"phone_number", "location_fine", "location_track", "bank_payment"}},
	{Text{ZH: "即时通信", EN: "instant messaging"}, []string{"phone_number", "account_social"}},
	{Text{ZH: "网络社区", EN: "community"}, []string{"phone_number"}},
	{Text{ZH: "网络支付", EN: "payment"}, []string{"phone_number", "name", "id_card", "bank_payment"}},
	{Text{ZH: "网上购物", EN: "shopping"}, []string{"phone_number", "name", "address", "bank_payment"}},
	{Text{ZH: "餐饮外卖", EN: "food delivery"}, []string{"phone_number", "name", "address", "bank_payment"}},
	{Text{ZH: "邮件快件寄递", EN: "parcel"}, []string{"name", "id_card", "address", "phone_number"}},
	{Text{ZH: "交通票务", EN: "transport tickets"}, []string{"phone_number", "name", "id_card", "bank_payment"}},
	{Text{ZH: "婚恋相亲", EN: "dating"}, []string{"phone_number", "gender_birth"}},
	{Text{ZH: "求职招聘", EN: "recruitment"}, []string{"phone_number", "resume_job"}},
	{Text{ZH: "网络借贷", EN: "online lending"}, []string{"phone_number", "name", "id_card", "bank_payment"}},
	{Text{ZH: "房屋租售", EN: "housing"}, []string{"phone_number", "address"}},
	{Text{ZH: "二手车交易", EN: "used cars"}, []string{"phone_number", "name", "id_card"}},
	{Text{ZH: "问诊挂号", EN: "medical consultation"}, []string{"phone_number", "name", "id_card", "health"}},
	{Text{ZH: "旅游服务", EN: "travel"}, []string{"phone_number", "name", "id_card"}},
	{Text{ZH: "酒店服务", EN: "hotel"}, []string{"phone_number", "name"}},
	{Text{ZH: "网络游戏", EN: "games"}, []string{"phone_number"}},
	{Text{ZH: "学习教育", EN: "education"}, []string{"phone_number"}},
	{Text{ZH: "本地生活", EN: "local services"}, []string{"phone_number"}},
	{Text{ZH: "女性健康", EN: "women's health"}, nil},
	{Text{ZH: "用车服务", EN: "bike/car sharing"}, []string{"phone_number", "id_card", "bank_payment", "location_fine"}},
	{Text{ZH: "投资理财", EN: "investment"}, []string{"phone_number", "name", "id_card", "bank_payment"}},
	{Text{ZH: "手机银行", EN: "mobile banking"}, []string{"phone_number", "name", "id_card", "bank_payment"}},
	{Text{ZH: "邮箱云盘", EN: "mail & cloud disk"}, []string{"phone_number"}},
	{Text{ZH: "远程会议", EN: "remote meeting"}, []string{"phone_number"}},
	{Text{ZH: "网络直播", EN: "live streaming"}, nil},
	{Text{ZH: "在线影音", EN: "video & music"}, nil},
	{Text{ZH: "短视频", EN: "short video"}, nil},
	{Text{ZH: "新闻资讯", EN: "news"}, nil},
	{Text{ZH: "运动健身", EN: "sports"}, nil},
	{Text{ZH: "浏览器", EN: "browser"}, nil},
	{Text{ZH: "输入法", EN: "input method"}, nil},
	{Text{ZH: "安全管理", EN: "security"}, nil},
	{Text{ZH: "电子图书", EN: "e-books"}, nil},
	{Text{ZH: "拍摄美化", EN: "camera & beauty"}, nil},
	{Text{ZH: "应用商店", EN: "app store"}, nil},
	{Text{ZH: "实用工具", EN: "utilities"}, nil},
	{Text{ZH: "演出票务", EN: "show tickets"}, []string{"phone_number", "bank_payment"}},
}
