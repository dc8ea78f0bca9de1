package sdkdb

import (
	"slices"

	"github.com/sdkaudit/sdkaudit/privacy"
)

// Category is what an SDK is for.
type Category struct {
	Key        string
	Name       privacy.Text
	Collects   privacy.Tri // whether SDKs of the category collect personal information
	Disclosure privacy.Tri // whether a policy is expected to list them
	DataTypes  []string    // keys of privacy.DataType that such SDKs usually take; not what they need

	purpose []string // words by which the purpose column of a policy means the category
	other   []string // what the sources of the inventory call it
}

// Categories returns the closed vocabulary of categories in the order in which
// lists show it. The caller must not change it.
func Categories() []Category { return categories }

// LookupCategory returns the category that has the key.
func LookupCategory(key string) (Category, bool) {
	for i := range categories {
		if categories[i].Key == key {
			return categories[i], true
		}
	}
	return Category{}, false
}

// CanonicalCategory returns the key of the category that word stands for:
// itself, or what another vocabulary calls it.
func CanonicalCategory(word string) (string, bool) {
	for i := range categories {
		if c := &categories[i]; c.Key == word || slices.Contains(c.other, word) {
			return c.Key, true
		}
	}
	return "", false
}
