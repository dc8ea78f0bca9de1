package api

const (
	smsManager     = "Landroid/telephony/SmsManager;"
	smsMessage     = "Landroid/telephony/SmsMessage;"
	accountManager = "Landroid/accounts/AccountManager;"
)

// contentTargets are what people keep on the device. A content URI counts if
// the method goes on to query: to pick a contact by the system's own picker,
// to add an event, or to save a picture takes the URI and no query.
var contentTargets = []Target{
	{Kind: Field, Class: "Landroid/provider/ContactsContract$Contacts;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/ContactsContract$Data;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/ContactsContract$RawContacts;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/ContactsContract$PhoneLookup;", Member: "CONTENT_FILTER_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/ContactsContract$CommonDataKinds$Phone;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/ContactsContract$CommonDataKinds$Email;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/Contacts$People;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/Contacts$Phones;", Member: "CONTENT_URI", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://com.android.contacts", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://contacts", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://icc", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://sim", DataTypes: []string{"contacts"}, Permissions: readContacts, Confidence: High, then: query},

	{Kind: Field, Class: "Landroid/provider/CallLog;", Member: "CONTENT_URI", DataTypes: []string{"call_log"}, Permissions: readCallLog, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/CallLog$Calls;", Member: "CONTENT_URI", DataTypes: []string{"call_log"}, Permissions: readCallLog, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://call_log", DataTypes: []string{"call_log"}, Permissions: readCallLog, Confidence: High, then: query},
	{Kind: String, Text: "android.intent.action.NEW_OUTGOING_CALL", DataTypes: []string{"call_log"}, Permissions: []string{"android.permission.PROCESS_OUTGOING_CALLS"}, Confidence: Medium},
	{Kind: String, Text: "android.intent.action.PHONE_STATE", DataTypes: []string{"call_state"}, Permissions: phoneState, Confidence: Medium},

	{Kind: Field, Class: "Landroid/provider/CalendarContract$Events;", Member: "CONTENT_URI", DataTypes: []string{"calendar"}, Permissions: readCalendar, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/CalendarContract$Calendars;", Member: "CONTENT_URI", DataTypes: []string{"calendar"}, Permissions: readCalendar, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/CalendarContract$Reminders;", Member: "CONTENT_URI", DataTypes: []string{"calendar"}, Permissions: readCalendar, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/CalendarContract$Instances;", Member: "CONTENT_URI", DataTypes: []string{"calendar"}, Permissions: readCalendar, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://com.android.calendar", DataTypes: []string{"calendar"}, Permissions: readCalendar, Confidence: High, then: query},

	{Kind: Field, Class: "Landroid/provider/Telephony$Sms;", Member: "CONTENT_URI", DataTypes: []string{"sms"}, Permissions: readSMS, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/Telephony$Sms$Inbox;", Member: "CONTENT_URI", DataTypes: []string{"sms"}, Permissions: readSMS, Confidence: High, then: query},
	{Kind: Field, Class: "Landroid/provider/Telephony$Mms;", Member: "CONTENT_URI", DataTypes: []string{"sms"}, Permissions: readSMS, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://sms", DataTypes: []string{"sms"}, Permissions: readSMS, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://mms", DataTypes: []string{"sms"}, Permissions: readSMS, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://mms-sms", DataTypes: []string{"sms"}, Permissions: readSMS, Confidence: High, then: query},
	{Kind: Method, Class: smsMessage, Member: "createFromPdu", DataTypes: []string{"sms"}, Permissions: receiveSMS, Confidence: High},
	{Kind: Method, Class: smsMessage, Member: "getMessageBody", DataTypes: []string{"sms"}, Permissions: receiveSMS, Confidence: High},
	{Kind: Method, Class: smsMessage, Member: "getDisplayMessageBody", DataTypes: []string{"sms"}, Permissions: receiveSMS, Confidence: High},
	{Kind: Method, Class: "Landroid/telephony/gsm/SmsMessage;", Member: "createFromPdu", DataTypes: []string{"sms"}, Permissions: receiveSMS, Confidence: High},
	{Kind: Method, Class: "Landroid/provider/Telephony$Sms$Intents;", Member: "getMessagesFromIntent", DataTypes: []string{"sms"}, Permissions: receiveSMS, Confidence: High},
	{Kind: String, Text: "android.provider.Telephony.SMS_RECEIVED", DataTypes: []string{"sms"}, Permissions: receiveSMS, Confidence: Medium},
	{Kind: Method, Class: smsManager, Member: "sendTextMessage", DataTypes: []string{"sms"}, Permissions: sendSMS, Confidence: Medium},
	{Kind: Method, Class: smsManager, Member: "sendMultipartTextMessage", DataTypes: []string{"sms"}, Permissions: sendSMS, Confidence: Medium},
	{Kind: Method, Class: smsManager, Member: "sendDataMessage", DataTypes: []string{"sms"}, Permissions: sendSMS, Confidence: Medium},

	{Kind: Field, Class: "Landroid/provider/MediaStore$Images$Media;", Member: "EXTERNAL_CONTENT_URI", DataTypes: []string{"photos_videos"}, Permissions: readImages, Confidence: Medium, then: query},
	{Kind: Field, Class: "Landroid/provider/MediaStore$Video$Media;", Member: "EXTERNAL_CONTENT_URI", DataTypes: []string{"photos_videos"}, Permissions: readVideo, Confidence: Medium, then: query},
	{Kind: Field, Class: "Landroid/provider/MediaStore$Audio$Media;", Member: "EXTERNAL_CONTENT_URI", DataTypes: []string{"storage"}, Permissions: readAudio, Confidence: Medium, then: query},
	{Kind: Prefix, Text: "content://media", DataTypes: []string{"photos_videos", "storage"}, Permissions: readImages, Confidence: Medium, then: query},

	{Kind: Prefix, Text: "content://browser/bookmarks", DataTypes: []string{"browser_history"}, LastAPI: 22, Permissions: []string{"com.android.browser.permission.READ_HISTORY_BOOKMARKS"}, Confidence: High, then: query},
	{Kind: Prefix, Text: "content://telephony/carriers", DataTypes: []string{"carrier"}, Permissions: []string{"android.permission.WRITE_APN_SETTINGS"}, Confidence: Low, then: query},

	{Kind: Method, Class: accountManager, Member: "getAccounts", DataTypes: []string{"accounts"}, Permissions: accounts, Confidence: High},
	{Kind: Method, Class: accountManager, Member: "getAccountsByType", DataTypes: []string{"accounts"}, Permissions: accounts, Confidence: Medium},
	{Kind: Method, Class: accountManager, Member: "getAccountsByTypeAndFeatures", DataTypes: []string{"accounts"}, Permissions: accounts, Confidence: Medium},
	{Kind: Method, Class: accountManager, Member: "getAuthToken", DataTypes: []string{"accounts"}, Permissions: []string{"android.permission.USE_CREDENTIALS"}, Confidence: Medium},
}
