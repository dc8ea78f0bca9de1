package apk

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
)

// openFolder opens a directory of files ("directory" alone is the central one of
// an archive here) as if it were an archive that holds them. Links and everything
// else that is no file are left out, and no read leaves the directory. One of
// more entries than Limits.Members is an error: no build unpacks to that, and
// what is at hand is rather a disk.
func openFolder(path string, limits Limits) (*Archive, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	a := &Archive{limits: limits, depth: 1, budget: &budget{limits.TotalSize}, folder: root, closers: []io.Closer{root}}
	if err := a.listFolder(); err != nil {
		root.Close()
		return nil, err
	}
	a.index()
	for _, m := range a.Members {
		a.budget.charge(m, limits, m.Size)
	}
	return a, nil
}

// listFolder fills a.Members in the order of their names.
func (a *Archive) listFolder() error {
	fsys := a.folder.FS()
	entries := 0
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			a.note(UnreadableFile, false, true, "%v", err)
			return nil
		}
		if entries++; entries > a.limits.Members {
			return fmt.Errorf("%w: over %d entries", ErrTooManyFiles, a.limits.Members)
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		info, err := entry.Info()
		if err != nil {
			a.note(UnreadableFile, false, true, "%v", err)
			return nil
		}
		a.Members = append(a.Members, &Member{Name: name, Size: info.Size(), CompressedSize: info.Size()})
		a.Size += info.Size()
		return nil
	})
	slices.SortFunc(a.Members, func(x, y *Member) int { return cmp.Compare(x.Name, y.Name) })
	return err
}

// readFile reads the file of a directory that m is, into buf if it has room.
func (a *Archive) readFile(buf []byte, m *Member) ([]byte, error) {
	f, err := a.folder.Open(m.Name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := readUpTo(buf, f, m.Size, m.limit)
	if err == errTooLong && m.bound != nil {
		err = m.bound
	}
	return data, err
}

// openFile gives access to the file of a directory that m is: a small one in
// memory, so that any number can be open, a large one until a is closed.
func (a *Archive) openFile(m *Member) (io.ReaderAt, int64, error) {
	if m.refused != nil {
		return nil, 0, m.refused
	}
	if m.Size <= firstBuffer {
		data, err := a.readFile(nil, m)
		return bytes.NewReader(data), int64(len(data)), err
	}
	f, err := a.folder.Open(m.Name)
	if err != nil {
		return nil, 0, err
	}
	a.mu.Lock()
	a.closers = append(a.closers, f)
	a.mu.Unlock()
	return f, m.Size, nil
}

// folderSHA256 returns the digest of a directory: that of the list which
// sha256sum prints of its files in the order of their names.
func (a *Archive) folderSHA256(ctx context.Context) (string, error) {
	list := sha256.New()
	for _, m := range a.Members {
		f, err := a.folder.Open(m.Name)
		if err != nil {
			return "", err
		}
		h := sha256.New()
		err = digest(ctx, h, f)
		f.Close()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(list, "%x  %s\n", h.Sum(nil), m.Name)
	}
	return hex.EncodeToString(list.Sum(nil)), nil
}
