package audit

// clauses are the provisions that findings cite. The texts are named, never
// quoted; a finding "supports a check under" them and says no more than that.
// Since is the day a provision came into force (for notices, its date).
//
// Sources: 个人信息保护法 and 网络数据安全管理条例 as promulgated; 认定方法
// (国信办秘字〔2019〕191号); 工信部信管函〔2020〕164号 and 〔2023〕26号. Standards whose
// text was not at hand are "see also" only.
var clauses = []Clause{
	{ID: "ID-2.1", Grade: "A", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第二条第1项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 2 item 1"}},
	{ID: "ID-2.2", Grade: "A", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第二条第2项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 2 item 2"}},
	{ID: "ID-2.4", Grade: "A", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第二条第4项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 2 item 4"}},
	{ID: "ID-3.1", Grade: "A", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第三条第1项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 3 item 1"}},
	{ID: "ID-3.3", Grade: "A", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第三条第3项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 3 item 3"}},
	{ID: "ID-3.9", Grade: "B", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第三条第9项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 3 item 9"}},
	{ID: "ID-4.1", Grade: "B", Since: "2019-11-28", Name: Text{
		ZH: "《App违法违规收集使用个人信息行为认定方法》第四条第1项",
		EN: "Methods for Identifying Unlawful App Collection (2019), part 4 item 1"}},
	{ID: "MIIT-164-1.1", Grade: "B", Since: "2020-07-22", Name: Text{
		ZH: "工信部信管函〔2020〕164号 （一）1 违规收集",
		EN: "MIIT notice 2020/164, (1)1 collection against the rules"}},
	{ID: "MIIT-164-1.2", Grade: "B", Since: "2020-07-22", Name: Text{
		ZH: "工信部信管函〔2020〕164号 （一）2 超范围收集",
		EN: "MIIT notice 2020/164, (1)2 collection beyond scope"}},
	{ID: "MIIT-164-2.1", Grade: "B", Since: "2020-07-22", Name: Text{
		ZH: "工信部信管函〔2020〕164号 （二） 强制、频繁、过度索取权限",
		EN: "MIIT notice 2020/164, (2) forced, frequent or excessive permission requests"}},
	{ID: "MIIT-164-2.2", Grade: "B", Since: "2020-07-22", Name: Text{
		ZH: "工信部信管函〔2020〕164号 （二） 频繁自启动和关联启动",
		EN: "MIIT notice 2020/164, (2) frequent self-start and start by association"}},
	{ID: "MIIT-26-app", Grade: "B", Since: "2023-02-06", Name: Text{
		ZH: "工信部信管函〔2023〕26号 APP开发运营者加强SDK使用管理",
		EN: "MIIT notice 2023/26, app operators' management of SDKs"}},
	{ID: "NDSR-21", Grade: "A", Since: "2025-01-01", Name: Text{
		ZH: "《网络数据安全管理条例》第二十一条",
		EN: "Network Data Security Management Regulations, art. 21"}},
	{ID: "PIPL-6", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第六条", EN: "Personal Information Protection Law, art. 6"}},
	{ID: "PIPL-7", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第七条", EN: "Personal Information Protection Law, art. 7"}},
	{ID: "PIPL-14", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第十四条", EN: "Personal Information Protection Law, art. 14"}},
	{ID: "PIPL-16", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第十六条", EN: "Personal Information Protection Law, art. 16"}},
	{ID: "PIPL-17", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第十七条", EN: "Personal Information Protection Law, art. 17"}},
	{ID: "PIPL-23", Grade: "A", Since: "2021-11-01", SeeAlso: true, Name: Text{
		ZH: "《个人信息保护法》第二十三条（视第三方的角色而定）",
		EN: "Personal Information Protection Law, art. 23 (depending on the vendor's role)"}},
	{ID: "PIPL-24", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第二十四条", EN: "Personal Information Protection Law, art. 24"}},
	{ID: "PIPL-28", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第二十八条", EN: "Personal Information Protection Law, art. 28"}},
	{ID: "PIPL-29", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第二十九条", EN: "Personal Information Protection Law, art. 29"}},
	{ID: "PIPL-30", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第三十条", EN: "Personal Information Protection Law, art. 30"}},
	{ID: "PIPL-39", Grade: "A", Since: "2021-11-01", Name: Text{
		ZH: "《个人信息保护法》第三十九条", EN: "Personal Information Protection Law, art. 39"}},
	{ID: "41391-6.5", Grade: "B", Since: "2022-11-01", SeeAlso: true, Name: Text{
		ZH: "GB/T 41391-2022 6.5 系统权限", EN: "GB/T 41391-2022, 6.5 system permissions"}},
	{ID: "41391-6.6", Grade: "B", Since: "2022-11-01", SeeAlso: true, Name: Text{
		ZH: "GB/T 41391-2022 6.6 第三方收集管理", EN: "GB/T 41391-2022, 6.6 third-party collection"}},
}

// inForce returns the clauses with the given ids that were in force on asOf
// (2006-01-02), in the order of ids.
func inForce(ids []string, asOf string) []Clause {
	out := []Clause{}
	for _, id := range ids {
		for _, c := range clauses {
			if c.ID == id && c.Since <= asOf {
				out = append(out, c)
			}
		}
	}
	return out
}
