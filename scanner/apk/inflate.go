package apk

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"

	"github.com/sdkaudit/sdkaudit/scanner/inflate"
)

// errTooLong says that data goes on beyond the bytes that may be read of it.
var errTooLong = errors.New("more data than declared")

// firstBuffer bounds the memory that is set aside because a header says so;
// what is larger grows as data arrives.
const firstBuffer = 32 << 20

// inputs holds buffers for compressed data. Nothing that Read returns is in them.
var inputs = sync.Pool{New: func() any { return new([]byte) }}

// inflate decompresses the data that r is about. It expects size bytes and stops
// with errTooLong after limit. With an error it returns what came before it.
func (a *Archive) inflate(r *reading, size, limit int64) ([]byte, error) {
	size = min(size, limit)
	compressed := max(0, min(r.compressed, a.Size-r.offset))
	if max(size, compressed) <= firstBuffer {
		data, err := a.inflateWhole(r.buf, r.offset, compressed, size)
		if err != io.ErrShortBuffer {
			return data, err
		}
	}
	// How much there is only the end of the stream tells. A decompressor that is used
	// again keeps its code tables, and a broken stream can decode with those of
	// the stream before; so each has one of its own.
	src := bufio.NewReaderSize(io.NewSectionReader(a.r, r.offset, compressed), 1<<16)
	return readUpTo(r.buf, flate.NewReader(src), size, limit)
}

// inflateWhole decompresses what comes to size bytes at most, into dst if it has
// room for them. If there is more, the error is io.ErrShortBuffer.
func (a *Archive) inflateWhole(dst []byte, offset, compressed, size int64) ([]byte, error) {
	buf := inputs.Get().(*[]byte)
	defer inputs.Put(buf)
	*buf = slices.Grow((*buf)[:0], int(compressed))[:compressed]
	n, err := a.r.ReadAt(*buf, offset)
	if err != nil && err != io.EOF {
		return nil, err
	}
	data := dst[:0]
	if int64(cap(data)) < size {
		data = make([]byte, size)
	}
	data = data[:size]
	k, err := inflate.Decode(data, (*buf)[:n])
	return data[:k], err
}

// readUpTo reads r to its end, as io.ReadAll does, with one byte to spare for
// noticing that it goes on beyond limit. It reads into buf if that has room for
// size bytes.
func readUpTo(buf []byte, r io.Reader, size, limit int64) ([]byte, error) {
	buf = buf[:0]
	if least := min(size, limit, firstBuffer) + 1; int64(cap(buf)) < least {
		buf = make([]byte, 0, least)
	}
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
