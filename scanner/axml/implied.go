package axml

import "slices"

// imply adds the permissions that the platform grants an app though its
// manifest does not ask for them, as aapt lists them.
func (b *builder) imply() {
	const (
		write = "android.permission.WRITE_EXTERNAL_STORAGE"
		read  = "android.permission.READ_EXTERNAL_STORAGE"
	)
	if b.TargetSDK < 4 {
		b.add(write, 0)
		b.add("android.permission.READ_PHONE_STATE", 0)
	}
	if p, ok := b.has(write); ok {
		b.add(read, p.MaxSDK)
	}
	if b.TargetSDK < 16 {
		if p, ok := b.has("android.permission.READ_CONTACTS"); ok {
			b.add("android.permission.READ_CALL_LOG", p.MaxSDK)
		}
		if p, ok := b.has("android.permission.WRITE_CONTACTS"); ok {
			b.add("android.permission.WRITE_CALL_LOG", p.MaxSDK)
		}
	}
}

func (b *builder) has(name string) (UsesPermission, bool) {
	i := slices.IndexFunc(b.UsesPermissions, func(p UsesPermission) bool { return p.Name == name })
	if i < 0 {
		return UsesPermission{}, false
	}
	return b.UsesPermissions[i], true
}

func (b *builder) add(name string, maxSDK int) {
	if _, ok := b.has(name); !ok {
		b.UsesPermissions = append(b.UsesPermissions, UsesPermission{Name: name, MaxSDK: maxSDK, Implied: true})
	}
}
