package scanner

import "github.com/sdkaudit/sdkaudit/privacy"

// packers are the products that hide an app's own code from static analysis:
// the DEX in the build is a stub that decrypts the real one at run time.
// Products that only guard or instrument readable code are not listed.
//
// Sources: APKiD's packer rules, ApkCheckPack, LibChecker-Rules and samples
// described by their analysts; names of files and classes are facts.
var packers = []product{
	{
		id: "jiagu360", name: privacy.Text{ZH: "360加固保", EN: "Qihoo 360 Jiagu"},
		libraries:    []string{"libjiagu.so", "libjiagu_art.so", "libjiagu_a64.so", "libjiagu_x86.so", "libjiagu_x64.so", "libjiagu_ls.so", "libjiagu_vip.so", "libjiagu_vip_x64.so", "libjgdtc.so", "libjgdtc_art.so", "libjgdtc_a64.so", "libprotectClass.so"},
		prefixes:     []string{"com.stub", "com.qihoo.util"},
		applications: []string{"com.stub.StubApp", "com.qihoo.util.StubApplication"},
		members:      []string{"assets/libjiagu.so", "assets/.appkey"},
	},
	{
		id: "tencent-legu", name: privacy.Text{ZH: "腾讯乐固(旧版)", EN: "Tencent Legu"},
		libraries:    []string{"libshella-*.so", "libshellx-*.so", "libshella.so", "libshellb.so", "libshellc.so", "libshel1x.so", "libtup.so", "liblegudb.so"},
		prefixes:     []string{"com.tencent.StubShell", "com.tencent.bugly.legu"},
		applications: []string{"com.tencent.StubShell.TxAppEntry"},
		members:      []string{"tencent_stub", "mix.dex", "mixz.dex", "assets/0OO00l111l1l", "assets/0OO00oo01l1l", "assets/o0oooOO0ooOo.dat"},
	},
	{
		id: "tencent-yaq", name: privacy.Text{ZH: "腾讯御安全/移动应用安全(MTP)", EN: "Tencent Mobile App Security"},
		libraries:    []string{"libshell-super.*.so", "libshellx-super.*.so", "libBugly-yaq.so", "libzBugly-yaq.so", "libtosprotection.*.so", "libmobisecy.so"},
		prefixes:     []string{"com.wrapper.proxyapplication"},
		applications: []string{"com.wrapper.proxyapplication.WrapperProxyApplication", "<pkg>.MyWrapperProxyApplication"},
		members:      []string{"assets/tosversion", "000000011111.dex", "00000olllll.dex", "0000000lllll.dex", "000O00ll111l.dex", "00O000ll111l.dex", "o0ooo000oo0o.dat", "assets/dexMethod*.dat"},
	},
	{
		id: "tencent-vmp", name: privacy.Text{ZH: "腾讯乐固VMP", EN: "Tencent Legu VMP"},
		libraries: []string{"libxgVipSecurity.so", "libWSSec.so", "libWSSecV.so"},
		members:   []string{"assets/wsDal.jar", "assets/WSSECA.jar", "assets/wslib/"},
	},
	{
		id: "bangcle", name: privacy.Text{ZH: "梆梆安全(免费版/SecShell)", EN: "Bangcle SecShell"},
		libraries:    []string{"libSecShell.so", "libSecShell-x86.so", "libSecShell_art.so", "libSecShel1.so", "libsecexe.so", "libsecmain.so", "libsecpreload.so"},
		prefixes:     []string{"com.SecShell", "com.secshell", "com.bangcle"},
		applications: []string{"com.secshell.secData.ApplicationWrapper", "com.SecShell.SecShell.ApplicationWrapper", "com.bangcle.protect.ApplicationWrapper"},
		members:      []string{"assets/secData0.jar", "assets/bangcleplugin/container.dex", "bangcleclasses.jar", "bangcle_classes.jar"},
	},
	{
		id: "bangcle-ent", name: privacy.Text{ZH: "梆梆安全(企业版/SecNeo)", EN: "Bangcle enterprise (SecNeo)"},
		libraries:    []string{"libDexHelper.so", "libDexHelper-x86.so", "libDexHelper-x86_64.so", "libdexjni.so", "libdatajar.so", "DexHelper.so"},
		prefixes:     []string{"com.secneo"},
		applications: []string{"com.secneo.apkwrapper.AW", "com.secneo.apkwrapper.ApplicationWrapper", "com.secneo.guard.ApplicationWrapper"},
		members:      []string{"assets/classes0.jar"},
	},
	{
		id: "ijiami", name: privacy.Text{ZH: "爱加密", EN: "Ijiami"},
		libraries:    []string{"libexec.so", "libexecmain.so", "libexecmain_x86.so", "libexecv3.so", "libijmDataEncryption.so", "libijmDataEncryption_arm64.so", "libijm-emulator.so"},
		prefixes:     []string{"s.h.e.l.l", "com.shell", "com.ijiami"},
		applications: []string{"s.h.e.l.l.S", "com.shell.SuperApplication", "com.ijiami.residconfusion.ConfusionApplication"},
		members:      []string{"assets/ijiami.dat", "assets/ijiami.ajm", "assets/ijiami3.ajm", "assets/ijm_lib/", "assets/IJMDal.Data", "assets/af.bin", "assets/signed.bin"},
	},
	{
		id: "baidu", name: privacy.Text{ZH: "百度加固", EN: "Baidu Protect"},
		libraries:    []string{"libbaiduprotect.so", "libbaiduprotect_art.so", "libbaiduprotect_x86.so", "libbaiduprotect_sec_jni.so"},
		prefixes:     []string{"com.baidu.protect"},
		applications: []string{"com.baidu.protect.StubApplication", "com.sagittarius.v6.StubApplication"},
		members:      []string{"assets/baiduprotect.jar", "assets/baiduprotect1.jar"},
	},
	{
		id: "ali-jaq", name: privacy.Text{ZH: "阿里聚安全加固(旧)", EN: "Alibaba JAQ packer"},
		libraries:    []string{"libmobisec.so", "libfakejni.so", "libzuma.so", "libzumadata.so", "libpreverify1.so", "libdemolish.so", "libdemolishdata.so", "libreverify1.so"},
		prefixes:     []string{"com.ali.mobisecenhance", "com.ali.fixHelper"},
		applications: []string{"com.ali.mobisecenhance.StubApplication"},
		members:      []string{"aliprotect.dat", "assets/ali_sec.dat"},
	},
	{
		id: "yidun", name: privacy.Text{ZH: "网易易盾加固", EN: "NetEase Yidun"},
		libraries:    []string{"libnesec.so", "libnesec-x86.so", "libnesec_x86.so"},
		prefixes:     []string{"com.netease.nis.wrapper"},
		applications: []string{"com.netease.nis.wrapper.MyApplication", "com.netease.nis.wrapper.Entry"},
		members:      []string{"assets/nedata.db", "assets/nedig.properties", "assets/clazz.jar"},
	},
	{
		id: "dingxiang", name: privacy.Text{ZH: "顶象加固", EN: "DingXiang"},
		libraries:    []string{"libx3g.so", "libsys_misc.so"},
		prefixes:     []string{"com.dingxiang.mobile.resen", "com.security.inner.stub000"},
		applications: []string{"com.dingxiang.mobile.DXApplication"},
		members:      []string{"assets/csn*.data", "assets/__param.data", "assets/__version.txt", "dsnstub000.vd"},
	},
	{
		id: "kiwisec", name: privacy.Text{ZH: "几维安全", EN: "KiwiSec"},
		libraries:    []string{"libkwscmm.so", "libkwscr.so", "libkwslinker.so", "libkdp.so", "kdpdata.so", "libkadp.so", "libkiwicrash.so", "libkiwi_dumper.so", "libKwProtectSDK.so", "libkwsdataenc.so", "libkwdataenc.so", "libwhite-box.so"},
		prefixes:     []string{"com.kiwisec", "com.kiwivm"},
		applications: []string{"com.kiwivm.security.StubApplication"},
		members:      []string{"assets/dex.dat"},
	},
	{
		id: "naga", name: privacy.Text{ZH: "娜迦加固", EN: "Naga"},
		libraries:    []string{"libchaosvmp.so", "libddog.so", "libfdog.so", "libhdog.so", "libedog.so", "libvdog.so", "libvdog-x86.so", "libxloader.so"},
		prefixes:     []string{"com.edog", "com.vdog", "com.chaosvmp"},
		applications: []string{"com.edog.AppWrapper", "com.chaosvmp.AppWrapper", "com.vdog.VDogApplication"},
		members:      []string{"assets/maindata/fake_classes.dex"},
	},
	{
		id: "tongfu", name: privacy.Text{ZH: "通付盾", EN: "PayEgis/Tongfu"},
		libraries:    []string{"libegis.so", "libegisboot.so", "libegismain.so", "libNSaferOnly.so", "libgeiri.so"},
		prefixes:     []string{"com.payegis"},
		applications: []string{"com.payegis.ProxyApplication"},
		members:      []string{"assets/libegis.a"},
	},
	{
		id: "nqshield", name: privacy.Text{ZH: "网秦加固(国信灵通)", EN: "NQ Shield"},
		libraries:    []string{"libnqshield.so"},
		prefixes:     []string{"com.nqshield"},
		applications: []string{"com.nqshield.NqApplication"},
		members:      []string{"nqshield", "nqshell"},
	},
	{
		id: "cmcc", name: privacy.Text{ZH: "中国移动加固", EN: "China Mobile (mogosec)"},
		libraries: []string{"libcmvmp.so", "libmogosec_dex.so", "libmogosec_sodecrypt.so", "libmogosecurity.so"},
		members:   []string{"assets/mogosec_classes", "assets/mogosec_data", "assets/mogosec_dexinfo"},
	},
	{
		id: "cfca", name: privacy.Text{ZH: "CFCA加固", EN: "CFCA"},
		libraries: []string{"libbasec.so", "libbasec_x86.so", "libsecenh.so", "libsecenh_a64.so", "libsecenh_x86.so"},
		members:   []string{"my_classes.jar", "assets/respatcher.jar"},
	},
	{
		id: "venustech", name: privacy.Text{ZH: "启明星辰加固", EN: "Venustech"},
		libraries: []string{"libvenSec.so", "libvenustech.so"},
	},
	{
		id: "manxi", name: privacy.Text{ZH: "蛮犀加固", EN: "Manxi"},
		libraries:    []string{"libdSafeShell.so", "libmxacc.so", "libmanxi.so"},
		prefixes:     []string{"com.manxi.shell"},
		applications: []string{"com.manxi.shell.MXApplication"},
		members:      []string{"assets/mxsafe.data", "assets/mxsafe.config", "assets/mxsafe.jar", "assets/mxsafe/"},
	},
	{
		id: "nesun", name: privacy.Text{ZH: "能信安加固", EN: "Nesun"},
		libraries:    []string{"libzprotect.so"},
		prefixes:     []string{"com.nesun.stub"},
		applications: []string{"com.nesun.stub.ZAP"},
	},
	{
		id: "virbox", name: privacy.Text{ZH: "深盾 Virbox Protector", EN: "Virbox"},
		libraries:    []string{"libvirbox32.so", "libvirbox64.so", "libv++.so", "libv++_64.so", "libsandhook.so"},
		prefixes:     []string{"virbox"},
		applications: []string{"virbox.StubApp"},
	},
	{
		id: "uusafe", name: privacy.Text{ZH: "UU安全", EN: "UUSafe"},
		libraries: []string{"libuusafe.jar.so", "libuusafe.so", "libuusafeempty.so"},
	},
	{
		id: "rising", name: privacy.Text{ZH: "瑞星加固", EN: "Rising"},
		libraries: []string{"librsprotect.so"},
	},
	{
		id: "snda", name: privacy.Text{ZH: "盛大加固", EN: "Shanda"},
		libraries: []string{"libapssec.so"},
	},
	{
		id: "apkprotect", name: privacy.Text{ZH: "APKProtect", EN: "APKProtect"},
		libraries: []string{"libAPKProtect.so", "libapkprotect.so"},
		members:   []string{"assets/apkprotect.bin", "apkprotect.com/", "apkprotect-build.properties"},
	},
	{
		id: "reincp", name: privacy.Text{ZH: "珊瑚灵御", EN: "Reincp"},
		libraries: []string{"libreincp.so", "libreincp_x86.so"},
	},
	{
		id: "dpt", name: privacy.Text{ZH: "dpt-shell(开源)", EN: "dpt-shell"},
		libraries: []string{"libdpt.so"},
		prefixes:  []string{"com.luoye.dpt", "com.luoyesiqiu.shell"},
		members:   []string{"assets/vwwwwwvwww", "assets/OoooooOooo", "dpt-libs"},
	},
	{
		id: "apktoolplus", name: privacy.Text{ZH: "ApkToolPlus", EN: "ApkToolPlus"},
		libraries: []string{"libapktoolplus_jiagu.so"},
		members:   []string{"assets/jiagu_data.bin", "assets/sign.bin"},
	},
	{
		id: "dexprotector", name: privacy.Text{ZH: "DexProtector", EN: "DexProtector"},
		libraries: []string{"libdexprotector.*.so", "libalice.so"},
		members:   []string{"assets/classes.dex.dat", "assets/dp.arm.so.dat", "assets/dp.arm-v7.so.dat", "assets/dp.arm-v8.so.dat", "assets/dp.mp3"},
	},
	{
		id: "liapp", name: privacy.Text{ZH: "LIAPP", EN: "LIAPP"},
		libraries:    []string{"libliapp.so"},
		prefixes:     []string{"com.liapp"},
		applications: []string{"com.liapp.application.LIAPPApplication"},
		members:      []string{"assets/LIAPP.ini", "LIAPPClient.sc"},
	},
	{
		id: "appguard", name: privacy.Text{ZH: "AppGuard(NHN/nProtect)", EN: "AppGuard"},
		libraries: []string{"libAppGuard.so", "libdiresu.so", "libcompatible.so"},
		prefixes:  []string{"com.nhnent.appguard", "com.nhncloud.appguard", "com.inca.security"},
		members:   []string{"assets/appguard/", "assets/classes.sox", "assets/agconfig"},
	},
	{
		id: "appsealing", name: privacy.Text{ZH: "AppSealing", EN: "AppSealing"},
		libraries:    []string{"libcovault.so", "libcovault-appsec.so"},
		prefixes:     []string{"com.inka.appsealing"},
		applications: []string{"com.inka.appsealing.AppSealingApplication"},
		members:      []string{"assets/appsealing.dex", "assets/sealed1.dex", "assets/AppSealing/"},
	},
}
