package scanner

import (
	"crypto/sha256"
	"runtime"
	"sync"

	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/dex"
)

// ahead reads DEX files of an archive at the same time, before their turns come:
// it inflates them and searches their code, which is most of the work. What they
// hold is taken in one after the other, in the order of the archive, so that the
// result is that of reading them so. For this the order of reading is that of the
// archive as well: what is read out of turn would have to be kept until its turn.
type ahead struct {
	archive *apk.Archive
	finder  *api.Finder
	digests bool // whether to take those of the files

	waiting []*apk.Member // whose reading has not begun
	reading []*dexAhead   // whose turn is still to come, the next one first
	size    int64         // bytes that those in reading may come to
	running sync.WaitGroup
}

// maxAhead is how many bytes of DEX files are read ahead. Without it only the
// number of processors would bound what the largest files need.
const maxAhead = 64 << 20

// maxHeld is how many uses that were found in a member are kept until its turn.
// An ordinary DEX file has hundreds.
const maxHeld = 1 << 16

// dexAhead is a member that is read ahead.
type dexAhead struct {
	member *apk.Member
	buffer *[]byte // which data may be in

	read   chan struct{} // is closed when the fields below are set
	data   []byte
	notes  []apk.Note
	err    error
	sum    [sha256.Size]byte
	files  []*dex.File
	damage error // in the parts of a container

	searched chan struct{} // is closed when the fields below are set
	found    []foundUses   // by file
	held     int           // uses in all of them
}

// foundUses are the uses in a DEX file. Where they are too many to keep, more is
// set.
type foundUses struct {
	uses []api.Use
	more bool
	err  error
}

// buffers holds memory for DEX files, for as long as they are read.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// readAhead prepares reading members of a. The caller calls next for each of
// them, and stop in the end.
func (c *code) readAhead(a *apk.Archive, members ...*apk.Member) *ahead {
	return &ahead{archive: a, finder: c.finder, digests: c.seen != nil, waiting: members}
}

// next calls take with the next of the members, of which nothing may be kept:
// the memory is used again. What is not there yet take waits for.
func (x *ahead) next(take func(*dexAhead)) {
	x.start()
	d := x.reading[0]
	<-d.read
	take(d)
	<-d.searched
	if cap(d.data) > cap(*d.buffer) {
		*d.buffer = d.data[:0]
	}
	buffers.Put(d.buffer)
	x.reading = x.reading[1:]
	x.size -= d.member.MaxRead()
}

// start begins to read as many of the members as may be read at once: more than
// there are processors by half, so that none of these waits for a turn.
func (x *ahead) start() {
	most := runtime.GOMAXPROCS(0) * 3 / 2
	for len(x.waiting) > 0 && len(x.reading) < most {
		m := x.waiting[0]
		if len(x.reading) > 0 && x.size+m.MaxRead() > maxAhead {
			return
		}
		d := &dexAhead{
			member: m, buffer: buffers.Get().(*[]byte),
			read: make(chan struct{}), searched: make(chan struct{}),
		}
		x.waiting, x.reading, x.size = x.waiting[1:], append(x.reading, d), x.size+m.MaxRead()
		x.running.Go(func() { x.run(d) })
	}
}

// stop waits for what is being read, each at most one member.
func (x *ahead) stop() { x.running.Wait() }

// run reads a member.
func (x *ahead) run(d *dexAhead) {
	d.data, d.notes, d.err = x.archive.ReadInto(*d.buffer, d.member)
	if x.digests {
		d.sum = sha256.Sum256(d.data)
	}
	d.files, d.damage = dex.Split(d.data)
	d.found = make([]foundUses, len(d.files))
	close(d.read)
	for i := range d.files {
		d.search(i, x.finder)
	}
	close(d.searched)
}

// search finds the uses in one of the files.
func (d *dexAhead) search(i int, finder *api.Finder) {
	f := &d.found[i]
	f.err = finder.Find(d.files[i], func(u api.Use) {
		if f.more = f.more || d.held == maxHeld; !f.more {
			f.uses = append(f.uses, u)
			d.held++
		}
	})
}

// uses calls found for the uses in one of the files, as api.Finder.Find does.
func (x *ahead) uses(d *dexAhead, i int, found func(api.Use)) error {
	<-d.searched
	f := d.found[i]
	if f.more {
		return x.finder.Find(d.files[i], found)
	}
	for _, u := range f.uses {
		found(u)
	}
	return f.err
}
