package report

import "github.com/sdkaudit/sdkaudit/audit"

// The words of the enumerations of a Result, which JSON never translates.

var severityWords = map[audit.Severity]audit.Text{
	audit.High:   {ZH: "高", EN: "high"},
	audit.Medium: {ZH: "中", EN: "medium"},
	audit.Low:    {ZH: "低", EN: "low"},
	audit.Info:   {ZH: "提示", EN: "info"},
}

// severities lists the severities, gravest first.
var severities = []audit.Severity{audit.High, audit.Medium, audit.Low, audit.Info}

var statusWords = map[audit.Status]audit.Text{
	audit.Pass:         {ZH: "通过", EN: "PASS"},
	audit.Fail:         {ZH: "不通过", EN: "FAIL"},
	audit.Inconclusive: {ZH: "无法定论", EN: "INCONCLUSIVE"},
	audit.Unchecked:    {ZH: "未核对披露", EN: "NOT CHECKED"},
}

var proofWords = map[audit.Proof]audit.Text{
	audit.Confirmed: {ZH: "已确认事实", EN: "confirmed"},
	audit.Suspected: {ZH: "疑似", EN: "suspected"},
	audit.ToVerify:  {ZH: "待人工核实", EN: "to be verified by a person"},
}

var presenceWords = map[audit.Presence]audit.Text{
	audit.Defined:    {ZH: "含代码", EN: "code inside"},
	audit.Declared:   {ZH: "仅声明", EN: "declared only"},
	audit.Referenced: {ZH: "仅引用", EN: "referenced only"},
	audit.Absent:     {ZH: "未检出", EN: "not found"},
}

var stateWords = map[audit.State]audit.Text{
	audit.Disclosed:   {ZH: "已披露", EN: "disclosed"},
	audit.Undisclosed: {ZH: "未见披露", EN: "undisclosed"},
	audit.Vague:       {ZH: "披露不明确", EN: "vague"},
	audit.NotChecked:  {ZH: "未核对", EN: "not checked"},
}

var rowStatusWords = map[string]audit.Text{
	"resolved":  {ZH: "已对应", EN: "resolved"},
	"ambiguous": {ZH: "有歧义", EN: "ambiguous"},
	"unknown":   {ZH: "未能识别", EN: "unknown"},
}

// howWords are the ways in which a row resolves; what settled between several
// candidates is appended after a plus sign.
var howWords = map[string]audit.Text{
	"package":          {ZH: "包名", EN: "package"},
	"alias":            {ZH: "名称", EN: "name"},
	"seen-in-policies": {ZH: "政策中的常见写法", EN: "name used in policies"},
	"words":            {ZH: "名称(措辞不同)", EN: "name in other words"},
	"generic":          {ZH: "通称", EN: "generic name"},
	"typo":             {ZH: "名称(有错字)", EN: "misspelt name"},
	"vendor":           {ZH: "提供方", EN: "vendor"},
	"link":             {ZH: "链接", EN: "link"},
	"purpose":          {ZH: "目的", EN: "purpose"},
}

var evidenceWords = map[string]audit.Text{
	"class":          {ZH: "类", EN: "classes"},
	"reference":      {ZH: "引用", EN: "references"},
	"component":      {ZH: "组件", EN: "component"},
	"meta-data":      {ZH: "meta-data", EN: "meta-data"},
	"authority":      {ZH: "authority", EN: "authority"},
	"permission":     {ZH: "Manifest 声明", EN: "manifest"},
	"native-library": {ZH: "原生库", EN: "native library"},
	"asset":          {ZH: "资源文件", EN: "asset"},
	"string":         {ZH: "字符串", EN: "string"},
	"dependency":     {ZH: "依赖清单", EN: "list of dependencies"},
	"call":           {ZH: "使用", EN: "use of"},
	"gap":            {ZH: "未读取", EN: "not read"},
}

var permissionClassWords = map[string]audit.Text{
	"dangerous":      {ZH: "危险权限", EN: "dangerous"},
	"special":        {ZH: "特殊权限", EN: "special"},
	"normal-privacy": {ZH: "普通权限（涉隐私）", EN: "normal, privacy"},
	"vendor-privacy": {ZH: "厂商权限（涉隐私）", EN: "vendor, privacy"},
	"signature":      {ZH: "签名权限", EN: "signature"},
	"noise":          {ZH: "普通权限", EN: "normal"},
	"vendor-noise":   {ZH: "厂商权限", EN: "vendor"},
	"unknown":        {ZH: "自定义权限", EN: "custom"},
}

// label returns the words of a key, or the key where the table lacks it.
func label[K ~string](o Options, words map[K]audit.Text, key K) string {
	if t, ok := words[key]; ok {
		return o.in(t)
	}
	return string(key)
}
