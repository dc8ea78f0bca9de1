package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/sdkaudit/sdkaudit/scanner"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// result is what one artifact shows of the entry that names it.
type result struct {
	Entry       string   `json:"entry"`
	Name        string   `json:"name"`
	Version     string   `json:"version"`
	SHA256      string   `json:"sha256"`
	Defined     bool     `json:"defined"`
	False       []string `json:"falsely_defined"` // ids that the entry does not declare
	Classes     int      `json:"classes"`
	Unexplained int      `json:"unexplained"` // classes in the clusters that scanner reports; smaller groups are not counted
	Packages    []string `json:"packages"`    // those of Unexplained
	Changed     bool     `json:"changed"`     // the file is not the one whose hash the entry records
	Gap         string   `json:"gap"`         // why the check could not be made, or not in full
}

// wrong reports whether the artifact contradicts its entry. What a gap hides
// contradicts nothing.
func (r result) wrong() bool {
	return r.Changed || len(r.False) > 0 || !r.Defined && r.Gap == ""
}

// checkAll checks the entries with these ids, or all.
func checkAll(ctx context.Context, db *sdkdb.DB, repos *repositories, ids []string) ([]result, error) {
	for _, id := range ids {
		if _, ok := db.Lookup(id); !ok {
			return nil, fmt.Errorf("no entry %q", id)
		}
	}
	var results []result
	for s := range db.All() {
		if len(ids) > 0 && !slices.Contains(ids, s.ID) {
			continue
		}
		for _, name := range coordinates(s) {
			results = append(results, checkArtifact(ctx, db, repos, s, name)...)
		}
	}
	return results, nil
}

// checkArtifact checks the recorded versions of group:artifact, and as many
// others as spread takes.
func checkArtifact(ctx context.Context, db *sdkdb.DB, repos *repositories, s *sdkdb.SDK, name string) []result {
	c, _ := parseCoordinate(name)
	var versions []string
	hashes := map[string]string{} // by version
	for _, a := range s.Verified {
		if a.Name == name {
			versions = append(versions, a.Version)
			hashes[a.Version] = a.SHA256
		}
	}
	var results []result
	listed, err := repos.versions(ctx, c)
	if err != nil && (!repos.offline || len(versions) == 0) {
		results = append(results, result{Entry: s.ID, Name: name, Gap: err.Error()})
	}
	for _, v := range spread(listed) {
		if !slices.Contains(versions, v) {
			versions = append(versions, v)
		}
	}
	for _, v := range versions {
		r := result{Entry: s.ID, Name: name, Version: v}
		if err := r.check(ctx, db, repos, s, c, hashes[v]); err != nil {
			r.Gap = err.Error()
		}
		results = append(results, r)
	}
	return results
}

// check fetches and scans the artifact. want is its recorded hash, "" for none.
func (r *result) check(ctx context.Context, db *sdkdb.DB, repos *repositories, s *sdkdb.SDK, c coordinate, want string) error {
	file, err := repos.artifact(ctx, c, r.Version)
	if err != nil {
		return err
	}
	if r.SHA256, err = digest(file); err != nil {
		return err
	}
	r.Changed = want != "" && want != r.SHA256
	in, err := scanner.Open(file, apk.DefaultLimits())
	if err != nil {
		return err
	}
	defer in.Close()
	b, err := scanner.Scan(ctx, in.Apps, db, nil)
	if err != nil {
		return err
	}
	r.compare(db, s, b)
	return nil
}

// compare holds what the scan found against the entry.
func (r *result) compare(db *sdkdb.DB, s *sdkdb.SDK, b *scanner.Build) {
	r.Classes = b.Classes
	for _, d := range b.SDKs {
		other, _ := db.Lookup(d.ID)
		switch {
		case d.Presence != scanner.Defined || other == nil:
		case d.ID == s.ID:
			r.Defined = true
		case !slices.Contains(s.Bundles, d.ID) && !slices.Contains(s.PartOf, d.ID) && !slices.Contains(other.PartOf, s.ID):
			r.False = append(r.False, d.ID)
		}
	}
	for _, c := range b.Unidentified {
		r.Unexplained += c.Classes
		r.Packages = append(r.Packages, c.Package)
	}
	if b.Classes == 0 && !r.Defined {
		r.Gap = "no classes in it" // an artifact that only names others
	}
	for _, g := range b.Gaps {
		if g.HidesCode {
			r.Gap = string(g.Kind)
		}
	}
}

func digest(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
