package api

const (
	sensorManager = "Landroid/hardware/SensorManager;"
	mediaRecorder = "Landroid/media/MediaRecorder;"
	audioRecord   = "Landroid/media/AudioRecord;"
)

// Types of android.hardware.Sensor.
const (
	stepDetector = 18
	stepCounter  = 19
	heartRate    = 21
	heartBeat    = 31
)

var (
	bodySensors  = []string{"android.permission.BODY_SENSORS"}
	bodyActivity = []string{"android.permission.ACTIVITY_RECOGNITION"}
)

// sensorTargets are cameras, microphones and sensors, and the services through
// which an app is shown what others do.
var sensorTargets = []Target{
	{Kind: Method, Class: "Landroid/hardware/Camera;", Member: "open", DataTypes: []string{"camera"}, Permissions: camera, Confidence: Medium},
	{Kind: Method, Class: "Landroid/hardware/camera2/CameraManager;", Member: "openCamera", DataTypes: []string{"camera"}, Permissions: camera, Confidence: Medium},
	{Kind: Class, Class: "Landroidx/camera/core/ImageCapture;", DataTypes: []string{"camera"}, Permissions: camera, Confidence: Low},
	{Kind: Method, Class: mediaRecorder, Member: "setVideoSource", Protos: []string{"(I)V"}, DataTypes: []string{"camera", "screen_content"}, Permissions: camera, Confidence: Medium},
	{Kind: Method, Class: mediaRecorder, Member: "setAudioSource", Protos: []string{"(I)V"}, DataTypes: []string{"microphone"}, Permissions: recordAudio, Confidence: Medium},
	{Kind: Method, Class: audioRecord, Member: "startRecording", Protos: []string{"()V", "(Landroid/media/MediaSyncEvent;)V"}, DataTypes: []string{"microphone"}, Permissions: recordAudio, Confidence: Medium},
	{Kind: Method, Class: "Landroid/speech/SpeechRecognizer;", Member: "startListening", DataTypes: []string{"microphone"}, Permissions: recordAudio, Confidence: Medium},
	{Kind: Method, Class: "Landroid/media/projection/MediaProjectionManager;", Member: "createScreenCaptureIntent", DataTypes: []string{"screen_content"}, Confidence: Medium},
	{Kind: Method, Class: "Landroid/app/Activity;", Member: "registerScreenCaptureCallback", Protos: []string{"(Ljava/util/concurrent/Executor;Landroid/app/Activity$ScreenCaptureCallback;)V"}, DataTypes: []string{"screen_content"}, Permissions: []string{"android.permission.DETECT_SCREEN_CAPTURE"}, Confidence: Low},

	{Kind: Method, Class: sensorManager, Member: "getSensorList", DataTypes: []string{"sensors"}, Confidence: Medium},
	{Kind: Method, Class: sensorManager, Member: "registerListener", DataTypes: []string{"sensors"}, Confidence: Medium},
	{Kind: Method, Class: sensorManager, Member: "getDefaultSensor", DataTypes: []string{"sensors"}, Confidence: Low},
	{Kind: Method, Class: sensorManager, Member: "getDefaultSensor", Int: stepDetector, DataTypes: []string{"activity_recognition"}, Permissions: bodyActivity, Confidence: High},
	{Kind: Method, Class: sensorManager, Member: "getDefaultSensor", Int: stepCounter, DataTypes: []string{"activity_recognition"}, Permissions: bodyActivity, Confidence: High},
	{Kind: Method, Class: sensorManager, Member: "getDefaultSensor", Int: heartRate, DataTypes: []string{"body_sensors"}, Permissions: bodySensors, Confidence: High},
	{Kind: Method, Class: sensorManager, Member: "getDefaultSensor", Int: heartBeat, DataTypes: []string{"body_sensors"}, Permissions: bodySensors, Confidence: High},

	{Kind: Extends, Class: "Landroid/service/notification/NotificationListenerService;", DataTypes: []string{"notification_content"}, Confidence: High},
	{Kind: Extends, Class: "Landroid/accessibilityservice/AccessibilityService;", DataTypes: []string{"accessibility"}, Confidence: High},
	{Kind: Extends, Class: "Landroid/net/VpnService;", DataTypes: []string{"usage_logs"}, Confidence: Medium},
	{Kind: Extends, Class: "Landroid/inputmethodservice/InputMethodService;", DataTypes: []string{"usage_logs"}, Confidence: Medium},
}
