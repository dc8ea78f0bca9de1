// Package sdkdb is the inventory: which SDKs exist, what they are called and
// what they look like in a build.
package sdkdb
