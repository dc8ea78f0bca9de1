package apk

import (
	"fmt"
	"math"
	"strings"
)

// Limits bounds the work that an archive may cause. Every limit counts bytes or
// items and none counts time, so that two machines give the same answer. What a
// limit cuts off is reported: as a note on the archive, or as a *LimitError
// from the read that would pass it.
type Limits struct {
	// MemberSize is the largest inflated size of one member, in bytes.
	MemberSize int64
	// TotalSize is the largest sum of inflated sizes, in bytes, over an archive
	// and the archives nested in it. Members are charged what their directory
	// declares, in its order, when the archive is opened; no read ever yields
	// more than was charged, so the order of reads does not matter.
	TotalSize int64
	// Ratio is how many bytes one compressed byte may become. It binds members
	// above 16 MiB: smaller ones are cheap whatever their ratio.
	Ratio int64
	// Members is how many entries of a directory are read.
	Members int
	// DirectorySize is how many bytes of directory, or of local headers where
	// the directory is lost, are read.
	DirectorySize int64
	// Depth is how many archives may lie inside one another; 1 allows an
	// archive inside a file and none inside that.
	Depth int
}

// DefaultLimits returns limits that every build of an app store stays within:
// an APK is at most 4 GiB, and a DEX file rarely above 16 MiB.
func DefaultLimits() Limits {
	return Limits{
		MemberSize:    512 << 20,
		TotalSize:     8 << 30,
		Ratio:         250,
		Members:       1 << 18,
		DirectorySize: 64 << 20,
		Depth:         3,
	}
}

// LimitNames are the names by which Set knows the limits.
var LimitNames = []string{"member-size", "total-size", "ratio", "members", "directory-size", "depth"}

// Set sets the limit of that name to a value, which is at least 1.
func (l *Limits) Set(name string, value int64) error {
	if value < 1 || value > math.MaxInt32 && (name == "members" || name == "depth") || value > mostRatio && name == "ratio" {
		return fmt.Errorf("%s cannot be %d", name, value)
	}
	switch name {
	case "member-size":
		l.MemberSize = value
	case "total-size":
		l.TotalSize = value
	case "ratio":
		l.Ratio = value
	case "members":
		l.Members = int(value)
	case "directory-size":
		l.DirectorySize = value
	case "depth":
		l.Depth = int(value)
	default:
		return fmt.Errorf("no limit %q; there are %s", name, strings.Join(LimitNames, ", "))
	}
	return nil
}

// mostRatio is what DEFLATE can make of one byte, rounded up.
const mostRatio = 1032

// ratioFloor is the inflated size from which Limits.Ratio binds.
const ratioFloor = 16 << 20

// LimitError says that reading on would pass a limit.
type LimitError struct {
	Limit string // the limit's name as people say it, such as "member size"
	Value int64  // its value
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("the limit on %s (%d) is reached", e.Limit, e.Value)
}

// budget is what is left of Limits.TotalSize. An archive shares it with the
// archives nested in it.
type budget struct{ left int64 }

// charge sets how many bytes a read of m may yield, and takes them from the
// budget. A member too large for what is left is refused when it is read; the
// members after it may still fit. Sizes that cannot be true bound nothing, but
// cost no more than the limits allow one member.
func (b *budget) charge(m *Member, l Limits, fileSize int64) {
	compressed := min(m.CompressedSize, fileSize)
	m.limit = m.Size
	if m.Size < compressed {
		// No honest writer deflates to more than it was given: the size is
		// a lie or unknown. Code deflates to a third, and rarely to less
		// than a sixteenth.
		m.limit = 16 * compressed
	}
	if most := max(ratioFloor, l.Ratio*compressed); m.limit > most {
		m.limit, m.bound = most, &LimitError{"compression ratio", l.Ratio}
	}
	if m.limit > l.MemberSize {
		m.limit, m.bound = l.MemberSize, &LimitError{"member size", l.MemberSize}
	}
	if m.limit > b.left {
		m.limit, m.refused = 0, &LimitError{"total size", l.TotalSize}
	}
	b.left -= m.limit
}
