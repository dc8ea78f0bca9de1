package dex

// budget is how many bytes a pass over a file may still read. Items of an
// honest file overlap little (identical code is stored once), those of a
// hostile one as much as they like.
type budget int64

func (f *File) newBudget() *budget {
	// The factor leaves room for a file of a container that keeps most of its
	// data in its neighbours, the constant for tiny files.
	b := budget(16*int64(f.size) + 4096)
	return &b
}

// spend takes n bytes from the budget.
func (b *budget) spend(n int) error {
	*b -= budget(n)
	if *b < 0 {
		return ErrOverlap
	}
	return nil
}
