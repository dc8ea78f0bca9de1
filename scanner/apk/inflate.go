package apk

import (
	"bufio"
	"errors"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// errTooLong says that data goes on beyond the bytes that may be read of it.
var errTooLong = errors.New("more data than declared")

// firstBuffer bounds the memory that is set aside because a header says so;
// what is larger grows as data arrives.
const firstBuffer = 32 << 20

var inputs = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 1<<16) }}

// inflate decompresses src. It expects size bytes and stops with errTooLong
// after limit. With an error it returns what came before it.
//
// Only the input buffer is used again. A decompressor that is reset keeps its
// code tables, and a broken stream can decode with those of the stream before:
// what a member holds would then depend on which were read before it.
func inflate(src io.Reader, size, limit int64) ([]byte, error) {
	in := inputs.Get().(*bufio.Reader)
	defer inputs.Put(in)
	in.Reset(src)
	return readUpTo(flate.NewReader(in), size, limit)
}

// readUpTo reads r to its end, as io.ReadAll does, with one byte to spare for
// noticing that it goes on beyond limit.
func readUpTo(r io.Reader, size, limit int64) ([]byte, error) {
	buf := make([]byte, 0, min(size, limit, firstBuffer)+1)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > limit:
			return buf[:limit:limit], errTooLong
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return buf, err
		case len(buf) == cap(buf):
			next := make([]byte, len(buf), min(2*int64(cap(buf))+512, limit+1))
			copy(next, buf)
			buf = next
		}
	}
}
