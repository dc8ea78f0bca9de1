package main

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// maxArtifact is the largest artifact that is fetched, in bytes.
const maxArtifact = 256 << 20

var errAbsent = errors.New("not there")

// mavenRepository is a Maven repository with a directory that keeps what was fetched.
type mavenRepository struct {
	url, dir string
	offline  bool
}

// artifact returns the file of group:artifact at a version, or errAbsent.
func (r *mavenRepository) artifact(ctx context.Context, name, version string) (string, error) {
	group, id, ok := strings.Cut(name, ":")
	if !ok || strings.ContainsAny(name+version, `/\`) {
		return "", fmt.Errorf("%s %s is no Maven coordinate", name, version)
	}
	for _, ext := range []string{".aar", ".jar"} {
		file := filepath.Join(r.dir, group+"+"+id+"+"+version+ext)
		if _, err := os.Stat(file); err == nil {
			return file, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	for _, ext := range []string{".aar", ".jar"} {
		body, err := r.get(ctx, strings.ReplaceAll(group, ".", "/")+"/"+id+"/"+version+"/"+id+"-"+version+ext)
		if errors.Is(err, errAbsent) {
			continue
		}
		if err != nil {
			return "", err
		}
		file := filepath.Join(r.dir, group+"+"+id+"+"+version+ext)
		if err := store(file, body); err != nil {
			return "", err
		}
		return file, nil
	}
	return "", fmt.Errorf("%s:%s: %w", name, version, errAbsent)
}

// newest returns the newest version of group:artifact that maven-metadata.xml names.
func (r *mavenRepository) newest(ctx context.Context, name string) (string, error) {
	group, id, _ := strings.Cut(name, ":")
	body, err := r.get(ctx, strings.ReplaceAll(group, ".", "/")+"/"+id+"/maven-metadata.xml")
	if err != nil {
		return "", err
	}
	var meta struct {
		Release string `xml:"versioning>release"`
	}
	if err := xml.Unmarshal(body, &meta); err != nil {
		return "", fmt.Errorf("%s: maven-metadata.xml: %w", name, err)
	}
	return meta.Release, nil
}

func (r *mavenRepository) get(ctx context.Context, path string) ([]byte, error) {
	if r.offline {
		return nil, errAbsent
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.url+"/"+path, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotFound {
		return nil, errAbsent
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, resp.Status)
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxArtifact+1))
	if err == nil && len(body) > maxArtifact {
		err = fmt.Errorf("%s: larger than %d bytes", path, maxArtifact)
	}
	return body, err
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
