package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

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
	Error       string   `json:"error,omitempty"`
}

func (r result) wrong() bool { return !r.Defined || len(r.False) > 0 || r.Error != "" }

// checkAll checks the entries with these ids, or all. What the repository does
// not have is left out unless the entry is asked for by id.
func checkAll(ctx context.Context, db *sdkdb.DB, repo *mavenRepository, ids []string) ([]result, error) {
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
		for _, a := range artifacts(ctx, s, repo) {
			r, err := check(ctx, db, s, repo, a)
			if errors.Is(err, errAbsent) && len(ids) == 0 {
				continue
			}
			if err != nil {
				r.Error = err.Error()
			}
			results = append(results, r)
		}
	}
	return results, nil
}

// artifacts returns those that the entry was verified with, and the newest
// version of each, without a hash.
func artifacts(ctx context.Context, s *sdkdb.SDK, repo *mavenRepository) []sdkdb.Artifact {
	var all []sdkdb.Artifact
	for _, a := range s.Verified {
		if strings.Count(a.Name, ":") == 1 && !strings.ContainsAny(a.Name, "/") && !strings.HasPrefix(a.Name, "npm:") {
			all = append(all, a)
		}
	}
	for _, a := range slices.Clone(all) {
		v, err := repo.newest(ctx, a.Name)
		same := func(b sdkdb.Artifact) bool { return b.Name == a.Name && b.Version == v }
		if err == nil && v != "" && !slices.ContainsFunc(all, same) {
			all = append(all, sdkdb.Artifact{Name: a.Name, Version: v})
		}
	}
	return all
}

func check(ctx context.Context, db *sdkdb.DB, s *sdkdb.SDK, repo *mavenRepository, a sdkdb.Artifact) (result, error) {
	r := result{Entry: s.ID, Name: a.Name, Version: a.Version}
	file, err := repo.artifact(ctx, a.Name, a.Version)
	if err != nil {
		return r, err
	}
	if r.SHA256, err = digest(file); err != nil {
		return r, err
	}
	if a.SHA256 != "" && a.SHA256 != r.SHA256 {
		return r, fmt.Errorf("sha256 is not the recorded %s", a.SHA256)
	}
	in, err := scanner.Open(file, apk.DefaultLimits())
	if err != nil {
		return r, err
	}
	defer in.Close()
	b, err := scanner.Scan(ctx, in.Apps, db, nil)
	if err != nil {
		return r, err
	}
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
	return r, nil
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
