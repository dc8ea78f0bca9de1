package com.tencent.bugly;

class CrashModule {}

class BuglyStrategy {}
