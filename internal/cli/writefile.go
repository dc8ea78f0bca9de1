package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// file is what a file is to hold.
type file struct {
	path string
	data []byte
}

// writeFiles writes every file under a temporary name beside its own and then
// renames them: a file is either as it was or complete, and all are as they
// were if one cannot be written.
func writeFiles(files []file) error {
	staged := make([]string, len(files))
	defer func() {
		for _, name := range staged {
			if name != "" {
				os.Remove(name) // fails once renamed
			}
		}
	}()
	for i, f := range files {
		var err error
		if staged[i], err = stage(f); err != nil {
			return writeError{f.path, err}
		}
	}
	for i, f := range files {
		if err := put(f, staged[i]); err != nil {
			return writeError{f.path, err}
		}
	}
	return nil
}

// stage writes the data of f to a temporary file and returns its name, or ""
// for what cannot be replaced by renaming: a device or a pipe.
func stage(f file) (string, error) {
	if special(f.path) {
		return "", nil
	}
	if info, err := os.Stat(f.path); err == nil && info.IsDir() {
		return "", syscall.EISDIR
	}
	tmp, err := os.CreateTemp(filepath.Dir(target(f.path)), ".sdkaudit-*")
	if err != nil {
		return "", err
	}
	_, err = tmp.Write(f.data)
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	return tmp.Name(), errors.Join(err, tmp.Close())
}

// put gives a staged file its name, or writes to a device or pipe.
func put(f file, staged string) error {
	if staged != "" {
		return os.Rename(staged, target(f.path))
	}
	out, err := os.OpenFile(f.path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = out.Write(f.data)
	return errors.Join(err, out.Close())
}

// special reports whether path is something other than a file, such as
// /dev/null.
func special(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// target is the file that path names or, if it is a symbolic link, leads to.
func target(path string) string {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		return to
	}
	return path
}

// writeError says that a file could not be written.
type writeError struct {
	path string
	err  error
}

// Error leaves out the temporary name that the cause is about.
func (e writeError) Error() string {
	cause := e.err
	var of *fs.PathError
	var from *os.LinkError
	switch {
	case errors.As(cause, &of):
		cause = of.Err
	case errors.As(cause, &from):
		cause = from.Err
	}
	return fmt.Sprintf("write %q: %v", e.path, cause)
}

func (e writeError) Unwrap() error { return e.err }

// Is makes every writeError the problem errWrite, whatever its cause.
func (e writeError) Is(target error) bool { return target == errWrite }

var errWrite = errors.New("cannot write")
