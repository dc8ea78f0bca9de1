// Package axml reads the compiled AndroidManifest.xml of a build.
package axml
