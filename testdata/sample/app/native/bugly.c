/* Stands in for Bugly's native crash handler. */
int JNI_OnLoad(void *vm, void *reserved)
{
	return 0x00010006; /* JNI_VERSION_1_6 */
}
