package main

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// maxArtifact is the largest artifact that is fetched unless told otherwise, in bytes.
const maxArtifact = 256 << 20

var (
	errAbsent = errors.New("in none of the repositories")
	errSize   = errors.New("larger than the limit")
)

// A repository that stalls is a gap, not a hang.
var client = &http.Client{Timeout: 5 * time.Minute}

var extensions = []string{".aar", ".jar"}

// repositories are Maven repositories, asked in this order, with a directory
// that keeps what was fetched.
type repositories struct {
	urls    []string
	dir     string
	max     int64 // bytes of one file
	offline bool  // only dir is there
}

// artifact returns the file of group:artifact at a version, or errAbsent.
func (r *repositories) artifact(ctx context.Context, c coordinate, version string) (string, error) {
	if version == "" || strings.ContainsAny(version, `/\`) {
		return "", fmt.Errorf("%q is no version", version)
	}
	for _, ext := range extensions {
		file := r.file(c, version, ext)
		info, err := os.Stat(file)
		if err == nil && info.Size() > r.max {
			err = fmt.Errorf("%s: %w of %d bytes", filepath.Base(file), errSize, r.max)
		}
		if !errors.Is(err, os.ErrNotExist) {
			return file, err
		}
	}
	for _, ext := range extensions {
		body, err := r.get(ctx, c.path()+"/"+version+"/"+c.id+"-"+version+ext)
		if errors.Is(err, errAbsent) {
			continue
		}
		if err != nil {
			return "", err
		}
		file := r.file(c, version, ext)
		return file, store(file, body)
	}
	return "", errAbsent
}

func (r *repositories) file(c coordinate, version, ext string) string {
	return filepath.Join(r.dir, c.group+"+"+c.id+"+"+version+ext)
}

// versions returns those of group:artifact that the first repository with a
// maven-metadata.xml names, oldest first; offline those in the directory.
func (r *repositories) versions(ctx context.Context, c coordinate) ([]string, error) {
	if r.offline {
		return r.cached(c)
	}
	body, err := r.get(ctx, c.path()+"/maven-metadata.xml")
	if err != nil {
		return nil, fmt.Errorf("maven-metadata.xml: %w", err)
	}
	var meta struct {
		Versions []string `xml:"versioning>versions>version"`
	}
	if err := xml.Unmarshal(body, &meta); err != nil {
		return nil, fmt.Errorf("maven-metadata.xml: %w", err)
	}
	if len(meta.Versions) == 0 {
		return nil, errors.New("maven-metadata.xml: no versions")
	}
	return meta.Versions, nil
}

func (r *repositories) cached(c coordinate) ([]string, error) {
	files, err := os.ReadDir(r.dir)
	if err != nil {
		return nil, err
	}
	var versions []string
	for _, f := range files {
		version, ok := strings.CutPrefix(f.Name(), c.group+"+"+c.id+"+")
		if ext := filepath.Ext(version); ok && slices.Contains(extensions, ext) {
			versions = append(versions, strings.TrimSuffix(version, ext))
		}
	}
	if versions == nil {
		return nil, errAbsent
	}
	return versions, nil
}

// get returns the file of the first repository that has it. A repository that
// fails ends the search: whether it has the file is unknown.
func (r *repositories) get(ctx context.Context, path string) ([]byte, error) {
	if r.offline {
		return nil, errAbsent
	}
	for _, url := range r.urls {
		body, err := r.fetch(ctx, strings.TrimSuffix(url, "/")+"/"+path)
		if !errors.Is(err, errAbsent) {
			return body, err
		}
	}
	return nil, errAbsent
}

func (r *repositories) fetch(ctx context.Context, url string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotFound {
		return nil, errAbsent
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, resp.Status)
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, r.max+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", url, err)
	}
	if int64(len(body)) > r.max {
		return nil, fmt.Errorf("%s: %w of %d bytes", url, errSize, r.max)
	}
	return body, nil
}

// store writes a file whole or not at all.
func store(file string, body []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(file), ".fetch-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(body)
	if err := errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), file)
}
