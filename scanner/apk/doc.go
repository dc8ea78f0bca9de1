// Package apk reads the ZIP containers that Android builds come in.
package apk
