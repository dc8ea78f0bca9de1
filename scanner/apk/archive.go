package apk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"sync"
)

// The reasons why a file, or a directory, is no archive.
var (
	ErrNotZip       = errors.New("not a zip archive")
	ErrTruncated    = errors.New("the zip archive is cut off and nothing in it can be read")
	ErrTooManyFiles = errors.New("the directory holds more than an unpacked build does")
)

// Archive is an open APK or other ZIP file, or a directory of what was unpacked
// from one. Its methods may be called concurrently.
type Archive struct {
	Size    int64     // of the file, or of all files in the directory, in bytes
	Members []*Member // every entry, duplicates too, in the directory's order
	Notes   []Note    // what is unusual about the archive as a whole
	// Prefix stands for the data before the first member, nil if there is none.
	// A DEX file there is what old versions run.
	Prefix *Member

	r      io.ReaderAt // nil for a directory
	folder *os.Root    // the directory, nil for a file
	limits Limits
	depth  int
	budget *budget
	byName map[string]*Member

	directory int64 // where the central directory begins, 0 if that is not known

	mu      sync.Mutex
	closers []io.Closer
}

// Open opens the archive at path, or the directory there: the files below it
// are then the members, as if they were stored in an archive. Close closes it.
func Open(path string, limits Limits) (*Archive, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	a, err := newFromFile(f, limits)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	a.closers = append(a.closers, f)
	return a, nil
}

func newFromFile(f *os.File, limits Limits) (*Archive, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return openFolder(f.Name(), limits)
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	}
	return New(f, info.Size(), limits)
}

// New reads the directory of the archive in r, which is size bytes long and
// must stay readable while the Archive is used. A file that holds no archive
// gives an error that wraps ErrNotZip or ErrTruncated; damage to an archive of
// which something can be read gives notes.
func New(r io.ReaderAt, size int64, limits Limits) (*Archive, error) {
	return open(r, size, limits, 1, &budget{limits.TotalSize})
}

func open(r io.ReaderAt, size int64, limits Limits, depth int, b *budget) (*Archive, error) {
	a := &Archive{Size: size, r: r, limits: limits, depth: depth, budget: b}
	if err := a.readDirectory(); err != nil {
		return nil, err
	}
	a.index()
	for _, m := range a.Members {
		b.charge(m, limits, size)
	}
	if a.Prefix != nil {
		b.charge(a.Prefix, limits, size)
	}
	return a, nil
}

// Find returns the member of that exact name which a device would use, or nil.
func (a *Archive) Find(name string) *Member { return a.byName[name] }

// Nested opens the archive that m holds. It counts against the limits of a.
// Nested archives must be opened in an order of the caller's own, because each
// is charged to what the ones before it left. Closing it is not needed. The
// notes are those of reading m.
func (a *Archive) Nested(m *Member) (*Archive, []Note, error) {
	if a.depth > a.limits.Depth {
		return nil, nil, &LimitError{"nested archives", int64(a.limits.Depth)}
	}
	r, size, notes, err := a.section(m)
	if err != nil {
		return nil, notes, fmt.Errorf("%q: %w", m.Name, err)
	}
	nested, err := open(r, size, a.limits, a.depth+1, a.budget)
	if err != nil {
		return nil, notes, fmt.Errorf("%q: %w", m.Name, err)
	}
	return nested, notes, nil
}

// SHA256 returns the SHA-256 of the whole file in lower-case hexadecimal. That
// of a directory is the digest of the list which sha256sum prints of its files.
func (a *Archive) SHA256(ctx context.Context) (string, error) {
	if a.folder != nil {
		return a.folderSHA256(ctx)
	}
	h := sha256.New()
	if err := digest(ctx, h, io.NewSectionReader(a.r, 0, a.Size)); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// digest writes what r holds to h, unless ctx is cancelled meanwhile.
func digest(ctx context.Context, h hash.Hash, r io.Reader) error {
	buf := make([]byte, 1<<18)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := r.Read(buf)
		h.Write(buf[:n])
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
	}
}

// Close closes what Open opened.
func (a *Archive) Close() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	var errs []error
	for _, c := range a.closers {
		errs = append(errs, c.Close())
	}
	a.closers = nil
	return errors.Join(errs...)
}

func (a *Archive) note(kind NoteKind, refused, lost bool, format string, args ...any) {
	a.Notes = append(a.Notes, Note{Kind: kind, Refused: refused, Lost: lost, Detail: fmt.Sprintf(format, args...)})
}

// bytesAt reads up to n bytes at off; fewer where the file ends.
func (a *Archive) bytesAt(off int64, n int) ([]byte, error) {
	if off < 0 || off >= a.Size {
		return nil, nil
	}
	buf := make([]byte, min(int64(n), a.Size-off))
	k, err := a.r.ReadAt(buf, off)
	if err == io.EOF {
		err = nil
	}
	return buf[:k], err
}
